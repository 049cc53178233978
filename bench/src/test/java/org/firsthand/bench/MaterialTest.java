// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTest {
    @TempDir private Path data;

    @Test
    void digestsNamesAndContentOfAllFilesBelow() throws IOException {
        Files.createDirectories(data.resolve("set/text"));
        Files.writeString(data.resolve("set/text/a.txt"), "The ferry sank.");
        Files.writeString(data.resolve("set/gold.jsonl"), "{}");
        var material = new Material(data);
        var both = material.digest(List.of("set/gold.jsonl", "set/text"));

        assertThat(both).hasSize(64).isEqualTo(material.digest(List.of("set")));

        Files.move(data.resolve("set/text/a.txt"), data.resolve("set/text/b.txt"));
        assertThat(material.digest(List.of("set"))).isNotEqualTo(both);
    }

    @Test
    void missesASetOfWhichAnyFileIsMissing() throws IOException {
        Files.writeString(data.resolve("gold.jsonl"), "{}");
        var material = new Material(data);

        assertThat(material.has(List.of("gold.jsonl"))).isTrue();
        assertThat(material.has(List.of("gold.jsonl", "text"))).isFalse();
    }
}
