// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.firsthand.Investigation.Step;
import org.firsthand.check.Check;
import org.firsthand.model.Answer;
import org.firsthand.model.Checked;
import org.firsthand.model.Document;
import org.firsthand.show.CheckLines;
import org.firsthand.show.CheckListing;
import org.firsthand.show.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `firsthand check`: the reporter's own draft against the sources.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check each quotation, number and date of a draft against the sources.",
            "",
            "Each is verbatim, altered, spliced, misattributed or not found, with the place in the",
            "source; for a transcript with the time, the speaker and half a minute around it.",
            "Words in quotation marks are looked for from three words up.",
            "",
            "Exit code: 0 all verbatim, 1 something is not, 2 a problem stopped it."
        })
final class CheckCommand implements Callable<Integer> {
    /// All of the draft stands in the sources.
    private static final int CLEAN = 0;

    /// Something should be looked at again.
    private static final int UNCLEAN = 1;

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "DRAFT",
            description =
                    "The draft: text, Markdown or HTML. If it lies among the sources, it is left out.")
    private @Nullable Path draft;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Folders of sources, or single sources.")
    private List<Path> sources = List.of();

    @Mixin private Pile.Effort effort = new Pile.Effort();

    @Option(names = "--json", description = "Print JSON lines; without it, a list to read.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var own = draft == null ? null : effort.answer(List.of(draft), Step.COLLATE, terminal);
        if (own == null || own.documents().isEmpty()) {
            throw new IOException("The draft could not be read: " + obstacle(own));
        }
        var document = own.documents().getFirst();
        var pile = effort.answer(sources, Step.COLLATE, terminal);
        if (pile.documents().isEmpty()) {
            throw new IOException("No source could be read");
        }
        leaveOut(Check.copies(document, pile.documents()), pile);
        var checked = Check.check(document, own.found(), pile);
        print(checked, document, pile);
        if (terminal.out().checkError()) {
            throw new IOException("Broken pipe: not all results could be printed");
        }
        return checked.stream().anyMatch(Checked::isProblem) ? UNCLEAN : CLEAN;
    }

    /// Tells which sources are the draft itself and so prove nothing about it.
    private void leaveOut(List<Document> copies, Answer pile) throws IOException {
        for (var copy : copies) {
            terminal.err().println("Left out: " + copy.path() + " is the same file as the draft.");
        }
        if (copies.size() == pile.documents().size()) {
            throw new IOException("No source is left to check the draft against");
        }
    }

    private static String obstacle(@Nullable Answer own) {
        return own == null || own.problems().isEmpty()
                ? "there is none"
                : own.problems().getFirst().what();
    }

    private void print(List<Checked> checked, Document document, Answer pile) throws IOException {
        if (json) {
            var out = new BufferedOutputStream(terminal.out(), 1 << 16);
            CheckLines.write(checked, document, pile.documents(), out);
            out.flush();
            return;
        }
        var style = terminal.colours() ? Summary.Style.ANSI : Summary.Style.PLAIN;
        var options = new Summary.Options(terminal.width(), style, null);
        terminal.out().print(CheckListing.of(checked, document, pile.documents(), options));
    }
}
