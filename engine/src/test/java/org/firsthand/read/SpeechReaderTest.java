// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.firsthand.model.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechReaderTest {
    @TempDir private Path path;
    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    @Test
    void readsSegmentsWithSpeakerAndTime() throws IOException {
        folder.with(
                "a.json",
                Warcs.bytes(
                        """
                        {"text": " Is the tape here?", "segments": [
                         {"id": 0, "start": 0.0, "end": 2.5, "text": " Is the tape here?", "tokens": [1, 2], "speaker": "SPEAKER_00"},
                         {"id": 1, "start": 2.5, "end": 4.0, "text": " No, <it> is not.", "speaker": "SPEAKER_01", "words": [{"word": "No"}]}],
                         "language": "en"}
                        """));

        var document = folder.only();
        assertThat(document.kind()).isEqualTo(Document.Kind.TRANSCRIPT);
        assertThat(document.language()).isEqualTo("en");
        assertThat(document.segments())
                .extracting(
                        s -> s.span().of(document.body()),
                        s -> s.speaker(),
                        s -> s.from(),
                        s -> s.to())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Is the tape here?", "SPEAKER_00", 0.0, 2.5),
                        org.assertj.core.groups.Tuple.tuple(
                                "No, <it> is not.", "SPEAKER_01", 2.5, 4.0));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void readsTheFormWithOffsets() throws IOException {
        folder.with(
                "a.json",
                Warcs.bytes(
                        "{\"transcription\":[{\"timestamps\":{\"from\":\"00:00:00,000\"},\"offsets\":{\"from\":0,\"to\":1500},\"text\":\" The tape is here.\"}]}"));

        assertThat(folder.only().segments()).extracting(s -> s.to()).containsExactly(1.5);
    }

    @Test
    void keepsWhatStandsBeforeABreak() throws IOException {
        folder.with(
                "a.json",
                Warcs.bytes(
                        "{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"The tape is here.\"},{\"start\":1,"));

        assertThat(folder.only().truncated()).isTrue();
        assertThat(folder.problems())
                .containsExactly("a.json @line 1: The transcript breaks off: this is no JSON");
    }

    @Test
    void leavesOtherJsonAlone() throws IOException {
        folder.with("a.json", Warcs.bytes("{\"segments\":[1,2],\"text\":\"a\"}"));

        assertThat(folder.problems())
                .containsExactly(
                        "a.json: JSON of a kind that is not read (exports of Reddit, Hacker News and"
                                + " Discourse are)");
    }
}
