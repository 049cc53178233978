// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.read.Warcs.bytes;
import static org.firsthand.read.Warcs.gzipped;
import static org.firsthand.read.Warcs.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.firsthand.model.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedSourcesTest {
    private static final String URL = "https://star.example/tape";
    private static final String DATE = "2019-05-14T10:15:30Z";
    private static final String ARTICLE =
            "The harbour office said on Monday that the tape was found in a drawer of the quay house.\n";

    @TempDir private Path path;
    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private static byte[] wacz(String hash) {
        var archive =
                Warcs.gzip()
                        .response(
                                URL,
                                DATE,
                                "Content-Type: text/html\r\n",
                                bytes("<html><body><p>" + ARTICLE + "</p></body></html>"))
                        .bytes();
        var digest = hash.isEmpty() ? Warcs.digest("SHA-256", archive) : hash;
        return Zips.with("archive/data.warc.gz", archive)
                .and(
                        "datapackage.json",
                        "{\"resources\":[{\"path\":\"archive/data.warc.gz\",\"hash\":\"sha256:"
                                + digest
                                + "\"}]}")
                .and(
                        "pages/pages.jsonl",
                        "{\"format\":\"json-pages-1.0\"}\n{\"url\":\""
                                + URL
                                + "\",\"title\":\"Tape found\"}\n")
                .bytes();
    }

    @Test
    void readsAFolderPackedAsZip() throws IOException {
        folder.with(
                "a.zip",
                Zips.with("b/one.txt", bytes(ARTICLE))
                        .and("two.html", html("Two", ARTICLE))
                        .bytes());

        assertThat(folder.documents())
                .extracting(Document::path)
                .containsExactly("a.zip#b/one.txt", "a.zip#two.html");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void findsTheEntriesOfAZipWithoutItsDirectory() throws IOException {
        var zip = Zips.with("one.txt", bytes(ARTICLE)).and("two.txt", "Second. " + ARTICLE).bytes();
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        folder.with("a.zip", Arrays.copyOf(zip, directory));

        assertThat(folder.documents()).hasSize(2);
        assertThat(folder.problems())
                .containsExactly(
                        "a.zip: The archive is damaged, its directory is missing: what could be found was read");
    }

    @Test
    void saysThatNothingIsInWhatIsCalledAZip() throws IOException {
        folder.with("a.zip", bytes("No archive at all."));

        assertThat(folder.documents()).isEmpty();
        assertThat(folder.problems())
                .containsExactly(
                        "a.zip: The archive is damaged, its directory is missing: nothing was found in it");
    }

    @Test
    void doesNotReadAnEntryWhoseChecksumDiffers() throws IOException {
        var zip = Zips.with("a.warc.txt", bytes(ARTICLE)).bytes();
        zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("drawer")] = 'b';
        folder.with("a.zip", zip);

        assertThat(folder.documents()).isEmpty();
        assertThat(folder.problems())
                .containsExactly("a.zip#a.warc.txt: The entry is damaged: its checksum differs");
    }

    @Test
    void readsTarAndWhatIsPackedInPackedThings() throws IOException {
        var tar = Zips.with("b/one.txt", bytes(ARTICLE)).and("two.txt", "Second. " + ARTICLE).tar();
        folder.with("a.tar", tar).with("b.tar.gz", gzipped(tar));

        assertThat(folder.documents())
                .extracting(Document::path)
                .containsExactly(
                        "a.tar#b/one.txt",
                        "a.tar#two.txt",
                        "b.tar.gz#b.tar#b/one.txt",
                        "b.tar.gz#b.tar#two.txt");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void refusesWhatIsNestedTooDeep() throws IOException {
        var nested = bytes(ARTICLE);
        for (int i = 0; i < 7; i++) {
            nested = Zips.with("a.zip", nested).bytes();
        }
        folder.with("a.zip", nested);

        assertThat(folder.problems()).hasSize(1).first().asString().endsWith("[archive nesting]");
    }

    @Test
    void readsAPackedWebArchiveWithTheTitlesOfItsPages() throws IOException {
        folder.with("a.wacz", wacz(""));

        var document = folder.only();
        assertThat(document.path()).isEqualTo("a.wacz#archive/data.warc.gz#0");
        assertThat(document.url()).isEqualTo(URL);
        assertThat(document.title()).extracting(f -> f.value()).isEqualTo("Tape found");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void saysThatAPartOfAPackageIsNotWhatWasPacked() throws IOException {
        folder.with("a.wacz", wacz("0".repeat(64)));

        assertThat(folder.documents()).hasSize(1);
        assertThat(folder.problems())
                .containsExactly(
                        "a.wacz#archive/data.warc.gz: This is not what was packed: its digest differs");
    }

    @Test
    void takesANameThatLeadsOutAsALabel() throws IOException {
        folder.with("a.zip", Zips.with("../../b.txt", bytes(ARTICLE)).bytes());

        assertThat(folder.only().path()).isEqualTo("a.zip#../../b.txt");
        assertThat(path.resolve("../../b.txt")).doesNotExist();
        assertThat(folder.problems()).hasSize(1).first().asString().contains("only a label");
    }

    @Test
    void takesFactsGivenByHandForAnItemOfAnArchive() throws IOException {
        folder.with("a.zip", Zips.with("one.txt", bytes(ARTICLE)).bytes());
        folder.with("sources.csv", bytes("file,outlet\na.zip#one.txt,Harbour Star\n"));

        assertThat(folder.only().outlet()).extracting(f -> f.value()).isEqualTo("Harbour Star");
        assertThat(folder.problems()).isEmpty();
    }
}
