// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// The order in which statements can have been printed: by date, but none before the text that it
/// repeats, since dates on pages are wrong at times.
final class Succession {
    private static final int LONGEST = 64;

    private final Lookup lookup;

    Succession(Lookup lookup) {
        this.lookup = lookup;
    }

    /// When something can have been printed at the earliest, and through how many hands it came.
    private record Place(@Nullable Moment when, int steps, Statement statement) {}

    private static final Comparator<Place> ORDER =
            Comparator.<Place, Moment>comparing(Place::when, Phrases.EARLIEST_FIRST)
                    .thenComparingInt(Place::steps)
                    .thenComparing(Place::statement);

    /// These statements, the first printed first; those of undated documents last.
    List<Statement> sorted(List<Statement> statements) {
        return statements.stream().map(this::place).sorted(ORDER).map(Place::statement).toList();
    }

    private Place place(Statement statement) {
        var above = above(statement.passage());
        var when = lookup.published(statement.path());
        for (var document : above) {
            when = when == null ? null : later(when, lookup.published(document.path()));
        }
        return new Place(when, above.size(), statement);
    }

    /// The nearest document that a passage repeats and that is dated wholly after it.
    @Nullable Document impossible(Statement statement) {
        var when = lookup.published(statement.path());
        for (var document : above(statement.passage())) {
            var other = lookup.published(document.path());
            if (when != null && other != null && !when.to().isAfter(other.from())) {
                return document;
            }
        }
        return null;
    }

    /// What a passage comes from, and what that comes from, the nearest first.
    private List<Document> above(Passage passage) {
        var above = new ArrayList<Document>();
        var seen = new HashSet<String>();
        var at = passage;
        while (at != null && seen.add(at.path()) && above.size() < LONGEST) {
            var parent = lookup.descent(at).map(d -> d.parent()).orElse(null);
            if (parent != null && !seen.contains(parent.path())) {
                above.add(lookup.document(parent.path()));
            }
            at = parent;
        }
        return above;
    }

    private static Moment later(Moment one, @Nullable Moment other) {
        return other == null || !other.from().isAfter(one.from()) ? one : other;
    }
}
