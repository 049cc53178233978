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
    private static final int X = 40;

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
    }

    /// The best-scoring common beginning of both sides.
    static Reach extend(Side a, Side b) {
        int first = run(a, b, 0, 0);
        int bestA = first;
        int bestB = first;
        int differences = 0;
        int bestScore = 2 * first;
        var front = new Front(first);
        for (int d = 1; d <= MOST; d++) {
            front.widen();
            for (int k = front.low; k <= front.high; k++) {
                int i = front.furthest(k, a.length(), b.length());
                if (i < 0) {
                    continue;
                }
                i += run(a, b, i, i - k);
                int score = 2 * i - k - COST * d;
                if (score >= bestScore - X) {
                    front.set(k, i);
                    if (score > bestScore) {
                        bestScore = score;
                        bestA = i;
                        bestB = i - k;
                        differences = d;
                    }
                }
            }
            if (!front.narrow()) {
                break;
            }
        }
        return new Reach(bestA, bestB, differences);
    }

    /// Differences between two whole texts, or `limit + 1` when there are more.
    static int distance(Side a, Side b, int limit) {
        int first = run(a, b, 0, 0);
        if (first == a.length() && first == b.length()) {
            return 0;
        }
        var front = new Front(first);
        for (int d = 1; d <= limit; d++) {
            front.widen();
            for (int k = front.low; k <= front.high; k++) {
                int i = front.furthest(k, a.length(), b.length());
                if (i < 0) {
                    continue;
                }
                i += run(a, b, i, i - k);
                front.set(k, i);
                if (i == a.length() && i - k == b.length()) {
                    return d;
                }
            }
            if (!front.narrow()) {
                return limit + 1;
            }
        }
        return limit + 1;
    }

    private static int run(Side a, Side b, int i, int j) {
        int most = Math.min(a.length() - i, b.length() - j);
        int atA = a.start() + i * a.step();
        int atB = b.start() + j * b.step();
        int n = 0;
        while (n < most && a.chars()[atA] == b.chars()[atB]) {
            n++;
            atA += a.step();
            atB += b.step();
        }
        return n;
    }

    /// The furthest places reached with so many differences, and with one more: one for each
    /// diagonal (place in a minus place in b), of which only those between the outermost live ones
    /// are looked at.
    private static final class Front {
        private static final int NONE = Integer.MIN_VALUE / 2;

        private int[] reached = new int[64];
        private int[] next = new int[64];
        private int middle = 32;
        private int low;
        private int high;

        Front(int first) {
            reached[middle - 1] = NONE;
            reached[middle] = first;
            reached[middle + 1] = NONE;
        }

        /// Makes room for one more difference: a diagonal more on each side.
        void widen() {
            low--;
            high++;
            if (middle + low < 2 || middle + high > reached.length - 3) {
                grow();
            }
            reached[middle + low - 1] = NONE;
            reached[middle + low] = NONE;
            reached[middle + high] = NONE;
            reached[middle + high + 1] = NONE;
            Arrays.fill(next, middle + low - 1, middle + high + 2, NONE);
        }

        private void grow() {
            var wider = new int[2 * reached.length];
            int by = reached.length / 2;
            System.arraycopy(reached, 0, wider, by, reached.length);
            reached = wider;
            next = new int[wider.length];
            middle += by;
        }

        /// The furthest place in a on diagonal `k` after one more difference, or -1.
        int furthest(int k, int aLength, int bLength) {
            int least = Math.max(0, k);
            int most = Math.min(aLength, bLength + k);
            int at = middle + k;
            int i = fitting(reached[at - 1] + 1, least, most);
            i = Math.max(i, fitting(reached[at] + 1, least, most));
            return Math.max(i, fitting(reached[at + 1], least, most));
        }

        private static int fitting(int i, int least, int most) {
            return i >= least && i <= most ? i : -1;
        }

        void set(int k, int i) {
            next[middle + k] = i;
        }

        /// Goes on with the new places; false when none is left.
        boolean narrow() {
            var last = reached;
            reached = next;
            next = last;
            while (low <= high && reached[middle + low] == NONE) {
                low++;
            }
            while (high >= low && reached[middle + high] == NONE) {
                high--;
            }
            return low <= high;
        }
    }
}
