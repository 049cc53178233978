// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;

/// A span of one part of a document.
///
/// @param path the document
/// @param part `title`, `body`, `comment <id>` or `ping <id>`
/// @param span UTF-16 units of that part
public record Passage(String path, String part, Span span) implements Comparable<Passage> {
    private static final Comparator<Passage> ORDER =
            Comparator.comparing(Passage::path)
                    .thenComparing(Passage::part)
                    .thenComparing(Passage::span);

    /// Whether both passages share at least one character.
    public boolean touches(Passage other) {
        return path.equals(other.path) && part.equals(other.part) && span.overlap(other.span) > 0;
    }

    @Override
    public int compareTo(Passage other) {
        return ORDER.compare(this, other);
    }
}
