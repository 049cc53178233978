// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.firsthand.Papers;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Reuse;
import org.firsthand.text.Wording;

/// The tellers of a small pile in order of their paths, and what they share: what stands between
/// pairs and descent, for tests.
final class Tied {
    private final List<Teller> tellers;
    private final Ties ties;
    private final Sites sites;

    Tied(Papers papers) {
        var documents = papers.documents().stream().sorted().toList();
        tellers = documents.stream().flatMap(d -> Teller.of(d).stream()).toList();
        var shared = Pairs.of(tellers);
        ties = new Ties(tellers, shared, Versions.of(documents), Map.of());
        sites =
                new Sites(
                        tellers, shared, shared.stream().map(this::reuse).toList(), Map.of(), ties);
    }

    private Reuse reuse(Shared s) {
        var a = tellers.get(s.a()).passage(s.aStart(), s.aEnd());
        var b = tellers.get(s.b()).passage(s.bStart(), s.bEnd());
        var changes =
                Wording.changes(
                        Wording.Side.of(tellers.get(s.a()).document().text(a.part()), a.span()),
                        Wording.Side.of(tellers.get(s.b()).document().text(b.part()), b.span()));
        return new Reuse(a, b, s.identity(), List.of(), List.of(), changes);
    }

    /// The teller of an outlet.
    int of(String outlet) {
        return IntStream.range(0, tellers.size())
                .filter(i -> tellers.get(i).document().publisher().equals(outlet))
                .findFirst()
                .orElseThrow();
    }

    Ties ties() {
        return ties;
    }

    Sites sites() {
        return sites;
    }

    /// All of them as kin, looked at twice.
    Kin kin() {
        var kin =
                new Kin(
                        IntStream.range(0, tellers.size()).boxed().toList(),
                        tellers,
                        Map.of(),
                        ties,
                        sites,
                        Set.of());
        kin.weigh(Weights.fitted());
        return kin;
    }
}
