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
            topic = new Topic(List.of(a), Map.of());
            topics.add(topic);
            byPassage.put(a.passage(), topic);
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
