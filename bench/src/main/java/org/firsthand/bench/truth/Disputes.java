// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.bench.truth.Hits.Outcome;
import org.firsthand.model.Conflict;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// What cannot both stand.
///
/// A side of the truth is a quotation; it is met by a statement about the same words, or about the
/// same words in another document, or about any other statement that the truth puts on the same
/// side of the same claim. A conflict is found when both sides are met, in either order, and the
/// kind is the same; `denial`, `negation` and `opposite` are one kind, since which of them it is
/// lies in the words that happen to stand for a side. Kinds that the program cannot print and
/// optional conflicts need not be found. The truth lists all conflicts of the case, so another one
/// is false; those that look like conflicts and are none are named as such.
final class Disputes {
    private static final Set<String> AGAINST = Set.of("denial", "negation", "opposite");
    private static final Set<String> PRINTED = Set.of("number", "date", "place", "attribution");

    private final Exam exam;
    private final Map<String, Statement> statements = new HashMap<>();

    private Disputes(Exam exam) {
        this.exam = exam;
        exam.answer().claims().statements().forEach(s -> statements.put(s.id(), s));
    }

    static List<Figure> figures(Exam exam) {
        return new Disputes(exam).figures();
    }

    private List<Figure> figures() {
        var recall = new Hits();
        for (var wanted : exam.truth().conflicts()) {
            if (isScored(wanted)) {
                recall.count(
                        Outcome.of(found().stream().anyMatch(c -> isSame(wanted, c))),
                        wanted.id()
                                + " "
                                + wanted.kind()
                                + ": "
                                + quote(wanted.a())
                                + " / "
                                + quote(wanted.b()));
            }
        }
        var precision = new Hits();
        for (var conflict : found()) {
            boolean right = exam.truth().conflicts().stream().anyMatch(w -> isReal(w, conflict));
            precision.count(Outcome.of(right), words(conflict));
        }
        return Hits.pair("conflicts", recall, precision);
    }

    private List<Conflict> found() {
        return exam.answer().claims().conflicts();
    }

    private static String kind(String kind) {
        return AGAINST.contains(kind) ? "denial" : kind;
    }

    private static boolean isScored(Truth.Conflict wanted) {
        return !Boolean.TRUE.equals(wanted.optional())
                && wanted.kind() != null
                && wanted.a() != null
                && wanted.b() != null
                && (AGAINST.contains(wanted.kind()) || PRINTED.contains(wanted.kind()));
    }

    private boolean isSame(Truth.Conflict wanted, Conflict conflict) {
        return wanted.kind() != null
                && kind(wanted.kind()).equals(kind(conflict.kind().name().toLowerCase(Locale.ROOT)))
                && isReal(wanted, conflict);
    }

    private boolean isReal(Truth.Conflict wanted, Conflict conflict) {
        if (wanted.a() == null || wanted.b() == null) {
            return false;
        }
        var a = side(wanted.claim(), wanted.a());
        var b = side(wanted.claim(), wanted.b());
        return meets(a, conflict.a()) && meets(b, conflict.b())
                || meets(a, conflict.b()) && meets(b, conflict.a());
    }

    private boolean meets(List<Passage> side, String id) {
        var statement = statements.get(id);
        return statement != null
                && statement.content().stream()
                        .map(span -> new Passage(statement.path(), statement.part(), span))
                        .anyMatch(own -> exam.places().any(side, own));
    }

    /// Everything that stands for the same side as a place.
    private List<Passage> side(@Nullable String claim, Truth.Place place) {
        var side = new ArrayList<>(exam.places().of(place));
        if (place.quote() != null) {
            side.addAll(exam.places().everywhere(place.quote()));
        }
        for (var group : groups(claim)) {
            var passages = group.stream().flatMap(p -> exam.places().of(p).stream()).toList();
            if (side.stream().anyMatch(own -> exam.places().any(passages, own))) {
                side.addAll(passages);
                return side;
            }
        }
        return side;
    }

    /// The statements of a claim, those that say the same on one side together.
    private List<List<Truth.Place>> groups(@Nullable String id) {
        var groups = new ArrayList<List<Truth.Place>>();
        for (var claim : exam.truth().claims()) {
            if (claim.id().equals(id)) {
                claim.variants().forEach(v -> groups.add(v.statements()));
                groups.add(claim.statements().stream().filter(Truth.Place::against).toList());
                groups.add(claim.statements().stream().filter(p -> !p.against()).toList());
            }
        }
        return groups;
    }

    private String words(Conflict conflict) {
        boolean denied =
                exam.truth().notConflicts().stream()
                        .anyMatch(n ->
                                isReal(
                                        new Truth.Conflict("", null, null, n.a(), n.b(), true),
                                        conflict));
        return (denied ? "none, as the truth says: " : "not in the truth: ")
                + conflict.kind().name().toLowerCase(Locale.ROOT)
                + " "
                + quote(conflict.a())
                + " / "
                + quote(conflict.b());
    }

    private String quote(String id) {
        var statement = statements.get(id);
        return statement == null ? id : exam.places().words(statement.passage());
    }

    private static String quote(Truth.@Nullable Place place) {
        return place == null ? "-" : place.path() + ": " + Places.shortened(place.quote());
    }
}
