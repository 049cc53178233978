// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static List<String> events(Event.Kind kind, Document document) {
        return Find.find(document).events().stream()
                .filter(e -> e.kind() == kind)
                .map(e -> {
                    var when = e.when();
                    return e.who()
                            + " | "
                            + e.what()
                            + " | "
                            + (when == null ? null : when.value());
                })
                .toList();
    }

    private static List<String> announced(String body) {
        return events(Event.Kind.ANNOUNCE, Pages.page(body));
    }

    private static List<String> open(String body) {
        return events(Event.Kind.LEAVE_OPEN, Pages.page(body));
    }

    @Test
    void announcesATextThatWillBePublished() {
        assertThat(announced("A summary of the survey will be published on Friday 18 June."))
                .containsExactly("null | A summary of the survey | 2021-06-18");
    }

    @Test
    void announcesAPaperThatSomebodyAsksFor() {
        assertThat(announced("The mayor asked for a paper to be ready for the meeting on 16 June."))
                .containsExactly("null | a paper | 2021-06-16");
    }

    @Test
    void announcesAnOccasionAtWhichSomethingWillBeSettled() {
        assertThat(announced("The fee will be settled at a meeting on Tuesday evening."))
                .containsExactly("null | a meeting on Tuesday evening | 2021-06-15");
    }

    @Test
    void announcesThatABodyMeets() {
        assertThat(announced("The lock council meets on June 17."))
                .containsExactly("lock council | meets on June 17 | 2021-06-17");
    }

    @Test
    void announcesNothingThatIsOverOrOnlyACause() {
        assertThat(
                        announced(
                                "The report was published on Monday. The loss is due in part to the"
                                        + " report. A petition for the survey to be published has 90"
                                        + " names."))
                .isEmpty();
    }

    @Test
    void leavesOpenWhatSomebodyWouldNotSay() {
        assertThat(open("The official did not say who had passed them on."))
                .containsExactly("official | who had passed them on | null");
        assertThat(open("Holm Marine declined to say whether it had worked for the town."))
                .containsExactly("Holm Marine | whether it had worked for the town | null");
    }

    @Test
    void leavesOpenWhatNobodyAnswered() {
        assertThat(open("Jan Corran did not return two calls."))
                .containsExactly("Jan Corran | null | null");
        assertThat(open("The council could not be reached."))
                .containsExactly("council | null | null");
        assertThat(open("We wrote to Ms Holm and Mr Orr; neither has answered."))
                .containsExactly("Ms Holm and Mr Orr | null | null");
    }

    @Test
    void leavesOpenWhatTheWritersDoNotKnow() {
        assertThat(open("We do not know who made it."))
                .containsExactly("null | who made it | null");
        assertThat(open("It is not known whether the pump ran."))
                .containsExactly("null | whether the pump ran | null");
    }

    @Test
    void namesTheOneWhoSaidThatHeWouldNotComment() {
        assertThat(open("The lock council said that it would not comment."))
                .containsExactly("lock council | null | null");
    }

    @Test
    void leavesOpenAQuestionThatStandsBeforeTheOneWhoDoesNotKnow() {
        assertThat(open("Whether anybody else had a key, the council does not know."))
                .containsExactly("council | Whether anybody else had a key | null");
    }

    @Test
    void leavesOpenAMatterToWhichSomebodyHasNothingToAdd() {
        assertThat(open("The council has nothing to add about the pump."))
                .containsExactly("council | about the pump | null");
    }

    @Test
    void tellsWhoseOfficeLeftAMessageUnanswered() {
        assertThat(open("A message left at Corran's office on Friday had not been answered."))
                .containsExactly("Corran | null | null");
    }

    @Test
    void leavesOpenATextThatTheWritersHaveNotSeen() {
        assertThat(open("We have not seen a contract."))
                .containsExactly("null | a contract | null");
    }

    @Test
    void leavesNothingOpenInPassing() {
        assertThat(
                        open(
                                "She could not recall what they were called. Section 9 is short. It"
                                        + " does not say which end. He was a man who would not give"
                                        + " his name. She did not make it and does not know who"
                                        + " did."))
                .isEmpty();
        assertThat(
                        events(
                                Event.Kind.LEAVE_OPEN,
                                Pages.discussed(
                                        "The mill burned.", "I asked Guest and had no reply.")))
                .isEmpty();
    }

    @Test
    void announcesNothingInARecording() {
        assertThat(
                        events(
                                Event.Kind.ANNOUNCE,
                                Pages.transcript("Ida Holm: The next meeting is on Tuesday.")))
                .isEmpty();
    }

    @Test
    void leavesNothingOpenWhereSomethingElseIsNotDone() {
        assertThat(open("She did not return to the mill. He would not give his coat away."))
                .isEmpty();
    }

    @Test
    void findsThatATextCorrectsAnEarlierOne() {
        assertThat(
                        events(
                                Event.Kind.CORRECT,
                                Pages.page(
                                        "An earlier version of this article gave the wrong year.")))
                .containsExactly("Canal Post | this article | null");
    }

    @Test
    void findsWhoHadARecordingFirst() {
        var page =
                Pages.page(
                        "The recording, first published by the Orr Lamp and heard by Telnet, is long.");
        assertThat(events(Event.Kind.PUBLISH, page))
                .containsExactly("the Orr Lamp | The recording | null");
        assertThat(events(Event.Kind.OBTAIN, page))
                .containsExactly("Telnet | The recording | null");
    }

    @Test
    void takesADeniedClaimForADenialAndARejectedPlanForNone() {
        assertThat(
                        events(
                                Event.Kind.DENY,
                                Pages.page("The ministry denied that it had been told.")))
                .containsExactly("ministry | that it had been told | null");
        assertThat(events(Event.Kind.DENY, Pages.page("The council rejected the new lock.")))
                .isEmpty();
    }

    @Test
    void tellsWhatAReplyDoes() {
        assertThat(
                        events(
                                Event.Kind.CORRECT,
                                Pages.discussed("Tolls rose.", "I take it back. Sorry.")))
                .containsExactly("heron | null | null");
        assertThat(
                        events(
                                Event.Kind.DENY,
                                Pages.discussed("Tolls rose.", "That is not true, they fell.")))
                .containsExactly("heron | null | null");
        assertThat(
                        events(
                                Event.Kind.CONFIRM,
                                Pages.discussed("Tolls rose.", "You are right, by half.")))
                .containsExactly("heron | null | null");
    }

    @Test
    void announcesAReportThatTheWriterPromises() {
        assertThat(announced("I shall go to the lock tomorrow and will report."))
                .containsExactly("null | report | 2021-06-12");
        assertThat(announced("The clerk will report to the council.")).isEmpty();
    }
}
