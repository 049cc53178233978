// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Another program, run to its end; what it says on standard error goes to ours.
public final class Command {
    private Command() {}

    /// What a program printed and how it ended.
    public record Result(int exit, String out) {}

    /// A program is not installed.
    public static final class Absent extends IOException {
        private static final long serialVersionUID = 1L;

        Absent(String program, IOException cause) {
            super("There is no " + program + " here", cause);
        }
    }

    /// Runs a command; Python among them hashes strings the same way each time.
    public static Result run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PYTHONHASHSEED", "0");
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        var process = started(builder);
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), out);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command.getFirst() + " ran", e);
        }
    }

    /// Whether a program is installed and answers to `--version`.
    public static boolean exists(String program) throws IOException {
        try {
            return run(List.of(program, "--version")).exit() == 0;
        } catch (Absent e) {
            return false;
        }
    }

    private static Process started(ProcessBuilder builder) throws Absent {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Absent(builder.command().getFirst(), e);
        }
    }
}
