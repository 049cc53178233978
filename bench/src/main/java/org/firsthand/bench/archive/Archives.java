// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.firsthand.model.Document;
import org.firsthand.model.Outcome;
import org.firsthand.read.Reader;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.WebArchive;
import org.jspecify.annotations.Nullable;

/// The program that measures the reading of web archives: `make MEGABYTES FILE` writes one, `read
/// FILE` reads it and tells time and memory, `steps` tells how the search for a place to go on
/// grows with the input; and `each FOLDER` reads every file below a folder by itself and tells what
/// came of it, for files that were made to break readers.
public final class Archives {
    private static final long MEGABYTE = 1 << 20;

    private final PrintStream out;

    private Archives(PrintStream out) {
        this.out = out;
    }

    /// Runs what the first argument says; a file whose name ends with `.gz` is packed.
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var archives = new Archives(out);
        switch (String.join(" ", arguments).split(" ", 2)[0] + " " + arguments.length) {
            case "make 3" -> archives.make(Long.parseLong(arguments[1]), Path.of(arguments[2]));
            case "read 2" -> archives.read(Path.of(arguments[1]));
            case "each 2" -> archives.each(Path.of(arguments[1]));
            case "steps 1" -> archives.steps();
            default -> out.println("usage: make MEGABYTES FILE | read FILE | each FOLDER | steps");
        }
    }

    private void make(long megabytes, Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            int pages =
                    InventedArchive.write(
                            stream,
                            megabytes * MEGABYTE,
                            new InventedArchive.Form(1, packed, true));
            out.printf(Locale.ROOT, "%d pages%n", pages);
        }
    }

    private void read(Path file) throws IOException {
        long begin = System.nanoTime();
        var counts = new long[3];
        var progress = new Watched();
        Reader.read(
                List.of(file),
                outcome -> {
                    if (outcome instanceof Document document) {
                        counts[0]++;
                        counts[2] += document.body().length();
                    } else {
                        counts[1]++;
                    }
                },
                progress);
        out.printf(
                Locale.ROOT,
                "%s: %d MB, %d documents, %d problems, %d characters, %.1f s, %.1f s of a processor, %d MB peak heap of %d%n",
                file.getFileName(),
                Files.size(file) / MEGABYTE,
                counts[0],
                counts[1],
                counts[2],
                (System.nanoTime() - begin) / 1e9,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3,
                peak() / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        out.println(progress);
    }

    private void each(Path folder) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var counts = new int[4];
        double slowest = 0;
        for (var file : files) {
            long begin = System.nanoTime();
            var outcomes = new ArrayList<Outcome>();
            Reader.read(List.of(file), outcomes::add);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (seconds > slowest) {
                slowest = seconds;
                out.printf(Locale.ROOT, "%.1f s: %s%n", seconds, folder.relativize(file));
            }
            long documents = outcomes.stream().filter(Document.class::isInstance).count();
            counts[0] += (int) documents;
            counts[1] += (int) (outcomes.size() - documents);
            counts[2] += documents > 0 ? 1 : 0;
            counts[3] += outcomes.isEmpty() ? 1 : 0;
        }
        out.printf(
                Locale.ROOT,
                "%d files: %d gave documents, %d gave nothing at all; %d documents, %d problems; slowest %.1f s, peak heap %d MB%n",
                files.size(),
                counts[2],
                counts[3],
                counts[0],
                counts[1],
                slowest,
                peak() / MEGABYTE);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /// What a bar of progress is told.
    private static final class Watched implements Reader.Reach {
        private long told;
        private long furthest;
        private long back;
        private double longestStep;

        @Override
        public void reached(long done, long all) {
            told++;
            back = Math.max(back, furthest - done);
            longestStep = Math.max(longestStep, (double) (done - furthest) / all);
            furthest = Math.max(furthest, done);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "progress: told %d times, up to byte %d, in steps of at most %.3f %% of the file, back by at most %d bytes",
                    told,
                    furthest,
                    100 * longestStep,
                    back);
        }
    }

    /// Archives in which every tenth kilobyte is damaged.
    private void steps() throws IOException {
        for (boolean packed : new boolean[] {true, false}) {
            long before = 0;
            for (long size = MEGABYTE / 10; size <= 10 * MEGABYTE; size *= 10) {
                long steps = damagedSteps(size, packed);
                out.printf(
                        Locale.ROOT,
                        "%s, %d bytes: %d steps%s%n",
                        packed ? "packed" : "plain",
                        size,
                        steps,
                        before == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT, ", %.1f-fold", (double) steps / before));
                before = steps;
            }
        }
    }

    private static long damagedSteps(long size, boolean packed) throws IOException {
        var stream = new ByteArrayOutputStream();
        InventedArchive.write(stream, size, new InventedArchive.Form(1, packed, false));
        var bytes = stream.toByteArray();
        var random = new SplittableRandom(2);
        for (int at = 500; at < bytes.length; at += 10_240) {
            bytes[at + random.nextInt(Math.min(500, bytes.length - at))] ^= (byte) 0x55;
        }
        var budget = new Budget(bytes.length);
        WebArchive.read(Bytes.of(bytes), budget, new Nobody());
        return budget.steps();
    }

    /// Looks at nothing.
    private static final class Nobody implements Contents {
        @Override
        public void item(Item item) {}

        @Override
        public void problem(
                String name, @Nullable String where, String what, @Nullable String limit) {}
    }
}
