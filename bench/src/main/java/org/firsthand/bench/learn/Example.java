// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.collate.Candidates;
import org.firsthand.collate.Candidates.Possible;

/// Tied stories with all their possible origins, and which of these are right.
///
/// @param kind what is known of dates
/// @param names of documents, one a story
/// @param right for each origin whether it is right; of a story whose true parent is tied to it by
///   nothing, all are
/// @param known for each story whether its origin is known
record Example(
        String kind,
        String tradition,
        List<String> names,
        Candidates candidates,
        Map<String, Source> truth,
        boolean[] right,
        boolean[] known) {

    /// What a truth file says of one document.
    record Source(List<String> parents, boolean unseen, String family) {
        boolean isOriginal() {
            return parents.isEmpty() && !unseen;
        }
    }

    static Example of(
            String kind, String tradition, Candidates candidates, Map<String, Source> truth) {
        var names = candidates.stories().stream().map(s -> Traditions.stem(s.path())).toList();
        var right = new boolean[candidates.origins().size()];
        var known = new boolean[names.size()];
        for (int i = 0; i < right.length; i++) {
            var possible = candidates.origins().get(i);
            var source = truth.get(names.get(possible.child()));
            right[i] = source != null && isRight(possible, source, names);
            known[possible.child()] |= right[i];
        }
        for (int i = 0; i < right.length; i++) {
            right[i] |= !known[candidates.origins().get(i).child()];
        }
        return new Example(kind, tradition, names, candidates, truth, right, known);
    }

    private static boolean isRight(Possible possible, Source source, List<String> names) {
        return switch (possible.parent()) {
            case Candidates.ROOT -> source.isOriginal();
            case Candidates.UNSEEN -> source.unseen();
            default -> source.parents().contains(names.get(possible.parent()));
        };
    }

    /// How likely each origin is, over all forests or over those that are right.
    Candidates.Likelihoods marginals(double[] weights, boolean onlyRight) {
        return candidates.likelihoods(weights, onlyRight ? right : candidates.all());
    }

    List<Possible> origins() {
        return candidates.origins();
    }

    /// The same stories at a second look.
    Example again(double[] first) {
        return of(kind, tradition, candidates.again(first), truth);
    }

    /// For each story the index of its likeliest origin.
    int[] likeliest(double[] likelihoods) {
        var best = new int[names.size()];
        Arrays.fill(best, -1);
        for (int i = 0; i < likelihoods.length; i++) {
            int child = origins().get(i).child();
            if (best[child] < 0 || likelihoods[i] > likelihoods[best[child]]) {
                best[child] = i;
            }
        }
        return best;
    }

    static Map<String, List<Example>> byKind(List<Example> examples) {
        var byKind = new TreeMap<String, List<Example>>();
        examples.forEach(e -> byKind.computeIfAbsent(e.kind, k -> new ArrayList<>()).add(e));
        return byKind;
    }
}
