// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Event;
import org.firsthand.text.Names;
import org.jspecify.annotations.Nullable;

/// Who credits whom among tellers that are tied by wording: an outlet that is here, or a source that
/// is not.
final class Credited {
    private final List<Teller> tellers;
    private final Map<Integer, List<Event>> credits;
    private final Map<Integer, Map<Integer, Event>> here = new HashMap<>();
    private final Map<Integer, Event> unseen = new HashMap<>();
    private final Map<Integer, Integer> creditedBy = new TreeMap<>();

    /// The same words may name several: those of `nodes` whose outlet they name.
    private final Map<String, List<Integer>> named = new HashMap<>();

    Credited(List<Teller> tellers, Map<Integer, List<Event>> credits, List<Integer> nodes) {
        this.tellers = tellers;
        this.credits = credits;
        var outlets = new TreeMap<String, List<Integer>>();
        for (int node : nodes) {
            var outlet = outlet(node);
            if (outlet != null) {
                outlets.computeIfAbsent(outlet, x -> new ArrayList<>()).add(node);
            }
        }
        nodes.forEach(node -> resolve(node, outlets));
    }

    private @Nullable String outlet(int teller) {
        var outlet = tellers.get(teller).document().outlet();
        return outlet == null ? null : outlet.value();
    }

    private void resolve(int node, Map<String, List<Integer>> outlets) {
        for (var credit : credits.getOrDefault(node, List.of())) {
            var to = String.valueOf(credit.to());
            var tellersNamed =
                    named.computeIfAbsent(
                            to,
                            name ->
                                    outlets.entrySet().stream()
                                            .filter(e -> Names.sameOutlet(e.getKey(), name))
                                            .flatMap(e -> e.getValue().stream())
                                            .toList());
            var own = outlet(node);
            if (tellersNamed.isEmpty()) {
                if (own == null || !Names.sameSource(own, to)) {
                    unseen.merge(node, credit, Credited::stronger);
                }
                continue;
            }
            for (int source : tellersNamed) {
                here.computeIfAbsent(node, x -> new TreeMap<>())
                        .merge(source, credit, Credited::stronger);
                if (credit.kind() == Event.Kind.REPUBLISH) {
                    creditedBy.merge(source, node, (a, b) -> a == source ? a : b == source ? b : a);
                }
            }
        }
    }

    private static Event stronger(Event a, Event b) {
        return a.kind() != Event.Kind.REPUBLISH && b.kind() == Event.Kind.REPUBLISH ? b : a;
    }

    /// The credit that a teller gives to another, or null.
    @Nullable Event of(int child, int parent) {
        return here.getOrDefault(child, Map.of()).get(parent);
    }

    /// The tellers whose outlet a teller credits.
    Set<Integer> sources(int child) {
        return here.containsKey(child)
                ? new TreeSet<>(here.getOrDefault(child, Map.of()).keySet())
                : Set.of();
    }

    /// The credit that a teller gives to a source that is not here, or null.
    @Nullable Event unseen(int child) {
        return unseen.get(child);
    }

    /// The key of the source that is not here, or null.
    @Nullable String unseenName(int child) {
        var credit = unseen.get(child);
        return credit == null ? null : Names.key(String.valueOf(credit.to()));
    }

    /// One that says that the text is this teller's: itself or another; -1 for none.
    int creditedBy(int teller) {
        return creditedBy.getOrDefault(teller, -1);
    }

    /// Whether two credit the same one that is here.
    boolean sameSource(int a, int b) {
        var others = here.getOrDefault(b, Map.of());
        return here.getOrDefault(a, Map.of()).keySet().stream().anyMatch(others::containsKey);
    }
}
