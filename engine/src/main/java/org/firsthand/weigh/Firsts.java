// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// Tells when claims appear, by dates alone.
///
/// A comment is dated by its own time. A page that was changed later may have got the claim only
/// then, and so may one that holds several stories under one time, as a live blog does: it is first
/// surely only when all others come after its last change.
final class Firsts {
    private final Roots pile;

    Firsts(Roots pile) {
        this.pile = pile;
    }

    /// When a document has a claim.
    ///
    /// @param earliest null where it is not dated
    /// @param latest when it had it at the latest; null where nothing tells
    record Appearance(String path, @Nullable Moment earliest, @Nullable Moment latest) {}

    /// Whether one of some statements surely came out before all others that are dated.
    boolean surelyBefore(Collection<Statement> some, Collection<Statement> others) {
        var first = appearances(some).stream().filter(a -> a.latest != null).toList();
        var later = appearances(others).stream().filter(a -> a.earliest != null).toList();
        return !later.isEmpty()
                && first.stream()
                        .anyMatch(a ->
                                later.stream()
                                        .allMatch(b ->
                                                Objects.requireNonNull(a.latest)
                                                        .before(
                                                                Objects.requireNonNull(
                                                                        b.earliest))));
    }

    /// When the first of some statements came out; the far future where none is dated.
    Instant earliest(Collection<Statement> statements) {
        return appearances(statements).stream()
                .map(a -> from(a.earliest))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private List<Appearance> appearances(Collection<Statement> statements) {
        var byPart = new TreeMap<String, List<Statement>>();
        statements.forEach(s ->
                byPart.computeIfAbsent(
                                s.path() + '\n' + (Part.isComment(s.part()) ? s.part() : ""),
                                path -> new ArrayList<>())
                        .add(s));
        return byPart.values().stream().map(this::appearance).toList();
    }

    private static Instant from(@Nullable Moment moment) {
        return moment == null ? Instant.MAX : moment.from();
    }

    Appearance appearance(List<Statement> statements) {
        var document = pile.document(statements.getFirst().path());
        var comments = statements.stream().map(Statement::part).filter(Part::isComment).toList();
        if (comments.size() == statements.size()) {
            var time = earliest(document, comments);
            return new Appearance(document.path(), time, time);
        }
        var published = document.published() == null ? null : document.published().value();
        return new Appearance(document.path(), published, latest(document, published));
    }

    private static @Nullable Moment earliest(Document document, List<String> parts) {
        Moment first = null;
        for (var part : parts) {
            var comment = document.comment(part);
            var time = comment == null ? null : comment.time();
            if (time != null && (first == null || time.from().isBefore(first.from()))) {
                first = time;
            }
        }
        return first;
    }

    private static @Nullable Moment latest(Document document, @Nullable Moment published) {
        var updated = document.updated() == null ? null : document.updated().value();
        if (published == null || updated != null && published.before(updated)) {
            return updated;
        }
        boolean grows =
                document.stories().size() > 1 && published.precision() == Moment.Precision.MINUTE;
        return grows ? null : published;
    }
}
