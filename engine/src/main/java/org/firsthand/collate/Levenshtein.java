// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import org.firsthand.collate.Greedy.Side;

/// Differences between two texts that have little in common, 64 characters at a time.
///
/// Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming" (J. ACM 46, 1999), for whole texts in blocks as in Hyyrö, "A bit-vector algorithm
/// for computing Levenshtein and Damerau edit distances" (Nordic J. Computing 10, 2003). Time grows
/// with the product of both lengths by 64, whatever differs; memory is 300 bytes for each 64
/// characters of the first text.
///
/// One of these is for one thread.
final class Levenshtein {
    private static final int BITS = 64;

    /// Letters and digits that comparison keys mostly have: a to z and 0 to 9.
    private static final int CODES = 36;

    private static final int LETTERS = 26;

    /// For each block and code: where it stands in the first text.
    private long[] equal = new long[0];

    /// The rows of the matrix, as what each is more or less than the one above it.
    private long[] more = new long[0];

    private long[] less = new long[0];

    /// Blocks of 64 characters.
    static int blocks(int length) {
        return (length + BITS - 1) / BITS;
    }

    /// Characters to put in, leave out or replace; more than `limit` where there are more than
    /// that, and -1 where a text has other characters than small Latin letters and digits.
    int distance(Side a, Side b, int limit) {
        if (a.length() == 0 || b.length() == 0) {
            return Math.min(limit + 1, Math.max(a.length(), b.length()));
        }
        int blocks = blocks(a.length());
        if (!prepare(a, blocks)) {
            return -1;
        }
        int last = (a.length() - 1) % BITS;
        int score = a.length();
        for (int j = 0; j < b.length(); j++) {
            int code = code(b.at(j));
            if (code < 0) {
                return -1;
            }
            score += column(code, blocks, last);
            if (score - (b.length() - 1 - j) > limit) {
                return limit + 1;
            }
        }
        return score;
    }

    private boolean prepare(Side a, int blocks) {
        if (more.length < blocks) {
            equal = new long[blocks * CODES];
            more = new long[blocks];
            less = new long[blocks];
        }
        Arrays.fill(equal, 0, blocks * CODES, 0);
        Arrays.fill(more, 0, blocks, -1);
        Arrays.fill(less, 0, blocks, 0);
        for (int i = 0; i < a.length(); i++) {
            int code = code(a.at(i));
            if (code < 0) {
                return false;
            }
            equal[i / BITS * CODES + code] |= 1L << i;
        }
        return true;
    }

    private static int code(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? LETTERS + c - '0' : -1;
    }

    /// Goes on by one character of the second text; gives what the last row grows by.
    private int column(int code, int blocks, int last) {
        long moreIn = 1;
        long lessIn = 0;
        int grown = 0;
        for (int block = 0; block < blocks; block++) {
            long up = more[block];
            long down = less[block];
            long same = equal[block * CODES + code];
            long across = same | down;
            same |= lessIn;
            long along = (((same & up) + up) ^ up) | same;
            long moreOut = down | ~(along | up);
            long lessOut = up & along;
            if (block == blocks - 1) {
                grown = (int) (moreOut >>> last & 1) - (int) (lessOut >>> last & 1);
            }
            long shiftedMore = moreOut << 1 | moreIn;
            long shiftedLess = lessOut << 1 | lessIn;
            more[block] = shiftedLess | ~(across | shiftedMore);
            less[block] = shiftedMore & across;
            moreIn = moreOut >>> BITS - 1;
            lessIn = lessOut >>> BITS - 1;
        }
        return grown;
    }
}
