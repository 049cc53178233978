// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.List;
import java.util.SplittableRandom;
import org.firsthand.read.BodyModel;

/// Logistic regression on tokens by stochastic descent, each weight with a rate of its own.
///
/// J. Duchi, E. Hazan, Y. Singer, Adaptive subgradient methods for online learning and stochastic
/// optimization, 2011.
final class TokenRegression {
    private static final int ROUNDS = 12;
    private static final double RATE = 0.15;
    private static final double DECAY = 0.001;
    private static final double TINY = 1e-6;
    private static final long SEED = 7;

    private final double[] weights = new double[BodyModel.PLACES];
    private final double[] squares = new double[BodyModel.PLACES];

    private TokenRegression() {}

    /// Tokens of a block, whether it is body, and how much it counts.
    record Example(int[] tokens, boolean body, double weight) {}

    /// The weights of all tokens.
    static float[] train(List<Example> examples) {
        var training = new TokenRegression();
        var random = new SplittableRandom(SEED);
        var order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int i : order) {
                training.learn(examples.get(i));
            }
        }
        var rounded = new float[training.weights.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) training.weights[i];
        }
        return rounded;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private void learn(Example example) {
        var tokens = example.tokens;
        if (tokens.length == 0) {
            return;
        }
        double scale = 1 / Math.sqrt(tokens.length);
        double sum = 0;
        for (int token : tokens) {
            sum += weights[token];
        }
        double p = 1 / (1 + StrictMath.exp(-sum * scale));
        double error = (p - (example.body ? 1 : 0)) * example.weight * scale;
        for (int token : tokens) {
            double slope = error + DECAY * example.weight * weights[token];
            squares[token] += slope * slope;
            weights[token] -= RATE * slope / (TINY + Math.sqrt(squares[token]));
        }
    }
}
