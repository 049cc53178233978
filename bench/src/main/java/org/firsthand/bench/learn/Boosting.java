// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.firsthand.read.BodyModel;
import org.firsthand.read.BodyModel.Tree;

/// Gradient-boosted trees for two classes, with histograms of at most 64 steps a feature.
final class Boosting {
    int trees = 250;
    int depth = 5;
    double rate = 0.05;
    double lambda = 4;
    double least = 6;
    double columns = 0.3;
    double rowsPart = 0.7;
    long seed = 1;
    private static final int BINS = 64;

    /// What the trees add to, and the trees.
    record Forest(float base, List<Tree> trees) {}

    private float[][] rows;
    private float[][] limits;
    private byte[][] bins;
    private double[] slope;
    private double[] curve;

    Forest train(float[][] rows, boolean[] body, double[] weight) {
        this.rows = rows;
        int n = rows.length;
        int width = rows[0].length;
        limits = new float[width][];
        bins = new byte[width][n];
        for (int f = 0; f < width; f++) {
            limits[f] = limits(f);
            for (int i = 0; i < n; i++) {
                bins[f][i] = (byte) bin(limits[f], rows[i][f]);
            }
        }
        double yes = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            yes += body[i] ? weight[i] : 0;
            all += weight[i];
        }
        float base = (float) StrictMath.log(yes / (all - yes));
        var score = new double[n];
        Arrays.fill(score, base);
        slope = new double[n];
        curve = new double[n];
        var random = new SplittableRandom(seed);
        var forest = new ArrayList<Tree>();
        for (int t = 0; t < trees; t++) {
            var some = new int[n];
            int taken = 0;
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + StrictMath.exp(-score[i]));
                slope[i] = weight[i] * (p - (body[i] ? 1 : 0));
                curve[i] = weight[i] * Math.max(1e-6, p * (1 - p));
                if (random.nextDouble() < rowsPart) {
                    some[taken++] = i;
                }
            }
            var used = new ArrayList<Integer>();
            for (int f = 0; f < width; f++) {
                if (limits[f].length > 0 && random.nextDouble() < columns) {
                    used.add(f);
                }
            }
            var tree = grow(Arrays.copyOf(some, taken), used);
            forest.add(tree);
            for (int i = 0; i < n; i++) {
                score[i] += tree.of(rows[i]);
            }
        }
        return new Forest(base, forest);
    }

    private float[] limits(int f) {
        int n = rows.length;
        var values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = rows[i][f];
        }
        Arrays.sort(values);
        var found = new ArrayList<Float>();
        for (int b = 1; b < BINS; b++) {
            int at = (int) ((long) b * n / BINS);
            float v = values[at];
            int next = at;
            while (next < n && values[next] == v) {
                next++;
            }
            if (next < n) {
                float limit = (v + values[next]) / 2;
                if (limit <= v && limit < values[next]) {
                    limit = v;
                }
                if (found.isEmpty() || limit > found.getLast()) {
                    found.add(limit);
                }
            }
        }
        var limits = new float[found.size()];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = found.get(i);
        }
        return limits;
    }

    private static int bin(float[] limits, float value) {
        int low = 0;
        int high = limits.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (value <= limits[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static final class Growing {
        final List<Integer> feature = new ArrayList<>();
        final List<Float> limit = new ArrayList<>();
        final List<Integer> left = new ArrayList<>();
        final List<Float> value = new ArrayList<>();

        int add() {
            feature.add(-1);
            limit.add(0f);
            left.add(0);
            value.add(0f);
            return feature.size() - 1;
        }
    }

    private Tree grow(int[] some, List<Integer> used) {
        var tree = new Growing();
        tree.add();
        split(tree, 0, some, used, 0);
        int n = tree.feature.size();
        var fact = new byte[n];
        var limit = new float[n];
        var below = new short[n];
        for (int i = 0; i < n; i++) {
            int feature = tree.feature.get(i);
            fact[i] = feature < 0 ? BodyModel.LEAF : (byte) feature;
            limit[i] = feature < 0 ? tree.value.get(i) : tree.limit.get(i);
            below[i] = (short) (int) tree.left.get(i);
        }
        return new Tree(fact, limit, below);
    }

    private void split(Growing tree, int node, int[] some, List<Integer> used, int level) {
        double g = 0;
        double h = 0;
        for (int i : some) {
            g += slope[i];
            h += curve[i];
        }
        tree.value.set(node, (float) (-rate * g / (h + lambda)));
        if (level == depth || h < 2 * least) {
            return;
        }
        double best = 1e-3;
        int bestFeature = -1;
        int bestBin = 0;
        var gs = new double[BINS];
        var hs = new double[BINS];
        for (int f : used) {
            Arrays.fill(gs, 0);
            Arrays.fill(hs, 0);
            var bin = bins[f];
            for (int i : some) {
                gs[bin[i]] += slope[i];
                hs[bin[i]] += curve[i];
            }
            double lg = 0;
            double lh = 0;
            for (int b = 0; b < limits[f].length; b++) {
                lg += gs[b];
                lh += hs[b];
                double rg = g - lg;
                double rh = h - lh;
                if (lh < least || rh < least) {
                    continue;
                }
                double gain = lg * lg / (lh + lambda) + rg * rg / (rh + lambda) - g * g / (h + lambda);
                if (gain > best) {
                    best = gain;
                    bestFeature = f;
                    bestBin = b;
                }
            }
        }
        if (bestFeature < 0) {
            return;
        }
        int left = 0;
        var bin = bins[bestFeature];
        for (int i : some) {
            left += bin[i] <= bestBin ? 1 : 0;
        }
        var l = new int[left];
        var r = new int[some.length - left];
        int a = 0;
        int b = 0;
        for (int i : some) {
            if (bin[i] <= bestBin) {
                l[a++] = i;
            } else {
                r[b++] = i;
            }
        }
        int at = tree.add();
        tree.add();
        tree.feature.set(node, bestFeature);
        tree.limit.set(node, limits[bestFeature][bestBin]);
        tree.left.set(node, at);
        split(tree, at, l, used, level + 1);
        split(tree, at + 1, r, used, level + 1);
    }
}
