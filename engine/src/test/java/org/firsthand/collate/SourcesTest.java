// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.firsthand.collate.Candidates.Possible;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourcesTest {
    private static final double[] WEIGHTS = {1};

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static Candidates of(int size, List<Possible> possible) {
        var stories =
                IntStream.range(0, size)
                        .mapToObj(i -> new Passage(i + ".txt", "body", new Span(0, 1)))
                        .toList();
        return new Candidates(stories, possible, (first, likelihoods) -> first);
    }

    private static Sources.Found found(Candidates candidates) {
        var likelihoods = candidates.likelihoods(WEIGHTS, candidates.all());
        var root = new double[candidates.stories().size()];
        var unseen = new double[root.length];
        for (int i = 0; i < candidates.origins().size(); i++) {
            var one = candidates.origins().get(i);
            if (one.parent() == Candidates.ROOT) {
                root[one.child()] = likelihoods.origins()[i];
            } else if (one.parent() == Candidates.UNSEEN) {
                unseen[one.child()] = likelihoods.origins()[i];
            }
        }
        return Sources.of(likelihoods, root, unseen);
    }

    private static int count(Sources.Found found) {
        return found.roots().size() + (found.unseen() < 0 ? 0 : 1);
    }

    /// The oracle: what all forests weigh, by the number of their sources.
    private static double[] all(Candidates candidates) {
        var sums = new double[candidates.stories().size() + 2];
        AllForests.of(
                candidates,
                WEIGHTS,
                (chosen, weight) -> sums[sources(candidates, chosen)] += weight);
        return sums;
    }

    /// The roots, and one for all that come from an unseen source.
    private static int sources(Candidates candidates, int[] chosen) {
        int roots = 0;
        int unseen = 0;
        for (int i : chosen) {
            var one = candidates.origins().get(i);
            roots += one.parent() == Candidates.ROOT ? 1 : 0;
            unseen = one.parent() == Candidates.UNSEEN ? 1 : unseen;
        }
        return roots + unseen;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheLikeliestNumberOverAllForests(int seed) {
        var random = new Random(seed);
        int size = 1 + random.nextInt(5);
        var possible = new ArrayList<Possible>();
        for (int child = 0; child < size; child++) {
            for (int parent = Candidates.UNSEEN; parent < size; parent++) {
                if (parent != child) {
                    possible.add(
                            new Possible(child, parent, new double[] {2 * random.nextGaussian()}));
                }
            }
        }
        var candidates = of(size, possible);
        var sums = all(candidates);
        int best = 0;
        for (int n = 1; n < sums.length; n++) {
            best = sums[n] > sums[best] ? n : best;
        }

        assertThat(count(found(candidates))).isEqualTo(best);
    }

    @Test
    void countsNoUndecidedParentAsASource() {
        var possible = new ArrayList<Possible>();
        possible.add(new Possible(0, Candidates.ROOT, new double[] {9}));
        for (int child = 1; child < 6; child++) {
            possible.add(new Possible(child, Candidates.ROOT, new double[] {-3}));
            for (int parent = 0; parent < 6; parent++) {
                if (parent != child) {
                    possible.add(new Possible(child, parent, new double[] {0}));
                }
            }
        }

        assertThat(count(found(of(6, possible)))).isOne();
    }

    @Test
    void looksAtTheLikeliestWhereManyMayBeRoots() {
        int size = 2 * Forest.MOST;
        var possible = new ArrayList<Possible>();
        for (int child = 0; child < size; child++) {
            possible.add(new Possible(child, Candidates.ROOT, new double[] {child < 7 ? 9 : -6}));
            possible.add(new Possible(child, (child + 1) % size, new double[] {0}));
        }

        assertThat(found(of(size, possible)).roots())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
    }
}
