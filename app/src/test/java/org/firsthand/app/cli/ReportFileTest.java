// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFileTest {
    @TempDir Path temp;

    private Path pile;

    @BeforeEach
    void layOutSources() throws IOException {
        pile = Files.createDirectories(temp.resolve("pile"));
        Files.writeString(
                pile.resolve("a.txt"),
                "Hanne Osterberg said the pier will open again in the first week of May.\n");
    }

    private void assertRefused(Path file, String why) throws IOException {
        var ran = Ran.of("report", pile, "-o", file);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("firsthand: " + file + " " + why + "\n");
        try (var left = Files.walk(temp)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    private static final String NO_REPORT =
            "exists and is no report of Firsthand's; choose another name";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my notes\n",
                "",
                "<!doctype html>\n<html><head><title>Firsthand report</title>",
                "\n<!doctype html>\n<meta name=\"generator\" content=\"Firsthand\">"
            })
    void keepsAFileThatIsNoReport(String content) throws IOException {
        var file = Files.writeString(temp.resolve("x.txt"), content);

        assertRefused(file, NO_REPORT);

        assertThat(file).content().isEqualTo(content);
    }

    @Test
    void keepsASourceThatIsNamedByMistake() throws IOException {
        var source = pile.resolve("a.txt");
        var before = Files.readAllBytes(source);

        assertRefused(source, NO_REPORT);

        assertThat(source).hasBinaryContent(before);
    }

    @Test
    void replacesAnEarlierReportWhateverItsVersion() throws IOException {
        var file = temp.resolve("x.html");
        assertThat(Ran.of("report", pile, "-o", file).code()).isZero();
        var first = Files.readString(file);
        assertThat(first).contains("content=\"Firsthand\"");
        Files.writeString(
                file, first.replace("content=\"Firsthand\"", "content=\"Firsthand 7\"") + "older");

        assertThat(Ran.of("report", pile, "-o", file).code()).isZero();

        assertThat(file).content().isEqualTo(first);
    }

    @Test
    void saysThatAFolderIsOne() throws IOException {
        assertRefused(pile, "is a folder; name a file for the report");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheFolderInWhichNothingCanBeWritten() {
        var ran = Ran.of("report", pile, "-o", Path.of("/proc/x.html"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo(
                        "firsthand: the report cannot be written: no file can be made in /proc\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsNoLinkEvenToAReport() throws IOException {
        var report = temp.resolve("report.html");
        assertThat(Ran.of("report", pile, "-o", report).code()).isZero();
        var link = Files.createSymbolicLink(temp.resolve("link.html"), report);
        var dangling =
                Files.createSymbolicLink(temp.resolve("dangling.html"), temp.resolve("planted"));

        assertRefused(link, NO_REPORT);
        assertRefused(dangling, NO_REPORT);

        assertThat(link).isSymbolicLink();
        assertThat(temp.resolve("planted")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesThroughNoLinkPlantedAtTheOldTemporaryName() throws IOException {
        var victim = Files.writeString(temp.resolve("victim"), "kept");
        Files.createSymbolicLink(temp.resolve("x.html.part"), victim);

        assertThat(Ran.of("report", pile, "-o", temp.resolve("x.html")).code()).isZero();

        assertThat(victim).content(UTF_8).isEqualTo("kept");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesTheReportTheRightsOfAnyNewFile() throws IOException {
        var ordinary = Files.writeString(temp.resolve("ordinary"), "");
        var report = temp.resolve("x.html");

        assertThat(Ran.of("report", pile, "-o", report).code()).isZero();

        assertThat(Files.getPosixFilePermissions(report))
                .isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void theDefaultNameIsRefusedToo() throws IOException {
        var named = ReportFile.of(pile).file();
        assertThat(named).hasToString("pile.report.html");
        var taken = Files.writeString(temp.resolve(named), "notes");

        var refused = new ReportFile(taken);

        assertThatThrownBy(refused::check).hasMessageEndingWith(NO_REPORT);
    }
}
