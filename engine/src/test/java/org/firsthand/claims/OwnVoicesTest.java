// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Document;
import org.firsthand.model.Statement;
import org.junit.jupiter.api.Test;

class OwnVoicesTest {
    private static final Document TALK =
            Pages.transcript(
                    "Jan Corran: Good evening. The gate holds for the summer. Who told the paper?",
                    "Oda Holm: (laughter)",
                    "Oda Holm: I saw two men on the lock.");

    private static List<String> shown(Document document) {
        return Find.find(document).statements().stream()
                .map(s ->
                        String.join(" > ", s.chain())
                                + " | "
                                + s.stance()
                                + " | "
                                + document.quote(s.passage()))
                .toList();
    }

    @Test
    void givesEachSentenceOfATurnToItsSpeaker() {
        assertThat(shown(TALK))
                .containsExactly(
                        "Jan Corran > Canal Post | ASSERTS | The gate holds for the summer.",
                        "Jan Corran > Canal Post | ASKS | Who told the paper?",
                        "Oda Holm > Canal Post | ASSERTS | two men on the lock");
    }

    @Test
    void tellsHowAVoiceKnows() {
        assertThat(Find.find(TALK).statements())
                .extracting(Statement::channel, Statement::access)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                Statement.Channel.RECORDING, Access.SAW));
    }

    @Test
    void letsACommenterSpeakInPerson() {
        var page =
                Pages.discussed(
                        "The mill burned.",
                        "I was at the mill that night. \"The mill burned.\" Not so fast, please.");
        var statements = Find.find(page).statements();
        assertThat(statements)
                .extracting(s -> s.sourceName() + " " + s.access() + " " + page.quote(s.passage()))
                .startsWith("heron TOOK_PART I was at the mill that night.")
                .noneMatch(line -> line.contains("burned"));
    }

    @Test
    void tellsThatACommenterOnlyOverheardIt() {
        var page =
                Pages.discussed(
                        "Nothing else.",
                        "I was on the early train and a woman was telling her son the news."
                                + " The mill has been sold to a brewer. I think it is a pity.");
        assertThat(Find.find(page).statements())
                .extracting(s -> s.access() + " " + page.quote(s.passage()))
                .contains(
                        "WAS_TOLD I was on the early train and a woman was telling her son the news.",
                        "WAS_TOLD The mill has been sold to a brewer.",
                        "NOT_SAID it is a pity");
    }

    @Test
    void leavesWhatACommenterPassesOnToTheOneWhoSaidIt() {
        var page = Pages.discussed("The mill burned.", "Jan Corran said that the pump was locked.");
        assertThat(Find.find(page).statements())
                .extracting(Statement::sourceName)
                .containsExactly("Jan Corran");
    }

    @Test
    void namesTheOneWhoStandsBehindARole() {
        var body =
                "\"The lock holds,\" the lock director, Lise Orran, said. \"It will hold,\" the"
                        + " director said.";
        assertThat(Find.find(Pages.page(body)).statements())
                .extracting(Statement::sourceName)
                .containsExactly("Lise Orran", "Lise Orran");
    }

    @Test
    void takesWhatAVoiceSaysThatItSaysForAllOfItsSentence() {
        var talk =
                Pages.transcript(
                        "Jan Corran: The first of May, and we have said that nine weeks will do.");

        assertThat(shown(talk))
                .containsExactly(
                        "Jan Corran > Canal Post | ASSERTS | The first of May, and we have said that nine weeks will do.");
    }
}
