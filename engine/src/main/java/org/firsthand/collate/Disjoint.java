// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.stream.IntStream;

/// Numbers in sets that share none, each set named by its smallest number: union and find with path
/// halving (Tarjan and van Leeuwen, J. ACM 31, 1984).
final class Disjoint {
    private final int[] up;

    /// Each number from 0 on in a set of its own.
    Disjoint(int size) {
        up = IntStream.range(0, size).toArray();
    }

    /// The smallest number of the set in which a number is.
    int first(int number) {
        int at = number;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }

    void join(int one, int other) {
        int a = first(one);
        int b = first(other);
        up[Math.max(a, b)] = Math.min(a, b);
    }
}
