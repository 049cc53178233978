// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.bytes;
import static org.firsthand.read.Warcs.joined;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.firsthand.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String ARTICLE =
            " The harbour office said on Monday that the tape was found.";

    @TempDir private Path path;

    private static String chosen(Decoded decoded) {
        return decoded.charset().value() + " by " + decoded.charset().from();
    }

    private static String declared(String html) {
        return chosen(Decoding.ofPage(html.getBytes(StandardCharsets.ISO_8859_1), null));
    }

    @Test
    void readsUtf8ThatIsStatedToBeSomethingElse() {
        var page = "<meta charset='iso-8859-1'><p>“Café”</p>".getBytes(StandardCharsets.UTF_8);
        var read = Decoding.ofPage(page, null);

        assertThat(read.text()).contains("“Café”");
        assertThat(read.doubt())
                .isEqualTo("Its character set is stated as windows-1252, and it is UTF-8");
        assertThat(
                        Decoding.ofPage(
                                        "<meta charset='iso-8859-1'><p>Café</p>"
                                                .getBytes(StandardCharsets.ISO_8859_1),
                                        null)
                                .text())
                .contains("Café");
    }

    @Test
    void believesAMarkFirst() {
        var page = joined(MARK, bytes("<meta charset=windows-1251><p>Łódź"));

        var decoded = Decoding.ofPage(page, "koi8-r");
        assertThat(chosen(decoded)).isEqualTo("utf-8 by byte order mark");
        assertThat(decoded.text()).endsWith("Łódź");
        assertThat(chosen(Decoding.ofPage("\uFEFFa".getBytes(StandardCharsets.UTF_16LE), "koi8-r")))
                .isEqualTo("utf-16le by byte order mark");
    }

    @Test
    void believesTheServerBeforeThePage() {
        var page = "<meta charset=koi8-r><p>Порт".getBytes(CYRILLIC);

        var decoded = Decoding.ofPage(page, "Windows-1251");
        assertThat(chosen(decoded)).isEqualTo("windows-1251 by Content-Type");
        assertThat(decoded.text()).endsWith("Порт");
    }

    @Test
    void seesUtf16WithoutAMark() {
        for (var set : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            var page = "<meta charset=utf-8><p>Der Köder — Łódź.".getBytes(set);

            var decoded = Decoding.ofPage(page, "utf-8");
            assertThat(chosen(decoded))
                    .isEqualToIgnoringCase(
                            set.name() + " by detected: it is UTF-16 without a mark");
            assertThat(decoded.text()).endsWith("<p>Der Köder — Łódź.");
            assertThat(decoded.zeros()).isZero();
        }
        assertThat(chosen(Decoding.ofText(bytes("a\0b\0c\0\0d\0e\0f\0g\0h"), null)))
                .startsWith("utf-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta charset=\"koi8-r\">|koi8-r by meta charset",
                "<META http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>|shift_jis by meta http-equiv",
                "<meta content='text/html; charset=\"big5\"' http-equiv=content-type>|big5 by meta http-equiv",
                "<?xml version='1.0' encoding='iso-8859-2'?><html>|iso-8859-2 by XML declaration",
                "<?xml version='1.0' encoding='iso-8859-2'?><meta charset=koi8-r>|koi8-r by meta charset",
                "<meta charset=latin1>|windows-1252 by meta charset",
                "<meta charset=utf-16>|utf-8 by meta charset",
                "<meta charset=nonsense><meta charset=koi8-r>|koi8-r by meta charset"
            })
    void believesWhatThePageDeclares(String html, String chosen) {
        assertThat(declared(html)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- <meta charset=koi8-r> --><p>a",
                "<a title='<meta charset=koi8-r>'>a",
                "<script charset=koi8-r src=a.js></script>a",
                "<meta content='text/html; charset=koi8-r'>a",
                "<meta name=description content='charset=koi8-r'>a",
                "<meta charset=ebcdic-us>a",
                "<meta charset=x-ibm037>a",
                "<p>charset=koi8-r",
                "<meta charset"
            })
    void takesNothingElseForADeclaration(String html) {
        assertThat(declared(html)).isEqualTo("utf-8 by detected: it is UTF-8");
    }

    @Test
    void saysWhatItAssumes() {
        var decoded = Decoding.ofText("Café".getBytes(StandardCharsets.ISO_8859_1), null);

        assertThat(chosen(decoded)).isEqualTo("windows-1252 by assumed");
        assertThat(decoded.text()).isEqualTo("Café");
        assertThat(decoded.doubt()).contains("stated nowhere");
        assertThat(Decoding.ofText(bytes("Café"), null).doubt()).isNull();
    }

    @Test
    void doesNotBelieveAWrongUtf8() {
        var page =
                "<meta charset=utf-8><p>“Café” – naïve".getBytes(Charset.forName("windows-1252"));

        var decoded = Decoding.ofPage(page, null);
        assertThat(decoded.text()).endsWith("“Café” – naïve");
        assertThat(chosen(decoded)).isEqualTo("windows-1252 by assumed");
        assertThat(decoded.doubt()).contains("stated as UTF-8 and is not that");
    }

    @Test
    void losesNoMoreToADamagedByteThanThatByte() {
        var bytes = bytes("Łódź, Kraków und Köln");
        bytes[5] = (byte) 0xFF;

        for (var given : new String[] {null, "utf-8"}) {
            var decoded = Decoding.ofText(bytes, given);
            assertThat(decoded.text()).endsWith(", Kraków und Köln").startsWith("Łód");
            assertThat(decoded.doubt()).contains("no UTF-8").contains("\uFFFD");
        }
    }

    @Test
    void dropsACharacterThatTheEndOfTheFileCut() {
        var bytes = bytes("Köln, Łódź");

        assertThat(Decoding.ofText(java.util.Arrays.copyOf(bytes, bytes.length - 1), null).text())
                .isEqualTo("Köln, Łód");
    }

    @Test
    void recordsTheChoiceOfEachKindOfSource() throws IOException {
        var folder = new Folder(path);
        folder.with("a.txt", bytes("Łódź." + ARTICLE));
        folder.with("b.html", ("<meta charset=windows-1251><p>Порт." + ARTICLE).getBytes(CYRILLIC));
        folder.with(
                "c.warc",
                Warcs.plain()
                        .response(
                                "https://star.example/c",
                                "2019-05-14T10:15:30Z",
                                "Content-Type: text/html; charset=windows-1251\r\n",
                                ("<meta charset=koi8-r><p>Порт." + ARTICLE).getBytes(CYRILLIC))
                        .bytes());
        folder.with(
                "d.eml",
                ("From: r@q.example\r\nTo: s@q.example\r\nSubject: Tape\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n"
                                + "Порт."
                                + ARTICLE)
                        .getBytes(Charset.forName("koi8-r")));

        assertThat(folder.documents())
                .extracting(Document::body)
                .allMatch(body -> body.startsWith("Порт") || body.startsWith("Łódź"));
        assertThat(folder.documents())
                .extracting(document -> document.charset())
                .extracting(
                        charset -> charset == null ? "" : charset.value() + " by " + charset.from())
                .containsExactly(
                        "utf-8 by detected: it is UTF-8",
                        "windows-1251 by meta charset",
                        "windows-1251 by Content-Type",
                        "koi8-r by Content-Type");
    }

    @Test
    void flagsDisguisesAndReadsTheText() throws IOException {
        var folder = new Folder(path);
        folder.with("a.txt", bytes("\uD83D\uDE00 The ta\u200Bpe of p\u0430ypal." + ARTICLE));

        assertThat(folder.only().body()).contains("ta\u200Bpe");
        assertThat(folder.problems())
                .containsExactly(
                        "a.txt @body, character 8: Characters that do not show stand inside words, where no writing needs them: 1",
                        "a.txt @body, character 15: Words mix letters of two scripts that look alike: 1");
    }
}
