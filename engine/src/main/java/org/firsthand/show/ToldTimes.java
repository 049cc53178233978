// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Moment.Precision;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Dates;
import org.firsthand.text.Days;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// The times that the sources speak of: the clock of what happened, as far as their texts tell.
///
/// Dates in words count, the ones without a year in the year that brings them nearest to the day of
/// publication, or in which their weekday fits. Weekdays alone do not: “on Thursday” may lie ahead
/// or behind.
final class ToldTimes {
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_LOOKED_AT = 40;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 220;

    private final Lookup lookup;
    private final Set<String> beside;
    private final Map<String, Collected> byTime = new TreeMap<>();

    /// A time and who speaks of it.
    ///
    /// @param passage the first plain sentence that speaks of it
    /// @param documents paths, the earliest published first
    record Told(Moment when, Passage passage, List<String> documents) {}

    private record Collected(Moment when, List<Passage> passages) {}

    private ToldTimes(Lookup lookup, List<String> beside) {
        this.lookup = lookup;
        this.beside = Set.copyOf(beside);
    }

    /// All times that are told by documents about the case, in order.
    static List<Told> of(Answer answer, Lookup lookup) {
        var told = new ToldTimes(lookup, answer.beside());
        for (var event : answer.found().events()) {
            told.add(event.when(), event.passage());
        }
        for (var quantity : answer.found().quantities()) {
            told.add(quantity.asOf(), quantity.passage());
        }
        for (var document : answer.documents()) {
            if (document.analysed()) {
                told.dates(document);
            }
        }
        return told.byTime.values().stream()
                .map(told::told)
                .sorted(
                        Comparator.<Told, Moment>comparing(Told::when, Phrases.EARLIEST_FIRST)
                                .thenComparing(Told::passage))
                .toList();
    }

    private void add(@Nullable Moment when, Passage passage) {
        if (when != null && !beside.contains(passage.path()) && !Part.isComment(passage.part())) {
            var day = when.precision() == Precision.MINUTE ? Moment.day(Days.date(when)) : when;
            byTime.computeIfAbsent(day.value(), k -> new Collected(day, new ArrayList<>()))
                    .passages()
                    .add(passage);
        }
    }

    private Told told(Collected collected) {
        var byDate =
                Comparator.<Passage, @Nullable Moment>comparing(
                                p -> lookup.published(p.path()), Phrases.EARLIEST_FIRST)
                        .thenComparing(Comparator.naturalOrder());
        var sorted = collected.passages().stream().sorted(byDate).toList();
        var sentences = sorted.stream().limit(MOST_LOOKED_AT).map(this::sentence).toList();
        var telling =
                sentences.stream().filter(this::isPlain).findFirst().orElse(sentences.getFirst());
        return new Told(
                collected.when(), telling, sorted.stream().map(Passage::path).distinct().toList());
    }

    private Passage sentence(Passage passage) {
        var span = Excerpt.sentences(passage, lookup.document(passage.path()));
        return new Passage(passage.path(), passage.part(), span);
    }

    /// Whether it is a whole sentence of ordinary length and no piece of a table or a list.
    private boolean isPlain(Passage sentence) {
        var words = lookup.document(sentence.path()).quote(sentence).strip();
        return words.length() >= SHORTEST
                && words.length() <= LONGEST
                && words.indexOf('\n') < 0
                && ".!?”\"".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private void dates(Document document) {
        var published = document.published();
        var seen =
                published == null || published.value().precision() == Precision.YEAR
                        ? null
                        : Days.date(published.value());
        for (var day : Days.of(document.body())) {
            var date = day.seenFrom(seen);
            if (date != null) {
                date(document, Moment.day(date), day.span());
            }
        }
        for (var dated : Dates.of(document.body())) {
            if (dated.moment().precision() == Precision.MONTH) {
                date(document, dated.moment(), dated.span());
            }
        }
    }

    private void date(Document document, Moment when, Span span) {
        if (isProse(document, span)) {
            add(when, new Passage(document.path(), Part.BODY, span));
        }
    }

    /// Whether a date stands in a sentence of an account, not in its dateline, headline, or a line
    /// of furniture.
    private static boolean isProse(Document document, Span span) {
        for (var story : document.stories()) {
            if (holds(story.dateline(), span) || holds(story.headline(), span)) {
                return false;
            }
        }
        var body = document.body();
        int start = body.lastIndexOf('\n', span.start()) + 1;
        int end = body.indexOf('\n', span.end());
        return Words.of(body, start, end < 0 ? body.length() : end).size() >= FEWEST_WORDS;
    }

    private static boolean holds(@Nullable Span whole, Span span) {
        return whole != null && whole.overlap(span) > 0;
    }
}
