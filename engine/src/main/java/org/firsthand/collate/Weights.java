// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What each [Sign] weighs, in natural-log odds, and how the likelihood of an origin becomes a
/// probability.
///
/// The figures stand in the resource `descent.weights`. They were fitted by `bench/run fit-descent`
/// on invented traditions; the file says on which and how well they fit.
final class Weights {
    private static final String FILE = "descent.weights";

    private final double[] bySign;
    private final double slope;
    private final double offset;

    private Weights(Map<String, Double> values) {
        var names = Sign.names();
        bySign = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            bySign[i] = values.getOrDefault(names[i], 0.0);
        }
        slope = values.getOrDefault("calibration.slope", 1.0);
        offset = values.getOrDefault("calibration.offset", 0.0);
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

    private static Map<String, Double> values(String text) {
        var values = new HashMap<String, Double>();
        text.lines()
                .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                .forEach(line -> {
                    int at = line.indexOf('=');
                    values.put(
                            line.substring(0, at).strip(),
                            Double.parseDouble(line.substring(at + 1).strip()));
                });
        return values;
    }

    double of(Sign sign) {
        return bySign[sign.ordinal()];
    }

    /// The log weight of an origin.
    double score(double[] signs) {
        double sum = 0;
        for (int i = 0; i < signs.length; i++) {
            sum += bySign[i] * signs[i];
        }
        return sum;
    }

    /// How often an origin of this likelihood was the right one.
    double probability(double likelihood) {
        double inside = Math.max(1e-6, Math.min(1 - 1e-6, likelihood));
        double logit = StrictMath.log(inside / (1 - inside));
        return 1 / (1 + StrictMath.exp(-(slope * logit + offset)));
    }
}
