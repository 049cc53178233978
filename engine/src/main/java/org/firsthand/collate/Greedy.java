// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

/// Greedy gapped extension: how far two texts run on alike, letting through what differs in places.
///
/// Zhang, Schwartz, Wagner and Miller, "A greedy algorithm for aligning DNA sequences", J.
/// Computational Biology 7 (2000), section 3: for d = 0, 1, 2 ... differences, the furthest point
/// on each diagonal; a path whose score falls more than X below the best is dropped. Time and space
/// grow with length times differences. Two whole texts that have little in common are left to
/// `Levenshtein`.
///
/// One of these is for one thread: it keeps its working space, for it is asked for very many short
/// stretches.
final class Greedy {
    /// Score of a pair of equal characters is 2 (one a side); each difference costs this much.
    private static final int COST = 5;

    /// How far a path's score may fall below the best before it is dropped.
    private static final int X = 40;

    /// Differences after which it stops in any case: bounds memory to a few thousand numbers.
    private static final int MOST = 1500;

    /// Differences below which texts are never compared as a whole.
    private static final int LEAST_MUCH = 8;

    private static final int NONE = Integer.MIN_VALUE / 2;

    /// The furthest places in a that are reached with so many differences, and with one more: one
    /// for each diagonal (place in a minus place in b), at `middle` plus the diagonal, of which
    /// only those between the outermost live ones are looked at.
    private int[] reached = new int[64];

    private int[] next = new int[64];
    private int middle = 32;
    private int low;
    private int high;

    private final Levenshtein levenshtein = new Levenshtein();

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

        char at(int place) {
            return chars[start + step * place];
        }
    }

    /// The best-scoring common beginning of both sides.
    Reach extend(Side a, Side b) {
        int bestA = begin(a, b);
        int bestB = bestA;
        int differences = 0;
        int bestScore = 2 * bestA;
        for (int d = 1; d <= MOST; d++) {
            widen();
            for (int k = low; k <= high; k++) {
                int i = furthest(k, Math.min(a.length, b.length + k));
                if (i >= 0) {
                    i += run(a, b, i, i - k);
                    int score = 2 * i - k - COST * d;
                    if (score < bestScore - X) {
                        i = NONE;
                    } else if (score > bestScore) {
                        bestScore = score;
                        bestA = i;
                        bestB = i - k;
                        differences = d;
                    }
                }
                next[middle + k] = i;
            }
            if (!narrow()) {
                break;
            }
        }
        return new Reach(bestA, bestB, differences);
    }

    /// Differences between two whole texts, or `limit + 1` when there are more.
    int distance(Side a, Side b, int limit) {
        int first = begin(a, b);
        if (first == a.length && first == b.length) {
            return 0;
        }
        int last = a.length - b.length;
        int much = much(a, b);
        for (int d = 1; d <= limit; d++) {
            if (d == much) {
                int differences = levenshtein.distance(a, b, limit);
                if (differences >= 0) {
                    return differences;
                }
            }
            widen();
            for (int k = low; k <= high; k++) {
                int i = furthest(k, Math.min(a.length, b.length + k));
                if (i >= 0) {
                    i += run(a, b, i, i - k);
                    if (i == a.length && k == last) {
                        return d;
                    }
                }
                next[middle + k] = i;
            }
            if (!narrow()) {
                return limit + 1;
            }
        }
        return limit + 1;
    }

    /// So many differences that it is faster to look at each character of the one text beside each
    /// of the other.
    private static int much(Side a, Side b) {
        return LEAST_MUCH
                + (int) StrictMath.sqrt((double) Levenshtein.blocks(a.length) * b.length / 2);
    }

    /// Starts anew with no difference: how far both run on as equals.
    private int begin(Side a, Side b) {
        low = 0;
        high = 0;
        int first = run(a, b, 0, 0);
        reached[middle] = first;
        return first;
    }

    private static int run(Side a, Side b, int i, int j) {
        int most = Math.min(a.length - i, b.length - j);
        int step = a.step;
        int atA = a.start + i * step;
        int atB = b.start + j * step;
        int n = 0;
        while (n < most && a.chars[atA] == b.chars[atB]) {
            n++;
            atA += step;
            atB += step;
        }
        return n;
    }

    /// Makes room for one more difference: a diagonal more on each side.
    private void widen() {
        low--;
        high++;
        if (middle + low < 2 || middle + high > reached.length - 3) {
            grow();
        }
        reached[middle + low - 1] = NONE;
        reached[middle + low] = NONE;
        reached[middle + high] = NONE;
        reached[middle + high + 1] = NONE;
    }

    private void grow() {
        var wider = new int[2 * reached.length];
        int by = reached.length / 2;
        System.arraycopy(reached, 0, wider, by, reached.length);
        reached = wider;
        next = new int[wider.length];
        middle += by;
    }

    /// The furthest place in a on diagonal `k` after one more difference, or `NONE`; `most` is
    /// where one of the sides ends.
    private int furthest(int k, int most) {
        int at = middle + k;
        int left = reached[at - 1] + 1;
        int same = reached[at] + 1;
        int right = reached[at + 1];
        int i = Math.max(left <= most ? left : NONE, same <= most ? same : NONE);
        i = Math.max(i, right <= most ? right : NONE);
        return i >= 0 ? i : NONE;
    }

    /// Goes on with the new places; false when none is left.
    private boolean narrow() {
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
