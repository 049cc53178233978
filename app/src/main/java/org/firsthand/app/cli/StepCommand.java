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
    private final Step step;

    @Mixin private Pile pile = new Pile();

    @Option(names = "--json", description = "Print JSON lines; without it, a short list.")
    private boolean json;

    private StepCommand(Terminal terminal, Step step) {
        this.terminal = terminal;
        this.step = step;
    }

    private void print(Answer answer, OutputStream out) throws IOException {
        switch (step) {
            case READ -> JsonLines.read(answer, out);
            case COLLATE -> JsonLines.collate(answer, out);
            case CLAIMS -> JsonLines.claims(answer, out);
            case WEIGH -> JsonLines.weigh(answer, out);
        }
    }

    private boolean isEmpty(Answer answer) {
        return switch (step) {
            case READ -> answer.documents().isEmpty();
            case COLLATE -> answer.collation().strands().isEmpty();
            case CLAIMS -> answer.claims().statements().isEmpty();
            case WEIGH -> answer.findings().isEmpty();
        };
    }

    @Override
    public Integer call() throws IOException {
        var answer = pile.answer(step, terminal);
        if (json) {
            var out = new BufferedOutputStream(terminal.out(), 1 << 16);
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
                switch (step) {
                    case READ -> Listing.read(answer, terminal.widthOfList());
                    case COLLATE -> Listing.collate(answer, terminal.widthOfList());
                    case CLAIMS -> Listing.claims(answer, terminal.widthOfList());
                    case WEIGH -> Listing.weigh(answer, terminal.widthOfList());
                };
        lines.forEach(terminal.out()::println);
        if (lines.isEmpty()) {
            terminal.err().println(nothing());
        }
    }

    private String nothing() {
        return switch (step) {
            case READ -> "Nothing could be read.";
            case COLLATE -> "No two of these documents share wording.";
            case CLAIMS -> "Nobody is found to say anything in these documents.";
            case WEIGH -> "No claim was found in these documents.";
        };
    }

    /// `firsthand read`.
    @Command(
            name = "read",
            mixinStandardHelpOptions = true,
            description =
                    "Read sources: text, title, outlet, dates with where they stand, stories, problems.")
    static final class Read extends StepCommand {
        Read(Terminal terminal) {
            super(terminal, Step.READ);
        }
    }

    /// `firsthand collate`.
    @Command(
            name = "collate",
            mixinStandardHelpOptions = true,
            description = "Find shared wording, and who has it from whom.")
    static final class Collate extends StepCommand {
        Collate(Terminal terminal) {
            super(terminal, Step.COLLATE);
        }
    }

    /// `firsthand claims`.
    @Command(
            name = "claims",
            mixinStandardHelpOptions = true,
            description = "Find who says what, and group what says the same.")
    static final class Claims extends StepCommand {
        Claims(Terminal terminal) {
            super(terminal, Step.CLAIMS);
        }
    }

    /// `firsthand weigh`.
    @Command(
            name = "weigh",
            mixinStandardHelpOptions = true,
            description = "Count the origins behind each claim.")
    static final class Weigh extends StepCommand {
        Weigh(Terminal terminal) {
            super(terminal, Step.WEIGH);
        }
    }
}
