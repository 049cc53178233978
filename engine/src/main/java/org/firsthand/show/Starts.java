// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.model.Descent;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// Where the wording of each passage begins, straight or through others. Passages are followed and
/// not documents: that a dispatch quotes a statement does not make the dispatch the statement's.
final class Starts {
    /// The part of a passage that must itself come from elsewhere for the passage to do so.
    private static final double MOST = 0.5;

    private final Map<Place, List<Descent>> above = new HashMap<>();
    private final Map<String, List<Descent>> byPath = new HashMap<>();

    private record Place(String path, String strand) {}

    Starts(Collection<Descent> descents) {
        for (var descent : descents.stream().sorted().toList()) {
            if (!descent.undecided()) {
                above.computeIfAbsent(
                                new Place(descent.child().path(), descent.strand()),
                                k -> new ArrayList<>())
                        .add(descent);
                byPath.computeIfAbsent(descent.child().path(), k -> new ArrayList<>()).add(descent);
            }
        }
    }

    /// The passages of a document that begin elsewhere, by the path or the mark of where.
    Map<String, List<Passage>> of(String path) {
        var byStart = new TreeMap<String, List<Passage>>();
        for (var descent : byPath.getOrDefault(path, List.of())) {
            var start = start(descent);
            if (!start.equals(path)) {
                byStart.computeIfAbsent(start, k -> new ArrayList<>()).add(descent.child());
            }
        }
        return byStart;
    }

    private String start(Descent descent) {
        var seen = new HashSet<Descent>();
        var at = descent;
        while (seen.add(at) && at.parent() != null) {
            var next = next(at.parent(), at.strand());
            if (next == null) {
                break;
            }
            at = next;
        }
        return Ties.Tie.mark(at);
    }

    private @Nullable Descent next(Passage parent, String strand) {
        return above.getOrDefault(new Place(parent.path(), strand), List.of()).stream()
                .filter(d -> d.child().part().equals(parent.part()))
                .filter(d ->
                        d.child().span().overlap(parent.span()) >= MOST * parent.span().length())
                .findFirst()
                .orElse(null);
    }
}
