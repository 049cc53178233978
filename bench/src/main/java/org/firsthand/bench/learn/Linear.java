// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.List;
import java.util.SplittableRandom;

/// Logistic regression on tokens, trained by stochastic descent with a rate of its own for each
/// weight.
final class Linear {
    private static final int ROUNDS = 12;
    private static final double RATE = 0.15;
    private final double decay;

    Linear(double decay) {
        this.decay = decay;
    }

    record Example(int[] tokens, boolean body, double weight) {}

    float[] train(List<Example> examples, int places) {
        var weights = new double[places];
        var squares = new double[places];
        var random = new SplittableRandom(7);
        int n = examples.size();
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int at : order) {
                var example = examples.get(at);
                if (example.tokens.length == 0) {
                    continue;
                }
                double scale = 1 / Math.sqrt(example.tokens.length);
                double sum = 0;
                for (int token : example.tokens) {
                    sum += weights[token];
                }
                double p = 1 / (1 + StrictMath.exp(-sum * scale));
                double error = (p - (example.body ? 1 : 0)) * example.weight * scale;
                for (int token : example.tokens) {
                    double slope = error + decay * example.weight * weights[token];
                    squares[token] += slope * slope;
                    weights[token] -= RATE * slope / (1e-6 + Math.sqrt(squares[token]));
                }
            }
        }
        var rounded = new float[places];
        for (int i = 0; i < places; i++) {
            rounded[i] = (float) weights[i];
        }
        return rounded;
    }
}
