// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.claims.Find;
import org.firsthand.model.Answer;
import org.firsthand.model.Checked;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Found;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;

/// A small pile of pages and transcripts, and a draft that is checked against it.
final class Pile {
    private final List<Document> documents = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Quantity> own = new ArrayList<>();

    /// Adds a page of a day.
    Pile page(String path, String day, String body) {
        documents.add(document(path, body, day, List.of(), List.of()));
        return this;
    }

    /// Adds a page with one comment.
    Pile discussed(String path, String body, String comment) {
        var only = new Comment("1", null, 0, "Reader", null, comment, "nesting", 1);
        documents.add(document(path, body, "2021-03-04", List.of(), List.of(only)));
        return this;
    }

    /// Adds a transcript, a line a cue of eight seconds, `Speaker: words`.
    Pile transcript(String path, String... lines) {
        var body = new StringBuilder();
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < lines.length; i++) {
            int colon = lines[i].indexOf(": ");
            var speaker = colon < 0 ? null : lines[i].substring(0, colon);
            var words = colon < 0 ? lines[i] : lines[i].substring(colon + 2);
            var span = new Span(body.length(), body.length() + words.length());
            segments.add(new Segment(span, speaker, 10.0 * i, 10.0 * i + 8));
            body.append(words).append('\n');
        }
        documents.add(document(path, body.toString(), "2021-03-03", segments, List.of()));
        return this;
    }

    /// Says that a document of the pile has this quantity, as `find` would.
    Pile quantity(String path, String words, String value, String unit) {
        var document =
                documents.stream().filter(d -> d.path().equals(path)).findFirst().orElseThrow();
        quantities.add(quantity(document, words, value, unit));
        return this;
    }

    /// Says that the draft has this quantity, as `find` would.
    List<Checked> checkNumber(String draft, String words, String value, String unit) {
        own.add(quantity(draft(draft), words, value, unit));
        return check(draft);
    }

    private static Quantity quantity(Document document, String words, String value, String unit) {
        int at = document.body().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("No such words: " + words);
        }
        var span = new Span(at, at + words.length());
        return new Quantity(
                new Passage(document.path(), Part.BODY, span), value, unit, false, null);
    }

    /// Checks a draft.
    List<Checked> check(String text) {
        var draft = draft(text);
        var found = new Found(Find.find(draft).statements(), List.of(), List.of(), own);
        return Check.check(draft, found, answer());
    }

    /// Checks a draft of one quotation.
    Checked one(String text) {
        var checked = check(text);
        if (checked.size() != 1) {
            throw new AssertionError("Checked " + checked.size() + " things: " + checked);
        }
        return checked.getFirst();
    }

    /// The words of a citation.
    String words(Checked.Citation citation) {
        return documents.stream()
                .filter(d -> d.path().equals(citation.passage().path()))
                .findFirst()
                .orElseThrow()
                .quote(citation.passage());
    }

    private Answer answer() {
        var statements = new ArrayList<Statement>();
        documents.forEach(d -> statements.addAll(Find.find(d).statements()));
        return new Answer(
                documents,
                List.of(),
                new Found(statements, List.of(), List.of(), quantities),
                new Collation(
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of()),
                new Claims(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Document draft(String text) {
        return document("draft.md", text, "2021-03-09", List.of(), List.of());
    }

    private static Document document(
            String path, String body, String day, List<Segment> segments, List<Comment> comments) {
        return DocumentBuilder.of(path, body)
                .outlet(DocumentBuilder.given(path))
                .published(DocumentBuilder.day(day))
                .segments(segments)
                .comments(comments)
                .build();
    }
}
