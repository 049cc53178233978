// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    private static void assertSentences(String text, String... expected) {
        assertThat(Sentences.of(text)).extracting(span -> span.of(text)).containsExactly(expected);
    }

    @Test
    void staysTogetherOverTitlesAndInitials() {
        assertSentences(
                "Gen. J. B. Holm came. Crews left.", "Gen. J. B. Holm came.", "Crews left.");
    }

    @Test
    void endsAfterInitialsWhereAPronounOrArticleFollows() {
        assertSentences(
                "He lives in the U.S. She does not.", "He lives in the U.S.", "She does not.");
        assertSentences("The U.S. Navy came.", "The U.S. Navy came.");
    }

    @Test
    void endsAtBlankLinesAndNotAtLineBreaks() {
        assertSentences("The pier\nburned\n\nCrews left", "The pier\nburned", "Crews left");
    }

    @Test
    void judgesARunOfMarksOnceAtItsFirst() {
        assertSentences("Wait... what? \"No!\" He left.", "Wait... what?", "\"No!\"", "He left.");
        assertSentences("See p. .5 of it. Crews left", "See p. .5 of it.", "Crews left");
    }

    @Test
    void readsALongRunOfDots() {
        var dots = ".".repeat(200_000);

        assertThat(Sentences.of(dots + "x Crews left")).hasSize(1);
        assertThat(Sentences.of(dots + " Crews left")).hasSize(2);
        assertThat(Sentences.of("…".repeat(200_000) + "x")).hasSize(1);
    }
}
