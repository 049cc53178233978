// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A dated run as it is kept in `bench/runs`: what was measured, on what, with which figures.
///
/// It names the kind of machine and no machine: no host, no user, no folder.
final class RunFile {
    private final List<String> lines = new ArrayList<>();
    private final Path file;

    /// A run of the program `name` on the given day.
    RunFile(Checkout checkout, String name, LocalDate day) throws IOException {
        file = checkout.root().resolve("bench/runs").resolve(day + "-" + name + ".txt");
        line("Firsthand " + name + ", " + day);
        line("commit   " + checkout.commit());
        line("machine  " + machine());
        line("java     " + java());
        line("");
    }

    /// Adds a line.
    void line(String line) {
        lines.add(line.stripTrailing());
    }

    /// Adds a table.
    void table(Table table) {
        table.lines().forEach(this::line);
        line("");
    }

    /// Writes the file, over an earlier run of the same day, and returns where it lies.
    Path write() throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines).stripTrailing() + "\n");
    }

    private static String machine() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long gigabytes = Math.round(system.getTotalMemorySize() / (double) (1 << 30));
        return system.getAvailableProcessors()
                + " cores, "
                + gigabytes
                + " GB, "
                + system.getName()
                + " "
                + system.getArch();
    }

    private static String java() {
        return Runtime.version()
                + ", "
                + System.getProperty("java.vm.name")
                + ", heap at most "
                + Runtime.getRuntime().maxMemory() / (1 << 20)
                + " MB, collector: "
                + ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(MemoryManagerMXBean::getName)
                        .collect(Collectors.joining(", "));
    }
}
