// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.List;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// Tellers tied by wording and all their possible origins, with the signs for each: what the
/// weights of signs are fitted on.
///
/// @param stories the tellers
/// @param origins in order of the child, parent and kind
/// @param looker looks at the same stories again
public record Candidates(List<Passage> stories, List<Possible> origins, Looker looker) {
    /// The parent of a wording that starts with its teller.
    public static final int ROOT = -1;

    /// The parent of a wording whose source is not in the pile.
    public static final int UNSEEN = -2;

    public Candidates {
        stories = List.copyOf(stories);
        origins = List.copyOf(origins);
    }

    /// Sees more when it is known what is likely.
    public interface Looker {
        Candidates look(Candidates first, double[] likelihoods);
    }

    /// The origins that are likely enough, with what is seen of them at a second look: who may come
    /// from whom explains with whom a third one stands.
    public Candidates again(double[] weights) {
        return looker.look(this, likelihoods(weights, all()).origins());
    }

    /// One possible origin.
    ///
    /// @param child an index of `stories`
    /// @param parent another, or `ROOT` or `UNSEEN`
    /// @param signs one number a [Sign]
    @SuppressWarnings("ArrayRecordComponent") // thousands of rows of numbers, never compared
    public record Possible(int child, int parent, double[] signs) {
        double score(double[] weights) {
            double sum = 0;
            for (int i = 0; i < signs.length; i++) {
                sum += weights[i] * signs[i];
            }
            return sum;
        }
    }

    /// How likely each origin is.
    ///
    /// @param logSum the log of the sum over all forests
    /// @param forest what they were summed over; null where each story was looked at by itself
    @SuppressWarnings("ArrayRecordComponent") // a row of numbers, never compared
    public record Likelihoods(double logSum, double[] origins, @Nullable Forest forest) {}

    /// How likely each origin is by some weights, summed over all forests of the origins that are
    /// allowed; every story needs one.
    public Likelihoods likelihoods(double[] weights, boolean[] allowed) {
        var scores = new double[origins.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = allowed[i] ? origins.get(i).score(weights) : Double.NEGATIVE_INFINITY;
        }
        var together = stories.size() > Forest.MOST ? null : together(scores);
        return together == null ? alone(scores) : together;
    }

    /// Summed over all forests; null where that cannot be told in the precision of numbers.
    private @Nullable Likelihoods together(double[] scores) {
        int size = stories.size();
        var edges = new double[size][size];
        for (var row : edges) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        var roots = new double[size];
        Arrays.fill(roots, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < scores.length; i++) {
            var possible = origins.get(i);
            if (possible.parent >= 0) {
                edges[possible.parent][possible.child] = scores[i];
            } else {
                roots[possible.child] = logSum(roots[possible.child], scores[i]);
            }
        }
        var forest = Forest.of(edges, roots);
        if (forest == null) {
            return null;
        }
        var likelihoods = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            var possible = origins.get(i);
            if (scores[i] > Double.NEGATIVE_INFINITY) {
                likelihoods[i] =
                        possible.parent >= 0
                                ? forest.edge(possible.parent, possible.child)
                                : forest.root(possible.child)
                                        * StrictMath.exp(scores[i] - roots[possible.child]);
            }
        }
        return new Likelihoods(forest.logSum(), likelihoods, forest);
    }

    /// Each story by itself, whatever circles that makes.
    private Likelihoods alone(double[] scores) {
        var sums = new double[stories.size()];
        Arrays.fill(sums, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < scores.length; i++) {
            int child = origins.get(i).child;
            sums[child] = logSum(sums[child], scores[i]);
        }
        var likelihoods = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            likelihoods[i] = StrictMath.exp(scores[i] - sums[origins.get(i).child]);
        }
        return new Likelihoods(Arrays.stream(sums).sum(), likelihoods, null);
    }

    private static double logSum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY
                ? most
                : most + StrictMath.log(StrictMath.exp(a - most) + StrictMath.exp(b - most));
    }

    /// All origins of all stories.
    public boolean[] all() {
        var all = new boolean[origins.size()];
        Arrays.fill(all, true);
        return all;
    }
}
