// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.firsthand.bench.Checkout;
import org.firsthand.bench.Command;
import org.firsthand.bench.Table;

/// The program that scores descent on whole seeds of generated traditions, `bench/run score-descent
/// FIRST LAST [noisy|hidden|true ..]`: the engine on each, then `copies.py` on all together.
///
/// Seeds 100 to 199 are those that weights are fitted on; 900 to 999 are for a report.
public final class ScoreDescent {
    private static final List<String> FIGURES =
            List.of(
                    "documents",
                    "decided",
                    "right.of.named",
                    "unseen.r",
                    "unseen.p",
                    "origins.exact",
                    "ece",
                    "with probability",
                    "document.accuracy",
                    "parent.accuracy",
                    "edge.p",
                    "direction",
                    "brier");

    private final Checkout checkout;
    private final Path scorer;

    private ScoreDescent(Checkout checkout, Path shared) {
        this.checkout = checkout;
        scorer = shared.resolve("score/copies.py");
    }

    /// Prints one column for each kind of dates.
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var checkout = Checkout.find();
        var shared = checkout.shared();
        if (shared.isEmpty()) {
            out.println("skipped: no data");
            return;
        }
        var seeds =
                IntStream.rangeClosed(
                                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
                        .boxed()
                        .toList();
        var dates = List.of(arguments).subList(2, arguments.length);
        new ScoreDescent(checkout, shared.get())
                .table(seeds, dates.isEmpty() ? List.of("noisy", "hidden", "true") : dates)
                .lines()
                .forEach(out::println);
    }

    private Table table(List<Integer> seeds, List<String> dates) throws IOException {
        var columns = new ArrayList<Map<String, String>>();
        for (var kind : dates) {
            columns.add(figures(Inventions.dated(checkout, seeds, kind), kind));
        }
        var heading = new ArrayList<>(dates);
        heading.addFirst("figure");
        var table = new Table(heading.toArray(String[]::new));
        for (var figure : FIGURES) {
            var row = new ArrayList<>(List.of(figure));
            columns.forEach(column -> row.add(column.getOrDefault(figure, "-")));
            table.row(row.toArray(String[]::new));
        }
        return table;
    }

    /// The figures of the scorer on all folders, and two of our own.
    private Map<String, String> figures(List<Path> folders, String kind) throws IOException {
        var to = Files.createDirectories(checkout.target().resolve("score-descent"));
        var lines = new DescentLines();
        for (var folder : folders) {
            lines.add(folder);
        }
        var predictions = Files.write(to.resolve(kind + ".predictions.jsonl"), lines.predictions());
        var truth = Files.write(to.resolve(kind + ".truth.jsonl"), lines.truth());
        var result =
                Command.run(
                        List.of(
                                "python3",
                                scorer.toString(),
                                predictions.toString(),
                                truth.toString()));
        var figures = new TreeMap<String, String>();
        result.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.indexOf(' ') > 0)
                .forEach(line ->
                        figures.put(
                                line.substring(0, line.lastIndexOf(' ')).strip(),
                                line.substring(line.lastIndexOf(' ') + 1)));
        figures.putAll(lines.figures());
        return figures;
    }
}
