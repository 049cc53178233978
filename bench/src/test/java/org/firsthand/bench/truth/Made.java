// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Alteration;
import org.firsthand.model.Answer;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Comment;
import org.firsthand.model.Conflict;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Finding;
import org.firsthand.model.Found;
import org.firsthand.model.Hole;
import org.firsthand.model.Omission;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Problem;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Story;
import org.firsthand.model.Strand;
import org.firsthand.model.Version;
import org.jspecify.annotations.Nullable;

/// An answer made by hand, a piece at a time; passages are named by their words.
final class Made {
    private final List<Document> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Strand> strands = new ArrayList<>();
    private final List<Descent> descents = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final List<Alteration> alterations = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Hole> holes = new ArrayList<>();

    Made document(String path, String body, Comment... comments) {
        documents.add(
                new Document(
                        path,
                        path,
                        path,
                        Document.Kind.PAGE,
                        null,
                        new Fact<>("Title of " + path, "title", 1),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        "en",
                        true,
                        body,
                        List.of(new Story(new Span(0, body.length()), null, null, null, null)),
                        List.of(),
                        List.of(comments),
                        List.of(),
                        List.of(),
                        false));
        return this;
    }

    static Comment comment(String id, @Nullable String parent, String author, String text) {
        return new Comment(id, parent, 0, author, null, text, "nesting", 1);
    }

    /// Names the author of a document.
    Made by(String path, String author) {
        documents.replaceAll(d ->
                d.path().equals(path)
                        ? new Document(
                                d.id(),
                                path,
                                d.sha256(),
                                d.kind(),
                                d.url(),
                                d.title(),
                                d.outlet(),
                                List.of(new Fact<>(author, "byline", 1)),
                                d.published(),
                                d.updated(),
                                d.captured(),
                                d.language(),
                                d.analysed(),
                                d.body(),
                                d.stories(),
                                d.segments(),
                                d.comments(),
                                d.links(),
                                d.media(),
                                d.truncated())
                        : d);
        return this;
    }

    Made problem(String path, String what) {
        problems.add(new Problem(path, null, what, null));
        return this;
    }

    /// A strand of the whole bodies of these documents.
    Made strand(String id, String... paths) {
        var passages = new ArrayList<Passage>();
        for (var path : paths) {
            passages.add(new Passage(path, Part.BODY, new Span(0, body(path).length())));
        }
        strands.add(new Strand(id, passages, List.of()));
        return this;
    }

    Made descent(String child, @Nullable String parent) {
        descents.add(
                new Descent(
                        whole(child),
                        parent == null || parent.equals("unseen") ? null : whole(parent),
                        "unseen".equals(parent),
                        null,
                        null,
                        1,
                        "s",
                        List.of()));
        return this;
    }

    Made version(String earlier, String later, List<String> removed) {
        versions.add(
                new Version(
                        "https://x.example/",
                        earlier,
                        later,
                        removed.stream().map(words -> passage(earlier, words).span()).toList(),
                        List.of(),
                        List.of(),
                        null));
        return this;
    }

    Made omission(String document, String from, String words) {
        omissions.add(
                new Omission(
                        whole(document),
                        passage(from, words),
                        Omission.Where.TAIL,
                        Omission.When.AFTER,
                        List.of(Omission.Matter.NUMBER)));
        return this;
    }

    Made alteration(Alteration.Kind kind, Passage from, Passage to) {
        alterations.add(new Alteration(kind, List.of(from), to, null));
        return this;
    }

    Made statement(String id, String path, String words) {
        statements.add(
                new Statement(
                        id,
                        path,
                        Part.BODY,
                        List.of(passage(path, words).span()),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Statement.Channel.REPORT,
                        Statement.Stance.ASSERTS,
                        Access.NOT_SAID,
                        false,
                        false,
                        "self",
                        1));
        return this;
    }

    Made claim(String id, Finding.Origins counts, List<Finding.Origin> origins, String... ids) {
        claims.add(new Claim(id, id, List.of(ids), List.of()));
        findings.add(
                new Finding(
                        id,
                        1,
                        1,
                        counts,
                        1,
                        origins,
                        Finding.Status.SUPPORTED,
                        List.of(),
                        new Finding.FirstAppearance("a.html", null, true)));
        return this;
    }

    static Finding.Origin origin(String name, String... statements) {
        return new Finding.Origin(name, Access.NOT_SAID, false, true, List.of(statements));
    }

    Made conflict(Conflict.Kind kind, String a, String b) {
        conflicts.add(new Conflict(kind, a, b, "c", null, null, 1));
        return this;
    }

    Made hole(Hole.Kind kind, String what, Passage passage) {
        holes.add(new Hole(kind, what, null, passage.path(), passage, List.of()));
        return this;
    }

    Passage passage(String path, String words) {
        int from = body(path).indexOf(words);
        if (from < 0) {
            throw new IllegalArgumentException("'" + words + "' does not stand in " + path);
        }
        return new Passage(path, Part.BODY, new Span(from, from + words.length()));
    }

    private Passage whole(String path) {
        return new Passage(path, Part.BODY, new Span(0, body(path).length()));
    }

    private String body(String path) {
        return documents.stream()
                .filter(d -> d.path().equals(path))
                .map(Document::body)
                .findFirst()
                .orElseThrow();
    }

    Answer answer() {
        return new Answer(
                documents,
                problems,
                new Found(List.of(), List.of(), List.of(), List.of()),
                new Collation(
                        List.of(), strands, descents, List.of(), versions, omissions, alterations),
                new Claims(statements, claims, conflicts, List.of()),
                findings,
                holes,
                List.of(),
                List.of(),
                List.of());
    }
}
