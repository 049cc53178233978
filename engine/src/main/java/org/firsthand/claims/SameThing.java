// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.math.MathContext;
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
    private static final double NEAR = 0.2;

    private final Rarity rarity;

    SameThing(Rarity rarity) {
        this.rarity = rarity;
    }

    /// What one side has alone.
    private static final class Rest {
        private double weight;
        private int words;
        private int names;
        private int numbers;

        void add(Mark mark, double more) {
            weight += more;
            switch (mark.kind()) {
                case WORD -> words++;
                case NAME -> names++;
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
        private int anchors;
        private boolean verb;
        private boolean flipped;

        void share(String stem, Mark mark, Mark twin, Rarity rarity) {
            shared +=
                    StrictMath.min(
                            rarity.weight(stem, mark.kind()), rarity.weight(stem, twin.kind()));
            flipped ^= mark.flipped() != twin.flipped();
            if (mark.kind() == Kind.LIGHT || twin.kind() == Kind.LIGHT) {
                return;
            }
            stems++;
            verb |= mark.verb() || twin.verb();
            anchors += mark.kind() == Kind.NAME || mark.kind() == Kind.NUMBER ? 1 : 0;
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
        for (var one : a) {
            for (var another : b) {
                var judgement = of(one, another);
                if (judgement.score() > best.score()) {
                    best = judgement;
                }
            }
        }
        return best;
    }

    /// How `a` stands to `b`; the same the other way round.
    Judgement of(Gist a, Gist b) {
        var overlap = overlap(a, b);
        if (reversed(a, b) || !same(overlap)) {
            return Judgement.NONE;
        }
        double score = overlap.dice();
        boolean other = differ(a.amounts(), b.amounts());
        boolean both = a.negated() && b.negated();
        boolean negated = (!both && denies(a, b)) ^ (!both && denies(b, a)) ^ overlap.flipped;
        boolean loose = !both && (a.negated() || b.negated()) && !negated;
        if (!other && !negated) {
            return loose && score < ALL ? Judgement.NONE : new Judgement(Relation.SAME, score, b);
        }
        if (other && negated || score < OPPOSED || overlap.stems < FEWEST) {
            return Judgement.NONE;
        }
        return new Judgement(other ? Relation.NUMBER : Relation.NEGATED, score, b);
    }

    /// Whether the negation of `a` takes in what it shares with `b`.
    private static boolean denies(Gist a, Gist b) {
        return a.negated() && (a.denied() == null || b.stems().containsKey(a.denied()));
    }

    private static boolean same(Overlap overlap) {
        double dice = overlap.dice();
        if (dice >= FEW) {
            return overlap.stems >= FEWEST || overlap.anchors > 0;
        }
        boolean clash =
                overlap.a.names > 0 && overlap.b.names > 0
                        || overlap.a.numbers > 0 && overlap.b.numbers > 0;
        if (clash || !overlap.verb || overlap.stems < FEWEST) {
            return false;
        }
        boolean bothAdd = overlap.a.words > 0 && overlap.b.words > 0;
        if (bothAdd && dice < ADDED && (overlap.stems <= FEWEST || overlap.anchors < 2)) {
            return false;
        }
        return dice >= MOST || overlap.most() >= HELD && overlap.least() >= HOLDS;
    }

    private Overlap overlap(Gist a, Gist b) {
        var overlap = new Overlap();
        var paired = paired(a.amounts(), b.amounts(), overlap);
        a.stems().forEach((stem, mark) -> {
            var twin = b.stems().get(stem);
            if (twin != null) {
                overlap.share(stem, mark, twin, rarity);
            } else if (!paired.contains(stem)) {
                overlap.a.add(mark, rarity.weight(stem, mark.kind()));
            }
        });
        b.stems().forEach((stem, mark) -> {
            if (!a.stems().containsKey(stem) && !paired.contains(stem)) {
                overlap.b.add(mark, rarity.weight(stem, mark.kind()));
            }
        });
        return overlap;
    }

    /// The stems of numbers of one unit that differ or nearly agree: they are compared as numbers.
    private static Set<String> paired(List<Amount> a, List<Amount> b, Overlap overlap) {
        var paired = new HashSet<String>();
        for (var one : a) {
            for (var another : b) {
                if (one.unit().equals(another.unit()) && !one.value().equals(another.value())) {
                    paired.add(stem(one));
                    paired.add(stem(another));
                    overlap.anchors += agree(one, another) ? 1 : 0;
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

    /// The first amount of `a` of whose unit `b` has others only; null where there is none.
    static @Nullable Amount differing(List<Amount> a, List<Amount> b) {
        for (var one : a) {
            boolean met = false;
            boolean agrees = false;
            for (var another : b) {
                if (another.unit().equals(one.unit())) {
                    met = true;
                    agrees |= agree(one, another);
                }
            }
            if (met && !agrees) {
                return one;
            }
        }
        return null;
    }

    private static boolean agree(Amount a, Amount b) {
        if (a.value().equals(b.value())) {
            return true;
        }
        if (a.unit().equals(Gists.DATE) || !a.approximate() && !b.approximate()) {
            return false;
        }
        var x = new BigDecimal(a.value());
        var y = new BigDecimal(b.value());
        double ratio = x.min(y).divide(x.max(y), MathContext.DECIMAL32).doubleValue();
        return ratio >= 1 - NEAR;
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
