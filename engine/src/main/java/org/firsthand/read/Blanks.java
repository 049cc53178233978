// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

/// White space in markup: a run of it is one space. Characters without width count as white space
/// beside it; between two that show they are kept, since they part no words.
final class Blanks {
    /// No character between the space and this one is white space.
    private static final char FIRST_WIDE = '\u00a0';

    private Blanks() {}

    /// The text on one line, without white space at its ends.
    static String collapse(CharSequence text) {
        var line = new StringBuilder(text.length());
        append(text, line);
        int end = line.length();
        while (end > 0 && is(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    /// Adds `text` to a line that is being written.
    static void append(CharSequence text, StringBuilder line) {
        int length = text.length();
        int from = 0;
        for (int i = 0; i <= length; i++) {
            boolean ends = i == length || is(text.charAt(i));
            if (!ends) {
                continue;
            }
            line.append(text, from, i);
            if (i < length && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(hasWidth(text.charAt(i)) ? ' ' : text.charAt(i));
            }
            from = i + 1;
        }
    }

    private static boolean is(char c) {
        return c < FIRST_WIDE
                ? c <= ' ' && Character.isWhitespace(c)
                : Character.isWhitespace(c) || c == '\u00a0' || !hasWidth(c);
    }

    private static boolean hasWidth(char c) {
        return c != '\u200b' && c != '\ufeff';
    }
}
