// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.firsthand.claims.Gist.Amount;
import org.firsthand.claims.Gist.Kind;
import org.jspecify.annotations.Nullable;

/// Judges whether two gists say the same thing, its opposite, or the same thing with another
/// number.
///
/// Two say the same when they share most of what is rare in both, or when one holds nearly all of
/// the other; a name or a number that only one of them has speaks against it. The thresholds were
/// chosen on sentence pairs of our own (`SameThingTest`).
final class SameThing {
    /// How one gist stands to another.
    enum Relation {
        NONE,
        SAME,
        /// The one says that what the other says is not so.
        NEGATED,
        /// The same with another number, day or unit that cannot stand beside it.
        NUMBER;

        /// How one stands to a third, where this is how it stands to another.
        ///
        /// @param next how that other stands to the third
        Relation then(Relation next) {
            if (next == SAME || this == NONE) {
                return this;
            }
            return this == NEGATED && next == NEGATED ? SAME : this == NUMBER ? this : next;
        }
    }

    /// A relation and how sure it is, 0 to 1.
    ///
    /// @param a the gist of the first sentence that was met; null where none was
    /// @param b that of the second
    record Judgement(Relation relation, double score, @Nullable Gist a, @Nullable Gist b) {
        static final Judgement NONE = new Judgement(Relation.NONE, 0, null, null);
    }

    private static final double MOST = 0.62;
    private static final double HELD = 0.82;
    private static final double HOLDS = 0.38;
    private static final double FEW = 0.8;
    private static final double ALL = 0.9;
    private static final int FEWEST = 3;
    private static final double OPPOSED = 0.6;
    private static final double ADDED = 0.75;
    private static final double ANCHORED = 0.5;
    private static final double COUNTED = 0.55;

    /// What is shared weighs at least as much as so many words that no other sentence has.
    private static final double STRONG = 1.5;

    private static final double PRECISE = 0.5;
    private static final double PARTLY = 0.35;
    private static final double FIGURES = 1.1;

    /// A clause of less than this share of its sentence does not stand for it.
    private static final double CLAUSE = 0.3;

    private final Rarity rarity;
    private final IdentityHashMap<List<Gist>, List<Gist>> substantial = new IdentityHashMap<>();

    SameThing(Rarity rarity) {
        this.rarity = rarity;
    }

    /// For the sentences of a pile, by the gists of their wholes.
    static SameThing among(List<Gist> gists) {
        var rarity = new Rarity();
        gists.forEach(rarity::count);
        return new SameThing(rarity);
    }

    /// How one sentence stands to another: as wholes, or else by their clauses.
    Judgement of(Sense a, Sense b) {
        var best = Judgement.NONE;
        for (var one : substantial(a.gists())) {
            for (var another : substantial(b.gists())) {
                var judgement =
                        judged(
                                one,
                                another,
                                new Overlap(one, a.around(), another, b.around(), rarity));
                if (judgement.score() > best.score()) {
                    best = judgement;
                }
            }
        }
        return best;
    }

    /// Whether two sentences have so much to do with each other that a third may say what both say.
    boolean related(Sense a, Sense b) {
        for (var one : substantial(a.gists())) {
            for (var another : substantial(b.gists())) {
                var overlap = new Overlap(one, a.around(), another, b.around(), rarity);
                if (overlap.shared + overlap.understood >= rarity.greatest()
                        && overlap.shared > 0
                        && (overlap.a.names == 0 || overlap.b.names == 0)
                        && !differ(one.amounts(), another.amounts())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a clause that speaks of everybody is contradicted by one that names somebody: `no
    /// visitor came in` by `three guests walked in`.
    private static boolean contradicted(Gist nobody, Gist somebody) {
        if (!nobody.universal() || !nobody.negated() || somebody.negated()) {
            return false;
        }
        var kinds = new HashSet<String>();
        somebody.stems().keySet().forEach(stem -> kinds.add(Stems.kind(stem)));
        boolean happened = false;
        boolean same = false;
        int missing = 0;
        for (var stem : nobody.stems().entrySet()) {
            var twin = somebody.stems().get(stem.getKey());
            var kind = Stems.kind(stem.getKey());
            happened |= twin != null && stem.getValue().verb() && twin.verb();
            if (kind != null) {
                same |= kinds.contains(kind);
            } else if (twin == null && stem.getValue().kind() != Kind.LIGHT) {
                missing++;
            }
        }
        return happened && same && missing <= 1;
    }

    /// The gists of a sentence that can stand for it; those of one list are told apart once.
    private List<Gist> substantial(List<Gist> gists) {
        return gists.size() <= 1 ? gists : substantial.computeIfAbsent(gists, this::parted);
    }

    private List<Gist> parted(List<Gist> gists) {
        double least = CLAUSE * weight(gists.getFirst());
        return gists.stream().filter(g -> weight(g) >= least).toList();
    }

    private double weight(Gist gist) {
        double weight = 0;
        for (var stem : gist.stems().entrySet()) {
            weight += rarity.weight(stem.getKey(), stem.getValue().kind());
        }
        return weight;
    }

    private Judgement judged(Gist a, Gist b, Overlap overlap) {
        if (contradicted(a, b) || contradicted(b, a)) {
            return new Judgement(Relation.NEGATED, OPPOSED, a, b);
        }
        boolean other = differ(a.amounts(), b.amounts());
        if (reversed(a, b) || !same(overlap) && !(other && counted(overlap))) {
            return Judgement.NONE;
        }
        double score = overlap.dice();
        boolean both = a.negated() && b.negated();
        boolean negated = (!both && denies(a, b)) ^ (!both && denies(b, a)) ^ overlap.flipped;
        boolean loose = !both && (a.negated() || b.negated()) && !negated;
        if (!other && !negated) {
            return loose && score < ALL
                    ? Judgement.NONE
                    : new Judgement(Relation.SAME, score, a, b);
        }
        boolean near = other ? score >= ANCHORED : score >= OPPOSED;
        if (other && negated || !near || overlap.stems < FEWEST) {
            return Judgement.NONE;
        }
        return new Judgement(other ? Relation.NUMBER : Relation.NEGATED, score, a, b);
    }

    /// Whether both count the same thing: who counted may differ.
    private boolean counted(Overlap overlap) {
        return overlap.event
                && overlap.stems >= FEWEST
                && overlap.words > 1
                && overlap.shared >= STRONG * rarity.greatest()
                && overlap.a.numbers == 0
                && overlap.b.numbers == 0
                && overlap.dice() >= COUNTED;
    }

    /// Whether the negation of `a` takes in what it shares with `b`.
    private static boolean denies(Gist a, Gist b) {
        return a.negated() && (a.denied() == null || tells(b, a.denied()));
    }

    /// Whether a gist has a stem, or a verb that tells of the same deed.
    private static boolean tells(Gist gist, String stem) {
        var frame = Frames.of(stem);
        return gist.stems().containsKey(stem)
                || frame != null
                        && gist.stems().entrySet().stream()
                                .anyMatch(s ->
                                        s.getValue().verb() && frame.equals(Frames.of(s.getKey())));
    }

    /// Whether two particulars that hardly two things have in common stand in both, such as a day
    /// and a sum, and most of the shorter one.
    private static boolean samePrecisely(Overlap overlap) {
        int exact = overlap.particulars + overlap.amounts - overlap.exactAmounts;
        boolean several = overlap.days > 0 && overlap.particulars > overlap.days;
        return exact > 1
                && overlap.particulars > 0
                && overlap.words + overlap.anchors > 0
                && overlap.spoken() >= (several && overlap.words > 0 ? PARTLY : PRECISE);
    }

    /// Whether both tell of one deed, of the same things, at the same minute.
    private static boolean sameMinute(Overlap overlap) {
        return overlap.minutes > 0
                && overlap.verb
                && overlap.words >= FEWEST
                && overlap.a.numbers + overlap.b.numbers == 0
                && overlap.spoken() >= PARTLY;
    }

    private boolean same(Overlap overlap) {
        double dice = overlap.dice();
        if (samePrecisely(overlap) || sameMinute(overlap)) {
            return true;
        }
        boolean figure = overlap.figures > 0 && overlap.shared >= FIGURES * rarity.greatest();
        if (overlap.shared < STRONG * rarity.greatest() && !figure) {
            return false;
        }
        if (dice >= FEW) {
            return overlap.stems >= FEWEST && overlap.words > 0 && overlap.event || figure;
        }
        if (overlap.a.names > 0 && overlap.b.names > 0 && !overlap.onePlaces()
                || overlap.a.numbers > 0 && overlap.b.numbers > 0) {
            return false;
        }
        if (figure && dice >= MOST) {
            return true;
        }
        if (!overlap.verb || overlap.stems < FEWEST) {
            return false;
        }
        boolean anchored =
                overlap.anchors >= FEWEST || overlap.amounts > 0 && overlap.stems > 2 * FEWEST;
        if (anchored && dice >= ANCHORED) {
            return true;
        }
        boolean bothAdd = overlap.a.words > 0 && overlap.b.words > 0;
        if (bothAdd && dice < ADDED && (overlap.stems <= FEWEST || overlap.anchors < 2)) {
            return false;
        }
        return dice >= MOST || overlap.most() >= HELD && overlap.least() >= HOLDS;
    }

    /// Whether two amounts of one unit cannot both stand, and none of that unit agrees.
    private static boolean differ(List<Amount> a, List<Amount> b) {
        return differing(a, b) != null;
    }

    /// The first amount of `a` that `b` has not, while `b` has one of its unit that `a` has not;
    /// null where there is none: what only one side adds contradicts nothing.
    static @Nullable Amount differing(List<Amount> a, List<Amount> b) {
        for (var one : a) {
            boolean replaced =
                    b.stream()
                            .anyMatch(
                                    other -> other.unit().equals(one.unit()) && !agrees(other, a));
            if (replaced && !agrees(one, b)) {
                return one;
            }
        }
        return null;
    }

    private static boolean agrees(Amount one, List<Amount> others) {
        return others.stream().anyMatch(o -> o.unit().equals(one.unit()) && one.agrees(o));
    }

    /// Whether another of the names that both have comes first, in the same voice: who did it to
    /// whom differs.
    private static boolean reversed(Gist a, Gist b) {
        if (a.by() != b.by()) {
            return false;
        }
        var first = firstOf(a, b.order());
        return first != null && !first.equals(firstOf(b, a.order()));
    }

    private static @Nullable String firstOf(Gist gist, List<String> known) {
        return gist.order().stream().filter(known::contains).findFirst().orElse(null);
    }
}
