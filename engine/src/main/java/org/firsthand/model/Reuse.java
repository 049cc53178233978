// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;

/// Two passages of two documents that share wording.
///
/// @param identity aligned characters that are equal, as a share of the longer side's comparison
///   key
/// @param added spans of `b` that `a` lacks
/// @param dropped spans of `a` that `b` lacks
/// @param changes word-level changes, in order
public record Reuse(
        Passage a,
        Passage b,
        double identity,
        List<Span> added,
        List<Span> dropped,
        List<Change> changes)
        implements Comparable<Reuse> {
    private static final Comparator<Reuse> ORDER =
            Comparator.comparing(Reuse::a).thenComparing(Reuse::b);

    public Reuse {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        changes = List.copyOf(changes);
    }

    @Override
    public int compareTo(Reuse other) {
        return ORDER.compare(this, other);
    }
}
