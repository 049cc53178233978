// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.List;
import java.util.TreeSet;
import org.firsthand.model.Hole;
import org.firsthand.model.Passage;

/// A hole with all the places at which it shows.
///
/// @param places none where whole documents show it
record Missing(Hole hole, List<Passage> places) {
    Missing {
        places = List.copyOf(places);
    }

    /// How many documents show it.
    int documents() {
        var paths = new TreeSet<String>();
        places.forEach(place -> paths.add(place.path()));
        return paths.size();
    }
}
