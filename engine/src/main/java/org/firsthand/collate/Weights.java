// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each [Sign] weighs, in natural-log odds, and how the likelihood of an origin becomes a
/// probability.
///
/// The figures stand in the resource `descent.weights`. They were fitted by `bench/run fit-descent`
/// on invented traditions; the file says on which and how well they fit.
final class Weights {
    private static final String FILE = "descent.weights";

    /// Probabilities are told to six digits: the order of sums must not show.
    private static final double DIGITS = 1e6;

    private final double[] first;
    private final double[] second;
    private final double slope;
    private final double offset;

    private Weights(Map<String, List<Double>> values) {
        var names = Sign.names();
        first = new double[names.length];
        second = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            var both = values.get(names[i]);
            if (both == null || both.size() != 2) {
                throw new IllegalStateException(FILE + " needs two weights for " + names[i]);
            }
            first[i] = both.getFirst();
            second[i] = both.getLast();
        }
        slope = values.getOrDefault("calibration.slope", List.of(1.0)).getFirst();
        offset = values.getOrDefault("calibration.offset", List.of(0.0)).getFirst();
    }

    private static final class Fitted {
        private static final Weights WEIGHTS = read();
    }

    /// The weights that come with the program.
    static Weights fitted() {
        return Fitted.WEIGHTS;
    }

    private static Weights read() {
        try (InputStream in = Weights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + FILE + " is missing");
            }
            return new Weights(values(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines such as `likeness = 2.0217 1.8804`.
    private static Map<String, List<Double>> values(String text) {
        var values = new HashMap<String, List<Double>>();
        text.lines()
                .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                .forEach(line -> {
                    int at = line.indexOf('=');
                    values.put(
                            line.substring(0, at).strip(),
                            Arrays.stream(line.substring(at + 1).strip().split(" +", -1))
                                    .map(Double::valueOf)
                                    .toList());
                });
        return values;
    }

    /// For the first look, which knows nothing of who comes from whom.
    double[] first() {
        return first.clone();
    }

    /// For the second look.
    double[] second() {
        return second.clone();
    }

    /// How often an origin of this likelihood was the right one.
    double probability(double likelihood) {
        double inside = Math.max(1e-6, Math.min(1 - 1e-6, likelihood));
        double logit = StrictMath.log(inside / (1 - inside));
        double probability = 1 / (1 + StrictMath.exp(-(slope * logit + offset)));
        return Math.round(probability * DIGITS) / DIGITS;
    }
}
