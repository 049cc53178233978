// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.SameThing.Judgement;
import org.firsthand.claims.SameThing.Relation;
import org.jspecify.annotations.Nullable;

/// Finds who said the same before: in the same words, or in others.
///
/// Those who share rare stems are compared; how, `SameThing` knows. Where only a clause of a
/// sentence was met, the sentence stands for that clause from then on, so that its other clauses
/// draw nothing else in. A claim is found by the other words of those who joined it too, but what
/// gives no particular must then have something to do with what was said first: chains of vague
/// sentences drift away from it.
final class ContentIndex {
    /// A stem that so many have finds no partners: bounds the time of a look-up.
    private static final int COMMON = 150;

    private static final int FEWEST_COMMON = 2;
    private static final String KIND = "kind ";

    /// Fewer words may be the end of any sentence.
    private static final int SHORTEST_WORDING = 4;

    private static final int MOST_COMPARED = 8;

    /// Two claims that one clause says at least this surely are one.
    private static final double BRIDGED = 0.6;

    private static final double LEANT = 0.3;

    private final Rarity rarity;
    private final SameThing sameThing;
    private final Leaning leaning;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();
    private final Map<String, Integer> byWording = new HashMap<>();

    ContentIndex(Rarity rarity) {
        this.rarity = rarity;
        sameThing = new SameThing(rarity);
        leaning = new Leaning(rarity);
    }

    /// What somebody said.
    ///
    /// @param owner the number of the claim
    /// @param stands how it stands to what was said first
    private record Entry(int owner, Sense sense, Relation stands) {}

    /// Somebody who said the same, its opposite, or the same with another number.
    ///
    /// @param score how sure that is, 0 to 1
    /// @param place where it was said
    /// @param met what of it was met; null where all was
    record Match(int number, Relation relation, double score, int place, @Nullable Gist met) {}

    /// Adds what somebody said; it gets the next number.
    void add(List<String> wording, Sense sense) {
        int number = firsts.size();
        byWording.putIfAbsent(String.join(" ", wording), number);
        firsts.add(entries.size());
        index(new Entry(number, sense, Relation.SAME));
    }

    /// Adds what somebody said in other words, or with another number.
    void addOtherWords(int number, Sense sense, Relation stands) {
        if (!sense.gists().isEmpty()) {
            index(new Entry(number, sense, stands));
        }
    }

    private void index(Entry entry) {
        int place = entries.size();
        entries.add(entry);
        for (var stem : findable(entry.sense.gists())) {
            byStem.computeIfAbsent(stem, x -> new ArrayList<>()).add(place);
        }
    }

    /// The best match of what somebody says; null where nobody said it.
    ///
    /// @param others the numbers of claims that it can match
    @Nullable Match find(List<String> wording, Sense sense, IntPredicate others) {
        var same = byWording.get(String.join(" ", wording));
        if (same != null && wording.size() >= SHORTEST_WORDING && others.test(same)) {
            return new Match(same, Relation.SAME, 1, firsts.get(same), null);
        }
        int best = -1;
        var judged = Judgement.NONE;
        for (int place : candidates(sense.gists(), others)) {
            var judgement = judged(sense, place);
            if (judgement.score() > judged.score()) {
                best = place;
                judged = judgement;
            }
        }
        if (best < 0) {
            return null;
        }
        return new Match(
                entries.get(best).owner, relation(judged, best), judged.score(), best, judged.b());
    }

    /// How somebody stands to what was said first, who says the same as one that may have another
    /// number.
    private Relation relation(Judgement judged, int place) {
        var entry = entries.get(place);
        if (judged.relation() != Relation.SAME || entry.stands != Relation.NUMBER) {
            return judged.relation().then(entry.stands);
        }
        var met = judged.a();
        var first = entries.get(firsts.get(entry.owner)).sense;
        boolean differs =
                met != null
                        && !first.gists().isEmpty()
                        && SameThing.differing(met.amounts(), first.whole().amounts()) != null;
        return differs ? Relation.NUMBER : Relation.SAME;
    }

    /// The one claim that has what a bare sentence leans on; null where there is none, or several.
    ///
    /// @param live the number of the claim that one was merged into
    /// @param alike whether one that is as bare will do, where none tells more
    @Nullable Match lean(Sense sense, IntPredicate others, IntUnaryOperator live, boolean alike) {
        var bare = leaning.bare(sense);
        if (bare == null) {
            return null;
        }
        Match told = null;
        Match first = null;
        for (int place : byStem.getOrDefault(bare.key(), List.of())) {
            var entry = entries.get(place);
            var leant = leaning.of(bare, sense, entry.sense);
            if (leant == null || !others.test(entry.owner)) {
                continue;
            }
            var match =
                    new Match(
                            entry.owner,
                            leant.relation().then(entry.stands),
                            LEANT,
                            place,
                            leant.met());
            if (leant.bare()) {
                first = first == null ? match : first;
            } else if (told == null) {
                told = match;
            } else if (live.applyAsInt(told.number()) != live.applyAsInt(entry.owner)) {
                return null;
            }
        }
        return told == null && alike ? first : told;
    }

    private Judgement judged(Sense sense, int place) {
        var entry = entries.get(place);
        int first = firsts.get(entry.owner);
        boolean near =
                place == first
                        || sense.particulars() > 0
                        || sameThing.related(sense, entries.get(first).sense);
        return near ? sameThing.of(sense, entry.sense) : Judgement.NONE;
    }

    /// Lets what was said stand for the clause of it that was met.
    void meet(Match match) {
        int place = match.place();
        var entry = entries.get(place);
        var met = match.met();
        if (met != null && entry.sense.gists().size() > 1 && !met.equals(entry.sense.whole())) {
            entries.set(place, new Entry(entry.owner, entry.sense.narrowed(met), entry.stands));
        }
    }

    /// All whom somebody contradicts by saying that it is not so, in the order of their numbers:
    /// they say the same thing, since one denial takes in all of it.
    List<Integer> denied(Sense sense, IntPredicate others) {
        return candidates(sense.gists(), others).stream()
                .filter(place -> judged(sense, place).relation() == Relation.NEGATED)
                .map(place -> entries.get(place).owner)
                .distinct()
                .sorted()
                .toList();
    }

    /// All who say the same as one clause of somebody, in the order of their numbers.
    List<Integer> bridged(Sense sense, IntPredicate others) {
        var owners = new TreeSet<Integer>();
        Gist clause = null;
        double best = 0;
        for (int place : candidates(sense.gists(), others)) {
            var judgement = judged(sense, place);
            if (judgement.relation() == Relation.SAME && judgement.score() > best) {
                best = judgement.score();
                clause = judgement.a();
            }
        }
        for (int place : candidates(sense.gists(), others)) {
            var judgement = judged(sense, place);
            if (judgement.relation() == Relation.SAME
                    && judgement.score() >= BRIDGED
                    && judgement.a() != null
                    && judgement.a().equals(clause)) {
                owners.add(entries.get(place).owner);
            }
        }
        return List.copyOf(owners);
    }

    /// The few that share most of what is rare, in the order of what they share.
    private List<Integer> candidates(List<Gist> gists, IntPredicate others) {
        var shared = new HashMap<Integer, Shared>();
        for (var stem : findable(gists)) {
            double weight = rarity.weight(stem, Kind.WORD);
            byStem.getOrDefault(stem, List.of())
                    .forEach(place -> shared.computeIfAbsent(place, Shared::new).add(weight));
        }
        return shared.values().stream()
                .filter(s -> s.stems >= FEWEST_COMMON && others.test(entries.get(s.place).owner))
                .sorted(
                        Comparator.comparingDouble((Shared s) -> -s.weight)
                                .thenComparingInt(s -> s.place))
                .limit(MOST_COMPARED)
                .map(s -> s.place)
                .toList();
    }

    /// What one of those who spoke before shares with a sentence.
    private static final class Shared {
        private final int place;
        private double weight;
        private int stems;

        Shared(int place) {
            this.place = place;
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
