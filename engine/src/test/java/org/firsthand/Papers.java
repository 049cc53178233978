// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.claims.Find;
import org.firsthand.claims.Group;
import org.firsthand.collate.Collator;
import org.firsthand.model.Claim;
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
import org.firsthand.model.Statement;
import org.firsthand.weigh.Weigh;
import org.jspecify.annotations.Nullable;

/// A small pile for tests: papers that print literal texts, and the real steps run over them.
public final class Papers {
    private final List<Document> documents = new ArrayList<>();

    /// Adds a paper of a day such as `2021-03-04`; its path is the outlet in lower case.
    public Papers print(String outlet, String day, String body) {
        return add(paper(outlet, DocumentBuilder.day(day), body));
    }

    /// Adds a paper without a date.
    public Papers undated(String outlet, String body) {
        return add(paper(outlet, null, body));
    }

    /// Adds a transcript of lines `Name: words`; `?: words` has no name.
    public Papers transcribe(String outlet, String day, String... lines) {
        return add(paper(outlet, DocumentBuilder.day(day), String.join("\n", lines)).voices(1));
    }

    private static DocumentBuilder paper(String outlet, @Nullable Fact<Moment> day, String body) {
        var path = outlet.toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt";
        return DocumentBuilder.of(path, body).outlet(DocumentBuilder.given(outlet)).published(day);
    }

    private Papers add(DocumentBuilder paper) {
        documents.add(paper.build());
        return this;
    }

    /// Puts comments below the last paper.
    public Papers discuss(Comment... comments) {
        return add(DocumentBuilder.like(documents.removeLast()).comments(List.of(comments)));
    }

    /// Puts notices that other pages link to it below the last paper.
    public Papers mention(Ping... pings) {
        return add(DocumentBuilder.like(documents.removeLast()).pings(List.of(pings)));
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

    /// What stands behind a claim.
    public Finding finding(Claim claim) {
        return findings().stream()
                .filter(f -> f.claim().equals(claim.id()))
                .findFirst()
                .orElseThrow();
    }
}
