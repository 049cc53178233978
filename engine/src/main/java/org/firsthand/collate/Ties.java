// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Event;
import org.firsthand.model.Span;

/// How much wording any two tellers share, over all their common passages.
///
/// Whether that is enough for one to have taken it from the other, beside what each shares with
/// others, is measured as in `Groups`, within the group.
final class Ties {
    /// Share of the lesser of two possible parents' wording that both have.
    private static final double COMPETES = 0.3;

    /// Possible parents that are weighed, at most: among more, the closest are as good as any.
    static final int MANY = 64;

    /// An odd number, so that no two products with it are the same.
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final List<Teller> tellers;
    private final List<Shared> shared;
    private final List<List<Event>> credits;
    private final CreditSpans creditSpans;
    private final Map<Long, List<Integer>> byPair = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> matched = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> possible = new HashMap<>();
    private final Map<Integer, Double> most = new HashMap<>();
    private final Map<Integer, List<Integer>> partners = new HashMap<>();
    private final Map<Integer, Coverage> coverages = new HashMap<>();
    private final Map<Long, int[]> runs = new HashMap<>();
    private final Ranks ranks;

    Ties(Group group, Ranks ranks) {
        this.ranks = ranks;
        tellers = group.tellers();
        shared = group.shared();
        credits = group.credits();
        creditSpans = new CreditSpans(tellers, credits);
        var lengths = new TreeMap<Long, Integer>();
        for (int i = 0; i < shared.size(); i++) {
            var s = shared.get(i);
            byPair.computeIfAbsent(spread(s.a(), s.b()), x -> new ArrayList<>()).add(i);
            lengths.merge(key(s.a(), s.b()), group.lengths()[i], Integer::sum);
            if (!group.quotations().get(i)) {
                double equal = Math.round(group.lengths()[i] * s.identity());
                matched.computeIfAbsent(s.a(), x -> new TreeMap<>())
                        .merge(s.b(), equal, Double::sum);
                matched.computeIfAbsent(s.b(), x -> new TreeMap<>())
                        .merge(s.a(), equal, Double::sum);
            }
        }
        partners(lengths);
    }

    /// A teller's side of a passage, in its own key characters, without what is a credit.
    private List<Span> spansIn(int teller, Shared s) {
        return creditSpans.without(
                teller,
                s.a() == teller ? new Span(s.aStart(), s.aEnd()) : new Span(s.bStart(), s.bEnd()));
    }

    /// Possible parents of a teller, with the equal key characters they share.
    Map<Integer, Double> of(int child) {
        return possible.computeIfAbsent(child, this::find);
    }

    private Map<Integer, Double> find(int child) {
        var ties = new TreeMap<Integer, Double>();
        matched.getOrDefault(child, Map.of())
                .forEach((other, equal) -> {
                    boolean much = Groups.isMuch(equal, Math.max(most(child), most(other)));
                    if (much || credits(child, other) || credits(other, child)) {
                        ties.put(other, equal);
                    }
                });
        return ties;
    }

    private boolean credits(int teller, int other) {
        return Credited.names(credits.get(teller), tellers.get(other));
    }

    /// An order of tellers by what they are, not by how their files are called.
    Ranks ranks() {
        return ranks;
    }

    /// The closest of the possible parents: as many as are worth weighing.
    Map<Integer, Double> closest(int child) {
        return closest(child, MANY);
    }

    /// The closest of the possible parents, at most so many.
    Map<Integer, Double> closest(int child, int many) {
        var ties = of(child);
        if (ties.size() <= many) {
            return ties;
        }
        var closest = new TreeMap<Integer, Double>();
        ties.entrySet().stream()
                .sorted(
                        Map.Entry.<Integer, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(ranks)))
                .limit(many)
                .forEach(e -> closest.put(e.getKey(), e.getValue()));
        return closest;
    }

    /// Equal key characters shared with the closest partner.
    double most(int teller) {
        return most.computeIfAbsent(
                teller,
                x ->
                        matched.getOrDefault(teller, Map.of()).values().stream()
                                .mapToDouble(equal -> equal)
                                .max()
                                .orElse(0));
    }

    /// What a parent shares with a child, as a share of what the closest does, those `below` left
    /// out.
    double likeness(int parent, int child, IntPredicate below) {
        double equal = of(child).getOrDefault(parent, 0.0);
        double closest = equal;
        for (var tie : of(child).entrySet()) {
            closest = below.test(tie.getKey()) ? closest : Math.max(closest, tie.getValue());
        }
        return closest == 0 ? 0 : equal / closest;
    }

    /// Passages that two tellers share, as indices.
    List<Integer> shared(int a, int b) {
        return byPair.getOrDefault(spread(a, b), List.of());
    }

    /// All tellers that share anything with one, those that share most first; neither transcripts
    /// nor later captures of an address, which bear witness for nobody.
    List<Integer> partners(int teller) {
        return partners.getOrDefault(teller, List.of());
    }

    /// What of a teller's wording others have.
    Coverage coverage(int teller) {
        return coverages.computeIfAbsent(
                teller,
                t -> {
                    var spans = new TreeMap<Integer, List<Span>>();
                    partners(t).forEach(other -> spans.put(other, spans(t, other)));
                    return Coverage.of(spans);
                });
    }

    /// Key characters of a child that a parent lacks and others have, those `below` left out.
    int residual(int parent, int child, IntPredicate below) {
        if (partners(child).stream().noneMatch(below::test)) {
            return coverage(child).all() - coverage(child).with(parent);
        }
        var spans = new ArrayList<>(spans(child, parent));
        partners(child).stream()
                .filter(other -> !below.test(other))
                .forEach(other -> spans.addAll(spans(child, other)));
        var all = new TreeMap<Integer, List<Span>>();
        all.put(0, spans);
        return Coverage.of(all).all() - coverage(child).with(parent);
    }

    /// Key characters of a teller that another has and a third lacks.
    int without(int teller, int other, int third) {
        return coverage(teller).with(other) - common(teller, other, third);
    }

    /// Whether two possible parents of a child have the same wording of it, rather than each its
    /// own.
    boolean competes(int one, int other, int child) {
        var coverage = coverage(child);
        return common(child, one, other)
                >= COMPETES * Math.min(coverage.with(one), coverage.with(other));
    }

    /// Key characters of a teller that both of two others have.
    private int common(int teller, int one, int other) {
        int[] a = runs(teller, one);
        int[] b = runs(teller, other);
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            common += Math.max(0, Math.min(a[i + 1], b[j + 1]) - Math.max(a[i], b[j]));
            if (a[i + 1] < b[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return common;
    }

    /// The runs of a teller's key characters that another has: where each begins and ends, in order
    /// and joined.
    private int[] runs(int teller, int other) {
        return runs.computeIfAbsent(
                MIX * ((long) teller << 32 | other), x -> joined(spans(teller, other)));
    }

    private static int[] joined(List<Span> spans) {
        var sorted = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        var runs = new int[2 * sorted.size()];
        int size = 0;
        for (var span : sorted) {
            if (size > 0 && span.start() <= runs[size - 1]) {
                runs[size - 1] = Math.max(runs[size - 1], span.end());
            } else {
                runs[size++] = span.start();
                runs[size++] = span.end();
            }
        }
        return Arrays.copyOf(runs, size);
    }

    private void partners(Map<Long, Integer> lengths) {
        lengths.forEach((pair, length) -> {
            int a = (int) (pair >> 32);
            int b = (int) (long) pair;
            partners.computeIfAbsent(a, x -> new ArrayList<>()).add(b);
            partners.computeIfAbsent(b, x -> new ArrayList<>()).add(a);
        });
        partners.forEach((teller, others) ->
                others.sort(
                        Comparator.<Integer>comparingInt(
                                        o -> -lengths.getOrDefault(key(teller, o), 0))
                                .thenComparing(ranks)));
    }

    /// What a teller shares with another, in its own key characters, credits left out.
    private List<Span> spans(int teller, int other) {
        return byPair.getOrDefault(spread(teller, other), List.of()).stream()
                .flatMap(i -> spansIn(teller, shared.get(i)).stream())
                .toList();
    }

    /// The share of a teller's text that another has in the same words.
    double share(int teller, int other) {
        int held = spans(teller, other).stream().mapToInt(Span::length).sum();
        return Math.min(1.0, (double) held / Math.max(1, tellers.get(teller).key().length()));
    }

    static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /// The same, for hash maps: many pairs have numbers that differ in the same bits, and would
    /// meet there.
    static long spread(int a, int b) {
        return MIX * key(a, b);
    }
}
