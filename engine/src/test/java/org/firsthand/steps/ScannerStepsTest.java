// SPDX-License-Identifier: Apache-2.0
package org.firsthand.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ten times the input takes each scanner at most twelve times the steps: a little more than ten,
/// since some sort.
class ScannerStepsTest {
    private static final int FEW = 120;

    private static final int MOST = 12;

    private static final StepLoader LOADER = new StepLoader();
    private static final BiFunction<String, byte[], Integer> READING =
            counted("org.firsthand.read.ReadAgain");
    private static final BiFunction<String, byte[], Integer> PDF =
            counted("org.firsthand.read.pdf.PdfReadAgain");

    /// A source of any size.
    record Growing(String name, String what, IntFunction<byte[]> source) {
        @Override
        public String toString() {
            return name + ": " + what;
        }
    }

    @SuppressWarnings("unchecked") // the class is the one named
    private static BiFunction<String, byte[], Integer> counted(String name) {
        try {
            return (BiFunction<String, byte[], Integer>)
                    LOADER.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Growing text(String name, String what, IntFunction<String> source) {
        return new Growing(name, what, n -> source.apply(n).getBytes(StandardCharsets.UTF_8));
    }

    /// The same unit so many times, `#` being its number.
    private static Growing units(String name, String what, String head, String unit, String tail) {
        return text(name, what, n -> head + each(n, unit) + tail);
    }

    /// The same in a header, of which a thousand lines are read.
    private static Growing header(String name, String what, String head, String unit, String tail) {
        return text(name, what, n -> head + each(1 + n / 2, unit) + tail);
    }

    private static String each(int n, String unit) {
        var text = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            text.append(
                    unit.replace("##", Integer.toString(i - 1)).replace("#", Integer.toString(i)));
        }
        return text.toString();
    }

    private static String repeated(int n, String unit) {
        return unit.repeat(n);
    }

    private static final String SENTENCE =
            "The harbour office said on Monday 14 May 2019 that tape # was found, Ruth Pell wrote.\n";
    private static final String MAIL =
            "From: Ruth <r@q.example>\r\nTo: s@q.example\r\nSubject: Tape\r\nMessage-ID: <0@q>\r\nDate: Tue, 14 May 2019 12:15:30 +0200\r\n";
    private static final String PLAIN = MAIL + "\r\n";
    private static final String MULTIPART =
            MAIL + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n";
    private static final String MESSAGE =
            "From r@q.example Tue\nFrom: Ruth <r@q.example>\nSubject: Tape\nMessage-ID: <#@q>\nDate: Tue, 14 May 2019 12:15:30 +0200\n";

    static List<Growing> sources() {
        return List.of(
                units("a.txt", "paragraphs", "", SENTENCE + "\n", ""),
                units("a.txt", "one line", "", SENTENCE.strip() + " ", ""),
                units("a.txt", "blank lines", "A.\n", "\n \t\n", "B.\n"),
                units(
                        "a.txt",
                        "an indented thread",
                        SENTENCE + "\nComments\n\n",
                        "- Ann #: I heard it.\n    - Bob #, 15 May 2019: Where?\n",
                        ""),
                text(
                        "a.txt",
                        "a thread that gets deeper",
                        n -> SENTENCE + "\nComments\n\n" + staircase(n)),
                units("a.txt", "datelines", "", "HALVERN, May 14 (Star) - " + SENTENCE + "\n", ""),
                units(
                        "a.txt",
                        "hidden characters",
                        "",
                        "ta\u200Bpe \u202Ep\u0430y\u202C \u2067 ",
                        ""),
                text(
                        "a.txt",
                        "open controls of direction",
                        n -> "A" + repeated(n, "\u202E\u2067") + "b"),
                units(
                        "a.md",
                        "paragraphs",
                        "",
                        "# Part #\n\nThe [office](https://q.example/#) said *no*.\n\n- one\n- two\n\n",
                        ""),
                units("a.md", "definitions", "", "[a#]\n\n[a#]: https://q.example/#\n", ""),
                text("a.md", "marks of quotation", n -> repeated(n, "> ") + "a"),
                text("a.md", "open brackets", n -> repeated(n, "[") + "a"),
                text("a.md", "open links", n -> repeated(n, "[a](") + "b"),
                text("a.md", "open marks", n -> repeated(n, "*_`") + "b"),
                units(
                        "a.srt",
                        "cues",
                        "",
                        "#\n00:00:01,000 --> 00:00:04,000\nPELL: Is tape # here?\n\n",
                        ""),
                text(
                        "a.vtt",
                        "cues in order",
                        n -> "WEBVTT\n\n" + cues(n, "Is the tape number # here")),
                text(
                        "a.vtt",
                        "rolling cues",
                        n -> "WEBVTT\n\n" + cues(n, "one two three four ##\none two three four #")),
                text("a.vtt", "repeated cues", n -> "WEBVTT\n\n" + cues(n, "the same words again")),
                units(
                        "a.vtt",
                        "lines of one cue",
                        "WEBVTT\n\n00:01.000 --> 00:02.000\n",
                        "words of line #\n",
                        ""),
                units(
                        "a.vtt",
                        "cues without blank lines",
                        "WEBVTT\n\n",
                        "00:01.000 --> 00:02.000\nPELL: No.\n",
                        ""),
                text(
                        "a.vtt",
                        "marks of quotation",
                        n ->
                                "WEBVTT\n\n00:01.000 --> 00:02.000\n"
                                        + repeated(n, "> - >> ")
                                        + "A\n"),
                units("a.vtt", "lost words", "WEBVTT\n\n", "lost words\n", ""),
                units("a.vtt", "strays", "WEBVTT\n\n", "lost words\n\n", ""),
                text(
                        "a.vtt",
                        "open tags",
                        n -> "WEBVTT\n\n00:01.000 --> 00:02.000\n" + repeated(n, "<v <c.") + "\n"),
                units(
                        "a.json",
                        "speech in segments",
                        "{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"It is.\"}",
                        ",{\"start\":#,\"end\":#.5,\"text\":\"Tape # is here.\",\"speaker\":\"A\"}",
                        "]}"),
                units(
                        "a.json",
                        "a flat discussion of Reddit",
                        REDDIT,
                        ",{\"kind\":\"t1\",\"data\":{\"id\":\"b#\",\"name\":\"t1_b#\",\"parent_id\":\"t1_b##\",\"author\":\"u#\",\"body\":\"Reply # to it\",\"created_utc\":1557828000}}",
                        "]}}]"),
                units(
                        "a.json",
                        "a topic of Discourse",
                        "{\"title\":\"Tape\",\"posts_count\":2,\"post_stream\":{\"posts\":[{\"post_number\":1,\"username\":\"r\",\"cooked\":\"<p>It was found.</p>\",\"created_at\":\"2019-05-14T10:00:00Z\"}",
                        ",{\"post_number\":1#,\"username\":\"u#\",\"reply_to_post_number\":1##,\"cooked\":\"<p>Reply # to it</p>\",\"created_at\":\"2019-05-14T10:00:00Z\"}",
                        "]}}"),
                units(
                        "a.json",
                        "a discussion of Hacker News",
                        "{\"id\":1,\"title\":\"Tape\",\"author\":\"r\",\"created_at\":\"2019-05-14T10:00:00Z\",\"text\":\"It was found.\",\"type\":\"story\",\"children\":[{\"id\":2,\"parent_id\":1,\"author\":\"a\",\"text\":\"No\",\"type\":\"comment\",\"children\":[]}",
                        ",{\"id\":3#,\"parent_id\":1,\"author\":\"u#\",\"text\":\"Reply #\",\"type\":\"comment\",\"created_at\":\"2019-05-14T10:00:00Z\",\"children\":[]}",
                        "]}"),
                units(
                        "a.xml",
                        "an export of Disqus",
                        DISQUS,
                        "<post dsq:id=\"1#\"><message>Reply # to it</message><createdAt>2019-05-14T10:00:00Z</createdAt><author><name>U#</name></author><thread dsq:id=\"1\"/><parent dsq:id=\"1##\"/></post>",
                        "</disqus>"),
                units(
                        "a.xml",
                        "threads of Disqus",
                        DISQUS,
                        "<thread dsq:id=\"7#\"><link>https://q.example/#</link><title>T#</title></thread><post dsq:id=\"1#\"><message>Reply #</message><thread dsq:id=\"7#\"/></post>",
                        "</disqus>"),
                units(
                        "a.xml",
                        "an export of WordPress",
                        WORDPRESS,
                        "<wp:comment><wp:comment_id>1#</wp:comment_id><wp:comment_author>U#</wp:comment_author><wp:comment_date_gmt>2019-05-14 10:00:00</wp:comment_date_gmt><wp:comment_content>Reply # to it</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>1##</wp:comment_parent></wp:comment>",
                        "</item></channel></rss>"),
                units("a.eml", "lines", PLAIN, SENTENCE, ""),
                units(
                        "a.eml",
                        "quoted lines",
                        PLAIN,
                        "On Monday Ruth wrote:\n> tape #\n>> tape\n",
                        ""),
                header(
                        "a.eml",
                        "fields",
                        MAIL,
                        "X-Field-#: =?utf-8?q?t=C3=A4pe_#?= <#@q>\r\n",
                        "\r\nThe tape.\r\n"),
                header(
                        "a.eml",
                        "words in the subject",
                        MAIL.replace("Tape", "=?utf-8?q?a?="),
                        " =?utf-8?q?t=C3=A4pe_#?= =?x\r\n",
                        "\r\nThe tape.\r\n"),
                header(
                        "a.eml",
                        "references",
                        MAIL + "References: <0@q>\r\n",
                        " <#@q> <open\r\n",
                        "\r\nThe tape.\r\n"),
                units(
                        "a.eml",
                        "parts",
                        MULTIPART,
                        "--X\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a#.txt\r\n\r\nTape #\r\n",
                        "--X--\r\n"),
                units(
                        "a.eml",
                        "parts of one name",
                        MULTIPART,
                        "--X\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nTape #\r\n",
                        "--X--\r\n"),
                units("a.eml", "boundaries", MULTIPART, "--X\r\n", ""),
                header("a.eml", "parameters", MAIL, " ; a#=\"b;\r\n", "\r\nThe tape.\r\n"),
                units(
                        "a.eml",
                        "a quoted printable page",
                        MAIL
                                + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
                        "<p class=3D\"a\">Tape # was =\r\nfound.</p>\r\n",
                        ""),
                text(
                        "a.eml",
                        "an open address",
                        n -> MAIL.replace("Ruth", repeated(n, "<a,\"")) + "\r\nThe tape.\r\n"),
                text(
                        "a.eml",
                        "a long date",
                        n -> MAIL.replace("Tue", repeated(n, "14 May 12:")) + "\r\nThe tape.\r\n"),
                units("a.mbox", "threads", "", MESSAGE + "\nTape # was found.\n\n", ""),
                units(
                        "a.mbox",
                        "a chain of answers",
                        "",
                        MESSAGE + "In-Reply-To: <##@q>\n\nTape # was found.\n> it was\n\n",
                        ""),
                units(
                        "a.mbox",
                        "answers to one",
                        MESSAGE.replace("#", "q") + "\nTape was found.\n\n",
                        MESSAGE + "In-Reply-To: <q@q>\n\nTape # was found.\n\n",
                        ""),
                units(
                        "a.mbox",
                        "escaped lines",
                        MESSAGE + "\n",
                        ">From here\n>>>>From there\n",
                        ""),
                units(
                        "a.mhtml",
                        "parts",
                        MULTIPART
                                .replace("Ruth <r@q.example>", "<Saved by Blink>")
                                .replace("mixed", "related"),
                        "--X\r\nContent-Type: text/html\r\n\r\n<p>Tape # was found.</p>\r\n",
                        "--X--\r\n"),
                units(
                        "a.html",
                        "paragraphs",
                        "<html><body><article>",
                        "<p>" + SENTENCE + "</p>",
                        "</article></body></html>"),
                units(
                        "a.html",
                        "comments",
                        "<html><body><article><p>" + SENTENCE + "</p></article><ul class=comments>",
                        "<li class=comment id=c#><b class=author>U#</b> <time datetime=2019-05-15>15 May</time><p>Reply # to it.</p></li>",
                        "</ul></body></html>"),
                text(
                        "a.html",
                        "elements in one another",
                        n ->
                                repeated(
                                        1 + n / 10,
                                        repeated(90, "<div>") + "Tape" + repeated(90, "</div>"))),
                text("a.html", "open elements", n -> repeated(n, "<b><i><p>") + SENTENCE),
                units("a.html", "lines of one paragraph", "<p>", SENTENCE + "<br>", ""),
                units(
                        "a.html",
                        "rows of a table",
                        "<table>",
                        "<tr><td>Tape #</td><td>15 May 2019</td></tr>",
                        "</table>"),
                units(
                        "a.html",
                        "links",
                        "<ul>",
                        "<li><a href=/a#>Tape # and more of it</a></li>",
                        "</ul>"),
                text(
                        "a.html",
                        "replies in replies",
                        n ->
                                "<p>"
                                        + SENTENCE
                                        + "</p>"
                                        + repeated(
                                                1 + n / 10,
                                                repeated(10, REPLY) + repeated(10, "</li></ul>"))),
                units(
                        "a.html",
                        "facts in JSON",
                        "<script type='application/ld+json'>[{}",
                        ",{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-05-14\",\"author\":{\"name\":\"Ruth #\"}}",
                        "]</script><p>" + SENTENCE),
                units(
                        "a.html",
                        "metas",
                        "<html><head>",
                        "<meta name=a# content='charset=x'><!-- <a b='",
                        "</head><body><p>Tape.</p>"),
                new Growing("a.zip", "entries", n -> zip(n, false)),
                new Growing(
                        "a.zip", "entries without a directory", n -> cut(zip(n, false), 30 * n)),
                new Growing("a.zip", "entries of one name", n -> named(zip(n, false))),
                new Growing("a.zip", "damaged entries", n -> damaged(zip(n, false), 90)),
                new Growing("a.tar", "files", n -> tar(n)),
                new Growing("a.tar", "damaged files", n -> damaged(tar(n), 1024)),
                new Growing(
                        "a.docx",
                        "paragraphs",
                        n ->
                                word(
                                        n,
                                        "<w:p><w:r><w:t>Tape # was found, </w:t></w:r><w:r><w:t>he said.</w:t></w:r></w:p>")),
                new Growing(
                        "a.docx", "open elements", n -> word(n, "<w:ins><w:r><w:t>a</w:t></w:r>")),
                new Growing("a.docx", "remarks", ScannerStepsTest::remarks),
                new Growing("a.pdf", "lines", n -> pdf(1 + n / 30, 30)),
                new Growing("a.pdf", "lines on one page", n -> pdf(1, n)));
    }

    private static final String REPLY =
            "<ul class=comments><li class=comment><b class=author>Ann</b> <time>15 May 2019</time><p>No, I heard it.</p>";
    private static final String REDDIT =
            "[{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t3\",\"data\":{\"id\":\"a\",\"name\":\"t3_a\",\"title\":\"Tape\",\"author\":\"r\",\"subreddit\":\"q\",\"selftext\":\"It was found.\",\"created_utc\":1557828000}}]}},"
                    + "{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"id\":\"b0\",\"name\":\"t1_b0\",\"parent_id\":\"t3_a\",\"author\":\"u\",\"body\":\"No\",\"created_utc\":1557828000}}";
    private static final String DISQUS =
            "<?xml version=\"1.0\"?><disqus xmlns:dsq=\"d\"><thread dsq:id=\"1\"><link>https://q.example/</link><title>Tape</title></thread>";
    private static final String WORDPRESS =
            "<?xml version=\"1.0\"?><rss xmlns:wp=\"w\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel><title>Star</title><item><title>Tape</title><link>https://q.example/</link><wp:post_id>5</wp:post_id><wp:post_type>post</wp:post_type><content:encoded>The tape was found.</content:encoded>";

    private static String staircase(int n) {
        var text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(" ".repeat(2 * (i % 40)))
                    .append("- Ann ")
                    .append(i)
                    .append(": I heard it.\n");
        }
        return text.toString();
    }

    private static String cues(int n, String words) {
        var text = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            text.append("%02d:%02d:%02d.000 --> ".formatted(i / 3600, i / 60 % 60, i % 60));
            text.append("%02d:%02d:%02d.900\n".formatted(i / 3600, i / 60 % 60, i % 60));
            text.append(
                            words.replace("##", Integer.toString(i - 1))
                                    .replace("#", Integer.toString(i)))
                    .append("\n\n");
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(int n, boolean packed) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < n; i++) {
                var content = bytes("Tape " + i + " was found.");
                var entry = new ZipEntry("%05d.txt".formatted(i));
                var check = new CRC32();
                check.update(content);
                entry.setMethod(packed ? ZipEntry.DEFLATED : ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(check.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be written", e);
        }
        return out.toByteArray();
    }

    /// All names become one.
    private static byte[] named(byte[] zip) {
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i + 5] == '.' && zip[i + 6] == 't' && zip[i + 7] == 'x') {
                Arrays.fill(zip, i, i + 5, (byte) 'a');
            }
        }
        return zip;
    }

    private static byte[] cut(byte[] bytes, int count) {
        return Arrays.copyOf(bytes, bytes.length - count);
    }

    private static byte[] damaged(byte[] bytes, int every) {
        for (int at = every; at < bytes.length; at += every) {
            bytes[at] ^= 0x55;
        }
        return bytes;
    }

    private static byte[] tar(int n) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < n; i++) {
            var content = bytes("Tape " + i + " was found.");
            var block = new byte[1024];
            put(block, 0, "%05d.txt".formatted(i));
            put(block, 124, "%011o".formatted(content.length));
            put(block, 148, "        ");
            put(block, 257, "ustar");
            block[156] = '0';
            int sum = 0;
            for (int b = 0; b < 512; b++) {
                sum += block[b] & 0xFF;
            }
            put(block, 148, "%06o".formatted(sum) + "\0 ");
            System.arraycopy(content, 0, block, 512, content.length);
            out.writeBytes(block);
        }
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    private static void put(byte[] into, int at, String text) {
        System.arraycopy(bytes(text), 0, into, at, text.length());
    }

    private static byte[] word(int n, String unit) {
        return packed(
                "word/document.xml",
                "<w:document xmlns:w=\"a\"><w:body>" + each(n, unit) + "</w:body></w:document>");
    }

    private static byte[] remarks(int n) {
        return packed(
                "word/comments.xml",
                "<w:comments xmlns:w=\"a\">"
                        + each(
                                n,
                                "<w:comment w:id=\"#\" w:author=\"U#\" w:date=\"2019-05-14T10:00:00Z\"><w:p w:paraId=\"#\"><w:r><w:t>Remark #</w:t></w:r></w:p></w:comment>")
                        + "</w:comments>",
                "word/commentsExtended.xml",
                "<w:commentsEx xmlns:w=\"a\">"
                        + each(n, "<w:commentEx w:paraId=\"#\" w:paraIdParent=\"##\"/>")
                        + "</w:commentsEx>",
                "word/document.xml",
                "<w:document xmlns:w=\"a\"><w:body><w:p><w:r><w:t>The tape was found.</w:t></w:r></w:p></w:body></w:document>");
    }

    private static byte[] packed(String... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(int pages, int lines) {
        try (var file = new PDDocument()) {
            for (int p = 0; p < pages; p++) {
                var page = new PDPage();
                file.addPage(page);
                try (var content = new PDPageContentStream(file, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.setLeading(14);
                    content.newLineAtOffset(60, 700);
                    for (int i = 0; i < lines; i++) {
                        content.showText("The harbour office said that tape " + i + " was found.");
                        content.newLine();
                    }
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be written", e);
        }
    }

    private static long steps(Growing growing, int n) {
        var reading = growing.name().endsWith(".pdf") ? PDF : READING;
        var source = growing.source().apply(n);
        long before = Steps.count();
        int outcomes = reading.apply(growing.name(), source);
        assertThat(outcomes).isPositive();
        return Steps.count() - before;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void growInProportion(Growing growing) {
        steps(growing, 1);
        long few = steps(growing, FEW);
        long many = steps(growing, 10 * FEW);

        assertThat(few).isGreaterThan(FEW);
        assertThat(many).isLessThanOrEqualTo(MOST * few);
    }
}
