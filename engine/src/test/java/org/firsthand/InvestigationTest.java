// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Document;
import org.firsthand.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvestigationTest {
    @TempDir private Path folder;

    @Test
    void countsTheSameBytesUnderTwoNamesOnce() throws IOException {
        var text =
                "Harbour Star | 2019-05-14\n\nThe pier will stay shut until April, the harbour office said on Tuesday.\n";
        Files.writeString(folder.resolve("page.txt"), text);
        Files.writeString(folder.resolve("download (3).txt"), text);

        var answer = new Investigation(Progress.SILENT).answer(List.of(folder), Step.WEIGH);

        assertThat(answer.documents())
                .extracting(Document::path)
                .containsExactly("download (3).txt");
        assertThat(answer.problems()).extracting(Problem::path).containsExactly("page.txt");
        assertThat(answer.problems().getFirst().what()).contains("download (3).txt");
    }

    @Test
    void countsEachAccountOfOneExport() throws IOException {
        var item =
                "<item><title>%s</title><content:encoded>%s</content:encoded><wp:post_id>%d</wp:post_id><wp:post_type>post</wp:post_type></item>";
        var export =
                "<rss><channel><title>Otters</title>"
                        + item.formatted("One", "Training moves to Gull Street.", 7)
                        + item.formatted("Two", "The coach says two panels moved.", 8)
                        + "</channel></rss>";
        Files.writeString(folder.resolve("a.xml"), export);
        Files.writeString(folder.resolve("b.xml"), export);

        var answer = new Investigation(Progress.SILENT).answer(List.of(folder), Step.READ);

        assertThat(answer.documents())
                .extracting(Document::path)
                .containsExactly("a.xml#7", "a.xml#8");
        assertThat(answer.problems())
                .extracting(Problem::path)
                .containsExactly("b.xml#7", "b.xml#8");
    }

    @Test
    void leavesOutWhatLiesBeyondTheStepAskedFor() throws IOException {
        Files.writeString(
                folder.resolve("page.txt"),
                "The pier will stay shut until April, the harbour office said.\n");
        var investigation = new Investigation(Progress.SILENT);

        assertThat(investigation.answer(List.of(folder), Step.READ).found().statements()).isEmpty();
        assertThat(investigation.answer(List.of(folder), Step.COLLATE).found().statements())
                .hasSize(1);
        assertThat(investigation.answer(List.of(folder), Step.COLLATE).claims().claims()).isEmpty();
        assertThat(investigation.answer(List.of(folder), Step.CLAIMS).findings()).isEmpty();
        assertThat(investigation.answer(List.of(folder), Step.WEIGH).findings()).hasSize(1);
    }
}
