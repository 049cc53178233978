// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.text.Places;

/// Tells which of several places say a thing on their own, and which only repeat the story that
/// they have it from: a dispatch and its twenty copies are one that cites a text.
final class Repeats {
    /// A story has what it says from another where this share of it comes from there.
    private static final double MOSTLY = 0.5;

    private final Places<Passage> stories = new Places<>();
    private final Places<Passage> parents = new Places<>();

    /// Of stories that come for the most part from elsewhere, where that is.
    private final Map<Passage, Set<Passage>> sources = new HashMap<>();

    Repeats(Iterable<Document> documents, List<Descent> descents) {
        for (var document : documents) {
            for (var story : document.stories()) {
                var whole = new Passage(document.path(), Part.BODY, story.span());
                stories.add(whole, whole);
            }
        }
        for (var descent : descents) {
            var parent = descent.parent();
            if (parent != null) {
                parents.add(descent.child(), parent);
                if (descent.share() >= MOSTLY) {
                    for (var story : stories.touching(descent.child())) {
                        sources.computeIfAbsent(story, x -> new LinkedHashSet<>()).add(parent);
                    }
                }
            }
        }
    }

    /// The places that repeat none of the others, in their order; all of them where they repeat
    /// each other in a ring.
    List<Passage> own(List<Passage> places) {
        var saying = new HashSet<Passage>();
        places.forEach(place -> saying.addAll(stories.touching(place)));
        var own = places.stream().filter(place -> !repeats(place, saying)).toList();
        return own.isEmpty() ? places : own;
    }

    /// Whether what this place has its words from, or that in turn, is a story that says it too.
    private boolean repeats(Passage place, Set<Passage> saying) {
        var open = new ArrayDeque<Passage>(above(place));
        var seen = new HashSet<Passage>(open);
        while (!open.isEmpty()) {
            var parent = open.remove();
            if (!parent.path().equals(place.path())
                    && stories.touching(parent).stream().anyMatch(saying::contains)) {
                return true;
            }
            above(parent).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /// Where the words at a place come from, or the story around it.
    private List<Passage> above(Passage place) {
        var above = new ArrayList<>(parents.touching(place));
        for (var story : stories.touching(place)) {
            above.addAll(sources.getOrDefault(story, Set.of()));
        }
        return above;
    }
}
