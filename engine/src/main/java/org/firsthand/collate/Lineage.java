// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.collate.Arborescence.Edge;
import org.firsthand.collate.Candidates.Possible;
import org.firsthand.model.Event;
import org.jspecify.annotations.Nullable;

/// Decides descent: for each teller that shares its wording, whom it has it from.
///
/// Tellers tied by wording form a graph. Each may come from every other it is tied to, from a
/// source that is not in the pile, or start anew. What speaks for each is weighed (see `Evidence`
/// and `Weights`), the likelihood of each origin is summed over all forests (`Forest`), and the
/// forest with the likeliest origins is chosen (`Arborescence`). An origin that is not likely enough
/// is *undecided*.
final class Lineage {
    /// Likelihood from which an origin is named.
    private static final double DECIDED = 0.5;

    /// Likelihood below which an origin is no competitor.
    private static final double LITTLE = 0.001;

    private final List<Teller> tellers;
    private final Map<Integer, List<Event>> credits;
    private final Ties ties;
    private final Sites sites;
    private final Weights weights = Weights.fitted();
    private final List<Component> components = new ArrayList<>();
    private final Map<Integer, Component> componentOf = new HashMap<>();

    Lineage(List<Teller> tellers, Map<Integer, List<Event>> credits, Ties ties, Sites sites) {
        this.tellers = tellers;
        this.credits = credits;
        this.ties = ties;
        this.sites = sites;
        for (int node : ties.nodes()) {
            if (!componentOf.containsKey(node)) {
                var component = new Component(reached(node));
                components.add(component);
                component.nodes.forEach(n -> componentOf.put(n, component));
            }
        }
    }

    /// Where a teller's wording comes from.
    ///
    /// @param parent a teller, or -1
    /// @param isUnseen whether it comes from a source that is not in the pile
    /// @param unseen the name of that source; null where nobody names it
    /// @param nearest the teller it is tied to: its parent, or the likeliest one; -1 when alone
    /// @param probability of this origin; null where it is undecided
    /// @param because reasons; none for one at which wording starts
    record Origin(
            int child,
            int parent,
            boolean isUnseen,
            @Nullable String unseen,
            int nearest,
            @Nullable Double probability,
            List<String> because) {
        boolean isRoot() {
            return parent < 0 && !isUnseen && because.isEmpty();
        }

        boolean isUndecided() {
            return parent < 0 && !isUnseen && !because.isEmpty();
        }
    }

    /// The origin of every teller that is tied to another.
    Map<Integer, Origin> origins() {
        var origins = new TreeMap<Integer, Origin>();
        components.forEach(c -> c.origins().forEach(o -> origins.put(o.child, o)));
        return origins;
    }

    /// All possible origins, a component at a time.
    List<Candidates> candidates() {
        return components.stream().map(Component::candidates).toList();
    }

    private List<Integer> reached(int start) {
        var found = new TreeSet<Integer>();
        var open = new ArrayDeque<Integer>();
        open.add(start);
        found.add(start);
        while (!open.isEmpty()) {
            for (int other : ties.of(open.remove()).keySet()) {
                if (found.add(other)) {
                    open.add(other);
                }
            }
        }
        return List.copyOf(found);
    }

    /// The share of the child's text that the parent has in the same words.
    double shared(int parent, int child) {
        return ties.share(child, parent);
    }

    /// Whether one credits the outlet of the other.
    boolean credits(int teller, int other) {
        return componentOf.containsKey(teller)
                && componentOf.get(teller).credited.of(teller, other) != null;
    }

    /// How likely a child has from a parent what both share, beside other parents who have it, too.
    double likelihood(int parent, int child) {
        var component = componentOf.get(child);
        return component == null || component != componentOf.get(parent)
                ? 0
                : component.likelihood(parent, child);
    }

    double probability(double likelihood) {
        return weights.probability(likelihood);
    }

    /// Whether an origin of this likelihood is named.
    static boolean decides(double likelihood) {
        return likelihood >= DECIDED;
    }

    /// Why a child may have its wording from a parent.
    List<String> because(int parent, int child) {
        var component = componentOf.get(child);
        return component == null ? List.of() : component.reasons.parent(parent, child);
    }

    /// Tellers tied by wording.
    private final class Component {
        private final List<Integer> nodes;
        private final Map<Integer, Integer> indices = new HashMap<>();
        private final Credited credited;
        private final Evidence evidence;
        private final Reasons reasons;
        private @Nullable Forest forest;

        Component(List<Integer> nodes) {
            this.nodes = nodes;
            for (int i = 0; i < nodes.size(); i++) {
                indices.put(nodes.get(i), i);
            }
            credited = new Credited(tellers, credits, nodes, sites);
            evidence = new Evidence(tellers, ties, sites, credited);
            reasons = new Reasons(tellers, ties, sites, credited, evidence);
        }

        Candidates candidates() {
            var possible = new ArrayList<Possible>();
            for (int c = 0; c < nodes.size(); c++) {
                int child = nodes.get(c);
                for (int parent : ties.closest(child).keySet()) {
                    possible.add(
                            new Possible(
                                    c,
                                    indices.getOrDefault(parent, -1),
                                    evidence.parent(parent, child)));
                }
                possible.add(new Possible(c, Candidates.ROOT, evidence.root(child)));
                if (!ties.of(child).isEmpty() || credited.unseen(child) != null) {
                    possible.add(new Possible(c, Candidates.UNSEEN, evidence.unseen(child)));
                }
            }
            return new Candidates(
                    nodes.stream().map(n -> tellers.get(n).whole()).toList(), possible);
        }

        List<Origin> origins() {
            int size = nodes.size();
            var edges = new double[size][size];
            for (var row : edges) {
                Arrays.fill(row, Double.NEGATIVE_INFINITY);
            }
            var anew = new double[size];
            var unseen = new double[size];
            Arrays.fill(unseen, Double.NEGATIVE_INFINITY);
            for (var possible : candidates().origins()) {
                double score = weights.score(possible.signs());
                int child = possible.child();
                switch (possible.parent()) {
                    case Candidates.ROOT -> anew[child] = score;
                    case Candidates.UNSEEN -> unseen[child] = score;
                    default -> edges[possible.parent()][child] = score;
                }
            }
            var roots = new double[size];
            var unseenShare = new double[size];
            for (int i = 0; i < size; i++) {
                double most = Math.max(anew[i], unseen[i]);
                double sum = StrictMath.exp(anew[i] - most) + StrictMath.exp(unseen[i] - most);
                roots[i] = most + StrictMath.log(sum);
                unseenShare[i] = StrictMath.exp(unseen[i] - roots[i]);
            }
            forest = Forest.of(edges, roots);
            return choose(forest, unseenShare);
        }

        private List<Origin> choose(Forest forest, double[] unseenShare) {
            int size = nodes.size();
            var edges = new ArrayList<Edge>();
            for (int to = 0; to < size; to++) {
                double unseen = forest.root(to) * unseenShare[to];
                edges.add(new Edge(0, to + 1, Math.max(unseen, forest.root(to) - unseen)));
                for (int from = 0; from < size; from++) {
                    if (from != to && forest.edge(from, to) > 0) {
                        edges.add(new Edge(from + 1, to + 1, forest.edge(from, to)));
                    }
                }
            }
            var chosen = Arborescence.best(1 + size, edges);
            var origins = new ArrayList<Origin>();
            for (int to = 0; to < size; to++) {
                var edge = edges.get(chosen[to + 1]);
                double unseen = forest.root(to) * unseenShare[to];
                double likelihood =
                        edge.from() == 0
                                ? edge.weight()
                                : likelihood(nodes.get(edge.from() - 1), nodes.get(to));
                origins.add(origin(to, edge, likelihood, unseen, nearest(forest, to)));
            }
            return origins;
        }

        /// The likeliest parent, or -1.
        private int nearest(Forest forest, int to) {
            int nearest = -1;
            for (int from = 0; from < nodes.size(); from++) {
                if (from != to
                        && forest.edge(from, to) > (nearest < 0 ? 0 : forest.edge(nearest, to))) {
                    nearest = from;
                }
            }
            return nearest < 0 ? -1 : nodes.get(nearest);
        }

        /// The likelihood of a parent among the origins that it competes with: one that has other
        /// wording of the child may be its parent as well.
        double likelihood(int parent, int child) {
            int from = indices.getOrDefault(parent, -1);
            int to = indices.getOrDefault(child, -1);
            if (forest == null || from < 0 || to < 0 || forest.edge(from, to) == 0) {
                return 0;
            }
            double against = forest.root(to);
            for (int i = 0; i < nodes.size(); i++) {
                double other = i == to || i == from ? 0 : forest.edge(i, to);
                if (other > LITTLE && ties.competes(nodes.get(i), parent, child)) {
                    against += other;
                }
            }
            return forest.edge(from, to) / (forest.edge(from, to) + against);
        }

        private Origin origin(int to, Edge edge, double likelihood, double unseen, int nearest) {
            int child = nodes.get(to);
            if (likelihood < DECIDED) {
                return new Origin(
                        child, -1, false, null, nearest, null, reasons.undecided(nearest, child));
            }
            double probability = weights.probability(likelihood);
            if (edge.from() > 0) {
                int parent = nodes.get(edge.from() - 1);
                return new Origin(
                        child,
                        parent,
                        false,
                        null,
                        parent,
                        probability,
                        reasons.parent(parent, child));
            }
            if (unseen >= edge.weight()) {
                return new Origin(
                        child,
                        -1,
                        true,
                        reasons.unseenName(child),
                        nearest,
                        probability,
                        reasons.unseen(child));
            }
            return new Origin(child, -1, false, null, -1, probability, List.of());
        }
    }
}
