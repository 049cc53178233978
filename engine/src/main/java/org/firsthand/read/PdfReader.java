// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.read.pdf.PdfProcess;
import org.firsthand.read.pdf.PdfText;
import org.firsthand.text.Dates;

/// Reads a PDF file: its paragraphs in reading order, title, author and day as the file states
/// them.
final class PdfReader {
    private static final double STATED = 0.5;
    private static final double MADE = 0.4;

    private PdfReader() {}

    /// Reads the file found at `path`.
    static Draft read(String path, byte[] bytes, PdfProcess process) {
        var pdf = PdfText.read(bytes, process);
        var text = TextReader.plain(path, String.join("\n", pdf.paragraphs()));
        var notes = new ArrayList<>(text.notes());
        var loss = pdf.paragraphs().isEmpty() ? Draft.Loss.ALL : Draft.Loss.TAIL;
        for (var trouble : pdf.troubles()) {
            notes.add(new Draft.Note(null, trouble, pdf.limit(), loss));
        }
        var made = Dates.parse(pdf.created());
        return new Draft(
                Document.Kind.PDF,
                null,
                text.title() != null || pdf.title().isEmpty()
                        ? text.title()
                        : new Fact<>(pdf.title(), "PDF title", STATED),
                text.outlet(),
                !text.authors().isEmpty() || pdf.author().isEmpty()
                        ? text.authors()
                        : List.of(new Fact<>(pdf.author(), "PDF author", STATED)),
                text.published() != null || made == null
                        ? text.published()
                        : new Fact<>(made, "PDF creation date", MADE),
                null,
                null,
                text.language(),
                text.body(),
                text.stories(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                notes);
    }
}
