// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.firsthand.Investigation.Step;
import org.firsthand.show.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
            arity = "1..*",
            paramLabel = "PATH",
            description = "The sources it came from.")
    private List<Path> sources = List.of();

    @Mixin private Pile.Effort effort = new Pile.Effort();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var answer = effort.answer(sources, Step.WEIGH, terminal);
        var lines = Explanation.of(id, answer, terminal.width());
        if (lines.isEmpty()) {
            Failure.line("nothing here has the id or the path " + id, terminal);
            return Main.NOTHING;
        }
        lines.forEach(terminal.out()::println);
        return Main.FOUND;
    }
}
