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

    /// The place of a discussion that is announced and not here, though the account is.
    public static final String DISCUSSION = "discussion";

    /// What is told of a hidden file or folder, and of a container that holds some.
    public static final String HIDDEN = "Hidden files are not read";

    private static final String COPY = "The same bytes as ";

    /// A file with the same bytes as another: it counts once, under the other's path.
    public static Problem copy(String path, String of) {
        return new Problem(path, null, COPY + of + ": counted once", null);
    }

    /// Whether the source is a copy of another to the byte, so that nothing of it is lost.
    public boolean ofACopy() {
        return what.startsWith(COPY);
    }

    /// Whether it is about what is hidden: most of that is no source.
    public boolean ofTheHidden() {
        return what.startsWith(HIDDEN);
    }

    /// Whether comments are announced that were not captured.
    public boolean ofADiscussion() {
        return DISCUSSION.equals(where);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
