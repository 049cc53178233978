// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final String HEADER = "\uFEFF\"kind\",\"what\",\"whom\",\"because\",";

    @TempDir Path temp;

    private Path pile;

    @BeforeEach
    void layOutSources() throws IOException {
        pile = Ran.pile(temp.resolve("pile"));
    }

    @Test
    void printsATableOrWritesTheSameIntoAFile() throws IOException {
        var printed = Ran.of("export", pile, "--format", "todo");
        var file = temp.resolve("todo.csv");
        var written = Ran.of("export", pile, "--format", "todo", "-o", file);

        assertThat(printed.out()).startsWith(HEADER).endsWith("\r\n");
        assertThat(written.code()).isEqualTo(printed.code()).isIn(0, 1);
        assertThat(Files.readString(file)).isEqualTo(printed.out());
        assertThat(written.out()).isEmpty();
    }

    @Test
    void replacesAnEarlierTableAndNothingElse() throws IOException {
        var file = Files.writeString(temp.resolve("todo.csv"), HEADER + "older");
        assertThat(Ran.of("export", pile, "--format", "todo", "-o", file).code()).isEqualTo(2);
        Files.delete(file);
        assertThat(Ran.of("export", pile, "--format", "todo", "-o", file).code()).isNotEqualTo(2);
        assertThat(Ran.of("export", pile, "--format", "todo", "-o", file).code()).isNotEqualTo(2);

        var refused = Ran.of("export", pile, "--format", "numbers", "-o", file);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "firsthand: "
                                + file
                                + " exists and is no table of Firsthand's; choose another name\n");
    }

    @Test
    void namesTheTablesWhereAnotherIsAskedFor() {
        var ran = Ran.of("export", pile, "--format", "cake");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("todo", "numbers");
    }
}
