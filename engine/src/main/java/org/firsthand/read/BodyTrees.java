// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import java.util.List;

/// Trees laid out so that many rows of facts run through them fast: each is filled up to the same
/// depth, so that a row takes as many steps in each and none of them branches.
///
/// An inner node `n` of a tree goes on to `2n + 1` or `2n + 2`; below a leaf that stands higher, all
/// nodes lead to its value.
final class BodyTrees {
    private final int depth;
    private final int inner;
    private final int[] fact;
    private final float[] limit;
    private final float[] value;

    BodyTrees(List<BodyModel.Tree> trees) {
        int deepest = 0;
        for (var tree : trees) {
            deepest = Math.max(deepest, depth(tree, 0));
        }
        depth = deepest;
        inner = (1 << depth) - 1;
        fact = new int[trees.size() * inner];
        limit = new float[trees.size() * inner];
        value = new float[trees.size() * (inner + 1)];
        Arrays.fill(limit, Float.POSITIVE_INFINITY);
        for (int t = 0; t < trees.size(); t++) {
            fill(trees.get(t), t, 0, 0);
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

    /// Adds the values of the leaves that `facts` lead to, in the order of the trees, to `base`.
    double sum(double base, float[] facts) {
        double sum = base;
        int leaves = inner + 1;
        for (int node = 0, leaf = -inner; node < fact.length; node += inner, leaf += leaves) {
            int at = 0;
            for (int level = 0; level < depth; level++) {
                at = 2 * at + (facts[fact[node + at]] <= limit[node + at] ? 1 : 2);
            }
            sum += value[leaf + at];
        }
        return sum;
    }
}
