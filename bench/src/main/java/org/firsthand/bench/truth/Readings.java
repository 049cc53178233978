// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;

/// What was read: every source that cannot be read is listed as a problem, and no other; and the
/// statements of the truth stand in the texts as read.
///
/// A source in a language without rules counts as listed when it is marked as not analysed, a
/// truncated one when it is marked as truncated. A problem with a source that the truth calls
/// readable is false; that it is a duplicate of another is none.
final class Readings {
    private Readings() {}

    static List<Figure> figures(Exam exam) {
        var listed = new Hits();
        for (var source : exam.truth().notRead()) {
            listed.count(
                    Hits.Outcome.of(isListed(exam, source.path())),
                    source.path() + ": " + source.reason());
        }
        return List.of(
                listed.figure("problems.listed", Figure.atLeast(1)),
                Figure.none("problems.false", falseOnes(exam)),
                statements(exam).figure("read.statements", Figure.atLeast(0.95)));
    }

    private static boolean isListed(Exam exam, String path) {
        return exam.answer().problems().stream().anyMatch(p -> p.path().equals(path))
                || exam.answer().documents().stream()
                        .anyMatch(d -> d.path().equals(path) && (!d.analysed() || d.truncated()));
    }

    private static List<String> falseOnes(Exam exam) {
        var wrong = new ArrayList<String>();
        for (var problem : exam.answer().problems()) {
            boolean known =
                    exam.truth().notRead().stream().anyMatch(n -> n.path().equals(problem.path()));
            boolean duplicate = exam.places().aliases().isDuplicate(problem.path());
            if (!known && !duplicate) {
                wrong.add(problem.path() + ": " + problem.what());
            }
        }
        return wrong;
    }

    private static Hits statements(Exam exam) {
        var read = new Hits();
        for (var claim : exam.truth().claims()) {
            for (var place : claim.statements()) {
                read.count(
                        Hits.Outcome.of(!exam.places().of(place).isEmpty()),
                        claim.id()
                                + " "
                                + place.path()
                                + (place.part() == null ? "" : " " + place.part())
                                + ": "
                                + Places.shortened(place.quote()));
            }
        }
        return read;
    }
}
