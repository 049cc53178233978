// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;

/// A place where a document or comment points at a text by its number, name or address.
///
/// @param key the number, name or address in one form, so that equal keys mean the same text
public record Reference(Passage passage, Kind kind, String key) implements Comparable<Reference> {
    /// What kind of text is pointed at.
    public enum Kind {
        LAW,
        RESOLUTION,
        CASE,
        DOI,
        URL,
        DOCUMENT
    }

    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::passage).thenComparing(Reference::key);

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }
}
