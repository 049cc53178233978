// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.List;
import java.util.TreeSet;
import org.firsthand.bench.truth.Hits.Outcome;
import org.firsthand.model.Omission;
import org.jspecify.annotations.Nullable;

/// What a document left out of its parent, where it matters.
///
/// An omission of the truth is found when one that the program says matters is about the same
/// document and the same words, in whichever text of the wording it looked. The list of the truth
/// is complete for documents with one parent, and empty for those that have none; there another
/// omission that is said to matter is false. For documents with several parents it counts neither
/// way.
final class Cuts {
    private final Exam exam;

    private Cuts(Exam exam) {
        this.exam = exam;
    }

    static List<Figure> figures(Exam exam) {
        return new Cuts(exam).figures();
    }

    private List<Figure> figures() {
        var found =
                exam.answer().collation().omissions().stream()
                        .filter(o -> !o.matters().isEmpty())
                        .toList();
        var wanted = exam.truth().omissions().stream().filter(o -> !o.matters().isEmpty()).toList();
        var recall = new Hits();
        for (var one : wanted) {
            recall.count(
                    Outcome.of(found.stream().anyMatch(f -> isSame(one, f))),
                    one.document()
                            + " lacks, of "
                            + one.from()
                            + ": "
                            + Places.shortened(one.opens())
                            + " ... "
                            + Places.shortened(one.ends())
                            + " "
                            + one.matters());
        }
        var precision = new Hits();
        for (var one : found) {
            boolean right = wanted.stream().anyMatch(w -> isSame(w, one));
            precision.count(
                    right ? Outcome.RIGHT : isComplete(one) ? Outcome.WRONG : Outcome.NEUTRAL,
                    one.story().path()
                            + " lacks nothing that matters in "
                            + exam.places().words(one.from())
                            + " "
                            + one.matters());
        }
        return Hits.pair("omissions", recall, precision);
    }

    private boolean isSame(Truth.Omission wanted, Omission found) {
        if (!exam.places().aliases().equal(wanted.document(), found.story().path())) {
            return false;
        }
        var passage = exam.places().between(found.from().path(), wanted.opens(), wanted.ends());
        return passage != null && exam.places().same(passage, found.from());
    }

    private boolean isComplete(Omission found) {
        var source = source(found.story().path());
        if (source == null) {
            return false;
        }
        var parents = new TreeSet<String>();
        source.parents().forEach(p -> parents.add(exam.places().aliases().of(p.path())));
        boolean listed =
                exam.truth().omissions().stream().anyMatch(o -> o.document().equals(source.path()));
        return parents.size() == 1 || parents.isEmpty() && !listed && !source.restsOnUnseen();
    }

    private Truth.@Nullable Source source(String path) {
        for (var source : exam.truth().documents()) {
            if (exam.places().aliases().equal(source.path(), path)
                    && source.duplicateOf() == null) {
                return source;
            }
        }
        return null;
    }
}
