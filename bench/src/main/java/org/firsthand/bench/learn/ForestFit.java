// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.List;
import java.util.stream.IntStream;

/// Fits the weights of signs so that the right forests are likely: the conditional likelihood of
/// Koo et al. (EMNLP 2007), held back by the squares of the weights.
///
/// All examples are looked at in each step, and steps are sized as by Kingma and Ba, "Adam" (ICLR
/// 2015); sums run in the order of the examples, so that the same examples give the same weights.
final class ForestFit {
    private static final double FIRST_STEP = 0.1;

    private final List<Example> examples;
    private final double[] prior;
    private final double penalty;
    private final double[] heldBack;

    /// @param heldBack how many times more each weight is held back than by the penalty alone
    /// @param penalty of the square of what a weight is off `prior`, for each example
    ForestFit(List<Example> examples, double[] prior, double[] heldBack, double penalty) {
        this.heldBack = heldBack;
        this.examples = examples;
        this.prior = prior;
        this.penalty = penalty;
    }

    /// What one example says: how unlikely the right forests are, and where each weight should go.
    private record Slope(double loss, double[] gradient) {}

    double[] fit(int steps) {
        var weights = prior.clone();
        var mean = new double[weights.length];
        var square = new double[weights.length];
        for (int step = 1; step <= steps; step++) {
            var slope = slope(weights);
            double size = FIRST_STEP * (1 - (step - 1.0) / steps);
            for (int i = 0; i < weights.length; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * slope.gradient[i];
                square[i] = 0.99 * square[i] + 0.01 * slope.gradient[i] * slope.gradient[i];
                double m = mean[i] / (1 - StrictMath.pow(0.9, step));
                double s = square[i] / (1 - StrictMath.pow(0.99, step));
                weights[i] -= size * m / (Math.sqrt(s) + 1e-8);
            }
            if (step % 50 == 0) {
                System.err.printf("step %d loss %.4f%n", step, slope.loss);
            }
        }
        return weights;
    }

    private Slope slope(double[] weights) {
        var each =
                IntStream.range(0, examples.size())
                        .parallel()
                        .mapToObj(i -> slope(examples.get(i), weights))
                        .toList();
        double loss = 0;
        var gradient = new double[weights.length];
        for (var one : each) {
            loss += one.loss / examples.size();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += one.gradient[i] / examples.size();
            }
        }
        for (int i = 0; i < gradient.length; i++) {
            double off = weights[i] - prior[i];
            double held = penalty * heldBack[i];
            loss += held / 2 * off * off;
            gradient[i] += held * off;
        }
        return new Slope(loss, gradient);
    }

    private static Slope slope(Example example, double[] weights) {
        var all = example.marginals(weights, false);
        var right = example.marginals(weights, true);
        var gradient = new double[weights.length];
        for (int i = 0; i < example.origins().size(); i++) {
            double difference = all.origins()[i] - right.origins()[i];
            if (Math.abs(difference) > 1e-12) {
                var signs = example.origins().get(i).signs();
                for (int k = 0; k < gradient.length; k++) {
                    gradient[k] += difference * signs[k];
                }
            }
        }
        return new Slope(all.logSum() - right.logSum(), gradient);
    }
}
