// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of meaning between a passage and the one that it comes from, or that it quotes.
///
/// @param from what was there, most often one passage; the pieces of a splice in their order
/// @param to what became of it
/// @param madeIn the path of the document that made it, where `to` inherited it; else null
public record Alteration(Kind kind, List<Passage> from, Passage to, @Nullable String madeIn)
        implements Comparable<Alteration> {
    /// What was altered.
    public enum Kind {
        NUMBER,
        NAME,
        NEGATION,
        MODALITY,
        /// Who says it was dropped, added or exchanged.
        ATTRIBUTION,
        /// A headline says more than the text it stands over came from.
        HEADLINE,
        /// Words within quotation marks were changed.
        QUOTATION,
        /// Words from several places stand in one quotation.
        SPLICE
    }

    private static final Comparator<Alteration> ORDER =
            Comparator.comparing(Alteration::to)
                    .thenComparing(Alteration::kind)
                    .thenComparing(a -> a.from.getFirst());

    public Alteration {
        from = List.copyOf(from);
        if (from.isEmpty()) {
            throw new IllegalArgumentException("An alteration needs what was there before: " + to);
        }
    }

    /// Whether the document copied it from another that had made it.
    public boolean inherited() {
        return madeIn != null;
    }

    @Override
    public int compareTo(Alteration other) {
        return ORDER.compare(this, other);
    }
}
