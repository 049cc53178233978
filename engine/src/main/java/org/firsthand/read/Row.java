// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Span;

/// A line of a plain text with its indentation and the list marker that opens it.
///
/// @param span the line from its first to its last character that is no white space
/// @param column where it begins; a tab leads to the next multiple of eight
/// @param mark the bullet, `#` for a number, `0` for none
/// @param number of a numbered item; else 0
/// @param textStart where the words behind the marker begin in the text
record Row(Span span, int column, char mark, int number, int textStart) {
    static final char NUMBERED = '#';
    static final char NONE = '0';

    private static final String BULLETS = "•◦▪▫‣·∙●○■□*-–—+";
    private static final String ROUND = "•◦▪▫‣·∙●○■□";
    private static final int TAB = 8;
    private static final int MOST_FIGURES = 5;

    /// Whether a bullet is no mark of ordinary writing.
    static boolean isDrawn(char mark) {
        return ROUND.indexOf(mark) >= 0;
    }

    /// The lines of `text`, the first `most` of them, blank ones included.
    static List<Row> of(String text, int most) {
        var rows = new ArrayList<Row>();
        int from = 0;
        while (from < text.length() && rows.size() < most) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            rows.add(row(text, from, end));
            from = end + 1;
        }
        return rows;
    }

    boolean blank() {
        return span.length() == 0;
    }

    boolean marked() {
        return mark != NONE;
    }

    int textColumn() {
        return column + textStart - span.start();
    }

    int endColumn() {
        return column + span.length();
    }

    String text(String whole) {
        return whole.substring(textStart, span.end());
    }

    private static Row row(String text, int from, int end) {
        int column = 0;
        int p = from;
        while (p < end && isSpace(text.charAt(p))) {
            column = text.charAt(p) == '\t' ? (column / TAB + 1) * TAB : column + 1;
            p++;
        }
        var span = Line.trim(text, p, end);
        return span.length() == 0
                ? new Row(new Span(p, p), column, NONE, 0, p)
                : withMarker(text, span, column);
    }

    private static Row withMarker(String text, Span span, int column) {
        int p = span.start();
        if (BULLETS.indexOf(text.charAt(p)) >= 0) {
            int words = afterSpaces(text, p + 1, span.end());
            boolean bullet = words > p + 1 && words < span.end();
            return bullet
                    ? new Row(span, column, text.charAt(p), 0, words)
                    : new Row(span, column, NONE, 0, p);
        }
        int q = p;
        int number = 0;
        while (q < span.end()
                && q < p + MOST_FIGURES
                && text.charAt(q) >= '0'
                && text.charAt(q) <= '9') {
            number = 10 * number + text.charAt(q) - '0';
            q++;
        }
        boolean pointed = q > p && q < span.end() && ".)".indexOf(text.charAt(q)) >= 0;
        int words = pointed ? afterSpaces(text, q + 1, span.end()) : q;
        return pointed && words > q + 1 && words < span.end()
                ? new Row(span, column, NUMBERED, number, words)
                : new Row(span, column, NONE, 0, p);
    }

    private static int afterSpaces(String text, int p, int end) {
        int q = p;
        while (q < end && isSpace(text.charAt(q))) {
            q++;
        }
        return q;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0';
    }
}
