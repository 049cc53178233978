// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.Arrays;
import java.util.List;

/// One fact of all examples, cut into steps that hold about as many examples each.
///
/// @param limits the largest value of each step but the last
/// @param steps the step of each example
record Steps(float[] limits, byte[] steps) {
    /// The most steps there are.
    static final int MOST = 64;

    /// The steps of fact `fact` of `rows`.
    static Steps of(List<float[]> rows, int fact) {
        int n = rows.size();
        var values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = rows.get(i)[fact];
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var limits = limits(sorted);
        var steps = new byte[n];
        for (int i = 0; i < n; i++) {
            int at = Arrays.binarySearch(limits, values[i]);
            steps[i] = (byte) (at < 0 ? -at - 1 : at);
        }
        return new Steps(limits, steps);
    }

    private static float[] limits(float[] sorted) {
        var limits = new float[MOST];
        int found = 0;
        for (int step = 1; step < MOST; step++) {
            float value = sorted[(int) ((long) step * sorted.length / MOST)];
            boolean isLast = value == sorted[sorted.length - 1];
            if (!isLast && (found == 0 || value > limits[found - 1])) {
                limits[found++] = value;
            }
        }
        return Arrays.copyOf(limits, found);
    }

    int of(int example) {
        return steps[example];
    }

    /// How many places there are to cut.
    int size() {
        return limits.length;
    }

    float limit(int step) {
        return limits[step];
    }
}
