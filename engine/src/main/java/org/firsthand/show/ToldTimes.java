// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

/// What the sources say happened, and at which time: the clock of what happened, as far as their
/// texts tell. Two things of one day are two, each with the documents that tell it.
///
/// Dates in words count, the ones without a year in the year that brings them nearest to the day of
/// publication, or in which their weekday fits. Weekdays alone do not: “on Thursday” may lie ahead
/// or behind.
final class ToldTimes {
    private static final int FEWEST_WORDS = 6;

    /// The share of rare words that makes two sentences beside one date tell one thing.
    private static final double SAME = 0.4;

    /// Passages of one time that are looked at, so that a huge pile costs no more than it tells.
    private static final int MOST_LOOKED_AT = 600;

    private final Lookup lookup;
    private final FirstPrint firstPrint;
    private final Tellings tellings;
    private final Set<String> beside;
    private final Map<String, Collected> byTime = new TreeMap<>();

    /// Something that happened at a time, and who tells it.
    ///
    /// @param passage the sentence that most of them share
    /// @param documents paths of those that came out then or later, the earliest published first
    /// @param ahead paths of those that came out before it, and so can only have announced it
    record Told(Moment when, Passage passage, List<String> documents, List<String> ahead) {
        Told {
            documents = List.copyOf(documents);
            ahead = List.copyOf(ahead);
        }

        /// How many documents speak of it.
        int count() {
            return documents.size() + ahead.size();
        }
    }

    private record Collected(Moment when, Set<Passage> passages) {}

    private ToldTimes(Answer answer, Lookup lookup) {
        this.lookup = lookup;
        this.firstPrint = new FirstPrint(answer.found(), lookup);
        this.tellings = new Tellings(answer, lookup, SAME);
        this.beside = Set.copyOf(answer.beside());
    }

    /// All that documents about the case say happened at a time they name, in order.
    static List<Told> of(Answer answer, Lookup lookup) {
        var told = new ToldTimes(answer, lookup);
        for (var event : answer.found().events()) {
            told.add(told.firstPrint.when(event), event.passage());
        }
        for (var quantity : answer.found().quantities()) {
            told.add(told.firstPrint.asOf(quantity), quantity.passage());
        }
        for (var document : answer.documents()) {
            if (document.analysed()) {
                told.dates(document);
            }
        }
        return told.byTime.values().stream()
                .flatMap(c -> told.told(c).stream())
                .sorted(
                        Comparator.<Told, Moment>comparing(Told::when, Phrases.EARLIEST_FIRST)
                                .thenComparing(Comparator.comparingInt(t -> -t.count()))
                                .thenComparing(Told::passage))
                .toList();
    }

    private void add(@Nullable Moment when, Passage passage) {
        if (when != null && !beside.contains(passage.path()) && !Part.isComment(passage.part())) {
            var day = when.precision() == Precision.MINUTE ? Moment.day(Days.date(when)) : when;
            byTime.computeIfAbsent(day.value(), k -> new Collected(day, new TreeSet<>()))
                    .passages()
                    .add(passage);
        }
    }

    /// What is told of one time, each happening for itself.
    private List<Told> told(Collected collected) {
        var sorted =
                lookup.inOrder(collected.passages(), p -> p).stream()
                        .limit(MOST_LOOKED_AT)
                        .toList();
        return tellings.groups(sorted).stream()
                .map(group -> told(collected.when(), group))
                .toList();
    }

    private Told told(Moment when, Tellings.Group group) {
        var ahead = new ArrayList<String>();
        var after = new ArrayList<String>();
        group.passages().stream()
                .map(Passage::path)
                .distinct()
                .forEach(path -> (isBefore(path, when) ? ahead : after).add(path));
        return new Told(when, group.sentence(), after, ahead);
    }

    private boolean isBefore(String path, Moment when) {
        var published = lookup.published(path);
        return published != null && published.before(when);
    }

    private void dates(Document document) {
        for (var day : Days.of(document.body())) {
            var passage = new Passage(document.path(), Part.BODY, day.span());
            var date = day.seenFrom(seen(firstPrint.of(passage).path()));
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

    private @Nullable LocalDate seen(String path) {
        var published = lookup.published(path);
        return published == null || published.precision() == Precision.YEAR
                ? null
                : Days.date(published);
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
