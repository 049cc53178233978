// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Claim;
import org.firsthand.model.Conflict;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// Tells who speaks against a claim from outside of it: a denial, or another count or time of the
/// same, that a conflict sets against the claim though it is gathered elsewhere.
///
/// What explains a conflict, such as a word misheard, leaves no voice against the claim. A reader
/// who corrects it weighs against it; who is right, only the writer's concession tells.
final class Contraries {
    private final Map<String, List<Conflict>> byClaim = new HashMap<>();

    /// Why what a statement says against its claim does not settle it.
    private final Map<String, String> open = new TreeMap<>();

    Contraries(Collection<Conflict> conflicts, Map<String, Statement> statements) {
        for (var conflict : conflicts) {
            byClaim.computeIfAbsent(conflict.claim(), x -> new ArrayList<>()).add(conflict);
            var contrary = statements.get(conflict.b());
            if (contrary != null && Part.isComment(contrary.part()) && !conflict.conceded()) {
                open.put(contrary.id(), "a reader corrects it, and nobody concedes it");
            }
        }
    }

    /// The statements that speak against a claim and do not belong to it.
    Set<String> beside(Claim claim) {
        var beside = new TreeSet<String>();
        for (var conflict : byClaim.getOrDefault(claim.id(), List.of())) {
            boolean stands =
                    conflict.explained() == null && conflict.kind() != Conflict.Kind.ATTRIBUTION;
            if (stands
                    && claim.statements().contains(conflict.a())
                    && !claim.statements().contains(conflict.b())) {
                beside.add(conflict.b());
            }
        }
        return beside;
    }

    /// Why those who speak against a claim settle nothing; null where one of them may.
    @Nullable String open(Knower knower) {
        return knower.statements().stream().allMatch(s -> open.containsKey(s.id()))
                ? open.get(knower.statements().first().id())
                : null;
    }
}
