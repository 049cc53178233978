// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.bench.truth.Hits.Outcome;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Version;
import org.jspecify.annotations.Nullable;

/// What changed between two captures of one address.
///
/// The things to be found are each removed and each added wording, a recording that is gone, and
/// the words that own up to a change. The truth lists every one, so each span, recording or
/// correction that the program gives and that is none of them is false, and so is each thing in a
/// pair of captures that the truth does not list. A version in which nothing changed says nothing.
final class Versions {
    private final Exam exam;
    private final Hits recall = new Hits();
    private final Hits precision = new Hits();

    private Versions(Exam exam) {
        this.exam = exam;
    }

    static List<Figure> figures(Exam exam) {
        var versions = new Versions(exam);
        exam.truth().versions().stream().filter(Truth.Version::isEvent).forEach(versions::recall);
        exam.answer().collation().versions().forEach(versions::precision);
        return Hits.pair("versions", versions.recall, versions.precision);
    }

    private void recall(Truth.Version wanted) {
        var found = find(wanted);
        for (var removed : wanted.removed()) {
            var spans = found == null ? List.<Span>of() : found.removed();
            wording(wanted.earlier(), removed, spans, "removed");
        }
        for (var added : wanted.added()) {
            var spans = found == null ? List.<Span>of() : found.added();
            wording(wanted.later(), added, spans, "added");
        }
        if (wanted.losesMedia()) {
            recall.count(
                    Outcome.of(found != null && !found.removedMedia().isEmpty()),
                    wanted.later() + ": the recording is gone");
        }
        if (wanted.correction() != null) {
            var places = exam.places().of(wanted.later(), wanted.correction().quote());
            var correction = found == null ? null : found.correction();
            recall.count(
                    Outcome.of(correction != null && exam.places().any(places, correction)),
                    wanted.later() + " owns up: " + Places.shortened(wanted.correction().quote()));
        }
    }

    /// Words of a headline may stand in the title alone, where no version looks: they are passed
    /// over unless they stand in the body.
    private void wording(String path, Truth.Wording wording, List<Span> spans, String what) {
        var places =
                exam.places().of(path, wording.quote()).stream()
                        .filter(p -> p.part().equals(Part.BODY))
                        .toList();
        boolean inTitle = places.isEmpty() && !exam.places().of(path, wording.quote()).isEmpty();
        boolean found =
                spans.stream()
                        .anyMatch(
                                span -> places.stream().anyMatch(p -> Places.half(p.span(), span)));
        recall.count(
                inTitle ? Outcome.NEUTRAL : Outcome.of(found),
                path + " " + what + ": " + Places.shortened(wording.quote()));
    }

    private @Nullable Version find(Truth.Version wanted) {
        for (var version : exam.answer().collation().versions()) {
            if (version.earlier().equals(wanted.earlier())
                    && version.later().equals(wanted.later())) {
                return version;
            }
        }
        return null;
    }

    private void precision(Version version) {
        var truth =
                exam.truth().versions().stream()
                        .filter(t ->
                                t.earlier().equals(version.earlier())
                                        && t.later().equals(version.later()))
                        .findFirst();
        var removed = new ArrayList<Passage>();
        var added = new ArrayList<Passage>();
        truth.ifPresent(t -> {
            t.removed().forEach(w -> removed.addAll(exam.places().of(t.earlier(), w.quote())));
            t.added().forEach(w -> added.addAll(exam.places().of(t.later(), w.quote())));
            if (t.correction() != null) {
                added.addAll(exam.places().of(t.later(), t.correction().quote()));
            }
        });
        version.removed().forEach(span -> span(version.earlier(), span, removed, "removed"));
        version.added().forEach(span -> span(version.later(), span, added, "added"));
        if (!version.removedMedia().isEmpty()) {
            precision.count(
                    Outcome.of(truth.filter(Truth.Version::losesMedia).isPresent()),
                    version.later() + ": no recording is gone");
        }
        if (version.correction() != null) {
            precision.count(
                    Outcome.of(exam.places().any(added, version.correction())),
                    "no correction: " + exam.places().words(version.correction()));
        }
    }

    private void span(String path, Span span, List<Passage> places, String what) {
        var passage = new Passage(path, Part.BODY, span);
        precision.count(
                Outcome.of(exam.places().any(places, passage)),
                "not " + what + ": " + exam.places().words(passage));
    }
}
