// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "a😀b",
                "😀😀",
                "x\uD83D",
                "\uDE00x",
                "\uD83D\uD83D\uDE00",
                "e\u0301👩‍🚒."
            })
    void agreesWithTheSlowCountAtEveryOffset(String text) {
        assertAgrees(text);
    }

    @Test
    void agreesWithTheSlowCountOnRandomText() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append("ab\n\uD83D\uDE00\uD83C\uDF0A".charAt(random.nextInt(7)));
            }
            assertAgrees(text.toString());
        }
    }

    @Test
    void refusesAnOffsetOutsideTheText() {
        var points = CodePoints.of("😀");
        assertThatThrownBy(() -> points.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void assertAgrees(String text) {
        var points = CodePoints.of(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(points.at(offset))
                    .as("offset %d", offset)
                    .isEqualTo(text.codePointCount(0, offset));
        }
    }
}
