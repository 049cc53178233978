// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {
    private static boolean told(String sentence) {
        return Decisions.told(Wording.Side.of(sentence, new Span(0, sentence.length())).keys());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing has been decided.",
                "No decision to drain the lock has been taken.",
                "The council voted on Monday to drain the lock.",
                "The court ruled that the weir stays.",
                "No vote is taken on the tape.",
                "The plan was rejected.",
                "Nothing was put to the vote."
            })
    void hearsThatSomethingWasOrWasNotDecided(String sentence) {
        assertThat(told(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council will decide on Monday what is to be decided.",
                "A paper approved by the council is due in June.",
                "She decided to walk home along the lock.",
                "The decision is expected next week.",
                "The weir is low."
            })
    void leavesWhatIsStillOpenOrConcernsOnePerson(String sentence) {
        assertThat(told(sentence)).isFalse();
    }
}
