// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.bench.Scorer.Result;

/// The program that measures accuracy: every trial, beside its floors, into a dated run file.
///
/// With `--pin` it lifts the floors to what it measured; with `-Dfirsthand.lower-floors=REASON`
/// too, it lowers them where less was measured. Names of trials as arguments run these alone,
/// without a run file.
public final class Scores {
    private static final String PIN = "--pin";
    private static final int BELOW = 1;

    private final Checkout checkout;
    private final PrintStream out;

    private Scores(Checkout checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
    }

    /// Exits with 0 when every floor holds or there is nothing to measure with, and with 1 when one
    /// does not.
    public static void main(String[] arguments) throws IOException {
        var scores =
                new Scores(
                        Checkout.find(), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(scores.run(List.of(arguments), LocalDate.now(ZoneOffset.UTC)));
    }

    private int run(List<String> arguments, LocalDate day) throws IOException {
        var shared = checkout.shared();
        if (shared.isEmpty()) {
            return skipped("no data");
        }
        if (!Command.exists(Scorer.PYTHON)) {
            return skipped("no " + Scorer.PYTHON);
        }
        var names = arguments.stream().filter(a -> !a.equals(PIN)).toList();
        var results = results(scorer(shared.get()), names);
        var floors = Floors.read(checkout.floors());
        if (arguments.contains(PIN)) {
            floors = pin(floors, results);
        }
        table(results, floors).lines().forEach(out::println);
        if (names.isEmpty()) {
            out.println("\n" + checkout.root().relativize(runFile(results, floors, day).write()));
        }
        var broken =
                results.stream()
                        .map(Result::measured)
                        .map(floors::broken)
                        .flatMap(List::stream)
                        .toList();
        broken.forEach(line -> out.println("BELOW  " + line));
        return broken.isEmpty() ? 0 : BELOW;
    }

    private Scorer scorer(Path shared) throws IOException {
        return new Scorer(shared, checkout.target(), Judged.read(checkout.discussions()));
    }

    private int skipped(String why) {
        out.println("skipped: " + why);
        return 0;
    }

    private List<Result> results(Scorer scorer, List<String> names) throws IOException {
        var results = new ArrayList<Result>();
        for (var trial : Trial.all()) {
            if (!names.isEmpty() && !names.contains(trial.name())) {
                continue;
            }
            if (scorer.has(trial)) {
                results.add(scorer.run(trial));
            } else {
                out.println("skipped: " + trial.name() + ": no data");
            }
        }
        return results;
    }

    private Floors pin(Floors floors, List<Result> results) throws IOException {
        var pinned = floors.pinned(results.stream().map(Result::measured).toList());
        Files.write(checkout.floors(), pinned.lines());
        return pinned;
    }

    private static Table table(List<Result> results, Floors floors) {
        var table = new Table("figure", "value", "floor");
        for (var result : results) {
            for (var floor : floors.of(result.trial().name())) {
                table.row(
                        floor.figure(),
                        number(result.figures().getOrDefault(floor.figure(), Double.NaN)),
                        floor.words());
            }
        }
        return table;
    }

    private RunFile runFile(List<Result> results, Floors floors, LocalDate day) throws IOException {
        var run = new RunFile(checkout, "scores", day);
        var trials = new Table("trial", "documents", "CPU s", "SHA-256 of data");
        for (var result : results) {
            trials.row(
                    result.trial().name(),
                    String.valueOf(result.documents()),
                    String.format(Locale.ROOT, "%.1f", result.seconds()),
                    result.digest());
        }
        run.table(trials);
        run.table(table(results, floors));
        var every = new Table("every figure", "value");
        results.forEach(r -> r.figures().forEach((name, value) -> every.row(name, number(value))));
        run.table(every);
        return run;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) > 1
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}
