// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.bench.truth.Hits.Outcome;
import org.firsthand.model.Hole;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// What should be there and is not; and the references to texts.
///
/// A hole of the truth is found when one of the same kind shows at the same words, or in the same
/// document where either names no words, or names the same thing: most of the longer words of what
/// the program says are in what the truth says, and at least two. `cited`, `linked`, `announced`
/// and `needed` are one kind here, something that nobody put into the pile.
///
/// A hole of the program is right when it is one of the truth in that sense, of whatever kind; or
/// when it names an unseen source, shows where the truth has a reference that is not in the pile,
/// words that a version lost, an omission that matters, or a source that was not read. Anything
/// else is false.
///
/// References count as found by words and kind; that list is no complete one, so there is no
/// precision.
final class Gaps {
    private static final Set<String> ABSENT = Set.of("cited", "linked", "announced", "needed");
    private static final int LONG_WORD = 4;

    private final Exam exam;

    private Gaps(Exam exam) {
        this.exam = exam;
    }

    static List<Figure> figures(Exam exam) {
        var gaps = new Gaps(exam);
        var figures = new ArrayList<>(Hits.pair("holes", gaps.recall(), gaps.precision()));
        var references = gaps.references();
        if (references.all() > 0) {
            figures.add(references.figure("references.recall", Figure.atLeast(0.8)));
        }
        return figures;
    }

    private Hits recall() {
        var hits = new Hits();
        for (var wanted : exam.truth().holes()) {
            boolean found =
                    exam.answer().holes().stream()
                            .anyMatch(h ->
                                    group(wanted.kind()).equals(group(kind(h)))
                                            && isSame(wanted, h));
            hits.count(
                    Outcome.of(found), wanted.kind() + ", " + wanted.path() + ": " + wanted.what());
        }
        return hits;
    }

    private Hits precision() {
        var hits = new Hits();
        for (var hole : exam.answer().holes()) {
            boolean right =
                    exam.truth().holes().stream().anyMatch(w -> isSame(w, hole))
                            || exam.truth().unseen().stream().anyMatch(u -> isSame(u, hole))
                            || isLost(hole)
                            || isCut(hole)
                            || isAbsentReference(hole)
                            || isUnread(hole);
            hits.count(
                    Outcome.of(right),
                    "not in the truth: "
                            + kind(hole)
                            + ", "
                            + (hole.passage() == null
                                    ? hole.path()
                                    : exam.places().words(hole.passage()))
                            + ": "
                            + hole.what());
        }
        return hits;
    }

    private static String group(String kind) {
        return ABSENT.contains(kind) ? "cited" : kind;
    }

    private static String kind(Hole hole) {
        return hole.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isSame(Truth.Hole wanted, Hole found) {
        if (names(found.what(), wanted.what())) {
            return true;
        }
        if (wanted.path() == null || !exam.places().aliases().equal(wanted.path(), found.path())) {
            return false;
        }
        return wanted.quote() == null
                || found.passage() == null
                || exam.places()
                        .any(exam.places().of(wanted.path(), wanted.quote()), found.passage());
    }

    private boolean isSame(Truth.Unseen unseen, Hole found) {
        return unseen.what() != null && names(found.what(), unseen.what());
    }

    private boolean isLost(Hole hole) {
        return exam.truth().versions().stream()
                .filter(Truth.Version::isEvent)
                .anyMatch(v ->
                        v.earlier().equals(hole.path())
                                || v.later().equals(hole.path())
                                        && hole.kind() == Hole.Kind.REMOVED);
    }

    private boolean isCut(Hole hole) {
        return hole.kind() == Hole.Kind.LEFT_OUT
                && exam.truth().omissions().stream()
                        .filter(o -> !o.matters().isEmpty())
                        .anyMatch(o -> isCut(o, hole));
    }

    private boolean isCut(Truth.Omission omission, Hole hole) {
        if (hole.passage() == null) {
            return exam.places().aliases().equal(omission.document(), hole.path());
        }
        var cut = exam.places().between(hole.passage().path(), omission.opens(), omission.ends());
        return cut != null && exam.places().same(cut, hole.passage());
    }

    private boolean isAbsentReference(Hole hole) {
        return hole.passage() != null
                && exam.truth().references().stream()
                        .filter(r -> r.inPile() == null)
                        .anyMatch(r -> exam.places().any(places(r), hole.passage()));
    }

    private boolean isUnread(Hole hole) {
        return hole.kind() == Hole.Kind.NOT_CAPTURED
                && exam.truth().notRead().stream().anyMatch(n -> n.path().equals(hole.path()));
    }

    private List<Passage> places(Truth.Reference reference) {
        var part = reference.n() == null ? null : Part.comment(String.valueOf(reference.n()));
        return exam.places().of(new Truth.Place(reference.path(), reference.quote(), null, part));
    }

    private Hits references() {
        var hits = new Hits();
        for (var wanted : exam.truth().references()) {
            var places = places(wanted);
            boolean found =
                    exam.answer().found().references().stream()
                            .anyMatch(r ->
                                    kind(r).equals(wanted.kind())
                                            && exam.places().any(places, r.passage()));
            hits.count(
                    Outcome.of(found),
                    wanted.kind() + ", " + wanted.path() + ": " + Places.shortened(wanted.quote()));
        }
        return hits;
    }

    private static String kind(Reference reference) {
        return reference.kind().name().toLowerCase(Locale.ROOT);
    }

    /// Whether the one names what the other does.
    private static boolean names(String found, @Nullable String wanted) {
        var mine = longWords(found);
        var theirs = new TreeSet<>(longWords(wanted == null ? "" : wanted));
        long common = mine.stream().filter(theirs::contains).count();
        return common >= 2 && common * 2 > mine.size();
    }

    private static List<String> longWords(String text) {
        var words = new ArrayList<String>();
        for (var span : Words.of(text)) {
            var word = span.of(text).toLowerCase(Locale.ROOT);
            if (word.length() >= LONG_WORD && !words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
