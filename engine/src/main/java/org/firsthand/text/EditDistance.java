// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

/// How many letters two short strings differ by (Levenshtein 1966), for scans that misread a letter
/// or two.
public final class EditDistance {
    private static final int LONGEST = 60;

    private EditDistance() {}

    /// Whether at most `edits` letters must be changed, added or dropped to make `b` of `a`.
    /// Strings of more than 60 letters are not compared: they count as far apart, unless equal.
    public static boolean within(String a, String b, int edits) {
        if (a.equals(b)) {
            return true;
        }
        if (Math.abs(a.length() - b.length()) > edits
                || a.length() > LONGEST
                || b.length() > LONGEST) {
            return false;
        }
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (next(row, a.charAt(i - 1), i, b) > edits) {
                return false;
            }
        }
        return row[b.length()] <= edits;
    }

    /// Which letters a string holds, a bit each; some share one.
    public static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }

    /// Whether strings that hold these letters may be within `edits`: each letter that only one of
    /// them holds takes an edit.
    public static boolean mayBeWithin(long letters, long others, int edits) {
        return Long.bitCount(letters & ~others) <= edits
                && Long.bitCount(others & ~letters) <= edits;
    }

    /// Goes on to the row of the next letter of `a`; the least distance in it, which no later row
    /// falls below.
    private static int next(int[] row, char letter, int i, String b) {
        int diagonal = row[0];
        row[0] = i;
        int least = i;
        for (int j = 1; j < row.length; j++) {
            int change = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
