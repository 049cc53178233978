// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTest {
    private static final String TAPE =
            "The harbour office said on Monday that the tape was found in a drawer of the quay house.";

    @TempDir private Path path;
    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private static String message(String id, String answers, String from, String words) {
        return "From: "
                + from
                + "\r\nMessage-ID: <"
                + id
                + ">\r\n"
                + (answers.isEmpty() ? "" : "In-Reply-To: <" + answers + ">\r\n")
                + "Subject: Tape\r\nDate: Tue, 14 May 2019 12:15:30 +0200\r\n\r\n"
                + words
                + "\r\n";
    }

    @Test
    void readsWhoWroteWhatAndWhen() throws IOException {
        folder.with(
                "a.eml",
                bytes(
                        "From: =?utf-8?Q?Ren=C3=A9_Pell?= <pell@quay.example>\r\n"
                                + "Date: Tue, 14 May 2019 12:15:30 +0200\r\nSubject: =?utf-8?B?"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "Tape – found".getBytes(StandardCharsets.UTF_8))
                                + "?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                                + "The caf=E9 at the quay was closed on Mon=\r\nday, the harbour office said.\r\n"));

        var mail = folder.only();
        assertThat(mail.kind()).isEqualTo(Document.Kind.MAIL);
        assertThat(mail.authors()).extracting(f -> f.value()).containsExactly("René Pell");
        assertThat(mail.title()).extracting(f -> f.value()).isEqualTo("Tape – found");
        assertThat(mail.published())
                .extracting(f -> f.value().value())
                .isEqualTo("2019-05-14T12:15:30+02:00");
        assertThat(mail.body()).startsWith("The café at the quay was closed on Monday, the");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void readsThePlainPartAndWhatIsSentAlong() throws IOException {
        folder.with(
                "a.eml",
                bytes(
                        "From: Ruth Pell <r@q.example>\r\nTo: b@q.example\r\nSubject: Tape\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/mixed; boundary=\"X\"\r\n\r\nno part\r\n--X\r\n"
                                + "Content-Type: multipart/alternative; boundary=Y\r\n\r\n--Y\r\n\r\n"
                                + TAPE
                                + "\r\n--Y\r\nContent-Type: text/html\r\n\r\n<p>Another.</p>\r\n--Y--\r\n--X\r\n"
                                + "Content-Type: text/plain; name=note.txt\r\nContent-Disposition: attachment; filename=note.txt\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                bytes(
                                                        "The note says that nobody was in the house on Sunday.\n"))
                                + "\r\n--X--\r\n"));

        assertThat(folder.documents())
                .extracting(Document::path)
                .containsExactly("a.eml", "a.eml#note.txt");
        assertThat(folder.documents().getFirst().body()).isEqualTo(TAPE);
        assertThat(folder.documents().getLast().body()).contains("nobody was in the house");
    }

    @Test
    void readsAMailboxAsThreads() throws IOException {
        folder.with(
                "a.mbox",
                bytes(
                        "From r Tue May 14 10:15:30 2019\r\n"
                                + message("1", "", "Ruth", TAPE)
                                + "\r\nFrom s Tue May 14 10:15:30 2019\r\n"
                                + message(
                                        "2",
                                        "1",
                                        "Sam",
                                        "On Tuesday Ruth wrote:\r\n> "
                                                + TAPE
                                                + "\r\n\r\nWho found it?")
                                + "\r\nFrom t Tue May 14 10:15:30 2019\r\n"
                                + message(
                                        "9",
                                        "",
                                        "Tess",
                                        "Another matter is the price of salt, which went up again.")
                                + "\r\nFrom r Tue May 14 10:15:30 2019\r\n"
                                + message(
                                        "3",
                                        "2",
                                        "Ruth",
                                        ">From the quay house it came, a clerk said.")));

        assertThat(folder.documents()).hasSize(2);
        var thread = folder.documents().getFirst();
        assertThat(thread.path()).isEqualTo("a.mbox#0");
        assertThat(thread.body()).startsWith(TAPE);
        assertThat(thread.comments())
                .extracting(Comment::author, Comment::text, Comment::parent, Comment::signal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Sam", "Who found it?", null, "in-reply-to"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Ruth",
                                "From the quay house it came, a clerk said.",
                                "c1",
                                "in-reply-to"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void takesTheNameInBracketsBehindAnAddress() throws IOException {
        folder.with("a.eml", bytes("From: cy@tarn.example (Cy Boll)\r\n\r\n" + TAPE));

        assertThat(folder.only().authors()).extracting(f -> f.value()).containsExactly("Cy Boll");
    }

    @Test
    void keepsAQuotationThatNobodyInTheThreadWrote() throws IOException {
        folder.with(
                "a.mbox",
                bytes(
                        "From r Tue May 14 10:15:30 2019\r\n"
                                + message("1", "", "Ruth", "The tape runs for 35 minutes, he said.")
                                + "\r\nFrom s Tue May 14 10:15:30 2019\r\n"
                                + message(
                                        "2",
                                        "1",
                                        "Sam",
                                        "Ruth wrote:\r\n> The tape runs for\r\n> 35 minutes, he said.\r\n\r\nSo long?")
                                + "\r\nFrom t Tue May 14 10:15:30 2019\r\n"
                                + message(
                                        "3",
                                        "1",
                                        "Tess",
                                        "Ruth wrote:\r\n> The tape runs for 15 minutes, he said.\r\n\r\nSo short.")));

        assertThat(folder.only().comments())
                .extracting(Comment::text)
                .containsExactly(
                        "So long?",
                        "Ruth wrote:\n> The tape runs for 15 minutes, he said.\n\nSo short.");
    }

    @Test
    void saysWhatIsNoDateAndWhatAnswersAMessageThatIsNotHere() throws IOException {
        folder.with("a.eml", bytes("From: Ruth\r\nDate: nonsense\r\n\r\n" + TAPE));
        folder.with("b.eml", bytes(message("2", "1", "Sam", "Who found it in that drawer?")));

        assertThat(folder.documents()).hasSize(2);
        assertThat(folder.problems())
                .containsExactly(
                        "a.eml @Date: `nonsense` is no date",
                        "b.eml @In-Reply-To: It answers a message that is not in this file");
    }

    @Test
    void losesNoMessageOfAThreadThatBitesItsTail() throws IOException {
        folder.with(
                "a.mbox",
                bytes(
                        "From r Tue May 14 10:15:30 2019\n"
                                + message(
                                        "1",
                                        "2",
                                        "Ruth",
                                        "The first of two that answer each other.")
                                + "\nFrom s Tue May 14 10:15:30 2019\n"
                                + message(
                                        "2",
                                        "1",
                                        "Sam",
                                        "The second of two that answer each other.")));

        var thread = folder.only();
        assertThat(thread.comments()).hasSize(1);
    }

    @Test
    void readsAPageThatWasSavedAsAMessage() throws IOException {
        folder.with(
                "a.mhtml",
                bytes(
                        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://star.example/tape\r\n"
                                + "Subject: Tape found\r\nDate: Tue, 14 May 2019 10:15:30 -0000\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--X\"\r\n\r\n"
                                + "----X\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                                + "Content-Location: https://star.example/tape\r\n\r\n<!DOCTYPE html><html><body><p class=3D\"a\">"
                                + TAPE
                                + "</p></body></html>\r\n----X\r\nContent-Type: text/css\r\n\r\np {}\r\n----X--\r\n"));

        var page = folder.only();
        assertThat(page.kind()).isEqualTo(Document.Kind.PAGE);
        assertThat(page.url()).isEqualTo("https://star.example/tape");
        assertThat(page.captured())
                .extracting(f -> f.value().value())
                .isEqualTo("2019-05-14T10:15:30Z");
        assertThat(page.body()).contains(TAPE);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void saysThatAMessageBreaksOff() throws IOException {
        folder.with(
                "a.eml",
                bytes(
                        "From: Ruth\r\nSubject: Tape\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n"
                                + "--X\r\nContent-Type: text/plain\r\n\r\n"
                                + TAPE));

        assertThat(folder.only().truncated()).isTrue();
        assertThat(folder.problems())
                .containsExactly("a.eml: The message ends before its last part does");
    }

    @Test
    void refusesPartsThatLieInOneAnotherTooDeep() throws IOException {
        var message = new StringBuilder("From: a\r\nTo: b\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < 20; i++) {
            message.append(
                    "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }
        folder.with("a.eml", bytes(message + "\r\n" + TAPE));

        assertThat(folder.read()).hasSize(1);
        assertThat(((Problem) folder.read().getFirst()).limit()).isEqualTo("message nesting");
    }

    @ParameterizedTest
    @CsvSource({
        "'Tue, 14 May 2019 12:15:30 +0200', 2019-05-14T12:15:30+02:00",
        "'14 May 19 10:15 GMT', 2019-05-14T10:15:00Z",
        "'Tue, 14 May 2019 05:15:30 -0500 (CDT)', 2019-05-14T05:15:30-05:00",
        "'Tue, 14 May 2019', 2019-05-14",
    })
    void readsTheTimeOfAMessage(String field, String time) {
        assertThat(MailDate.of(field)).extracting(m -> m.value()).isEqualTo(time);
    }
}
