// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.junit.jupiter.api.Test;

class TranscriptReaderTest {
    private static Draft read(String text) {
        return TranscriptReader.read("a.vtt", text);
    }

    /// Each segment as `speaker 1.5-2.0: words`.
    private static List<String> segments(Draft draft) {
        return draft.segments().stream()
                .map(s ->
                        s.speaker()
                                + " "
                                + s.from()
                                + "-"
                                + s.to()
                                + ": "
                                + s.span().of(draft.body()))
                .toList();
    }

    private static List<String> notes(Draft draft) {
        return draft.notes().stream().map(note -> note.where() + ": " + note.what()).toList();
    }

    @Test
    void makesAParagraphOfEachTurnAndASegmentOfEachCue() {
        var draft =
                read(
                        """
                        WEBVTT

                        STYLE
                        ::cue { color: red }

                        1
                        00:05:41.200 --> 00:05:47.900 align:start position:0%
                        <v.loud Ann Oyler>The <i>grey</i> is what
                        has to be empty.

                        second
                        05:48.300 --> 05:55.600
                        <v Ann Oyler>All of it &amp; more.

                        NOTE the table laughs

                        05:56.000 --> 1:05:57.000
                        <v Bo Tarn>Is it 3 &lt; 4?</v>
                        """);

        assertThat(draft.kind()).isEqualTo(Document.Kind.TRANSCRIPT);
        assertThat(draft.body())
                .isEqualTo("The grey is what has to be empty. All of it & more.\nIs it 3 < 4?");
        assertThat(segments(draft))
                .containsExactly(
                        "Ann Oyler 341.2-347.9: The grey is what has to be empty.",
                        "Ann Oyler 348.3-355.6: All of it & more.",
                        "Bo Tarn 356.0-3957.0: Is it 3 < 4?");
        assertThat(draft.notes()).isEmpty();
        assertThat(draft.stories()).hasSize(1);
    }

    @Test
    void keepsSoundsApartFromVoices() {
        var draft =
                read(
                        """
                        WEBVTT

                        00:01.000 --> 00:02.000
                        <v Ann Oyler>Nobody.

                        00:02.000 --> 00:03.000
                        (laughter)

                        00:03.000 --> 00:04.000
                        <v Ann Oyler>I mean it (inaudible) today.
                        """);

        assertThat(draft.body()).isEqualTo("Nobody.\n(laughter)\nI mean it (inaudible) today.");
        assertThat(draft.segments().get(1).speaker()).isNull();
    }

    @Test
    void partsTwoVoicesOfOneCue() {
        var draft =
                read(
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        OYLER: Is it safe?
                        TARN: It is.

                        2
                        00:00:03,000 --> 00:00:04,000
                        - Who asked?
                        - Nobody.
                        """);

        assertThat(segments(draft))
                .containsExactly(
                        "OYLER 1.0-2.0: Is it safe?",
                        "TARN 1.0-2.0: It is.",
                        "null 3.0-4.0: Who asked?",
                        "null 3.0-4.0: Nobody.");
        assertThat(draft.body()).isEqualTo("Is it safe?\nIt is.\nWho asked?\nNobody.");
    }

    @Test
    void goesOnWithAVoiceOnlyWhereTheSentenceRunsOn() {
        var draft =
                read(
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        MRS OYLER: We shall have to close the gate

                        2
                        00:00:02,100 --> 00:00:03,000
                        and empty the basin.

                        3
                        00:00:03,100 --> 00:00:04,000
                        Is there no other way?
                        """);

        assertThat(segments(draft))
                .containsExactly(
                        "MRS OYLER 1.0-2.0: We shall have to close the gate",
                        "MRS OYLER 2.1-3.0: and empty the basin.",
                        "null 3.1-4.0: Is there no other way?");
        assertThat(draft.body())
                .isEqualTo(
                        "We shall have to close the gate and empty the basin.\nIs there no other way?");
    }

    @Test
    void goesOnWithAVoiceUntilAMarkWhereTheFileMarksEachChange() {
        var draft =
                read(
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        >> OYLER: The gate is old.

                        2
                        00:00:02,000 --> 00:00:03,000
                        It will be closed.

                        3
                        00:00:03,000 --> 00:00:04,000
                        >> When?
                        """);

        assertThat(segments(draft))
                .containsExactly(
                        "OYLER 1.0-2.0: The gate is old.",
                        "OYLER 2.0-3.0: It will be closed.",
                        "null 3.0-4.0: When?");
    }

    @Test
    void takesANameInSmallLettersOnlyWhereItComesAgain() {
        var once = "1\n00:00:01,000 --> 00:00:02,000\nRemember: the gate is old.\n";
        var again =
                "1\n00:00:01,000 --> 00:00:02,000\nOyler: The gate.\n\n2\n00:00:02,000 --> 00:00:03,000\nOyler: The basin.\n";

        assertThat(read(once).body()).isEqualTo("Remember: the gate is old.");
        assertThat(read(again).body()).isEqualTo("The gate. The basin.");
    }

    @Test
    void takesASingleLetterForAVoiceWhereItComesAgain() {
        var draft =
                read(
                        "1\n00:00:01,000 --> 00:00:02,000\nQ: The gate?\n\n2\n00:00:02,000 --> 00:00:03,000\nA: Old.\n\n3\n00:00:03,000 --> 00:00:04,000\nQ: And?\n\n4\n00:00:04,000 --> 00:00:05,000\nA: No.\n");

        assertThat(draft.segments())
                .extracting(s -> s.speaker())
                .containsExactly("Q", "A", "Q", "A");
        assertThat(draft.body()).doesNotContain(":");
    }

    @Test
    void mergesCaptionsThatRoll() {
        var draft =
                read(
                        """
                        WEBVTT
                        Kind: captions
                        Language: en

                        00:00:01.000 --> 00:00:03.000
                        the gate<00:00:01.500><c> is</c><c> old</c>

                        00:00:03.000 --> 00:00:03.010
                        the gate is old

                        00:00:03.010 --> 00:00:05.000
                        the gate is old
                        and will be closed

                        00:00:05.000 --> 00:00:05.010
                        and will be closed

                        00:00:05.010 --> 00:00:07.000
                        and will be closed
                        in the autumn
                        """);

        assertThat(draft.body()).isEqualTo("the gate is old and will be closed in the autumn");
        assertThat(segments(draft))
                .containsExactly(
                        "null 1.0-3.01: the gate is old",
                        "null 3.01-5.01: and will be closed",
                        "null 5.01-7.0: in the autumn");
    }

    @Test
    void keepsWhatSomebodySaysTwice() {
        var draft =
                read(
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        I will not.

                        2
                        00:00:02,000 --> 00:00:03,000
                        I will not.

                        3
                        00:00:03,000 --> 00:00:04,000
                        Nobody asked you to do it.
                        """);

        assertThat(draft.body()).isEqualTo("I will not. I will not. Nobody asked you to do it.");
    }

    @Test
    void namesTheLineOfEachFaultAndReadsTheRest() {
        var draft =
                read(
                        """
                        1
                        00:00:01,000 --> 00:00:0x,000
                        Here the time is broken.

                        7
                        00:00:05,000 --> 00:00:06,000
                        Here a blank line is missing.
                        8
                        00:00:07,000 --> 00:00:08,000
                        This begins at seven.

                        00:00:03,000 --> 00:00:04,000
                        This begins at three.

                        and this stands alone

                        9
                        00:00:09,000 --> 00:00:08,000
                        This ends first.
                        """);

        assertThat(notes(draft))
                .containsExactly(
                        "line 2: The time of this cue could not be read: its words stand without one",
                        "line 9: The blank line before this cue is missing",
                        "line 12: This cue begins before the one above it",
                        "line 15: These words stand in no cue: they were taken with the cue above",
                        "line 18: This cue ends before it begins");
        assertThat(draft.body()).contains("Here the time is broken.", "and this stands alone");
        assertThat(draft.segments()).hasSize(4);
        assertThat(draft.truncated()).isFalse();
    }

    @Test
    void takesFactsFromTheFirstLineAndTheNotes() {
        var draft =
                read(
                        """
                        WEBVTT - Tarn Valley Archive, hearing of the canal board

                        NOTE
                        Recorded on 2 May 2019. Released 20 May 2019.
                        Revised 3 June 2019.

                        00:01.000 --> 00:02.000
                        <v Ann Oyler>Good evening.
                        """);

        assertThat(draft.title())
                .extracting(Fact::value)
                .isEqualTo("Tarn Valley Archive, hearing of the canal board");
        assertThat(draft.outlet()).extracting(Fact::value).isEqualTo("Tarn Valley Archive");
        assertThat(draft.published()).extracting(f -> f.value().value()).isEqualTo("2019-05-20");
        assertThat(draft.updated()).extracting(f -> f.value().value()).isEqualTo("2019-06-03");
    }

    @Test
    void readsManyCuesInLinearTime() {
        var text = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < 40_000; i++) {
            text.append(
                            "%02d:%02d.000 --> %02d:%02d.900\n"
                                    .formatted(i / 60, i % 60, i / 60, i % 60))
                    .append("<".repeat(400))
                    .append(" word ")
                    .append(i)
                    .append("\n\n");
        }

        assertThat(read(text.toString()).segments()).hasSize(40_000);
    }

    @Test
    void keepsWhatIsNoTag() {
        var draft =
                read(
                        "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color=\"red\">A <b>< B</b> <unclear></font>\n");

        assertThat(draft.body()).isEqualTo("A < B <unclear>");
    }

    @Test
    void setsWhatItsMakerRemarksInSentencesBelowWhatIsSpoken() {
        var draft =
                read(
                        """
                        WEBVTT

                        NOTE
                        The tape was handed in on a Friday. Its last
                        minute could not be saved.

                        00:01.000 --> 00:02.000
                        <v Ann Oyler>Shall we?

                        NOTE Confidence: 0.8831

                        NOTE duration:"00:00:01"

                        00:03.000 --> 00:04.000
                        <v Bo Tarn>Yes.

                        NOTE Somebody coughs in the next room.
                        """);

        assertThat(draft.body())
                .isEqualTo(
                        """
                        Shall we?
                        Yes.

                        The tape was handed in on a Friday. Its last minute could not be saved.

                        Somebody coughs in the next room.\
                        """);
        assertThat(draft.segments())
                .extracting(s -> s.speaker())
                .containsExactly("Ann Oyler", "Bo Tarn");
        assertThat(draft.stories())
                .extracting(s -> s.span().of(draft.body()).strip().split("\n")[0])
                .containsExactly(
                        "Shall we?",
                        "The tape was handed in on a Friday. Its last minute could not be saved.");
    }
}
