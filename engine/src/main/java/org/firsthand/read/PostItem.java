// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A post of a plain text as it is laid out: its first row and the rows that run on below it.
///
/// @param parent the place of the item above it that it is indented below; -1 at the top
/// @param step columns it stands right of its parent
record PostItem(List<Row> rows, int parent, int step) {
    /// Columns by which siblings may differ.
    static final int SLACK = 1;

    Row first() {
        return rows.getFirst();
    }

    /// Items in the order of the text; each finds its parent by where it begins.
    static final class Pile {
        private final List<PostItem> items = new ArrayList<>();
        private final ArrayDeque<Integer> open = new ArrayDeque<>();

        /// Opens an item that begins with `row`, left or right of those before it.
        void open(Row row) {
            while (!open.isEmpty()
                    && row.column() <= column(items.get(open.peek()).first()) + SLACK) {
                open.pop();
            }
            add(row);
        }

        /// Opens an item at the top, wherever it begins.
        void openTop(Row row) {
            open.clear();
            add(row);
        }

        private void add(Row row) {
            int parent = open.isEmpty() ? -1 : open.peek();
            int step = parent < 0 ? 0 : row.column() - items.get(parent).first().column();
            open.push(items.size());
            items.add(new PostItem(new ArrayList<>(List.of(row)), parent, step));
        }

        /// Adds a row to the item that was opened last; the first row opens one.
        void runOn(Row row) {
            if (items.isEmpty()) {
                add(row);
            } else {
                items.getLast().rows().add(row);
            }
        }

        List<PostItem> items() {
            return items;
        }

        /// A number begins left of where its own digits shift it.
        private static int column(Row row) {
            return row.mark() == Row.NUMBERED ? row.column() - SLACK : row.column();
        }
    }
}
