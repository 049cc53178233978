// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.List;
import org.firsthand.model.Passage;

/// Tellers tied by wording and all their possible origins, with the signs for each: what the
/// weights of signs are fitted on.
///
/// @param stories the tellers
/// @param origins in order of the child, parent and kind
public record Candidates(List<Passage> stories, List<Possible> origins) {
    /// The parent of a wording that starts with its teller.
    public static final int ROOT = -1;

    /// The parent of a wording whose source is not in the pile.
    public static final int UNSEEN = -2;

    public Candidates {
        stories = List.copyOf(stories);
        origins = List.copyOf(origins);
    }

    /// One possible origin.
    ///
    /// @param child an index of `stories`
    /// @param parent another, or `ROOT` or `UNSEEN`
    /// @param signs one number a [Sign]
    @SuppressWarnings("ArrayRecordComponent") // thousands of rows of numbers, never compared
    public record Possible(int child, int parent, double[] signs) {}
}
