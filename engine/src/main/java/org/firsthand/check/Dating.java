// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firsthand.check.Cited.Reasons;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Kind;
import org.firsthand.model.Checked.Verdict;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.firsthand.text.Words;

/// Looks for each day that a draft names in the pile.
///
/// A day stands where a source names it, by its date or by the weekday before its own date, or came
/// out on it. It is altered where none does about the same, and a source names another day about
/// what is plainly the same.
final class Dating {
    /// Content words around two days that are about the same.
    private static final int SAME_MATTER = 4;

    private final Cited cited;
    private final Matter matter = new Matter();
    private final Map<String, List<Mention>> byDay = new HashMap<>();
    private final List<Mention> all = new ArrayList<>();

    Dating(Voices voices, Preference preference) {
        this.cited = new Cited(voices, preference);
    }

    /// The days of the draft's body that lie outside `but`, checked.
    List<Checked> check(Document draft, List<Span> but, List<Document> pile) {
        var own = new ArrayList<Mention>();
        var wanted = new TreeSet<String>();
        var impossible =
                Days.impossible(draft.body()).stream()
                        .filter(day -> but.stream().noneMatch(s -> s.overlap(day) > 0))
                        .toList();
        for (var day : Days.of(draft.body())) {
            boolean never = impossible.stream().anyMatch(s -> s.overlap(day.span()) > 0);
            var inYear = never ? null : day.inYear();
            if (inYear != null && but.stream().noneMatch(s -> s.overlap(day.span()) > 0)) {
                own.add(mention(inYear, day.span(), new Place(draft, Part.BODY, true)));
                wanted.add(inYear.toString());
            }
        }
        if (!own.isEmpty()) {
            pile.forEach(d -> keep(d, wanted));
        }
        return Stream.concat(
                        impossible.stream().map(day -> never(draft, day)),
                        own.stream().map(this::verdict))
                .toList();
    }

    /// A day that no calendar has, whatever the sources say.
    private static Checked never(Document draft, Span day) {
        return new Checked(
                Kind.DATE,
                Verdict.NOT_FOUND,
                new Passage(draft.path(), Part.BODY, day),
                List.of(),
                List.of(),
                List.of("There is no such day"));
    }

    /// Where a day is named.
    ///
    /// @param byDate whether by its date, and not by its weekday alone
    private record Place(Document document, String part, boolean byDate) {}

    private Mention mention(MonthDay day, Span span, Place place) {
        var passage = new Passage(place.document.path(), place.part, span);
        var words = matter.around(passage, place.document.text(place.part));
        return new Mention(passage, day.toString(), "", words, place.byDate);
    }

    private void keep(Document document, Set<String> wanted) {
        part(document, Part.BODY, wanted);
        if (document.title() != null) {
            part(document, Part.TITLE, wanted);
        }
        document.comments().forEach(c -> part(document, Part.comment(c.id()), wanted));
    }

    private void part(Document document, String part, Set<String> wanted) {
        var text = document.text(part);
        var published = document.published();
        var seen =
                published == null || !Days.isDay(published.value())
                        ? null
                        : Days.date(published.value());
        for (var day : Days.of(text)) {
            var date = day.inYear() == null ? day.seenFrom(seen) : null;
            var inYear = date == null ? day.inYear() : MonthDay.from(date);
            if (inYear != null) {
                var mention = mention(inYear, day.span(), new Place(document, part, true));
                all.add(mention);
                byDay.computeIfAbsent(mention.value(), d -> new ArrayList<>()).add(mention);
            }
        }
        if (seen != null) {
            weekdays(seen, wanted, new Place(document, part, false));
        }
    }

    /// The days that weekdays of a text may mean which came out at a known day: the last one
    /// before, and the next.
    private void weekdays(LocalDate seen, Set<String> wanted, Place place) {
        var text = place.document.text(place.part);
        for (var span : Words.of(text)) {
            var weekday = Days.weekday(span.of(text));
            if (weekday == null) {
                continue;
            }
            var last = seen.with(TemporalAdjusters.previousOrSame(weekday));
            var dates = new TreeSet<>(List.of(last, last.plusWeeks(1)));
            if (last.equals(seen)) {
                dates.add(last.minusWeeks(1));
            }
            for (var date : dates) {
                var day = MonthDay.from(date);
                if (wanted.contains(day.toString())) {
                    byDay.computeIfAbsent(day.toString(), d -> new ArrayList<>())
                            .add(mention(day, span, place));
                }
            }
        }
    }

    private Checked verdict(Mention own) {
        var named = cited.nearest(own, byDay.getOrDefault(own.value(), List.of()));
        var sure = named.stream().filter(Mention::sure).toList();
        if (!sure.isEmpty() && sure.getFirst().shared(own) > 0) {
            return checked(own, Verdict.VERBATIM, sure, List.of());
        }
        var byWeekday = named.stream().filter(m -> m.shared(own) > 0).toList();
        if (!byWeekday.isEmpty()) {
            return checked(
                    own,
                    Verdict.VERBATIM,
                    byWeekday,
                    List.of("By the weekday, from the date of the source"));
        }
        var others =
                cited.nearest(own, all).stream()
                        .filter(m -> !m.value().equals(own.value()))
                        .filter(m -> m.shared(own) >= SAME_MATTER)
                        .toList();
        if (!others.isEmpty()) {
            return checked(own, Verdict.ALTERED, others, List.of());
        }
        return sure.isEmpty()
                ? checked(own, Verdict.NOT_FOUND, List.of(), List.of("No source names this day"))
                : checked(
                        own,
                        Verdict.VERBATIM,
                        sure,
                        List.of(
                                "The day stands there, but no other word of the draft's sentence does"));
    }

    private Checked checked(
            Mention own, Verdict verdict, List<Mention> places, List<String> because) {
        return cited.checked(Kind.DATE, own, verdict, new Reasons(places, because));
    }
}
