// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.firsthand.Papers;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Event;
import org.firsthand.model.Reuse;
import org.firsthand.text.Wording;

/// The tellers of a small pile in order of their paths, and what they share: what stands between
/// pairs and descent, for tests.
final class Tied {
    private final List<Teller> tellers;
    private final Group group;
    private final Ranks ranks;

    Tied(Papers papers) {
        var documents = papers.documents().stream().sorted().toList();
        tellers = documents.stream().flatMap(d -> Teller.of(d).stream()).toList();
        ranks = new Ranks(tellers);
        var shared = Pairs.of(tellers, ranks);
        group =
                new Group(
                        tellers,
                        IntStream.range(0, tellers.size()).toArray(),
                        shared,
                        shared.stream().map(this::reuse).toList(),
                        shared.stream().mapToInt(Shared::length).toArray(),
                        new BitSet(),
                        tellers.stream().map(t -> List.<Event>of()).toList());
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
        return new Ties(group, ranks);
    }

    Sites sites() {
        return new Sites(group, ties());
    }

    /// All of them as kin, looked at twice.
    Kin kin() {
        var kin = new Kin(group, ranks, Set.of());
        kin.weigh(Weights.fitted());
        return kin;
    }
}
