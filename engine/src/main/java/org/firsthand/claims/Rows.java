// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Span;

/// Cuts a table that is set in columns into its rows: each tells something alone, though no full
/// stop ends it.
final class Rows {
    private static final int FEWEST = 3;

    private Rows() {}

    /// The rows of a stretch of text, or the stretch alone where most of its lines have no columns.
    static List<Span> of(String text, Span stretch) {
        var rows = new ArrayList<Span>();
        int columns = 0;
        int start = stretch.start();
        while (start < stretch.end()) {
            int end = text.indexOf('\n', start);
            end = end < 0 || end > stretch.end() ? stretch.end() : end;
            var row = trimmed(text, start, end);
            if (row.length() > 0) {
                rows.add(row);
                columns += hasColumns(row.of(text)) ? 1 : 0;
            }
            start = end + 1;
        }
        return columns >= FEWEST && columns * 2 > rows.size() ? rows : List.of(stretch);
    }

    /// A row without blanks and empty cells at its ends.
    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isEmpty(text.charAt(start))) {
            start++;
        }
        while (end > start && isEmpty(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isEmpty(char c) {
        return Character.isWhitespace(c) || c == '-' || c == '–' || c == '|';
    }

    private static boolean hasColumns(String row) {
        return row.indexOf('\t') >= 0 || row.contains("  ");
    }
}
