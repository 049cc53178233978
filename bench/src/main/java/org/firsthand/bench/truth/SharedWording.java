// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.bench.truth.Hits.Outcome;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;
import org.jspecify.annotations.Nullable;

/// Which documents share wording: precision, recall and F1 over memberships, a document in a strand
/// of the truth.
///
/// Pairs of documents would not do: the pairs of one dispatch with twenty reprints outnumber all
/// else, and two reprints that were cut differently may share no sentence. A program may cut one
/// wording into several strands. So
/// - a membership is *found* when some strand of the program joins the document to another one of
///   the same strand of the truth, each with a passage of at least 100 characters;
/// - each strand of the program is put to the strand of the truth with most of its documents (at
///   least two; the smaller strand in a tie), and each document in it is right when it is a
///   document of that one. Strands put to the same one count a document once; a strand that can be
///   put to none makes each of its documents a false one.
///
/// Optional strands ask for nothing, and excuse those of their documents that are tied. Two
/// captures of one address are tied by right.
final class SharedWording {
    private static final int LEAST = 100;

    private SharedWording() {}

    static List<Figure> figures(Exam exam) {
        var truth = new TreeMap<String, Set<String>>();
        var optional = new TreeSet<String>();
        for (var strand : exam.truth().strands()) {
            truth.put(strand.id(), canonical(exam, strand.documents()));
            if (!strand.required()) {
                optional.add(strand.id());
            }
        }
        for (var version : exam.truth().versions()) {
            var id = "captures of " + version.url();
            optional.add(id);
            truth.put(id, canonical(exam, List.of(version.earlier(), version.later())));
        }
        var joined = joined(exam);
        var recall = recall(truth, optional, joined);
        var precision = precision(truth, optional, joined);
        double f1 = 2 * recall.share() * precision.share() / (recall.share() + precision.share());
        return List.of(
                recall.figure("strands.recall", Figure.shown()),
                precision.figure("strands.precision", Figure.shown()),
                new Figure("strands.f1", f1, Figure.atLeast(0.95), "", List.of()));
    }

    private static Hits recall(
            Map<String, Set<String>> truth, Set<String> optional, Map<String, Set<String>> joined) {
        var hits = new Hits();
        truth.forEach((id, documents) -> {
            if (optional.contains(id) || documents.size() < 2) {
                return;
            }
            for (var document : documents) {
                boolean tied =
                        joined.values().stream()
                                .anyMatch(strand ->
                                        strand.contains(document) && common(strand, documents) > 1);
                hits.count(Outcome.of(tied), id + ": " + document + " is not tied to it");
            }
        });
        return hits;
    }

    private static Hits precision(
            Map<String, Set<String>> truth, Set<String> optional, Map<String, Set<String>> joined) {
        var hits = new Hits();
        var seen = new TreeSet<String>();
        joined.forEach((id, documents) -> {
            var best = best(truth, documents);
            for (var document : documents) {
                var key = best == null ? id : best;
                if (!seen.add(key + '\0' + document)) {
                    continue;
                }
                boolean right =
                        best != null && truth.getOrDefault(best, Set.of()).contains(document);
                boolean excused = right && optional.contains(best);
                hits.count(
                        excused ? Outcome.NEUTRAL : Outcome.of(right),
                        document
                                + " is in no strand with "
                                + others(documents, document)
                                + " (strand "
                                + id
                                + ")");
            }
        });
        return hits;
    }

    private static @Nullable String best(Map<String, Set<String>> truth, Set<String> documents) {
        String best = null;
        int most = 1;
        int size = 0;
        for (var strand : truth.entrySet()) {
            int common = common(strand.getValue(), documents);
            if (common > most
                    || common == most && best != null && strand.getValue().size() < size) {
                best = strand.getKey();
                most = common;
                size = strand.getValue().size();
            }
        }
        return best;
    }

    /// The documents of each strand of the program that have a long passage in it, two at least.
    private static Map<String, Set<String>> joined(Exam exam) {
        var joined = new TreeMap<String, Set<String>>();
        for (var strand : exam.answer().collation().strands()) {
            var documents = documents(exam, strand);
            if (documents.size() > 1) {
                joined.put(strand.id(), documents);
            }
        }
        return joined;
    }

    private static Set<String> documents(Exam exam, Strand strand) {
        return canonical(
                exam,
                strand.passages().stream()
                        .filter(p -> p.part().equals(Part.BODY) && p.span().length() >= LEAST)
                        .map(Passage::path)
                        .toList());
    }

    private static Set<String> canonical(Exam exam, List<String> paths) {
        var set = new TreeSet<String>();
        paths.forEach(path -> set.add(exam.places().aliases().of(path)));
        return set;
    }

    private static int common(Set<String> a, Set<String> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    private static String others(Set<String> documents, String document) {
        return Places.shortened(
                String.join(", ", documents.stream().filter(d -> !d.equals(document)).toList()));
    }
}
