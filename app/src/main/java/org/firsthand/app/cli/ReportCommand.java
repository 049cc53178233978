// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Answer;
import org.firsthand.show.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `firsthand report`: everything, into one self-contained HTML file and a summary on the terminal.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Investigate the sources; write one self-contained HTML report and print a summary.",
            "",
            "Nothing is sent anywhere. The report shows all text of the sources as text, never as page code."
        })
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private Pile pile = new Pile();

    @Option(
            names = "-o",
            paramLabel = "FILE.html",
            description = "Where to write it (default: NAME.report.html here).")
    private @Nullable Path file;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var report = file == null ? ReportFile.of(pile.sources().getFirst()) : new ReportFile(file);
        return write(report, pile, terminal);
    }

    /// Investigates, writes the report, prints the summary and returns the exit code.
    static int write(ReportFile report, Pile pile, Terminal terminal) throws IOException {
        report.check();
        var answer = pile.answer(Step.WEIGH, terminal);
        report.write(answer);
        return summarise(answer, report.file(), terminal);
    }

    private static int summarise(Answer answer, Path report, Terminal terminal) {
        var style = terminal.colours() ? Summary.Style.ANSI : Summary.Style.PLAIN;
        terminal.out()
                .print(
                        Summary.of(
                                answer,
                                new Summary.Options(terminal.width(), style, report.toString())));
        return answer.documents().isEmpty() ? Main.NOTHING : Main.FOUND;
    }
}
