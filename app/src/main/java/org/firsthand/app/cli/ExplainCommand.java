// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.firsthand.Investigation.Step;
import org.firsthand.show.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `firsthand explain`: why an id that a report or `--json` shows is what it is.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tell why: the rules, passages and counter-evidence behind a claim, statement, strand or document.",
            "",
            "ID is an id from the report or from --json, of which the first letters are enough,",
            "or the path of a document as they show it."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "ID", description = "The id or path to explain.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "The sources it came from.")
    private List<Path> sources = List.of();

    @Spec private @Nullable CommandSpec spec;

    @Mixin private Pile.Effort effort = new Pile.Effort();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (sources.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "picocli sets it").commandLine(), missing());
        }
        var answer = effort.answer(sources, Step.WEIGH, terminal);
        var lines = Explanation.of(id, answer, terminal.width());
        if (lines.isEmpty()) {
            Failure.line("nothing here has the id or the path " + id, terminal);
            return Main.NOTHING;
        }
        lines.forEach(terminal.out()::println);
        return Main.FOUND;
    }

    /// With one argument alone, what lies on disk is a source, and anything else an id.
    private String missing() {
        return new File(id).exists()
                ? "Missing the ID to explain, before " + id + ": explain ID PATH"
                : "Missing the sources that " + id + " came from: explain ID PATH";
    }
}
