// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report in a real browser: whether its policy lets its own script and style through, and
/// nothing else.
class BrowserTest {
    private static final int SECONDS = 90;

    @TempDir Path temp;

    private record Shown(String page, String log) {}

    @Test
    void theReportRunsItsOwnScriptAndBreaksNoPolicy() throws Exception {
        var report = report();

        var shown = shown(report);

        var page = Jsoup.parse(shown.page());
        assertThat(page.select("html").hasClass("js")).as("the report's script ran").isTrue();
        for (var section :
                List.of(
                        "claims",
                        "conflicts",
                        "changes",
                        "missing",
                        "timeline",
                        "families",
                        "documents",
                        "problems",
                        "method")) {
            assertThat(page.select("#" + section + " h2")).as(section).isNotEmpty();
        }
        assertThat(shown.log()).doesNotContain("Content Security Policy", "Uncaught");
    }

    @Test
    void aStrangersScriptInTheReportIsRefusedByThePolicy() throws Exception {
        var report = report();
        var planted = "<script>document.documentElement.classList.add('planted')</script></body>";
        Files.writeString(report, Files.readString(report).replace("</body>", planted));

        var shown = shown(report);

        assertThat(Jsoup.parse(shown.page()).select("html").hasClass("planted")).isFalse();
        assertThat(shown.log()).contains("Content Security Policy");
    }

    @Test
    void aClickCopiesTheCitationOfAPassage() throws Exception {
        try (var browser = driven()) {
            browser.open(report().toUri());
            browser.allowPasting();
            browser.click("#claims details.claim > summary");
            var button = "#claims details.claim[open] button.cite";
            var cited =
                    browser.run("return document.querySelector('" + button + "').dataset.cite")
                            .asString();
            browser.click(button);
            var said =
                    browser.run(
                            "const button = document.querySelector('"
                                    + button
                                    + "'); return new Promise(done => { const look = () =>"
                                    + " button.textContent === 'Copy citation' ? setTimeout(look, 20)"
                                    + " : done(button.textContent); look(); })");
            var pasted = browser.run("return navigator.clipboard.readText()");

            assertThat(said.asString()).isEqualTo("Copied");
            assertThat(pasted.asString())
                    .isEqualTo(cited)
                    .startsWith("“")
                    .contains("” — ", ", characters ", "SHA-256 ");
        }
    }

    @Test
    void aFigureOfTheFirstScreenOpensWhatItLeadsTo() throws Exception {
        try (var browser = driven()) {
            browser.open(report().toUri());
            browser.click(".wide .leads a");
            var open =
                    browser.run(
                            "return document.getElementById(location.hash.slice(1))"
                                    + ".closest('details').open");
            assertThat(open.asBoolean()).isTrue();
        }
    }

    @Test
    void nothingIsWiderThanTheWindow() throws Exception {
        try (var browser = driven()) {
            browser.open(report().toUri());
            for (int width : new int[] {400, 700, 1280}) {
                browser.width(width);
                var beyond =
                        browser.run(
                                "const page = document.documentElement;"
                                        + " return page.scrollWidth - page.clientWidth");
                assertThat(beyond.asInt()).as(width + " pixels").isZero();
            }
        }
    }

    private Browser driven() throws Exception {
        var driver = Browser.program("chromedriver");
        var browser = browser();
        assumeTrue(
                driver != null && browser != null,
                "skipped: chromium or its driver was not found on the path");
        return Browser.start(Objects.requireNonNull(driver), Objects.requireNonNull(browser), temp);
    }

    private Path report() {
        var example = Path.of(System.getProperty("firsthand.root", ""), "examples", "harbour-tape");
        var report = temp.resolve("tape.html");
        assertThat(Ran.of("report", example, "-o", report).code()).isZero();
        return report;
    }

    private Shown shown(Path report) throws IOException, InterruptedException {
        var browser = browser();
        assumeTrue(browser != null, "skipped: no chromium was found on the path");
        var page = temp.resolve("page");
        var log = temp.resolve("log");
        var process =
                new ProcessBuilder(
                                String.valueOf(browser),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--enable-logging=stderr",
                                "--user-data-dir=" + temp.resolve("profile"),
                                "--dump-dom",
                                report.toUri().toString())
                        .redirectOutput(page.toFile())
                        .redirectError(log.toFile())
                        .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertThat(ended).as("the browser ended in " + SECONDS + " s").isTrue();
        return new Shown(Files.readString(page, UTF_8), new String(Files.readAllBytes(log), UTF_8));
    }

    private static @Nullable Path browser() {
        return Browser.program("chromium", "chromium-browser", "google-chrome");
    }
}
