// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class CandidatesTest {
    private static final double[] WEIGHTS = {1};

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static Candidates of(int size, List<Possible> possible) {
        var stories =
                IntStream.range(0, size)
                        .mapToObj(i -> new Passage(i + ".txt", "body", new Span(0, 1)))
                        .toList();
        return new Candidates(stories, possible, (first, likelihoods) -> first);
    }

    private static Possible possible(int child, int parent, double score) {
        return new Possible(child, parent, new double[] {score});
    }

    /// The oracle: for each origin, what all forests weigh that hold it.
    private static double[] all(Candidates candidates) {
        var sums = new double[candidates.origins().size()];
        AllForests.of(
                candidates,
                WEIGHTS,
                (chosen, weight) -> IntStream.of(chosen).forEach(i -> sums[i] += weight));
        return sums;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsOriginsOverAllForests(int seed) {
        var random = new Random(seed);
        int size = 1 + random.nextInt(5);
        var possible = new ArrayList<Possible>();
        for (int child = 0; child < size; child++) {
            for (int parent = Candidates.UNSEEN; parent < size; parent++) {
                boolean left = parent != Candidates.ROOT && random.nextInt(4) == 0;
                if (parent != child && !left) {
                    possible.add(possible(child, parent, 3 * random.nextGaussian()));
                }
            }
        }
        var candidates = of(size, possible);
        var sums = all(candidates);
        double whole = 0;
        for (int i = 0; i < sums.length; i++) {
            whole += possible.get(i).child() == 0 ? sums[i] : 0;
        }
        var likelihoods = candidates.likelihoods(WEIGHTS, candidates.all()).origins();

        for (int i = 0; i < sums.length; i++) {
            assertThat(likelihoods[i]).isCloseTo(sums[i] / whole, within(1e-9));
        }
    }

    @Test
    void looksAtEachStoryByItselfWhereThereAreTooManyInMemoryThatGrowsWithTheirOrigins() {
        int size = 100 * Forest.MOST;
        var possible = new ArrayList<Possible>();
        for (int child = 0; child < size; child++) {
            possible.add(possible(child, Candidates.ROOT, 0));
            possible.add(possible(child, (child + 1) % size, Math.log(3)));
        }
        var candidates = of(size, possible);
        var likelihoods = candidates.likelihoods(WEIGHTS, candidates.all()).origins();

        assertThat(likelihoods[0]).isCloseTo(0.25, within(1e-12));
        assertThat(likelihoods[2 * size - 1]).isCloseTo(0.75, within(1e-12));
        assertThat(Edges.of(candidates, likelihoods).into(size - 1)).containsExactly(0);
    }
}
