// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;
import org.firsthand.model.Conflict;
import org.firsthand.model.Passage;
import org.firsthand.text.Clocks;
import org.jspecify.annotations.Nullable;

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

    /// Puts two passages that tell the same into one claim, on one side of it.
    void same(Disagreements.Alike alike) {
        var topic = topic(mentions.told(alike.a()));
        var mention = mentions.told(alike.b());
        var other = byPassage.get(mention.passage());
        var relation = topic.relation(mentions.told(alike.a()));
        join(topic, mention, relation);
        boolean one =
                relation == Relation.SAME
                        && (other == null || other.relation(mention) == Relation.SAME);
        if (one && other != null && other != topic) {
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
            var all = of(topic);
            var when = of(topic, Conflict.Kind.DATE);
            var howMany = of(topic, Conflict.Kind.NUMBER);
            if (when.isEmpty() || howMany.isEmpty() || isOne(when, howMany)) {
                continue;
            }
            var counting = part(topic, m -> isIn(m, howMany) || counts(m));
            var timing = part(topic, m -> isIn(m, when) || !counts(m) || isTimed(m));
            if (counting == null || timing == null) {
                continue;
            }
            topics.remove(topic);
            pairs.remove(topic);
            topics.add(timing);
            counting.leadAnew(timing, counted(howMany));
            pairs.put(timing, all.stream().filter(p -> !howMany.contains(p)).toList());
            topics.add(counting);
            pairs.put(counting, howMany);
        }
    }

    /// Whether the same two differ in both: then who supports the one in the one supports it in the
    /// other.
    private static boolean isOne(List<Pair> when, List<Pair> howMany) {
        return sides(when).equals(sides(howMany));
    }

    private static Set<Set<Passage>> sides(List<Pair> pairs) {
        return pairs.stream()
                .map(p -> Set.of(p.a().passage(), p.b().passage()))
                .collect(Collectors.toSet());
    }

    private static List<Mention> counted(List<Pair> howMany) {
        return howMany.stream().flatMap(p -> Stream.of(p.a(), p.b())).toList();
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

    private static boolean isTimed(Mention mention) {
        return !Clocks.of(mention.said().text()).isEmpty();
    }

    /// The part of a claim that some mentions make; null where none of them says what it says.
    private static @Nullable Topic part(Topic topic, Predicate<Mention> which) {
        boolean said =
                topic.members().stream()
                        .anyMatch(m -> which.test(m) && topic.relation(m) == Relation.SAME);
        return said ? topic.only(which) : null;
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
            case ATTRIBUTION, PLACE, MODALITY -> Relation.SAME;
        };
    }
}
