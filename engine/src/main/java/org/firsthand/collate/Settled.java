// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.firsthand.collate.Lineage.Origin;
import org.jspecify.annotations.Nullable;

/// A group of tied tellers with what was decided of its descent, which stands as long as the same
/// tellers share the same.
final class Settled {
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
    /// @param first the first teller of the group, which keeps it
    /// @param ranks of the tellers of the pile
    /// @param scanned paths of rough scans
    static Settled of(Group group, Known first, Ranks ranks, Set<String> scanned) {
        var scans = new BitSet();
        for (int i = 0; i < group.tellers().size(); i++) {
            scans.set(i, scanned.contains(group.tellers().get(i).document().path()));
        }
        var before = first.settled();
        if (before != null && before.scans.equals(scans) && before.group.isSame(group)) {
            return before;
        }
        var settled = new Settled(group, scans, new Kin(group, ranks, scanned));
        first.take(settled);
        return settled;
    }

    Kin kin() {
        return kin;
    }

    /// Where the wording of each teller comes from, by their places in the group.
    List<Origin> origins() {
        if (origins == null) {
            kin.weigh(Weights.fitted());
            origins = kin.nodes().stream().map(node -> Lineage.origin(kin, node)).toList();
        }
        return origins;
    }
}
