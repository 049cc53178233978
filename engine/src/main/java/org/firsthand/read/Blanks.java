// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

/// White space in markup: a run of it is one space.
final class Blanks {
    private Blanks() {}

    /// The text on one line, without white space at its ends.
    static String collapse(CharSequence text) {
        var line = new StringBuilder(text.length());
        append(text, line);
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /// Adds `text` to a line that is being written.
    static void append(CharSequence text, StringBuilder line) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!is(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private static boolean is(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }
}
