// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The pinned floors: figures that may not get worse, and the digests of the data that they were
/// measured on.
///
/// A line is `figure = >= 0.650`, or `figure = <= 0.120` where less is better, or `digest.trial =
/// sha256`. Pinning anew lifts bounds to what was measured less [#EPSILON]; it lowers one only for
/// a reason, and writes that down.
public final class Floors {
    /// Room below what was measured. The engine repeats itself to the last digit, so this is no
    /// noise: it is one document of about a hundred, so that a tie that falls otherwise for a good
    /// cause elsewhere does not stop the build.
    static final double EPSILON = 0.01;

    private static final String REASON = "firsthand.lower-floors";
    private static final String DIGEST = "digest.";
    private static final double STEPS = 1000;

    /// What binary fractions may be off, so that 0.5 pins 0.490 and not 0.489.
    private static final double ROUNDING = 1e-6;

    private final List<String> lines;

    Floors(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    public static Floors read(Path file) throws IOException {
        return new Floors(Files.readAllLines(file));
    }

    /// What a trial gave: the figures that may have floors, and the digest of the data.
    public record Measured(String trial, String digest, SortedMap<String, Double> figures) {}

    /// A bound on one figure.
    public record Floor(String figure, Side side, double bound) {
        /// Which side of the bound is good.
        public enum Side {
            AT_LEAST(">="),
            AT_MOST("<=");

            private final String sign;

            Side(String sign) {
                this.sign = sign;
            }
        }

        /// Whether a value keeps the bound; no number never does.
        boolean holds(double value) {
            return switch (side) {
                case AT_LEAST -> value >= bound;
                case AT_MOST -> value <= bound;
            };
        }

        /// The bound that this value would pin.
        Floor pinnedTo(double value) {
            return new Floor(
                    figure,
                    side,
                    switch (side) {
                        case AT_LEAST -> Math.floor((value - EPSILON) * STEPS + ROUNDING) / STEPS;
                        case AT_MOST -> Math.ceil((value + EPSILON) * STEPS - ROUNDING) / STEPS;
                    });
        }

        /// As in the file.
        String line() {
            return figure + " = " + words();
        }

        /// The bound alone.
        String words() {
            return String.format(Locale.ROOT, "%s %.3f", side.sign, bound);
        }

        private static Floor of(String figure, String words) {
            for (var side : Side.values()) {
                if (words.startsWith(side.sign)) {
                    return new Floor(
                            figure, side, Double.parseDouble(words.substring(side.sign.length())));
                }
            }
            throw new IllegalArgumentException(
                    "A floor begins with >= or <=, but " + figure + " is " + words);
        }
    }

    /// The floors of one trial, in the order of the file.
    public List<Floor> of(String trial) {
        return lines.stream()
                .map(Floors::floor)
                .flatMap(Optional::stream)
                .filter(f -> f.figure().startsWith(trial + "."))
                .toList();
    }

    /// What a result breaks, in words; empty when it keeps every floor.
    public List<String> broken(Measured result) {
        var pinned = digests().get(result.trial());
        if (pinned == null || !pinned.equals(result.digest())) {
            return List.of(result.trial() + ": no floor was measured on this data; pin anew");
        }
        var broken = new ArrayList<String>();
        for (var floor : of(result.trial())) {
            var value = result.figures().get(floor.figure());
            if (value == null || !floor.holds(value)) {
                broken.add(
                        floor.figure()
                                + " is "
                                + (value == null ? "missing" : value)
                                + ", its floor is "
                                + floor.words());
            }
        }
        return broken;
    }

    /// These floors, lifted to what was measured, but lowered none.
    Floors lifted(List<Measured> results) {
        return pinned(results, (old, measured) -> old.holds(measured.bound()) ? measured : old);
    }

    /// These floors, each as measured, and why.
    Floors lowered(List<Measured> results, String reason) {
        var floors = pinned(results, (old, measured) -> measured);
        var all = new ArrayList<>(floors.lines);
        all.add("# lowered: " + reason.lines().reduce("", (a, b) -> (a + " " + b).strip()));
        return new Floors(all);
    }

    /// These floors, and those of a trial that are not here, at the end; its digest is to be
    /// pinned.
    public Floors with(String trial, List<Floor> others) {
        var all = new ArrayList<>(lines);
        if (!digests().containsKey(trial)) {
            all.add("");
            all.add(DIGEST + trial + " = not pinned");
        }
        for (var other : others) {
            if (lines.stream().noneMatch(line -> key(line).equals(other.figure()))) {
                all.add(other.line());
            }
        }
        return new Floors(all);
    }

    /// These floors, lifted, or lowered where the system property `firsthand.lower-floors` says
    /// why.
    public Floors pinned(List<Measured> results) {
        var reason = System.getProperty(REASON, "");
        return reason.isBlank() ? lifted(results) : lowered(results, reason);
    }

    /// The lines of the file.
    public List<String> lines() {
        return lines;
    }

    private interface Choice {
        Floor of(Floor old, Floor measured);
    }

    private Floors pinned(List<Measured> results, Choice choice) {
        var figures = new TreeMap<String, Double>();
        var digests = new TreeMap<String, String>();
        for (var result : results) {
            figures.putAll(result.figures());
            digests.put(DIGEST + result.trial(), result.digest());
        }
        return new Floors(
                lines.stream().map(line -> pinned(line, figures, digests, choice)).toList());
    }

    private static String pinned(
            String line, Map<String, Double> figures, Map<String, String> digests, Choice choice) {
        var digest = digests.get(key(line));
        if (digest != null) {
            return key(line) + " = " + digest;
        }
        var old = floor(line);
        var value = old.map(f -> figures.get(f.figure())).filter(v -> !v.isNaN());
        return value.isEmpty()
                ? line
                : choice.of(old.get(), old.get().pinnedTo(value.get())).line();
    }

    private Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        lines.stream()
                .filter(line -> line.startsWith(DIGEST))
                .forEach(line -> digests.put(key(line).substring(DIGEST.length()), value(line)));
        return digests;
    }

    private static Optional<Floor> floor(String line) {
        boolean other = line.isBlank() || line.startsWith("#") || line.startsWith(DIGEST);
        return other ? Optional.empty() : Optional.of(Floor.of(key(line), value(line)));
    }

    private static String key(String line) {
        int at = line.indexOf(" = ");
        return at < 0 ? line : line.substring(0, at);
    }

    private static String value(String line) {
        int at = line.indexOf(" = ");
        return at < 0 ? "" : line.substring(at + 3).strip();
    }
}
