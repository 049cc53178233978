// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.collate.Candidates.Possible;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

class EdgesTest {
    private static Possible possible(int child, int parent) {
        return new Possible(child, parent, new double[0]);
    }

    @Test
    void keepsOnlyThoseThatANodeMayComeFrom() {
        var story = new Passage("a.txt", "body", new Span(0, 1));
        var candidates =
                new Candidates(
                        List.of(story, story, story),
                        List.of(
                                possible(0, Candidates.ROOT),
                                possible(1, 2),
                                possible(1, 0),
                                possible(2, 0),
                                possible(2, Candidates.UNSEEN),
                                possible(2, 1)),
                        (first, likelihoods) -> first);
        var edges = Edges.of(candidates, new double[] {1, 0.25, 0.75, 0.5, 0.5, 0});

        assertThat(edges.into(0)).isEmpty();
        assertThat(edges.into(1)).containsExactly(0, 2);
        assertThat(edges.into(2)).containsExactly(0);
        assertThat(edges.get(0, 1)).isEqualTo(0.75);
        assertThat(edges.get(2, 1)).isEqualTo(0.25);
        assertThat(edges.get(1, 2)).isZero();
    }
}
