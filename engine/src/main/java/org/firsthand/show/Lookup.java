// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Claim;
import org.firsthand.model.Comment;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reuse;
import org.firsthand.model.Segment;
import org.firsthand.model.Statement;
import org.firsthand.model.Strand;
import org.firsthand.text.Forerunners;
import org.firsthand.text.Places;
import org.firsthand.text.RoughScans;
import org.jspecify.annotations.Nullable;

/// The parts of an answer by their ids: what a view needs to follow a reference. Only looked into,
/// never listed.
final class Lookup {
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Strand> strands = new HashMap<>();
    private final Map<String, List<Descent>> descentsByChild = new HashMap<>();
    private final Map<String, List<Descent>> descentsByStrand = new HashMap<>();
    private final Map<Pair, List<Reuse>> reuses = new HashMap<>();
    private final Map<String, Map<String, Comment>> comments = new HashMap<>();

    private final Places<Statement> statementsByPlace = new Places<>();

    private final Forerunners forerunners;
    private final Succession succession = new Succession(this);

    private final Map<String, Optional<Document>> impossible = new HashMap<>();

    private final RoughScans rough = new RoughScans();
    private final Theme theme;

    private record Pair(String a, String b) {}

    Lookup(Answer answer) {
        theme = Theme.of(answer);
        forerunners = new Forerunners(answer.documents(), answer.found().events());
        answer.documents().forEach(d -> documents.put(d.path(), d));
        answer.claims().statements().forEach(s -> statements.put(s.id(), s));
        answer.claims().claims().forEach(c -> claims.put(c.id(), c));
        answer.collation().strands().forEach(s -> strands.put(s.id(), s));
        answer.claims().statements().forEach(s -> statementsByPlace.add(s.passage(), s));
        for (var descent : answer.collation().descents()) {
            add(descentsByChild, descent.child().path(), descent);
            add(descentsByStrand, descent.strand(), descent);
        }
        answer.collation()
                .reuses()
                .forEach(r -> add(reuses, new Pair(r.a().path(), r.b().path()), r));
    }

    private Lookup(List<Document> documents) {
        theme = Theme.none();
        forerunners = new Forerunners(documents, List.of());
        documents.forEach(d -> this.documents.put(d.path(), d));
    }

    /// What the pile is about.
    Theme theme() {
        return theme;
    }

    /// Whether the text of a document is a rough scan.
    boolean isRough(Document document) {
        return rough.has(document);
    }

    /// The documents of a pile, of which nothing more is known.
    static Lookup of(List<Document> documents) {
        return new Lookup(documents);
    }

    /// The document with this path, if it was read.
    Optional<Document> find(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    /// The document with this path, which every reference inside an answer must name.
    Document document(String path) {
        var document = documents.get(path);
        if (document == null) {
            throw new IllegalArgumentException(
                    "The answer names a document that it does not hold: " + path);
        }
        return document;
    }

    /// The comment that a part of a document holds; empty where the part is none.
    Optional<Comment> comment(Document document, String part) {
        if (!Part.isComment(part)) {
            return Optional.empty();
        }
        return Optional.ofNullable(comments(document).get(Part.commentId(part)));
    }

    /// The comments of a document by their ids, in order.
    Map<String, Comment> comments(Document document) {
        return comments.computeIfAbsent(
                document.path(),
                path -> {
                    var byId = new LinkedHashMap<String, Comment>();
                    document.comments().forEach(c -> byId.putIfAbsent(c.id(), c));
                    return byId;
                });
    }

    Optional<Statement> statement(String id) {
        return Optional.ofNullable(statements.get(id));
    }

    /// The statements with these ids, the first printed first.
    List<Statement> statements(List<String> ids) {
        return succession.sorted(
                ids.stream().map(this::statement).flatMap(Optional::stream).toList());
    }

    /// The document that a statement repeats although that one is dated after it, if any.
    Optional<Document> impossible(Statement statement) {
        return Optional.ofNullable(succession.impossible(statement));
    }

    /// The document that a document repeats although that one is dated after it, if any.
    Optional<Document> impossible(Document document) {
        return impossible.computeIfAbsent(
                document.path(), path -> Optional.ofNullable(succession.impossible(document)));
    }

    /// Documents, the first published first.
    List<Document> inOrder(List<Document> documents) {
        return succession.documents(documents);
    }

    /// Things that stand somewhere, the first printed first: none before the text that it repeats,
    /// whatever its date.
    <T extends Comparable<T>> List<T> inOrder(Collection<T> things, Function<T, Passage> where) {
        return succession.sorted(things, where);
    }

    /// The paths of the documents that were there before this one by its own account.
    Set<String> forerunners(Document document) {
        return forerunners.of(document.path());
    }

    Optional<Claim> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    Optional<Strand> strand(String id) {
        return Optional.ofNullable(strands.get(id));
    }

    List<Descent> descents(Strand strand) {
        return descentsByStrand.getOrDefault(strand.id(), List.of());
    }

    /// Where the passages of a document come from.
    List<Descent> descents(Document document) {
        return descentsByChild.getOrDefault(document.path(), List.of());
    }

    /// Where the wording of a passage comes from: the descent of the narrowest passage around it.
    Optional<Descent> descent(Passage passage) {
        return descentsByChild.getOrDefault(passage.path(), List.of()).stream()
                .filter(d -> d.child().touches(passage))
                .min(
                        Comparator.<Descent>comparingInt(d -> d.child().span().length())
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// The statements that touch a passage.
    List<Statement> statementsAt(Passage passage) {
        return statementsByPlace.touching(passage);
    }

    /// Who says what stands here: the one named by the narrowest statement around it, else the
    /// author of its part.
    String speaker(Passage passage) {
        var named =
                statementsAt(passage).stream()
                        .min(
                                Comparator.<Statement>comparingInt(s -> s.passage().span().length())
                                        .thenComparing(Comparator.naturalOrder()))
                        .map(Statement::sourceName);
        var document = document(passage.path());
        return named.or(() -> Citation.segment(document, passage).map(Segment::speaker))
                .or(() -> comment(document, passage.part()).map(Comment::author))
                .orElseGet(document::publisher);
    }

    /// How two passages were aligned, whichever of them came first in the comparison.
    Optional<Reuse> reuse(Passage one, Passage other) {
        var forward =
                reuses.getOrDefault(new Pair(one.path(), other.path()), List.of()).stream()
                        .filter(r -> r.a().touches(one) && r.b().touches(other));
        var backward =
                reuses.getOrDefault(new Pair(other.path(), one.path()), List.of()).stream()
                        .filter(r -> r.a().touches(other) && r.b().touches(one));
        return Stream.concat(forward, backward).min(Comparator.naturalOrder());
    }

    @Nullable Moment published(String path) {
        var published = document(path).published();
        return published == null ? null : published.value();
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
}
