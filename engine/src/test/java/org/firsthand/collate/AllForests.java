// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;

/// The oracle of descent: every choice of one origin a story that runs in no circle, with the
/// product of what its origins weigh.
final class AllForests {
    private final Candidates candidates;
    private final double[] weights;
    private final int[] chosen;
    private final ObjDoubleConsumer<int[]> sink;

    private AllForests(Candidates candidates, double[] weights, ObjDoubleConsumer<int[]> sink) {
        this.candidates = candidates;
        this.weights = weights;
        this.sink = sink;
        chosen = new int[candidates.stories().size()];
    }

    /// Hands over each forest: the number of the origin of each story, and its weight.
    static void of(Candidates candidates, double[] weights, ObjDoubleConsumer<int[]> sink) {
        new AllForests(candidates, weights, sink).choose(0);
    }

    private void choose(int story) {
        if (story == chosen.length) {
            if (IntStream.range(0, story).noneMatch(this::runsInACircle)) {
                double weight = 1;
                for (int i : chosen) {
                    weight *= Math.exp(candidates.origins().get(i).score(weights));
                }
                sink.accept(chosen, weight);
            }
            return;
        }
        for (int i = 0; i < candidates.origins().size(); i++) {
            if (candidates.origins().get(i).child() == story) {
                chosen[story] = i;
                choose(story + 1);
            }
        }
    }

    private boolean runsInACircle(int start) {
        int at = start;
        for (int steps = 0; at >= 0; steps++) {
            if (steps > chosen.length) {
                return true;
            }
            at = candidates.origins().get(chosen[at]).parent();
        }
        return false;
    }
}
