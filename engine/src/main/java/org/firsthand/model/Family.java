// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// Stories tied by strands: a view, never a unit of counting.
///
/// @param stories one passage a story, in order
/// @param strands ids, sorted
/// @param origins where the wording of the stories begins: as many as are likeliest in all, the
///   likeliest of them; those that are not in the pile count as one
public record Family(List<Passage> stories, List<String> strands, List<Strand.Root> origins)
        implements Comparable<Family> {
    public Family {
        origins = List.copyOf(origins);
        stories = List.copyOf(stories);
        strands = List.copyOf(strands);
    }

    @Override
    public int compareTo(Family other) {
        int byStory = stories.getFirst().compareTo(other.stories.getFirst());
        return byStory != 0 ? byStory : strands.getFirst().compareTo(other.strands.getFirst());
    }
}
