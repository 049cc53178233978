// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescentLinesTest {
    private static final String STORY =
            """
            The well of Orle will give no water for 14 days from the first of June because its chain
            has rusted through, the smith said at the trough on Tuesday.

            A chain of brass would cost 620 crowns, and the founder of Wend has been asked whether he
            can cast one before the fair, which begins on the last Sunday of the month.
            """;

    private static final String OTHER =
            """
            The mayor of Dell has lost his hat. It was last seen on the weathercock of the town hall,
            where the wind of Friday night had carried it, and nobody has a ladder of that length.
            """;

    /// A story, two papers that credit the first, and one that has nothing to do with them; the
    /// truth says of the last paper that it comes from a source that is lost.
    private static Path folder(Path in) throws IOException {
        var folder = Files.createDirectories(in.resolve("noisy-7"));
        var text = Files.createDirectories(folder.resolve("text"));
        var credited = STORY + "\nSource: Orle Herald\n";
        Files.writeString(
                text.resolve("a-herald.txt"), "Well\n\nOrle Herald | 3 May 2021\n\n" + STORY);
        Files.writeString(
                text.resolve("b-post.txt"), "Chain\n\nVale Post | 6 May 2021\n\n" + credited);
        Files.writeString(
                text.resolve("c-sheet.txt"), "Rust\n\nWend Sheet | 9 May 2021\n\n" + credited);
        Files.writeString(text.resolve("d-echo.txt"), "Hat\n\nDell Echo | 9 May 2021\n\n" + OTHER);
        Files.write(
                folder.resolve("truth.jsonl"),
                List.of(
                        truth("a-herald", "[]", false, "s1"),
                        truth("b-post", "[\"a-herald\"]", false, "s1"),
                        truth("c-sheet", "[]", true, "s1"),
                        truth("d-echo", "[]", false, "s2")));
        return folder;
    }

    private static String truth(String doc, String parents, boolean unseen, String family) {
        return "{\"doc\":\"%s\",\"parents\":%s,\"unseen\":%b,\"family\":\"%s\"}"
                .formatted(doc, parents, unseen, family);
    }

    @Test
    void namesEachDocumentAfterItsFolderOnBothSides(@TempDir Path in) throws IOException {
        var lines = new DescentLines();
        lines.add(folder(in));

        assertThat(lines.predictions())
                .anyMatch(line ->
                        line.contains(
                                "\"child\":\"noisy-7.b-post.txt\",\"parent\":\"noisy-7.a-herald.txt\""))
                .noneMatch(line -> line.contains("d-echo"));
        assertThat(lines.truth())
                .contains(
                        "{\"doc\":\"noisy-7.b-post.txt\",\"family\":\"noisy-7.s1\",\"parents\":[\"noisy-7.a-herald.txt\"],\"unseen\":false}")
                .hasSize(4);
    }

    @Test
    void countsWhatIsNamedAndWhatOfThatIsRight(@TempDir Path in) throws IOException {
        var lines = new DescentLines();
        lines.add(folder(in));

        assertThat(lines.figures())
                .isEqualTo(Map.of("decided", "1.0000", "right.of.named", "0.5000"));
    }
}
