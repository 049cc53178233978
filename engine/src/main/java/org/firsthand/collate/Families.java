// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.collate.Kin.Start;
import org.firsthand.model.Family;
import org.firsthand.model.Strand;

/// Gathers strands into families: pieces of one account, which mostly the same tellers have.
///
/// The strand with most tellers is the core of a family; every smaller one joins the core that has
/// most of its tellers, or becomes a core. Only cores are compared with, so that families never
/// grow along a chain: a long page that holds two dispatches unparted stands in two families.
final class Families {
    private static final int FEWEST_COMMON = 2;
    private static final double MOST = 0.6;

    private final List<String> ids;
    private final List<Set<Integer>> members;
    private final int[] core;

    private Families(SortedMap<String, Set<Integer>> strands) {
        ids = List.copyOf(strands.keySet());
        members = List.copyOf(strands.values());
        core = IntStream.range(0, ids.size()).toArray();
    }

    /// The families of strands, each given by the tellers that are in it.
    ///
    /// @param starts where the wording of the tellers begins
    static List<Family> of(
            List<Teller> tellers, SortedMap<String, Set<Integer>> strands, List<Start> starts) {
        var families = new Families(strands);
        families.join();
        return families.all(tellers, starts);
    }

    private void join() {
        var coresOf = new HashMap<Integer, List<Integer>>();
        IntStream.range(0, members.size())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(strand -> -members.get(strand).size())
                                .thenComparing(ids::get))
                .forEach(strand -> {
                    core[strand] = nearestCore(strand, coresOf);
                    if (core[strand] == strand) {
                        members.get(strand)
                                .forEach(teller ->
                                        coresOf.computeIfAbsent(teller, x -> new ArrayList<>())
                                                .add(strand));
                    }
                });
    }

    /// The core that has most of a strand's tellers, or the strand itself.
    private int nearestCore(int strand, Map<Integer, List<Integer>> coresOf) {
        var common = new HashMap<Integer, Integer>();
        for (int teller : members.get(strand)) {
            coresOf.getOrDefault(teller, List.of())
                    .forEach(other -> common.merge(other, 1, Integer::sum));
        }
        return common.entrySet().stream()
                .filter(e ->
                        e.getValue() >= FEWEST_COMMON
                                && e.getValue() >= MOST * members.get(strand).size())
                .max(
                        Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> e.getValue())
                                .thenComparing(e -> ids.get(e.getKey())))
                .map(Map.Entry::getKey)
                .orElse(strand);
    }

    private List<Family> all(List<Teller> tellers, List<Start> starts) {
        var stories = new TreeMap<Integer, Set<Integer>>();
        var strands = new TreeMap<Integer, Set<String>>();
        for (int strand = 0; strand < ids.size(); strand++) {
            stories.computeIfAbsent(core[strand], x -> new TreeSet<>()).addAll(members.get(strand));
            strands.computeIfAbsent(core[strand], x -> new TreeSet<>()).add(ids.get(strand));
        }
        var origins = origins(stories, starts);
        return stories.entrySet().stream()
                .map(e ->
                        new Family(
                                e.getValue().stream()
                                        .map(t -> tellers.get(t).whole())
                                        .sorted()
                                        .toList(),
                                List.copyOf(strands.getOrDefault(e.getKey(), Set.of())),
                                origins.getOrDefault(e.getKey(), List.of())))
                .sorted()
                .toList();
    }

    /// Where the wording of each family begins: a place stands with one family only, the largest of
    /// those that the story is in.
    private Map<Integer, List<Strand.Root>> origins(
            Map<Integer, Set<Integer>> stories, List<Start> starts) {
        var largest = new HashMap<Integer, Integer>();
        stories.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<Integer, Set<Integer>> e) ->
                                        -e.getValue().size())
                                .thenComparing(e -> ids.get(e.getKey())))
                .forEach(e -> e.getValue().forEach(t -> largest.putIfAbsent(t, e.getKey())));
        var origins = new TreeMap<Integer, List<Strand.Root>>();
        for (var start : starts) {
            var family = largest.get(start.teller());
            if (family != null) {
                origins.computeIfAbsent(family, x -> new ArrayList<>()).add(start.root());
            }
        }
        origins.values().forEach(roots -> roots.sort(null));
        return origins;
    }
}
