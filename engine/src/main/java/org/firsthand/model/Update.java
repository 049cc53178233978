// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;

/// A later figure of the same matter: no conflict.
///
/// @param claim the claim in which both stand
/// @param earlier a statement with the earlier figure
/// @param later a statement with the later figure
public record Update(String claim, String earlier, String later) implements Comparable<Update> {
    private static final Comparator<Update> ORDER =
            Comparator.comparing(Update::claim)
                    .thenComparing(Update::earlier)
                    .thenComparing(Update::later);

    @Override
    public int compareTo(Update other) {
        return ORDER.compare(this, other);
    }
}
