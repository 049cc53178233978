// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;
import org.firsthand.model.Hole;
import org.firsthand.model.Passage;
import org.firsthand.model.Request;
import org.firsthand.model.Version;
import org.firsthand.text.Legibility;
import org.jspecify.annotations.Nullable;

/// What a person should see first, chosen once for the page and the terminal.
///
/// @param wide findings printed by three outlets or more that have one origin shown, the most
///   outlets first; one that an origin is shown against counts twice
/// @param several findings with two origins or more, the most origins first
/// @param conflicts those that nothing explains, in the most widely printed claims first, then the
///   surest
/// @param explained those that something explains, in the same order
/// @param versions pages that changed, those that do not say so first
/// @param weightiest passages that matter and were left out, the weightiest first
/// @param holes by kind; of a kind those first that most reasons speak for and that show in
///   documents which others share wording with
/// @param behind what the documents have from each other
/// @param unsure what could not be told
record Overview(
        List<Finding> wide,
        List<Finding> several,
        List<Conflict> conflicts,
        List<Conflict> explained,
        List<Version> versions,
        List<LeftOut> weightiest,
        List<Hole> holes,
        Behind behind,
        Unsure unsure) {
    /// What is said where `several` is empty.
    static final String NONE_SEVERAL =
            "No claim is shown with two named origins. Claims told in quite different words may"
                    + " stay apart, so this can be too few.";

    /// From how many outlets on a claim counts as widely printed.
    static final int WIDE = 3;

    /// The order in which claims are listed: the most outlets first.
    static final Comparator<Finding> MOST_PRINTED =
            Comparator.<Finding>comparingInt(f -> -f.outlets())
                    .thenComparingInt(f -> -f.documents())
                    .thenComparing(Finding::claim);

    /// What an origin is shown against counts twice as widely printed.
    private static Comparator<Finding> mostTelling(Theme theme) {
        return theme.byShare(
                f -> f.origins().against() > 0 ? 2 * f.outlets() : f.outlets(),
                Comparator.<Finding>comparingInt(f -> -f.origins().against())
                        .thenComparing(MOST_PRINTED));
    }

    private static Comparator<Finding> mostOrigins(Theme theme) {
        return theme.byShare(f -> f.origins().shown(), MOST_PRINTED);
    }

    private static final Comparator<Version> UNEXPLAINED_FIRST =
            Comparator.<Version>comparingInt(v -> v.correction() == null ? 0 : 1)
                    .thenComparingInt(v -> -v.removedMedia().size())
                    .thenComparingInt(v -> -v.removed().size())
                    .thenComparing(Comparator.naturalOrder());

    static Overview of(Answer answer, Lookup lookup) {
        var findings = answer.findings();
        var theme = lookup.theme();
        var conflicts = conflicts(answer, lookup);
        return new Overview(
                findings.stream().filter(Overview::isWide).sorted(mostTelling(theme)).toList(),
                findings.stream()
                        .filter(f -> f.origins().shown() >= 2)
                        .sorted(mostOrigins(theme))
                        .toList(),
                conflicts.stream().filter(c -> c.explained() == null).toList(),
                conflicts.stream().filter(c -> c.explained() != null).toList(),
                answer.collation().versions().stream().sorted(UNEXPLAINED_FIRST).toList(),
                weightiest(answer, lookup),
                holes(answer),
                Behind.of(answer),
                Unsure.of(answer));
    }

    /// The findings to show first: the first of each origin before a second one of the same, so
    /// that one dispatch does not fill the screen.
    static List<Finding> varied(List<Finding> findings, int number) {
        var names = new TreeSet<String>();
        var fresh = new ArrayList<Finding>();
        var rest = new ArrayList<Finding>();
        for (var finding : findings) {
            var name = finding.origin().isEmpty() ? "" : finding.origin().getFirst().name();
            (names.add(name) ? fresh : rest).add(finding);
        }
        fresh.addAll(rest);
        return fresh.stream().limit(number).toList();
    }

    /// In the order of what hangs on them, as requests are; then those for which nothing can be
    /// asked, a page that shares wording with nobody last.
    private static List<Hole> holes(Answer answer) {
        var relatives = new HashMap<String, Integer>();
        for (var family : answer.collation().families()) {
            family.stories()
                    .forEach(s -> relatives.merge(s.path(), family.stories().size(), Math::max));
        }
        var requested = new LinkedHashMap<Asked, Integer>();
        answer.requests().forEach(q -> requested.putIfAbsent(Asked.of(q), requested.size()));
        return answer.holes().stream()
                .sorted(
                        HoleSection.BY_KIND
                                .thenComparingInt(
                                        h -> requested.getOrDefault(Asked.of(h), requested.size()))
                                .thenComparingInt(h -> -relatives.getOrDefault(h.path(), 0))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The holes for which something can be asked, in the words of the requests, what most hangs on
    /// first; what was removed from a page is told where pages changed.
    static List<Hole> asked(Answer answer) {
        var byPlace = new HashMap<Asked, Hole>();
        answer.holes().stream()
                .filter(hole -> hole.kind() != Hole.Kind.REMOVED)
                .forEach(hole -> byPlace.putIfAbsent(Asked.of(hole), hole));
        var asked = new ArrayList<Hole>();
        for (var request : answer.requests()) {
            var hole = byPlace.get(Asked.of(request));
            if (hole != null) {
                asked.add(inWordsOf(request, hole));
            }
        }
        return asked;
    }

    private static Hole inWordsOf(Request request, Hole hole) {
        return new Hole(
                hole.kind(),
                request.what(),
                request.whom(),
                hole.path(),
                hole.passage(),
                hole.because());
    }

    /// The place at which something is asked for, and what of it.
    private record Asked(Request.Kind kind, String path, @Nullable Passage passage) {
        static Asked of(Request request) {
            return new Asked(request.kind(), request.path(), request.passage());
        }

        static Asked of(Hole hole) {
            var kind =
                    switch (hole.kind()) {
                        case CITED, ANNOUNCED, LEFT_OUT -> Request.Kind.DOCUMENT;
                        case NEEDED -> Request.Kind.ANSWER;
                        case LINKED, NOT_CAPTURED, REMOVED -> Request.Kind.CAPTURE;
                    };
            return new Asked(kind, hole.path(), hole.passage());
        }
    }

    /// Of a pile of whole pages those first that tell of its own matter.
    private static List<LeftOut> weightiest(Answer answer, Lookup lookup) {
        return LeftOut.merged(LeftOut.byParent(answer, lookup).values(), lookup).stream()
                .sorted(
                        Comparator.comparingDouble(l ->
                                -lookup.theme()
                                        .share(lookup.document(l.core().path()).quote(l.core()))))
                .toList();
    }

    private static List<Conflict> conflicts(Answer answer, Lookup lookup) {
        var outlets = new HashMap<String, Integer>();
        answer.findings().forEach(f -> outlets.put(f.claim(), f.outlets()));
        return answer.claims().conflicts().stream()
                .sorted(
                        Comparator.<Conflict>comparingDouble(c ->
                                        -outlets.getOrDefault(c.claim(), 0)
                                                * lookup.theme().share(c, lookup))
                                .thenComparingDouble(c -> -c.confidence())
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isWide(Finding finding) {
        return finding.outlets() >= WIDE && finding.origins().shown() == 1;
    }

    /// `14 documents from 9 outlets, 3 to 9 May 2019`.
    static String read(List<Document> documents) {
        long outlets =
                documents.stream()
                        .filter(d -> d.outlet() != null)
                        .map(Document::publisher)
                        .distinct()
                        .count();
        var range = Phrases.range(documents);
        return Phrases.count(documents.size(), "document")
                + " from "
                + Phrases.count(Math.toIntExact(outlets), "outlet")
                + (range.isEmpty() ? "" : ", " + range);
    }

    /// What else is worth saying of the documents, in short sentences; empty where nothing is.
    static String fine(Answer answer) {
        var documents = answer.documents();
        int stories = documents.stream().mapToInt(d -> d.stories().size()).sum();
        long unknown = documents.stream().filter(d -> d.outlet() == null).count();
        var clauses = new ArrayList<String>();
        if (stories > documents.size()) {
            clauses.add("All together hold " + Phrases.count(stories, "story", "stories") + ".");
        }
        if (!answer.beside().isEmpty()) {
            int beside = answer.beside().size();
            clauses.add(
                    Phrases.count(beside, "document")
                            + (beside == 1 ? " seems" : " seem")
                            + " to be about something else.");
        }
        long doubted =
                documents.stream()
                        .filter(d -> d.published() != null && d.published().doubt() != null)
                        .count();
        if (doubted > 0) {
            clauses.add(
                    doubted == 1
                            ? "The date of 1 document is in doubt."
                            : "The dates of "
                                    + Phrases.number(Math.toIntExact(doubted))
                                    + " documents are in doubt.");
        }
        if (unknown > 0) {
            clauses.add(
                    "Of "
                            + Phrases.count(Math.toIntExact(unknown), "document")
                            + " the outlet is not known.");
        }
        long rough = documents.stream().filter(Legibility::isRough).count();
        if (rough > 0) {
            clauses.add(
                    "The text of "
                            + Phrases.count(Math.toIntExact(rough), "document")
                            + " is a rough scan: names, figures and negations in "
                            + (rough == 1 ? "it" : "them")
                            + " are unreliable.");
        }
        return String.join(" ", clauses);
    }
}
