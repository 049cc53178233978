// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.List;
import java.util.stream.IntStream;

/// Fits the weights of signs so that the right forests are likely: the conditional likelihood of
/// Koo et al. (EMNLP 2007), held back by the squares of the weights.
///
/// All examples are looked at in each step of a walk [Downhill]; sums run in the order of the
/// examples, so that the same examples give the same weights.
final class ForestFit {
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

    /// The weights after at most so many steps.
    double[] fit(int steps) {
        return Downhill.from(
                prior.clone(),
                steps,
                weights -> {
                    var slope = slope(weights);
                    return new Downhill.Place(weights, slope.loss, slope.gradient);
                });
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
