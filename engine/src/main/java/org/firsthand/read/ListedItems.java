// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the list that ends a plain text: ` 1.` at the top, bullets below, paragraphs that run on
/// under the marker.
final class ListedItems {
    /// Lines of page furniture that may follow the list.
    private static final int LONGEST_TAIL = 3;

    private static final double OFTEN = 0.35;
    private static final double SELDOM = 0.15;

    private ListedItems() {}

    /// The items of the list; none where no list ends the text.
    static List<PostItem> of(List<Row> rows) {
        int end = afterList(rows);
        int start = end < 0 ? -1 : firstItem(rows, end);
        return start < 0 ? List.of() : items(rows.subList(start, end));
    }

    /// The row behind the last one of a list that ends the text, or -1 where none does: all that
    /// follows its first unindented line is at most a few lines of furniture.
    private static int afterList(List<Row> rows) {
        int end = rows.size();
        int tail = 0;
        while (end > 0 && tail <= LONGEST_TAIL) {
            var row = rows.get(end - 1);
            if (row.marked() || row.column() > 0 && !row.blank()) {
                return end;
            }
            tail += row.blank() ? 0 : 1;
            end--;
        }
        return -1;
    }

    /// The first item of the list that ends at `end`: where it counts from 1 for the last time at
    /// the margin of the list, else its first marker; -1 where there is none.
    private static int firstItem(List<Row> rows, int end) {
        int start = end;
        while (start > 0 && belongs(rows.get(start - 1))) {
            start--;
        }
        int margin = Integer.MAX_VALUE;
        int first = -1;
        int one = -1;
        for (int i = start; i < end; i++) {
            var row = rows.get(i);
            if (!row.marked()) {
                continue;
            }
            first = first < 0 ? i : first;
            boolean opens = row.mark() == Row.NUMBERED && row.number() == 1;
            if (opens && row.column() <= margin) {
                margin = row.column();
                one = i;
            }
        }
        return one >= 0 ? one : first;
    }

    private static boolean belongs(Row row) {
        return row.blank() || row.marked() || row.column() > 0;
    }

    private static List<PostItem> items(List<Row> rows) {
        var pile = new PostItem.Pile();
        var bullets = bullets(rows);
        var first = rows.getFirst();
        int number = first.number() - 1;
        for (var row : rows) {
            if (first.mark() == Row.NUMBERED && isNext(row, first, number)) {
                number++;
                pile.openTop(row);
            } else if (row.mark() != Row.NUMBERED && bullets.indexOf(row.mark()) >= 0) {
                pile.open(row);
            } else {
                pile.runOn(row);
            }
        }
        return pile.items();
    }

    /// Whether the row is the next numbered item at the margin of the first one.
    private static boolean isNext(Row row, Row first, int number) {
        return row.mark() == Row.NUMBERED
                && row.number() == number + 1
                && (Math.abs(row.textColumn() - first.textColumn()) <= PostItem.SLACK
                        || Math.abs(row.column() - first.column()) <= PostItem.SLACK);
    }

    /// The bullets that open items: of drawn ones all where they are usual, of hyphens and stars
    /// only those used often, since writers use them too.
    private static String bullets(List<Row> rows) {
        Map<Character, Integer> counts = new HashMap<>();
        int all = 0;
        int drawn = 0;
        for (var row : rows) {
            if (row.marked() && row.mark() != Row.NUMBERED) {
                counts.merge(row.mark(), 1, Integer::sum);
                all++;
                drawn += Row.isDrawn(row.mark()) ? 1 : 0;
            }
        }
        boolean usual = 2 * drawn >= all;
        var bullets = new StringBuilder();
        for (var entry : new TreeMap<>(counts).entrySet()) {
            boolean often = entry.getValue() >= (usual ? OFTEN : SELDOM) * all;
            if (often || usual && Row.isDrawn(entry.getKey())) {
                bullets.append(entry.getKey().charValue());
            }
        }
        return bullets.toString();
    }
}
