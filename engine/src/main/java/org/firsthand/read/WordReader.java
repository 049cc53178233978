// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.firsthand.model.Comment;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.ItemTooLarge;
import org.firsthand.read.archive.ZipArchive;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// Reads a text in the format of Word
/// ([ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/)): its
/// paragraphs, behind them its footnotes, the remarks of its readers as comments. What was deleted
/// with changes tracked is no part of the text, and said.
final class WordReader {
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.7;

    private final ZipArchive zip;
    private final List<Draft.Note> notes = new ArrayList<>();

    private WordReader(ZipArchive zip) {
        this.zip = zip;
    }

    /// Whether a ZIP file is such a text.
    static boolean is(ZipArchive zip) {
        return zip.holds("word/document.xml") && zip.holds("[Content_Types].xml");
    }

    /// Reads the text in `zip`, found at `path`.
    static Draft read(String path, ZipArchive zip) throws IOException {
        return new WordReader(zip).read(path);
    }

    private Draft read(String path) throws IOException {
        var main = part("word/document.xml");
        var body = new StringBuilder(String.join("\n", main.texts()));
        for (var part : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            for (var note : part(part).notes()) {
                body.append("\n[").append(note.id()).append("] ").append(note.text());
            }
        }
        if (main.deleted() > 0) {
            notes.add(
                    Draft.Note.of(
                            "The text was changed with changes tracked: what was deleted at "
                                    + (main.deleted() == 1 ? "1 place" : main.deleted() + " places")
                                    + " is not in it"));
        }
        var text = TextReader.plain(path, body.toString());
        var properties = properties();
        var title = main.title() != null ? new Fact<>(main.title(), "title style", SURE) : null;
        var named = properties.get("title");
        var author = properties.get("creator");
        notes.addAll(text.notes());
        return new Draft(
                text.kind(),
                null,
                title != null
                        ? title
                        : named != null
                                ? new Fact<>(named, "core.xml title", LIKELY)
                                : text.title(),
                text.outlet(),
                !text.authors().isEmpty() || author == null
                        ? text.authors()
                        : List.of(new Fact<>(author, "core.xml creator", LIKELY)),
                text.published(),
                moment(properties.get("modified")),
                null,
                text.language(),
                text.body(),
                text.stories(),
                List.of(),
                comments(),
                List.of(),
                List.of(),
                notes);
    }

    private static @Nullable Fact<Moment> moment(@Nullable String time) {
        var moment = time == null ? null : Dates.parse(time);
        return moment == null ? null : new Fact<>(moment, "core.xml modified", LIKELY);
    }

    private byte @Nullable [] bytes(String name) throws IOException {
        try {
            Bytes content = zip.content(name);
            return content == null ? null : content.copy(0, content.size());
        } catch (ZipException e) {
            notes.add(
                    new Draft.Note(
                            name,
                            "This part is damaged: " + e.getMessage(),
                            null,
                            Draft.Loss.TAIL));
            return null;
        } catch (ItemTooLarge e) {
            notes.add(
                    new Draft.Note(
                            name, "This part is too large", Budget.ITEM_BYTES, Draft.Loss.TAIL));
            return null;
        }
    }

    private WordPart part(String name) throws IOException {
        var bytes = bytes(name);
        var part = new WordPart();
        if (bytes != null) {
            try {
                Xml.each(bytes, part::event);
            } catch (XMLStreamException e) {
                notes.add(
                        new Draft.Note(
                                name,
                                "This part could be read up to its "
                                        + part.paragraphs()
                                        + ". paragraph: "
                                        + reason(e),
                                null,
                                Draft.Loss.TAIL));
            }
        }
        part.end();
        return part;
    }

    /// Messages of the parser name places in words of their own: only the kind is told.
    private static String reason(XMLStreamException e) {
        return "it holds a DOCTYPE".equals(e.getMessage()) ? "it holds a DOCTYPE" : "it is broken";
    }

    private Map<String, String> properties() throws IOException {
        var bytes = bytes("docProps/core.xml");
        var values = new HashMap<String, String>();
        if (bytes != null) {
            var open = new StringBuilder();
            try {
                Xml.each(
                        bytes,
                        event -> {
                            if (event.isStartElement()) {
                                open.setLength(0);
                            } else if (event.isCharacters()) {
                                open.append(event.getText());
                            } else if (event.isEndElement() && !open.toString().isBlank()) {
                                values.putIfAbsent(event.getLocalName(), open.toString().strip());
                                open.setLength(0);
                            }
                        });
            } catch (XMLStreamException e) {
                notes.add(Draft.Note.at("docProps/core.xml", "This part is no XML that is read"));
            }
        }
        return values;
    }

    private List<Comment> comments() throws IOException {
        var remarks = part("word/comments.xml").notes();
        var above = new HashMap<String, String>();
        var extended = bytes("word/commentsExtended.xml");
        if (extended != null) {
            try {
                Xml.each(
                        extended,
                        event -> {
                            if (event.isStartElement()
                                    && event.getLocalName().equals("commentEx")) {
                                var paragraph = WordPart.attribute(event, "paraId");
                                var parent = WordPart.attribute(event, "paraIdParent");
                                if (paragraph != null && parent != null) {
                                    above.put(paragraph, parent);
                                }
                            }
                        });
            } catch (XMLStreamException e) {
                notes.add(
                        Draft.Note.at(
                                "word/commentsExtended.xml", "This part is no XML that is read"));
            }
        }
        var comments = new ArrayList<Comment>();
        var byParagraph = new HashMap<String, Comment>();
        for (var remark : remarks) {
            var parent = byParagraph.get(above.getOrDefault(remark.paragraph(), ""));
            var comment =
                    new Comment(
                            "c" + (comments.size() + 1),
                            parent == null ? null : parent.id(),
                            parent == null ? 0 : parent.depth() + 1,
                            remark.author(),
                            remark.date() == null ? null : Dates.parse(remark.date()),
                            remark.text(),
                            "remark",
                            SURE);
            comments.add(comment);
            byParagraph.put(remark.paragraph(), comment);
        }
        return comments;
    }
}
