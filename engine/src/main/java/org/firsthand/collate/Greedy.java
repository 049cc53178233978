// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;

/// Greedy gapped extension: how far two texts run on alike, letting through what differs in places.
///
/// Zhang, Schwartz, Wagner and Miller, "A greedy algorithm for aligning DNA sequences", J.
/// Computational Biology 7 (2000), section 3: for d = 0, 1, 2 ... differences, the furthest point
/// on each diagonal; a path whose score falls more than X below the best is dropped. Time and space
/// grow with length times differences, never with the product of both lengths.
final class Greedy {
    /// Score of a pair of equal characters is 2 (one a side); each difference costs this much.
    private static final int COST = 5;

    /// How far a path's score may fall below the best before it is dropped.
    private static final int X = 60;

    /// Differences after which it stops in any case: bounds memory to a few thousand numbers.
    private static final int MOST = 1500;

    private Greedy() {}

    /// How far the two sides run on.
    ///
    /// @param a characters of the first side
    /// @param b characters of the second side
    /// @param differences characters put in, left out or replaced on the way
    record Reach(int a, int b, int differences) {}

    /// A text read from a place in one direction, up to a limit.
    ///
    /// @param step 1 forwards, -1 backwards
    /// @param length characters that may be read
    record Side(char[] chars, int start, int step, int length) {
        static Side forwards(char[] chars, int start, int end) {
            return new Side(chars, start, 1, end - start);
        }

        static Side backwards(char[] chars, int end, int start) {
            return new Side(chars, end - 1, -1, end - start);
        }

        char at(int i) {
            return chars[start + i * step];
        }
    }

    /// The best-scoring common beginning of both sides.
    static Reach extend(Side a, Side b) {
        int first = run(a, b, 0, 0);
        var best = new Reach(first, first, 0);
        int bestScore = 2 * first;
        var reached = new int[] {first};
        for (int d = 1; d <= MOST; d++) {
            var next = new int[2 * d + 1];
            boolean alive = false;
            for (int k = -d; k <= d; k++) {
                int i = furthest(reached, d, k, a.length(), b.length());
                if (i < 0) {
                    next[k + d] = Integer.MIN_VALUE;
                    continue;
                }
                i += run(a, b, i, i - k);
                int score = 2 * i - k - COST * d;
                if (score < bestScore - X) {
                    next[k + d] = Integer.MIN_VALUE;
                    continue;
                }
                next[k + d] = i;
                alive = true;
                if (score > bestScore) {
                    bestScore = score;
                    best = new Reach(i, i - k, d);
                }
            }
            if (!alive) {
                return best;
            }
            reached = next;
        }
        return best;
    }

    /// Differences between two whole texts, or `limit + 1` when there are more.
    static int distance(Side a, Side b, int limit) {
        int first = run(a, b, 0, 0);
        if (first == a.length() && first == b.length()) {
            return 0;
        }
        var reached = new int[] {first};
        for (int d = 1; d <= limit; d++) {
            var next = new int[2 * d + 1];
            Arrays.fill(next, Integer.MIN_VALUE);
            for (int k = -d; k <= d; k++) {
                int i = furthest(reached, d, k, a.length(), b.length());
                if (i < 0) {
                    continue;
                }
                i += run(a, b, i, i - k);
                next[k + d] = i;
                if (i == a.length() && i - k == b.length()) {
                    return d;
                }
            }
            reached = next;
        }
        return limit + 1;
    }

    /// The furthest place in `a` on diagonal `k` (place in a minus place in b) after one more
    /// difference, or -1.
    private static int furthest(int[] reached, int d, int k, int aLength, int bLength) {
        int inside = Math.min(aLength, bLength + k);
        return Math.max(
                fitting(at(reached, d, k - 1) + 1, k, inside),
                Math.max(
                        fitting(at(reached, d, k) + 1, k, inside),
                        fitting(at(reached, d, k + 1), k, inside)));
    }

    private static int fitting(int i, int k, int inside) {
        return i >= Math.max(0, k) && i <= inside ? i : -1;
    }

    private static int at(int[] reached, int d, int k) {
        int index = k + d - 1;
        return index < 0 || index >= reached.length || reached[index] == Integer.MIN_VALUE
                ? Integer.MIN_VALUE / 2
                : reached[index];
    }

    private static int run(Side a, Side b, int i, int j) {
        int from = i;
        while (i < a.length() && j < b.length() && a.at(i) == b.at(j)) {
            i++;
            j++;
        }
        return i - from;
    }
}
