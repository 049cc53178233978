// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Answer;
import org.firsthand.show.JsonLines;
import org.firsthand.show.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `firsthand read|collate|claims|weigh`: the flow up to one step, for a person to check or a
/// program to use.
abstract sealed class StepCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Step step;

    @Mixin private Pile pile = new Pile();

    @Option(names = "--json", description = "Print JSON lines; without it, a short list.")
    private boolean json;

    @Option(
            names = "--only",
            paramLabel = "TYPE",
            split = ",",
            description =
                    "With --json: print lines of these types only, separated by commas, and problems.")
    private List<String> only = List.of();

    @Spec private @Nullable CommandSpec spec;

    private StepCommand(Terminal terminal, Step step) {
        this.terminal = terminal;
        this.step = step;
    }

    /// The types of lines that are wanted.
    private Set<JsonLines.Type> types() {
        var all =
                switch (step) {
                    case READ -> JsonLines.READ;
                    case PASSAGES -> JsonLines.PASSAGES;
                    case COLLATE -> JsonLines.COLLATE;
                    case CLAIMS -> JsonLines.CLAIMS;
                    case WEIGH -> JsonLines.WEIGH;
                };
        if (only.isEmpty()) {
            return all;
        }
        if (!json) {
            throw refused("--only goes with --json");
        }
        var names = new TreeMap<String, JsonLines.Type>();
        all.forEach(type -> names.put(type.name().toLowerCase(Locale.ROOT), type));
        var types = EnumSet.of(JsonLines.Type.PROBLEM);
        for (var name : only) {
            var type = names.get(name);
            if (type == null) {
                throw refused(
                        "no lines of type '%s' here; there are: %s"
                                .formatted(name, String.join(", ", names.keySet())));
            }
            types.add(type);
        }
        return types;
    }

    private ParameterException refused(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }

    private boolean isEmpty(Answer answer) {
        return switch (step) {
            case READ -> answer.documents().isEmpty();
            case PASSAGES, COLLATE ->
                    answer.collation().strands().isEmpty()
                            && answer.collation().resemblances().isEmpty();
            case CLAIMS -> answer.claims().statements().isEmpty();
            case WEIGH -> answer.findings().isEmpty();
        };
    }

    @Override
    public Integer call() throws IOException {
        var types = types();
        boolean half = step == Step.COLLATE && JsonLines.PASSAGES.containsAll(types);
        var answer = pile.answer(half ? Step.PASSAGES : step, terminal);
        if (json) {
            var out = new BufferedOutputStream(terminal.out(), 1 << 16);
            JsonLines.write(answer, types, out);
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
                    case PASSAGES, COLLATE -> Listing.collate(answer, terminal.widthOfList());
                    case CLAIMS -> Listing.claims(answer, terminal.widthOfList());
                    case WEIGH -> Listing.weigh(answer, terminal.widthOfList());
                };
        lines.forEach(terminal.out()::println);
        if (lines.isEmpty()) {
            terminal.err().println(nothing(answer));
        }
    }

    private String nothing(Answer answer) {
        return switch (step) {
            case READ -> "Nothing could be read.";
            case PASSAGES, COLLATE ->
                    answer.collation().resemblances().isEmpty()
                            ? "No two of these documents share wording."
                            : "No two of these documents share more than formulas, furniture or what they tell (see --json).";
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
