// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// In one strand, where one passage comes from: another passage, an unseen source, or undecided.
///
/// @param child the passage that has a parent
/// @param parent the passage it comes from; null when unseen or undecided
/// @param unseen whether it comes from a source that is not in the pile
/// @param unseenName what the documents call that source; null when nobody names it
/// @param probability 0 to 1; null where no calibrated figure exists
/// @param share the part of the child's own story that the passage makes up, 0 to 1
/// @param strand the id of the strand
/// @param because the reasons, strongest first
public record Descent(
        Passage child,
        @Nullable Passage parent,
        boolean unseen,
        @Nullable String unseenName,
        @Nullable Double probability,
        double share,
        String strand,
        List<String> because)
        implements Comparable<Descent> {
    private static final Comparator<Descent> ORDER =
            Comparator.comparing(Descent::child).thenComparing(Descent::strand);

    public Descent {
        because = List.copyOf(because);
        if (parent != null && unseen) {
            throw new IllegalArgumentException(
                    "A descent has a parent or an unseen source, not both: " + child);
        }
    }

    /// Whether neither a parent nor an unseen source could be told.
    public boolean undecided() {
        return parent == null && !unseen;
    }

    @Override
    public int compareTo(Descent other) {
        return ORDER.compare(this, other);
    }
}
