// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerOrderTest {
    private static final long SEED = 20190604;

    /// Parents at random, some of them in rings.
    private static int[] parents(Random random) {
        var parents = new int[random.nextInt(12)];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = random.nextInt(parents.length + 1) - 1;
        }
        return parents;
    }

    private static Set<Integer> ring(int[] parents, int from) {
        var way = new HashSet<Integer>();
        int at = from;
        while (at >= 0 && way.add(at)) {
            at = parents[at];
        }
        return at == from ? way : Set.of();
    }

    private static void follow(int[] parents, int post, List<Integer> order) {
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] == post) {
                order.add(i);
                follow(parents, i, order);
            }
        }
    }

    @Test
    void cutsEveryRingAtItsFirstAndNothingElse() {
        var random = new Random(SEED);
        for (int n = 0; n < 2_000; n++) {
            var parents = parents(random);
            var cut = AnswerOrder.withoutRings(parents);
            for (int i = 0; i < parents.length; i++) {
                var ring = ring(parents, i);
                boolean first = !ring.isEmpty() && ring.stream().min(Integer::compare).get() == i;
                assertThat(cut[i]).isEqualTo(first ? -1 : parents[i]);
                assertThat(ring(cut, i)).isEmpty();
            }
        }
    }

    @Test
    void putsEachPostBehindTheOneItAnswersAsAPlainSearchDoes() {
        var random = new Random(SEED + 1);
        for (int n = 0; n < 2_000; n++) {
            var parents = AnswerOrder.withoutRings(parents(random));
            var wanted = new ArrayList<Integer>();
            follow(parents, -1, wanted);
            assertThat(AnswerOrder.depthFirst(parents))
                    .containsExactly(wanted.stream().mapToInt(i -> i).toArray());
        }
    }

    @Test
    void leavesPostsAsTheyStandWhereNoneAnswersALaterOne() {
        assertThat(AnswerOrder.of(new int[] {-1, -1, 0, 1, 0})).containsExactly(0, 1, 2, 3, 4);
        assertThat(AnswerOrder.of(new int[] {-1, 3, 0, -1})).containsExactly(0, 2, 3, 1);
    }
}
