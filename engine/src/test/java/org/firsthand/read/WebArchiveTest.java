// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.bytes;
import static org.firsthand.read.Warcs.gzipped;
import static org.firsthand.read.Warcs.html;
import static org.firsthand.read.Warcs.joined;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.firsthand.model.Document;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.WebArchive;
import org.firsthand.text.Hash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebArchiveTest {
    private static final String URL = "https://star.example/tape";
    private static final String DATE = "2019-05-14T10:15:30Z";
    private static final String TAPE =
            "The harbour office said on Monday that the tape was found in a drawer of the old quay house.";
    private static final String PAGE = html("Tape found", TAPE);

    @TempDir private Path path;
    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private static Warcs three() {
        return Warcs.gzip()
                .page(URL + "/1", DATE, html("One", "The first page says that the tape is here."))
                .page(URL + "/2", DATE, html("Two", "The second page says that it is not here."))
                .page(URL + "/3", DATE, html("Three", "The third page asks where the tape is."));
    }

    @Test
    void readsEachCaptureWithItsAddressAndTime() throws IOException {
        folder.with("a.warc.gz", Warcs.gzip().page(URL, DATE, PAGE).bytes());

        var document = folder.only();
        assertThat(document.path()).isEqualTo("a.warc.gz#0");
        assertThat(document.url()).isEqualTo(URL);
        assertThat(document.captured()).extracting(f -> f.value().value()).isEqualTo(DATE);
        assertThat(document.captured()).extracting(f -> f.from()).isEqualTo("WARC-Date");
        assertThat(document.body()).contains(TAPE);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void readsAnArchiveThatIsNotPackedAndOneThatIsPackedAsAWhole() throws IOException {
        var plain =
                Warcs.plain()
                        .page(URL + "/1", DATE, PAGE)
                        .page(URL + "/2", DATE, html("Two", "Nobody heard the second one."))
                        .bytes();
        folder.with("a.warc", plain).with("b.warc.gz", gzipped(plain));

        assertThat(folder.documents())
                .extracting(Document::url)
                .containsExactly(URL + "/1", URL + "/2", URL + "/1", URL + "/2");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void undoesChunksAndCompression() throws IOException {
        var packed = gzipped(bytes(PAGE));
        var chunks =
                joined(
                        bytes("10\r\n"),
                        joined(
                                Arrays.copyOf(packed, 16),
                                joined(
                                        bytes(
                                                "\r\n"
                                                        + Integer.toHexString(packed.length - 16)
                                                        + "\r\n"),
                                        joined(
                                                Arrays.copyOfRange(packed, 16, packed.length),
                                                bytes("\r\n0\r\n\r\n")))));
        folder.with(
                "a.warc",
                Warcs.plain()
                        .response(
                                URL,
                                DATE,
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                                chunks)
                        .bytes());

        assertThat(folder.only().body()).contains(TAPE);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void takesTheCharacterSetOfTheServerBeforeThatOfThePage() throws IOException {
        var cyrillic =
                "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Порт молчит о плёнке и не отвечает на вопросы газеты.</p></body></html>";
        folder.with(
                "a.warc",
                Warcs.plain()
                        .response(
                                URL,
                                DATE,
                                "Content-Type: text/html; charset=windows-1251\r\n",
                                cyrillic.getBytes(Charset.forName("windows-1251")))
                        .bytes());

        assertThat(folder.only().body()).contains("Порт молчит");
    }

    @Test
    void resolvesARevisitToTheStoredContent() throws IOException {
        var body = bytes(PAGE);
        folder.with(
                "a.warc.gz",
                Warcs.gzip()
                        .page(URL, DATE, PAGE)
                        .record(
                                "revisit",
                                URL,
                                "2019-06-01T08:00:00Z",
                                "WARC-Payload-Digest: sha256:"
                                        + Warcs.digest("SHA-256", body)
                                        + "\r\nContent-Type: application/http\r\n",
                                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"))
                        .bytes());

        assertThat(folder.documents())
                .extracting(Document::captured)
                .extracting(f -> f == null ? "" : f.value().value())
                .containsExactly(DATE, "2019-06-01T08:00:00Z");
        assertThat(folder.documents()).extracting(Document::sha256).containsOnly(Hash.sha256(body));
    }

    @Test
    void countsARevisitWhoseContentLiesElsewhere() throws IOException {
        folder.with(
                "a.warc",
                Warcs.plain()
                        .record(
                                "revisit",
                                URL,
                                DATE,
                                "WARC-Payload-Digest: sha1:" + "A".repeat(32) + "\r\n",
                                new byte[0])
                        .bytes());

        assertThat(folder.problems())
                .containsExactly(
                        "a.warc: Passed over, since these hold no text of a source: 1 × content seen before, not in this file");
    }

    @Test
    void countsWhatIsNoTextOnce() throws IOException {
        folder.with(
                "a.warc",
                Warcs.plain()
                        .response(URL + "/a.png", DATE, "Content-Type: image/png\r\n", new byte[9])
                        .response(URL + "/b.png", DATE, "Content-Type: image/png\r\n", new byte[8])
                        .response(URL + "/c.css", DATE, "Content-Type: text/css\r\n", new byte[7])
                        .bytes());

        assertThat(folder.problems())
                .containsExactly(
                        "a.warc: Passed over, since these hold no text of a source: 2 × image/png, 1 × text/css");
    }

    @Test
    void saysThatContentIsNotTheOneCaptured() throws IOException {
        var archive = Warcs.plain().page(URL, DATE, PAGE).bytes();
        int at =
                new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("drawer");
        archive[at] = 'D';
        folder.with("a.warc", archive);

        assertThat(folder.only().body()).contains("Drawer");
        assertThat(folder.problems())
                .containsExactly(
                        "a.warc#0 @"
                                + URL
                                + ": The content is not the one that was captured: its digest differs");
    }

    @Test
    void goesOnBehindADamagedMemberAndSaysWhatWasLost() throws IOException {
        var archive = three().bytes();
        int second =
                Warcs.gzip()
                        .page(
                                URL + "/1",
                                DATE,
                                html("One", "The first page says that the tape is here."))
                        .size();
        Arrays.fill(archive, second + 40, second + 60, (byte) 0);
        folder.with("a.warc.gz", archive);

        assertThat(folder.documents())
                .extracting(Document::url)
                .containsExactly(URL + "/1", URL + "/3");
        assertThat(folder.problems()).hasSize(1).first().asString().contains("a.warc.gz");
    }

    @Test
    void readsARecordWhoseChecksumAloneIsDamaged() throws IOException {
        var archive = Warcs.gzip().page(URL, DATE, PAGE).bytes();
        archive[archive.length - 6] ^= 1;
        folder.with("a.warc.gz", archive);

        assertThat(folder.only().body()).contains(TAPE);
        assertThat(folder.problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("its checksum differs");
    }

    @Test
    void findsTheEndOfARecordWhoseLengthIsWrong() throws IOException {
        var one = Warcs.plain().page(URL + "/1", DATE, PAGE).bytes();
        var text = new String(one, java.nio.charset.StandardCharsets.UTF_8);
        int at = text.indexOf("\r\nContent-Length: ") + "\r\nContent-Length: ".length();
        var wrong = bytes(text.substring(0, at) + "9" + text.substring(at));
        folder.with(
                "a.warc",
                joined(
                        wrong,
                        Warcs.plain()
                                .page(URL + "/2", DATE, html("Two", "Nobody heard the second one."))
                                .bytes()));

        assertThat(folder.documents())
                .extracting(Document::url)
                .containsExactly(URL + "/1", URL + "/2");
        assertThat(folder.problems())
                .containsExactly(
                        "a.warc#0 @"
                                + URL
                                + "/1: The record is damaged: its length is not the one that it tells");
    }

    @Test
    void readsWhatIsThereOfAFileThatBreaksOff() throws IOException {
        var plain = Warcs.plain().page(URL, DATE, PAGE).bytes();
        folder.with("a.warc", Arrays.copyOf(plain, plain.length - 80));
        var packed = three().bytes();
        folder.with("b.warc.gz", Arrays.copyOf(packed, packed.length - 30));

        assertThat(folder.documents().getFirst().truncated()).isTrue();
        assertThat(folder.documents())
                .extracting(Document::path)
                .startsWith("a.warc#0", "b.warc.gz#0");
        assertThat(folder.problems())
                .contains("a.warc#0: It may not be whole: the file ends inside it")
                .anyMatch(p -> p.startsWith("b.warc.gz @bytes "));
    }

    @Test
    void readsAnArcFile() throws IOException {
        var block = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
        folder.with(
                "a.arc",
                bytes(
                        "filedesc://a.arc 0.0.0.0 20190514101530 text/plain 9\n1 0 Quay\n\n"
                                + URL
                                + " 10.0.0.1 20190514101530 text/html "
                                + bytes(block).length
                                + "\n"
                                + block
                                + "\n"));

        assertThat(folder.only().url()).isEqualTo(URL);
        assertThat(folder.only().captured()).extracting(f -> f.value().value()).isEqualTo(DATE);
        assertThat(folder.only().body()).contains(TAPE);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void refusesABombByTheNameOfTheLimit() throws IOException {
        folder.with("a.gz", gzipped(new byte[80 << 20]));
        folder.with("b.warc.gz", Warcs.gzip().raw(new byte[80 << 20]).bytes());

        assertThat(folder.problems()).hasSize(2).allMatch(p -> p.endsWith("[archive ratio]"));
    }

    @Test
    void saysWhichCodingItDoesNotRead() throws IOException {
        folder.with(
                "a.warc",
                Warcs.plain()
                        .response(
                                URL,
                                DATE,
                                "Content-Type: text/html\r\nContent-Encoding: sdch\r\n",
                                new byte[] {1, 2, 3})
                        .bytes());

        assertThat(folder.problems())
                .containsExactly("a.warc#0 @" + URL + ": Content in the coding 'sdch' is not read");
    }

    /// A page of two paragraphs, packed by Brotli.
    private static final String PACKED =
            "Gy0BAIyTXPnqlm4u1YUmhrLQXsJAwfR7zoPFQ2V5E3J1/v7HRrCu2EdFSPYp0W2e9XUEMrEkQbDMaNI1TwVJv+qMInjhE3GdyinzOJor"
                    + "pSkRuiGn6nudHRp4TGFf7XqNKdSJkqflvl9TvZzFmgWhVRnq6ya+rC69k6reCJjkyyv4DbExKRYMWi2chskXbBs=";

    /// Forty megabytes of zeros, packed by Brotli into 67 bytes.
    private static final String BOMB =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/5//+HfwIgDgsAdO//AA==";

    private static Warcs brotli(String url, byte[] body) {
        return brotli(Warcs.gzip(), url, body);
    }

    private static Warcs brotli(Warcs archive, String url, byte[] body) {
        return archive.response(
                url,
                DATE,
                "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: br\r\n",
                body);
    }

    @Test
    void readsPagesPackedByBrotli() throws IOException {
        folder.with("a.warc.gz", brotli(URL, Base64.getDecoder().decode(PACKED)).bytes());

        assertThat(folder.only().body())
                .contains("found in a drawer of the quay house")
                .endsWith("nobody at the quay could tell.");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void readsPagesThatWereUnpackedWhenTheyWereCaptured() throws IOException {
        folder.with(
                "a.warc.gz",
                brotli(URL, bytes(html("Tape", "The tape was found in a drawer."))).bytes());

        assertThat(folder.only().body()).contains("drawer");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void takesNoPackedBytesForText() throws IOException {
        // Few enough that none of them is a control character, cut before the end.
        var packed = new byte[] {(byte) 0x8B, (byte) 0xE9, (byte) 0x80, 'T', 'a', 'p'};
        folder.with("a.warc.gz", brotli(URL, packed).bytes());

        assertThat(folder.documents()).isEmpty();
        assertThat(folder.problems())
                .singleElement()
                .asString()
                .endsWith("Nothing of its content is here: its compressed content breaks off");
    }

    @Test
    void countsWhatBrotliUnpacksAgainstTheBudget() throws IOException {
        var bomb = Base64.getDecoder().decode(BOMB);
        folder.with("a.warc.gz", brotli(URL, bomb).bytes());
        var many = Warcs.gzip();
        for (int i = 0; i < 4; i++) {
            brotli(many, URL + i, bomb);
        }
        folder.with("b.warc.gz", many.bytes());

        assertThat(folder.documents()).isEmpty();
        assertThat(folder.problems())
                .contains(
                        "a.warc.gz#0 @"
                                + URL
                                + ": It is larger than 33554432 bytes and was not read [item bytes]")
                .last()
                .asString()
                .startsWith("b.warc.gz: ")
                .endsWith("[archive ratio]");
    }

    @Test
    void tellsDamageToBrotli() throws IOException {
        var packed = Base64.getDecoder().decode(PACKED);
        folder.with("a.warc.gz", brotli(URL, Arrays.copyOf(packed, 100)).bytes());

        assertThat(folder.documents()).isEmpty();
        assertThat(folder.problems())
                .containsExactly(
                        "a.warc.gz#0 @"
                                + URL
                                + ": Nothing of its content is here: its compressed content breaks off");
    }

    @Test
    void readsFramesOfZstandard() throws IOException {
        var one = Zstd.compress(Warcs.plain().page(URL + "/1", DATE, PAGE).bytes());
        var two = Zstd.compress(Warcs.plain().page(URL + "/2", DATE, html("Two", TAPE)).bytes());
        folder.with("a.warc.zst", joined(one, two));

        assertThat(folder.documents())
                .extracting(Document::path)
                .containsExactly("a.warc.zst#0", "a.warc.zst#" + one.length);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void readsFramesThatNeedTheDictionaryBeforeThem() throws IOException {
        var dictionary = bytes(PAGE.repeat(3));
        var frame =
                Zstd.compress(
                        Warcs.plain().page(URL, DATE, PAGE).bytes(),
                        new ZstdDictCompress(dictionary, 3));
        var head =
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(0x184D2A5D)
                        .putInt(dictionary.length)
                        .array();
        folder.with("a.warc.zst", joined(joined(head, dictionary), frame));

        assertThat(folder.only().body()).contains(TAPE);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void goesOnBehindADamagedFrame() throws IOException {
        var one = Zstd.compress(Warcs.plain().page(URL + "/1", DATE, PAGE).bytes());
        var two = Zstd.compress(Warcs.plain().page(URL + "/2", DATE, html("Two", TAPE)).bytes());
        Arrays.fill(one, 30, 60, (byte) 0x55);
        folder.with("a.warc.zst", joined(one, two));

        assertThat(folder.documents()).extracting(Document::url).contains(URL + "/2");
        assertThat(folder.problems()).isNotEmpty();
    }

    /// The bytes unpacked and searched through grow with the archive, however much is damaged.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesStepsInProportionToTheArchive(boolean packed) throws IOException {
        long few = steps(packed, 300);
        long many = steps(packed, 3_000);

        assertThat(many).isLessThanOrEqualTo(12 * few);
    }

    private static long steps(boolean packed, int pages) throws IOException {
        var archive = packed ? Warcs.gzip() : Warcs.plain();
        for (int i = 0; i < pages; i++) {
            archive.page(URL + "/" + i, DATE, html("Page " + i, TAPE));
        }
        var bytes = archive.bytes();
        for (int at = 200; at < bytes.length; at += 700) {
            bytes[at] ^= 0x55;
        }
        var budget = new Budget(bytes.length);
        WebArchive.read(
                Bytes.of(bytes),
                budget,
                new Contents() {
                    @Override
                    public void item(Item item) {}

                    @Override
                    public void problem(
                            String name,
                            @Nullable String where,
                            String what,
                            @Nullable String limit) {}
                });
        return budget.steps();
    }
}
