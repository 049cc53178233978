// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `firsthand open`: the main job. Until there is a page to serve, it writes the report and opens
/// that.
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Investigate the sources and show what was found: the main job.",
            "",
            "Writes the report (NAME.report.html in the working directory), prints a summary and, on a",
            "desktop, opens the report in the browser."
        })
final class OpenCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private Pile pile = new Pile();

    @Option(names = "--no-browser", description = "Do not open a browser.")
    private boolean noBrowser;

    OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var report = new ReportFile(writable(ReportFile.of(pile.sources().getFirst()).file()));
        int code = ReportCommand.write(report, pile, terminal);
        if (!noBrowser && terminal.kind() == Terminal.Kind.SCREEN) {
            browse(report.file());
        }
        return code;
    }

    /// In the working directory, or among temporary files where that is not allowed.
    private static Path writable(Path name) {
        return Files.isWritable(Path.of("").toAbsolutePath())
                ? name
                : Path.of(System.getProperty("java.io.tmpdir", "/tmp")).resolve(name);
    }

    private static void browse(Path report) throws IOException {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        boolean desktop =
                System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        var opener = mac ? "open" : "xdg-open";
        if ((mac || desktop) && isOnPath(opener)) {
            new ProcessBuilder(opener, report.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    private static boolean isOnPath(String program) {
        var path = System.getenv("PATH");
        return path != null
                && List.of(path.split(java.io.File.pathSeparator)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
