// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Span;

/// Finds what stands in quotation marks, in one pass: straight, curly, doubled single, single,
/// German and French marks; a quotation may run over paragraphs where each opens with a mark again.
///
/// Inner quotations belong to the outer one. A mark without its partner is no quotation.
final class Quotations {
    /// Longest quotation believed, in UTF-16 units: a lost closing mark must not swallow the page.
    private static final int LONGEST = 4000;

    private final String text;
    private final List<Span> found = new ArrayList<>();
    private int open = -1;
    private char kind;

    private Quotations(String text) {
        this.text = text;
    }

    /// The quotations of a text with their marks, in order, without overlap.
    static List<Span> of(String text, List<Span> paragraphs) {
        var scan = new Quotations(text);
        for (int i = 0; i < paragraphs.size(); i++) {
            scan.paragraph(paragraphs.get(i));
            boolean goesOn =
                    i + 1 < paragraphs.size() && scan.opensAgain(paragraphs.get(i + 1).start());
            if (!goesOn) {
                scan.open = -1;
            }
        }
        return scan.found;
    }

    /// The length of the quotation mark at an offset; 0 where none stands.
    static int markAt(String text, int i) {
        char c = text.charAt(i);
        if ((c == '\'' || c == '`' || c == ',')
                && i + 1 < text.length()
                && text.charAt(i + 1) == c) {
            return 2;
        }
        return "\"“”„«»‟".indexOf(c) >= 0 ? 1 : 0;
    }

    private void paragraph(Span span) {
        int i = span.start();
        if (open >= 0) {
            i += Math.max(1, markAt(text, i));
        }
        while (i < span.end()) {
            int length = markAt(text, i);
            if (length > 0) {
                mark(i, length);
            } else if (isSingle(text.charAt(i))) {
                single(i);
            }
            i += Math.max(1, length);
        }
    }

    private void mark(int i, int length) {
        char c = length == 2 ? '"' : text.charAt(i);
        if (open >= 0 && i - open > LONGEST) {
            open = -1;
        }
        boolean opens = canOpen(i, length);
        if (open < 0 || kind == '\'') {
            if (opens) {
                open = i;
                kind = c;
            }
        } else if (closes(c, opens)) {
            found.add(new Span(open, i + length));
            open = -1;
        } else if (opens && c == kind && c != '“') {
            open = i;
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
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + length < text.length() ? text.charAt(i + length) : ' ';
        char c = text.charAt(i);
        if (c == '“' || c == '„') {
            return true;
        }
        if (c == '”') {
            return false;
        }
        return !Character.isWhitespace(after)
                && !Character.isLetterOrDigit(before)
                && ".,!?%".indexOf(before) < 0
                && (Character.isLetterOrDigit(after) || "'‘[($.…-–—".indexOf(after) >= 0);
    }

    private void single(int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (open < 0
                && text.charAt(i) != '’'
                && !Character.isLetterOrDigit(before)
                && Character.isLetter(after)) {
            open = i;
            kind = '\'';
        } else if (open >= 0
                && kind == '\''
                && text.charAt(i) != '‘'
                && !Character.isLetterOrDigit(after)) {
            boolean ended = ",.!?".indexOf(before) >= 0;
            if (ended && i - open <= LONGEST) {
                found.add(new Span(open, i + 1));
                open = -1;
            }
        }
    }

    private boolean opensAgain(int start) {
        if (open < 0 || kind == '\'' || start - open > LONGEST) {
            return false;
        }
        int length = markAt(text, start);
        return length > 0 && canOpen(start, length);
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '‘' || c == '’';
    }
}
