// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Two claims or variants that cannot both stand as of the same time.
///
/// @param a a statement that stands for the one side
/// @param b a statement that stands for the other side
/// @param claim the claim in which they differ
/// @param asOf the time that both speak of; null where the texts do not tell
/// @param explained what explains it, such as that one side altered a copy of the other; else null
public record Conflict(
        Kind kind,
        String a,
        String b,
        String claim,
        @Nullable Moment asOf,
        @Nullable String explained,
        double confidence)
        implements Comparable<Conflict> {
    /// How the words begin that explain a conflict whose second side was withdrawn.
    public static final String WITHDRAWN = "withdrawn by ";

    /// How the words begin that explain a conflict which a scanner may have made in the second
    /// side.
    public static final String MISREAD = "possible scanning error in ";

    /// What they cannot agree on.
    public enum Kind {
        NUMBER,
        DATE,
        PLACE,
        NEGATION,
        OPPOSITE,
        /// How sure it is, as `may` and `must`.
        MODALITY,
        ATTRIBUTION,
        DENIAL
    }

    /// How an explanation begins that tells who conceded the other side.
    public static final String CONCEDED = "conceded by ";

    private static final Comparator<Conflict> ORDER =
            Comparator.comparing(Conflict::kind)
                    .thenComparing(Conflict::a)
                    .thenComparing(Conflict::b);

    /// Whether somebody concedes that the other side is right.
    public boolean conceded() {
        return explained != null && explained.startsWith(CONCEDED);
    }

    /// Whether who said the second side has withdrawn it.
    public boolean withdrawn() {
        return explained != null && explained.startsWith(WITHDRAWN);
    }

    /// Whether the second side may be what a scanner made of the first.
    public boolean misread() {
        return explained != null && explained.startsWith(MISREAD);
    }

    @Override
    public int compareTo(Conflict other) {
        return ORDER.compare(this, other);
    }
}
