// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The paragraphs of one part of a text in the format of Word, and the notes that lie in it.
final class WordPart {
    private static final Set<String> NOTES = Set.of("footnote", "endnote", "comment");

    private final List<String> texts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private @Nullable Note begun;
    private @Nullable String style;
    private @Nullable String title;
    private String paragraph = "";
    private boolean inText;
    private int fallback;
    private int deleted;

    /// A footnote, an endnote or a remark.
    ///
    /// @param paragraph the mark of its last paragraph, by which an answer points at it
    record Note(
            String id,
            @Nullable String author,
            @Nullable String date,
            String paragraph,
            String text) {}

    List<String> texts() {
        return texts;
    }

    List<Note> notes() {
        return notes;
    }

    int paragraphs() {
        return texts.size();
    }

    /// How many deletions are marked in it.
    int deleted() {
        return deleted;
    }

    /// The words in the style of a title; null where there are none.
    @Nullable String title() {
        return title;
    }

    /// Takes the next event of the part.
    void event(XMLStreamReader event) {
        if (event.isStartElement()) {
            start(event);
        } else if (event.isEndElement()) {
            end(event.getLocalName());
        } else if (event.isCharacters() && inText && fallback == 0) {
            open.append(event.getText());
        }
    }

    /// What is open where the part breaks off belongs to it.
    void end() {
        closeParagraph();
    }

    private void start(XMLStreamReader event) {
        var name = event.getLocalName();
        if (fallback > 0 || name.equals("Fallback")) {
            fallback++;
            return;
        }
        switch (name) {
            case "t" -> inText = true;
            case "p" -> {
                closeParagraph();
                var mark = attribute(event, "paraId");
                paragraph = mark == null ? "" : mark;
            }
            case "pStyle" -> style = attribute(event, "val");
            case "tab" -> open.append(open.isEmpty() ? "" : "\t");
            case "br", "cr" -> open.append(' ');
            case "noBreakHyphen" -> open.append('-');
            case "footnoteReference", "endnoteReference" -> reference(event);
            case "del" -> deleted++;
            default -> {
                if (NOTES.contains(name)) {
                    begin(event);
                }
            }
        }
    }

    private void reference(XMLStreamReader event) {
        var id = attribute(event, "id");
        open.append(id == null ? "" : "[" + id + "]");
    }

    private void begin(XMLStreamReader event) {
        var id = attribute(event, "id");
        boolean ruler = attribute(event, "type") != null;
        note.setLength(0);
        begun =
                ruler
                        ? null
                        : new Note(
                                id == null ? "" : id,
                                attribute(event, "author"),
                                attribute(event, "date"),
                                "",
                                "");
    }

    private void end(String name) {
        if (fallback > 0) {
            fallback--;
            return;
        }
        if (name.equals("t")) {
            inText = false;
        } else if (name.equals("p")) {
            closeParagraph();
        } else if (begun != null && NOTES.contains(name)) {
            closeParagraph();
            notes.add(
                    new Note(begun.id(), begun.author(), begun.date(), paragraph, note.toString()));
            begun = null;
        }
    }

    private void closeParagraph() {
        var words = open.toString().strip();
        open.setLength(0);
        if (!words.isEmpty()) {
            if (begun != null) {
                note.append(note.isEmpty() ? "" : "\n").append(words);
            } else {
                texts.add(words);
            }
            boolean titled = title == null && style != null && style.equals("Title");
            title = titled ? words : title;
        }
        style = null;
    }

    /// The attribute of this name in any name space; null where there is none.
    static @Nullable String attribute(XMLStreamReader event, String name) {
        for (int i = 0; i < event.getAttributeCount(); i++) {
            if (event.getAttributeLocalName(i).equals(name)) {
                return event.getAttributeValue(i);
            }
        }
        return null;
    }
}
