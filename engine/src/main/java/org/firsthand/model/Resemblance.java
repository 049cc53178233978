// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;

/// Two passages of two documents that are alike and are not held to be a copy: nothing follows from
/// it for strands, descent or origins.
///
/// @param a of a paraphrase the earlier one
/// @param degree how much alike, from 0 to 1: of a paraphrase the weight of the words that both
///   have, of others the equal characters
/// @param words what both have: the words of a paraphrase, rarest first; none for others
public record Resemblance(Kind kind, Passage a, Passage b, double degree, List<String> words)
        implements Comparable<Resemblance> {
    /// How two passages are alike.
    public enum Kind {
        /// Wording that two writers may come to each for himself, often filled in anew.
        FORMULA,
        /// What one outlet has in most of its texts, or a paper from issue to issue: its head, its
        /// tables, its advertisements.
        FURNITURE,
        /// The same rare words, numbers and names in other wording.
        PARAPHRASE
    }

    private static final Comparator<Resemblance> ORDER =
            Comparator.comparing(Resemblance::kind)
                    .thenComparing(Resemblance::a)
                    .thenComparing(Resemblance::b);

    public Resemblance {
        words = List.copyOf(words);
    }

    @Override
    public int compareTo(Resemblance other) {
        return ORDER.compare(this, other);
    }
}
