// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;

/// A run of sentences that a story's parent had and the story does not.
///
/// @param story the story that lacks them
/// @param from where they stand in the parent
/// @param matters what they hold that a reader would miss, in the order of [Matter]; empty where
///   nothing was seen
public record Omission(Passage story, Passage from, Where where, When when, List<Matter> matters)
        implements Comparable<Omission> {
    /// Which piece of the parent is missing.
    public enum Where {
        TAIL,
        MIDDLE,
        /// The story's own capture is incomplete.
        NOT_CAPTURED
    }

    /// Whether the story came out after the passage was known.
    public enum When {
        AFTER,
        BEFORE,
        UNCERTAIN
    }

    /// What a passage holds that a reader would miss.
    public enum Matter {
        DENIAL,
        CAVEAT,
        SOURCE,
        QUOTATION,
        NUMBER,
        DATE
    }

    private static final Comparator<Omission> ORDER =
            Comparator.comparing(Omission::story).thenComparing(Omission::from);

    public Omission {
        matters = List.copyOf(matters);
    }

    @Override
    public int compareTo(Omission other) {
        return ORDER.compare(this, other);
    }
}
