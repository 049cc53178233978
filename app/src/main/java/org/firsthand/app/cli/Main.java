// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The `firsthand` command: arguments in, exit code out.
@Command(
        name = "firsthand",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            OpenCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            StepCommand.Read.class,
            StepCommand.Collate.class,
            StepCommand.Claims.class,
            StepCommand.Weigh.class,
            CheckCommand.class,
            ExplainCommand.class,
            HelpCommand.class
        },
        description = {
            "Who said it first, who only repeats it, and how many independent origins stand behind a claim.",
            ""
        },
        footer = {
            "",
            "Begin with a folder of saved pages and texts:",
            "  firsthand open my-sources",
            "",
            "A file sources.csv in the folder (file,url,outlet,published,captured; any subset)",
            "tells what the files themselves do not, and overrules them.",
            "",
            "Exit code: 0 found something, 1 found nothing, 2 a problem stopped it.",
            "FIRSTHAND_JAVA_OPTS passes options to Java, such as -Xmx2g."
        })
public final class Main implements Runnable {
    /// Found something.
    static final int FOUND = 0;

    /// Found nothing.
    static final int NOTHING = 1;

    /// A problem stopped the command.
    static final int PROBLEM = 2;

    @Spec private @Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, new Terminal(out, err, Terminal.Kind.ofThisProcess())));
    }

    /// Runs the command and returns its exit code; never exits the process itself.
    static int run(String[] args, Terminal terminal) {
        var line =
                new CommandLine(new Main(), new Commands(terminal))
                        .setOut(writer(terminal.out()))
                        .setErr(writer(terminal.err()))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setUsageHelpAutoWidth(false)
                        .setParameterExceptionHandler((e, given) -> unusable(e, terminal))
                        .setExecutionExceptionHandler(
                                (e, command, parsed) -> Failure.print(e, terminal))
                        .setExitCodeExceptionMapper(e -> PROBLEM);
        return run(line, args, terminal);
    }

    /// An error that no handler takes, such as memory that runs out, must not look like "found
    /// nothing".
    private static int run(CommandLine line, String[] args, Terminal terminal) {
        try {
            int code = line.execute(args);
            terminal.out().flush();
            return code;
        } catch (Throwable e) {
            return Failure.print(e, terminal);
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int unusable(ParameterException e, Terminal terminal) {
        var spec = e.getCommandLine().getCommandSpec();
        var unknown = unknownCommand(e);
        if (unknown == null) {
            Failure.line(String.valueOf(e.getMessage()), terminal);
            terminal.err().println("Try: " + spec.qualifiedName() + " --help");
        } else {
            Failure.line("unknown command: " + unknown, terminal);
            var commands = String.join(", ", spec.subcommands().keySet());
            terminal.err()
                    .println(
                            "The commands are "
                                    + commands
                                    + "; more: "
                                    + spec.qualifiedName()
                                    + " --help");
        }
        return PROBLEM;
    }

    /// What stands where a command should, if that is what is wrong.
    private static @Nullable String unknownCommand(ParameterException e) {
        boolean first = e.getCommandLine().getParent() == null;
        return first
                        && e instanceof UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                ? unmatched.getUnmatched().getFirst()
                : null;
    }

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        line.usage(line.getOut());
    }

    /// Makes commands that know their terminal.
    private record Commands(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }

    /// The version that the build wrote into the jar.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"firsthand " + (version == null ? "(not packaged)" : version)};
        }
    }
}
