// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firsthand.read.BodyModel;
import org.firsthand.read.BodyModel.Tree;
import org.jspecify.annotations.Nullable;

/// Gradient-boosted trees for two classes: each tree follows slope and curvature of the logistic
/// loss over the steps of a histogram.
///
/// T. Chen, C. Guestrin, XGBoost: a scalable tree boosting system, 2016, §2; `g`, `h` and `lambda`
/// are those of the paper.
final class Boosting {
    private static final int TREES = 200;
    private static final int DEPTH = 5;
    private static final double RATE = 0.06;
    private static final double LAMBDA = 4;

    /// The least curvature that a leaf must hold.
    private static final double LEAST = 6;

    private static final double LEAST_GAIN = 1e-3;
    private static final double ROWS = 0.7;
    private static final double COLUMNS = 0.3;
    private static final double FLATTEST = 1e-6;
    private static final long SEED = 1;

    private final Examples examples;
    private final Steps[] columns;
    private final double[] g;
    private final double[] h;

    private Boosting(Examples examples) {
        this.examples = examples;
        this.columns =
                IntStream.range(0, examples.rows.getFirst().length)
                        .mapToObj(fact -> Steps.of(examples.rows, fact))
                        .toArray(Steps[]::new);
        this.g = new double[examples.rows.size()];
        this.h = new double[examples.rows.size()];
    }

    /// The facts of blocks, whether each is body, and how much it counts.
    record Examples(List<float[]> rows, List<Boolean> body, List<Double> weights) {
        Examples() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(float[] row, boolean isBody, double weight) {
            rows.add(row);
            body.add(isBody);
            weights.add(weight);
        }

        private double base() {
            double yes = 0;
            double all = 0;
            for (int i = 0; i < rows.size(); i++) {
                yes += body.get(i) ? weights.get(i) : 0;
                all += weights.get(i);
            }
            return StrictMath.log(yes / (all - yes));
        }
    }

    /// What the trees add to, and the trees.
    record Forest(float base, List<Tree> trees) {}

    /// Trees that tell body from rest.
    static Forest train(Examples examples) {
        return new Boosting(examples).train();
    }

    private Forest train() {
        float base = (float) examples.base();
        var odds = new double[g.length];
        Arrays.fill(odds, base);
        var random = new SplittableRandom(SEED);
        var trees = new ArrayList<Tree>();
        while (trees.size() < TREES) {
            follow(odds);
            int[] rows = drawn(g.length, ROWS, random);
            int[] facts = drawn(columns.length, COLUMNS, random);
            var tree = new Growing(facts).tree(rows);
            trees.add(tree);
            for (int i = 0; i < odds.length; i++) {
                odds[i] += tree.of(examples.rows.get(i));
            }
        }
        return new Forest(base, trees);
    }

    private void follow(double[] odds) {
        for (int i = 0; i < odds.length; i++) {
            double p = 1 / (1 + StrictMath.exp(-odds[i]));
            double weight = examples.weights.get(i);
            g[i] = weight * (p - (examples.body.get(i) ? 1 : 0));
            h[i] = weight * Math.max(FLATTEST, p * (1 - p));
        }
    }

    private static int[] drawn(int of, double share, SplittableRandom random) {
        return IntStream.range(0, of).filter(i -> random.nextDouble() < share).toArray();
    }

    /// Where a node is best cut.
    private record Cut(int fact, int step, double gain) {}

    /// A tree while it grows.
    private final class Growing {
        private final int[] facts;
        private final List<Integer> fact = new ArrayList<>();
        private final List<Float> limit = new ArrayList<>();
        private final List<Integer> below = new ArrayList<>();

        Growing(int[] facts) {
            this.facts = facts;
        }

        Tree tree(int[] rows) {
            grow(leaf(), rows, 0);
            int n = fact.size();
            var facts = new byte[n];
            var limits = new float[n];
            var belows = new short[n];
            for (int i = 0; i < n; i++) {
                facts[i] = fact.get(i).byteValue();
                limits[i] = limit.get(i);
                belows[i] = below.get(i).shortValue();
            }
            return new Tree(facts, limits, belows);
        }

        private int leaf() {
            fact.add((int) BodyModel.LEAF);
            limit.add(0f);
            below.add(0);
            return fact.size() - 1;
        }

        private void grow(int node, int[] rows, int depth) {
            double sumG = 0;
            double sumH = 0;
            for (int row : rows) {
                sumG += g[row];
                sumH += h[row];
            }
            var cut = depth < DEPTH && sumH >= 2 * LEAST ? best(rows, sumG, sumH) : null;
            if (cut == null) {
                limit.set(node, (float) (-RATE * sumG / (sumH + LAMBDA)));
                return;
            }
            var column = columns[cut.fact];
            int low = leaf();
            int high = leaf();
            fact.set(node, cut.fact);
            limit.set(node, column.limit(cut.step));
            below.set(node, low);
            var side = Arrays.stream(rows);
            grow(low, side.filter(row -> column.of(row) <= cut.step).toArray(), depth + 1);
            side = Arrays.stream(rows);
            grow(high, side.filter(row -> column.of(row) > cut.step).toArray(), depth + 1);
        }

        private @Nullable Cut best(int[] rows, double sumG, double sumH) {
            var best = new Cut(-1, 0, LEAST_GAIN);
            for (int candidate : facts) {
                best = best(best, candidate, rows, new double[] {sumG, sumH});
            }
            return best.fact < 0 ? null : best;
        }

        private Cut best(Cut known, int candidate, int[] rows, double[] sums) {
            var column = columns[candidate];
            var histogramG = new double[Steps.MOST];
            var histogramH = new double[Steps.MOST];
            for (int row : rows) {
                histogramG[column.of(row)] += g[row];
                histogramH[column.of(row)] += h[row];
            }
            var best = known;
            double lowG = 0;
            double lowH = 0;
            for (int step = 0; step < column.size(); step++) {
                lowG += histogramG[step];
                lowH += histogramH[step];
                double highH = sums[1] - lowH;
                if (lowH >= LEAST && highH >= LEAST) {
                    double gain =
                            score(lowG, lowH)
                                    + score(sums[0] - lowG, highH)
                                    - score(sums[0], sums[1]);
                    best = gain > best.gain ? new Cut(candidate, step, gain) : best;
                }
            }
            return best;
        }

        private static double score(double g, double h) {
            return g * g / (h + LAMBDA);
        }
    }
}
