// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.firsthand.collate.Arborescence.Edge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArborescenceTest {

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    /// The oracle: every choice of one edge a node, those that are trees, the heaviest.
    @ParameterizedTest
    @MethodSource("seeds")
    void isTheHeaviestOfAllTrees(int seed) {
        var random = new Random(seed);
        int nodes = 2 + random.nextInt(4);
        var edges = new ArrayList<Edge>();
        for (int to = 1; to < nodes; to++) {
            for (int from = 0; from < nodes; from++) {
                if (from != to && (from == 0 || random.nextInt(4) > 0)) {
                    edges.add(new Edge(from, to, random.nextInt(40) - (from == 0 ? 20 : 0)));
                }
            }
        }
        var chosen = Arborescence.best(nodes, edges);
        assertThat(isTree(chosen, edges)).isTrue();
        assertThat(weight(chosen, edges))
                .isCloseTo(heaviest(nodes, edges, new int[nodes], 1), within(1e-9));
    }

    private static double heaviest(int nodes, List<Edge> edges, int[] chosen, int node) {
        chosen[0] = -1;
        if (node == nodes) {
            return isTree(chosen, edges) ? weight(chosen, edges) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i).to() == node) {
                chosen[node] = i;
                best = Math.max(best, heaviest(nodes, edges, chosen, node + 1));
            }
        }
        return best;
    }

    private static boolean isTree(int[] chosen, List<Edge> edges) {
        for (int node = 1; node < chosen.length; node++) {
            int at = node;
            for (int steps = 0; at != 0; steps++) {
                if (steps > chosen.length) {
                    return false;
                }
                at = edges.get(chosen[at]).from();
            }
        }
        return true;
    }

    private static double weight(int[] chosen, List<Edge> edges) {
        return IntStream.range(1, chosen.length)
                .mapToDouble(i -> edges.get(chosen[i]).weight())
                .sum();
    }
}
