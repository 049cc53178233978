// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.collate.Arborescence.Edge;
import org.firsthand.collate.Evidence.Signs;
import org.firsthand.model.Event;
import org.firsthand.text.Names;
import org.jspecify.annotations.Nullable;

/// Decides descent: for each teller that shares its wording, whom it has it from.
///
/// Tellers tied by wording form a graph. Each may come from every other it is tied to, or from an
/// unseen source that it credits, or start anew; the heaviest tree wins (see `Arborescence`). An
/// edge for which little but the tree speaks is *undecided*.
final class Lineage {
    /// Weight of sharing as much wording as with the closest partner.
    private static final double LIKENESS = 30;

    /// Weight of crediting an unseen source. One that credits nobody, but shares its wording with
    /// one that does, most likely had it from the same wire.
    private static final double CREDITS_UNSEEN = 6;

    private static final double SHARES_WITH_CREDITED = 6;

    /// A credit may have been copied along: who credits the same source is as good a parent as that
    /// source.
    private static final double CREDITS_THE_SAME = 4.5;

    /// What a small change costs that another possible parent does not have: the child would have
    /// changed it back.
    private static final double PER_CHANGE = 3.5;

    private static final int MOST_CHANGES = 4;

    /// Log odds from which a direction is no likelier.
    private static final double SURE_ENOUGH = 2;

    /// Weight of being the one that others credit, among equals.
    private static final double IS_SOURCE = 1.5;

    /// What starting anew costs: the more so, the more wording would be shared by chance.
    private static final double START_ANEW = -12;

    private static final double PER_CHARACTER = -0.04;

    /// Log odds below which a direction is not decided.
    private static final double DECIDED = 0.8;

    /// Log odds that one behind the nearest must have: it is not the likeliest parent.
    private static final double SURE_BEYOND = 1.5;

    private final List<Teller> tellers;
    private final Map<Integer, List<Event>> credits;
    private final Ties ties;
    private final Evidence evidence;

    Lineage(List<Teller> tellers, Map<Integer, List<Event>> credits, Ties ties) {
        this.tellers = tellers;
        this.credits = credits;
        this.ties = ties;
        evidence = new Evidence(tellers, credits, creditedBy());
    }

    /// Tellers that are credited with the text by their own credit line or by a teller tied to
    /// them.
    private Map<Integer, String> creditedBy() {
        var creditedBy = new TreeMap<Integer, String>();
        for (int node : ties.nodes()) {
            var outlet = tellers.get(node).document().outlet();
            if (outlet == null) {
                continue;
            }
            if (republishes(node, outlet.value())) {
                creditedBy.put(node, outlet.value());
                continue;
            }
            ties.of(node).keySet().stream()
                    .filter(other -> republishes(other, outlet.value()))
                    .findFirst()
                    .ifPresent(other ->
                            creditedBy.put(node, tellers.get(other).document().publisher()));
        }
        return creditedBy;
    }

    private boolean republishes(int teller, String outlet) {
        return credits.getOrDefault(teller, List.of()).stream()
                .anyMatch(c ->
                        c.kind() == Event.Kind.REPUBLISH
                                && Names.sameOutlet(outlet, String.valueOf(c.to())));
    }

    /// Where a teller's wording comes from.
    ///
    /// @param parent a teller, or -1
    /// @param unseen the name of an unseen source, or null
    /// @param nearest the teller it is tied to: its parent, or the one it shares most with; -1 when
    ///   alone
    /// @param because reasons; none for one at which wording starts
    record Origin(
            int child, int parent, @Nullable String unseen, int nearest, List<String> because) {
        boolean isRoot() {
            return parent < 0 && unseen == null && because.isEmpty();
        }

        boolean isUndecided() {
            return parent < 0 && unseen == null && !because.isEmpty();
        }
    }

    /// The origin of every teller that is tied to another.
    Map<Integer, Origin> origins() {
        var origins = new TreeMap<Integer, Origin>();
        var seen = new HashSet<Integer>();
        for (int node : ties.nodes()) {
            if (!seen.contains(node)) {
                var component = component(node);
                seen.addAll(component);
                new Tree(component).origins().forEach(o -> origins.put(o.child, o));
            }
        }
        return origins;
    }

    private List<Integer> component(int start) {
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

    /// The signs that `child` took its wording from `parent`.
    Signs direction(int parent, int child) {
        return evidence.direction(ties.pair(parent, child));
    }

    /// The share of the child's text that the parent has in the same words.
    double shared(int parent, int child) {
        return ties.pair(parent, child).childShare();
    }

    /// Whether one credits the outlet of the other.
    boolean credits(int teller, int other) {
        var outlet = tellers.get(other).document().outlet();
        return outlet != null
                && credits.getOrDefault(teller, List.of()).stream()
                        .anyMatch(c -> Names.sameOutlet(outlet.value(), String.valueOf(c.to())));
    }

    /// Whether signs are strong enough to say which way it went.
    static boolean decides(Signs signs) {
        return signs.logOdds() >= DECIDED;
    }

    /// The tree over one component: node 0 starts wordings, then tellers, then unseen sources.
    private final class Tree {
        private final List<Integer> nodes;
        private final Map<Integer, Integer> indices = new HashMap<>();
        private final Map<Integer, Event> unseenCredit = new HashMap<>();
        private final Map<String, String> unseenNames = new TreeMap<>();

        Tree(List<Integer> nodes) {
            this.nodes = nodes;
            for (int i = 0; i < nodes.size(); i++) {
                indices.put(nodes.get(i), i + 1);
            }
            nodes.forEach(node ->
                    creditOfUnseen(node)
                            .ifPresent(credit -> {
                                unseenCredit.put(node, credit);
                                unseenNames.putIfAbsent(name(credit), String.valueOf(credit.to()));
                            }));
        }

        private Optional<Event> creditOfUnseen(int node) {
            return credits.getOrDefault(node, List.of()).stream()
                    .filter(c ->
                            c.kind() == Event.Kind.REPUBLISH
                                    && !isHere(String.valueOf(c.to()))
                                    && !isOwn(node, String.valueOf(c.to())))
                    .findFirst();
        }

        private boolean isHere(String name) {
            return nodes.stream()
                    .map(node -> tellers.get(node).document().outlet())
                    .anyMatch(outlet -> outlet != null && Names.sameOutlet(outlet.value(), name));
        }

        /// Whether a name is the short form of a teller's own outlet: `the Post`.
        private boolean isOwn(int node, String name) {
            var outlet = tellers.get(node).document().outlet();
            return outlet != null && Names.sameSource(outlet.value(), name);
        }

        private static String name(Event credit) {
            return Names.key(String.valueOf(credit.to()));
        }

        List<Origin> origins() {
            var edges = edges();
            var chosen = Arborescence.best(1 + nodes.size() + unseenNames.size(), edges);
            var origins = new ArrayList<Origin>();
            for (int node : nodes) {
                int index = indices.getOrDefault(node, 0);
                origins.add(origin(node, edges.get(chosen[index]).from()));
            }
            var byWayOf = new HashMap<Integer, Origin>();
            origins.forEach(o -> byWayOf.put(o.child, o));
            origins.replaceAll(o -> o.isUndecided() ? beyond(o, byWayOf) : o);
            return openRoots(origins);
        }

        private List<Edge> edges() {
            var edges = new ArrayList<Edge>();
            var names = List.copyOf(unseenNames.keySet());
            for (int u = 0; u < names.size(); u++) {
                edges.add(new Edge(0, 1 + nodes.size() + u, 0));
            }
            for (int child : nodes) {
                int to = indices.getOrDefault(child, 0);
                double anew = Math.max(START_ANEW, PER_CHARACTER * ties.most(child));
                edges.add(new Edge(0, to, anew));
                var parents = ties.closest(child);
                int closest = closest(parents);
                parents.forEach((parent, equal) -> {
                    var signs = direction(parent, child);
                    if (signs.logOdds() > -DECIDED) {
                        double likeness =
                                LIKENESS * equal / ties.most(child)
                                        - changedBack(parent, closest, child)
                                        + (creditTheSame(parent, child) ? CREDITS_THE_SAME : 0);
                        edges.add(
                                new Edge(
                                        indices.getOrDefault(parent, 0),
                                        to,
                                        likeness + weight(parent, child, signs)));
                    }
                });
                for (int u = 0; u < names.size(); u++) {
                    edges.add(
                            new Edge(
                                    1 + nodes.size() + u,
                                    to,
                                    unseenWeight(child, names.get(u), anew)));
                }
            }
            return edges;
        }

        private static int closest(Map<Integer, Double> parents) {
            return parents.entrySet().stream()
                    .max(
                            Map.Entry.<Integer, Double>comparingByValue()
                                    .thenComparing(e -> -e.getKey()))
                    .map(Map.Entry::getKey)
                    .orElse(-1);
        }

        private double changedBack(int parent, int closest, int child) {
            int more = ties.changesMore(parent, closest, child);
            return PER_CHANGE * Math.max(-MOST_CHANGES, Math.min(MOST_CHANGES, more));
        }

        /// What signs of direction weigh in the choice between parents: that one of them is dated
        /// more surely makes it no likelier to be the parent, but a credit does.
        private double weight(int parent, int child, Signs signs) {
            double other = signs.logOdds() - signs.credit();
            return Math.min(other, SURE_ENOUGH)
                    + signs.credit()
                    + (evidence.isSource(parent) && !evidence.isSource(child) ? IS_SOURCE : 0);
        }

        /// Whether both credit one member; a source that is not here is weighed as such.
        private boolean creditTheSame(int a, int b) {
            return credits.getOrDefault(a, List.of()).stream()
                    .filter(one -> isHere(String.valueOf(one.to())))
                    .anyMatch(one ->
                            credits.getOrDefault(b, List.of()).stream()
                                    .anyMatch(other ->
                                            Names.sameOutlet(
                                                    String.valueOf(one.to()),
                                                    String.valueOf(other.to()))));
        }

        private double unseenWeight(int child, String name, double anew) {
            var credit = unseenCredit.get(child);
            if (credit != null) {
                return name(credit).equals(name) ? LIKENESS + CREDITS_UNSEEN : anew - 1;
            }
            double nearest =
                    ties.of(child).entrySet().stream()
                            .filter(tie -> credits(tie.getKey(), name))
                            .mapToDouble(tie -> tie.getValue() / ties.most(child))
                            .max()
                            .orElse(0);
            return nearest == 0 ? anew - 1 : LIKENESS * nearest + SHARES_WITH_CREDITED;
        }

        private boolean credits(int node, String name) {
            var credit = unseenCredit.get(node);
            return credit != null && name(credit).equals(name);
        }

        private Origin origin(int child, int from) {
            if (from == 0) {
                return new Origin(child, -1, null, -1, List.of());
            }
            if (from > nodes.size()) {
                return unseen(
                        child, List.copyOf(unseenNames.keySet()).get(from - nodes.size() - 1));
            }
            int parent = nodes.get(from - 1);
            var signs = direction(parent, child);
            return decides(signs)
                    ? new Origin(child, parent, null, parent, signs.because())
                    : new Origin(child, -1, null, parent, undecided(parent, signs));
        }

        /// Where nothing shows whether a teller took its wording from the nearest or the other way
        /// round, both may have it, one by way of the other, from one from which it surely comes.
        private Origin beyond(Origin undecided, Map<Integer, Origin> origins) {
            var seen = new HashSet<Integer>();
            int at = undecided.nearest;
            while (at >= 0 && seen.add(at)) {
                var signs = direction(at, undecided.child);
                if (signs.logOdds() >= SURE_BEYOND && ties.share(at, undecided.child)) {
                    var because = new ArrayList<>(signs.because());
                    because.add(
                            "perhaps by way of "
                                    + tellers.get(undecided.nearest).document().publisher()
                                    + ", which has more of the same wording");
                    return new Origin(undecided.child, at, null, at, because);
                }
                at = origins.get(at) == null ? -1 : origins.get(at).nearest;
            }
            return undecided;
        }

        private Origin unseen(int child, String key) {
            var name = unseenNames.getOrDefault(key, key);
            int nearest = nearest(child, key);
            var credit = unseenCredit.get(child);
            var because =
                    credit != null
                            ? "credits " + name + ": “" + evidence.words(child, credit) + "”"
                            : "shares its wording with "
                                    + tellers.get(nearest).document().publisher()
                                    + ", which credits "
                                    + name;
            return new Origin(child, -1, name, nearest, List.of(because));
        }

        /// The closest partner that credits the source too; -1 when there is none.
        private int nearest(int child, String key) {
            return ties.of(child).entrySet().stream()
                    .filter(tie -> credits(tie.getKey(), key))
                    .max(
                            Comparator.comparingDouble(
                                            (Map.Entry<Integer, Double> tie) -> tie.getValue())
                                    .thenComparing(tie -> -tie.getKey()))
                    .map(Map.Entry::getKey)
                    .orElse(-1);
        }

        private List<String> undecided(int other, Signs signs) {
            var because = new ArrayList<String>();
            because.add(
                    "shares its wording with "
                            + tellers.get(other).document().publisher()
                            + ", but nothing shows which came first");
            because.addAll(signs.because());
            return because;
        }

        /// A root to which an undecided teller is tied may come from that one as well: it is
        /// undecided, too.
        private List<Origin> openRoots(List<Origin> origins) {
            var tiedTo = new HashMap<Integer, Origin>();
            origins.stream()
                    .filter(Origin::isUndecided)
                    .forEach(o -> tiedTo.putIfAbsent(o.nearest, o));
            return origins.stream()
                    .map(o -> {
                        var other = o.isRoot() ? tiedTo.get(o.child) : null;
                        return other == null
                                ? o
                                : new Origin(
                                        o.child,
                                        -1,
                                        null,
                                        other.child,
                                        undecided(other.child, direction(other.child, o.child)));
                    })
                    .toList();
        }
    }
}
