// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.firsthand.model.Comment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordReaderTest {
    private static final String W =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";

    @TempDir private Path path;
    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private static Zips word(String body) {
        return Zips.with("[Content_Types].xml", Warcs.bytes("<Types/>"))
                .and(
                        "word/document.xml",
                        "<?xml version=\"1.0\"?><w:document"
                                + W
                                + "><w:body>"
                                + body
                                + "</w:body></w:document>");
    }

    private static String paragraph(String style, String words) {
        return "<w:p>"
                + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>")
                + "<w:r><w:t>"
                + words
                + "</w:t></w:r></w:p>";
    }

    @Test
    void readsParagraphsTitleAndFootnotes() throws IOException {
        folder.with(
                "a.docx",
                word(paragraph("Title", "Tape found")
                                + "<w:p><w:r><w:t>The harbour office said on Monday</w:t></w:r><w:r><w:t xml:space=\"preserve\"> that the tape was found.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                        .and(
                                "word/footnotes.xml",
                                "<w:footnotes"
                                        + W
                                        + "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">"
                                        + paragraph("", "Minutes of the harbour office, page 4.")
                                        + "</w:footnote></w:footnotes>")
                        .bytes());

        var document = folder.only();
        assertThat(document.title()).extracting(f -> f.value()).isEqualTo("Tape found");
        assertThat(document.body())
                .isEqualTo(
                        "Tape found\nThe harbour office said on Monday that the tape was found.[2]\n[2] Minutes of the harbour office, page 4.");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void readsRemarksAndWhoAnswersWhom() throws IOException {
        folder.with(
                "a.docx",
                word(paragraph("", "The harbour office said on Monday that the tape was found."))
                        .and(
                                "word/comments.xml",
                                "<w:comments"
                                        + W
                                        + "><w:comment w:id=\"0\" w:author=\"Ruth\" w:date=\"2019-05-14T10:15:00Z\"><w:p w14:paraId=\"A1\"><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment>"
                                        + "<w:comment w:id=\"1\" w:author=\"Sam\"><w:p w14:paraId=\"A2\"><w:r><w:t>The clerk.</w:t></w:r></w:p></w:comment></w:comments>")
                        .and(
                                "word/commentsExtended.xml",
                                "<w15:commentsEx"
                                        + W
                                        + "><w15:commentEx w15:paraId=\"A1\"/><w15:commentEx w15:paraId=\"A2\" w15:paraIdParent=\"A1\"/></w15:commentsEx>")
                        .bytes());

        assertThat(folder.only().comments())
                .extracting(Comment::author, Comment::text, Comment::parent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ruth", "Who says so?", null),
                        org.assertj.core.groups.Tuple.tuple("Sam", "The clerk.", "c1"));
    }

    @Test
    void leavesOutWhatWasDeletedAndSaysSo() throws IOException {
        folder.with(
                "a.docx",
                word("<w:p><w:r><w:t>The tape was </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>found on Monday.</w:t></w:r></w:p>")
                        .bytes());

        assertThat(folder.only().body()).isEqualTo("The tape was found on Monday.");
        assertThat(folder.problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("deleted at 1 place is");
    }

    @Test
    void refusesADoctype() throws IOException {
        folder.with(
                "a.docx",
                Zips.with("[Content_Types].xml", Warcs.bytes("<Types/>"))
                        .and(
                                "word/document.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document"
                                        + W
                                        + "><w:body>"
                                        + paragraph("", "&b;")
                                        + "</w:body></w:document>")
                        .bytes());

        assertThat(folder.documents()).isEmpty();
        assertThat(folder.problems()).anyMatch(p -> p.contains("it holds a DOCTYPE"));
    }
}
