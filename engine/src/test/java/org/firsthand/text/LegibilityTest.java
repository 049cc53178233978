// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibilityTest {
    private static final String SCAN =
            """
            The gate wns opened on Tues day, the boar{d says, and cost S500,oOO ncr mile.
            Tho mayor re?eived the raiseB and hf4r the nI others of the c.o;uncil at 9l7.
            """;

    @Test
    void seesARoughScan() {
        assertThat(Legibility.of(SCAN).rough()).isTrue();
    }

    @Test
    void seesNoScanInTypedText() {
        var typed =
                "The gate-keeper's 2nd boat, MV Ione, cost 3,500.50 (see https://x.example/a?B=c4d9E)"
                        + " on 4th May; he/she wrote to a.b@c.example. O'Brien & McCabe, PhD, of"
                        + " YouTube said “no”—and left. ";
        assertThat(Legibility.of(typed.repeat(3)).garbled()).isZero();
        assertThat(Legibility.of(typed).garbled()).isLessThan(2);
        assertThat(Legibility.of("你好，世界。今天很好，谢谢。".repeat(20)).garbled()).isZero();
    }

    @Test
    void countsNoNameThatComesBack() {
        assertThat(Legibility.of("The AlphaBET speaks. " + "AlphaBET won. ".repeat(9)).garbled())
                .isZero();
    }

    @Test
    void takesAFewSlipsInALongTextForSlips() {
        var long_ = "The gate was opened on Tuesday, the board says. ".repeat(400);
        assertThat(Legibility.of(long_ + SCAN).rough()).isFalse();
        assertThat(Legibility.of("He wrote re?eived once.").rough()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S500,oOO", "re?oivo", "raiseB", "hf4r", "GkANU", "9l7"})
    void seesAWordThatIsNone(String word) {
        assertThat(Legibility.isGarbled(word)).isTrue();
        assertThat(Legibility.hasGarbled("of the (" + word + ") there")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "McCabe", "YouTube", "O'Brien", "MP3", "19th", "3,500.5", "U.S", "US", "A4", "l’été"
            })
    void seesAWord(String word) {
        assertThat(Legibility.isGarbled(word)).isFalse();
    }
}
