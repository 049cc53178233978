// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A place where a document or comment points at a text by its number, name or address.
///
/// @param key the number, name or address in one form, so that equal keys mean the same text; of a
///   text that is named by an outlet alone, `outlet` and the name
/// @param owner who made the text or has it, in the words of the source; null where none tell
public record Reference(Passage passage, Kind kind, String key, @Nullable String owner)
        implements Comparable<Reference> {
    /// What kind of text is pointed at.
    public enum Kind {
        LAW,
        RESOLUTION,
        CASE,
        DOI,
        URL,
        DOCUMENT
    }

    private static final String OUTLET = "outlet ";

    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::passage).thenComparing(Reference::key);

    /// A reference to a text of which no owner is told.
    public Reference(Passage passage, Kind kind, String key) {
        this(passage, kind, key, null);
    }

    /// A reference to what an outlet published, where nothing but the outlet is named.
    public static Reference toOutlet(Passage passage, String outlet) {
        return new Reference(passage, Kind.DOCUMENT, OUTLET + outlet, outlet);
    }

    /// Whether nothing but an outlet is named.
    public boolean namesOutletAlone() {
        return kind == Kind.DOCUMENT && key.startsWith(OUTLET);
    }

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }
}
