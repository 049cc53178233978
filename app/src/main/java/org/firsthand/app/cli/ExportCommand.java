// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Answer;
import org.firsthand.show.Sheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `firsthand export`: a table of the answer as CSV, for a spreadsheet.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Investigate the sources and write one table as CSV for a spreadsheet.",
            "",
            "todo: documents to ask for, people to ask, pages to capture.",
            "numbers: every number with its unit, as of when, who says it, and where."
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private Pile pile = new Pile();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME",
            description = "Which table: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.todo;

    @Option(
            names = "-o",
            paramLabel = "FILE.csv",
            description = "Where to write it (default: to the terminal or pipe).")
    private @Nullable Path file;

    /// The tables by the names that the command takes.
    enum Format {
        todo(Sheet.TODO),
        numbers(Sheet.NUMBERS);

        private final Sheet sheet;

        Format(Sheet sheet) {
            this.sheet = sheet;
        }
    }

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var place = file;
        if (place == null) {
            return print(pile.answer(Step.WEIGH, terminal));
        }
        var table = new ReportFile(place, new ReportFile.Table(format.sheet));
        table.check();
        var answer = pile.answer(Step.WEIGH, terminal);
        table.write(answer);
        return code(answer);
    }

    private int print(Answer answer) throws IOException {
        var out = new OutputStreamWriter(terminal.out(), UTF_8);
        format.sheet.write(answer, out);
        if (terminal.out().checkError()) {
            throw new IOException("Broken pipe: not all of the table could be printed");
        }
        return code(answer);
    }

    private int code(Answer answer) {
        boolean empty =
                switch (format) {
                    case todo -> answer.requests().isEmpty();
                    case numbers -> answer.found().quantities().isEmpty();
                };
        return empty ? Main.NOTHING : Main.FOUND;
    }
}
