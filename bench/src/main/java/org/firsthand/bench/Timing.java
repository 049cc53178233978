// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Seconds of several runs of the same work, in the order in which they ran.
record Timing(List<Double> seconds) {
    Timing {
        seconds = List.copyOf(seconds);
        if (seconds.isEmpty()) {
            throw new IllegalArgumentException("A timing needs at least one run");
        }
    }

    /// The middle run, or the mean of the two in the middle.
    double median() {
        var sorted = seconds.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /// The run that `share` of all are no slower than.
    double quantile(double share) {
        var sorted = seconds.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
    }

    /// The fastest and the slowest run.
    String spread() {
        var sorted = seconds.stream().sorted().toList();
        return number(sorted.getFirst()) + " to " + number(sorted.getLast());
    }

    /// Every run.
    String all() {
        return seconds.stream().map(Timing::number).collect(Collectors.joining(" "));
    }

    /// Seconds as shown.
    static String number(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
