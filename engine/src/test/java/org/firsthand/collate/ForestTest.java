// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForestTest {
    private static final double NONE = Double.NEGATIVE_INFINITY;

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /// The oracle: every forest by itself, its weight added to each of its edges.
    private static final class Oracle {
        private final double[][] edge;
        private final double[] root;
        private final double[][] logEdges;
        private final double[] logRoots;
        private double sum;

        Oracle(double[][] logEdges, double[] logRoots) {
            this.logEdges = logEdges;
            this.logRoots = logRoots;
            edge = new double[logRoots.length][logRoots.length];
            root = new double[logRoots.length];
            choose(new int[logRoots.length], 0);
        }

        private void choose(int[] parents, int node) {
            if (node == parents.length) {
                add(parents);
                return;
            }
            for (int parent = -1; parent < parents.length; parent++) {
                parents[node] = parent;
                choose(parents, node + 1);
            }
        }

        private void add(int[] parents) {
            double log = 0;
            for (int i = 0; i < parents.length; i++) {
                log += parents[i] < 0 ? logRoots[i] : logEdges[parents[i]][i];
                int at = i;
                for (int steps = 0; at >= 0; steps++) {
                    if (steps > parents.length) {
                        return;
                    }
                    at = parents[at];
                }
            }
            double weight = Math.exp(log);
            sum += weight;
            for (int i = 0; i < parents.length; i++) {
                if (parents[i] < 0) {
                    root[i] += weight;
                } else {
                    edge[parents[i]][i] += weight;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsOverAllForests(int seed) {
        var random = new Random(seed);
        int size = 1 + random.nextInt(5);
        var edges = new double[size][size];
        var roots = new double[size];
        for (int to = 0; to < size; to++) {
            roots[to] = 4 * random.nextGaussian();
            for (int from = 0; from < size; from++) {
                edges[from][to] =
                        from == to || random.nextInt(4) == 0 ? NONE : 4 * random.nextGaussian();
            }
        }
        var oracle = new Oracle(edges, roots);
        var forest = requireNonNull(Forest.of(edges, roots));

        assertThat(forest.logSum()).isCloseTo(Math.log(oracle.sum), within(1e-9));
        for (int to = 0; to < size; to++) {
            assertThat(forest.root(to)).isCloseTo(oracle.root[to] / oracle.sum, within(1e-9));
            for (int from = 0; from < size; from++) {
                assertThat(forest.edge(from, to))
                        .isCloseTo(oracle.edge[from][to] / oracle.sum, within(1e-9));
            }
        }
    }

    @Test
    void takesNoMoreThanItHasMemoryFor() {
        int size = Forest.MOST + 1;

        assertThatThrownBy(() -> Forest.of(new double[size][0], new double[size]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
