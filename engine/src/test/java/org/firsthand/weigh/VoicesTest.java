// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.weigh.Findings.about;
import static org.firsthand.weigh.Findings.origins;

import org.firsthand.Papers;
import org.junit.jupiter.api.Test;

class VoicesTest {
    private static final String KILN =
            "The second kiln is to be put out on the last day of March and not lit again before the roof is mended.";
    private static final String GLAZE =
            "Nobody upstairs has asked what the glaze costs since the price of tin went up by a third.";
    private static final String CLAY =
            "We have clay in the yard for about eleven weeks if the rain keeps off it.";

    private static final String[] ARCHIVE = {
        "Marta Quill: " + KILN,
        "Jon Sedge: Who told the carters? " + CLAY,
        "Marta Quill: " + GLAZE,
        "Jon Sedge: Then let us write that down.",
    };
    private static final String[] VOLUNTEERS = {
        "?: " + KILN,
        "?: Who told the carters? " + CLAY,
        "?: " + GLAZE,
        "?: Let us write that down.",
    };

    private static Papers twoTranscripts() {
        return new Papers()
                .transcribe("Vale Sound Archive", "2022-04-02", ARCHIVE)
                .transcribe("Open Ears", "2022-04-09", VOLUNTEERS);
    }

    @Test
    void countsTwoTranscriptsOfOneRecordingAsTheOneWhoSpeaks() {
        assertThat(origins(about(twoTranscripts(), "not lit again")))
                .containsExactly("Marta Quill / recording");
    }

    @Test
    void neverHoldsTheTranscriberToKnow() {
        var papers = new Papers().transcribe("Open Ears", "2022-04-09", VOLUNTEERS);

        assertThat(origins(about(papers, "not lit again")))
                .containsExactly("an unnamed voice on the recording / recording");
    }

    @Test
    void keepsAnUnnamedVoiceWithOtherWordsAsNotExcluded() {
        var finding =
                about(
                        new Papers()
                                .transcribe("Vale Sound Archive", "2022-04-02", ARCHIVE)
                                .transcribe(
                                        "Open Ears",
                                        "2022-04-09",
                                        "?: " + CLAY,
                                        "?: " + GLAZE,
                                        "?: That kiln should have been cold since Christmas."),
                        "not lit again",
                        "cold since Christmas");

        assertThat(origins(finding))
                .containsExactly(
                        "Marta Quill / recording",
                        "?an unnamed voice on the recording / recording");
    }

    @Test
    void countsAPaperThatQuotesTheRecordingWithTheVoice() {
        var papers =
                twoTranscripts()
                        .print(
                                "Vale Courier",
                                "2022-04-03",
                                "The pottery has a hard spring before it. \""
                                        + KILN
                                        + "\" Marta Quill, the manager, says on the recording.");

        assertThat(origins(about(papers, "not lit again")))
                .containsExactly("Marta Quill / recording");
    }

    @Test
    void followsTheTranscriptsWhereAPaperMistakesWhoSpeaks() {
        var papers =
                twoTranscripts()
                        .print(
                                "Vale Courier",
                                "2022-04-03",
                                "\"" + KILN + "\" Jon Sedge, the foreman, said.");

        assertThat(origins(about(papers, "not lit again")))
                .containsExactly("Marta Quill / recording");
    }

    @Test
    void countsTheRecordingThatAPaperNamesWithTheVoiceOnIt() {
        var papers =
                twoTranscripts()
                        .print(
                                "Vale Courier",
                                "2022-04-03",
                                "The second kiln will be cold from April, according to a recording of a meeting of managers.");

        assertThat(origins(about(papers, "not lit again", "cold from April")))
                .containsExactly("Marta Quill / recording");
    }

    @Test
    void countsSomebodyWhoWasThereBesidesTheRecording() {
        var papers =
                twoTranscripts()
                        .print(
                                "Vale Courier",
                                "2022-04-12",
                                "Ada Rook was at the meeting and has kept silent until now. \"They put the second kiln out for good"
                                        + " and nobody said a word,\" Ada Rook said.");

        assertThat(origins(about(papers, "not lit again", "kiln out for good")))
                .containsExactly("Marta Quill / recording", "Ada Rook / took part");
    }

    @Test
    void countsTwoWhoSayTheSameOnOneRecordingAsTwo() {
        assertThat(origins(about(twoTranscripts(), "asked what the glaze", "clay in the yard")))
                .containsExactlyInAnyOrder("Marta Quill / recording", "Jon Sedge / recording");
    }

    @Test
    void countsWhatARoleIsQuotedAsSayingInLikeWordsWithTheVoice() {
        var papers =
                twoTranscripts()
                        .print(
                                "Vale Courier",
                                "2022-04-03",
                                "\"The second kiln is put out on the last of March and will not be lit again till the roof is mended,\" the manager is quoted as saying.");

        assertThat(origins(about(papers, "not lit again", "not be lit again")))
                .containsExactly("Marta Quill / recording");
    }

    @Test
    void leavesOpenWhomATranscriptCannotNameThoughAnotherDoes() {
        var papers =
                new Papers()
                        .transcribe(
                                "Vale Sound Archive",
                                "2022-04-02",
                                "Marta Quill: " + CLAY,
                                "Jon Sedge: " + GLAZE,
                                "Unidentified voice B: That kiln should have been cold since Christmas.")
                        .transcribe(
                                "Open Ears",
                                "2022-04-09",
                                "Marta Quill: " + CLAY,
                                "Jon Sedge: " + GLAZE,
                                "Jon Sedge: That kiln should have been cold since Christmas.");

        assertThat(origins(about(papers, "cold since Christmas")))
                .containsExactly(
                        "Jon Sedge / recording", "?an unnamed voice on the recording / recording");
    }

    private static final String NO_RISE =
            "No wages are raised on the recording, which lasts for an hour and breaks off in the middle of a word while"
                    + " somebody drags a crate of plates over the floor of the drying room and whistles.";

    private static Papers lookedUp() {
        return new Papers()
                .transcribe(
                        "Vale Sound Archive",
                        "2022-04-02",
                        ARCHIVE[0],
                        "Ada Rook: We have not raised any wages in this room, Jon.",
                        ARCHIVE[2])
                .print(
                        "Vale Courier",
                        "2022-04-01",
                        "\""
                                + KILN
                                + "\" Marta Quill says. \""
                                + GLAZE
                                + "\" She says more. "
                                + NO_RISE)
                .print("Tarn Echo", "2022-04-03", "(Vale Courier) " + NO_RISE);
    }

    @Test
    void countsWhatWasLookedUpOnARecordingWithTheVoiceThere() {
        assertThat(origins(about(lookedUp(), "raised any wages", "No wages are raised")))
                .containsExactly("Ada Rook / recording");
    }

    @Test
    void countsTheRecordingBesidesOneWhoTellsItElsewhereToo() {
        var papers =
                lookedUp()
                        .print(
                                "Vale Gazette",
                                "2022-04-05",
                                "Ada Rook came to our office in the rain. \"Wages stayed as they were that night,\" Ada Rook said.");

        assertThat(origins(about(papers, "raised any wages", "No wages", "Wages stayed")))
                .containsExactlyInAnyOrder("Ada Rook / recording", "the recording / recording");
    }

    private static Papers roofers(String voice) {
        return new Papers()
                .transcribe(
                        "Vale Sound Archive",
                        "2022-04-02",
                        ARCHIVE[0],
                        "Ada Rook: Then it is cold by April, and that is that.",
                        voice + ": We can have the slates here in a week.")
                .print(
                        "Vale Gazette",
                        "2022-04-05",
                        "Ada Rook was at the meeting. \"Two roofers from Orley sat by the door all evening,\" Ada Rook said.");
    }

    @Test
    void leavesOpenWhetherVoicesThatNobodyCouldNameAreTheirs() {
        assertThat(origins(about(roofers("Unidentified voice"), "Two roofers")))
                .containsExactly(
                        "Ada Rook / took part", "?an unnamed voice on the recording / recording");
        assertThat(origins(about(roofers("Jon Sedge"), "Two roofers")))
                .containsExactly("Ada Rook / took part");
        assertThat(origins(about(roofers("Unidentified voice"), "cold by April")))
                .containsExactly("Ada Rook / recording");
    }

    @Test
    void knowsWhoIsSaidToHaveBeenThereUnnamed() {
        assertThat(Presence.ofOthers("Two roofers from Orley sat by the door")).isTrue();
        assertThat(Presence.ofOthers("Some strangers attended the meeting")).isTrue();
        assertThat(Presence.ofOthers("No roofer or mason was present")).isFalse();
        assertThat(Presence.ofOthers("Ada Rook sat by the door")).isFalse();
    }

    @Test
    void takesWhatWhoMadeATranscriptRemarksForTheirOwn() {
        var papers =
                new Papers()
                        .print(
                                "Kiln Echo",
                                "2022-04-01",
                                "The potters left early. The guild said that the recording of its sitting had been shortened.")
                        .transcribe(
                                "Vale Sound Archive",
                                "2022-04-09",
                                ARCHIVE[0],
                                ARCHIVE[1],
                                "",
                                "The recording of the guild was examined for breaks from end to end; none was found.");

        var finding =
                papers.findings().stream()
                        .filter(f -> f.origins().againstAtMost() > 0)
                        .findFirst()
                        .orElseThrow();

        assertThat(origins(finding))
                .containsExactly("guild / not said", "?Vale Sound Archive / recording");
        assertThat(finding.origins().against()).isZero();
    }
}
