// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.firsthand.model.Finding.Origin;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// Counts who is said to know a claim.
///
/// An *origin* is somebody or something that could know the claim without the others: who saw it,
/// took part or decides it, a record kept at the time, a recording with those who speak on it. Who
/// prints or repeats what another is said to know is none, however often and in whatever words. So
/// the statements of a claim go back
/// 1. from a copy to the root of its wording ([Roots], [Wordings]),
/// 2. from there to the one whom it names, or else to its author ([Candidates]),
/// 3. from several names or media of one to the one: a recording and the person who speaks on it
///    ([Voices]), a record and the document in the pile that is that record, a body and who speaks
///    for it, an outlet that is named and what it printed, own words and the one they lean on
///    ([Relayed]).
///
/// What is left is *shown* where a text tells who it is and nothing tells that it has it from
/// another, else *not excluded*, and the finding says why: it names nobody, though it does not come
/// after the others; it passes on what another found; it belongs to the body that says the same
/// ([Doubts]). Who saw it or took part is never doubted. Where nobody is named at all, one origin
/// is shown.
final class Origins {
    private final Roots pile;
    private final List<Knower> knowers;

    private Origins(Roots pile, List<Knower> knowers) {
        this.pile = pile;
        this.knowers = knowers;
    }

    /// The origins of statements that are for (or are against) a claim, by the groups of one root.
    static Origins of(List<List<Statement>> byRoot, Map<Statement, Roots.Root> roots, Roots pile) {
        var knowers = Candidates.of(byRoot, roots, pile);
        var relayed = new Relayed(knowers, pile);
        var doubts = new Doubts(knowers, pile);
        relayed.uniteNames();
        doubts.passesOn();
        var voices = new Voices(knowers, pile);
        voices.unite();
        relayed.fold();
        voices.settle();
        voices.mayBeTheirs();
        doubts.oneBody();
        if (!knowers.isEmpty() && knowers.stream().noneMatch(Knower::shown)) {
            knowers.getFirst().show();
        }
        return new Origins(pile, knowers);
    }

    /// Doubts those of whom a reason is known.
    void doubt(Function<Knower, @Nullable String> why) {
        for (var knower : knowers) {
            var reason = why.apply(knower);
            if (reason != null) {
                knower.doubt(reason);
            }
        }
    }

    /// Adds those of others who are none of these: they are not excluded, and never shown.
    ///
    /// @param why tells why one is not shown
    void add(Origins others, Function<Knower, String> why) {
        for (var other : others.knowers) {
            if (knowers.stream().noneMatch(k -> Parties.same(k.name(), other.name()))) {
                other.doubt(why.apply(other));
                knowers.add(other);
            }
        }
    }

    /// Origins that are shown.
    int shown() {
        return (int) knowers.stream().filter(Knower::shown).count();
    }

    /// Origins, when those that are not excluded are counted, too.
    int atMost() {
        return knowers.size();
    }

    /// Why some are not excluded only.
    List<String> doubts() {
        return knowers.stream()
                .filter(k -> !k.shown())
                .map(k ->
                        "not excluded: " + Objects.requireNonNullElseGet(k.doubt(), () -> open(k)))
                .sorted()
                .toList();
    }

    private static String open(Knower knower) {
        if (knower.isReader()) {
            return knower.title() + " does not tell how it knows";
        }
        return knower.ownWords()
                ? knower.title() + " names nobody who knows, and is not known to be later"
                : "who is meant by “" + knower.title() + "” is not told";
    }

    /// All of them for the finding, those that are shown first, then by number of statements.
    List<Origin> list(boolean against) {
        return knowers.stream()
                .map(knower ->
                        new Origin(
                                knower.title(),
                                pile.access(knower),
                                against,
                                knower.shown(),
                                knower.statements().stream().map(Statement::id).sorted().toList()))
                .sorted(
                        Comparator.comparing((Origin o) -> !o.shown())
                                .thenComparingInt(o -> -o.statements().size())
                                .thenComparing(Origin::name))
                .toList();
    }
}
