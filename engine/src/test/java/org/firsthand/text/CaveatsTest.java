// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaveatsTest {
    private static List<String> keys(String sentence) {
        return Wording.Side.of(sentence, new Span(0, sentence.length())).keys();
    }

    @ParameterizedTest
    @CsvSource({
        "The guild denied that it was asked., true",
        "The mayor did not answer three letters., false",
        "The weir is low., false"
    })
    void tellsADenialFromSilence(String sentence, boolean denial) {
        assertThat(Caveats.denies(keys(sentence))).isEqualTo(denial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor did not answer three letters.",
                "She could not be reached.",
                "The firm declined to speak.",
                "The guild denied it."
            })
    void takesDenialAndSilenceForAnswers(String sentence) {
        assertThat(Caveats.answers(keys(sentence))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If you keep off it in a gale, we would sign for May.",
                "No vote was taken.",
                "The Courier has not seen the lease.",
                "The entry is provisional.",
                "It holds unless it freezes."
            })
    void seesConditionsAndWhatWasNotDone(String sentence) {
        assertThat(Caveats.limits(keys(sentence))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If the council knew it in April, why was it silent?",
                "The vote was taken at nine.",
                "He has seen the lease.",
                "The weir is not low."
            })
    void seesNoCaveatInAnyIfOrNot(String sentence) {
        assertThat(Caveats.limits(keys(sentence))).isFalse();
    }
}
