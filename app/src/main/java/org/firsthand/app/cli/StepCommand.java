// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Answer;
import org.firsthand.show.JsonLines;
import org.firsthand.show.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `firsthand read|collate|claims|weigh`: the flow up to one step, for a person to check or a
/// program to use.
abstract sealed class StepCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private Pile pile = new Pile();

    @Option(names = "--json", description = "Print JSON lines; without it, a short list.")
    private boolean json;

    private StepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    abstract Step step();

    abstract void print(Answer answer, OutputStream out) throws IOException;

    abstract boolean isEmpty(Answer answer);

    @Override
    public Integer call() throws IOException {
        var answer = pile.answer(step(), terminal);
        if (json) {
            var out = new BufferedOutputStream(new Unclosed(terminal.out()), 1 << 16);
            print(answer, out);
            out.flush();
        } else {
            list(answer);
        }
        if (terminal.out().checkError()) {
            throw new IOException("Broken pipe: not all results could be printed");
        }
        return isEmpty(answer) ? Main.NOTHING : Main.FOUND;
    }

    private void list(Answer answer) {
        var lines =
                switch (step()) {
                    case READ -> Listing.read(answer, terminal.width());
                    case COLLATE -> Listing.collate(answer, terminal.width());
                    case CLAIMS -> Listing.claims(answer, terminal.width());
                    case WEIGH -> Listing.weigh(answer, terminal.width());
                };
        lines.forEach(terminal.out()::println);
    }

    /// Keeps standard output open when a writer is closed.
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /// `firsthand read`.
    @Command(
            name = "read",
            mixinStandardHelpOptions = true,
            description =
                    "Read sources: text, title, outlet, dates with where they stand, stories, problems.")
    static final class Read extends StepCommand {
        Read(Terminal terminal) {
            super(terminal);
        }

        @Override
        Step step() {
            return Step.READ;
        }

        @Override
        void print(Answer answer, OutputStream out) throws IOException {
            JsonLines.read(answer, out);
        }

        @Override
        boolean isEmpty(Answer answer) {
            return answer.documents().isEmpty();
        }
    }

    /// `firsthand collate`.
    @Command(
            name = "collate",
            mixinStandardHelpOptions = true,
            description = "Find shared wording, and who has it from whom.")
    static final class Collate extends StepCommand {
        Collate(Terminal terminal) {
            super(terminal);
        }

        @Override
        Step step() {
            return Step.COLLATE;
        }

        @Override
        void print(Answer answer, OutputStream out) throws IOException {
            JsonLines.collate(answer, out);
        }

        @Override
        boolean isEmpty(Answer answer) {
            return answer.collation().strands().isEmpty();
        }
    }

    /// `firsthand claims`.
    @Command(
            name = "claims",
            mixinStandardHelpOptions = true,
            description = "Find who says what, and group what says the same.")
    static final class Claims extends StepCommand {
        Claims(Terminal terminal) {
            super(terminal);
        }

        @Override
        Step step() {
            return Step.CLAIMS;
        }

        @Override
        void print(Answer answer, OutputStream out) throws IOException {
            JsonLines.claims(answer, out);
        }

        @Override
        boolean isEmpty(Answer answer) {
            return answer.claims().statements().isEmpty();
        }
    }

    /// `firsthand weigh`.
    @Command(
            name = "weigh",
            mixinStandardHelpOptions = true,
            description = "Count the origins behind each claim.")
    static final class Weigh extends StepCommand {
        Weigh(Terminal terminal) {
            super(terminal);
        }

        @Override
        Step step() {
            return Step.WEIGH;
        }

        @Override
        void print(Answer answer, OutputStream out) throws IOException {
            JsonLines.weigh(answer, out);
        }

        @Override
        boolean isEmpty(Answer answer) {
            return answer.findings().isEmpty();
        }
    }
}
