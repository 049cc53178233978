// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// What really stands behind a pile: how many documents have most of their text from one other, and
/// from whom.
///
/// @param repeating documents of which half of the words or more come from one other
/// @param starts where that text starts, the most repeated first
record Behind(int repeating, List<Start> starts) {
    private static final double MOST_OF_ITS_TEXT = 0.5;

    /// A document, or a source that is not in the pile, from which others have most of their text.
    ///
    /// @param path null for a source that is not in the pile
    /// @param name the outlet, or what the source is called; where two are of one outlet, with the
    ///   day
    /// @param takers how many documents have most of their text from it, straight or through others
    /// @param silent how many of them never name it
    record Start(@Nullable String path, String name, int takers, int silent) {}

    static Behind of(Answer answer) {
        var documents = new HashMap<String, Document>();
        answer.documents().forEach(d -> documents.put(d.path(), d));
        var above = new Starts(answer.collation().descents());
        var credits = new Credits(answer);
        var takers = new TreeMap<String, List<Document>>();
        for (var document : answer.documents()) {
            most(above.of(document.path()), new Share(document, Share.Basis.DOCUMENT))
                    .filter(mark -> !isOwn(document, documents.get(mark)))
                    .ifPresent(mark ->
                            takers.computeIfAbsent(mark, k -> new ArrayList<>()).add(document));
        }
        var starts = new ArrayList<Start>();
        takers.forEach((mark, own) -> starts.add(start(mark, own, documents, credits)));
        var all = List.copyOf(starts);
        starts.replaceAll(start -> dated(start, all, documents));
        starts.sort(
                Comparator.<Start>comparingInt(s -> -s.takers())
                        .thenComparing(Start::name)
                        .thenComparing(s -> String.valueOf(s.path())));
        return new Behind(starts.stream().mapToInt(Start::takers).sum(), List.copyOf(starts));
    }

    /// Whether a document repeats one of its own outlet, as a later capture of a page does.
    private static boolean isOwn(Document document, @Nullable Document start) {
        return start != null
                && document.outlet() != null
                && document.publisher().equals(start.publisher());
    }

    /// The one place where half of a document's words or more begin.
    private static Optional<String> most(Map<String, List<Passage>> byStart, Share share) {
        return byStart.entrySet().stream()
                .filter(e -> share.of(e.getValue()) >= MOST_OF_ITS_TEXT)
                .max(
                        Comparator.<Map.Entry<String, List<Passage>>>comparingDouble(
                                        e -> share.of(e.getValue()))
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /// `Norda of 10 May 2019`, where others have their text from another of the same outlet.
    private static Start dated(Start start, List<Start> all, Map<String, Document> documents) {
        var document = documents.get(String.valueOf(start.path()));
        var published = document == null ? null : document.published();
        boolean alone = all.stream().filter(s -> s.name().equals(start.name())).count() < 2;
        return alone || published == null
                ? start
                : new Start(
                        start.path(),
                        start.name() + " of " + Phrases.day(published.value()),
                        start.takers(),
                        start.silent());
    }

    private static Start start(
            String mark, List<Document> takers, Map<String, Document> all, Credits credits) {
        var document = all.get(mark);
        var unseen = mark.substring(Math.min(mark.length(), Ties.Tie.unseenMark(null).length()));
        var name =
                document != null
                        ? document.publisher()
                        : unseen.isEmpty() ? "a source nobody names" : unseen;
        boolean named = document == null ? !unseen.isEmpty() : document.outlet() != null;
        long silent = named ? takers.stream().filter(d -> !credits.names(d, name)).count() : 0;
        return new Start(
                document == null ? null : mark, name, takers.size(), Math.toIntExact(silent));
    }
}
