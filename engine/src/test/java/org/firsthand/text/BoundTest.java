// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {
    @ParameterizedTest
    @CsvSource({
        "about 40 boats,ABOUT",
        "some 40 boats,ABOUT",
        "nearly 40 boats,ABOUT",
        "40 or so,ABOUT",
        "more than 40 boats,OVER",
        "at least 40 boats,OVER",
        "over 40 boats,OVER",
        "40 or more,OVER",
        "fewer than 40 boats,UNDER",
        "up to 40 boats,UNDER",
        "at most 40 boats,UNDER",
        "exactly 40 boats,EXACT",
        "the 40 boats,EXACT",
        "I say 40 boats,EXACT",
    })
    void tellsHowExactlyANumberIsGiven(String text, Bound bound) {
        var words = List.of(text.split(" "));
        int at = words.indexOf("40");

        assertThat(Bound.around(words, at, at + 1)).isEqualTo(bound);
    }
}
