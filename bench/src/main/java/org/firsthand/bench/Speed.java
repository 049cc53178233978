// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.bench.Contestant.Outcome;
import org.firsthand.bench.Contestant.Work;

/// The program that measures speed: processor seconds of the whole process, ten warm runs, a peer
/// in the same run.
///
/// Contestants take turns, so that what else the machine does falls on all of them. Arguments are
/// the sizes of invented piles, 1000 when there is none.
public final class Speed {
    /// Runs that do not count, at least and at most: as many as take some seconds, until the
    /// compiler has little left to do.
    private static final int WARM_UP = 3;

    private static final int LONGEST_WARM_UP = 40;
    private static final double WARM_UP_SECONDS = 12;
    private static final int RUNS = 10;

    /// Turns in which a document is added that do not count, at most, and that do.
    private static final int LONGEST_GROWTH = 300;

    private static final int GROWN = 21;
    private static final long SEED = 1;

    /// Documents of a pile that is made again full of formulas, at most.
    private static final int MOST_FORMULAIC = 2500;

    private static final List<String> ARTICLES =
            List.of("articles_1000.train", "articles_2500.train");

    private final Checkout checkout;
    private final PrintStream out;

    private Speed(Checkout checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        var sizes = arguments.length == 0 ? List.of("1000") : List.of(arguments);
        new Speed(Checkout.find(), new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run(sizes.stream().map(Integer::parseInt).toList(), LocalDate.now(ZoneOffset.UTC));
    }

    private void run(List<Integer> sizes, LocalDate day) throws IOException {
        var run = new RunFile(checkout, "speed", day);
        run.line(
                "Seconds of processor time of the whole process, compiler and garbage collector included, in steps of 0.01:");
        run.line(
                "median of "
                        + RUNS
                        + " warm runs after "
                        + WARM_UP
                        + " to "
                        + LONGEST_WARM_UP
                        + " that take some "
                        + Math.round(WARM_UP_SECONDS)
                        + " s, contestants in turn. First: the first run of the process");
        run.line(
                "on this pile. Wall: median seconds on the clock. Pairs: found / to be found / wrongly found.");
        run.line("");
        for (var pile : piles(sizes)) {
            var races = races(pile);
            var table = table(pile, races);
            table.lines().forEach(out::println);
            out.println();
            run.table(table);
            races.forEach((name, race) -> run.line(name + ": " + race.timing().all()));
            var growth = growth(pile);
            out.println(growth);
            out.println();
            run.line(growth);
            run.line("");
        }
        out.println(checkout.root().relativize(run.write()));
    }

    private List<Pile> piles(List<Integer> sizes) throws IOException {
        var piles = new ArrayList<Pile>();
        for (var name : ARTICLES) {
            var file =
                    checkout.shared()
                            .map(shared -> shared.resolve("data/minhash-articles").resolve(name));
            if (file.isPresent() && Files.exists(file.get())) {
                piles.add(Pile.articles(file.get()));
            } else {
                out.println("skipped: " + name + ": no data");
            }
        }
        for (int size : sizes) {
            piles.add(Invention.pile(size, SEED));
            if (size <= MOST_FORMULAIC) {
                piles.add(Invention.formulaic(size, SEED));
            }
        }
        return piles;
    }

    /// The runs of one contestant.
    private static final class Race {
        private final Work work;
        private final List<Stopwatch.Lap> laps = new ArrayList<>();
        private final List<String> sums = new ArrayList<>();
        private Outcome last;
        private int warmUp = WARM_UP;

        Race(Work work) throws IOException {
            this.work = work;
            this.last = lap();
        }

        Outcome lap() throws IOException {
            var watch = Stopwatch.start();
            var outcome = work.run();
            laps.add(watch.lap());
            sums.add(outcome.sum());
            last = outcome;
            return outcome;
        }

        Timing timing() {
            return new Timing(warm().stream().map(Stopwatch.Lap::cpu).toList());
        }

        Timing wall() {
            return new Timing(warm().stream().map(Stopwatch.Lap::wall).toList());
        }

        String sum() {
            return sums.stream().distinct().count() == 1 ? sums.getFirst() : "DIFFERS BETWEEN RUNS";
        }

        private List<Stopwatch.Lap> warm() {
            return laps.subList(warmUp, laps.size());
        }
    }

    private static Map<String, Race> races(Pile pile) throws IOException {
        var races = new LinkedHashMap<String, Race>();
        for (var contestant :
                List.of(new Collating(false), new Collating(true), new MinHashPeer())) {
            races.put(contestant.name(), new Race(contestant.on(pile)));
        }
        int warmUp = 1;
        while (warmUp < WARM_UP || warmUp < LONGEST_WARM_UP && isCold(races)) {
            for (var race : races.values()) {
                race.lap();
            }
            warmUp++;
        }
        for (var race : races.values()) {
            race.warmUp = warmUp;
        }
        for (int i = 0; i < RUNS; i++) {
            for (var race : races.values()) {
                race.lap();
            }
        }
        return races;
    }

    /// Whether some contestant has not run for long.
    private static boolean isCold(Map<String, Race> races) {
        return races.values().stream()
                .anyMatch(race ->
                        race.laps.stream().mapToDouble(Stopwatch.Lap::cpu).sum() < WARM_UP_SECONDS);
    }

    /// What one document more costs.
    private static String growth(Pile pile) throws IOException {
        var growing = new Growing(pile, SEED);
        double spent = 0;
        for (int i = 0; i < WARM_UP || i < LONGEST_GROWTH && spent < WARM_UP_SECONDS; i++) {
            spent += growing.lap().wall();
        }
        var laps = new ArrayList<Double>();
        for (int i = 0; i < GROWN; i++) {
            laps.add(growing.lap().cpu());
        }
        var timing = new Timing(laps);
        return "One document more, others known: CPU s "
                + Timing.number(timing.median())
                + ", "
                + timing.spread()
                + " in "
                + GROWN
                + " turns, lines as from nothing: "
                + (growing.isRight() ? "yes" : "NO");
    }

    private static Table table(Pile pile, Map<String, Race> races) {
        var heading =
                pile.name()
                        + ", "
                        + pile.texts().size()
                        + " documents, "
                        + pile.bytes() / 1000
                        + " KB";
        var table = new Table(heading, "CPU s", "spread", "first", "wall", "pairs", "sum");
        races.forEach((name, race) ->
                table.row(
                        name,
                        Timing.number(race.timing().median()),
                        race.timing().spread(),
                        Timing.number(race.laps.getFirst().cpu()),
                        Timing.number(race.wall().median()),
                        pairs(pile, race.last),
                        race.sum()));
        return table;
    }

    private static String pairs(Pile pile, Outcome outcome) {
        var found = outcome.pairs();
        long right = found.stream().filter(pile.pairs()::contains).count();
        long wrong =
                found.stream()
                        .filter(p -> !pile.pairs().contains(p) && !pile.open().contains(p))
                        .count();
        return right + " / " + pile.pairs().size() + " / " + wrong;
    }
}
