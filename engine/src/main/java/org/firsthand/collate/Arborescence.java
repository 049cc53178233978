// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The best tree that reaches every node from node 0, each by one edge.
///
/// Chu and Liu, "On the shortest arborescence of a directed graph" (Scientia Sinica 14, 1965);
/// Edmonds, "Optimum branchings" (J. Research NBS 71B, 1967): every node takes its best edge, a
/// cycle becomes one node, until none is left. Time and memory grow with edges times the levels of
/// cycles within cycles.
final class Arborescence {
    private Arborescence() {}

    /// A possible edge: `to` comes from `from`.
    record Edge(int from, int to, double weight) {}

    /// For each node the index of its edge, or -1 for node 0. Every node must have an edge from
    /// node 0.
    static int[] best(int nodes, List<Edge> edges) {
        var chosen = strongest(nodes, edges);
        var group = new int[nodes];
        int groups = cycles(nodes, edges, chosen, group);
        if (groups == nodes) {
            return chosen;
        }
        var sizes = sizes(group, groups);
        var inner = new ArrayList<Edge>();
        var origin = new ArrayList<Integer>();
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            if (group[edge.from] != group[edge.to]) {
                boolean intoCycle = sizes[group[edge.to]] > 1;
                double given = intoCycle ? edges.get(chosen[edge.to]).weight : 0;
                inner.add(new Edge(group[edge.from], group[edge.to], edge.weight - given));
                origin.add(i);
            }
        }
        var solved = best(groups, inner);
        for (int g = 1; g < groups; g++) {
            int edge = origin.get(solved[g]);
            chosen[edges.get(edge).to] = edge;
        }
        return chosen;
    }

    private static int[] strongest(int nodes, List<Edge> edges) {
        var chosen = new int[nodes];
        Arrays.fill(chosen, -1);
        for (int i = 0; i < edges.size(); i++) {
            int to = edges.get(i).to;
            if (to != 0 && (chosen[to] < 0 || edges.get(i).weight > edges.get(chosen[to]).weight)) {
                chosen[to] = i;
            }
        }
        return chosen;
    }

    /// Gives each node its group, one a cycle and one for each node outside of cycles, node 0
    /// first; returns how many.
    private static int cycles(int nodes, List<Edge> edges, int[] chosen, int[] group) {
        Arrays.fill(group, -1);
        var visit = new int[nodes];
        int groups = 1;
        group[0] = 0;
        for (int start = 1; start < nodes; start++) {
            int at = start;
            while (at != 0 && visit[at] == 0) {
                visit[at] = start;
                at = edges.get(chosen[at]).from;
            }
            if (at != 0 && visit[at] == start && group[at] < 0) {
                for (int i = at; group[i] < 0; i = edges.get(chosen[i]).from) {
                    group[i] = groups;
                }
                groups++;
            }
        }
        for (int i = 1; i < nodes; i++) {
            group[i] = group[i] < 0 ? groups++ : group[i];
        }
        return groups;
    }

    /// How many nodes each group has.
    private static int[] sizes(int[] group, int groups) {
        var sizes = new int[groups];
        for (int g : group) {
            sizes[g]++;
        }
        return sizes;
    }
}
