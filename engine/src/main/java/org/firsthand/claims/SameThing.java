// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firsthand.claims.Gist.Amount;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Gist.Mark;
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
        NUMBER
    }

    /// A relation and how sure it is, 0 to 1.
    ///
    /// @param b the gist of the second sentence that was met; null where none was
    record Judgement(Relation relation, double score, @Nullable Gist b) {
        static final Judgement NONE = new Judgement(Relation.NONE, 0, null);
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

    /// A name of less than this share of the greatest weight is one that the whole pile has.
    private static final double RARE = 0.6;

    private final Rarity rarity;

    SameThing(Rarity rarity) {
        this.rarity = rarity;
    }

    /// For the sentences of a pile, by the gists of their wholes.
    static SameThing among(List<Gist> gists) {
        var rarity = new Rarity();
        gists.forEach(rarity::count);
        return new SameThing(rarity);
    }

    /// What one side has alone.
    private static final class Rest {
        private double weight;
        private int words;
        private int names;
        private int placed;
        private int numbers;

        void add(Mark mark, double more, double rare) {
            weight += more;
            switch (mark.kind()) {
                case WORD -> words++;
                case NAME -> names += more >= rare ? 1 : 0;
                case NUMBER -> numbers++;
                case LIGHT, TIME -> {}
            }
        }
    }

    /// What two gists share, and what each has alone.
    private static final class Overlap {
        private final Rest a = new Rest();
        private final Rest b = new Rest();
        private double shared;
        private int stems;
        private int words;
        private int anchors;
        private int amounts;
        private int figures;
        private int particulars;
        private int days;
        private int exactAmounts;
        private boolean event;
        private boolean verb;
        private boolean flipped;

        void share(String stem, Mark mark, Mark twin, Rarity rarity) {
            shared +=
                    StrictMath.min(
                            rarity.weight(stem, mark.kind()), rarity.weight(stem, twin.kind()));
            particulars += Gist.isParticular(stem) ? 1 : 0;
            days += stem.startsWith("d ") && Gist.isParticular(stem) ? 1 : 0;
            flipped ^= mark.flipped() != twin.flipped();
            event |= mark.verb() || twin.verb();
            if (mark.kind() == Kind.LIGHT || twin.kind() == Kind.LIGHT) {
                return;
            }
            stems++;
            verb |= mark.verb() || twin.verb();
            words += mark.kind() == Kind.WORD ? 1 : 0;
            anchors += mark.kind() == Kind.NAME || mark.kind() == Kind.NUMBER ? 1 : 0;
        }

        /// Whether the one names a place or a time where the other names who did it.
        boolean onePlaces() {
            return (a.placed == a.names) != (b.placed == b.names)
                    && (a.placed == 0 || b.placed == 0);
        }

        double dice() {
            return shared == 0 ? 0 : 2 * shared / (2 * shared + a.weight + b.weight);
        }

        double most() {
            return shared == 0 ? 0 : shared / (shared + StrictMath.min(a.weight, b.weight));
        }

        double least() {
            return shared == 0 ? 0 : shared / (shared + StrictMath.max(a.weight, b.weight));
        }
    }

    /// How one sentence stands to another: as wholes, or else by their clauses.
    ///
    /// @param a the gist of the whole, then those of its clauses
    Judgement of(List<Gist> a, List<Gist> b) {
        var best = Judgement.NONE;
        for (var one : substantial(a)) {
            for (var another : substantial(b)) {
                var judgement = of(one, another);
                if (judgement.score() > best.score()) {
                    best = judgement;
                }
            }
        }
        return best;
    }

    /// Whether a clause that speaks of everybody is contradicted by one that names somebody: `no
    /// contractor was present` by `two surveyors sat at the table`.
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

    private List<Gist> substantial(List<Gist> gists) {
        if (gists.size() == 1) {
            return gists;
        }
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

    /// How `a` stands to `b`; the same the other way round.
    Judgement of(Gist a, Gist b) {
        var overlap = overlap(a, b);
        if (contradicted(a, b) || contradicted(b, a)) {
            return new Judgement(Relation.NEGATED, OPPOSED, b);
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
            return loose && score < ALL ? Judgement.NONE : new Judgement(Relation.SAME, score, b);
        }
        boolean near = other ? score >= ANCHORED : score >= OPPOSED;
        if (other && negated || !near || overlap.stems < FEWEST) {
            return Judgement.NONE;
        }
        return new Judgement(other ? Relation.NUMBER : Relation.NEGATED, score, b);
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
        return a.negated() && (a.denied() == null || b.stems().containsKey(a.denied()));
    }

    /// Whether two particulars that hardly two things have in common stand in both, such as a day
    /// and a sum, and most of the shorter one.
    private static boolean samePrecisely(Overlap overlap) {
        int exact = overlap.particulars + overlap.amounts - overlap.exactAmounts;
        boolean several = overlap.days > 0 && overlap.particulars > overlap.days;
        return exact > 1
                && overlap.particulars > 0
                && overlap.words + overlap.anchors > 0
                && overlap.most() >= (several && overlap.words > 0 ? PARTLY : PRECISE);
    }

    private boolean same(Overlap overlap) {
        double dice = overlap.dice();
        if (samePrecisely(overlap)) {
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

    private Overlap overlap(Gist a, Gist b) {
        var overlap = new Overlap();
        double rare = RARE * rarity.greatest();
        var paired = paired(a.amounts(), b.amounts(), overlap);
        a.stems()
                .forEach((stem, mark) -> {
                    var twin = b.stems().get(stem);
                    if (twin != null) {
                        overlap.share(stem, mark, twin, rarity);
                    } else if (!paired.contains(stem)) {
                        overlap.a.add(mark, rarity.weight(stem, mark.kind()), rare);
                        overlap.a.placed += isPlaced(stem, mark, a, rare) ? 1 : 0;
                    }
                });
        b.stems()
                .forEach((stem, mark) -> {
                    if (!a.stems().containsKey(stem) && !paired.contains(stem)) {
                        overlap.b.add(mark, rarity.weight(stem, mark.kind()), rare);
                        overlap.b.placed += isPlaced(stem, mark, b, rare) ? 1 : 0;
                    }
                });
        return overlap;
    }

    /// Whether a rare name tells where, or from where.
    private boolean isPlaced(String stem, Mark mark, Gist gist, double rare) {
        return mark.kind() == Kind.NAME
                && !gist.order().contains(stem)
                && rarity.weight(stem, Kind.NAME) >= rare;
    }

    /// The stems of numbers of one unit that differ or nearly agree: they are compared as numbers.
    private static Set<String> paired(List<Amount> a, List<Amount> b, Overlap overlap) {
        var paired = new HashSet<String>();
        for (var one : a) {
            for (var another : b) {
                if (one.unit().equals(another.unit()) && one.value().equals(another.value())) {
                    boolean date = one.unit().equals(Gists.DATE);
                    overlap.amounts += date ? 0 : 1;
                    overlap.exactAmounts += !date && Gist.isParticular(stem(one)) ? 1 : 0;
                    overlap.figures += !date && Gist.isFigure(one.value()) ? 1 : 0;
                } else if (one.unit().equals(another.unit())) {
                    paired.add(stem(one));
                    paired.add(stem(another));
                    overlap.anchors += one.agrees(another) ? 1 : 0;
                }
            }
        }
        return paired;
    }

    private static String stem(Amount amount) {
        return amount.unit().equals(Gists.DATE)
                ? "d " + amount.value().replace('-', ' ')
                : "n " + amount.value();
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
