// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Comment;
import org.jspecify.annotations.Nullable;

/// Who answers whom: the share of the comments of the truth that were found (see [Threads]) with
/// the right parent, and the comments that are none.
///
/// A comment that was not found has no right parent. An opening post that stands as the account is
/// answered by what answers nobody. The truth lists every comment of every document, so one of the
/// program's that is none of these is invented.
final class Replies {
    private Replies() {}

    static List<Figure> figures(Exam exam) {
        var found = new Hits();
        var parents = new Hits();
        for (var source : exam.truth().documents()) {
            for (var comment : source.comments()) {
                var id = exam.places().threads().id(source.path(), comment.n());
                var name = source.path() + " " + comment.n() + " " + comment.author();
                found.count(Hits.Outcome.of(id != null), name + ": " + comment.opens());
                parents.count(
                        Hits.Outcome.of(id != null && rightParent(exam, source, comment)),
                        name + parent(exam, source, comment));
            }
        }
        var invented = Figure.none("replies.invented", invented(exam));
        if (found.all() == 0) {
            return List.of(invented);
        }
        return List.of(
                found.figure("replies.found", Figure.atLeast(1)),
                parents.figure("replies.parents", Figure.atLeast(1)),
                invented);
    }

    private static boolean rightParent(Exam exam, Truth.Source source, Truth.Comment comment) {
        var right =
                comment.parent() == null
                        ? Threads.BODY
                        : exam.places().threads().id(source.path(), comment.parent());
        if (isBody(exam, source, comment)) {
            return comment.parent() == null;
        }
        var found = find(exam, source.path(), comment.n());
        var parent = found == null || found.parent() == null ? Threads.BODY : found.parent();
        return found != null && parent.equals(right);
    }

    private static boolean isBody(Exam exam, Truth.Source source, Truth.Comment comment) {
        return Threads.BODY.equals(exam.places().threads().id(source.path(), comment.n()));
    }

    private static String parent(Exam exam, Truth.Source source, Truth.Comment comment) {
        var found = find(exam, source.path(), comment.n());
        if (found == null) {
            return " was not found";
        }
        return " answers "
                + (comment.parent() == null ? "nobody" : comment.parent())
                + ", not "
                + (found.parent() == null ? "nobody" : number(exam, source.path(), found.parent()))
                + ", by "
                + found.signal();
    }

    private static String number(Exam exam, String path, String id) {
        var ids = exam.places().threads().ids().getOrDefault(path, new TreeMap<>());
        return ids.entrySet().stream()
                .filter(e -> e.getValue().equals(id))
                .map(e -> String.valueOf(e.getKey()))
                .findFirst()
                .orElse("a comment that is none");
    }

    private static @Nullable Comment find(Exam exam, String path, int number) {
        var id = exam.places().threads().id(path, number);
        for (var document : exam.answer().documents()) {
            for (var comment : document.comments()) {
                if (document.path().equals(path) && comment.id().equals(id)) {
                    return comment;
                }
            }
        }
        return null;
    }

    private static List<String> invented(Exam exam) {
        var known = new TreeSet<String>();
        exam.places()
                .threads()
                .ids()
                .forEach((path, ids) -> ids.values().forEach(id -> known.add(path + '\0' + id)));
        var invented = new ArrayList<String>();
        for (var document : exam.answer().documents()) {
            for (var comment : document.comments()) {
                if (!known.contains(document.path() + '\0' + comment.id())) {
                    invented.add(
                            document.path()
                                    + ": "
                                    + comment.author()
                                    + ": "
                                    + Places.shortened(comment.text()));
                }
            }
        }
        return invented;
    }
}
