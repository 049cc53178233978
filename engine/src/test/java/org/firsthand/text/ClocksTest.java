// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.text.Clocks.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
    private static Clock only(String text) {
        assertThat(Clocks.of(text)).as(text).hasSize(1);
        return Clocks.of(text).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "at 18.51,18:51",
        "18.51 out two men,at 18.51",
        "at 6.30 p.m.,at 18.30",
        "at ten past seven,at 7.10",
        "at ten past seven,at 19.10",
        "half past six,at 18.31",
        "the half after six,at 18.31",
        "at a quarter to seven,at 18.45",
        "at two minutes to eleven,at 22.58",
        "at seven o’clock,at 19.00",
        "at seven o'clock in the evening,at 19.00",
        "at 3 pm,at 15.00",
        "at noon,at 12.00",
        "shortly after 7 pm,at 19.08",
        "a few minutes after a quarter to seven,at 18.51",
        "about half past six,at 18.40",
        "after nine o'clock,at 23.30",
    })
    void readsTimesThatCanMeanOneMinute(String a, String b) {
        assertThat(only(a).agrees(only(b))).isTrue();
        assertThat(only(b).agrees(only(a))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "at 18.51,at ten past seven",
        "a few minutes after a quarter to seven,at ten past seven",
        "at 6.30 a.m.,at 18.30",
        "at half past six in the morning,at 18.30",
        "at 07.10,at 19.10",
        "shortly before noon,at 12.20",
        "at a quarter past two,at a quarter to two",
    })
    void readsTimesThatCannot(String a, String b) {
        assertThat(only(a).agrees(only(b))).isFalse();
        assertThat(only(b).agrees(only(a))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it cost 6.30 crowns",
                "upper 2.14, lower 0.87",
                "ten to twelve men came",
                "00:33:22.400",
                "half of them",
                "from May 5 to 10",
                "the score was 25:10"
            })
    void takesOtherNumbersForNoTime(String text) {
        assertThat(Clocks.of(text)).isEmpty();
    }

    @Test
    void tellsWhereATimeStands() {
        var text = "The pump stopped at ten past seven and began at 8.15 pm.";

        assertThat(Clocks.of(text))
                .extracting(c -> c.span().of(text))
                .containsExactly("ten past seven", "8.15 pm");
    }
}
