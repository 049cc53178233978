// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.junit.jupiter.api.Test;

class HearingsTest {
    private static final String[] SESSION = {
        "Ida Kolm: I open the meeting of the canal committee.",
        "Otto Lind: The lock at Ardley has been shut since Monday.",
        "Ida Kolm: We have had a letter from the rowing club.",
        "Voice B: You may dredge the upper basin if the frost holds until March.",
        "Otto Lind: The keeper asks for a second lamp at the bridge.",
        "Ida Kolm: We have eleven barges waiting above the weir.",
        "Otto Lind: Nobody has told the mill that the water will be low.",
        "Ida Kolm: It will cost 6.2 million marks and a good deal of patience.",
        "Otto Lind: The painters are to begin with the southern gate.",
        "Ida Kolm: Then I close the meeting and thank you all.",
    };

    private static Document named(String path, Document like) {
        return DocumentBuilder.like(like).path(path).build();
    }

    /// What the two hearings of the session cannot agree on, the second with one line changed.
    private static List<Dispute> disputes(int line, String heard) {
        var other = SESSION.clone();
        other[line] = heard;
        var late = List.of(other).subList(1, other.length).toArray(String[]::new);
        return Hearings.disputes(
                List.of(
                        named("one.vtt", Pages.transcript(SESSION)),
                        named("two.srt", Pages.transcript(late))),
                List.of());
    }

    @Test
    void findsTheNumberThatTwoTranscriptsHeardDifferently() {
        assertThat(disputes(5, "Ida Kolm: We have seven barges waiting above the weir."))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Conflict.Kind.NUMBER);
                    assertThat(d.a().path()).isEqualTo("one.vtt");
                    assertThat(d.b().path()).isEqualTo("two.srt");
                });
    }

    @Test
    void findsTheNegationThatOneTranscriptLacks() {
        assertThat(disputes(2, "Ida Kolm: We have had no letter from the rowing club."))
                .extracting(Dispute::kind)
                .containsExactly(Conflict.Kind.NEGATION);
    }

    @Test
    void findsTheModalThatTwoTranscriptsHeardDifferently() {
        assertThat(
                        disputes(
                                3,
                                "Voice B: You must dredge the upper basin if the frost holds until March."))
                .extracting(Dispute::kind, Dispute::explained)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Conflict.Kind.MODALITY,
                                "two transcripts of one recording heard it differently"));
    }

    @Test
    void takesASpokenDecimalForTheSameNumber() {
        assertThat(
                        disputes(
                                7,
                                "Ida Kolm: It will cost six point two million marks and a good deal of"
                                        + " patience."))
                .isEmpty();
    }

    @Test
    void findsTheSpeakerThatOneTranscriptKnowsAndTheOtherDoesNotHear() {
        assertThat(
                        disputes(
                                3,
                                "Otto Lind: You may dredge the upper basin if the frost holds until"
                                        + " March."))
                .extracting(Dispute::kind)
                .containsExactly(Conflict.Kind.ATTRIBUTION);
    }

    @Test
    void accusesNoTranscriptThatLeavesTheSpeakerOpen() {
        assertThat(
                        disputes(
                                3,
                                "Man: You may dredge the upper basin if the frost holds until March."))
                .isEmpty();
    }

    @Test
    void comparesNoTranscriptsOfDifferentRecordings() {
        var other = new ArrayList<String>();
        for (var line : SESSION) {
            other.add(line.replace(": ", ": On Tuesday, as I recall, ").replace("eleven", "seven"));
        }
        assertThat(
                        Hearings.disputes(
                                List.of(
                                        named("one.vtt", Pages.transcript(SESSION)),
                                        named(
                                                "two.vtt",
                                                Pages.transcript(other.toArray(String[]::new)))),
                                List.of()))
                .isEmpty();
    }

    @Test
    void findsWordsThatAReportGivesToAnotherOfThoseWhoSpeak() {
        var report =
                named(
                        "report.txt",
                        Pages.page(
                                "“The lock at Ardley has been shut since Monday,” Ida Kolm said. “We have had"
                                        + " a letter from the rowing club,” Ida Kolm said."));
        var documents = List.of(named("one.vtt", Pages.transcript(SESSION)), report);

        assertThat(Hearings.disputes(documents, Find.find(report).statements()))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Conflict.Kind.ATTRIBUTION);
                    assertThat(d.explained())
                            .isEqualTo(
                                    "the transcript has Otto Lind say it, Canal Post has Ida Kolm");
                });
    }

    @Test
    void takesAPronounForTheOnlyVoiceThatIsNamedBeforeIt() {
        var quotation = "she said: “The lock at Ardley has been shut since Monday.”";

        assertThat(attributed("The best of them is Ida Kolm. When it grew late, " + quotation))
                .extracting(Dispute::kind)
                .containsExactly(Conflict.Kind.ATTRIBUTION);
        assertThat(attributed("Otto Lind came with Ida Kolm. When it grew late, " + quotation))
                .isEmpty();
        assertThat(attributed("The best of them is Ida Kolm.\nWhen it grew late, " + quotation))
                .isEmpty();
    }

    private static List<Dispute> attributed(String text) {
        var report = named("report.txt", Pages.page(text));
        return Hearings.disputes(
                List.of(named("one.vtt", Pages.transcript(SESSION)), report),
                Find.find(report).statements());
    }
}
