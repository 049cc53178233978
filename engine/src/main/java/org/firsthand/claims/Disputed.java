// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;
import org.firsthand.model.Conflict;
import org.firsthand.model.Passage;
import org.firsthand.text.Clocks;

/// Puts both sides of known disputes into one claim: that of the first, or of the second where the
/// first is in none, or a new one. What is denied leads the claim, and the denial speaks against
/// it.
final class Disputed {
    private final Mentions mentions;
    private final List<Topic> topics;
    private final Map<Passage, Topic> byPassage = new TreeMap<>();
    private final Map<Topic, List<Pair>> pairs = new HashMap<>();

    /// A dispute with its mentions.
    record Pair(Dispute dispute, Mention a, Mention b) {}

    Disputed(Mentions mentions, List<Topic> topics) {
        this.mentions = mentions;
        this.topics = topics;
        topics.forEach(topic -> topic.members().forEach(m -> byPassage.put(m.passage(), topic)));
    }

    /// The disputes of one claim.
    List<Pair> of(Topic topic) {
        return pairs.getOrDefault(topic, List.of());
    }

    void add(Dispute dispute) {
        var a = mentions.told(dispute.a());
        var b = mentions.told(dispute.b());
        var topic = byPassage.get(a.passage());
        if (topic == null) {
            topic = byPassage.get(b.passage());
        }
        if (topic == null) {
            topic = topic(a);
        }
        var relation = relation(dispute.kind());
        boolean denied = relation == Relation.NEGATED && byPassage.get(b.passage()) == topic;
        join(topic, a, denied ? relation : Relation.SAME);
        join(topic, b, relation);
        if (denied && topic.relation(a) == relation && topic.relation(b) == Relation.SAME) {
            topic.lead(a);
        }
        pairs.computeIfAbsent(topic, x -> new ArrayList<>()).add(new Pair(dispute, a, b));
    }

    /// Puts two passages that tell the same into one claim.
    void same(Disagreements.Alike alike) {
        var topic = topic(mentions.told(alike.a()));
        var mention = mentions.told(alike.b());
        var other = byPassage.get(mention.passage());
        join(topic, mention, Relation.SAME);
        if (other != null && other != topic) {
            topic.absorb(other, Relation.SAME);
            other.members().forEach(m -> byPassage.put(m.passage(), topic));
            topics.remove(other);
            pairs.computeIfAbsent(topic, x -> new ArrayList<>()).addAll(of(other));
            pairs.remove(other);
        }
    }

    /// Parts claims that are disputed in two things, when it was and how many there were: who
    /// supports the one need not support the other. What gives both stands in both.
    void part() {
        for (var topic : List.copyOf(topics)) {
            var when = of(topic, Conflict.Kind.DATE);
            var howMany = of(topic, Conflict.Kind.NUMBER);
            boolean both =
                    topic.members().stream().anyMatch(m -> isIn(m, when))
                            && topic.members().stream().anyMatch(m -> isIn(m, howMany));
            if (!both) {
                continue;
            }
            var counting = topic.only(m -> isIn(m, howMany) || !isIn(m, when) && counts(m));
            var timing = topic.only(m -> isIn(m, when) || !isIn(m, howMany) && !onlyCounts(m));
            topics.remove(topic);
            pairs.remove(topic);
            topics.add(timing);
            pairs.put(timing, when);
            topics.add(counting);
            pairs.put(counting, howMany);
        }
    }

    private List<Pair> of(Topic topic, Conflict.Kind kind) {
        return of(topic).stream().filter(p -> p.dispute().kind() == kind).toList();
    }

    private static boolean isIn(Mention mention, List<Pair> pairs) {
        return pairs.stream().anyMatch(p -> p.a().equals(mention) || p.b().equals(mention));
    }

    private static boolean counts(Mention mention) {
        return Gists.of(mention.said().text()).getFirst().amounts().stream()
                .anyMatch(a -> !a.unit().equals(Gists.DATE));
    }

    private static boolean onlyCounts(Mention mention) {
        return counts(mention) && Clocks.of(mention.said().text()).isEmpty();
    }

    private Topic topic(Mention mention) {
        return byPassage.computeIfAbsent(
                mention.passage(),
                x -> {
                    var made = new Topic(List.of(mention), Map.of());
                    topics.add(made);
                    return made;
                });
    }

    private void join(Topic topic, Mention mention, Relation relation) {
        if (!byPassage.containsKey(mention.passage())) {
            topic.add(List.of(mention), relation);
            byPassage.put(mention.passage(), topic);
        }
    }

    private static Relation relation(Conflict.Kind kind) {
        return switch (kind) {
            case NUMBER, DATE -> Relation.NUMBER;
            case NEGATION, DENIAL, OPPOSITE -> Relation.NEGATED;
            case ATTRIBUTION, PLACE -> Relation.SAME;
        };
    }
}
