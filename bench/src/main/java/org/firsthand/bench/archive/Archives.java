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
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.firsthand.model.Document;
import org.firsthand.read.Reader;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.WebArchive;
import org.jspecify.annotations.Nullable;

/// The program that measures the reading of web archives: `make MEGABYTES FILE` writes one, `read
/// FILE` reads it and tells time and memory, `steps` tells how the search for a place to go on
/// grows with the input.
public final class Archives {
    private static final long MEGABYTE = 1 << 20;

    private final PrintStream out;

    private Archives(PrintStream out) {
        this.out = out;
    }

    /// Runs what the first argument says; a file whose name ends with `.gz` is packed.
    public static void main(String[] arguments) throws IOException {
        var archives = new Archives(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        switch (arguments[0]) {
            case "make" -> archives.make(Long.parseLong(arguments[1]), Path.of(arguments[2]));
            case "read" -> archives.read(Path.of(arguments[1]));
            default -> archives.steps();
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
        Reader.read(
                List.of(file),
                outcome -> {
                    if (outcome instanceof Document document) {
                        counts[0]++;
                        counts[2] += document.body().length();
                    } else {
                        counts[1]++;
                    }
                });
        long peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
        out.printf(
                Locale.ROOT,
                "%s: %d MB, %d documents, %d problems, %d characters, %.1f s, %d MB peak heap of %d%n",
                file.getFileName(),
                Files.size(file) / MEGABYTE,
                counts[0],
                counts[1],
                counts[2],
                (System.nanoTime() - begin) / 1e9,
                peak / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
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
