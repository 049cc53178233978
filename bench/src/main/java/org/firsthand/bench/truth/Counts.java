// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.bench.truth.Hits.Outcome;
import org.firsthand.model.Claim;
import org.firsthand.model.Finding;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// How many origins stand behind each listed claim.
///
/// The program's claim is the one that holds most of the places which the truth lists, variants
/// breaking a tie; a place is held when a statement of the claim covers half of the shorter of the
/// two. It must hold half of the places at least, else the claim is *not found*, and its count is
/// neither exact nor inside.
/// - *exact*: both printed ranges, for and against, are those of the truth.
/// - *inside*: the ranges of the truth lie inside the printed ones.
/// - *meets*: they have a number in common, which asks less.
/// - *echoed*: origins shown behind which there are none but echoes, unless it is the only origin
///   of its side: an echo may stand for a source that is not in the pile, but it never adds one.
final class Counts {
    private final Exam exam;
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Finding> findings = new TreeMap<>();

    private Counts(Exam exam) {
        this.exam = exam;
        exam.answer().claims().statements().forEach(s -> statements.put(s.id(), s));
        exam.answer().findings().forEach(f -> findings.put(f.claim(), f));
    }

    static List<Figure> figures(Exam exam) {
        return new Counts(exam).figures();
    }

    private List<Figure> figures() {
        var found = new Hits();
        var exact = new Hits();
        var inside = new Hits();
        var meets = new Hits();
        var echoed = new ArrayList<String>();
        for (var claim : exam.truth().claims()) {
            var expected = claim.expected();
            if (expected == null) {
                continue;
            }
            var best = best(claim);
            var finding = best == null ? null : findings.get(best.id());
            var miss = claim.id() + " " + words(expected) + ": " + words(claim, best, finding);
            found.count(Outcome.of(finding != null), miss);
            exact.count(Outcome.of(finding != null && exact(finding, expected)), miss);
            inside.count(Outcome.of(finding != null && inside(finding, expected)), miss);
            meets.count(Outcome.of(finding != null && meets(finding, expected)), miss);
            if (finding != null) {
                echoed.addAll(echoed(claim, finding));
            }
        }
        return List.of(
                found.figure("origins.found", Figure.atLeast(1)),
                inside.figure("origins.inside", Figure.atLeast(1)),
                meets.figure("origins.meets", Figure.shown()),
                exact.figure("origins.exact", Figure.atLeast(0.9)),
                Figure.none("origins.echoed", echoed));
    }

    private @Nullable Claim best(Truth.Claim claim) {
        Claim best = null;
        int most = 0;
        int mostOfAll = 0;
        for (var candidate : exam.answer().claims().claims()) {
            int held = held(candidate, claim.statements());
            int all = held;
            for (var variant : claim.variants()) {
                all += held(candidate, variant.statements());
            }
            boolean better =
                    held > most
                            || held == most && all > mostOfAll
                            || held == most
                                    && all == mostOfAll
                                    && best != null
                                    && candidate.statements().size() < best.statements().size();
            if (held > 0 && better) {
                best = candidate;
                most = held;
                mostOfAll = all;
            }
        }
        return most * 2 >= claim.statements().size() ? best : null;
    }

    private int held(Claim claim, List<Truth.Place> places) {
        int held = 0;
        for (var place : places) {
            var passages = exam.places().of(place);
            if (claim.statements().stream().anyMatch(id -> touches(id, passages))) {
                held++;
            }
        }
        return held;
    }

    private boolean touches(String id, List<Passage> passages) {
        var statement = statements.get(id);
        return statement != null
                && passages.stream()
                        .anyMatch(passage ->
                                statement.content().stream()
                                        .map(span ->
                                                new Passage(
                                                        statement.path(), statement.part(), span))
                                        .anyMatch(own -> exam.places().same(own, passage)));
    }

    private static boolean exact(Finding finding, Truth.Expected expected) {
        var origins = finding.origins();
        return expected.pro().equals(List.of(origins.shown(), origins.atMost()))
                && expected.against().equals(List.of(origins.against(), origins.againstAtMost()));
    }

    private static boolean inside(Finding finding, Truth.Expected expected) {
        var origins = finding.origins();
        return origins.shown() <= expected.pro().getFirst()
                && expected.pro().getLast() <= origins.atMost()
                && origins.against() <= expected.against().getFirst()
                && expected.against().getLast() <= origins.againstAtMost();
    }

    private static boolean meets(Finding finding, Truth.Expected expected) {
        var origins = finding.origins();
        return origins.shown() <= expected.pro().getLast()
                && expected.pro().getFirst() <= origins.atMost()
                && origins.against() <= expected.against().getLast()
                && expected.against().getFirst() <= origins.againstAtMost();
    }

    private List<String> echoed(Truth.Claim claim, Finding finding) {
        var wrong = new ArrayList<String>();
        for (var side : List.of(true, false)) {
            var shown =
                    finding.origin().stream()
                            .filter(o -> o.shown() && o.against() == side)
                            .toList();
            var echoes = shown.stream().filter(o -> isEcho(claim, o)).toList();
            echoes.stream()
                    .skip(echoes.size() == shown.size() ? 1 : 0)
                    .forEach(o ->
                            wrong.add(
                                    claim.id()
                                            + ": "
                                            + o.name()
                                            + ", "
                                            + o.statements().size()
                                            + " statements"));
        }
        return wrong;
    }

    private boolean isEcho(Truth.Claim claim, Finding.Origin origin) {
        boolean echo = false;
        var places = new ArrayList<>(claim.statements());
        claim.variants().forEach(v -> places.addAll(v.statements()));
        for (var place : places) {
            var passages = exam.places().of(place);
            if (origin.statements().stream().anyMatch(id -> touches(id, passages))) {
                if (!place.echoes()) {
                    return false;
                }
                echo = true;
            }
        }
        return echo;
    }

    private static String words(Truth.Expected expected) {
        return "for " + expected.pro() + " against " + expected.against();
    }

    private String words(Truth.Claim claim, @Nullable Claim best, @Nullable Finding finding) {
        if (best == null || finding == null) {
            return "not found; its "
                    + claim.statements().size()
                    + " places are in "
                    + spread(claim);
        }
        var origins = finding.origins();
        return "printed for ["
                + origins.shown()
                + ", "
                + origins.atMost()
                + "] against ["
                + origins.against()
                + ", "
                + origins.againstAtMost()
                + "], origins "
                + finding.origin().stream()
                        .map(o -> (o.against() ? "-" : "+") + (o.shown() ? "" : "?") + o.name())
                        .toList()
                + ", claim "
                + best.id()
                + " holds "
                + held(best, claim.statements())
                + " of "
                + claim.statements().size();
    }

    private List<String> spread(Truth.Claim claim) {
        return exam.answer().claims().claims().stream()
                .filter(c -> held(c, claim.statements()) > 0)
                .map(c -> c.id() + ":" + held(c, claim.statements()))
                .toList();
    }
}
