// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Passages in several documents that share wording: the unit of descent.
///
/// @param id a hash of the wording of its longest passage
/// @param passages in order of path, part and span
/// @param roots where the wording starts: several where credits name several sources, or where
///   nothing tells
public record Strand(String id, List<Passage> passages, List<Root> roots)
        implements Comparable<Strand> {
    public Strand {
        passages = List.copyOf(passages);
        roots = List.copyOf(roots);
    }

    /// Where a wording starts: a passage without a parent, or a source that is not in the pile.
    ///
    /// @param passage the passage; null for an unseen source
    /// @param unseen the name of the unseen source; null for a passage, and for an unseen source
    ///   that nobody names
    /// @param certain false where it was not decided that the wording starts here
    public record Root(@Nullable Passage passage, @Nullable String unseen, boolean certain)
            implements Comparable<Root> {
        private static final Comparator<Root> ORDER =
                Comparator.comparing(
                                Root::passage,
                                Comparator.nullsLast(Comparator.<Passage>naturalOrder()))
                        .thenComparing(
                                Root::unseen,
                                Comparator.nullsLast(Comparator.<String>naturalOrder()))
                        .thenComparing(Root::certain);

        @Override
        public int compareTo(Root other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public int compareTo(Strand other) {
        int byPassage = passages.getFirst().compareTo(other.passages.getFirst());
        return byPassage != 0 ? byPassage : id.compareTo(other.id);
    }
}
