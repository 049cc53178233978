// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void tellsOfEveryCharacterWhatJavaDoes() {
        for (int i = Character.MIN_VALUE; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;

            assertThat(Letters.isLetter(c)).as("letter %x", i).isEqualTo(Character.isLetter(c));
            assertThat(Letters.isLetterOrDigit(c))
                    .as("letter or digit %x", i)
                    .isEqualTo(Character.isLetterOrDigit(c));
            assertThat(Letters.lower(c)).as("lower %x", i).isEqualTo(Character.toLowerCase(c));
            assertThat(Letters.isWhite(c)).as("white %x", i).isEqualTo(Character.isWhitespace(c));
        }
    }
}
