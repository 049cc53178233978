// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.model.Family;

/// Gathers strands into families: strands that mostly the same tellers share are pieces of one account.
///
/// Two strands are tied when they have at least two tellers in common, and these are most of the smaller strand.
/// One long page that holds two dispatches unparted therefore ties nothing: it is one teller, in two families.
final class Families {
    private static final int FEWEST_COMMON = 2;
    private static final double MOST = 0.6;

    private final List<String> ids;
    private final List<Set<Integer>> members;
    private final int[] group;

    private Families(Map<String, Set<Integer>> strands) {
        ids = List.copyOf(strands.keySet());
        members = List.copyOf(strands.values());
        group = IntStream.range(0, ids.size()).toArray();
    }

    /// The families of strands, each given by the tellers that are in it.
    static List<Family> of(List<Teller> tellers, TreeMap<String, Set<Integer>> strands) {
        var families = new Families(strands);
        families.tie();
        return families.all(tellers);
    }

    private void tie() {
        var strandsOf = new TreeMap<Integer, List<Integer>>();
        for (int strand = 0; strand < members.size(); strand++) {
            for (int teller : members.get(strand)) {
                strandsOf.computeIfAbsent(teller, x -> new ArrayList<>()).add(strand);
            }
        }
        for (int strand = 0; strand < members.size(); strand++) {
            var common = new HashMap<Integer, Integer>();
            for (int teller : members.get(strand)) {
                strandsOf.getOrDefault(teller, List.of()).forEach(other -> common.merge(other, 1, Integer::sum));
            }
            int own = strand;
            common.forEach((other, count) -> {
                int smaller = Math.min(members.get(own).size(), members.get(other).size());
                if (other > own && count >= FEWEST_COMMON && count >= MOST * smaller) {
                    group[Math.max(find(own), find(other))] = Math.min(find(own), find(other));
                }
            });
        }
    }

    private int find(int strand) {
        int root = strand;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    private List<Family> all(List<Teller> tellers) {
        var stories = new TreeMap<Integer, Set<Integer>>();
        var strands = new TreeMap<Integer, Set<String>>();
        for (int strand = 0; strand < ids.size(); strand++) {
            stories.computeIfAbsent(find(strand), x -> new TreeSet<>()).addAll(members.get(strand));
            strands.computeIfAbsent(find(strand), x -> new TreeSet<>()).add(ids.get(strand));
        }
        return stories.entrySet().stream()
                .map(e -> new Family(
                        e.getValue().stream().map(t -> tellers.get(t).whole()).sorted().toList(),
                        List.copyOf(strands.getOrDefault(e.getKey(), Set.of()))))
                .sorted()
                .toList();
    }
}
