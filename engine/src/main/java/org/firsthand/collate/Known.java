// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firsthand.collate.Following.Outcome;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.collate.RareWords.Sentence;
import org.firsthand.model.Reuse;
import org.jspecify.annotations.Nullable;

/// A teller, and what is known of it from one collation to the next; two are the same only if they
/// are one object.
final class Known {
    private final Teller teller;

    private final int wording;

    /// Its place among the tellers of the pile; -1 where it is in it no longer.
    private int number = -1;

    private @Nullable Fingerprints prints;

    /// Which of its fingerprints belong to formulas; null before it was compared.
    private @Nullable BitSet formulas;

    /// What it shares with tellers of a higher rank.
    private final Map<Known, Common> common = new HashMap<>();

    private @Nullable Settled settled;
    private @Nullable Outcome outcome;
    private @Nullable Telling telling;
    private @Nullable List<Sentence> sentences;
    private final boolean lasts;

    /// @param lasts whether there will be another collation
    Known(Teller teller, boolean lasts) {
        this.teller = teller;
        wording = Ranks.wording(teller);
        this.lasts = lasts;
    }

    /// What a teller shares with one of a higher rank.
    static final class Common {
        private final List<Shared> found;
        private List<Shared> pieces = List.of();
        private List<Reuse> reuses = List.of();

        private Common(List<Shared> found) {
            this.found = found;
        }

        /// What differs in these passages, or in what these were cut to.
        ///
        /// @param now in order of place
        List<Reuse> compared(List<Shared> now, Function<Shared, Reuse> compare) {
            if (!areSame(now)) {
                reuses = now.stream().map(compare).toList();
                pieces = now;
            }
            return reuses;
        }

        private boolean areSame(List<Shared> now) {
            if (pieces.size() != now.size()) {
                return false;
            }
            for (int i = 0; i < pieces.size(); i++) {
                var before = pieces.get(i);
                if (!before.renumbered(now.get(i).a(), now.get(i).b()).equals(now.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    Teller teller() {
        return teller;
    }

    /// A number for its wording.
    int wording() {
        return wording;
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
        if (prints != null) {
            return prints;
        }
        var made = Fingerprints.of(teller.key());
        prints = lasts ? made : null;
        return made;
    }

    BitSet formulas() {
        return formulas == null ? new BitSet() : formulas;
    }

    void takeFormulas(BitSet marks) {
        formulas = marks;
    }

    /// Keeps what it shares with one of a higher rank; it is side `a`.
    void take(Known other, List<Shared> passages) {
        common.put(other, new Common(passages));
    }

    /// Forgets what it shares with some, or they share with it, or those that are gone.
    void forget(Set<Known> some) {
        if (some.contains(this)) {
            common.clear();
        }
        common.keySet().removeIf(other -> other.number < 0 || some.contains(other));
    }

    /// What was decided of the group that it is the first of, or null.
    @Nullable Settled settled() {
        return settled;
    }

    void take(Settled group) {
        settled = lasts ? group : null;
    }

    /// What followed for the tellers that have to do with each other of which it is the first, or
    /// null.
    @Nullable Outcome outcome() {
        return outcome;
    }

    void take(Outcome followed) {
        outcome = lasts ? followed : null;
    }

    /// Its sentences, with the words that tell something.
    List<Sentence> sentences() {
        if (sentences != null) {
            return sentences;
        }
        var made = Paraphrases.of(teller);
        sentences = lasts ? made : null;
        return made;
    }

    /// It cut into sentences; kept, so that a recording's is the same at each collation.
    Telling telling() {
        if (telling == null) {
            telling = Telling.of(teller);
        }
        return telling;
    }

    /// What it shares with one of a higher rank; they must share something.
    Common common(Known other) {
        return Objects.requireNonNull(common.get(other));
    }

    /// What it shares with tellers of a higher rank, the one with the lower number first.
    Stream<Shared> shared() {
        return common.entrySet().stream()
                .flatMap(e ->
                        e.getValue().found.stream()
                                .map(s -> s.renumbered(number, e.getKey().number))
                                .map(s -> s.a() < s.b() ? s : s.mirrored()));
    }
}
