// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.firsthand.show.Escape;

/// Tells the user in one line why a command stopped; a defect in the program is shown with its
/// trace.
final class Failure {
    private Failure() {}

    /// Prints it and returns the exit code.
    static int print(Throwable e, Terminal terminal) {
        switch (e) {
            case NoSuchFileException missing ->
                    line("no such file or folder: " + missing.getFile(), terminal);
            case AccessDeniedException denied ->
                    line("not allowed to use " + denied.getFile(), terminal);
            case IOException io -> readOrWrite(String.valueOf(io.getMessage()), terminal);
            default -> unexpected(e, terminal);
        }
        return Main.PROBLEM;
    }

    /// Prints one line; names that strangers chose can stand in it.
    static void line(String text, Terminal terminal) {
        terminal.err().println("firsthand: " + Escape.line(text));
    }

    private static void readOrWrite(String message, Terminal terminal) {
        if (!message.contains("Broken pipe")) {
            line(message, terminal);
        }
    }

    private static void unexpected(Throwable e, Terminal terminal) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                line(
                        "not enough memory for these sources: give Java more, e.g. FIRSTHAND_JAVA_OPTS=-Xmx4g",
                        terminal);
                return;
            }
        }
        line("this is a defect in Firsthand; please report it", terminal);
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        trace.toString()
                .lines()
                .forEach(text -> terminal.err().println("    " + Escape.line(text)));
    }
}
