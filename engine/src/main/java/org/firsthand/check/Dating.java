// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Change;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Kind;
import org.firsthand.model.Checked.Verdict;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;

/// Looks for each day that a draft names in the pile.
///
/// A day stands where a source names it, by its date or by the weekday before its own date, or came
/// out on it. It is altered where none does about the same, and a source names another day about
/// what is plainly the same.
final class Dating {
    private static final int MOST_CITATIONS = 3;

    /// Content words around two days that are about the same.
    private static final int SAME_MATTER = 4;

    private final Voices voices;
    private final Preference preference;
    private final Matter matter = new Matter();
    private final Map<String, List<Mention>> byDay = new HashMap<>();
    private final List<Mention> all = new ArrayList<>();

    Dating(Voices voices, Preference preference) {
        this.voices = voices;
        this.preference = preference;
    }

    /// The days of the draft's body that lie outside `but`, checked.
    List<Checked> check(Document draft, List<Span> but, List<Document> pile) {
        var own = new ArrayList<Mention>();
        var wanted = new TreeSet<String>();
        for (var day : Days.of(draft.body())) {
            if (but.stream().noneMatch(s -> s.overlap(day.span()) > 0)) {
                own.add(mention(day, draft, Part.BODY));
                wanted.add(day.day().toString());
            }
        }
        if (!own.isEmpty()) {
            pile.forEach(d -> keep(d, wanted));
        }
        return own.stream().map(this::verdict).toList();
    }

    private Mention mention(Days.Day day, Document document, String part) {
        var passage = new Passage(document.path(), part, day.span());
        var words = matter.around(passage, document.text(part));
        return new Mention(passage, day.day().toString(), "", words, !day.byWeekday());
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
        for (var day : Days.of(text)) {
            var mention = mention(day, document, part);
            all.add(mention);
            byDay.computeIfAbsent(mention.value(), d -> new ArrayList<>()).add(mention);
        }
        var published = document.published();
        if (published == null) {
            return;
        }
        for (var day : Days.weekdays(text, published.value())) {
            if (wanted.contains(day.day().toString())) {
                byDay.computeIfAbsent(day.day().toString(), d -> new ArrayList<>())
                        .add(mention(day, document, part));
            }
        }
    }

    private Checked verdict(Mention own) {
        var named = nearest(own, byDay.getOrDefault(own.value(), List.of()));
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
                nearest(own, all).stream()
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

    private List<Mention> nearest(Mention own, List<Mention> mentions) {
        return mentions.stream()
                .sorted(
                        Comparator.<Mention>comparingInt(m -> -m.shared(own))
                                .thenComparing(Mention::passage, preference))
                .toList();
    }

    private Checked checked(
            Mention own, Verdict verdict, List<Mention> places, List<String> because) {
        var citations =
                places.stream()
                        .map(Mention::passage)
                        .distinct()
                        .limit(MOST_CITATIONS)
                        .map(voices::cite)
                        .toList();
        var differences =
                verdict != Verdict.ALTERED
                        ? List.<Change>of()
                        : List.of(
                                new Change(
                                        Change.Kind.NUMBER,
                                        own.passage().span(),
                                        places.getFirst().passage().span()));
        return new Checked(Kind.DATE, verdict, own.passage(), citations, differences, because);
    }
}
