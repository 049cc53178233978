// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;

/// How likely each node comes from each of those that it may come from; the others are not kept, so
/// that memory grows with what is possible and not with the square of the nodes.
final class Edges {
    private final int[][] from;
    private final double[][] likelihood;

    Edges(int nodes) {
        from = new int[nodes][0];
        likelihood = new double[nodes][0];
    }

    /// What a list of origins says of edges; those of no likelihood are left out.
    static Edges of(Candidates candidates, double[] likelihoods) {
        var edges = new Edges(candidates.stories().size());
        for (int i = 0; i < likelihoods.length; i++) {
            var one = candidates.origins().get(i);
            if (one.parent() >= 0 && likelihoods[i] > 0) {
                edges.put(one.parent(), one.child(), likelihoods[i]);
            }
        }
        return edges;
    }

    private void put(int parent, int child, double likely) {
        int at = -Arrays.binarySearch(from[child], parent) - 1;
        from[child] = Arrays.copyOf(from[child], from[child].length + 1);
        likelihood[child] = Arrays.copyOf(likelihood[child], from[child].length);
        System.arraycopy(from[child], at, from[child], at + 1, from[child].length - at - 1);
        System.arraycopy(
                likelihood[child], at, likelihood[child], at + 1, from[child].length - at - 1);
        from[child][at] = parent;
        likelihood[child][at] = likely;
    }

    /// How likely one comes from another.
    double get(int parent, int child) {
        int at = Arrays.binarySearch(from[child], parent);
        return at < 0 ? 0 : likelihood[child][at];
    }

    /// Those that a node may come from, in order.
    int[] into(int child) {
        return from[child].clone();
    }
}
