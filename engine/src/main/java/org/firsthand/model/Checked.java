// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One quotation, number or date of a reporter's own draft, held against the pile.
///
/// @param passage the words in the draft, without quotation marks
/// @param citations where the pile has them, or what comes nearest: the best first; of a splice its
///   pieces, in the order in which the draft joins them; empty where nothing was found
/// @param differences what differs in words: `a` in the draft, `b` in the part of the first
///   citation
/// @param because why the verdict is what it is, and what else the reporter should know
public record Checked(
        Kind kind,
        Verdict verdict,
        Passage passage,
        List<Citation> citations,
        List<Change> differences,
        List<String> because)
        implements Comparable<Checked> {
    /// What of the draft was checked.
    public enum Kind {
        QUOTATION,
        NUMBER,
        DATE
    }

    /// What came of it.
    public enum Verdict {
        /// A source has it word for word; typography, marked gaps and insertions aside.
        VERBATIM,
        /// A source has nearly these words, or another number of the same thing.
        ALTERED,
        /// Pieces from several places are joined without a mark.
        SPLICED,
        /// The words are there, but somebody else says them.
        MISATTRIBUTED,
        /// Nothing like it stands in the captured texts.
        NOT_FOUND
    }

    /// A place in the pile.
    ///
    /// @param speaker who says it there; null where the source does not tell
    /// @param segment in a transcript, the stretch in which it begins; else null
    /// @param context in a transcript, about thirty seconds around it; else null
    public record Citation(
            Passage passage,
            @Nullable String speaker,
            @Nullable Segment segment,
            @Nullable Passage context) {}

    private static final Comparator<Checked> ORDER =
            Comparator.comparing(Checked::passage).thenComparing(Checked::kind);

    public Checked {
        citations = List.copyOf(citations);
        differences = List.copyOf(differences);
        because = List.copyOf(because);
    }

    /// Whether the reporter should look at it again.
    public boolean isProblem() {
        return verdict != Verdict.VERBATIM;
    }

    @Override
    public int compareTo(Checked other) {
        return ORDER.compare(this, other);
    }
}
