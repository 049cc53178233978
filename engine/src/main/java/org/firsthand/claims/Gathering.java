// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.firsthand.claims.ContentIndex.Match;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;
import org.jspecify.annotations.Nullable;

/// Claims while they are gathered: what says the same as one that is there joins it, what does not
/// is a new one. What one sentence denies all at once, or says in one clause, is one claim.
///
/// First come those that somebody is known to make, the largest first. What else may say the same
/// is offered, and settled when all is known: who is surest goes first, and two that say the same
/// make a claim when they stand in two documents.
final class Gathering {
    private static final int ALONE = -1;

    /// What one document alone tells belongs to the pile when it has so many words of what several
    /// tell.
    private static final int ON_SUBJECT = 2;

    private static final String SENTENCE_ENDS = ".!?\"”";

    private final ContentIndex known;
    private final Map<Integer, Topic> topics = new TreeMap<>();
    private final Map<Integer, Supplier<Topic>> founders = new TreeMap<>();
    private final List<Integer> mergedInto = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final Set<Offer> settled = Collections.newSetFromMap(new IdentityHashMap<>());

    /// How claims that were merged stand to those that they were merged into.
    private final Map<Integer, Relation> stands = new TreeMap<>();

    /// The numbers of claims that somebody joined.
    private final Set<Integer> joined = new HashSet<>();

    Gathering(Rarity rarity) {
        known = new ContentIndex(rarity);
    }

    /// What may say what another says.
    ///
    /// @param number of the claim that it can found; negative where it tells too little
    private record Offer(
            List<String> wording, Sense sense, Supplier<List<Mention>> mentions, int number) {}

    /// All claims, in the order in which they came up: those that somebody is known to make, those
    /// that stand in two documents, and what one document alone tells of a day or a minute of what
    /// others speak of, too.
    List<Topic> topics() {
        var subjects = subjects();
        founders.forEach((number, founder) -> {
            if (live(number) == number) {
                topics.computeIfAbsent(number, x -> founder.get());
            }
        });
        return topics.entrySet().stream()
                .filter(t ->
                        !founders.containsKey(t.getKey())
                                || t.getValue().documents() > 1
                                || tellsWhen(t.getValue(), subjects))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Whether a whole sentence tells what happened, or will, on a day or at a minute.
    private static boolean tellsWhen(Topic topic, Set<String> subjects) {
        var text = topic.representative().text().strip();
        var stems = topic.gists().getFirst().stems();
        return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                && stems.keySet().stream().anyMatch(Gist::isWhen)
                && stems.values().stream().anyMatch(m -> m.verb() && m.kind() == Kind.WORD)
                && stems.keySet().stream().filter(subjects::contains).count() >= ON_SUBJECT;
    }

    /// What the claims speak of that several documents make.
    private Set<String> subjects() {
        var subjects = new HashSet<String>();
        topics.values().stream()
                .filter(topic -> topic.documents() > 1)
                .forEach(topic ->
                        topic.gists()
                                .getFirst()
                                .stems()
                                .forEach((stem, mark) -> {
                                    if (mark.kind() == Kind.WORD || mark.kind() == Kind.NAME) {
                                        subjects.add(stem);
                                    }
                                }));
        return subjects;
    }

    /// Adds a claim that may still be found to say what another says.
    void offer(Topic topic, Sense sense) {
        var said = topic.representative().said();
        int number = number(said.keys(), sense);
        topics.put(number, topic);
        offers.add(new Offer(said.keys(), sense, topic::members, number));
    }

    /// Adds a claim, or its mentions to the one that is there.
    ///
    /// @param senses what its representative says, then what others of it say with another number
    void add(Topic topic, List<Sense> senses) {
        var said = topic.representative().said();
        var first = senses.getFirst();
        var match = known.find(said.keys(), first, others(ALONE));
        if (match != null) {
            join(match, first, ALONE, topic.members());
            known.addOtherWords(match.number(), first, match.relation());
            return;
        }
        int number = number(said.keys(), first);
        topics.put(number, topic);
        joined.add(number);
        offers.add(new Offer(said.keys(), first, topic::members, number));
        senses.stream()
                .skip(1)
                .forEach(sense -> known.addOtherWords(number, sense, Relation.NUMBER));
    }

    /// Adds a sentence that attributes nothing to anybody; only what gives a particular can found a
    /// claim.
    void offer(Sense sense, Supplier<Mention> mention, Supplier<Topic> topic) {
        int number = ALONE;
        if (sense.particulars() > 0) {
            number = number(List.of(), sense);
            founders.put(number, topic);
        }
        offers.add(new Offer(List.of(), sense, () -> List.of(mention.get()), number));
    }

    private int number(List<String> wording, Sense sense) {
        int number = mergedInto.size();
        known.add(wording, sense);
        mergedInto.add(number);
        return number;
    }

    /// Lets all that was offered join what says the same, the surest first. What several documents
    /// say may have come up before another that says the same, and that one joined a third.
    void settle() {
        for (var offer : offers) {
            if (isShared(offer.number) && live(offer.number) == offer.number) {
                var match =
                        known.find(
                                offer.wording,
                                offer.sense,
                                others(offer.number).and(this::isShared));
                if (match != null && match.relation() == Relation.SAME) {
                    settle(offer, match);
                }
            }
        }
        record Ranked(Offer offer, double score) {}
        var ranked = new ArrayList<Ranked>();
        for (var offer : offers) {
            var match = joined.contains(offer.number) ? null : match(offer);
            if (match != null) {
                ranked.add(new Ranked(offer, match.score()));
            }
        }
        ranked.sort(Comparator.comparingDouble(r -> -r.score));
        ranked.forEach(r -> settle(r.offer, match(r.offer)));
        offers.forEach(o -> settle(o, lean(o, false)));
        offers.forEach(o -> settle(o, lean(o, true)));
    }

    /// Whether a claim that came up later says that it is not so: what is denied comes first.
    private boolean isDeniedBy(Match match, int own) {
        return match.relation() == Relation.NEGATED
                && topics.containsKey(own)
                && isClaim(match.number())
                && own < live(match.number());
    }

    private @Nullable Match lean(Offer offer, boolean alike) {
        return known.lean(offer.sense, others(offer.number), this::live, alike);
    }

    private void settle(Offer offer, @Nullable Match match) {
        int own = offer.number;
        if (match == null || own != ALONE && live(own) != own || settled.contains(offer)) {
            return;
        }
        settled.add(offer);
        if (joined.contains(own) || isDeniedBy(match, own)) {
            known.meet(match);
            merge(own, live(match.number()), relation(match));
            return;
        }
        var mentions = offer.mentions.get();
        topics.remove(own);
        int into = join(match, offer.sense, own, mentions);
        if (own == ALONE) {
            known.addOtherWords(match.number(), offer.sense, match.relation());
        } else {
            mergedInto.set(own, into);
            stands.put(own, relation(match));
        }
    }

    /// How what was found stands to the claim that it belongs to by now.
    private Relation relation(Match match) {
        var relation = match.relation();
        int number = match.number();
        while (mergedInto.get(number) != number) {
            relation = relation.then(stands.getOrDefault(number, Relation.SAME));
            number = mergedInto.get(number);
        }
        return relation;
    }

    private boolean isShared(int number) {
        var topic = number == ALONE ? null : topics.get(live(number));
        return topic != null && topic.documents() > 1;
    }

    private @Nullable Match match(Offer offer) {
        return known.find(offer.wording, offer.sense, others(offer.number));
    }

    /// All claims but one.
    private IntPredicate others(int own) {
        return own == ALONE ? number -> true : number -> live(number) != live(own);
    }

    /// Adds mentions to the claim that says the same; its number.
    private int join(Match match, Sense sense, int own, List<Mention> mentions) {
        var others =
                match.relation() == Relation.NEGATED
                        ? known.denied(sense, others(own))
                        : known.bridged(sense, others(own));
        known.meet(match);
        int number = live(match.number());
        for (int other : others) {
            if (isClaim(other) && live(other) != number) {
                number = merge(live(other), number, Relation.SAME);
            }
        }
        topic(number).add(mentions, relation(match));
        joined.add(number);
        return number;
    }

    /// Whether somebody is known to make the claim.
    private boolean isClaim(int number) {
        return topics.containsKey(live(number));
    }

    /// Merges two claims into the one that more say, or that came up first; its number.
    private int merge(int one, int other, Relation relation) {
        int more = Integer.compare(topic(one).members().size(), topic(other).members().size());
        int into = more > 0 || more == 0 && one < other ? one : other;
        int from = into == one ? other : one;
        topic(into).absorb(topic(from), relation);
        topics.remove(from);
        mergedInto.set(from, into);
        stands.put(from, relation);
        joined.add(into);
        return into;
    }

    private Topic topic(int number) {
        var topic = topics.get(number);
        if (topic == null) {
            var founder = founders.get(number);
            if (founder == null) {
                throw new IllegalStateException("No claim with number " + number);
            }
            topic = founder.get();
            topics.put(number, topic);
        }
        return topic;
    }

    private int live(int number) {
        int live = number;
        while (mergedInto.get(live) != live) {
            live = mergedInto.get(live);
        }
        return live;
    }
}
