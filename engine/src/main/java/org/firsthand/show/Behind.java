// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// What really stands behind a pile: how many documents have most of their text from others, and
/// from whom.
///
/// @param repeating documents that have half of their text or more from others
/// @param starts where that text starts, the most repeated first
record Behind(int repeating, List<Start> starts) {
    private static final double MOST_OF_ITS_TEXT = 0.5;

    /// A document, or a source that is not in the pile, from which others have most of their text.
    ///
    /// @param path null for a source that is not in the pile
    /// @param name the outlet, or what the source is called
    /// @param takers how many documents have most of their text from it, straight or through others
    /// @param silent how many of them never name it
    record Start(@Nullable String path, String name, int takers, int silent) {}

    static Behind of(Answer answer) {
        var documents = new HashMap<String, Document>();
        answer.documents().forEach(d -> documents.put(d.path(), d));
        var ties = Ties.of(answer.collation().descents(), d -> weight(d.child(), documents));
        var takers = new TreeMap<String, List<Document>>();
        int repeating = 0;
        for (var child : ties.children()) {
            var document = documents.get(child);
            if (document != null && ties.taken(child) >= MOST_OF_ITS_TEXT) {
                takers.computeIfAbsent(ties.start(child), k -> new ArrayList<>()).add(document);
                repeating++;
            }
        }
        var starts = new ArrayList<Start>();
        takers.forEach((mark, all) -> starts.add(start(mark, all, documents)));
        starts.sort(
                Comparator.<Start>comparingInt(s -> -s.takers())
                        .thenComparing(Start::name)
                        .thenComparing(s -> String.valueOf(s.path())));
        return new Behind(repeating, List.copyOf(starts));
    }

    /// What part of its document the story around a passage is; a newspaper page holds many.
    static double weight(Passage passage, Map<String, Document> documents) {
        var document = documents.get(passage.path());
        if (document == null || !passage.part().equals(Part.BODY)) {
            return 0;
        }
        long all = 0;
        long own = 0;
        for (var story : document.stories()) {
            all += story.span().length();
            own += story.span().overlap(passage.span()) > 0 ? story.span().length() : 0;
        }
        return all == 0 ? 0 : own / (double) all;
    }

    private static Start start(String mark, List<Document> takers, Map<String, Document> all) {
        var document = all.get(mark);
        var unseen = mark.substring(Math.min(mark.length(), Ties.Tie.unseenMark(null).length()));
        var name =
                document != null
                        ? document.publisher()
                        : unseen.isEmpty() ? "a source nobody names" : unseen;
        boolean named = document == null ? !unseen.isEmpty() : document.outlet() != null;
        long silent = named ? takers.stream().filter(d -> !names(d, name)).count() : 0;
        return new Start(
                document == null ? null : mark, name, takers.size(), Math.toIntExact(silent));
    }

    private static boolean names(Document document, String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return document.publisher().equals(name)
                || document.text(Part.TITLE).toLowerCase(Locale.ROOT).contains(wanted)
                || document.body().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
