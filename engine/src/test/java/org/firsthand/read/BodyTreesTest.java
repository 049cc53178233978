// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BodyTreesTest {
    private static final byte LEAF = BodyModel.LEAF;

    /// Trees of three forms: a leaf alone, one fork, and one that is deeper on one side.
    private static List<BodyModel.Tree> trees(SplittableRandom random) {
        var trees = new ArrayList<BodyModel.Tree>();
        for (int i = 0; i < 30; i++) {
            float a = random.nextInt(10);
            float b = random.nextInt(10);
            trees.add(
                    switch (i % 3) {
                        case 0 ->
                                new BodyModel.Tree(
                                        new byte[] {LEAF}, new float[] {a - 5}, new short[] {0});
                        case 1 ->
                                new BodyModel.Tree(
                                        new byte[] {0, LEAF, LEAF},
                                        new float[] {a, -1, 2},
                                        new short[] {1, 0, 0});
                        default ->
                                new BodyModel.Tree(
                                        new byte[] {1, LEAF, 0, LEAF, LEAF},
                                        new float[] {a, 3, b, -2, 1},
                                        new short[] {1, 0, 3, 0, 0});
                    });
        }
        return trees;
    }

    @Test
    void saysOfEachRowWhatTheTreesAddUpTo() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            var trees = trees(random);
            var laidOut = new BodyTrees(trees);
            var facts = new float[] {random.nextInt(10), random.nextInt(10)};
            double sum = 0.5;
            for (var tree : trees) {
                sum += tree.of(facts);
            }
            double cut = random.nextInt(-20, 20) + 0.25;

            assertThat(laidOut.isMore(0.5, cut, facts)).isEqualTo(sum > cut);
        }
    }
}
