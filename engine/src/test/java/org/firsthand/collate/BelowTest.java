// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BelowTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /// The oracle: up from parent to parent.
    private static boolean comesFrom(int[] parents, int node, int ancestor) {
        for (int at = parents[node]; at >= 0; at = parents[at]) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithGoingUpFromParentToParent(int seed) {
        var random = new Random(seed);
        int size = 1 + random.nextInt(12);
        var place = random.ints(0, size).distinct().limit(size).toArray();
        var parents = new int[size];
        parents[place[0]] = -1;
        for (int i = 1; i < size; i++) {
            parents[place[i]] = random.nextInt(4) == 0 ? -1 : place[random.nextInt(i)];
        }
        var below = new Below(parents);

        for (int node = 0; node < size; node++) {
            for (int ancestor = 0; ancestor < size; ancestor++) {
                assertThat(below.isBelow(node, ancestor))
                        .isEqualTo(comesFrom(parents, node, ancestor));
            }
        }
    }

    @Test
    void holdsALongChain() {
        var below = new Below(IntStream.range(0, 200_000).map(i -> i - 1).toArray());

        assertThat(below.isBelow(199_999, 0)).isTrue();
        assertThat(below.isBelow(0, 199_999)).isFalse();
        assertThat(below.isBelow(-1, 0)).isFalse();
    }
}
