// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.SameThing.Judgement;
import org.firsthand.claims.SameThing.Relation;
import org.jspecify.annotations.Nullable;

/// Finds who said the same before: in the same words, or in others.
///
/// Those who share rare stems are compared; how, `SameThing` knows. Where only a clause of a
/// sentence was met, the sentence stands for that clause from then on, so that its other clauses
/// draw nothing else in.
final class ContentIndex {
    /// A stem that so many have finds no partners: bounds the time of a look-up.
    private static final int COMMON = 150;

    private static final int FEWEST_COMMON = 2;
    private static final String KIND = "kind ";

    /// Fewer words may be the end of any sentence.
    private static final int SHORTEST_WORDING = 4;

    private static final int MOST_COMPARED = 8;

    private final Rarity rarity;
    private final SameThing sameThing;
    private final List<Sense> senses = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();
    private final Map<String, Integer> byWording = new HashMap<>();
    private int said;

    ContentIndex(Rarity rarity) {
        this.rarity = rarity;
        sameThing = new SameThing(rarity);
    }

    /// Somebody who said the same, its opposite, or the same with another number.
    record Match(int number, Relation relation) {}

    /// Adds what somebody said; it gets the next number.
    void add(List<String> wording, Sense sense) {
        int number = said++;
        byWording.putIfAbsent(String.join(" ", wording), number);
        index(number, sense);
    }

    /// Adds what somebody said in other words. Only what gives a particular is found by them too:
    /// chains of vaguer sentences drift away from what was said first.
    void addOtherWords(int number, Sense sense) {
        if (!sense.gists().isEmpty() && sense.whole().particulars() > 0) {
            index(number, sense);
        }
    }

    private void index(int number, Sense sense) {
        int place = senses.size();
        senses.add(sense);
        owners.add(number);
        for (var stem : findable(sense.gists())) {
            byStem.computeIfAbsent(stem, x -> new ArrayList<>()).add(place);
        }
    }

    /// The best match of what somebody says; null where nobody said it.
    @Nullable Match find(List<String> wording, Sense sense) {
        var same = byWording.get(String.join(" ", wording));
        if (same != null && wording.size() >= SHORTEST_WORDING) {
            return new Match(same, Relation.SAME);
        }
        int best = -1;
        var judged = Judgement.NONE;
        var dbg = System.getProperty("dbg"); boolean on = dbg!=null && !sense.gists().isEmpty() && java.util.Arrays.stream(dbg.split(",")).allMatch(x->sense.whole().stems().containsKey(x));
        if(on) System.err.println("FIND "+sense.whole().stems().keySet());
        for (int number : candidates(sense.gists())) {
            var judgement = sameThing.of(sense, senses.get(number));
            if(on) System.err.println("   "+judgement.relation()+" "+judgement.score()+" owner "+owners.get(number)+" "+senses.get(number).gists().stream().map(g->g.stems().keySet().toString()).toList());
            if (judgement.score() > judged.score()) {
                best = number;
                judged = judgement;
            }
        }
        if (best < 0) {
            return null;
        }
        var met = judged.b();
        if (met != null
                && senses.get(best).gists().size() > 1
                && !met.equals(senses.get(best).whole())) {
            senses.set(best, senses.get(best).narrowed(met));
        }
        return new Match(owners.get(best), judged.relation());
    }

    /// All whom somebody contradicts by saying that it is not so, in the order of their numbers:
    /// they say the same thing, since one denial takes in all of it.
    List<Integer> denied(Sense sense) {
        return candidates(sense.gists()).stream()
                .filter(number ->
                        sameThing.of(sense, senses.get(number)).relation() == Relation.NEGATED)
                .map(owners::get)
                .distinct()
                .sorted()
                .toList();
    }

    /// The few that share most of what is rare, in the order of what they share.
    private List<Integer> candidates(List<Gist> gists) {
        var shared = new HashMap<Integer, Shared>();
        for (var stem : findable(gists)) {
            double weight = rarity.weight(stem, Kind.WORD);
            byStem.getOrDefault(stem, List.of())
                    .forEach(number -> shared.computeIfAbsent(number, Shared::new).add(weight));
        }
        return shared.values().stream()
                .filter(s -> s.stems >= FEWEST_COMMON)
                .sorted(
                        Comparator.comparingDouble((Shared s) -> -s.weight)
                                .thenComparingInt(s -> s.number))
                .limit(MOST_COMPARED)
                .map(s -> s.number)
                .toList();
    }

    /// What one of those who spoke before shares with a sentence.
    private static final class Shared {
        private final int number;
        private double weight;
        private int stems;

        Shared(int number) {
            this.number = number;
        }

        void add(double more) {
            weight += more;
            stems++;
        }
    }

    private Set<String> findable(List<Gist> gists) {
        var stems = new TreeSet<String>();
        for (var gist : gists) {
            gist.stems()
                    .forEach((stem, mark) -> {
                        var kind = Stems.kind(stem);
                        if (kind != null) {
                            stems.add(KIND + kind);
                        }
                        if (mark.kind() != Kind.LIGHT && rarity.frequency(stem) <= COMMON) {
                            stems.add(stem);
                        }
                    });
        }
        return stems;
    }
}
