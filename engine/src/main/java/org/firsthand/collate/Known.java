// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.firsthand.collate.Index.Marks;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.collate.RareWords.Sentence;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
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
    private @Nullable Marks formulas;

    /// What it shares with tellers of a higher rank.
    private final Map<Known, Common> common = new HashMap<>();

    /// What it shared with some before they were compared again.
    private final Map<Known, Common> former = new HashMap<>();

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
            if (!areSame(pieces, now)) {
                reuses = now.stream().map(compare).toList();
                pieces = List.copyOf(now);
            }
            return reuses;
        }

        /// Whether passages are the same, whatever numbers their tellers had.
        private static boolean areSame(List<Shared> old, List<Shared> now) {
            if (old.size() != now.size()) {
                return false;
            }
            for (int i = 0; i < old.size(); i++) {
                var before = old.get(i);
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

    Marks formulas() {
        return formulas == null ? new Marks() : formulas;
    }

    void takeFormulas(Marks marks) {
        formulas = marks;
    }

    /// Those of its sentences that are wanted, with the words that tell something.
    List<Sentence> sentences(Predicate<Span> wanted) {
        if (!lasts) {
            return Paraphrases.of(teller, wanted);
        }
        if (sentences == null) {
            sentences = Paraphrases.of(teller, span -> true);
        }
        return sentences.stream().filter(sentence -> wanted.test(sentence.span())).toList();
    }

    /// It cut into sentences; kept, so that a recording's is the same at each collation.
    Telling telling() {
        if (telling == null) {
            telling = Telling.of(teller);
        }
        return telling;
    }

    /// What it shares with one of a higher rank, to which it is side `a`; what was compared already
    /// stands where it is the same as before.
    void take(Known other, List<Shared> passages) {
        var before = former.get(other);
        boolean same = before != null && Common.areSame(before.found, passages);
        common.put(other, same ? before : new Common(passages));
    }

    /// Lays aside what it shares with some, or they share with it, and with those that are gone.
    void layAside(Set<Known> some) {
        boolean all = some.contains(this);
        for (var other : List.copyOf(common.keySet())) {
            if (all || other.number < 0 || some.contains(other)) {
                var shared = common.remove(other);
                if (shared != null && other.number >= 0) {
                    former.put(other, shared);
                }
            }
        }
    }

    /// Forgets what was laid aside.
    void forget() {
        former.clear();
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
