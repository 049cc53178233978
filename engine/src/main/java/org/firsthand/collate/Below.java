// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;

/// Who comes from whom in a forest, at first or at later hand: each node is numbered when a walk
/// enters it, and all below it have the next numbers. Memory grows with the nodes.
final class Below {
    private final int[] entered;
    private final int[] left;

    /// @param parents of each node; below 0 for a root
    Below(int[] parents) {
        int size = parents.length;
        entered = new int[size];
        left = new int[size];
        var firstChild = new int[size];
        var nextSibling = new int[size];
        Arrays.fill(firstChild, -1);
        Arrays.fill(nextSibling, -1);
        for (int i = size - 1; i >= 0; i--) {
            if (parents[i] >= 0) {
                nextSibling[i] = firstChild[parents[i]];
                firstChild[parents[i]] = i;
            }
        }
        int number = 0;
        for (int i = 0; i < size; i++) {
            number = parents[i] < 0 ? walk(i, number, firstChild, nextSibling, parents) : number;
        }
    }

    private int walk(int root, int from, int[] firstChild, int[] nextSibling, int[] parents) {
        int number = from;
        int at = root;
        entered[at] = number++;
        while (at >= 0) {
            if (firstChild[at] >= 0) {
                int child = firstChild[at];
                firstChild[at] = nextSibling[child];
                at = child;
                entered[at] = number++;
            } else {
                left[at] = number;
                at = at == root ? -1 : parents[at];
            }
        }
        return number;
    }

    /// Whether one comes from another. A node of -1, which is not in the forest, comes from none.
    boolean isBelow(int node, int ancestor) {
        return node >= 0 && entered[node] > entered[ancestor] && entered[node] < left[ancestor];
    }
}
