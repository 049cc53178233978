// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What should be there and is not.
///
/// @param what what is missing, in the words of the sources where they have any
/// @param whom who has it or did not answer; null where no source says
/// @param path the document that shows that it is missing
/// @param passage where it does; null where the whole document does
/// @param because the reasons
public record Hole(
        Kind kind,
        String what,
        @Nullable String whom,
        String path,
        @Nullable Passage passage,
        List<String> because)
        implements Comparable<Hole> {
    /// How it is known to be missing.
    public enum Kind {
        /// A text or recording that sources rest on and that is not in the pile.
        CITED,
        /// Said elsewhere before, and left out here, though it matters.
        LEFT_OUT,
        /// Present in one capture and absent in a later one.
        REMOVED,
        /// A source or a piece of one that was not captured.
        NOT_CAPTURED,
        /// Linked, and not in the pile.
        LINKED,
        /// Announced, and not in the pile.
        ANNOUNCED,
        /// Somebody is accused or asked, and no answer stands in the pile.
        NEEDED
    }

    private static final Comparator<Hole> ORDER =
            Comparator.comparing(Hole::kind)
                    .thenComparing(Hole::path)
                    .thenComparing(Hole::passage, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Hole::what);

    public Hole {
        because = List.copyOf(because);
    }

    @Override
    public int compareTo(Hole other) {
        return ORDER.compare(this, other);
    }
}
