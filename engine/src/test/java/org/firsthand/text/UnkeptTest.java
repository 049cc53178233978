// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words tell that what was announced was put off or did not come to pass.
class UnkeptTest {
    private static final Set<String> ANNOUNCED = Set.of("the", "paper", "laid", "meet", "board");

    private static List<String> words(String text) {
        return Wording.Side.of(text, new Span(0, text.length())).keys();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The board put the gate off until 13 June.",
                "The vote was put off.",
                "The hearing has been postponed.",
                "They called the match off on Monday.",
                "The session was adjourned to May."
            })
    void hearsThatSomethingWasPutOff(String sentence) {
        assertThat(Unkept.putOff(words(sentence))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The vote may be postponed.",
                "She asked to put the vote off until May.",
                "The hearing will not be cancelled.",
                "Visitors were put off by the smell.",
                "He put on his hat and set off for home."
            })
    void leavesWhatMayBePutOffOrIsNot(String sentence) {
        assertThat(Unkept.putOff(words(sentence))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The paper was not laid.",
                "The meeting never took place.",
                "The board did not meet.",
                "It didn’t happen.",
                "The paper has not yet been laid.",
                "No paper was laid."
            })
    void hearsThatItDidNotComeToPass(String sentence) {
        assertThat(Unkept.notDone(words(sentence), ANNOUNCED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The paper was laid.",
                "The paper was not long.",
                "The board did not answer.",
                "The paper will not be laid.",
                "No."
            })
    void leavesWhatHappenedAndWhatNobodyAnnounced(String sentence) {
        assertThat(Unkept.notDone(words(sentence), ANNOUNCED)).isFalse();
    }

    @Test
    void hearsNothingInNoWords() {
        assertThat(Unkept.putOff(List.of())).isFalse();
        assertThat(Unkept.notDone(List.of("not"), ANNOUNCED)).isFalse();
    }
}
