// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;

/// Claims while they are gathered: what says the same as one that is there joins it, what does not
/// is a new one. What one sentence denies all at once, or says in one clause, is one claim.
final class Gathering {
    private final ContentIndex known;
    private final Map<Integer, Topic> topics = new TreeMap<>();
    private final List<Integer> mergedInto = new ArrayList<>();

    Gathering(Rarity rarity) {
        known = new ContentIndex(rarity);
    }

    /// All claims, in the order in which they came up.
    List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /// Adds a claim, or its mentions to the one that is there.
    ///
    /// @param senses what its representative says, then what others of it say with another number
    void add(Topic topic, List<Sense> senses) {
        var said = topic.representative().said();
        if (!join(said.keys(), senses.getFirst(), topic::members)) {
            int number = mergedInto.size();
            known.add(said.keys(), senses.getFirst());
            topics.put(number, topic);
            mergedInto.add(number);
            senses.stream()
                    .skip(1)
                    .forEach(sense -> known.addOtherWords(number, sense, Relation.NUMBER));
        }
    }

    /// Adds a sentence to the claim that is there; whether there is one.
    boolean join(Sense sense, Supplier<List<Mention>> mentions) {
        return join(List.of(), sense, mentions);
    }

    private boolean join(List<String> wording, Sense sense, Supplier<List<Mention>> mentions) {
        var match = known.find(wording, sense);
        if (match == null) {
            return false;
        }
        var others =
                match.relation() == Relation.NEGATED ? known.denied(sense) : known.bridged(sense);
        topic(merged(others, match.number())).add(mentions.get(), match.relation());
        if (match.relation() != Relation.NEGATED) {
            known.addOtherWords(match.number(), sense, match.relation());
        }
        return true;
    }

    /// Merges claims into the one that most say; its number.
    private int merged(List<Integer> others, int matched) {
        var numbers = new ArrayList<>(others.stream().map(this::live).distinct().toList());
        if (!numbers.contains(live(matched))) {
            numbers.add(live(matched));
        }
        numbers.sort(
                Comparator.comparingInt((Integer n) -> -topic(n).members().size())
                        .thenComparing(Comparator.naturalOrder()));
        int first = numbers.getFirst();
        for (int other : numbers.subList(1, numbers.size())) {
            topic(first).absorb(topic(other));
            topics.remove(other);
            mergedInto.set(other, first);
        }
        return first;
    }

    private Topic topic(int number) {
        var topic = topics.get(number);
        if (topic == null) {
            throw new IllegalStateException("No claim with number " + number);
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
