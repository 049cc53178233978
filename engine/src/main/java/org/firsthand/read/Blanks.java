// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

/// White space in markup: a run of it is one space.
final class Blanks {
    private Blanks() {}

    /// The text on one line, without white space at its ends.
    static String collapse(CharSequence text) {
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank =
                    Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
            if (!blank) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
    }
}
