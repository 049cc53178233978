// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import java.util.Set;

/// What somebody says, with what was spoken of right before: a sentence leaves out what its readers
/// have just been told.
///
/// @param gists the gist of the whole, then those of its clauses
/// @param around the stems of what was said before it
/// @param story the stems that its text comes back to; few or none where it is short
record Sense(List<Gist> gists, Set<String> around, Set<String> story) {
    Sense {
        gists = List.copyOf(gists);
        around = Set.copyOf(around);
        story = Set.copyOf(story);
    }

    /// What a sentence says that stands alone.
    static Sense of(String text) {
        return new Sense(Gists.of(text), Set.of(), Set.of());
    }

    Gist whole() {
        return gists.getFirst();
    }

    /// How many particulars it gives.
    int particulars() {
        return gists.isEmpty() ? 0 : whole().particulars();
    }

    /// The same surroundings of one clause alone.
    Sense narrowed(Gist clause) {
        return new Sense(List.of(clause), around, story);
    }
}
