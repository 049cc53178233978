// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where the wording of tied tellers begins: with those of them who have it from nobody, and with a
/// source that is not in the pile if any has it from one. These count as one, since nothing tells
/// which of them are the same.
///
/// Their number is the likeliest over all forests. The roots of a random forest are a determinantal
/// process (Hough et al., "Determinantal processes and independence", Probability Surveys 3, 2006,
/// with the kernel of [Forest#beginning]), so `det(I + (z - 1) K)` has the likelihood of `n` roots
/// before `z` to the power of `n`; it is read off at the roots of unity. Whose parent is undecided
/// is no source for that: it has one, if not which.
final class Sources {
    /// Likelihood of being a root below which a teller is none.
    private static final double LEAST = 0.002;

    /// Possible roots that are counted over all forests, at most: the likeliest. Time grows with
    /// the fourth power, memory with the square.
    private static final int MOST = 40;

    /// Those that may be roots, as indices of stories, the likeliest first.
    private final int[] nodes;

    private final double[][] kernel;

    /// Of the likelihood that a node is a root, the share of an unseen source.
    private final double[] lost;

    private Sources(Candidates.Likelihoods likelihoods, double[] root, double[] unseen) {
        nodes =
                IntStream.range(0, root.length)
                        .filter(i -> root[i] + unseen[i] >= LEAST)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -(root[i] + unseen[i])))
                        .limit(MOST)
                        .mapToInt(i -> i)
                        .toArray();
        lost = Arrays.stream(nodes).mapToDouble(i -> unseen[i] / (root[i] + unseen[i])).toArray();
        kernel = new double[nodes.length][nodes.length];
        var forest = likelihoods.forest();
        for (int i = 0; i < nodes.length; i++) {
            for (int j = 0; forest != null && j < nodes.length; j++) {
                kernel[i][j] = forest.beginning(nodes[i], nodes[j]);
            }
            kernel[i][i] = root[nodes[i]] + unseen[nodes[i]];
        }
    }

    /// What was found: as many as are likeliest.
    ///
    /// @param roots the likeliest of those who have their wording from nobody
    /// @param unseen the one that is likeliest to have it from a source that is not in the pile; -1
    ///   where there is no such source
    record Found(List<Integer> roots, int unseen) {}

    /// Where the wording of stories begins.
    ///
    /// @param root how likely each story has its wording from nobody
    /// @param unseen how likely from a source that is not in the pile
    static Found of(Candidates.Likelihoods likelihoods, double[] root, double[] unseen) {
        return new Sources(likelihoods, root, unseen).found();
    }

    private Found found() {
        var all = likelihoods(1);
        var seen = likelihoods(0);
        int best = 0;
        double most = 0;
        for (int n = 0; n <= nodes.length + 1; n++) {
            double likely = withUnseen(n, all, seen) + (n < seen.length ? seen[n] : 0);
            if (likely > most + 1e-9) {
                most = likely;
                best = n;
            }
        }
        boolean isLost = best >= seen.length || withUnseen(best, all, seen) > seen[best];
        return new Found(
                likeliest(i -> 1 - lost[i]).limit(isLost ? best - 1 : best).toList(),
                isLost ? likeliest(i -> lost[i]).findFirst().orElse(-1) : -1);
    }

    /// How likely there are so many sources, of which one is not in the pile.
    private static double withUnseen(int many, double[] all, double[] seen) {
        return many == 0 ? 0 : all[many - 1] - seen[many - 1];
    }

    /// The stories, those first that have most of their likelihood and of a share of it.
    private Stream<Integer> likeliest(IntToDoubleFunction share) {
        return IntStream.range(0, nodes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -kernel[i][i] * share.applyAsDouble(i)))
                .map(i -> nodes[i]);
    }

    /// How likely each number of roots that are no unseen source is.
    ///
    /// @param weight of an unseen source: 1, or 0 for the likelihood that there is none besides
    private double[] likelihoods(double weight) {
        int points = nodes.length + 1;
        var likelihoods = new double[points];
        for (int point = 0; point < points; point++) {
            double angle = 2 * Math.PI * point / points;
            var value = at(angle, weight);
            for (int n = 0; n < points; n++) {
                double back = -angle * n;
                likelihoods[n] +=
                        (value[0] * StrictMath.cos(back) - value[1] * StrictMath.sin(back))
                                / points;
            }
        }
        return likelihoods;
    }

    /// The real and the imaginary part of the determinant at a point of the unit circle.
    private double[] at(double angle, double weight) {
        int size = nodes.length;
        var real = new double[size][size];
        var imaginary = new double[size][size];
        for (int i = 0; i < size; i++) {
            double re = (1 - lost[i]) * (StrictMath.cos(angle) - 1) + lost[i] * (weight - 1);
            double im = (1 - lost[i]) * StrictMath.sin(angle);
            for (int j = 0; j < size; j++) {
                real[i][j] = (i == j ? 1 : 0) + re * kernel[i][j];
                imaginary[i][j] = im * kernel[i][j];
            }
        }
        return Determinant.of(real, imaginary);
    }
}
