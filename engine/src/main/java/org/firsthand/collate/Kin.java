// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.firsthand.collate.Arborescence.Edge;
import org.firsthand.collate.Candidates.Possible;
import org.firsthand.model.Event;
import org.firsthand.model.Passage;

/// Tellers tied by wording, and how likely each has it from each other, from a source that is not
/// in the pile, or from nobody.
///
/// They are looked at twice. The first look tells who may come from whom; the second sees what that
/// explains: that others stand with a child in a change says little against its parent when they
/// come from the child.
final class Kin {
    /// Likelihood at the first look below which an origin is not looked at again.
    private static final double LEAST = 0.002;

    /// How much likelier a parent must be than the opposite direction or the next of its
    /// competitors, so that no order of names decides.
    static final double AHEAD = 1.15;

    /// Likelihood below which an origin is no competitor.
    private static final double LITTLE = 0.001;

    private final List<Integer> nodes;
    private final List<Passage> whole;
    private final Map<Integer, Integer> indices = new HashMap<>();
    private final Ties ties;
    private final Credited credited;
    private final Evidence evidence;
    private final Beginnings beginnings;
    private final Reasons reasons;

    private double[][] edge = new double[0][0];
    private double[] unseen = new double[0];
    private double[] root = new double[0];
    private int[] parents = new int[0];

    Kin(
            List<Integer> nodes,
            List<Teller> tellers,
            Map<Integer, List<Event>> credits,
            Ties ties,
            Sites sites) {
        this.nodes = nodes;
        this.ties = ties;
        for (int i = 0; i < nodes.size(); i++) {
            indices.put(nodes.get(i), i);
        }
        credited = new Credited(tellers, credits, nodes, sites);
        evidence = new Evidence(tellers, ties, sites, credited);
        beginnings = new Beginnings(tellers, ties, sites, credited, evidence);
        reasons = new Reasons(tellers, ties, sites, credited, evidence);
        whole = nodes.stream().map(n -> tellers.get(n).whole()).toList();
    }

    List<Integer> nodes() {
        return nodes;
    }

    Reasons reasons() {
        return reasons;
    }

    private int index(int teller) {
        return indices.getOrDefault(teller, -1);
    }

    /// All possible origins, at the first look.
    Candidates candidates() {
        var possible = new ArrayList<Possible>();
        for (int c = 0; c < nodes.size(); c++) {
            int child = nodes.get(c);
            for (int parent : ties.closest(child).keySet()) {
                possible.add(new Possible(c, index(parent), evidence.parent(parent, child)));
            }
            possible.add(new Possible(c, Candidates.ROOT, beginnings.root(child)));
            var fromUnseen = beginnings.unseen(child);
            if (Beginnings.showsUnseen(fromUnseen)) {
                possible.add(new Possible(c, Candidates.UNSEEN, fromUnseen));
            }
        }
        return new Candidates(whole, possible, this::again);
    }

    private Candidates again(Candidates first, double[] likelihoods) {
        take(first, likelihoods);
        var below = below();
        var possible = new ArrayList<Possible>();
        for (int i = 0; i < likelihoods.length; i++) {
            var one = first.origins().get(i);
            if (one.parent() < 0) {
                possible.add(beside(one));
            } else if (likelihoods[i] >= LEAST) {
                int child = one.child();
                var signs =
                        evidence.parent(
                                one.signs(),
                                nodes.get(one.parent()),
                                nodes.get(child),
                                teller -> index(teller) >= 0 && below[child].get(index(teller)));
                possible.add(new Possible(child, one.parent(), signs));
            }
        }
        return new Candidates(whole, possible, this::again);
    }

    /// How likely a close one has no parent either: two that share their wording do not both start
    /// it.
    private Possible beside(Possible one) {
        int child = nodes.get(one.child());
        double most = 0;
        for (var tie : ties.of(child).entrySet()) {
            int other = index(tie.getKey());
            double likeness = tie.getValue() / ties.most(child);
            most = Math.max(most, likeness * (root[other] + unseen[other]));
        }
        var sign = one.parent() == Candidates.ROOT ? Sign.ROOT_BESIDE : Sign.UNSEEN_BESIDE;
        return new Possible(one.child(), one.parent(), Beginnings.beside(one.signs(), sign, most));
    }

    /// For each teller those that come from it, at first or at second hand.
    private BitSet[] below() {
        var below = new BitSet[nodes.size()];
        Arrays.setAll(below, i -> new BitSet(nodes.size()));
        for (int i = 0; i < nodes.size(); i++) {
            for (int at = parents[i]; at >= 0; at = parents[at]) {
                below[at].set(i);
            }
        }
        return below;
    }

    /// Looks twice, and keeps how likely each origin is.
    void weigh(Weights weights) {
        var second = candidates().again(weights.first());
        take(second, second.likelihoods(weights.second(), second.all()).origins());
    }

    private void take(Candidates candidates, double[] likelihoods) {
        int size = nodes.size();
        edge = new double[size][size];
        unseen = new double[size];
        root = new double[size];
        for (int i = 0; i < likelihoods.length; i++) {
            var one = candidates.origins().get(i);
            switch (one.parent()) {
                case Candidates.ROOT -> root[one.child()] = likelihoods[i];
                case Candidates.UNSEEN -> unseen[one.child()] = likelihoods[i];
                default -> edge[one.parent()][one.child()] = likelihoods[i];
            }
        }
        choose();
    }

    /// The forest of the likeliest origins.
    private void choose() {
        int size = nodes.size();
        var edges = new ArrayList<Edge>();
        for (int to = 0; to < size; to++) {
            edges.add(new Edge(0, to + 1, Math.max(unseen[to], root[to])));
            for (int from = 0; from < size; from++) {
                if (from != to && edge[from][to] > 0) {
                    edges.add(new Edge(from + 1, to + 1, edge[from][to]));
                }
            }
        }
        var chosen = Arborescence.best(1 + size, edges);
        parents = new int[size];
        for (int to = 0; to < size; to++) {
            parents[to] = edges.get(chosen[to + 1]).from() - 1;
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

    /// The likeliest parent, or -1.
    int nearest(int child) {
        int to = index(child);
        int nearest = -1;
        for (int from = 0; from < nodes.size(); from++) {
            if (edge[from][to] > (nearest < 0 ? 0 : edge[nearest][to])) {
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
        double next = edge[to][from];
        for (int i = 0; i < nodes.size(); i++) {
            if (i != from
                    && edge[i][to] > next
                    && !except.test(i)
                    && ties.competes(nodes.get(i), parent, child)) {
                next = edge[i][to];
            }
        }
        return edge[from][to] / Math.max(next, LITTLE);
    }

    /// The likelihood of an unseen source, with that of all whose wording starts with one.
    double unseenAbove(int child) {
        int to = index(child);
        double sum = unseen[to];
        for (int i = 0; i < nodes.size(); i++) {
            int at = i;
            while (parents[at] >= 0) {
                at = parents[at];
            }
            sum += at != to && unseen[at] > root[at] ? edge[i][to] : 0;
        }
        return sum;
    }

    private double beside(int parent, int child, boolean withThoseBelow) {
        int from = index(parent);
        int to = index(child);
        if (from < 0 || to < 0 || edge.length == 0 || edge[from][to] == 0) {
            return 0;
        }
        double likely = edge[from][to];
        double against = root[to] + unseen[to];
        for (int i = 0; i < nodes.size(); i++) {
            if (i == from || edge[i][to] <= LITTLE || !ties.competes(nodes.get(i), parent, child)) {
                continue;
            }
            if (withThoseBelow && comesFrom(i, from)) {
                likely += edge[i][to];
            } else {
                against += edge[i][to];
            }
        }
        return likely / (likely + against);
    }

    /// Whether one comes from another by steps of which each is clear.
    private boolean comesFrom(int node, int ancestor) {
        int at = node;
        while (at >= 0 && at != ancestor) {
            int up = parents[at];
            at = up >= 0 && edge[up][at] >= AHEAD * edge[at][up] ? up : -1;
        }
        return at >= 0;
    }
}
