// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Hole;
import org.firsthand.model.Omission;
import org.firsthand.model.Passage;

/// What matters in a text and most of those who live off it left out.
///
/// Copies cut at different places. A passage is the shortest run of sentences that one of them left
/// out; all whose own cut holds it left it out too.
final class LeftOut {
    /// What a reader of copies would miss: these parts of a passage make its omission a hole.
    private static final List<Omission.Matter> MISSED =
            List.of(Omission.Matter.DENIAL, Omission.Matter.CAVEAT, Omission.Matter.SOURCE);

    /// Fewer copies that leave it out show a habit of theirs; a denial counts from the first.
    private static final int SOME = 2;

    private LeftOut() {}

    /// One hole for each passage.
    static List<Missing> of(List<Omission> omissions, Sources sources) {
        var byParent = new TreeMap<String, List<Omission>>();
        omissions.forEach(omission ->
                byParent.computeIfAbsent(omission.from().path(), x -> new ArrayList<>())
                        .add(omission));
        var holes = new ArrayList<Missing>();
        byParent.values().forEach(all -> holes.addAll(ofParent(all, sources)));
        return holes;
    }

    private static List<Missing> ofParent(List<Omission> all, Sources sources) {
        int children = stories(all).size();
        var holes = new ArrayList<Missing>();
        for (var group : grouped(all).entrySet()) {
            var paths = stories(group.getValue().stream().filter(LeftOut::isChosen).toList());
            boolean denial =
                    group.getValue().stream()
                            .anyMatch(o -> o.matters().contains(Omission.Matter.DENIAL));
            boolean some = denial ? !paths.isEmpty() : paths.size() >= SOME;
            if (some && 2 * paths.size() > children) {
                var from = group.getKey();
                var because =
                        "left out by "
                                + paths.size()
                                + " of "
                                + children
                                + ": "
                                + String.join(", ", paths);
                var hole =
                        new Hole(
                                Hole.Kind.LEFT_OUT,
                                sources.quote(from),
                                null,
                                from.path(),
                                from,
                                List.of(because));
                holes.add(new Missing(hole, List.of(from)));
            }
        }
        return holes;
    }

    private static boolean isChosen(Omission omission) {
        return omission.when() == Omission.When.AFTER
                && omission.where() != Omission.Where.NOT_CAPTURED;
    }

    private static Set<String> stories(List<Omission> omissions) {
        var paths = new TreeSet<String>();
        omissions.forEach(omission -> paths.add(omission.story().path()));
        return paths;
    }

    /// The omissions that hold each of the shortest passages that matter.
    private static Map<Passage, List<Omission>> grouped(List<Omission> all) {
        var shortest =
                all.stream()
                        .filter(o -> o.matters().stream().anyMatch(MISSED::contains))
                        .map(Omission::from)
                        .sorted(
                                Comparator.comparingInt((Passage p) -> p.span().length())
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        var groups = new TreeMap<Passage, List<Omission>>();
        for (var passage : shortest) {
            if (groups.keySet().stream().noneMatch(passage::touches)) {
                groups.put(passage, all.stream().filter(o -> holds(o.from(), passage)).toList());
            }
        }
        return groups;
    }

    private static boolean holds(Passage whole, Passage piece) {
        return whole.part().equals(piece.part())
                && whole.span().start() <= piece.span().start()
                && whole.span().end() >= piece.span().end();
    }
}
