// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

/// What kind of character one is, as [Character] tells it; told at once of those that most texts
/// are made of. Texts are looked at character by character so often that it counts.
public final class Letters {
    private static final char ASCII = 0x80;
    private static final int CASE = 'a' - 'A';

    /// No character between the space and this one is white space.
    private static final char FIRST_WIDE = '\u1680';

    /// The first of the separators of files, groups, records and units.
    private static final char FIRST_SEPARATOR = '\u001c';

    private Letters() {}

    /// Whether it is a letter.
    public static boolean isLetter(char c) {
        return c < ASCII ? isPlainLetter(c) : Character.isLetter(c);
    }

    /// Whether it is a letter or a figure.
    public static boolean isLetterOrDigit(char c) {
        return c < ASCII ? isPlainLetter(c) || c >= '0' && c <= '9' : Character.isLetterOrDigit(c);
    }

    /// The character in lower case.
    public static char lower(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + CASE) : c;
        }
        return Character.toLowerCase(c);
    }

    /// Whether it is white space that a line may be broken at.
    public static boolean isWhite(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= '\t' && c <= '\r' || c >= FIRST_SEPARATOR && c < ' ';
        }
        return c >= FIRST_WIDE && Character.isWhitespace(c);
    }

    private static boolean isPlainLetter(char c) {
        int small = c | CASE;
        return small >= 'a' && small <= 'z';
    }
}
