// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.List;

/// How likely an origin that the engine names is the right one: a logistic curve through what was
/// named and what was right (Platt, "Probabilistic outputs for support vector machines", 1999).
///
/// @param slope of the log odds
/// @param offset of the log odds
record Calibration(double slope, double offset) {
    private static final int STEPS = 50;
    private static final double EDGE = 1e-6;

    /// An origin that was named.
    record Named(double likelihood, boolean right) {}

    static double logit(double likelihood) {
        double inside = Math.max(EDGE, Math.min(1 - EDGE, likelihood));
        return StrictMath.log(inside / (1 - inside));
    }

    double of(double likelihood) {
        return 1 / (1 + StrictMath.exp(-(slope * logit(likelihood) + offset)));
    }

    /// The curve of greatest likelihood, by Newton's method.
    static Calibration fit(List<Named> named) {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            var now = new Calibration(slope, offset);
            double g0 = 0;
            double g1 = 0;
            double h00 = EDGE;
            double h01 = 0;
            double h11 = EDGE;
            for (var one : named) {
                double x = logit(one.likelihood);
                double p = now.of(one.likelihood);
                double error = (one.right ? 1 : 0) - p;
                double spread = p * (1 - p);
                g0 += error;
                g1 += error * x;
                h00 += spread;
                h01 += spread * x;
                h11 += spread * x * x;
            }
            double determinant = h00 * h11 - h01 * h01;
            offset += (h11 * g0 - h01 * g1) / determinant;
            slope += (h00 * g1 - h01 * g0) / determinant;
        }
        return new Calibration(slope, offset);
    }

    /// The mean distance of what is said and what is so, over ten bins of the same size.
    double error(List<Named> named) {
        var sorted =
                named.stream()
                        .sorted((a, b) -> Double.compare(a.likelihood, b.likelihood))
                        .toList();
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            double sum = 0;
            for (int i = sorted.size() * bin / 10; i < sorted.size() * (bin + 1) / 10; i++) {
                sum += (sorted.get(i).right ? 1 : 0) - of(sorted.get(i).likelihood);
            }
            error += Math.abs(sum);
        }
        return error / sorted.size();
    }
}
