// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;

/// Two claims or variants that cannot both stand as of the same time.
///
/// @param a a statement that stands for the one side
/// @param b a statement that stands for the other side
/// @param claim the claim in which they differ
public record Conflict(Kind kind, String a, String b, String claim, double confidence)
        implements Comparable<Conflict> {
    /// What they cannot agree on.
    public enum Kind {
        NUMBER,
        DATE,
        PLACE,
        NEGATION,
        OPPOSITE,
        ATTRIBUTION,
        DENIAL
    }

    private static final Comparator<Conflict> ORDER =
            Comparator.comparing(Conflict::kind)
                    .thenComparing(Conflict::a)
                    .thenComparing(Conflict::b);

    @Override
    public int compareTo(Conflict other) {
        return ORDER.compare(this, other);
    }
}
