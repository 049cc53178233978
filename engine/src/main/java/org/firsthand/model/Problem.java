// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A source that could not be read, wholly or in part: which, where, why.
///
/// @param where the place inside the source, such as `line 3`; null for the whole
/// @param what one sentence for the user
/// @param limit the name of the limit that was hit, if one was
public record Problem(String path, @Nullable String where, String what, @Nullable String limit)
        implements Outcome, Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::path)
                    .thenComparing(p -> p.where == null ? "" : p.where)
                    .thenComparing(Problem::what);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
