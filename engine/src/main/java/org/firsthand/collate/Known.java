// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.collate.Pairs.Shared;
import org.jspecify.annotations.Nullable;

/// A teller, and what is known of it from one collation to the next; two are the same only if they
/// are one object.
final class Known {
    private final Teller teller;

    /// Its place among the tellers of the pile; -1 where it is in it no longer.
    private int number = -1;

    private @Nullable Fingerprints prints;

    /// Which of its fingerprints belong to formulas; null before it was compared.
    private @Nullable BitSet formulas;

    /// What it shares with tellers of a higher rank.
    private final Map<Known, List<Shared>> shared = new HashMap<>();

    Known(Teller teller) {
        this.teller = teller;
    }

    Teller teller() {
        return teller;
    }

    int number() {
        return number;
    }

    void takePlace(int place) {
        number = place;
    }

    /// Whether it was not compared with any other yet.
    boolean isFresh() {
        return formulas == null;
    }

    Fingerprints prints() {
        if (prints == null) {
            prints = Fingerprints.of(teller.key());
        }
        return prints;
    }

    BitSet formulas() {
        return formulas == null ? new BitSet() : formulas;
    }

    void takeFormulas(BitSet marks) {
        formulas = marks;
    }

    /// Keeps what it shares with one of a higher rank; it is side `a`.
    void take(Known other, List<Shared> passages) {
        shared.put(other, passages);
    }

    /// Forgets what it shares with some, or they share with it, or those that are gone.
    void forget(Set<Known> some) {
        if (some.contains(this)) {
            shared.clear();
        }
        shared.keySet().removeIf(other -> other.number < 0 || some.contains(other));
    }

    /// What it shares with tellers of a higher rank, the one with the lower number first.
    Stream<Shared> shared() {
        return shared.entrySet().stream()
                .flatMap(e ->
                        e.getValue().stream()
                                .map(s -> s.renumbered(number, e.getKey().number))
                                .map(s -> s.a() < s.b() ? s : s.mirrored()));
    }
}
