// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.firsthand.model.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
    @TempDir private Path path;
    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private static PDDocument pdf(List<String> lines) throws IOException {
        var file = new PDDocument();
        file.getDocumentInformation().setTitle("Minutes of May");
        var page = new PDPage();
        file.addPage(page);
        try (var content = new PDPageContentStream(file, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setLeading(14);
            content.newLineAtOffset(60, 700);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return file;
    }

    private static byte[] saved(PDDocument file) throws IOException {
        try (file) {
            var out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }

    /// A file of one page.
    static byte[] file() {
        try {
            return saved(pdf(lines()));
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be written", e);
        }
    }

    private static List<String> lines() {
        return List.of(
                "The harbour office said on Monday that the tape was found in the quay house of-",
                "fice, and that nobody was in the house.");
    }

    @Test
    void readsAFile() throws IOException {
        folder.with("a.pdf", saved(pdf(lines())));

        assertThat(folder.only().kind()).isEqualTo(Document.Kind.PDF);
        assertThat(folder.only().body())
                .isEqualTo(
                        "The harbour office said on Monday that the tape was found in the quay house office, and that nobody was in the house.");
        assertThat(folder.only().title()).extracting(f -> f.value()).isEqualTo("Minutes of May");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void reportsAScanAndALockedFile() throws IOException {
        folder.with("a.pdf", saved(pdf(List.of())));
        var locked = pdf(lines());
        locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        folder.with("b.pdf", saved(locked));

        assertThat(folder.problems())
                .containsExactly(
                        "a.pdf: No page holds text: this is a scan, or pictures alone",
                        "b.pdf: The PDF was not read to its end: it is locked by a password");
    }
}
