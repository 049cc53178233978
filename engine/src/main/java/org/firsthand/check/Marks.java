// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Span;

/// Finds what stands between quotation marks: straight, curly, doubled single, single, German and
/// French marks, in one pass.
///
/// A quotation may run over paragraphs where each opens with a mark again. Inner quotations belong
/// to the outer one. A mark without its partner opens nothing.
final class Marks {
    /// Longest quotation believed: a lost closing mark must not swallow the page.
    private static final int LONGEST = 4000;

    /// How far the closing mark of a single one is looked for.
    private static final int LONGEST_SINGLE = 1200;

    private final String text;
    private final List<Span> found = new ArrayList<>();
    private int open = -1;
    private int inside = -1;
    private char kind;

    private Marks(String text) {
        this.text = text;
    }

    /// What stands between the marks, without them, in order and without overlap.
    static List<Span> of(String text) {
        var marks = new Marks(text);
        int i = 0;
        while (i < text.length()) {
            i = marks.step(i);
        }
        return marks.found;
    }

    private int step(int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return lineEnd(i);
        }
        int length = length(i);
        if (length > 0) {
            mark(i, length);
            return i + length;
        }
        return open < 0 && (c == '\'' || c == '‘' || c == '‚') ? single(i) : i + 1;
    }

    /// After the line end at `i`; a quotation goes on where the next paragraph opens with a mark
    /// again, and within a paragraph whose lines are wrapped by hand.
    private int lineEnd(int i) {
        int next = i + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean paragraph = text.substring(i + 1, next).indexOf('\n') >= 0;
        int length = next < text.length() ? length(next) : 0;
        boolean again = open >= 0 && length > 0 && canOpen(next, length);
        if (again && next - open <= LONGEST) {
            return next + length;
        }
        if (paragraph) {
            open = -1;
        }
        return next;
    }

    /// The length of the double quotation mark at `i`; 0 where none stands.
    private int length(int i) {
        char c = text.charAt(i);
        if ((c == '\'' || c == '`' || c == ',')
                && i + 1 < text.length()
                && text.charAt(i + 1) == c) {
            return 2;
        }
        return "\"“”„«»‟＂".indexOf(c) >= 0 ? 1 : 0;
    }

    private void mark(int i, int length) {
        char c = length == 2 ? '"' : text.charAt(i);
        boolean opens = canOpen(i, length);
        if (open >= 0 && i - open > LONGEST) {
            open = -1;
        }
        if (open >= 0 && closes(c, opens)) {
            found.add(new Span(inside, i));
            open = -1;
        } else if (opens) {
            open = i;
            inside = i + length;
            kind = c;
        }
    }

    private boolean closes(char c, boolean opens) {
        return switch (kind) {
            case '“' -> c == '”' || c == '"' && !opens;
            case '„' -> c == '“' || c == '”' || c == '"';
            case '«' -> c == '»';
            case '»' -> c == '«';
            default -> (c == '"' || c == '”') && !opens;
        };
    }

    private boolean canOpen(int i, int length) {
        char c = text.charAt(i);
        if (c == '“' || c == '„' || c == '”') {
            return c != '”';
        }
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + length < text.length() ? text.charAt(i + length) : ' ';
        return !Character.isWhitespace(after)
                && !Character.isLetterOrDigit(before)
                && ".,!?%…".indexOf(before) < 0
                && (Character.isLetterOrDigit(after) || "'‘[($£€.…-–—*_".indexOf(after) >= 0);
    }

    /// After a quotation in single marks that opens at `i`, or after `i` where none does.
    private int single(int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (Character.isLetterOrDigit(before)
                || !(Character.isLetterOrDigit(after) || "[\"“….*_".indexOf(after) >= 0)) {
            return i + 1;
        }
        int close = closing(i + 1, Math.min(text.length(), i + LONGEST_SINGLE));
        if (close < 0) {
            return i + 1;
        }
        found.add(new Span(i + 1, close));
        return close + 1;
    }

    /// Where the single mark that closes a quotation stands: the first behind punctuation, else the
    /// first that is no plural's apostrophe; -1 for none.
    private int closing(int from, int end) {
        int plain = -1;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '‘' || c == '\n' && i + 1 < end && text.charAt(i + 1) == '\n') {
                break;
            }
            boolean closes =
                    (c == '\'' || c == '’')
                            && !(i + 1 < text.length()
                                    && Character.isLetterOrDigit(text.charAt(i + 1)))
                            && !Character.isWhitespace(text.charAt(i - 1));
            if (closes && ",.!?…".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
            if (closes && plain < 0 && !isPlural(i)) {
                plain = i;
            }
        }
        return plain;
    }

    /// Whether the mark may be the apostrophe of `the boats' owners`.
    private boolean isPlural(int i) {
        return text.charAt(i - 1) == 's'
                && i + 2 < text.length()
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i + 2));
    }
}
