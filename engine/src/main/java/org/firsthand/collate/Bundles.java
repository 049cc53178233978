// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.firsthand.collate.Pairs.Shared;
import org.jspecify.annotations.Nullable;

/// Gathers pairwise shared passages into strands: all tellers that have one wording.
///
/// Longest passages first, those within one outlet last, each joins the strand that already holds
/// most of its text. A passage that is short beside what a strand holds there (a formula, a
/// quotation that two dispatches share) makes a strand of its own instead, so that it ties no two
/// wordings together.
final class Bundles {
    /// How much of a passage a strand must hold already for the passage to belong to it.
    private static final double HELD = 0.5;

    /// How long a passage must be, beside the wording a strand holds, for a further teller to join.
    private static final double JOINS = 0.25;

    /// How long it must be, beside both, to tie two strands into one.
    private static final double TIES = 0.5;

    /// How much of the shorter teller must be shared in all for two tellers to be close: then each
    /// of their passages belongs to the strand that holds it, however short.
    private static final double CLOSE = 0.35;

    /// How much of what a teller holds of a strand a longer strand must hold there for the strand
    /// to be a part of that.
    private static final double PART = 0.8;

    private final List<Teller> tellers;
    private final List<List<Held>> heldBy;
    private final Map<Long, Integer> sharedInAll = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();

    private Bundles(List<Teller> tellers, List<Shared> all) {
        this.tellers = tellers;
        all.forEach(s -> sharedInAll.merge(pair(s), s.length(), Integer::sum));
        heldBy =
                IntStream.range(0, tellers.size())
                        .mapToObj(i -> (List<Held>) new ArrayList<Held>())
                        .toList();
    }

    /// A stretch of one teller's key that belongs to a strand.
    private static final class Held {
        private final int strand;
        private int start;
        private int end;

        Held(int strand, int start, int end) {
            this.strand = strand;
            this.start = start;
            this.end = end;
        }

        int overlap(int from, int to) {
            return Math.min(end, to) - Math.max(start, from);
        }

        double likeness(int from, int to) {
            return (double) overlap(from, to) / (Math.max(end, to) - Math.min(start, from));
        }

        void grow(int from, int to) {
            start = Math.min(start, from);
            end = Math.max(end, to);
        }
    }

    /// What one teller has of a strand.
    record Member(int teller, int start, int end) {
        int length() {
            return end - start;
        }
    }

    /// A strand as members in order of teller and place, with the pairwise passages that make it.
    record Bundle(List<Member> members, List<Integer> shared) {}

    /// The strands of all pairwise passages; `shared` of a bundle are indices into `all`.
    static List<Bundle> of(List<Teller> tellers, List<Shared> all, Ranks ranks) {
        var bundles = new Bundles(tellers, all);
        var ordered =
                all.stream().map(s -> ranks.compare(s.a(), s.b()) <= 0 ? s : s.mirrored()).toList();
        var strandOf = new int[all.size()];
        IntStream.range(0, all.size())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(
                                        i -> bundles.sameOutlet(all.get(i)) ? 1 : 0)
                                .thenComparingInt(i -> -all.get(i).length())
                                .thenComparing(i -> ordered.get(i).a(), ranks)
                                .thenComparing(i -> ordered.get(i).b(), ranks)
                                .thenComparingInt(i -> ordered.get(i).aStart())
                                .thenComparingInt(i -> ordered.get(i).bStart()))
                .forEach(i -> strandOf[i] = bundles.place(ordered.get(i)));
        bundles.absorb();
        return bundles.collect(strandOf);
    }

    private boolean sameOutlet(Shared shared) {
        return tellers.get(shared.a())
                .document()
                .publisher()
                .equals(tellers.get(shared.b()).document().publisher());
    }

    private int place(Shared s) {
        var a = nearest(s.a(), s.aStart(), s.aEnd());
        var b = nearest(s.b(), s.bStart(), s.bEnd());
        if (a != null && b != null) {
            return both(s, a, b);
        }
        var held = a != null ? a : b;
        boolean joins =
                held != null && (areClose(s) || s.length() >= JOINS * (held.end - held.start));
        int strand = held != null && joins ? find(held.strand) : fresh();
        hold(s.a(), strand, s.aStart(), s.aEnd());
        hold(s.b(), strand, s.bStart(), s.bEnd());
        return strand;
    }

    private static long pair(Shared s) {
        return Ties.spread(s.a(), s.b());
    }

    private boolean areClose(Shared s) {
        int shorter =
                Math.min(tellers.get(s.a()).key().length(), tellers.get(s.b()).key().length());
        return sharedInAll.getOrDefault(pair(s), 0) >= CLOSE * shorter;
    }

    private int both(Shared s, Held a, Held b) {
        int strand = find(a.strand);
        if (strand != find(b.strand)) {
            int longer = Math.max(a.end - a.start, b.end - b.start);
            double likeness =
                    Math.min(a.likeness(s.aStart(), s.aEnd()), b.likeness(s.bStart(), s.bEnd()));
            if (s.length() >= TIES * longer || likeness >= HELD && areClose(s)) {
                parents.set(find(b.strand), strand);
            } else {
                strand = alike(s, a, b);
            }
        }
        hold(s.a(), strand, s.aStart(), s.aEnd());
        hold(s.b(), strand, s.bStart(), s.bEnd());
        return strand;
    }

    /// The strand of which the passage is most of what is held on one side, or a new one.
    private int alike(Shared s, Held a, Held b) {
        double likeA = a.likeness(s.aStart(), s.aEnd());
        double likeB = b.likeness(s.bStart(), s.bEnd());
        if (Math.max(likeA, likeB) < HELD) {
            return fresh();
        }
        return find(likeA >= likeB ? a.strand : b.strand);
    }

    private @Nullable Held nearest(int teller, int from, int to) {
        Held best = null;
        for (var held : heldBy.get(teller)) {
            if (held.overlap(from, to) >= HELD * (to - from)
                    && (best == null || held.likeness(from, to) > best.likeness(from, to))) {
                best = held;
            }
        }
        return best;
    }

    private void hold(int teller, int strand, int from, int to) {
        for (var held : heldBy.get(teller)) {
            if (find(held.strand) == find(strand) && held.overlap(from, to) >= 0) {
                held.grow(from, to);
                return;
            }
        }
        heldBy.get(teller).add(new Held(strand, from, to));
    }

    private int fresh() {
        parents.add(parents.size());
        return parents.size() - 1;
    }

    private int find(int strand) {
        int root = strand;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        return root;
    }

    /// Puts a strand into the longer one of which it is a part: two that have no more than the
    /// beginning of a dispatch were compared before either was with the whole of it. What lies in
    /// several longer ones is a quotation that they share, and stays; so does what more than two in
    /// three have without the longer one, as a formula.
    private void absorb() {
        var sizes = new HashMap<Integer, Integer>();
        var within = new TreeMap<Integer, Map<Integer, Integer>>();
        for (var all : heldBy) {
            all.stream()
                    .map(held -> find(held.strand))
                    .distinct()
                    .forEach(strand -> sizes.merge(strand, 1, Integer::sum));
            var parts = new HashMap<Integer, Set<Integer>>();
            for (var held : all) {
                all.stream()
                        .filter(longer -> isPart(held, longer))
                        .forEach(longer ->
                                parts.computeIfAbsent(find(held.strand), x -> new HashSet<>())
                                        .add(find(longer.strand)));
            }
            parts.forEach((strand, longer) ->
                    longer.forEach(one ->
                            within.computeIfAbsent(strand, x -> new TreeMap<>())
                                    .merge(one, 1, Integer::sum)));
        }
        within.forEach((strand, longer) -> {
            var only = longer.entrySet().iterator().next();
            int whole = find(only.getKey());
            boolean enough = 3 * only.getValue() >= sizes.getOrDefault(strand, 0);
            if (longer.size() == 1 && enough && whole != find(strand)) {
                parents.set(find(strand), whole);
            }
        });
    }

    private boolean isPart(Held held, Held longer) {
        int length = held.end - held.start;
        int whole = longer.end - longer.start;
        return length < whole
                && length >= JOINS * whole
                && longer.overlap(held.start, held.end) >= PART * length
                && find(held.strand) != find(longer.strand);
    }

    private List<Bundle> collect(int[] strandOf) {
        var members = new TreeMap<Integer, List<Member>>();
        for (int teller = 0; teller < tellers.size(); teller++) {
            for (var member : merged(teller)) {
                members.computeIfAbsent(member.getKey(), x -> new ArrayList<>())
                        .add(member.getValue());
            }
        }
        var shared = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < strandOf.length; i++) {
            shared.computeIfAbsent(find(strandOf[i]), x -> new ArrayList<>()).add(i);
        }
        return members.entrySet().stream()
                .map(e ->
                        new Bundle(
                                e.getValue().stream()
                                        .sorted(
                                                Comparator.comparingInt(Member::teller)
                                                        .thenComparingInt(Member::start))
                                        .toList(),
                                shared.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    /// What a teller holds of each strand, stretches that overlap as one.
    private List<Map.Entry<Integer, Member>> merged(int teller) {
        var ordered =
                heldBy.get(teller).stream()
                        .sorted(
                                Comparator.comparingInt((Held h) -> find(h.strand))
                                        .thenComparingInt(h -> h.start)
                                        .thenComparingInt(h -> h.end))
                        .toList();
        var result = new ArrayList<Map.Entry<Integer, Member>>();
        for (var held : ordered) {
            var last = result.isEmpty() ? null : result.getLast();
            if (last != null
                    && last.getKey() == find(held.strand)
                    && held.start <= last.getValue().end()) {
                int end = Math.max(last.getValue().end(), held.end);
                result.set(
                        result.size() - 1,
                        Map.entry(last.getKey(), new Member(teller, last.getValue().start(), end)));
            } else {
                result.add(Map.entry(find(held.strand), new Member(teller, held.start, held.end)));
            }
        }
        return result;
    }
}
