// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.Comparator;
import java.util.List;
import org.firsthand.model.Statement;

/// Tells who of those behind a claim may have it from another of them, and why.
///
/// Who saw it or took part is never doubted.
final class Doubts {
    private final List<Knower> knowers;
    private final Roots pile;

    Doubts(List<Knower> knowers, Roots pile) {
        this.knowers = knowers;
        this.pile = pile;
    }

    /// Where a text has somebody pass the claim on from another, and that other is an origin of it,
    /// the one who passes it on may know no more than that.
    void passesOn() {
        for (var knower : knowers) {
            if (!knower.shown() || pile.wasThere(knower)) {
                continue;
            }
            knowers.stream()
                    .filter(other -> other != knower && other.shown())
                    .filter(other -> isRelay(knower.name(), other))
                    .findFirst()
                    .ifPresent(other ->
                            knower.doubt(
                                    knower.title()
                                            + " may have it from "
                                            + other.title()
                                            + ", whose finding it passes on"));
        }
    }

    private static boolean isRelay(String name, Knower from) {
        return from.statements().stream()
                .map(Statement::chain)
                .filter(chain -> chain.size() > 1 && Parties.same(chain.getFirst(), from.name()))
                .flatMap(chain -> chain.stream().skip(1))
                .anyMatch(relay -> Parties.same(relay, name));
    }

    /// A body may say what one of its people says because that one says it, and the other way
    /// round: whichever is told less often is doubted.
    void oneBody() {
        var ordered =
                knowers.stream()
                        .sorted(Comparator.comparingInt((Knower k) -> k.statements().size()))
                        .toList();
        for (var knower : ordered) {
            if (!knower.shown() || pile.wasThere(knower)) {
                continue;
            }
            knowers.stream()
                    .filter(other -> other != knower && other.shown() && !pile.wasThere(other))
                    .filter(other -> areOne(knower, other) || areOne(other, knower))
                    .findFirst()
                    .ifPresent(other ->
                            knower.doubt(
                                    knower.title()
                                            + " may have it from "
                                            + other.title()
                                            + ": both are of one body"));
        }
    }

    private boolean areOne(Knower person, Knower body) {
        return pile.members().belongs(person.name(), body.name());
    }
}
