// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Rows of words under a heading, set in columns: the first to the left, the others to the right.
public final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heading) {
        rows.add(List.of(heading));
    }

    /// Adds a row of as many cells as the heading has.
    public void row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException(
                    "A row of " + cells.length + " under a heading of " + rows.getFirst().size());
        }
        rows.add(List.of(cells));
    }

    /// The table, line by line.
    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            var space = " ".repeat(width(i) - row.get(i).length());
            line.append(i == 0 ? row.get(i) + space : GAP + space + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.get(column)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
