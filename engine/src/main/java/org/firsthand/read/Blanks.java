// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.firsthand.text.Letters;

/// White space in markup: a run of it is one space. Characters without width count as white space
/// beside it; between two that show they are kept, since they part no words.
final class Blanks {
    /// No character between the space and this one is white space.
    private static final char FIRST_WIDE = '\u00a0';

    private static final char LAST_NARROW = '\u00ff';

    private Blanks() {}

    /// The text on one line, without white space at its ends.
    static String collapse(CharSequence text) {
        var line = new StringBuilder(text.length());
        append(text, line);
        return ended(line);
    }

    /// Adds `text` to a line that is being written; words with one space between them in one piece.
    ///
    /// @return whether it holds characters beyond Latin-1: a line that once held one stays twice as
    ///   large and slow
    static boolean append(CharSequence text, StringBuilder line) {
        int length = text.length();
        int all = 0;
        int from = 0;
        boolean parted = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            all |= c;
            if (!is(c)) {
                parted = false;
            } else if (c == ' ' && !parted) {
                parted = true;
            } else if (parted || hasWidth(c)) {
                if (i > from) {
                    line.append(text, from, i);
                }
                if (!parted) {
                    line.append(' ');
                }
                parted = true;
                from = i + 1;
            }
        }
        line.append(text, from, length);
        return all > LAST_NARROW;
    }

    /// The line without the space at its end.
    static String ended(StringBuilder line) {
        int end = line.length();
        while (end > 0 && is(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean is(char c) {
        return c < FIRST_WIDE
                ? Letters.isWhite(c)
                : Letters.isWhite(c) || c == '\u00a0' || !hasWidth(c);
    }

    private static boolean hasWidth(char c) {
        return c != '\u200b' && c != '\ufeff';
    }
}
