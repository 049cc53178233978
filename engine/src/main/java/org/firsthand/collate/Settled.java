// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.firsthand.collate.Lineage.Origin;
import org.jspecify.annotations.Nullable;

/// A group of tied tellers with what was decided of its descent, which stands as long as the same
/// tellers share the same.
final class Settled {
    /// Likelihood from which a parent is named, or that wording starts somewhere: it is likelier
    /// than all others together.
    private static final double NAMED = 0.5;

    /// Likelihood from which a source that is not in the pile is named: nobody can look it up, so
    /// it must be likelier than a parent that can be. Chosen on invented traditions that neither
    /// the weights were fitted on nor figures are reported for, where it makes nine in ten of the
    /// named origins right.
    private static final double LOST = 0.6;

    /// Likelihood that an agency and all who come from it must have together for the agency to be
    /// named though any of these may stand between it and the child: papers have an agency's text
    /// from the agency.
    private static final double OR_BETWEEN = 0.75;

    private final Group group;
    private final BitSet scans;
    private final Kin kin;
    private @Nullable List<Origin> origins;

    private Settled(Group group, BitSet scans, Kin kin) {
        this.group = group;
        this.scans = scans;
        this.kin = kin;
    }

    /// What is decided of a group, which may be known already.
    ///
    /// @param before what was decided of the group of the same first teller before, or null
    /// @param ranks of the tellers of the pile
    /// @param scanned paths of rough scans
    static Settled of(Group group, @Nullable Settled before, Ranks ranks, Set<String> scanned) {
        var scans = new BitSet();
        for (int i = 0; i < group.tellers().size(); i++) {
            scans.set(i, scanned.contains(group.tellers().get(i).document().path()));
        }
        if (before != null && before.scans.equals(scans) && before.group.isSame(group)) {
            return before;
        }
        return new Settled(group, scans, new Kin(group, ranks, scanned));
    }

    Kin kin() {
        return kin;
    }

    /// Where the wording of each teller comes from, by their places in the group.
    List<Origin> origins() {
        if (origins == null) {
            kin.weigh(Weights.fitted());
            origins = kin.nodes().stream().map(node -> origin(kin, node)).toList();
            kin.forget();
        }
        return origins;
    }

    /// The likeliest parent, or an agency further up that is likely when those between are counted
    /// with it.
    private static Origin origin(Kin kin, int child) {
        if (kin.parent(child) < 0) {
            return withoutParent(kin, child);
        }
        for (int at = kin.parent(child); at >= 0; at = kin.parent(at)) {
            if (kin.likelihood(at, child) >= NAMED && kin.lead(at, child) >= Kin.AHEAD) {
                return from(kin, at, child, null);
            }
            boolean between =
                    kin.isAgency(at)
                            && kin.likelihoodAbove(at, child) >= OR_BETWEEN
                            && kin.leadAbove(at, child) >= Kin.AHEAD;
            if (between) {
                return from(
                        kin,
                        at,
                        child,
                        "perhaps by way of another that has the same wording from it");
            }
        }
        return undecided(kin, child);
    }

    /// @param more a reason beside those that were weighed, or null
    private static Origin from(Kin kin, int parent, int child, @Nullable String more) {
        var because = new ArrayList<>(kin.reasons().parent(parent, child));
        if (more != null) {
            because.add(more);
        }
        return new Origin(
                child,
                parent,
                false,
                parent,
                Weights.fitted().probability(kin.likelihood(parent, child)),
                List.copyOf(because));
    }

    private static Origin withoutParent(Kin kin, int child) {
        double unseen = kin.unseen(child);
        double root = kin.root(child);
        if (root >= NAMED) {
            return new Origin(child, -1, false, -1, Weights.fitted().probability(root), List.of());
        }
        return unseen > root && unseen >= LOST ? unseen(kin, child) : undecided(kin, child);
    }

    private static Origin unseen(Kin kin, int child) {
        return new Origin(
                child,
                -1,
                true,
                kin.nearest(child),
                kin.isOfCommonSource(child)
                        ? null
                        : Weights.fitted().probability(kin.unseen(child)),
                List.of());
    }

    private static Origin undecided(Kin kin, int child) {
        if (kin.reasons().isUnseenAgency(child) && kin.unseenAbove(child) >= OR_BETWEEN) {
            return unseen(kin, child);
        }
        int nearest = kin.nearest(child);
        return new Origin(child, -1, false, nearest, null, kin.reasons().undecided(nearest, child));
    }
}
