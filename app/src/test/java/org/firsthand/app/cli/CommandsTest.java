// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir Path temp;

    @Test
    void explainShowsThePassagesOfAClaim() throws IOException {
        var pile = Ran.pile(temp);
        var claim =
                Ran.of("claims", "--json", pile).json("claim").stream()
                        .filter(line ->
                                line.get("text").asString().contains("worked for nine days"))
                        .findFirst()
                        .orElseThrow();
        var id = claim.get("id").asString();

        var ran = Ran.of("explain", id, pile);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(oneLine(ran.out()))
                .contains(
                        "worked for nine days",
                        "colm-herald.txt",
                        "orley-post.txt",
                        "skerry-sun.txt",
                        "pages/tarn-echo.html");
        assertThat(Ran.of("explain", id.substring(0, 8), pile).out()).isEqualTo(ran.out());
    }

    @Test
    void explainKnowsStatementsStrandsAndDocuments() throws IOException {
        var pile = Ran.pile(temp);
        var statement =
                Ran.of("claims", "--json", pile).json("statement").getFirst().get("id").asString();
        var strand =
                Ran.of("collate", "--json", pile).json("strand").getFirst().get("id").asString();
        var document =
                Ran.of("read", "--json", pile).json("document").getFirst().get("id").asString();

        for (var id : new String[] {statement, strand, document}) {
            var ran = Ran.of("explain", id, pile);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("colm-herald.txt");
        }
    }

    @Test
    void explainTakesThePathOfADocument() throws IOException {
        var pile = Ran.pile(temp);

        var ran = Ran.of("explain", "pages/tarn-echo.html", pile);

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("document ")
                .contains("pages/tarn-echo.html", "outlet: Tarn Echo", "1 story,");
        assertThat(Ran.of("explain", "pages/tarn", pile).code()).isEqualTo(1);
    }

    @Test
    void explainWrapsAroundAWordLongerThanTheLine() throws IOException {
        var address = "https://tarn-echo.example/" + "pier-".repeat(60);
        Files.writeString(
                temp.resolve("a.txt"),
                "Hanne Osterberg said the pier will open again, as the map at "
                        + address
                        + " shows, in the first week of May after the last brace is in place.\n");
        var id = Ran.of("claims", "--json", temp).json("claim").getFirst().get("id").asString();

        var ran =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> Ran.of("explain", id, temp));

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .anyMatch(line -> line.endsWith(address))
                .noneMatch(line -> line.length() > 100 + address.length());
        assertThat(oneLine(ran.out())).contains("in the first week of May");
    }

    @Test
    void explainSaysWhichOfIdAndSourcesIsMissing() throws IOException {
        var pile = Ran.pile(temp);

        assertThat(Ran.of("explain", pile).err())
                .startsWith("firsthand: Missing the ID to explain, before " + pile);
        assertThat(Ran.of("explain", "beef").err())
                .startsWith("firsthand: Missing the sources that beef came from");
        assertThat(Ran.of("explain", pile).code()).isEqualTo(2);
    }

    @Test
    void explainOfAnUnknownIdFindsNothing() throws IOException {
        var ran = Ran.of("explain", "00000000beef", Ran.pile(temp));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasLineCount(1).contains("00000000beef");
    }

    @Test
    void theReportShowsEveryTitleAndIsTheSameEachTime() throws IOException {
        var pile = Ran.pile(temp.resolve("pile"));
        var report = temp.resolve("report.html");

        var ran = Ran.of("report", pile, "-o", report);
        var first = Files.readString(report);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        var text = Jsoup.parse(first).text();
        assertShowsEveryTitle(text, pile);
        assertThat(text).contains("Pier stays shut", "Pier shut until May", "Norda");
        Ran.of("report", pile, "-o", report);
        assertThat(report).content().isEqualTo(first);
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactlyInAnyOrder(pile, report);
        }
    }

    @Test
    void aPipeGetsNoColoursAndNoProgress() throws IOException {
        var pile = Ran.pile(temp.resolve("pile"));

        for (var step : new String[] {"read", "collate", "claims", "weigh"}) {
            var ran = Ran.of(step, pile);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).isNotEmpty().doesNotContain("\u001b");
            assertThat(ran.err()).isEmpty();
        }
    }

    @Test
    void aScreenIsLeftWithoutTheProgressLine() throws IOException {
        var ran = Ran.in(Terminal.Kind.SCREEN, "weigh", Ran.pile(temp));

        assertThat(ran.err()).contains("reading").endsWith("\r\u001b[K");
    }

    @Test
    void statsTellEachStepOnStderr() throws IOException {
        var ran = Ran.of("weigh", "--json", "--stats", Ran.pile(temp));

        assertThat(ran.err())
                .contains("reading", "collating", "weighing")
                .containsPattern("\\d+\\.\\d\\d s");
        assertThat(ran.out()).isEqualTo(Ran.of("weigh", "--json", temp).out());
    }

    @Test
    void theExampleIsInvestigatedToTheEnd() throws IOException {
        var example = Path.of(System.getProperty("firsthand.root", ""), "examples", "harbour-tape");
        var report = temp.resolve("tape.html");

        var ran = Ran.of("report", example, "-o", report);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("Read ").contains("origin", "Report: " + report);
        assertShowsEveryTitle(Jsoup.parse(Files.readString(report)).text(), example);
    }

    private static void assertShowsEveryTitle(String text, Path pile) {
        var documents = Ran.of("read", "--json", pile).json("document");
        assertThat(documents)
                .isNotEmpty()
                .allSatisfy(document -> {
                    assertThat(text).contains(document.get("path").asString());
                    if (!document.get("title").isNull()) {
                        assertThat(text).contains(oneLine(document.get("title").asString()));
                    }
                });
    }

    private static String oneLine(String text) {
        return String.join(" ", text.lines().map(String::strip).toList());
    }
}
