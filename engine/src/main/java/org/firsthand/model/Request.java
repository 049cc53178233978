// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One thing to do next: a document to ask for, somebody to ask, a page to capture.
///
/// @param what what to get or to ask
/// @param whom who has it or should be asked; null where no source says
/// @param path the document in which the need shows; a capture that failed may not have been read
/// @param passage where it shows; null where no passage does
/// @param because why
public record Request(
        Kind kind,
        String what,
        @Nullable String whom,
        String path,
        @Nullable Passage passage,
        String because)
        implements Comparable<Request> {
    /// What there is to do.
    public enum Kind {
        DOCUMENT,
        ANSWER,
        CAPTURE
    }

    private static final Comparator<Request> ORDER =
            Comparator.comparing(Request::kind)
                    .thenComparing(Request::path)
                    .thenComparing(
                            Request::passage, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Request::what);

    @Override
    public int compareTo(Request other) {
        return ORDER.compare(this, other);
    }
}
