// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firsthand.bench.PageContestant.SavedFile;
import org.firsthand.read.MeasuredPage;
import org.firsthand.text.Hash;
import tools.jackson.databind.json.JsonMapper;

/// The program that measures how fast saved pages are read: ours, which reads body, facts and
/// discussion, beside peers that read the body alone, on the pages of trafilatura-eval.
///
/// All pages lie in memory. Contestants take turns, each with all pages; what a turn costs is the
/// processor time of the whole process, what a page costs that of the thread which reads it.
/// Arguments are the number of turns that count, 10 when there is none.
public final class ReadSpeed {
    /// Turns that do not count: until the compiler has little left to do.
    private static final int WARM_UP = 6;

    private static final int TURNS = 10;
    private static final String TRIAL = "trafilatura";
    private static final String GOLD = "data/trafilatura-eval/evaldata.json";
    private static final double NANOS = 1e9;

    private final Checkout checkout;
    private final PrintStream out;

    private ReadSpeed(Checkout checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        int turns = arguments.length == 0 ? TURNS : Integer.parseInt(arguments[0]);
        new ReadSpeed(Checkout.find(), new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run(turns, LocalDate.now(ZoneOffset.UTC));
    }

    private void run(int turns, LocalDate day) throws IOException {
        var shared = checkout.shared();
        if (shared.isEmpty() || !Files.exists(shared.get().resolve(GOLD))) {
            out.println("skipped: no data");
            return;
        }
        var pages = pages(shared.get());
        var races =
                List.of(
                        new Race(new PageReading(), pages),
                        new Race(new Readability4JPeer(), pages),
                        new Race(new BoilerpipePeer(), pages));
        for (int turn = 0; turn < WARM_UP + turns; turn++) {
            for (var race : races) {
                race.turn();
            }
        }
        var table = table(pages, races);
        table.lines().forEach(out::println);
        out.println("\n" + checkout.root().relativize(write(table, races, day)));
    }

    private Path write(Table table, List<Race> races, LocalDate day) throws IOException {
        var run = new RunFile(checkout, "read", day);
        run.line(
                "Pages in memory, each read by each contestant in turn. CPU s: processor time of the whole process for all");
        run.line(
                "pages, compiler and garbage collector included, median of the turns after "
                        + WARM_UP
                        + " to warm up. Times: pages per CPU second");
        run.line(
                "against Readability4J's. Median, p99, worst: milliseconds of processor time of one page, of each page the median turn.");
        run.line("Options: " + options());
        run.line("");
        run.table(table);
        races.forEach(race -> run.line(race.contestant.name() + ": " + race.warm().all()));
        return run.write();
    }

    /// What Java was told, but for where things lie.
    private static String options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") && option.indexOf('/') < 0)
                .collect(Collectors.joining(" "));
    }

    /// The pages that the gold names, in its order.
    private List<SavedFile> pages(Path shared) throws IOException {
        var folder =
                new Scorer(shared, checkout.target(), Judged.read(checkout.discussions()))
                        .sources(Trial.named(TRIAL));
        var gold = JsonMapper.builder().build().readTree(Files.readString(shared.resolve(GOLD)));
        var pages = new ArrayList<SavedFile>();
        for (var entry : gold) {
            var name = entry.get("file").asString();
            for (var part : List.of("cache", "eval", "")) {
                var file = folder.resolve(part).resolve(name);
                if (Files.exists(file)) {
                    var bytes = Files.readAllBytes(file);
                    pages.add(new SavedFile(name, bytes, MeasuredPage.characters(bytes)));
                    break;
                }
            }
        }
        return pages;
    }

    private static Table table(List<SavedFile> pages, List<Race> races) {
        long bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
        var table =
                new Table(
                        pages.size() + " pages, " + bytes / 1_000_000 + " MB",
                        "CPU s",
                        "spread",
                        "pages/s",
                        "times",
                        "median",
                        "p99",
                        "p99/median",
                        "worst",
                        "failed",
                        "sum");
        double peer = races.get(1).warm().median();
        for (var race : races) {
            var each = race.pages();
            table.row(
                    race.contestant.name(),
                    Timing.number(race.warm().median()),
                    race.warm().spread(),
                    String.valueOf(Math.round(pages.size() / race.warm().median())),
                    Timing.number(peer / race.warm().median()),
                    milliseconds(each.quantile(0.5)),
                    milliseconds(each.quantile(0.99)),
                    String.format(Locale.ROOT, "%.1f", each.quantile(0.99) / each.quantile(0.5)),
                    milliseconds(each.quantile(1)),
                    String.valueOf(race.failures),
                    race.sum());
        }
        return table;
    }

    private static String milliseconds(double seconds) {
        return Timing.number(1000 * seconds);
    }

    /// All turns of one contestant.
    private static final class Race {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final PageContestant contestant;
        private final List<SavedFile> pages;
        private final List<Double> turns = new ArrayList<>();
        private final List<double[]> each = new ArrayList<>();
        private final List<String> sums = new ArrayList<>();
        private int failures;

        Race(PageContestant contestant, List<SavedFile> pages) {
            this.contestant = contestant;
            this.pages = pages;
        }

        /// Reads all pages once; what was read is summed up in the turns that do not count.
        void turn() throws IOException {
            var seconds = new double[pages.size()];
            boolean summed = turns.size() < WARM_UP;
            var hashes = new StringBuilder();
            int failed = 0;
            var watch = Stopwatch.start();
            for (int i = 0; i < seconds.length; i++) {
                long from = THREADS.getCurrentThreadCpuTime();
                var read = contestant.read(pages.get(i));
                seconds[i] = (THREADS.getCurrentThreadCpuTime() - from) / NANOS;
                failed += read == null ? 1 : 0;
                if (summed) {
                    hashes.append(String.valueOf(read).hashCode()).append(' ');
                }
            }
            failures = failed;
            turns.add(watch.lap().cpu());
            each.add(seconds);
            if (summed) {
                sums.add(Hash.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8)));
            }
        }

        /// The turns after the first ones.
        Timing warm() {
            return new Timing(turns.subList(WARM_UP, turns.size()));
        }

        /// What each page costs, in the middle of the turns after the first ones.
        Timing pages() {
            var medians = new ArrayList<Double>();
            for (int i = 0; i < pages.size(); i++) {
                int page = i;
                var warm = each.subList(WARM_UP, each.size());
                medians.add(new Timing(warm.stream().map(turn -> turn[page]).toList()).median());
            }
            return new Timing(medians);
        }

        /// A sum over all that was read; equal sums, equal readings.
        String sum() {
            return sums.stream().distinct().count() == 1
                    ? sums.getFirst().substring(0, 12)
                    : "DIFFERS BETWEEN TURNS";
        }
    }
}
