// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;

/// Gathers tellers into families: each with those it comes from, or shares most of its wording with.
final class Families {
    private final List<Teller> tellers;
    private final int[] group;

    private Families(List<Teller> tellers) {
        this.tellers = tellers;
        group = IntStream.range(0, tellers.size()).toArray();
    }

    /// The families of all tellers that have an origin; strands are given by the tellers that are in them.
    static List<Family> of(
            List<Teller> tellers, Map<Integer, Lineage.Origin> origins, Map<String, Set<Integer>> strands) {
        var families = new Families(tellers);
        origins.values().stream()
                .filter(origin -> origin.nearest() >= 0)
                .forEach(origin -> families.tie(origin.child(), origin.nearest()));
        return families.all(strands);
    }

    private void tie(int a, int b) {
        group[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
    }

    private int find(int teller) {
        int root = teller;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    private List<Family> all(Map<String, Set<Integer>> strands) {
        var stories = new TreeMap<Integer, List<Passage>>();
        for (int i = 0; i < tellers.size(); i++) {
            stories.computeIfAbsent(find(i), x -> new ArrayList<>()).add(tellers.get(i).whole());
        }
        var ids = new TreeMap<Integer, Set<String>>();
        strands.forEach((strand, members) -> {
            var count = new TreeMap<Integer, Integer>();
            members.forEach(m -> count.merge(find(m), 1, Integer::sum));
            count.forEach((family, n) -> {
                if (n > 1) {
                    ids.computeIfAbsent(family, x -> new TreeSet<>()).add(strand);
                }
            });
        });
        return stories.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> new Family(
                        e.getValue().stream().sorted().toList(),
                        List.copyOf(ids.getOrDefault(e.getKey(), Set.of()))))
                .sorted()
                .toList();
    }
}
