// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Answer;
import org.firsthand.show.HtmlReport;
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

    @Mixin
    private Pile pile = new Pile();

    @Option(names = "-o", paramLabel = "FILE.html", description = "Where to write it (default: NAME.report.html here).")
    private @Nullable Path file;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var answer = pile.answer(Step.WEIGH, terminal);
        var written = write(answer, file == null ? defaultName(pile.sources().getFirst()) : file);
        return summarise(answer, written, terminal);
    }

    /// `sources` gives `sources.report.html` in the working directory.
    static Path defaultName(Path source) {
        var name = source.toAbsolutePath().normalize().getFileName();
        return Path.of((name == null ? "firsthand" : name) + ".report.html");
    }

    /// Writes the report beside its place and moves it there, so that a half-written one never stands.
    static Path write(Answer answer, Path file) throws IOException {
        var target = file.toAbsolutePath();
        var parent = target.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new IOException("the report cannot be written: no such folder: " + parent);
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (var out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                HtmlReport.write(answer, out);
            }
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    /// Prints the summary and returns the exit code.
    static int summarise(Answer answer, Path report, Terminal terminal) {
        var style = terminal.colours() ? Summary.Style.ANSI : Summary.Style.PLAIN;
        terminal.out().print(Summary.of(answer, new Summary.Options(terminal.width(), style, report.toString())));
        return answer.documents().isEmpty() ? Main.NOTHING : Main.FOUND;
    }
}
