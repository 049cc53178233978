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
        assertSentences("Gen. J. B. Holm came. Crews left.", "Gen. J. B. Holm came.", "Crews left.");
    }

    @Test
    void endsAfterInitialsWhereAPronounOrArticleFollows() {
        assertSentences("He lives in the U.S. She does not.", "He lives in the U.S.", "She does not.");
        assertSentences("The U.S. Navy came.", "The U.S. Navy came.");
    }

    @Test
    void endsAtBlankLinesAndNotAtLineBreaks() {
        assertSentences("The pier\nburned\n\nCrews left", "The pier\nburned", "Crews left");
    }
}
