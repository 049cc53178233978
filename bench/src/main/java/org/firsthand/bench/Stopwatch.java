// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Seconds of the wall clock and of all processors, those of compiler and garbage collector
/// included.
///
/// Processor time is told by the system in steps of about 10 ms.
final class Stopwatch {
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean process =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long cpu = process.getProcessCpuTime();
    private final long wall = System.nanoTime();

    private Stopwatch() {}

    /// Seconds since the start.
    record Lap(double cpu, double wall) {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    Lap lap() {
        return new Lap(
                (process.getProcessCpuTime() - cpu) / NANOS, (System.nanoTime() - wall) / NANOS);
    }
}
