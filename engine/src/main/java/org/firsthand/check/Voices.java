// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Checked.Citation;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// Who speaks at a place: in a transcript the voice of the segment, elsewhere the one to whom a
/// statement gives the words.
final class Voices {
    /// Seconds before and behind, so that about half a minute is shown.
    private static final double AROUND = 15;

    /// Confidence of a statement from which its speaker is hardly another.
    private static final double SURE = 0.8;

    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, List<Statement>> statements = new HashMap<>();

    Voices(List<Document> documents, List<Statement> statements) {
        documents.forEach(d -> this.documents.put(d.path(), d));
        for (var statement : statements) {
            this.statements
                    .computeIfAbsent(statement.path(), p -> new ArrayList<>())
                    .add(statement);
        }
    }

    Document document(String path) {
        var document = documents.get(path);
        if (document == null) {
            throw new IllegalArgumentException("No such document was read: " + path);
        }
        return document;
    }

    /// The document with this path; null where it is no part of what was read.
    @Nullable Document known(String path) {
        return documents.get(path);
    }

    /// A place with all that tells who speaks there, and when.
    Citation cite(Passage place) {
        return new Citation(place, speaker(place), segment(place), context(place));
    }

    /// Who says the words; null where the source does not tell.
    @Nullable String speaker(Passage passage) {
        var segment = segment(passage);
        if (segment != null) {
            return segment.speaker();
        }
        var statement = statement(passage);
        return statement == null ? null : statement.sourceName();
    }

    /// Whether a quotation is given to somebody by a name that stands beside it.
    boolean isPlain(Passage passage) {
        var statement = statement(passage);
        if (statement == null || !statement.rule().startsWith("quote.")) {
            return false;
        }
        var text = document(statement.path()).text(statement.part());
        return statement.confidence() >= SURE
                && statement.source().stream()
                        .anyMatch(s -> Character.isUpperCase(s.of(text).charAt(0)));
    }

    /// Whether a transcript gives two passages to different voices.
    boolean differ(Passage a, Passage b) {
        var one = segment(a);
        var other = segment(b);
        return one != null
                && other != null
                && one.speaker() != null
                && other.speaker() != null
                && !one.speaker().equals(other.speaker());
    }

    /// Whether somebody of this name speaks anywhere in the pile.
    boolean knows(String name) {
        return documents.values().stream()
                        .flatMap(d -> d.segments().stream())
                        .anyMatch(s ->
                                s.speaker() != null && Attribution.shareName(s.speaker(), name))
                || statements.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(s ->
                                s.sourceName() != null
                                        && Attribution.shareName(s.sourceName(), name));
    }

    /// The stretch of a transcript in which a passage begins; null elsewhere.
    @Nullable Segment segment(Passage passage) {
        if (!passage.part().equals(Part.BODY)) {
            return null;
        }
        for (var segment : document(passage.path()).segments()) {
            if (segment.span().overlap(passage.span()) > 0) {
                return segment;
            }
        }
        return null;
    }

    /// What a transcript has within about fifteen seconds before and behind; null elsewhere.
    @Nullable Passage context(Passage passage) {
        var segment = segment(passage);
        if (segment == null) {
            return null;
        }
        int from = segment.span().start();
        int to = passage.span().end();
        double end = segment.to();
        var segments = document(passage.path()).segments();
        for (var other : segments) {
            if (other.span().overlap(passage.span()) > 0) {
                end = other.to();
            }
        }
        for (var other : segments) {
            if (other.to() >= segment.from() - AROUND && other.from() <= end + AROUND) {
                from = Math.min(from, other.span().start());
                to = Math.max(to, other.span().end());
            }
        }
        return new Passage(passage.path(), passage.part(), new Span(from, to));
    }

    /// The narrowest statement that gives at least half of a passage to somebody by name.
    @Nullable Statement statement(Passage passage) {
        Statement best = null;
        for (var statement : statements.getOrDefault(passage.path(), List.of())) {
            boolean says =
                    statement.part().equals(passage.part())
                            && statement.sourceName() != null
                            && 2 * overlap(statement, passage.span()) >= passage.span().length();
            if (says && (best == null || length(statement) < length(best))) {
                best = statement;
            }
        }
        return best;
    }

    private static int overlap(Statement statement, Span span) {
        return statement.content().stream().mapToInt(c -> c.overlap(span)).sum();
    }

    private static int length(Statement statement) {
        return statement.content().stream().mapToInt(Span::length).sum();
    }
}
