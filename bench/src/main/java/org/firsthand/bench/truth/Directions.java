// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.bench.truth.Hits.Outcome;

/// Who has it from whom: over all pairs of a document and a parent that the program names, the
/// share that is so; and the share of the documents that have a parent for which it names none.
///
/// A parent is a document or "unseen". It is right when the truth gives it to the document, when an
/// `undecidable` entry accepts it, when it is where an optional strand of both starts, or when the
/// document holds a strand that starts with an unseen source; of an optional one, only where the
/// document has no other parent. A parent of a document that has none is wrong. A document must
/// have a parent when it is in a strand that is not optional and does not start there; where
/// `undecidable` accepts "undecided", naming none is as good.
final class Directions {
    private static final String UNSEEN = "unseen";

    private Directions() {}

    static List<Figure> figures(Exam exam) {
        var accepted = accepted(exam);
        var named = named(exam);
        var right = new Hits();
        named.forEach((child, parents) ->
                parents.forEach(parent ->
                        right.count(
                                Outcome.of(accepted.getOrDefault(child, Set.of()).contains(parent)),
                                child
                                        + " is not from "
                                        + parent
                                        + " but from "
                                        + accepted.getOrDefault(child, Set.of("nobody")))));
        var undecided = new Hits();
        for (var child : children(exam)) {
            boolean open = !named.containsKey(child);
            boolean allowed =
                    accepted.getOrDefault(child, Set.of()).contains(Truth.Undecidable.UNDECIDED);
            undecided.count(
                    Outcome.of(!open || allowed),
                    child + " is undecided, but from " + accepted.getOrDefault(child, Set.of()));
        }
        return List.of(
                right.figure("direction.right", Figure.atLeast(0.85)),
                new Figure(
                        "direction.undecided",
                        1 - undecided.share(),
                        Figure.atMost(0.25),
                        undecided.figure("", Figure.shown()).misses().size()
                                + " of "
                                + undecided.all(),
                        undecided.figure("", Figure.shown()).misses()));
    }

    private static Map<String, Set<String>> named(Exam exam) {
        var named = new TreeMap<String, Set<String>>();
        for (var descent : exam.answer().collation().descents()) {
            var child = exam.places().aliases().of(descent.child().path());
            var parent =
                    descent.parent() == null
                            ? UNSEEN
                            : exam.places().aliases().of(descent.parent().path());
            if (!descent.undecided() && !parent.equals(child)) {
                named.computeIfAbsent(child, c -> new TreeSet<>()).add(parent);
            }
        }
        return named;
    }

    private static Map<String, Set<String>> accepted(Exam exam) {
        var aliases = exam.places().aliases();
        var accepted = new TreeMap<String, Set<String>>();
        for (var source : exam.truth().documents()) {
            var parents = accepted.computeIfAbsent(aliases.of(source.path()), p -> new TreeSet<>());
            source.parents().forEach(parent -> parents.add(aliases.of(parent.path())));
            if (source.restsOnUnseen()) {
                parents.add(UNSEEN);
            }
        }
        for (var strand : exam.truth().strands()) {
            for (var document : strand.documents()) {
                var parents = accepted.computeIfAbsent(aliases.of(document), p -> new TreeSet<>());
                if (strand.startsUnseen() && (strand.required() || parents.isEmpty())) {
                    parents.add(UNSEEN);
                }
                if (!strand.required() && !strand.roots().contains(document)) {
                    strand.roots().stream()
                            .filter(root -> !root.startsWith(Truth.Strand.UNSEEN))
                            .forEach(root -> parents.add(aliases.of(root)));
                }
            }
        }
        for (var open : exam.truth().undecidable()) {
            var parents = accepted.computeIfAbsent(aliases.of(open.child()), p -> new TreeSet<>());
            parents.add(parent(exam, open.truth()));
            open.accepted().forEach(answer -> parents.add(parent(exam, answer)));
        }
        return accepted;
    }

    private static String parent(Exam exam, String name) {
        return name.startsWith(Truth.Strand.UNSEEN) ? UNSEEN : exam.places().aliases().of(name);
    }

    private static Set<String> children(Exam exam) {
        var children = new TreeSet<String>();
        for (var strand : exam.truth().strands()) {
            if (strand.required()) {
                strand.documents().stream()
                        .filter(document -> !strand.roots().contains(document))
                        .forEach(document -> children.add(exam.places().aliases().of(document)));
            }
        }
        return children;
    }
}
