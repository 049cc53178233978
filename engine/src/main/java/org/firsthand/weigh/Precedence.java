// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Finding.Earlier;
import org.firsthand.model.Finding.FirstAppearance;
import org.firsthand.model.Finding.Rival;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.firsthand.text.Forerunners;
import org.firsthand.text.Names;
import org.firsthand.weigh.Firsts.Appearance;
import org.jspecify.annotations.Nullable;

/// Tells where a claim appears first.
///
/// A document that has it from another of these is not first, whatever its date says; nor is one
/// that credits another, unless it is surely dated before that. Only among the rest do dates
/// decide, and where these overlap nothing does.
final class Precedence {
    private final Roots roots;
    private final Firsts dates;
    private final Forerunners forerunners;

    Precedence(Roots roots, Forerunners forerunners) {
        this.roots = roots;
        this.dates = new Firsts(roots);
        this.forerunners = forerunners;
    }

    /// The first appearance of what some statements say.
    FirstAppearance first(Collection<Statement> statements, Map<Statement, Roots.Root> rootOf) {
        var byPath = new TreeMap<String, List<Statement>>();
        statements.forEach(s -> byPath.computeIfAbsent(s.path(), path -> new ArrayList<>()).add(s));
        var own = without(byPath.keySet(), path -> parents(byPath.get(path), rootOf));
        var left = without(own, path -> before(path, byPath));
        var sorted =
                left.stream()
                        .map(path -> dates.appearance(Objects.requireNonNull(byPath.get(path))))
                        .sorted(
                                Comparator.comparing((Appearance a) -> from(a.earliest()))
                                        .thenComparingInt(a -> roots.ranks().of(a.path())))
                        .toList();
        var first = sorted.getFirst();
        var rivals =
                sorted.stream()
                        .skip(1)
                        .filter(a -> !surelyBefore(first, a))
                        .map(a -> new Rival(a.path(), a.earliest()))
                        .toList();
        var because =
                rivals.isEmpty()
                        ? because(first, referring(first, own, byPath), byPath, rootOf)
                        : List.<String>of();
        return new FirstAppearance(
                first.path(),
                first.earliest(),
                rivals.isEmpty(),
                rivals,
                because,
                before(byPath.get(first.path()), rootOf));
    }

    /// Which documents come before one.
    private interface Before {
        Set<String> of(String path);
    }

    /// Those of some paths that none of the others comes before; all where they go round in a
    /// circle.
    private static Set<String> without(Set<String> paths, Before before) {
        var left = new TreeSet<>(paths);
        left.removeIf(path ->
                before.of(path).stream()
                        .anyMatch(other -> !other.equals(path) && paths.contains(other)));
        return left.isEmpty() ? paths : left;
    }

    /// Who was there before a document by its own account: the forerunners of the whole, and those
    /// whom its statements here name as the source, as in `readers of the Slipway's forum say`.
    private Set<String> before(String path, Map<String, List<Statement>> byPath) {
        var before = new TreeSet<>(forerunners.of(path));
        var own = dates.appearance(Objects.requireNonNull(byPath.get(path)));
        byPath.forEach((other, statements) -> {
            var theirs = roots.document(other);
            boolean named =
                    theirs.outlet() != null
                            && !theirs.publisher().equals(roots.document(path).publisher())
                            && Objects.requireNonNull(byPath.get(path)).stream()
                                    .anyMatch(s -> names(s, theirs.publisher()));
            if (named && !surelyBefore(own, dates.appearance(statements))) {
                before.add(other);
            }
        });
        return before;
    }

    private static boolean names(Statement statement, String outlet) {
        var source = statement.sourceName();
        return !Part.isComment(statement.part())
                && source != null
                && Names.standsIn(source, outlet);
    }

    /// The documents in which the wording of some statements starts.
    private static Set<String> parents(
            @Nullable List<Statement> statements, Map<Statement, Roots.Root> rootOf) {
        var parents = new TreeSet<String>();
        for (var statement : Objects.requireNonNull(statements)) {
            var root = rootOf.get(statement);
            var path = root == null || !root.echo() ? null : root.path();
            if (path != null) {
                parents.add(path);
            }
        }
        return parents;
    }

    /// Who refers to the first, and is not surely later by its date.
    private List<String> referring(
            Appearance first, Set<String> own, Map<String, List<Statement>> byPath) {
        return own.stream()
                .filter(path -> before(path, byPath).contains(first.path()))
                .filter(path ->
                        !surelyBefore(
                                first, dates.appearance(Objects.requireNonNull(byPath.get(path)))))
                .map(path -> roots.document(path).publisher())
                .distinct()
                .toList();
    }

    private static List<String> because(
            Appearance first,
            List<String> referring,
            Map<String, List<Statement>> byPath,
            Map<Statement, Roots.Root> rootOf) {
        var because = new ArrayList<String>();
        if (!referring.isEmpty()) {
            int others = referring.size() - 1;
            because.add(
                    referring.getFirst()
                            + (others == 0
                                    ? " refers to it"
                                    : " and " + others + " more refer to it"));
        }
        long repeating =
                byPath.values().stream()
                        .map(statements -> parents(statements, rootOf))
                        .filter(parents -> parents.contains(first.path()))
                        .count();
        if (repeating > 0) {
            because.add(
                    repeating
                            + (repeating == 1
                                    ? " other repeats its wording"
                                    : " others repeat its wording"));
        }
        return because;
    }

    /// Who had it earlier by a document's own account: the source of its wording that is not here,
    /// and whom the sentence names.
    private List<Earlier> before(
            @Nullable List<Statement> statements, Map<Statement, Roots.Root> rootOf) {
        var before = new LinkedHashSet<Earlier>();
        for (var statement : Objects.requireNonNull(statements)) {
            var root = rootOf.get(statement);
            if (root != null && root.named()) {
                before.add(new Earlier(root.author(), null));
            }
            forerunners.named(statement.passage()).stream()
                    .filter(n -> !statement.path().equals(n.path()))
                    .map(n -> new Earlier(n.name(), n.path()))
                    .forEach(before::add);
        }
        return List.copyOf(before);
    }

    private static boolean surelyBefore(Appearance one, Appearance other) {
        var last = one.latest();
        var earliest = other.earliest();
        return last != null && earliest != null && last.before(earliest);
    }

    private static Instant from(@Nullable Moment moment) {
        return moment == null ? Instant.MAX : moment.from();
    }
}
