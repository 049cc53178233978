// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.claims.Find;
import org.firsthand.claims.Group;
import org.firsthand.collate.Collator;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Fact;
import org.firsthand.model.Finding;
import org.firsthand.model.Found;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Story;
import org.firsthand.text.Hash;
import org.firsthand.weigh.Weigh;
import org.jspecify.annotations.Nullable;

/// A small pile for tests: papers that print literal texts, and the real steps run over them.
public final class Papers {
    private final List<Document> documents = new ArrayList<>();

    /// Adds a paper of a day such as `2021-03-04`; its path is the outlet in lower case.
    public Papers print(String outlet, String day, String body) {
        return add(outlet, new Fact<>(Moment.day(LocalDate.parse(day)), "given", 1), body);
    }

    /// Adds a paper without a date.
    public Papers undated(String outlet, String body) {
        return add(outlet, null, body);
    }

    /// Adds a transcript of lines `Name: words`; `?: words` has no name.
    public Papers transcribe(String outlet, String day, String... lines) {
        var body = String.join("\n", lines);
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var line : lines) {
            int colon = line.indexOf(": ");
            var name = line.substring(0, colon);
            segments.add(
                    new Segment(
                            new Span(at + colon + 2, at + line.length()),
                            name.equals("?") ? null : name,
                            segments.size(),
                            segments.size() + 1));
            at += line.length() + 1;
        }
        return add(
                outlet, new Fact<>(Moment.day(LocalDate.parse(day)), "given", 1), body, segments);
    }

    private Papers add(String outlet, @Nullable Fact<Moment> day, String body) {
        return add(outlet, day, body, List.of());
    }

    private Papers add(
            String outlet, @Nullable Fact<Moment> day, String body, List<Segment> segments) {
        var path = outlet.toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt";
        var story = new Story(new Span(0, body.length()), null, null, null, null);
        documents.add(
                new Document(
                        Hash.id(path, body),
                        path,
                        "0",
                        segments.isEmpty() ? Document.Kind.TEXT : Document.Kind.TRANSCRIPT,
                        null,
                        null,
                        new Fact<>(outlet, "given", 1),
                        List.of(),
                        day,
                        null,
                        null,
                        "en",
                        true,
                        body,
                        List.of(story),
                        segments,
                        List.of(),
                        List.of(),
                        List.of(),
                        false));
        return this;
    }

    /// Puts comments below the last paper.
    public Papers discuss(Comment... comments) {
        return below(List.of(comments), documents.getLast().pings());
    }

    /// Puts notices that other pages link to it below the last paper.
    public Papers mention(Ping... pings) {
        return below(documents.getLast().comments(), List.of(pings));
    }

    private Papers below(List<Comment> comments, List<Ping> pings) {
        var like = documents.removeLast();
        documents.add(
                new Document(
                        like.id(),
                        like.path(),
                        like.sha256(),
                        like.kind(),
                        like.url(),
                        like.title(),
                        like.outlet(),
                        like.authors(),
                        like.published(),
                        like.updated(),
                        like.captured(),
                        like.language(),
                        like.analysed(),
                        like.body(),
                        like.stories(),
                        like.segments(),
                        comments,
                        pings,
                        like.links(),
                        like.media(),
                        like.truncated()));
        return this;
    }

    public List<Document> documents() {
        return List.copyOf(documents);
    }

    /// The document that an outlet printed.
    public Document of(String outlet) {
        return documents.stream()
                .filter(d -> d.publisher().equals(outlet))
                .findFirst()
                .orElseThrow();
    }

    public Found found() {
        var statements = new ArrayList<Statement>();
        var events = new ArrayList<Event>();
        for (var document : documents) {
            var found = Find.find(document);
            statements.addAll(found.statements());
            events.addAll(found.events());
        }
        return new Found(
                statements.stream().sorted().toList(),
                events.stream().sorted().toList(),
                List.of(),
                List.of());
    }

    public Collation collation() {
        return Collator.collate(documents, found().events());
    }

    public Claims claims() {
        return Group.group(documents, found(), collation());
    }

    public List<Finding> findings() {
        return Weigh.weigh(documents, claims(), collation(), found().events());
    }
}
