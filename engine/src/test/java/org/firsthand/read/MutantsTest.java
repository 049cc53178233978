// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.bytes;
import static org.firsthand.read.Warcs.html;

import com.github.luben.zstd.Zstd;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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

/// Damaged sources of every kind: each document that begins in one is read or listed, and nothing
/// else happens: no exception, no waiting, no great need of memory, at a stack of 512 KB.
///
/// `-Dfirsthand.mutants=10` for ten times as many.
class MutantsTest {
    private static final int TIMES = Integer.getInteger("firsthand.mutants", 1);
    private static final int MANY = 10_000;
    private static final int SOME = 500;
    private static final long WATCHDOG_NANOS = 20_000_000_000L;
    private static final int WATCHDOG_MILLIS = 15 * 60 * 1000;
    private static final int SMALL_STACK = 512 * 1024;

    /// What one mutant may allocate in all, most of which is garbage at once.
    private static final long MOST_BYTES = 96L << 20;

    private static final int MAGIC = 4;
    private static final Set<ByteBuffer> BEGINNINGS =
            sources().stream()
                    .map(source -> ByteBuffer.wrap(source.bytes(), 0, MAGIC))
                    .collect(Collectors.toSet());
    private static final String URL = "https://star.example/";
    private static final String DATE = "2019-05-14T10:15:30Z";

    /// A whole source.
    ///
    /// @param documents how many lie in it; the messages of a thread are each one
    /// @param heads where documents begin in a mutant of it
    record Source(String name, byte[] bytes, int documents, Heads heads, int mutants) {
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

    /// A page and three texts, each with its digests.
    private static Warcs records(Warcs archive) {
        archive.page(URL + 0, DATE, page(0));
        for (int i = 1; i < 4; i++) {
            archive.response(URL + i, DATE, "Content-Type: text/plain\r\n", bytes(words(i)));
        }
        return archive;
    }

    private static String words(int i) {
        return "The harbour office said on Monday that tape number "
                + i
                + " was in the quay house.\n";
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
                .and("b/two.txt", words(2))
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

    /// A page with a discussion three replies deep.
    private static String thread() {
        return "<!doctype html><html><head><meta charset=utf-8><title>Tape</title><script type=\"application/ld+json\">"
                + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-05-14T10:00:00Z\",\"author\":{\"name\":\"Ruth Pell\"}}</script></head>"
                + "<body><article><h1>Tape</h1><p>The harbour office said on Monday that the tape was found.</p></article>"
                + "<ul class=comments><li class=comment id=c1><b class=author>Ann</b> <time datetime=2019-05-15>15 May</time><p>I heard it.</p>"
                + "<ul><li class=comment id=c2><b class=author>Bob</b> <time datetime=2019-05-16>16 May</time><p>Where was that?</p></li></ul></li></ul>"
                + "</body></html>";
    }

    private static String discussion() {
        return "<?xml version=\"1.0\"?><disqus xmlns:dsq=\"d\"><thread dsq:id=\"1\"><link>https://q.example/</link><title>Tape</title></thread>"
                + "<post dsq:id=\"2\"><message>I heard it.</message><createdAt>2019-05-14T10:00:00Z</createdAt><author><name>Ann</name></author><thread dsq:id=\"1\"/></post>"
                + "<post dsq:id=\"3\"><message>Where?</message><author><name>Bob</name></author><thread dsq:id=\"1\"/><parent dsq:id=\"2\"/></post></disqus>";
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
        var mailbox =
                "From a Tue\r\n"
                        + message(1)
                        + "\r\nFrom a Tue\r\n"
                        + message(2)
                        + "\r\nFrom a Tue\r\n"
                        + message(3);
        var speech =
                "{\"segments\":[{\"start\":0,\"end\":1.5,\"text\":\"The tape is here.\",\"speaker\":\"A\"}]}";
        var notes =
                "---\ntitle: Tape\ndate: 2019-05-14\n---\n# Tape\n\nThe [office](https://q.example/1) said *no*.\n\n- one\n- two\n";
        return List.of(
                new Source("a.html", bytes(thread()), 1, Heads.ONE, MANY),
                new Source("a.warc.gz", records(Warcs.gzip()).bytes(), 4, Heads.MEMBERS, MANY),
                new Source("a.warc", records(Warcs.plain()).bytes(), 4, Heads.RECORDS, SOME),
                new Source("a.zip", folder().bytes(), 3, Heads.ENTRIES, MANY),
                new Source("a.srt", bytes(talk), 1, Heads.ONE, MANY),
                new Source("a.eml", bytes(message(1)), 1, Heads.ONE, MANY / 2),
                new Source("a.mbox", bytes(mailbox), 3, Heads.MESSAGES, MANY / 2),
                new Source("a.warc.zst", frames(), 4, Heads.ONE, SOME),
                new Source("a.wacz", package_.bytes(), 4, Heads.ONE, SOME),
                new Source("a.tar", folder().tar(), 3, Heads.ONE, SOME),
                new Source("a.tar.gz", Warcs.gzipped(folder().tar()), 3, Heads.ONE, SOME),
                new Source("a.mhtml", bytes(saved()), 1, Heads.ONE, SOME),
                new Source("a.docx", word.bytes(), 1, Heads.ONE, SOME),
                new Source("a.json", bytes(speech), 1, Heads.ONE, SOME),
                new Source(
                        "a.vtt", bytes("WEBVTT\n\n" + talk.replace(',', '.')), 1, Heads.ONE, SOME),
                new Source("a.md", bytes(notes), 1, Heads.ONE, SOME),
                new Source("a.xml", bytes(discussion()), 1, Heads.ONE, SOME),
                new Source("a.pdf", PdfReaderTest.file(), 1, Heads.ONE, SOME));
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
        thread.setDaemon(true);
        thread.start();
        thread.join(WATCHDOG_MILLIS);
        assertThat(thread.isAlive()).as("still at work").isFalse();
        assertThat(failure.get()).isNull();
    }

    private static void mutants(Source source) throws IOException {
        try (var process = new PdfProcess()) {
            var whole = read(source.name(), source.bytes(), process);
            assertThat(documents(whole)).isEqualTo(source.documents());
            var others = sources().stream().map(Source::bytes).toList();
            var mutation = new Mutation(others, new Random(source.name().hashCode()));
            var untold = new ArrayList<String>();
            for (int i = 0; i < TIMES * source.mutants(); i++) {
                var what = untold(source, mutation.of(source.bytes()), process);
                if (what != null) {
                    untold.add("mutant " + i + ": " + what);
                }
            }
            assertThat(untold).hasSize(0);
        }
    }

    /// What is neither read nor listed; null where nothing is.
    private static @Nullable String untold(Source source, byte[] mutant, PdfProcess process)
            throws IOException {
        long begin = System.nanoTime();
        long before = allocated();
        var outcomes = read(source.name(), mutant, process);
        assertThat(allocated() - before).isLessThan(MOST_BYTES);
        assertThat(System.nanoTime() - begin).isLessThan(WATCHDOG_NANOS);
        var heads = isAnother(source, mutant) ? List.of(0) : source.heads().in(mutant);
        int listed = documents(outcomes) + listed(source, heads, outcomes);
        return listed >= heads.size() && !outcomes.isEmpty()
                ? null
                : heads.size() + " documents in, " + listed + " told: " + words(outcomes);
    }

    private static List<String> words(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome ->
                        outcome instanceof Problem problem
                                ? problem.path() + ": " + problem.what()
                                : outcome.path())
                .map(line -> line.substring(0, Math.min(line.length(), 150)))
                .toList();
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    /// Whether what was put in front makes it a source of another kind.
    private static boolean isAnother(Source source, byte[] mutant) {
        var beginning = ByteBuffer.wrap(Arrays.copyOf(mutant, MAGIC));
        return BEGINNINGS.contains(beginning)
                && !beginning.equals(ByteBuffer.wrap(source.bytes(), 0, MAGIC));
    }

    /// How many documents there are, messages of a thread each counted.
    private static int documents(List<Outcome> outcomes) {
        int count = 0;
        for (var outcome : outcomes) {
            if (outcome instanceof Document document) {
                boolean mail = document.kind() == Document.Kind.MAIL;
                count += mail ? 1 + document.comments().size() : 1;
            }
        }
        return count;
    }

    /// How many documents are listed as problems: those named that were not read, and all that
    /// begin in a stretch that was passed over.
    private static int listed(Source source, List<Integer> heads, List<Outcome> outcomes) {
        var read = new HashSet<String>();
        var named = new HashSet<String>();
        int listed = 0;
        for (var outcome : outcomes) {
            if (outcome instanceof Problem problem) {
                boolean whole = problem.path().equals(source.name());
                named.add(problem.path());
                listed += whole ? counted(problem) + within(problem.where(), heads) : 0;
            } else {
                read.add(outcome.path());
            }
        }
        named.removeAll(read);
        named.remove(source.name());
        boolean alone = outcomes.stream().allMatch(outcome -> outcome.path().equals(source.name()));
        return listed + named.size() + (alone && read.isEmpty() ? 1 : 0);
    }

    /// How many a sentence counts that speaks of several: `3 entries share their bytes`.
    private static int counted(Problem problem) {
        var what = problem.what();
        int count = number(what, 0);
        for (var beginning : List.of("Hidden files are not read: ", "The archive is damaged in ")) {
            count += what.startsWith(beginning) ? number(what, beginning.length()) : 0;
        }
        int times = what.indexOf(" × ");
        while (times >= 0) {
            count += Integer.parseInt(what.substring(what.lastIndexOf(' ', times - 1) + 1, times));
            times = what.indexOf(" × ", times + 1);
        }
        return problem.limit() != null ? Integer.MAX_VALUE / 4 : count;
    }

    private static int number(String what, int from) {
        int end = from;
        while (end < what.length() && Character.isDigit(what.charAt(end))) {
            end++;
        }
        return end == from ? 0 : Integer.parseInt(what.substring(from, end));
    }

    /// How many begin in `bytes 300 to 820`, or in `byte 300, 520 bytes`.
    private static int within(@Nullable String where, List<Integer> heads) {
        if (where == null || !where.startsWith("byte")) {
            return 0;
        }
        var words = where.replace(",", "").split(" ", -1);
        int member = words[1].indexOf('+');
        int from = Integer.parseInt(member < 0 ? words[1] : words[1].substring(0, member));
        int to = from + 1;
        if (member < 0 && words.length > 3) {
            to =
                    words[0].equals("bytes")
                            ? Integer.parseInt(words[3])
                            : from + Integer.parseInt(words[2]);
        }
        return within(from, to, heads);
    }

    private static int within(int from, int to, List<Integer> heads) {
        return (int) heads.stream().filter(head -> head >= from && head < to).count();
    }

    private static List<Outcome> read(String name, byte[] bytes, PdfProcess process)
            throws IOException {
        var outcomes = new ArrayList<Outcome>();
        Map<String, GivenFacts.Row> given = new TreeMap<>();
        new Unpacking(new Budget(bytes.length), new Outcomes(given, outcomes::add), process)
                .read(name, Item.of(name, Bytes.of(bytes)));
        return outcomes;
    }
}
