// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.firsthand.Progress;

/// Shows progress on a screen, and keeps time and peak memory of each step.
final class Watch implements Progress {
    private static final long REDRAW_NANOS = 100_000_000;

    private final Terminal terminal;
    private final List<Lap> laps = new ArrayList<>();
    private long drawn = System.nanoTime();

    /// A finished step.
    ///
    /// @param bytes most heap in use during it
    private record Lap(String name, double seconds, long bytes, int documents) {}

    Watch(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Task start(String name) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        draw(name, "");
        return new Task() {
            private final AtomicInteger count = new AtomicInteger();
            private volatile String share = "";

            @Override
            public void advance() {
                count.incrementAndGet();
                redraw();
            }

            @Override
            public void reached(long done, long all) {
                if (System.nanoTime() - drawn > REDRAW_NANOS && all > 0) {
                    share = " · " + Math.min(100, 100 * done / all) + " %";
                    redraw();
                }
            }

            private void redraw() {
                if (System.nanoTime() - drawn > REDRAW_NANOS) {
                    draw(name, (count.get() > 0 ? " · " + count.get() : "") + share);
                }
            }

            @Override
            public void close() {
                laps.add(new Lap(name, (System.nanoTime() - begin) / 1e9, peak(), count.get()));
            }
        };
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private synchronized void draw(String name, String state) {
        if (terminal.kind() == Terminal.Kind.SCREEN) {
            drawn = System.nanoTime();
            terminal.err().print("\r\u001b[K" + name + state + " …");
            terminal.err().flush();
        }
    }

    /// Takes the progress line away.
    void finish() {
        if (terminal.kind() == Terminal.Kind.SCREEN) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    /// Prints a line a step: seconds, peak heap in MB.
    void print() {
        for (var lap : laps) {
            terminal.err()
                    .printf(
                            Locale.ROOT,
                            "%-24s %8.2f s %8d MB peak%s%n",
                            lap.name,
                            lap.seconds,
                            lap.bytes >> 20,
                            lap.documents > 0 ? "  " + lap.documents + " documents" : "");
        }
    }
}
