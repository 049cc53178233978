// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.bytes;
import static org.firsthand.read.Warcs.html;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.firsthand.model.Document;
import org.firsthand.model.Outcome;
import org.firsthand.model.Problem;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Item;
import org.firsthand.read.pdf.PdfProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Damaged sources of every kind: each is read or listed, and nothing else happens.
/// `-Dfirsthand.mutants=10000` for more of them.
class MutantsTest {
    private static final int MUTANTS = Integer.getInteger("firsthand.mutants", 300);
    private static final long WATCHDOG_NANOS = 20_000_000_000L;
    private static final int SMALL_STACK = 512 * 1024;
    private static final String URL = "https://star.example/";
    private static final String DATE = "2019-05-14T10:15:30Z";

    /// A whole source, and how many documents lie in it.
    record Source(String name, byte[] bytes, int documents) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String page(int i) {
        return html(
                "Page " + i,
                "The harbour office said on Monday that tape number "
                        + i
                        + " was found in the quay house.");
    }

    private static Warcs records(Warcs archive) {
        for (int i = 0; i < 4; i++) {
            archive.page(URL + i, DATE, page(i));
        }
        return archive;
    }

    private static byte[] frames() {
        var frames = new byte[0];
        for (int i = 0; i < 4; i++) {
            var record = Warcs.plain().page(URL + i, DATE, page(i)).bytes();
            frames = Warcs.joined(frames, Zstd.compress(record));
        }
        return frames;
    }

    private static String saved() {
        return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://star.example/tape\r\n"
                + "Date: Tue, 14 May 2019 10:15:30 -0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related; boundary=X\r\n\r\n--X\r\nContent-Type: text/html\r\n\r\n"
                + page(1)
                + "\r\n--X--\r\n";
    }

    private static Zips folder() {
        return Zips.with("one.html", bytes(page(1)))
                .and("b/two.html", page(2))
                .and(
                        "three.txt",
                        "The third text says that nobody was in the house on that Monday.\n");
    }

    private static String message(int i) {
        return "From: Ruth <r@q.example>\r\nTo: s@q.example\r\nMessage-ID: <"
                + i
                + "@q>\r\n"
                + (i > 1 ? "In-Reply-To: <" + (i - 1) + "@q>\r\n" : "")
                + "Subject: Tape\r\nDate: Tue, 14 May 2019 12:15:30 +0200\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=\"X\"\r\n\r\n--X\r\n\r\nThe tape number "
                + i
                + " was found on Monday, the office said.\r\n--X\r\nContent-Type: text/html\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D\"a\">The tape was found.</p>\r\n--X--\r\n";
    }

    static List<Source> sources() {
        var package_ =
                Zips.with("archive/data.warc.gz", records(Warcs.gzip()).bytes())
                        .and(
                                "datapackage.json",
                                "{\"resources\":[{\"path\":\"archive/data.warc.gz\",\"hash\":\"md5:00\"}]}")
                        .and("pages/pages.jsonl", "{\"url\":\"" + URL + "1\",\"title\":\"One\"}\n");
        var word =
                Zips.with("[Content_Types].xml", bytes("<Types/>"))
                        .and(
                                "word/document.xml",
                                "<w:document xmlns:w=\"a\"><w:body><w:p><w:r><w:t>The tape was found on Monday, the office said.</w:t></w:r></w:p></w:body></w:document>");
        var talk =
                "1\n00:00:01,000 --> 00:00:04,000\nPELL: Is the tape here?\n\n2\n00:00:04,000 --> 00:00:06,500\nORR: It is not.\n\n";
        return List.of(
                new Source("a.warc.gz", records(Warcs.gzip()).bytes(), 4),
                new Source("a.warc", records(Warcs.plain()).bytes(), 4),
                new Source("a.warc.zst", frames(), 4),
                new Source("a.wacz", package_.bytes(), 4),
                new Source("a.zip", folder().bytes(), 3),
                new Source("a.tar", folder().tar(), 3),
                new Source("a.tar.gz", Warcs.gzipped(folder().tar()), 3),
                new Source("a.eml", bytes(message(1)), 1),
                new Source(
                        "a.mbox",
                        bytes(
                                "From a Tue\r\n"
                                        + message(1)
                                        + "\r\nFrom a Tue\r\n"
                                        + message(2)
                                        + "\r\nFrom a Tue\r\n"
                                        + message(3)),
                        1),
                new Source("a.mhtml", bytes(saved()), 1),
                new Source("a.docx", word.bytes(), 1),
                new Source("a.html", bytes(page(1)), 1),
                new Source("a.srt", bytes(talk), 1),
                new Source(
                        "a.json",
                        bytes(
                                "{\"segments\":[{\"start\":0,\"end\":1.5,\"text\":\"The tape is here.\",\"speaker\":\"A\"}]}"),
                        1));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isReadOrListed(Source source) throws InterruptedException {
        var failure = new AtomicReference<@Nullable Throwable>();
        var thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                mutants(source);
                            } catch (Throwable e) {
                                failure.set(e);
                            }
                        },
                        "mutants",
                        SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    private static void mutants(Source source) throws IOException {
        assertThat(documents(read(source.name(), source.bytes()))).hasSize(source.documents());
        var random = new Random(source.name().hashCode());
        for (int i = 0; i < MUTANTS; i++) {
            var mutant = mutant(source.bytes(), random);
            long begin = System.nanoTime();
            var outcomes = read(source.name(), mutant);
            assertThat(System.nanoTime() - begin).isLessThan(WATCHDOG_NANOS);
            boolean told = outcomes.stream().anyMatch(Problem.class::isInstance);
            assertThat(
                            told
                                    || documents(outcomes).size() >= source.documents()
                                    || isShorterArchive(mutant, source.bytes()))
                    .as(
                            "mutant %s of %s: %s",
                            i, source, outcomes.stream().map(Outcome::path).toList())
                    .isTrue();
        }
    }

    /// Whether the cut fell between two records: what is left is a whole archive.
    private static boolean isShorterArchive(byte[] mutant, byte[] whole) {
        int end = mutant.length;
        return end < whole.length
                && Arrays.equals(mutant, 0, end, whole, 0, end)
                && new String(
                                whole,
                                end,
                                Math.min(5, whole.length - end),
                                StandardCharsets.ISO_8859_1)
                        .equals("WARC/");
    }

    private static List<Document> documents(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .toList();
    }

    private static List<Outcome> read(String name, byte[] bytes) throws IOException {
        var outcomes = new ArrayList<Outcome>();
        Map<String, GivenFacts.Row> given = new TreeMap<>();
        new Unpacking(
                        new Budget(bytes.length),
                        new Outcomes(given, outcomes::add),
                        new PdfProcess())
                .read(name, Item.of(name, Bytes.of(bytes)));
        return outcomes;
    }

    /// One to four changes: a flipped bit, a stretch overwritten, taken out, put in, doubled, or
    /// the end cut off.
    private static byte[] mutant(byte[] bytes, Random random) {
        var mutant = bytes.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && mutant.length > 8; i++) {
            int at = random.nextInt(mutant.length);
            int to = Math.min(mutant.length, at + 1 + random.nextInt(40));
            switch (random.nextInt(6)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> Arrays.fill(mutant, at, to, (byte) random.nextInt(256));
                case 2 -> mutant = joined(mutant, at, to, new byte[0]);
                case 3 -> {
                    var noise = new byte[to - at];
                    random.nextBytes(noise);
                    mutant = joined(mutant, at, at, noise);
                }
                case 4 -> mutant = joined(mutant, at, at, Arrays.copyOfRange(mutant, at, to));
                default -> mutant = Arrays.copyOf(mutant, Math.max(8, at));
            }
        }
        return mutant;
    }

    /// `bytes` with the stretch from `from` to `to` replaced.
    private static byte[] joined(byte[] bytes, int from, int to, byte[] middle) {
        return Warcs.joined(
                Warcs.joined(Arrays.copyOf(bytes, from), middle),
                Arrays.copyOfRange(bytes, to, bytes.length));
    }
}
