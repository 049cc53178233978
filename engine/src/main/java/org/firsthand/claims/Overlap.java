// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.claims.Gist.Amount;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Gist.Mark;

/// What two gists share, and what each has alone.
///
/// What only one of them says, and was spoken of right before the other, is *understood*: it is not
/// held against them.
final class Overlap {
    /// A name of less than this share of the greatest weight is one that the whole pile has.
    private static final double RARE = 0.6;

    /// What is understood, or told of from another end, weighs so much of what is said.
    private static final double UNSAID = 0.5;

    /// What one side has alone.
    static final class Rest {
        double weight;
        int words;
        int names;
        int placed;
        int numbers;
        private double understood;
        private int understoodNames;
        private int understoodNumbers;
        private int understoodPlaces;

        private void add(Mark mark, double more, double rare, boolean place) {
            weight += more;
            placed += place ? 1 : 0;
            switch (mark.kind()) {
                case WORD -> words++;
                case NAME -> names += more >= rare ? 1 : 0;
                case NUMBER -> numbers++;
                case LIGHT, TIME -> {}
            }
        }

        private void understand(Mark mark, double more, double rare, boolean place) {
            understood += more;
            understoodPlaces += place ? 1 : 0;
            understoodNames += mark.kind() == Kind.NAME && more >= rare ? 1 : 0;
            understoodNumbers += mark.kind() == Kind.NUMBER ? 1 : 0;
        }

        /// With what was spoken of before.
        private double whole() {
            return weight + understood;
        }

        /// Who names or counts something else does not mean what was spoken of before.
        private double understoodBy(Rest other) {
            if (other.names > 0 && understoodNames > 0
                    || other.numbers > 0 && understoodNumbers > 0) {
                weight += understood;
                understood = 0;
                names += understoodNames;
                placed += understoodPlaces;
                numbers += understoodNumbers;
                return 0;
            }
            return UNSAID * understood;
        }
    }

    final Rest a = new Rest();
    final Rest b = new Rest();
    double shared;
    double understood;
    int stems;
    int words;
    int anchors;
    int amounts;
    int figures;
    int particulars;
    int days;
    int minutes;
    int exactAmounts;
    boolean event;
    boolean verb;
    boolean flipped;

    private final Rarity rarity;
    private final double rare;

    /// @param aroundA the stems of what was said before `a`
    /// @param aroundB the stems of what was said before `b`
    Overlap(Gist a, Set<String> aroundA, Gist b, Set<String> aroundB, Rarity rarity) {
        this.rarity = rarity;
        rare = RARE * rarity.greatest();
        var done = new HashSet<>(paired(a.amounts(), b.amounts()));
        done.addAll(framed(a, b));
        done.addAll(sameMinutes(a, b));
        a.stems()
                .forEach((stem, mark) -> {
                    var twin = b.stems().get(stem);
                    if (twin != null) {
                        share(stem, mark, twin);
                    } else if (!done.contains(stem)) {
                        alone(this.a, stem, mark, a, aroundB);
                    }
                });
        b.stems()
                .forEach((stem, mark) -> {
                    if (!a.stems().containsKey(stem) && !done.contains(stem)) {
                        alone(this.b, stem, mark, b, aroundA);
                    }
                });
        understood = this.a.understoodBy(this.b) + this.b.understoodBy(this.a);
    }

    private void share(String stem, Mark mark, Mark twin) {
        shared +=
                StrictMath.min(rarity.weight(stem, mark.kind()), rarity.weight(stem, twin.kind()));
        particulars += Gist.isParticular(stem) ? 1 : 0;
        minutes += Gist.isMinute(stem) ? 1 : 0;
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

    private void alone(Rest rest, String stem, Mark mark, Gist gist, Set<String> around) {
        double weight = rarity.weight(stem, mark.kind());
        boolean place = mark.kind() == Kind.NAME && !gist.order().contains(stem) && weight >= rare;
        if (around.contains(stem)) {
            rest.understand(mark, weight, rare, place);
        } else {
            rest.add(mark, weight, rare, place);
        }
    }

    /// The verbs of one frame that only one of them has each: they tell of one deed.
    private Set<String> framed(Gist a, Gist b) {
        var ofA = verbs(a, b);
        var ofB = verbs(b, a);
        var framed = new HashSet<String>();
        ofA.forEach((frame, stem) -> {
            var twin = ofB.get(frame);
            if (twin != null) {
                framed.add(stem);
                framed.add(twin);
                shared +=
                        UNSAID
                                * StrictMath.min(
                                        rarity.weight(stem, kind(a, stem)),
                                        rarity.weight(twin, kind(b, twin)));
                stems++;
                event = true;
                verb = true;
            }
        });
        return framed;
    }

    /// Times of day that are nearly the same minute.
    private Set<String> sameMinutes(Gist a, Gist b) {
        var ofA = a.minutes();
        var ofB = ofA.isEmpty() ? ofA : b.minutes();
        var same = new HashSet<String>();
        for (var one : ofA) {
            for (var other : ofB) {
                if (!one.equals(other) && Gist.nearly(one, other)) {
                    same.add(one);
                    same.add(other);
                    shared += rarity.weight(one, Kind.TIME);
                    anchors++;
                    minutes++;
                }
            }
        }
        return same;
    }

    private static Kind kind(Gist gist, String stem) {
        var mark = gist.stems().get(stem);
        return mark == null ? Kind.WORD : mark.kind();
    }

    /// The verbs of a gist by their frame, without those that the other has too.
    private static Map<Integer, String> verbs(Gist gist, Gist other) {
        var verbs = new HashMap<Integer, String>();
        gist.stems()
                .forEach((stem, mark) -> {
                    var frame = mark.verb() ? Frames.of(stem) : null;
                    if (frame != null && !other.stems().containsKey(stem)) {
                        verbs.putIfAbsent(frame, stem);
                    }
                });
        return verbs;
    }

    /// The stems of numbers of one unit that differ or nearly agree: they are compared as numbers.
    private Set<String> paired(List<Amount> a, List<Amount> b) {
        var paired = new HashSet<String>();
        for (var one : a) {
            for (var another : b) {
                if (one.unit().equals(another.unit()) && one.value().equals(another.value())) {
                    boolean date = one.unit().equals(Gists.DATE);
                    amounts += date ? 0 : 1;
                    exactAmounts += !date && Gist.isParticular(stem(one)) ? 1 : 0;
                    figures += !date && Gist.isFigure(one.value()) ? 1 : 0;
                } else if (one.unit().equals(another.unit())) {
                    paired.add(stem(one));
                    paired.add(stem(another));
                    anchors += one.agrees(another) ? 1 : 0;
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

    /// Whether the one names a place or a time where the other names who did it.
    boolean onePlaces() {
        return (a.placed == a.names) != (b.placed == b.names) && (a.placed == 0 || b.placed == 0);
    }

    double dice() {
        double both = 2 * shared + understood;
        return shared == 0 ? 0 : both / (both + a.weight + b.weight);
    }

    double most() {
        return shared == 0 ? 0 : shared / (shared + StrictMath.min(a.weight, b.weight));
    }

    /// The share of the shorter one, with nothing understood.
    double spoken() {
        return shared == 0 ? 0 : shared / (shared + StrictMath.min(a.whole(), b.whole()));
    }

    double least() {
        return shared == 0 ? 0 : shared / (shared + StrictMath.max(a.weight, b.weight));
    }
}
