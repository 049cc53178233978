// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import java.util.stream.Stream;
import org.firsthand.model.Moment;
import org.jspecify.annotations.Nullable;

/// What a picture of time shows, before anything is placed: rows from top to bottom, marks on them,
/// and who takes from whom.
///
/// @param title what the picture is, for a reader who cannot see it
/// @param description what it shows, in a sentence or two
record Chart(String title, String description, List<Row> rows, List<Edge> edges) {
    Chart {
        rows = List.copyOf(rows);
        edges = List.copyOf(edges);
    }

    /// One lane.
    ///
    /// @param note a second line under the label; empty for none
    record Row(String label, String note, List<Mark> marks) {
        Row {
            marks = List.copyOf(marks);
        }
    }

    /// What a mark stands for.
    enum Kind {
        /// A document.
        DOCUMENT,
        /// A document that tells of something; drawn small, without the range of its date.
        TELLER,
        /// A document in which a wording starts.
        ROOT,
        /// A document of which it could not be told where it has its wording from.
        UNDECIDED,
        /// A source that is not in the pile.
        UNSEEN,
        /// Something that happened, by what the sources say.
        EVENT
    }

    /// A mark on a lane.
    ///
    /// @param id what edges call it
    /// @param when null where no date is known
    /// @param rank how many generations stand before it; places marks of one day in order
    /// @param anchor a place on the page; null for none
    record Mark(
            String id,
            Kind kind,
            @Nullable Moment when,
            int rank,
            String title,
            @Nullable String anchor) {}

    /// From a mark to the one that takes from it.
    ///
    /// @param share the part of its own text that `to` takes, 0 to 1
    record Edge(String from, String to, double share, String title) {}

    /// The moments of all marks.
    List<Moment> moments() {
        return rows.stream()
                .flatMap(row -> row.marks().stream())
                .flatMap(mark -> Stream.ofNullable(mark.when()))
                .toList();
    }

    /// Whether some mark has no date.
    boolean hasUndated() {
        return rows.stream()
                .flatMap(row -> row.marks().stream())
                .anyMatch(mark -> mark.when() == null && mark.kind() != Kind.UNSEEN);
    }

    /// Whether some mark is a source that is not in the pile.
    boolean hasUnseen() {
        return rows.stream()
                .flatMap(row -> row.marks().stream())
                .anyMatch(mark -> mark.kind() == Kind.UNSEEN);
    }
}
