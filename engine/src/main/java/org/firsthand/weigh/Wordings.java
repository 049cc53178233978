// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Likeness;
import org.firsthand.text.Names;
import org.jspecify.annotations.Nullable;

/// Groups the statements of a claim by the root of their wording.
///
/// Two roots with the same sentence are one where at most one of them names who knows it, or one
/// author wrote both: long wording does not arise twice, even where no strand ties it, because too
/// little else is shared or scanning damaged it. Where both name somebody, each may have it from
/// the one it names, and agreement proves no copying. The larger group's root stands for both.
final class Wordings {
    /// Dice coefficient of trigrams at which two sentences are one wording.
    private static final double SAME = 0.7;

    /// Share of the shorter one's trigrams at which it is a part of the longer one.
    private static final double INSIDE = 0.9;

    /// Likeness of two names in one wording at which they are one name, misread.
    private static final double MISREAD = 0.35;

    /// Characters below which two people may well use the same words.
    private static final int SHORTEST = 60;

    /// Likeness at which a shorter sentence is the same, too, where no other is named.
    private static final double IDENTICAL = 0.95;

    /// Characters below which even that tells nothing.
    private static final int SHORT = 30;

    private final Roots roots;
    private final Comparator<Statement> order;
    private final Map<String, Likeness> known = new HashMap<>();

    Wordings(Roots roots) {
        this.roots = roots;
        order = roots.ranks().statements();
    }

    /// The statements of each root, in order; `rootOf` is updated where roots turn out to be one.
    List<List<Statement>> groups(List<Statement> statements, Map<Statement, Roots.Root> rootOf) {
        var byRoot = new TreeMap<String, List<Statement>>();
        for (var statement : statements) {
            var root = rootOf.get(statement);
            byRoot.computeIfAbsent(root == null ? "" : root.key(), x -> new ArrayList<>())
                    .add(statement);
        }
        var ordered =
                byRoot.values().stream()
                        .sorted(
                                Comparator.<List<Statement>>comparingInt(g -> -g.size())
                                        .thenComparing(this::published)
                                        .thenComparing(List::getFirst, order))
                        .toList();
        var groups = new ArrayList<List<Statement>>();
        for (var group : ordered) {
            var same =
                    groups.stream()
                            .filter(g -> haveOneWording(g, group))
                            .filter(g -> mayBeOne(g, group, rootOf))
                            .findFirst();
            if (same.isPresent()) {
                var root = rootOf.get(same.get().getFirst());
                group.forEach(s -> rootOf.put(s, root));
                same.get().addAll(group);
            } else {
                groups.add(new ArrayList<>(group));
            }
        }
        groups.forEach(g -> g.sort(order));
        return groups;
    }

    /// When the first of them was published; of two wordings the older one stands for both.
    private Instant published(List<Statement> group) {
        return group.stream()
                .map(s -> roots.document(s.path()).published())
                .filter(Objects::nonNull)
                .map(published -> published.value().from())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static boolean mayBeOne(
            List<Statement> a, List<Statement> b, Map<Statement, Roots.Root> rootOf) {
        var one = rootOf.get(a.getFirst());
        var other = rootOf.get(b.getFirst());
        return one != null && other != null && one.author().equals(other.author())
                || readTheSame(Candidates.knower(a, rootOf), Candidates.knower(b, rootOf));
    }

    /// Whether the names do not tell the two apart: one is missing, or they are one name with wrong
    /// letters. The same name tells nothing: each may have it from that source.
    private static boolean readTheSame(@Nullable String a, @Nullable String b) {
        return a == null
                || b == null
                || !Names.sameSource(a, b)
                        && Likeness.of(a, new Span(0, a.length()))
                                        .to(Likeness.of(b, new Span(0, b.length())))
                                >= MISREAD;
    }

    private boolean haveOneWording(List<Statement> a, List<Statement> b) {
        var first = b.getFirst();
        if (first.passage().span().length() < SHORTEST) {
            return first.passage().span().length() >= SHORT
                    && a.stream().anyMatch(s -> likeness(s).to(likeness(first)) >= IDENTICAL);
        }
        return a.stream()
                .filter(s -> s.passage().span().length() >= SHORTEST)
                .anyMatch(s ->
                        likeness(s).to(likeness(first)) >= SAME
                                || likeness(s).within(likeness(first)) >= INSIDE);
    }

    private Likeness likeness(Statement statement) {
        return known.computeIfAbsent(
                statement.id(),
                id -> {
                    Document document = roots.document(statement.path());
                    return Likeness.of(document.text(statement.part()), statement.passage().span());
                });
    }
}
