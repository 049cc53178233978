// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.firsthand.collate.Arborescence.Edge;
import org.firsthand.collate.Beginnings.Beside;
import org.firsthand.collate.Candidates.Possible;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;
import org.jspecify.annotations.Nullable;

/// Tellers tied by wording, and how likely each has it from each other, from a source that is not
/// in the pile, or from nobody.
///
/// They are looked at twice. The first look tells who may come from whom; the second sees what that
/// explains: that others stand with a child in a change says little against its parent when they
/// come from the child.
///
/// Memory: for each possible origin a row of a hundred-odd numbers, 1 KB; for each teller at most
/// 66 of them, or 22 where there are more tellers than `Forest` sums over.
final class Kin {
    /// Likelihood at the first look below which an origin is not looked at again.
    private static final double LEAST = 0.002;

    /// How much likelier a parent must be than the opposite direction or the next of its
    /// competitors, so that no order of names decides.
    static final double AHEAD = 1.15;

    /// Likelihood below which an origin is no competitor.
    private static final double LITTLE = 0.001;

    /// Copies of one teller that are held against each other, at most: those that share most.
    private static final int COPIES = 8;

    /// Possible parents that are weighed where there are more tellers than forests are summed over.
    private static final int FEW = 16;

    /// Of those that came out first, how many are weighed besides: else the first of many that are
    /// alike to the letter would have nobody before it.
    private static final int FIRST = 4;

    /// Likelihood from which wording is said to begin with a teller.
    private static final double CERTAIN = 0.5;

    private final List<Integer> nodes;
    private final List<Teller> tellers;
    private final List<Passage> whole;
    private final Map<Integer, Integer> indices = new HashMap<>();
    private final Ties ties;
    private final Sites sites;
    private final Credited credited;
    private final Evidence evidence;
    private final Beginnings beginnings;
    private final Reasons reasons;

    private Edges edges = new Edges(0);
    private double[] unseen = new double[0];
    private double[] root = new double[0];
    private int[] parents = new int[0];
    private List<Start> starts = List.of();

    /// @param ranks of the tellers of the pile
    /// @param scans paths of rough scans
    Kin(Group group, Ranks ranks, Set<String> scans) {
        tellers = group.tellers();
        ties = new Ties(group, ranks.of(group.numbers()));
        sites = new Sites(group, ties);
        nodes = IntStream.range(0, tellers.size()).boxed().sorted(ties.ranks()).toList();
        for (int i = 0; i < nodes.size(); i++) {
            indices.put(nodes.get(i), i);
        }
        credited = new Credited(tellers, group.credits(), nodes, sites);
        evidence = new Evidence(tellers, ties, sites, credited, scans);
        beginnings = new Beginnings(tellers, ties, sites, credited, evidence);
        reasons = new Reasons(tellers, ties, sites, credited, evidence);
        whole = nodes.stream().map(n -> tellers.get(n).whole()).toList();
    }

    /// Its tellers, in an order that no path decides.
    List<Integer> nodes() {
        return nodes;
    }

    Ties ties() {
        return ties;
    }

    Reasons reasons() {
        return reasons;
    }

    /// Whether a teller has its wording from one source with others, as a rule.
    boolean isOfCommonSource(int teller) {
        return evidence.isOfCommonSource(teller);
    }

    private int index(int teller) {
        return indices.getOrDefault(teller, -1);
    }

    /// All possible origins, at the first look.
    Candidates candidates() {
        boolean tooMany = nodes.size() > Forest.MOST;
        var first = tooMany ? first() : List.<Integer>of();
        var possible = new ArrayList<Possible>();
        for (int c = 0; c < nodes.size(); c++) {
            int child = nodes.get(c);
            var parents = new TreeSet<>(ties.closest(child, tooMany ? FEW : Ties.MANY).keySet());
            first.stream().filter(ties.of(child)::containsKey).forEach(parents::add);
            parents.removeIf(parent -> !evidence.canTell(parent, child));
            for (int parent : parents) {
                possible.add(new Possible(c, index(parent), evidence.parent(parent, child)));
            }
            if (!evidence.isOfCommonSource(child)) {
                possible.add(new Possible(c, Candidates.ROOT, beginnings.root(child)));
            }
            possible.add(new Possible(c, Candidates.UNSEEN, beginnings.unseen(child)));
        }
        return new Candidates(whole, possible, this::again);
    }

    /// Those that were out first for certain.
    private List<Integer> first() {
        return nodes.stream()
                .sorted(
                        Comparator.comparing(
                                this::out, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(FIRST)
                .toList();
    }

    private @Nullable Instant out(int teller) {
        var published = tellers.get(teller).document().published();
        return published == null ? null : published.value().to();
    }

    private Candidates again(Candidates first, double[] likelihoods) {
        take(first, likelihoods);
        var descent = new Below(parents);
        var copies = copies();
        var beside = new Beside[nodes.size()];
        Arrays.setAll(beside, node -> beside(node, copies.get(node)));
        var possible = new ArrayList<Possible>();
        for (int i = 0; i < likelihoods.length; i++) {
            var one = first.origins().get(i);
            if (one.parent() == Candidates.ROOT) {
                var signs = Beginnings.rootAgain(one.signs(), beside[one.child()]);
                possible.add(new Possible(one.child(), Candidates.ROOT, signs));
            } else if (one.parent() == Candidates.UNSEEN) {
                var signs = Beginnings.unseenAgain(one.signs(), beside[one.child()]);
                possible.add(new Possible(one.child(), Candidates.UNSEEN, signs));
            } else if (likelihoods[i] >= LEAST) {
                int child = one.child();
                var signs =
                        evidence.parent(
                                one.signs(),
                                nodes.get(one.parent()),
                                nodes.get(child),
                                teller -> descent.isBelow(index(teller), child));
                possible.add(new Possible(child, one.parent(), signs));
            }
        }
        return new Candidates(whole, possible, this::again);
    }

    /// What those say that are close to a teller or come from it.
    private Beside beside(int node, List<Integer> copies) {
        int child = nodes.get(node);
        double mostRoot = 0;
        double mostUnseen = 0;
        for (var tie : ties.of(child).entrySet()) {
            int other = index(tie.getKey());
            double likeness = tie.getValue() / ties.most(child);
            mostRoot = Math.max(mostRoot, likeness * root[other]);
            mostUnseen = Math.max(mostUnseen, likeness * unseen[other]);
        }
        var own = closest(child, copies);
        return new Beside(mostRoot, mostUnseen, sites.against(child, own), lacks(child, own));
    }

    /// The copies that share most with a teller, of many.
    private List<Integer> closest(int teller, List<Integer> copies) {
        return copies.size() < 2
                ? List.of()
                : ties.partners(teller).stream().filter(copies::contains).limit(COPIES).toList();
    }

    /// Key characters that two copies share, and the teller that they come from lacks.
    private int lacks(int teller, List<Integer> copies) {
        int lacks = 0;
        for (int one : copies) {
            for (int other : copies) {
                lacks = one == other ? lacks : Math.max(lacks, ties.without(one, other, teller));
            }
        }
        return lacks;
    }

    /// For each node the tellers that come from it at first hand.
    private List<List<Integer>> copies() {
        List<List<Integer>> copies = new ArrayList<>();
        nodes.forEach(node -> copies.add(new ArrayList<>()));
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] >= 0) {
                copies.get(parents[i]).add(nodes.get(i));
            }
        }
        return copies;
    }

    /// Looks twice, and keeps how likely each origin is.
    void weigh(Weights weights) {
        var second = candidates().again(weights.first());
        var likelihoods = second.likelihoods(weights.second(), second.all());
        take(second, likelihoods.origins());
        starts = starts(Sources.of(likelihoods, root, unseen));
    }

    /// Lays aside what no decision hangs on any longer.
    void forget() {
        sites.forget();
    }

    /// A place where the wording of the tellers begins.
    ///
    /// @param teller the one with which it begins, or who is likeliest to have it from a source
    ///   that is not in the pile
    record Start(int teller, Strand.Root root) {}

    private List<Start> starts(Sources.Found found) {
        var starts = new ArrayList<Start>();
        for (int node : found.roots()) {
            var root = new Strand.Root(whole.get(node), null, this.root[node] >= CERTAIN);
            starts.add(new Start(nodes.get(node), root));
        }
        int lost = found.unseen();
        if (lost >= 0) {
            int teller = nodes.get(lost);
            var root =
                    new Strand.Root(null, reasons.unseen(teller).name(), unseen[lost] >= CERTAIN);
            starts.add(new Start(teller, root));
        }
        return starts;
    }

    /// Where the wording of the tellers begins, in as many places as are likeliest.
    List<Start> starts() {
        return starts;
    }

    private void take(Candidates candidates, double[] likelihoods) {
        edges = Edges.of(candidates, likelihoods);
        unseen = new double[nodes.size()];
        root = new double[nodes.size()];
        for (int i = 0; i < likelihoods.length; i++) {
            var one = candidates.origins().get(i);
            if (one.parent() == Candidates.ROOT) {
                root[one.child()] = likelihoods[i];
            } else if (one.parent() == Candidates.UNSEEN) {
                unseen[one.child()] = likelihoods[i];
            }
        }
        choose();
    }

    /// The forest of the likeliest origins.
    private void choose() {
        int size = nodes.size();
        var possible = new ArrayList<Edge>();
        for (int to = 0; to < size; to++) {
            possible.add(new Edge(0, to + 1, Math.max(unseen[to], root[to])));
            for (int from : edges.into(to)) {
                possible.add(new Edge(from + 1, to + 1, edges.get(from, to)));
            }
        }
        var chosen = Arborescence.best(1 + size, possible);
        parents = new int[size];
        for (int to = 0; to < size; to++) {
            parents[to] = possible.get(chosen[to + 1]).from() - 1;
        }
    }

    /// The parent in the forest of the likeliest origins, or -1.
    int parent(int child) {
        int parent = parents[index(child)];
        return parent < 0 ? -1 : nodes.get(parent);
    }

    double unseen(int child) {
        return unseen[index(child)];
    }

    double root(int child) {
        return root[index(child)];
    }

    /// Whether datelines name a teller.
    boolean isAgency(int teller) {
        return credited.isInDatelines(teller);
    }

    /// The likeliest parent, or -1.
    int nearest(int child) {
        int to = index(child);
        int nearest = -1;
        for (int from : edges.into(to)) {
            if (nearest < 0 || edges.get(from, to) > edges.get(nearest, to)) {
                nearest = from;
            }
        }
        return nearest < 0 ? -1 : nodes.get(nearest);
    }

    /// The likelihood of a parent among the origins that it competes with: one that has other
    /// wording of the child may be its parent as well.
    double likelihood(int parent, int child) {
        return beside(parent, child, false);
    }

    /// The same, with that of all that come from the parent.
    double likelihoodAbove(int parent, int child) {
        return beside(parent, child, true);
    }

    /// How many times likelier a parent is than the opposite direction or the next of its
    /// competitors.
    double lead(int parent, int child) {
        return lead(parent, child, x -> false);
    }

    /// The same, those left out that come from the parent.
    double leadAbove(int parent, int child) {
        int from = index(parent);
        return lead(parent, child, i -> comesFrom(i, from));
    }

    private double lead(int parent, int child, IntPredicate except) {
        int from = index(parent);
        int to = index(child);
        double next = edges.get(to, from);
        for (int i : edges.into(to)) {
            if (i != from
                    && edges.get(i, to) > next
                    && !except.test(i)
                    && ties.competes(nodes.get(i), parent, child)) {
                next = edges.get(i, to);
            }
        }
        return edges.get(from, to) / Math.max(next, LITTLE);
    }

    /// The likelihood of an unseen source, with that of all whose wording starts with one.
    double unseenAbove(int child) {
        int to = index(child);
        double sum = unseen[to];
        for (int i : edges.into(to)) {
            int at = i;
            while (parents[at] >= 0) {
                at = parents[at];
            }
            sum += at != to && unseen[at] > root[at] ? edges.get(i, to) : 0;
        }
        return sum;
    }

    private double beside(int parent, int child, boolean withThoseBelow) {
        int from = index(parent);
        int to = index(child);
        double likely = from < 0 || to < 0 || root.length == 0 ? 0 : edges.get(from, to);
        if (likely == 0) {
            return 0;
        }
        double against = root[to] + unseen[to];
        for (int i : edges.into(to)) {
            if (i == from
                    || edges.get(i, to) <= LITTLE
                    || !ties.competes(nodes.get(i), parent, child)) {
                continue;
            }
            if (withThoseBelow && comesFrom(i, from)) {
                likely += edges.get(i, to);
            } else {
                against += edges.get(i, to);
            }
        }
        return likely / (likely + against);
    }

    /// Whether one comes from another by steps of which each is clear.
    private boolean comesFrom(int node, int ancestor) {
        int at = node;
        while (at >= 0 && at != ancestor) {
            int up = parents[at];
            at = up >= 0 && edges.get(up, at) >= AHEAD * edges.get(at, up) ? up : -1;
        }
        return at >= 0;
    }
}
