// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.Papers;
import org.junit.jupiter.api.Test;

class TiesTest {
    private static final String LEAD =
            "The pump of Orle will give no water for 14 days from the first of June because its rod"
                    + " has rusted through, the smith said at the trough.";
    private static final String COST =
            "A rod of brass would cost 620 crowns, and the founder of Wend has been asked whether he"
                    + " can cast one before the fair.";
    private static final String REPLY =
            "The founder has never cast a rod, would like to see the old one, and says that brass is"
                    + " dear because of the new bells.";
    private static final String STORY = String.join("\n", LEAD, COST, REPLY);

    private static int key(String text) {
        return org.firsthand.text.Key.of(text).length();
    }

    @Test
    void knowsWhatOneHasThatAnotherLacks() {
        var tied =
                new Tied(
                        new Papers()
                                .undated("A", STORY)
                                .undated("B", STORY)
                                .undated("C", LEAD)
                                .undated("D", COST + "\n" + REPLY));
        int a = tied.of("A");

        assertThat(tied.ties().without(a, tied.of("B"), tied.of("C")))
                .isBetween(key(COST + REPLY) - 8, key(COST + REPLY) + 8);
        assertThat(tied.ties().without(a, tied.of("C"), tied.of("B"))).isLessThan(8);
        assertThat(tied.ties().without(a, tied.of("C"), tied.of("D")))
                .isBetween(key(LEAD) - 8, key(LEAD) + 8);
    }

    @Test
    void letsThoseCompeteWhoHaveTheSameWordingOfAChild() {
        var tied =
                new Tied(
                        new Papers()
                                .undated("A", STORY)
                                .undated("B", LEAD + "\n" + COST)
                                .undated("C", LEAD)
                                .undated("D", COST + "\n" + REPLY));
        int child = tied.of("A");

        assertThat(tied.ties().competes(tied.of("B"), tied.of("C"), child)).isTrue();
        assertThat(tied.ties().competes(tied.of("B"), tied.of("D"), child)).isTrue();
        assertThat(tied.ties().competes(tied.of("C"), tied.of("D"), child)).isFalse();
    }
}
