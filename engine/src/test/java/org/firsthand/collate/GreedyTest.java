// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.firsthand.collate.Greedy.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GreedyTest {
    private static final String LETTERS = "abcdefghij0123";

    static Stream<Integer> seeds() {
        return Stream.iterate(0, seed -> seed + 1).limit(200);
    }

    /// From texts that are nearly the same to such that have nothing in common, short and long.
    @ParameterizedTest
    @MethodSource("seeds")
    void countsDifferencesAsTheWholeTableDoes(int seed) {
        var random = new Random(seed);
        var one = text(random, random.nextInt(400));
        var other = changed(random, one, random.nextDouble());
        int right = table(one, other);
        int limit = random.nextBoolean() ? 1000 : right - 1 + random.nextInt(3);

        int found = new Greedy().distance(side(one), side(other), limit);

        assertThat(found).isEqualTo(right <= limit ? right : limit + 1);
    }

    @Test
    void saysOneMoreThanTheLimitWhereASideIsEmpty() {
        assertThat(new Greedy().distance(side(""), side("a".repeat(30)), 10)).isEqualTo(11);
        assertThat(new Greedy().distance(side("a".repeat(30)), side(""), 40)).isEqualTo(30);
    }

    @Test
    void countsCharactersOfOtherScriptsToo() {
        var one = "в порту стоит корабль ".repeat(8);
        var other = "корабль ушёл ночью ".repeat(9);

        assertThat(new Greedy().distance(side(one), side(other), 1000))
                .isEqualTo(table(one, other));
    }

    private static Side side(String text) {
        return Side.forwards(("xx" + text + "yy").toCharArray(), 2, 2 + text.length());
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String changed(Random random, String text, double share) {
        var changed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (random.nextDouble() >= share) {
                changed.append(text.charAt(i));
            } else if (random.nextBoolean()) {
                changed.append(text(random, random.nextInt(3)));
            }
        }
        return changed.toString();
    }

    /// Levenshtein's distance by the table of all beginnings of both.
    private static int table(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
