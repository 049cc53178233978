// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.PrintStream;

/// Where results and messages go.
///
/// @param out results, UTF-8
/// @param err messages and progress, UTF-8
/// @param kind whether a person watches
record Terminal(PrintStream out, PrintStream err, Kind kind) {
    private static final int WIDTH = 100;
    private static final int NARROWEST = 40;

    /// In a file or a pipe nothing has to fit; but foreign text may have no end.
    private static final int UNBOUND = 400;

    /// Whether a person watches.
    enum Kind {
        /// Output goes to a file, a pipe or another program: no colours, no progress.
        PIPE,
        /// A person reads what is printed.
        SCREEN;

        /// What the launcher saw: it knows whether the streams are terminals, which Java does not
        /// tell on all versions.
        static Kind ofThisProcess() {
            return Boolean.getBoolean("firsthand.screen") ? SCREEN : PIPE;
        }
    }

    /// Columns to fill.
    int width() {
        var columns = System.getenv("COLUMNS");
        if (columns != null
                && !columns.isEmpty()
                && columns.length() < 5
                && columns.chars().allMatch(Character::isDigit)) {
            return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDTH);
        }
        return WIDTH;
    }

    /// Columns that a line of a list may fill.
    int widthOfList() {
        return kind == Kind.PIPE && System.getenv("COLUMNS") == null ? UNBOUND : width();
    }

    /// Whether colours are wanted: on a screen, unless the user says no (https://no-color.org).
    boolean colours() {
        var refused = System.getenv("NO_COLOR");
        return kind == Kind.SCREEN && (refused == null || refused.isEmpty());
    }
}
