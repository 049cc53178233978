// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A command that ran in this process, and what it printed.
record Ran(int code, String out, String err) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Runs a command as in a pipe.
    static Ran of(Object... words) {
        return in(Terminal.Kind.PIPE, words);
    }

    /// Runs a command on a screen or in a pipe.
    static Ran in(Terminal.Kind kind, Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal =
                new Terminal(
                        new PrintStream(out, false, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        kind);
        int code = Main.run(Stream.of(words).map(String::valueOf).toArray(String[]::new), terminal);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /// The lines of `--json`, parsed.
    List<JsonNode> json() {
        return out.lines().map(JSON::readTree).toList();
    }

    /// The lines of one type.
    List<JsonNode> json(String type) {
        return json().stream().filter(line -> line.get("type").asString().equals(type)).toList();
    }

    /// A folder of its own for a small case with a dispatch, two reprints, a dissenter and an
    /// undated page.
    static Path pile(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Pile.FILES.forEach(file -> write(folder.resolve(file.name()), file.text()));
        return folder;
    }

    /// The same case, its files made in the opposite order.
    static Path pileBackwards(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Pile.FILES.reversed().forEach(file -> write(folder.resolve(file.name()), file.text()));
        return folder;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Source(String name, String text) {}

    private static final class Pile {
        private static final String STORY =
                """
                TARN BAY, March 3 (Norda) - The ferry pier at Tarn Bay will stay shut until the end of April because \
                divers found cracks in eleven of its forty piles, the harbour office said on Wednesday.

                The divers worked for nine days in water so cloudy that they had to feel for the cracks with their \
                hands. Their report names the two outer bents as the weakest part and asks for new bracing.

                "We will not let a single lorry onto that deck before the last brace is in place," Hanne Osterberg, \
                the harbour master, said.
                """;

        private static final List<Source> FILES =
                List.of(
                        new Source(
                                "colm-herald.txt",
                                "Colm Herald | 2021-03-04\n\nPier stays shut\n\n" + STORY),
                        new Source(
                                "orley-post.txt",
                                "Orley Post | 2021-03-05\n\nIdle pier\n\n"
                                        + STORY.replace(
                                                "eleven of its forty", "fourteen of its forty")),
                        new Source(
                                "skerry-sun.txt",
                                "Skerry Sun | 2021\n\nISLANDERS WAIT\n\n"
                                        + STORY.replace("(Norda) ", "")),
                        new Source(
                                "wick.txt",
                                "Wick Bulletin | 2021-03-06\n\nPiet Oskarn denied that divers found cracks in"
                                        + " eleven of the forty piles of the ferry pier at Tarn Bay. \"I have walked every one of them,\" he said.\n"),
                        new Source(
                                "pages/tarn-echo.html",
                                """
                                <!DOCTYPE html><html lang="en"><head><title>Pier shut until May - Tarn Echo</title>
                                <meta property="og:site_name" content="Tarn Echo"><meta name="author" content="Ida Ibsen"></head>
                                <body><article><h1>Pier shut until May</h1>
                                <p>Passengers at Tarn Bay will board at the fish quay until the end of April, 1,250 of them a day, \
                                according to the ferry company.</p>
                                <p>The divers worked for nine days in water so cloudy that they had to feel for the cracks with \
                                their hands. Their report names the two outer bents as the weakest part and asks for new bracing.</p>
                                <p>“It is a long walk in the rain,” İlkay Şen, who sells tickets, said. A year ago, in 2020, the \
                                pier was shut for a week.</p></article></body></html>
                                """),
                        new Source(
                                "sources.csv",
                                "file,outlet,captured\npages/tarn-echo.html,Tarn Echo,2021-03\nskerry-sun.txt,Skerry Sun,2021-04-01\n"));
    }
}
