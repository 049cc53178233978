// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Trees laid out so that many rows of facts run through them fast: each is filled up to the same
/// depth, so that a row takes as many steps in each and none of them branches.
///
/// An inner node `n` of a tree goes on to `2n + 1` or `2n + 2`; below a leaf that stands higher,
/// all nodes lead to its value. The trees whose values differ most come first, so that the others
/// can soon change nothing.
final class BodyTrees {
    /// What rounding may add to a sum.
    private static final double SLACK = 1e-9;

    /// How many trees are gone through side by side; empty ones fill the last of them up.
    private static final int AT_ONCE = 4;

    private final int depth;
    private final int inner;
    private final int[] fact;
    private final float[] limit;
    private final float[] value;

    /// The least and the most that the values of a tree and all after it add up to.
    private final double[] least;

    private final double[] most;

    BodyTrees(List<BodyModel.Tree> given) {
        var trees = new ArrayList<>(given);
        trees.sort(Comparator.comparingDouble(BodyTrees::spread).reversed());
        int deepest = 0;
        for (var tree : trees) {
            deepest = Math.max(deepest, depth(tree, 0));
        }
        depth = deepest;
        inner = (1 << depth) - 1;
        int room = (trees.size() + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
        fact = new int[room * inner];
        limit = new float[room * inner];
        value = new float[room * (inner + 1)];
        Arrays.fill(limit, Float.POSITIVE_INFINITY);
        for (int t = 0; t < trees.size(); t++) {
            fill(trees.get(t), t, 0, 0);
        }
        least = new double[room];
        most = new double[room];
        bound();
    }

    /// How far apart the values of a tree are.
    private static double spread(BodyModel.Tree tree) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < tree.fact().length; node++) {
            boolean leaf = tree.fact()[node] == BodyModel.LEAF;
            low = leaf ? Math.min(low, tree.limit()[node]) : low;
            high = leaf ? Math.max(high, tree.limit()[node]) : high;
        }
        return high - low;
    }

    /// Notes what the values of each tree and all after it can add up to.
    private void bound() {
        double low = 0;
        double high = 0;
        for (int t = least.length - 1; t >= 0; t--) {
            float lowest = Float.POSITIVE_INFINITY;
            float highest = Float.NEGATIVE_INFINITY;
            for (int leaf = t * (inner + 1); leaf < (t + 1) * (inner + 1); leaf++) {
                lowest = Math.min(lowest, value[leaf]);
                highest = Math.max(highest, value[leaf]);
            }
            low += lowest - SLACK;
            high += highest + SLACK;
            least[t] = low;
            most[t] = high;
        }
    }

    private static int depth(BodyModel.Tree tree, int node) {
        return tree.fact()[node] == BodyModel.LEAF
                ? 0
                : 1
                        + Math.max(
                                depth(tree, tree.below()[node]),
                                depth(tree, tree.below()[node] + 1));
    }

    /// Copies what stands at `node` of a tree to place `at` of tree number `t`.
    private void fill(BodyModel.Tree tree, int t, int node, int at) {
        boolean leaf = tree.fact()[node] == BodyModel.LEAF;
        if (at >= inner) {
            value[t * (inner + 1) + at - inner] = tree.limit()[node];
            return;
        }
        if (!leaf) {
            fact[t * inner + at] = tree.fact()[node] & 0xff;
            limit[t * inner + at] = tree.limit()[node];
        }
        int low = leaf ? node : tree.below()[node];
        fill(tree, t, low, 2 * at + 1);
        fill(tree, t, leaf ? node : low + 1, 2 * at + 2);
    }

    /// Whether the values of the leaves that `facts` lead to add up, with `base`, to more than
    /// `cut`; trees that can change that no more are left out.
    boolean isMore(double base, double cut, float[] facts) {
        double sum = base;
        for (int tree = 0; tree < least.length; tree += AT_ONCE) {
            if (sum + least[tree] > cut || sum + most[tree] <= cut) {
                return sum + least[tree] > cut;
            }
            sum = added(sum, tree, facts);
        }
        return sum > cut;
    }

    /// Adds the values that four trees lead to. Each step waits for the one before it in its tree,
    /// so four trees at once take little longer than one.
    private double added(double sum, int tree, float[] facts) {
        int a = tree * inner;
        int b = a + inner;
        int c = b + inner;
        int d = c + inner;
        int atA = 0;
        int atB = 0;
        int atC = 0;
        int atD = 0;
        for (int level = 0; level < depth; level++) {
            atA = 2 * atA + (facts[fact[a + atA]] <= limit[a + atA] ? 1 : 2);
            atB = 2 * atB + (facts[fact[b + atB]] <= limit[b + atB] ? 1 : 2);
            atC = 2 * atC + (facts[fact[c + atC]] <= limit[c + atC] ? 1 : 2);
            atD = 2 * atD + (facts[fact[d + atD]] <= limit[d + atD] ? 1 : 2);
        }
        int leaf = tree * (inner + 1) - inner;
        return sum
                + value[leaf + atA]
                + value[leaf + inner + 1 + atB]
                + value[leaf + 2 * (inner + 1) + atC]
                + value[leaf + 3 * (inner + 1) + atD];
    }
}
