// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Tells the user in one line why a command stopped.
final class Failure {
    private Failure() {}

    /// Prints the line and returns the exit code; an error in the program itself is thrown on, with its trace.
    static int print(Exception e, Terminal terminal) throws Exception {
        var line =
                switch (e) {
                    case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
                    case AccessDeniedException denied -> "not allowed to use " + denied.getFile();
                    case IOException io -> String.valueOf(io.getMessage());
                    default -> throw e;
                };
        if (!line.contains("Broken pipe")) {
            terminal.err().println("firsthand: " + line);
        }
        return Main.PROBLEM;
    }
}
