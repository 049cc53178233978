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
        if (Math.abs(a.length() - b.length()) > edits) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return false;
        }
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > edits) {
                return false;
            }
        }
        return row[b.length()] <= edits;
    }
}
