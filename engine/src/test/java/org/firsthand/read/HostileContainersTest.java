// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.bytes;
import static org.firsthand.read.Warcs.html;
import static org.firsthand.read.Warcs.joined;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.firsthand.model.Document;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.Labels;
import org.firsthand.read.archive.LimitReached;
import org.firsthand.read.archive.WebArchive;
import org.firsthand.read.archive.ZipArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Containers built to cost much: they end at a limit that is counted, and what is whole in them is
/// read.
class HostileContainersTest {
    private static final String URL = "https://star.example/tape";
    private static final String DATE = "2019-05-14T10:15:30Z";
    private static final String ARTICLE =
            "The harbour office said on Monday that the tape was found in a drawer of the quay house.\n";

    @TempDir private Path path;
    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private static byte[] repeated(byte[] unit, int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = unit[i % unit.length];
        }
        return bytes;
    }

    /// How many steps a web archive takes, up to a limit if it hits one.
    private static long steps(byte[] archive) throws IOException {
        var budget = new Budget(archive.length);
        try {
            WebArchive.read(Bytes.of(archive), budget, new Nothing());
        } catch (LimitReached e) {
            assertThat(e.limit()).startsWith("archive");
        }
        return budget.steps();
    }

    /// Takes what is found and keeps none of it.
    private static final class Nothing implements Contents {
        @Override
        public void item(Item item) {}

        @Override
        public void problem(
                String name, @Nullable String where, String what, @Nullable String limit) {}
    }

    @Test
    void chargesTheHeadersThatItLooksAt() throws IOException {
        long least = 64L << 20;
        byte[] named = {0x1F, (byte) 0x8B, 8, 8};
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0};

        assertThat(steps(repeated(named, 1 << 16))).isBetween(least, least + (1 << 17));
        assertThat(steps(repeated(bytes("WARC/1.0\nA:"), 330_000)))
                .isBetween(least, least + (1 << 17));
        assertThat(steps(repeated(frame, 1 << 16))).isLessThan(least + (1 << 17));
    }

    @Test
    void readsEachEntryOfAnUnpackedZipWhoseEndIsMissing() throws IOException {
        var zip = new ByteArrayOutputStream();
        for (int i = 0; i < 3_000; i++) {
            zip.writeBytes(stored("%04d.md".formatted(i), "Short."));
        }
        var found = new int[1];
        var all = Bytes.of(zip.toByteArray());
        ZipArchive.of(all, new Budget(all.size()))
                .read(
                        new Contents() {
                            @Override
                            public void item(Item item) {
                                found[0]++;
                            }

                            @Override
                            public void problem(
                                    String name,
                                    @Nullable String where,
                                    String what,
                                    @Nullable String limit) {
                                assertThat(limit).isNull();
                            }
                        });

        assertThat(found[0]).isEqualTo(3_000);
    }

    private static byte[] stored(String name, String text) {
        var check = new CRC32();
        check.update(bytes(text));
        var head =
                ByteBuffer.allocate(30 + name.length() + text.length())
                        .order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 0);
        head.putInt(0).putInt((int) check.getValue()).putInt(text.length()).putInt(text.length());
        head.putShort((short) name.length()).putShort((short) 0);
        return head.put(bytes(name)).put(bytes(text)).array();
    }

    @Test
    void readsTheRestOfAZipBehindAnArchiveWithABrokenDictionary() throws IOException {
        byte[] broken = {
            0x5D,
            0x2A,
            0x4D,
            0x18,
            20,
            0,
            0,
            0,
            0x28,
            (byte) 0xB5,
            0x2F,
            (byte) 0xFD,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        folder.with("a.zip", Zips.with("a.warc.zst", broken).and("b.txt", ARTICLE).bytes());

        assertThat(folder.documents()).extracting(Document::path).containsExactly("a.zip#b.txt");
        assertThat(folder.problems())
                .containsExactly("a.zip#a.warc.zst: Nothing that is read lies in it");
    }

    private static Warcs revisit(Warcs archive, String url, String date, byte[] body) {
        return archive.record(
                "revisit",
                url,
                date,
                "WARC-Payload-Digest: sha256:"
                        + Warcs.digest("SHA-256", body)
                        + "\r\nContent-Type: application/http\r\n",
                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
    }

    @Test
    void countsARevisitThatIsToldTwice() throws IOException {
        var page = html("Tape", ARTICLE);
        var archive = Warcs.gzip().page(URL, DATE, page);
        for (int i = 0; i < 4; i++) {
            revisit(archive, URL, "2019-06-01T08:00:00Z", bytes(page));
        }
        folder.with("a.warc.gz", archive.bytes());

        assertThat(folder.documents()).hasSize(2);
        assertThat(folder.problems())
                .containsExactly(
                        "a.warc.gz: Passed over, since these hold no text of a source: 3 × content seen before, at the same address and time");
    }

    @Test
    void readsStoredContentAgainOnlySoOften() throws IOException {
        var page =
                "<html><body><p>"
                        + "Nobody heard the tape. ".repeat(1 << 16)
                        + "</p></body></html>";
        var archive = Warcs.plain().page(URL, DATE, page);
        for (int i = 0; i < 30; i++) {
            revisit(archive, URL + "/" + i, DATE, bytes(page));
        }
        archive.page(URL + "/last", DATE, html("Last", ARTICLE));
        var items = new int[1];
        var limits = new ArrayList<@Nullable String>();
        var all = archive.bytes();
        WebArchive.read(
                Bytes.of(all),
                new Budget(all.length),
                new Contents() {
                    @Override
                    public void item(Item item) {
                        items[0]++;
                    }

                    @Override
                    public void problem(
                            String name,
                            @Nullable String where,
                            String what,
                            @Nullable String limit) {
                        limits.add(limit);
                    }
                });

        assertThat(items[0]).isBetween(8, 20);
        assertThat(limits).containsExactly("archive steps", null);
    }

    @Test
    void givesEachItemOfAContainerItsOwnName() {
        var labels = new Labels();

        assertThat(
                        List.of(
                                labels.free("a"),
                                labels.free("a@2"),
                                labels.free("a"),
                                labels.free("a")))
                .containsExactly("a", "a@2", "a@3", "a@4");
    }

    @Test
    void tellsTheFirstGapsAndCountsTheOthers() throws IOException {
        var archive = Warcs.plain();
        for (int i = 0; i < 30; i++) {
            archive.page(URL + "/" + i, DATE, html("Page " + i, ARTICLE));
            archive.raw(bytes("XARC/1.0\n\n"));
        }
        folder.with("a.warc", archive.bytes());

        assertThat(folder.documents()).hasSize(30);
        var problems = folder.problems();
        assertThat(problems).hasSize(21);
        assertThat(problems).last().isEqualTo("a.warc: The archive is damaged in 10 more places");
    }

    @Test
    void mergesAdjoiningGaps() throws IOException {
        folder.with("a.warc", bytes("WARC/1.0\nA:".repeat(200)));

        assertThat(folder.problems())
                .containsExactly(
                        "a.warc @byte 0, 2200 bytes: No record begins here: this was passed over");
    }

    @Test
    void readsAReportThatOpensAsALetterDoesAsText() throws IOException {
        folder.with(
                "a.txt",
                bytes(
                        "From our correspondent in Halvern\nHALVERN: "
                                + ARTICLE
                                + "\nIt was old.\n"));
        folder.with(
                "b.txt",
                bytes("From a Tue\nFrom: Ruth <r@q.example>\nSubject: Tape\n\n" + ARTICLE));
        folder.with("c.txt", bytes("From r@q.example Tue\nX-Own: 1\nSubject: Tape\n\n" + ARTICLE));

        assertThat(folder.documents())
                .extracting(document -> document.kind().name().toLowerCase(Locale.ROOT))
                .containsExactly("text", "mail", "mail");
    }

    @Test
    void takesATextPackedByZstandardForNoWebArchive() throws IOException {
        folder.with("march.txt.zst", Zstd.compress(bytes(ARTICLE)));
        folder.with(
                "b.WARC.ZST",
                Zstd.compress(Warcs.plain().page(URL, DATE, html("One", ARTICLE)).bytes()));

        assertThat(folder.documents()).extracting(Document::path).containsExactly("b.WARC.ZST#0");
    }

    @Test
    void keepsTheMinuteOfATimeWhoseSecondIsUnreadable() {
        var time = MailDate.of("Tue, 14 May 2019 12:15:xx +0200");

        assertThat(time).isNotNull().extracting(t -> t.value()).asString().contains("12:15");
    }

    @Test
    void dropsAttributionsBelowManyBlankLines() {
        var blank = "\n".repeat(300_000);

        assertThat(
                        MailThread.withoutQuotation(
                                "Yes." + blank + "> no\n".repeat(200_000) + "End.", line -> true))
                .isEqualTo("Yes." + blank + "End.");
        assertThat(
                        MailThread.withoutQuotation(
                                "Yes.\n\nOn Monday Ruth\nwrote:\n\n> no\n> no\nEnd.", line -> true))
                .isEqualTo("Yes.\n\nEnd.");
    }

    @Test
    void goesOnBehindAnItemThatCannotBeRead() throws IOException {
        var first = stored("a.md", "Long lost.");
        var zip = Bytes.of(joined(first, stored("b.md", "Found.")));
        var bad =
                new Bytes() {
                    @Override
                    public long size() throws IOException {
                        return zip.size();
                    }

                    @Override
                    public int read(long at, byte[] into, int from, int length) throws IOException {
                        if (at == first.length - 10) {
                            throw new IOException("The disk is broken");
                        }
                        return zip.read(at, into, from, length);
                    }
                };
        var told = new ArrayList<String>();
        ZipArchive.of(bad, new Budget(zip.size()))
                .read(
                        new Contents() {
                            @Override
                            public void item(Item item) {
                                told.add(item.name());
                            }

                            @Override
                            public void problem(
                                    String name,
                                    @Nullable String where,
                                    String what,
                                    @Nullable String limit) {
                                told.add(name + ": " + what);
                            }
                        });

        assertThat(told).contains("b.md", "a.md: The entry is damaged: The disk is broken");
    }
}
