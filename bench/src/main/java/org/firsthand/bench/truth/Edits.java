// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.bench.truth.Hits.Outcome;
import org.firsthand.model.Alteration;
import org.jspecify.annotations.Nullable;

/// Changes of meaning between a passage and the one it comes from.
///
/// An alteration is found when one of the same kind is about the words of the child, or, where the
/// words were dropped, about those of the parent; and it must be told whether the document made the
/// change or inherited it. `quotation` and `splice` are one kind: a splice is a quotation that was
/// never spoken. The truth lists every alteration that matters, so another one is false, unless it
/// is an edit of the same kind which the truth lists as one that does not matter: that counts
/// neither way. A headline that was only worded anew says no more than its text, so it is no such
/// edit.
final class Edits {
    private static final Set<String> PRINTED =
            Set.of(
                    "number",
                    "name",
                    "negation",
                    "modality",
                    "attribution",
                    "headline",
                    "quotation");

    private final Exam exam;

    private Edits(Exam exam) {
        this.exam = exam;
    }

    static List<Figure> figures(Exam exam) {
        return new Edits(exam).figures();
    }

    private List<Figure> figures() {
        var wanted = wanted();
        var found = exam.answer().collation().alterations();
        var recall = new Hits();
        for (var one : wanted) {
            if (PRINTED.contains(one.kind())) {
                recall.count(Outcome.of(found.stream().anyMatch(f -> isSame(one, f))), words(one));
            }
        }
        var precision = new Hits();
        for (var one : found) {
            boolean right = wanted.stream().anyMatch(w -> isSame(w, one));
            precision.count(
                    right ? Outcome.RIGHT : isSmall(one) ? Outcome.NEUTRAL : Outcome.WRONG,
                    words(one));
        }
        return Hits.pair("alterations", recall, precision);
    }

    /// The alterations, and the splices that are not among them.
    private List<Truth.Alteration> wanted() {
        var wanted = new ArrayList<>(exam.truth().alterations());
        for (var splice : exam.truth().splices()) {
            var place = exam.places().of(splice.path(), splice.quote());
            boolean listed =
                    exam.truth().alterations().stream()
                            .filter(a -> kind(a.kind()).equals("quotation"))
                            .flatMap(a -> exam.places().of(a.path(), a.child()).stream())
                            .anyMatch(p -> exam.places().any(place, p));
            if (!listed) {
                wanted.add(
                        new Truth.Alteration(
                                "splice",
                                "splice",
                                splice.path(),
                                splice.from(),
                                null,
                                splice.quote(),
                                splice.inherited()));
            }
        }
        return wanted.stream()
                .map(a ->
                        new Truth.Alteration(
                                a.id(),
                                kind(a.kind()),
                                a.path(),
                                a.from(),
                                a.parent(),
                                a.child(),
                                a.inherited()))
                .toList();
    }

    private static String kind(String kind) {
        return kind.equals("splice") ? "quotation" : kind;
    }

    private static String kind(Alteration alteration) {
        return kind(alteration.kind().name().toLowerCase(Locale.ROOT));
    }

    private boolean isSame(Truth.Alteration wanted, Alteration found) {
        return kind(found).equals(wanted.kind())
                && found.inherited() == Boolean.TRUE.equals(wanted.inherited())
                && isAbout(found, wanted.path(), wanted.child(), wanted.from(), wanted.parent());
    }

    private boolean isAbout(
            Alteration found,
            String path,
            @Nullable String child,
            String from,
            @Nullable String parent) {
        if (!exam.places().aliases().equal(found.to().path(), path)) {
            return false;
        }
        if (child == null || child.isEmpty()) {
            var dropped = exam.places().of(from, parent);
            return found.from().stream().anyMatch(p -> exam.places().any(dropped, p));
        }
        return exam.places().any(exam.places().of(path, child), found.to());
    }

    private boolean isSmall(Alteration found) {
        if (found.kind() == Alteration.Kind.HEADLINE) {
            return false;
        }
        for (var source : exam.truth().documents()) {
            for (var edit : source.edits()) {
                boolean same =
                        !edit.matters()
                                && edit.kind().equals(kind(found))
                                && edit.parentPath() != null
                                && isAbout(
                                        found,
                                        source.path(),
                                        edit.child(),
                                        edit.parentPath(),
                                        edit.parent());
                if (same) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String words(Truth.Alteration wanted) {
        return wanted.id()
                + " "
                + wanted.kind()
                + (Boolean.TRUE.equals(wanted.inherited()) ? ", inherited: " : ": ")
                + wanted.from()
                + ": "
                + Places.shortened(wanted.parent())
                + " -> "
                + wanted.path()
                + ": "
                + Places.shortened(wanted.child());
    }

    private String words(Alteration found) {
        return "not in the truth: "
                + kind(found)
                + (found.inherited() ? ", inherited: " : ": ")
                + exam.places().words(found.from().getFirst())
                + " -> "
                + exam.places().words(found.to());
    }
}
