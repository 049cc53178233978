// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed between two captures of one address, one after the other. Absence has no motive.
///
/// @param url the address
/// @param earlier the path of the earlier capture
/// @param later the path of the later capture
/// @param removed spans of the earlier body that the later one lacks
/// @param added spans of the later body that the earlier one lacks
/// @param removedMedia recordings that only the earlier capture has
/// @param correction where the later capture owns up to a change; null where it says nothing
public record Version(
        String url,
        String earlier,
        String later,
        List<Span> removed,
        List<Span> added,
        List<Link> removedMedia,
        @Nullable Passage correction)
        implements Comparable<Version> {
    private static final Comparator<Version> ORDER =
            Comparator.comparing(Version::url)
                    .thenComparing(Version::earlier)
                    .thenComparing(Version::later);

    public Version {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        removedMedia = List.copyOf(removedMedia);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }
}
