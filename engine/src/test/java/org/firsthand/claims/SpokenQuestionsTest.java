// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Event;
import org.junit.jupiter.api.Test;

class SpokenQuestionsTest {
    private static List<String> open(String... lines) {
        return Find.find(Pages.transcript(lines)).events().stream()
                .filter(e -> e.kind() == Event.Kind.LEAVE_OPEN)
                .map(e -> e.rule() + " | " + e.who() + " | " + e.what())
                .toList();
    }

    @Test
    void leavesOpenWhatASpeakerDoesNotRemember() {
        assertThat(
                        open(
                                "Ida Holm: Which clerk gave it to you?",
                                "Bo Lind: I do not remember. The tall one."))
                .containsExactly(
                        "open.spoken | Bo Lind | “Which clerk gave it to you?” – “I do not"
                                + " remember. The tall one.”");
    }

    @Test
    void leavesOpenAnAnswerThatNobodyCouldMakeOut() {
        assertThat(
                        open(
                                "Ida Holm: Who paid for it? I saw no bill.",
                                "Bo Lind: It was (inaudible), as far as I know."))
                .containsExactly(
                        "open.unheard | Bo Lind | “Who paid for it?” – “It was (inaudible), as far"
                                + " as I know.”");
    }

    @Test
    void findsATalkThatASpeakerTellsOf() {
        assertThat(open("Ida Holm: I spoke to the lock keeper on the telephone in May."))
                .containsExactly(
                        "lacks.talk | Ida Holm | the talk told of in “I spoke to the lock keeper on"
                                + " the telephone in May.”");
    }

    @Test
    void leavesNothingOpenThatIsAnsweredOrNotAsked() {
        assertThat(
                        open(
                                "Ida Holm: Which clerk gave it to you?",
                                "Bo Lind: The tall one.",
                                "Ida Holm: I do not know him. Is he (inaudible)?",
                                "Bo Lind: I do not remember that I said so."))
                .isEmpty();
    }

    @Test
    void asksNothingOnAPage() {
        assertThat(Find.find(Pages.page("Which clerk? I do not remember, she said.")).events())
                .isEmpty();
    }
}
