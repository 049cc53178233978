// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firsthand.bench.Checkout;
import org.firsthand.bench.Command;

/// The invented traditions that weights of descent are fitted on: those of `make_tradition.py` in
/// the shared scorers, seeds 100 to 199, every other one as web pages, and reprints of their
/// originals.
///
/// What is missing is made; it stays in `bench/target/traditions`.
final class Inventions {
    private static final int FIRST = 100;
    private static final int LAST = 199;
    private static final String STORIES = "5";
    private static final String PYTHON = "python3";

    private final Path folder;
    private final Path generator;

    private Inventions(Path folder, Path generator) {
        this.folder = folder;
        this.generator = generator;
    }

    private static Inventions in(Checkout checkout) throws IOException {
        var scorers = checkout.shared().map(shared -> shared.resolve("score/make_tradition.py"));
        if (scorers.isEmpty() || !Files.exists(scorers.get())) {
            throw new IOException(
                    "There is no score/make_tradition.py: FIRSTHAND_SHARED must name its folder");
        }
        return new Inventions(checkout.target().resolve("traditions"), scorers.get());
    }

    /// The traditions of some seeds with all dates, and their reprints.
    ///
    /// @throws IOException that says what is missing to make them
    static List<Path> of(Checkout checkout, int first, int last) throws IOException {
        var inventions = in(checkout);
        var folder = inventions.folder;
        for (int seed = FIRST; seed <= LAST; seed++) {
            inventions.make(seed, "true");
        }
        if (!Files.exists(folder.resolve("wire-" + LAST))) {
            Reprints.write(folder, FIRST + 1, LAST);
        }
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(seed -> Stream.of("true-" + seed, "wire-" + seed))
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    /// Traditions of some seeds with dates `true`, `noisy` or `hidden`.
    static List<Path> dated(Checkout checkout, List<Integer> seeds, String dates)
            throws IOException {
        var inventions = in(checkout);
        var made = new ArrayList<Path>();
        for (int seed : seeds) {
            made.add(inventions.make(seed, dates));
        }
        return made;
    }

    private Path make(int seed, String dates) throws IOException {
        var to = folder.resolve(dates + "-" + seed);
        if (Files.exists(to.resolve("truth.jsonl"))) {
            return to;
        }
        Files.createDirectories(to);
        var made =
                Command.run(
                        List.of(
                                PYTHON,
                                generator.toString(),
                                to.toString(),
                                "--seed",
                                String.valueOf(seed),
                                "--stories",
                                STORIES,
                                "--dates",
                                dates));
        if (made.exit() != 0) {
            throw new IOException(generator + " ended with " + made.exit());
        }
        var unused = to.resolve(seed % 2 == 0 ? "text" : "pages");
        delete(unused);
        if (seed % 2 == 0) {
            Files.move(to.resolve("pages"), unused);
        }
        return to;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
