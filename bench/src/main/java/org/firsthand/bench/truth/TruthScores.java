// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firsthand.Investigation;
import org.firsthand.Investigation.Step;
import org.firsthand.Progress;
import org.firsthand.bench.Checkout;
import org.firsthand.bench.Floors;
import org.firsthand.bench.Floors.Floor;
import org.firsthand.bench.Material;
import org.firsthand.bench.Table;
import org.firsthand.bench.rewrite.Rewrite;

/// The program that measures the engine against cases whose truth is known.
///
/// One folder gives a table of figures beside their goals, several give their figures side by side;
/// `--rewritten` adds five rewritings of the first. `-v` tells each miss. `--pin` lifts the floors
/// of the example case to what was measured, as `bench/run scores --pin` does.
public final class TruthScores {
    static final String EXAMPLE = "examples/harbour-tape";
    static final String TRIAL = "truth";
    private static final int REWRITINGS = 5;
    private static final int SHORT = 1;
    private static final int USAGE = 2;
    private static final double MOST_APART = 0.02;

    private final Checkout checkout;
    private final PrintStream out;

    private TruthScores(Checkout checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
    }

    /// Exits with 0 when every goal is reached, with 1 when one is not.
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new TruthScores(Checkout.find(), out).run(List.of(arguments)));
    }

    private int run(List<String> arguments) throws IOException {
        var options = arguments.stream().filter(a -> a.startsWith("-")).toList();
        var folders = new ArrayList<Path>();
        for (var argument : arguments) {
            if (!options.contains(argument)) {
                folders.add(Path.of(argument));
            }
        }
        boolean pins = options.contains("--pin");
        if (pins && !arguments.equals(options)) {
            out.println("--pin measures the example case: name no folder");
            return USAGE;
        }
        if (folders.isEmpty()) {
            folders.add(checkout.root().resolve(EXAMPLE));
        }
        if (options.contains("--rewritten")) {
            folders.addAll(rewritten(folders.getFirst()));
        }
        var figures = new ArrayList<List<Figure>>();
        for (var folder : folders) {
            figures.add(measure(folder));
        }
        if (folders.size() > 1) {
            return sideBySide(folders, figures);
        }
        var one = figures.getFirst();
        table(one).lines().forEach(out::println);
        if (options.contains("-v") || options.contains("--verbose")) {
            misses(one);
        }
        if (pins) {
            pin(one);
        }
        return one.stream().allMatch(Figure::holds) ? 0 : SHORT;
    }

    /// Lifts the floors, and gives every figure that has a goal a floor.
    private void pin(List<Figure> figures) throws IOException {
        var floors =
                Floors.read(checkout.floors())
                        .with(
                                TRIAL,
                                figures.stream()
                                        .filter(f -> !Double.isNaN(f.value()))
                                        .flatMap(TruthScores::floor)
                                        .toList());
        var pinned = floors.pinned(List.of(measured(checkout, figures)));
        Files.write(checkout.floors(), pinned.lines());
    }

    /// A floor that any value of the figure keeps.
    private static Stream<Floor> floor(Figure figure) {
        var name = TRIAL + "." + figure.name();
        return switch (figure.goal()) {
            case Figure.Goal.AtLeast least -> Stream.of(new Floor(name, Floor.Side.AT_LEAST, -1));
            case Figure.Goal.AtMost most ->
                    Stream.of(new Floor(name, Floor.Side.AT_MOST, Integer.MAX_VALUE));
            case Figure.Goal.Shown shown -> Stream.<Floor>of();
        };
    }

    /// The figures of a folder, whose truth file lies beside it, as the draft to check may do.
    static List<Figure> measure(Path folder) throws IOException {
        var named = folder.toAbsolutePath().normalize();
        var truth = Truth.read(named.resolveSibling(named.getFileName() + ".truth.json"));
        var answer = new Investigation(Progress.SILENT).answer(List.of(named), Step.WEIGH);
        var figures = new ArrayList<>(Exam.of(answer, truth).figures());
        var draft = named.resolveSibling(named.getFileName() + ".draft.md");
        if (Files.isRegularFile(draft)) {
            var own = new Investigation(Progress.SILENT).answer(List.of(draft), Step.COLLATE);
            figures.addAll(DraftVerdicts.figures(truth, own, answer));
        }
        return figures;
    }

    /// Figures of the example case as the floors hold them.
    static Floors.Measured measured(Checkout checkout, List<Figure> figures) throws IOException {
        var values = new TreeMap<String, Double>();
        figures.forEach(f -> values.put(TRIAL + "." + f.name(), f.value()));
        var digest =
                new Material(checkout.root()).digest(List.of(EXAMPLE, EXAMPLE + ".truth.json"));
        return new Floors.Measured(TRIAL, digest, values);
    }

    private List<Path> rewritten(Path folder) throws IOException {
        var folders = new ArrayList<Path>();
        for (int seed = 1; seed <= REWRITINGS; seed++) {
            var to = checkout.target().resolve("rewritten").resolve(String.valueOf(seed));
            folders.add(Rewrite.of(folder, seed, to));
        }
        return folders;
    }

    private static Table table(List<Figure> figures) {
        var table = new Table("figure", "value", "of", "goal", "");
        for (var figure : figures) {
            table.row(
                    figure.name(),
                    figure.words(),
                    figure.counts(),
                    figure.goal().toString(),
                    figure.holds() ? "ok" : "short");
        }
        return table;
    }

    private void misses(List<Figure> figures) {
        for (var figure : figures) {
            if (!figure.misses().isEmpty()) {
                out.println();
                out.println(figure.name() + " " + figure.words());
                figure.misses().forEach(miss -> out.println("  " + miss));
            }
        }
    }

    private int sideBySide(List<Path> folders, List<List<Figure>> figures) {
        var heading = new ArrayList<String>();
        heading.add("figure");
        for (int i = 0; i < folders.size(); i++) {
            heading.add(String.valueOf(i));
            out.println(i + " = " + folders.get(i));
        }
        out.println();
        heading.add("difference");
        var table = new Table(heading.toArray(String[]::new));
        double largest = 0;
        for (var figure : figures.getFirst()) {
            var row = new ArrayList<String>();
            row.add(figure.name());
            double difference = 0;
            for (var others : figures) {
                double value = value(others, figure.name());
                row.add(Figure.number(value));
                difference = Math.max(difference, difference(figure.value(), value));
            }
            row.add(Figure.number(difference));
            largest = Math.max(largest, difference);
            table.row(row.toArray(String[]::new));
        }
        table.lines().forEach(out::println);
        out.println();
        out.println(
                "largest difference "
                        + Figure.number(largest)
                        + ", goal <= "
                        + Figure.number(MOST_APART));
        return largest <= MOST_APART ? 0 : SHORT;
    }

    /// How far a figure is from the one of the first case; nothing beside something is far.
    private static double difference(double first, double other) {
        boolean both = Double.isNaN(first) && Double.isNaN(other);
        boolean one = Double.isNaN(first) || Double.isNaN(other);
        return both ? 0 : one ? 1 : Math.abs(first - other);
    }

    private static double value(List<Figure> figures, String name) {
        return figures.stream()
                .filter(f -> f.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
