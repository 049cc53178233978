// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    @Test
    void forgivesMisreadLetters() {
        assertThat(EditDistance.within("united tress", "united press", 1)).isTrue();
        assertThat(EditDistance.within("unitd tress", "united press", 1)).isFalse();
        assertThat(EditDistance.within("unitd tress", "united press", 2)).isTrue();
    }

    @Test
    void agreesWithTheDefinition() {
        var random = new Random(7);
        int near = 0;
        int ruledOut = 0;
        for (int i = 0; i < 2_000; i++) {
            var a = letters(random);
            var b = letters(random);
            int edits = random.nextInt(5);
            boolean expected = distance(a, b) <= edits;
            near += expected ? 1 : 0;

            assertThat(EditDistance.within(a, b, edits))
                    .as(a + " " + b + edits)
                    .isEqualTo(expected);
            boolean may =
                    EditDistance.mayBeWithin(
                            EditDistance.letters(a), EditDistance.letters(b), edits);
            assertThat(may || !expected).as(a + " " + b + edits).isTrue();
            ruledOut += may ? 0 : 1;
        }
        assertThat(near).isBetween(200, 1_800);
        assertThat(ruledOut).isPositive();
    }

    private static String letters(Random random) {
        var letters = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            letters.append((char) ('a' + random.nextInt(3)));
        }
        return letters.toString();
    }

    /// Word for word what Levenshtein says.
    private static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int change = a.charAt(0) == b.charAt(0) ? 0 : 1;
        return Math.min(
                change + distance(a.substring(1), b.substring(1)),
                1 + Math.min(distance(a.substring(1), b), distance(a, b.substring(1))));
    }
}
