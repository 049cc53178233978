// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Span;

/// Cuts text into words and numbers, in one pass. Marks between them are no tokens.
///
/// A word is a run of letters and digits, held together by an apostrophe, hyphen, point or comma
/// between two of them (`don't`, `re-opened`, `3,500.5`, `U.S`), or by what does not show; a
/// percent or currency sign stays outside.
public final class Words {
    private Words() {}

    /// The spans of all words of `text` from `start` to `end`, in order.
    public static List<Span> of(String text, int start, int end) {
        var words = new ArrayList<Span>();
        for (int i = next(text, start, end); i < end; i = next(text, i, end)) {
            int from = i;
            i = end(text, from, end);
            words.add(new Span(from, i));
        }
        return words;
    }

    /// Where the next word begins, or the end.
    static int next(String text, int from, int end) {
        int i = from;
        while (i < end && !inWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Where a word ends that begins at a place.
    static int end(String text, int from, int end) {
        int i = from;
        while (i < end) {
            int behind =
                    inWord(text.charAt(i)) || joins(text, i, end)
                            ? i + 1
                            : HiddenCharacters.endInWord(text, i, end);
            if (behind == i) {
                break;
            }
            i = behind;
        }
        return i;
    }

    /// The spans of all words of `text`.
    public static List<Span> of(String text) {
        return of(text, 0, text.length());
    }

    /// The words alone in lower case, one blank between two; an apostrophe counts as a blank.
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inWord(c)) {
                plain.append(Character.toLowerCase(c));
            } else if (!HiddenCharacters.doesNotShow(c)
                    && plain.length() > 0
                    && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    /// A text without the characters in it that do not show.
    public static String shown(String text) {
        int i = 0;
        while (i < text.length() && !HiddenCharacters.doesNotShow(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var shown = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (!HiddenCharacters.doesNotShow(text.charAt(i))) {
                shown.append(text.charAt(i));
            }
        }
        return shown.toString();
    }

    /// The text on one line: each run of white space becomes one space, none is left at the ends.
    public static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean inWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean joins(String text, int i, int end) {
        if (i + 1 >= end || !inWord(text.charAt(i + 1))) {
            return false;
        }
        return switch (text.charAt(i)) {
            case '\'', '’', '-', '‑', '\u00ad' -> true;
            case '.', ',' ->
                    Character.isDigit(text.charAt(i - 1)) == Character.isDigit(text.charAt(i + 1))
                            && (Character.isDigit(text.charAt(i + 1))
                                    || text.charAt(i) == '.' && isInitial(text, i));
            default -> false;
        };
    }

    private static boolean isInitial(String text, int i) {
        return (i < 2 || !inWord(text.charAt(i - 2)))
                && (i + 2 >= text.length() || !inWord(text.charAt(i + 2)));
    }
}
