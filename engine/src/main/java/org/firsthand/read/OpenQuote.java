// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.jspecify.annotations.Nullable;

/// Finds a quotation mark that opens a cell of a table and is not closed where the cell ends, so
/// that it swallows the rows that follow.
///
/// @param line the line on which it stands, counted from 1
/// @param last the last line that it swallows
record OpenQuote(int line, int last) {
    /// The first such mark in a table; null where each is closed. A quoted cell may go over several
    /// lines, but what closes it stands at its end.
    static @Nullable OpenQuote in(String table) {
        int line = 1;
        int opened = 0;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c != '"') {
                continue;
            }
            if (opened == 0) {
                opened = i == 0 || isBorder(table.charAt(i - 1)) ? line : 0;
            } else if (i + 1 < table.length() && table.charAt(i + 1) == '"') {
                i++;
            } else if (i + 1 == table.length() || isBorder(table.charAt(i + 1)) || opened == line) {
                opened = 0;
            } else {
                return new OpenQuote(opened, line);
            }
        }
        return opened == 0 ? null : new OpenQuote(opened, table.endsWith("\n") ? line - 1 : line);
    }

    private static boolean isBorder(char c) {
        return c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r' || c == '\ufeff';
    }
}
