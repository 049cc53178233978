// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.bytes;

import java.io.IOException;
import java.nio.file.Path;
import org.firsthand.model.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final String ARTICLE =
            "The harbour office said on Monday that the tape was found in a drawer of the quay house.\n";

    @TempDir private Path path;
    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    @Test
    void takesAddressAndTimeFromTheTableOfACaptureTool() throws IOException {
        folder.with("b/one.txt", bytes(ARTICLE))
                .with(
                        "b/export.csv",
                        bytes(
                                "Title,URL,Captured_At,File Name\nTape,https://star.example/tape,2019-05-14T10:15:30Z,one.txt\nGone,https://star.example/gone,,two.txt\n"));

        assertThat(folder.only().url()).isEqualTo("https://star.example/tape");
        assertThat(folder.only().captured()).extracting(Fact::from).isEqualTo("export.csv");
        assertThat(folder.only().captured())
                .extracting(f -> f.value().value())
                .isEqualTo("2019-05-14T10:15:30Z");
        assertThat(folder.problems())
                .containsExactly("b/export.csv @line 3: There is no file 'two.txt'");
    }

    @Test
    void letsWhatIsGivenByHandComeFirst() throws IOException {
        folder.with("one.txt", bytes(ARTICLE))
                .with(
                        "export.csv",
                        bytes("url,file,timestamp\nhttps://star.example/a,one.txt,1557828930\n"))
                .with("sources.csv", bytes("file,url\none.txt,https://star.example/b\n"));

        assertThat(folder.only().url()).isEqualTo("https://star.example/b");
    }

    @Test
    void countsTheRowsThatNameNoFileThatIsHere() throws IOException {
        folder.with("one.txt", bytes(ARTICLE))
                .with(
                        "export.csv",
                        bytes(
                                "url,file\nhttps://a.example/,one.txt\n"
                                        + "https://b.example/,two.txt\n".repeat(50)));

        assertThat(folder.problems())
                .hasSize(21)
                .contains(
                        "export.csv @all rows: 50 name files that are not here, of which the first 20 are told");
    }

    @Test
    void leavesOtherTablesAlone() throws IOException {
        folder.with("one.txt", bytes(ARTICLE))
                .with("a.csv", bytes("url,visits\nhttps://a.example/,4\n"));

        assertThat(folder.problems()).containsExactly("a.csv: CSV table is not read yet");
    }
}
