// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.model.Family;

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
    /// @param starts where the wording of each teller most likely starts
    static List<Family> of(
            List<Teller> tellers,
            SortedMap<String, Set<Integer>> strands,
            Map<Integer, String> starts) {
        var families = new Families(strands);
        families.join();
        return families.all(tellers, starts);
    }

    private void join() {
        var coresOf = new TreeMap<Integer, List<Integer>>();
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
        var common = new TreeMap<Integer, Integer>();
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

    /// Where most of a family are tied to each other, one that shares a formula with it and has its
    /// text from others is none of it.
    private static void leaveOutStrangers(Set<Integer> family, Map<Integer, String> starts) {
        var groups = new TreeMap<String, Integer>();
        family.forEach(t -> groups.merge(group(starts.getOrDefault(t, "")), 1, Integer::sum));
        var most =
                groups.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .filter(e -> 2 * e.getValue() > family.size())
                        .map(Map.Entry::getKey)
                        .orElse("");
        if (!most.isEmpty()) {
            family.removeIf(t -> !group(starts.getOrDefault(t, most + " ")).equals(most));
        }
    }

    private static String group(String start) {
        return start.substring(0, Math.max(0, start.indexOf(' ')));
    }

    private static String whole(List<Teller> tellers, int teller) {
        return "- " + tellers.get(teller).document().path();
    }

    private List<Family> all(List<Teller> tellers, Map<Integer, String> starts) {
        var stories = new TreeMap<Integer, Set<Integer>>();
        var strands = new TreeMap<Integer, Set<String>>();
        for (int strand = 0; strand < ids.size(); strand++) {
            stories.computeIfAbsent(core[strand], x -> new TreeSet<>()).addAll(members.get(strand));
            strands.computeIfAbsent(core[strand], x -> new TreeSet<>()).add(ids.get(strand));
        }
        stories.values().forEach(family -> leaveOutStrangers(family, starts));
        var listed = new HashSet<String>();
        return stories.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                (Map.Entry<Integer, Set<Integer>> e) -> -e.getValue().size()))
                .map(e ->
                        new Family(
                                e.getValue().stream()
                                        .map(t -> tellers.get(t).whole())
                                        .sorted()
                                        .toList(),
                                List.copyOf(strands.getOrDefault(e.getKey(), Set.of())),
                                e.getValue().stream()
                                        .map(t -> starts.getOrDefault(t, whole(tellers, t)))
                                        .filter(listed::add)
                                        .map(start -> start.substring(start.indexOf(' ') + 1))
                                        .sorted()
                                        .toList()))
                .sorted()
                .toList();
    }
}
