// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.collate.Arborescence.Edge;
import org.firsthand.collate.Bundles.Bundle;
import org.firsthand.collate.Bundles.Member;
import org.firsthand.collate.Evidence.Signs;
import org.firsthand.model.Event;
import org.firsthand.model.Passage;
import org.firsthand.text.Names;
import org.jspecify.annotations.Nullable;

/// Decides descent within one strand: the tree of its members, with unseen sources where credits name them.
///
/// Every member may come from every other that shares wording with it, or from a source that members credit and
/// that no member is. The heaviest tree wins (see `Arborescence`); an edge that nothing but the tree speaks for
/// is "undecided".
final class Lineage {
    /// Weight of sharing as much wording as with the closest member.
    private static final double LIKENESS = 6;

    /// Weight of crediting an unseen source; a member that credits nobody, but shares its wording with one that
    /// does, most likely had it from the same wire.
    private static final double CREDITS_UNSEEN = 4;

    private static final double SHARES_WITH_CREDITED = 2;

    /// Keeps a strand in one tree, unless credits speak for several sources.
    private static final double START_ANEW = -12;

    /// Log odds below which a direction is not decided.
    private static final double DECIDED = 0.8;

    /// Key characters up to which a passage that is nothing but a quotation may have been taken from the speaker.
    private static final int QUOTATION = 400;

    private final List<Teller> tellers;
    private final Evidence evidence;
    private final Map<Integer, Member> members = new TreeMap<>();
    private final List<Integer> nodes;
    private final Map<Integer, Map<Integer, Double>> matched = new HashMap<>();
    private final Map<String, String> unseenNames = new TreeMap<>();
    private final Map<Integer, Event> unseenCredit = new HashMap<>();
    private final Links links;

    /// What shared wording two tellers have, in this strand and in all strands.
    interface Links {
        /// Equal key characters of two tellers within a strand.
        Map<Integer, Map<Integer, Double>> matched(Bundle bundle);

        /// All that `parent` and `child` share.
        Evidence.Pair pair(int parent, int child);
    }

    /// Where a member comes from.
    ///
    /// @param parent a teller, or -1
    /// @param unseen the name of an unseen source, or null
    record Origin(int child, int parent, @Nullable String unseen, List<String> because) {
        boolean undecided() {
            return parent < 0 && unseen == null;
        }
    }

    Lineage(List<Teller> tellers, Bundle bundle, Map<Integer, List<Event>> credits, Links links) {
        this.tellers = tellers;
        this.links = links;
        evidence = new Evidence(tellers, credits);
        for (var member : bundle.members()) {
            members.merge(member.teller(), member, (a, b) -> a.length() >= b.length() ? a : b);
        }
        nodes = List.copyOf(members.keySet());
        matched.putAll(links.matched(bundle));
        nodes.forEach(node -> findUnseen(node, credits.getOrDefault(node, List.of())));
    }

    /// The passage that a teller has in this strand.
    Passage passage(int teller) {
        var member = members.get(teller);
        if (member == null) {
            throw new IllegalArgumentException("Teller " + teller + " has nothing in this strand");
        }
        return tellers.get(teller).passage(member.start(), member.end());
    }

    private void findUnseen(int node, List<Event> credits) {
        for (var credit : credits) {
            if (credit.kind() == Event.Kind.REPUBLISH && credit.to() != null && !isMember(credit.to())) {
                unseenNames.putIfAbsent(Names.key(credit.to()), credit.to());
                unseenCredit.putIfAbsent(node, credit);
            }
        }
    }

    private boolean isMember(String name) {
        return nodes.stream()
                .map(node -> tellers.get(node).document().outlet())
                .anyMatch(outlet -> outlet != null && Names.sameOutlet(outlet.value(), name));
    }

    /// Where each member comes from, in order of tellers; members at which the wording starts are left out.
    List<Origin> origins() {
        if (nodes.stream().allMatch(this::isQuotation)) {
            return nodes.stream()
                    .map(node -> new Origin(
                            node, -1, null, List.of("the shared wording is a quotation: each may have it from the speaker")))
                    .toList();
        }
        var edges = edges();
        var chosen = Arborescence.best(1 + nodes.size() + unseenNames.size(), edges);
        var origins = new ArrayList<Origin>();
        for (int i = 0; i < nodes.size(); i++) {
            origins.add(origin(nodes.get(i), edges.get(chosen[i + 1]).from()));
        }
        return withoutRoots(origins);
    }

    private boolean isQuotation(int teller) {
        var member = members.get(teller);
        if (member == null || member.length() > QUOTATION) {
            return false;
        }
        var words = tellers.get(teller).document().quote(passage(teller));
        return "\"“„«‘'".indexOf(words.charAt(0)) >= 0
                && words.chars().skip(1).anyMatch(c -> "\"”“»’'".indexOf(c) >= 0);
    }

    /// A root to which an undecided member is tied may come from that one as well.
    private List<Origin> withoutRoots(List<Origin> origins) {
        var result = new ArrayList<Origin>();
        for (var origin : origins) {
            if (!isRoot(origin)) {
                result.add(origin);
                continue;
            }
            var unsure = origins.stream()
                    .filter(o -> !isRoot(o) && o.undecided() && tiedTo(o.child, origin.child))
                    .findFirst();
            unsure.ifPresent(o -> result.add(new Origin(origin.child, -1, null, o.because)));
        }
        return result;
    }

    private static boolean isRoot(Origin origin) {
        return origin.undecided() && origin.because.isEmpty();
    }

    private boolean tiedTo(int child, int root) {
        return likeness(root, child) > 0;
    }

    private List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        var names = List.copyOf(unseenNames.keySet());
        for (int u = 0; u < names.size(); u++) {
            edges.add(new Edge(0, 1 + nodes.size() + u, 0));
        }
        for (int i = 0; i < nodes.size(); i++) {
            int child = nodes.get(i);
            edges.add(new Edge(0, i + 1, START_ANEW));
            for (int j = 0; j < nodes.size(); j++) {
                double likeness = i == j ? 0 : likeness(nodes.get(j), child);
                if (likeness > 0) {
                    var signs = evidence.direction(links.pair(nodes.get(j), child));
                    edges.add(new Edge(j + 1, i + 1, LIKENESS * likeness + signs.logOdds()));
                }
            }
            for (int u = 0; u < names.size(); u++) {
                edges.add(new Edge(1 + nodes.size() + u, i + 1, unseenWeight(child, names.get(u))));
            }
        }
        return edges;
    }

    private double unseenWeight(int child, String name) {
        if (credits(child, name)) {
            return LIKENESS + CREDITS_UNSEEN;
        }
        if (unseenCredit.containsKey(child)) {
            return START_ANEW;
        }
        double nearest = nodes.stream()
                .filter(node -> credits(node, name))
                .mapToDouble(node -> likeness(node, child))
                .max()
                .orElse(0);
        return nearest == 0 ? START_ANEW : LIKENESS * nearest + SHARES_WITH_CREDITED;
    }

    private boolean credits(int node, String name) {
        var credit = unseenCredit.get(node);
        return credit != null && credit.to() != null && Names.key(credit.to()).equals(name);
    }

    /// Wording shared with `other`, as a share of what `child` shares with the closest member.
    private double likeness(int other, int child) {
        var row = matched.getOrDefault(child, Map.of());
        double most = row.values().stream().mapToDouble(x -> x).max().orElse(1);
        return row.getOrDefault(other, 0.0) / most;
    }

    private Origin origin(int child, int from) {
        if (from == 0) {
            return new Origin(child, -1, null, List.of());
        }
        if (from > nodes.size()) {
            var key = List.copyOf(unseenNames.keySet()).get(from - nodes.size() - 1);
            return unseen(child, key);
        }
        int parent = nodes.get(from - 1);
        var signs = evidence.direction(links.pair(parent, child));
        return signs.logOdds() < DECIDED
                ? new Origin(child, -1, null, undecided(parent, signs))
                : new Origin(child, parent, null, signs.because());
    }

    private Origin unseen(int child, String key) {
        var name = unseenNames.getOrDefault(key, key);
        var credit = unseenCredit.get(child);
        if (credits(child, key) && credit != null) {
            return new Origin(
                    child, -1, name, List.of("credits " + name + ": “" + evidence.words(child, credit) + "”"));
        }
        var nearest = nodes.stream()
                .filter(node -> credits(node, key))
                .max(Comparator.comparingDouble((Integer node) -> likeness(node, child))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        var other = tellers.get(nearest).document();
        return new Origin(
                child, -1, name, List.of("shares its wording with " + other.publisher() + ", which credits " + name));
    }

    private List<String> undecided(int other, Signs signs) {
        var because = new ArrayList<String>();
        because.add("shares its wording with " + tellers.get(other).document().publisher()
                + ", but nothing shows which came first");
        because.addAll(signs.because());
        return because;
    }
}
