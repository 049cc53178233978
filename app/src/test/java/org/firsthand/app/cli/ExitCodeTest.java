// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {
    @TempDir Path temp;

    private static void assertStopped(Ran ran) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("firsthand: ")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "collate", "claims", "weigh"})
    void isZeroWhenAStepFindsSomething(String step) throws IOException {
        var ran = Ran.of(step, "--json", Ran.pile(temp));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isNotEmpty();
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read    | Nothing could be read.",
                "collate | No two of these documents share wording.",
                "claims  | Nobody is found to say anything in these documents.",
                "weigh   | No claim was found in these documents."
            })
    void saysThatAStepFoundNothing(String step, String words) {
        var ran = Ran.of(step, temp);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo(words + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "collate", "claims", "weigh"})
    void isOneWhenAStepFindsNothing(String step) {
        var ran = Ran.of(step, "--json", temp);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "collate", "claims", "weigh", "report", "open"})
    void isTwoAndOneLineWhenASourceIsMissing(String command) {
        var missing = temp.resolve("not there");

        var ran = Ran.of(command, missing);

        assertStopped(ran);
        assertThat(ran.err()).isEqualTo("firsthand: no such file or folder: " + missing + "\n");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void isTwoWhenOneOfSeveralSourcesIsMissing() throws IOException {
        assertStopped(
                Ran.of("weigh", "--json", Ran.pile(temp.resolve("pile")), temp.resolve("typo")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read --jsno x",
                "weigh",
                "collate --threads many x",
                "collate --only reuse x",
                "collate --json --only claim x",
                "explain",
                "ponder x",
                "report -o",
                "--frobnicate"
            })
    void isTwoForArgumentsThatAreNotUnderstood(String words) {
        var ran = Ran.of((Object[]) words.split(" "));

        assertStopped(ran);
        assertThat(ran.err()).contains("--help").hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "many", "99999999999"})
    void isTwoForNoNumberOfThreads(String threads) {
        var ran = Ran.of("read", "--threads", threads, temp);

        assertStopped(ran);
        assertThat(ran.err())
                .contains("--threads")
                .contains("'" + threads + "' is not a number from 1 up");
    }

    @Test
    void namesTheCommandsWhenOneIsUnknown() {
        var ran = Ran.of("frobnicate", "a\u001b[2Jb");

        assertStopped(ran);
        assertThat(ran.err())
                .isEqualTo(
                        """
                        firsthand: unknown command: frobnicate
                        The commands are open, report, export, read, collate, claims, weigh, check, explain, help; more: firsthand --help
                        """);
    }

    @Test
    void isTwoWithATraceForADefect() throws IOException {
        var ran = failing(new IllegalStateException("odd \u001b[31mstate"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("firsthand: this is a defect in Firsthand; please report it\n")
                .contains(
                        "IllegalStateException: odd [31mstate",
                        "    at org.firsthand.app.cli.ExitCodeTest")
                .doesNotContain("\u001b");
    }

    @Test
    void isTwoForAnErrorOfTheMachine() throws IOException {
        assertThat(failing(new StackOverflowError()))
                .satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(2);
                    assertThat(ran.err()).contains("please report it", "StackOverflowError");
                });
        assertThat(failing(new OutOfMemoryError("Java heap space")))
                .satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(2);
                    assertThat(ran.err())
                            .isEqualTo(
                                    "firsthand: not enough memory for these sources: give Java more, e.g."
                                            + " FIRSTHAND_JAVA_OPTS=-Xmx4g\n");
                });
    }

    /// A run of `read` whose output cannot be printed because of something nobody expects.
    private Ran failing(Throwable unexpected) throws IOException {
        var err = new ByteArrayOutputStream();
        var broken =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        if (unexpected instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) unexpected;
                    }
                };
        var terminal =
                new Terminal(
                        new PrintStream(broken, false, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Terminal.Kind.PIPE);
        int code = Main.run(new String[] {"read", Ran.pile(temp).toString()}, terminal);
        return new Ran(code, "", err.toString(UTF_8));
    }

    @Test
    void showsNoControlCharactersOfANameInItsLine() {
        var ran = Ran.of("read", temp.resolve("red\u001b[31m\u202Ename"));

        assertStopped(ran);
        assertThat(ran.err())
                .isEqualTo(
                        "firsthand: no such file or folder: " + temp.resolve("red[31mname") + "\n");
        assertThat(Ran.of("explain", "\u001b]0;id\u0007", temp).err()).doesNotContain("\u001b");
        assertThat(Ran.of("read", "--x\u001b[2J", temp).err()).doesNotContain("\u001b");
        assertThat(Ran.of("x\u001b[2J").err()).doesNotContain("\u001b");
    }

    @Test
    void isTwoWhenTheReportHasNoFolder() throws IOException {
        assertStopped(
                Ran.of(
                        "report",
                        Ran.pile(temp.resolve("pile")),
                        "-o",
                        temp.resolve("no/such/report.html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help", "weigh --help"})
    void isZeroForHelp(String words) {
        var ran = Ran.of((Object[]) words.split(" "));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("firsthand");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void writesAReportThatNamesEveryFileItCouldNotRead() throws IOException {
        var pile = Files.createDirectories(temp.resolve("pile"));
        Files.writeString(pile.resolve("empty.html"), "");
        Files.writeString(pile.resolve("blank.txt"), " \n\t\n");
        Files.write(
                pile.resolve("picture.jpg"),
                new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
                });
        Files.write(pile.resolve("noise.html"), noise());
        Files.write(
                pile.resolve("packed.warc.gz"),
                gzipHalf("WARC/1.0\r\nWARC-Type: response\r\n\r\n"));
        Files.writeString(pile.resolve("half.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
        Files.writeString(pile.resolve("sources.csv"), "file,published\nnobody.txt,\"never\n");
        var report = temp.resolve("out.html");

        var ran = Ran.of("report", pile, "-o", report);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).doesNotContain("Exception").contains(report.toString());
        assertThat(report)
                .content()
                .contains(
                        "empty.html",
                        "blank.txt",
                        "picture.jpg",
                        "noise.html",
                        "packed.warc.gz",
                        "half.pdf",
                        "sources.csv");
    }

    @Test
    void readsOnWhenOneFileIsBroken() throws IOException {
        var pile = Ran.pile(temp.resolve("pile"));
        Files.write(pile.resolve("noise.html"), noise());

        var ran = Ran.of("read", "--json", pile);

        assertThat(ran.code()).isZero();
        assertThat(ran.json("document")).hasSize(5);
        assertThat(ran.json("problem"))
                .extracting(line -> line.get("path").asString())
                .containsExactly("noise.html");
    }

    /// Bytes that are text in no encoding.
    private static byte[] noise() {
        var bytes = new byte[4000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 7 * 17);
        }
        return bytes;
    }

    private static byte[] gzipHalf(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    }
}
