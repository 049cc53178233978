// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FirstPlacesTest {
    @Test
    void findsEachWordingWhereItFirstStands() {
        var text = "The tape was found; the tape is old.";

        assertThat(FirstPlaces.of(text, List.of("tape", "the tape", "ape", "tapes", "", "The")))
                .containsOnly(
                        Map.entry("tape", 4),
                        Map.entry("the tape", 20),
                        Map.entry("ape", 5),
                        Map.entry("The", 0));
    }

    @Test
    void agreesWithALookForEachByItself() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var text = letters(random, 60);
            var wordings = new TreeSet<String>();
            for (int i = 0; i < 30; i++) {
                wordings.add(letters(random, 1 + random.nextInt(6)));
            }
            var found = FirstPlaces.of(text, wordings);
            for (var wording : wordings) {
                assertThat(found.getOrDefault(wording, -1)).isEqualTo(text.indexOf(wording));
            }
        }
    }

    private static String letters(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    @Test
    void looksForManyWordingsInALongTextAtOnce() {
        var wordings = new ArrayList<String>();
        for (int i = 0; i < 40_000; i++) {
            wordings.add("Page " + i + "!");
        }
        var text = "Page 1 and no more. ".repeat(200_000) + "Page 39999!";

        assertThat(FirstPlaces.of(text, wordings))
                .containsExactly(Map.entry("Page 39999!", 4_000_000));
    }
}
