// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> words(String text) {
        return Words.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void areHeldTogetherByMarksBetweenLetters() {
        assertThat(words("Don't re-open 3,500.5 of the U.S. ones, 10% off."))
                .containsExactly(
                        "Don't", "re-open", "3,500.5", "of", "the", "U.S", "ones", "10", "off");
    }

    @Test
    void areNotPartedByWhatDoesNotShow() {
        assertThat(words("The har\u200Bbour of\uFEFFfice \u200B in 20\u2060\u200D19"))
                .containsExactly("The", "har\u200Bbour", "of\uFEFFfice", "in", "20\u2060\u200D19");
        assertThat(words("tape\u200B, and \u200Btape\u200B"))
                .containsExactly("tape", "and", "tape");
    }

    @Test
    void areWithoutItInPlainText() {
        assertThat(Words.plain("The Har\u200Bbour, of\u00ADfice")).isEqualTo("the harbour office");
        assertThat(Words.shown("Har\u200Bbour\uFEFF")).isEqualTo("Harbour");
        assertThat(Words.shown("Harbour")).isEqualTo("Harbour");
    }
}
