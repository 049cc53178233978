// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firsthand.model.Hole;
import org.firsthand.model.Passage;

/// A hole with all the places at which it shows.
///
/// @param places none where whole documents show it
record Missing(Hole hole, List<Passage> places) {
    Missing {
        places = List.copyOf(places);
    }

    /// The same hole, which shows at other places too: the last reason tells who cites it.
    Missing with(List<Passage> others, Sources sources) {
        var all = Stream.concat(places.stream(), others.stream()).distinct().sorted().toList();
        var because = new ArrayList<>(hole.because());
        because.set(because.size() - 1, sources.by("cited", all));
        return new Missing(
                new Hole(
                        hole.kind(),
                        hole.what(),
                        hole.whom(),
                        hole.path(),
                        hole.passage(),
                        because),
                all);
    }

    /// How many documents show it, less those that have it from others of them.
    int documents(Sources sources) {
        var paths = new TreeSet<String>();
        sources.own(places).forEach(place -> paths.add(place.path()));
        return paths.size();
    }
}
