// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.List;
import org.firsthand.model.Change;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;

/// A place of the pile at which a quotation stands, word for word or nearly.
///
/// @param track where
/// @param pieces its pieces, in the order of the quotation
/// @param changes what differs in words; empty where nothing but the form does
/// @param unlike words that differ, as a share of all, 0 for none
record Sighting(Track track, List<Span> pieces, List<Change> changes, double unlike) {
    Sighting {
        pieces = List.copyOf(pieces);
        changes = List.copyOf(changes);
    }

    /// From its first to its last character.
    Passage passage() {
        int from = pieces.stream().mapToInt(Span::start).min().orElseThrow();
        int to = pieces.stream().mapToInt(Span::end).max().orElseThrow();
        return new Passage(track.path(), track.part(), new Span(from, to));
    }

    Passage passage(Span piece) {
        return new Passage(track.path(), track.part(), piece);
    }
}
