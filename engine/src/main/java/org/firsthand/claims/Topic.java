// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;

/// The mentions of one claim while they are gathered, and how each stands to the first of them.
final class Topic {
    private static final int FEWEST_TO_COMPARE = 3;

    private final List<Mention> members;
    private Mention representative;
    private List<Gist> gists;
    private final Map<Mention, Relation> relations = new TreeMap<>();
    private final Map<Mention, Mention> models = new TreeMap<>();
    private final Set<Mention> weighing = new TreeSet<>();

    /// @param copies sentences that are copies of each other
    /// @param frequency in how many mentions each word stands
    Topic(List<Mention> copies, Map<String, Integer> frequency) {
        members = new ArrayList<>(copies);
        representative = representative(copies, frequency);
        gists = representative.said().gists();
    }

    /// In how many mentions each word stands.
    static Map<String, Integer> frequencies(List<Mention> mentions) {
        var frequency = new HashMap<String, Integer>();
        for (var mention : mentions) {
            new HashSet<>(mention.keys()).forEach(key -> frequency.merge(key, 1, Integer::sum));
        }
        return frequency;
    }

    /// Adds mentions in other words.
    void add(List<Mention> more, Relation relation) {
        members.addAll(more);
        if (relation != Relation.SAME) {
            more.forEach(m -> relations.put(m, relation));
        }
    }

    /// Adds a mention that makes the claim less likely and does not deny it.
    void weigh(Mention mention) {
        add(List.of(mention), Relation.NEGATED);
        weighing.add(mention);
    }

    /// Whether a mention only makes the claim less likely.
    boolean weighs(Mention mention) {
        return weighing.contains(mention);
    }

    /// A claim of some of the mentions alone.
    Topic only(Predicate<Mention> which) {
        var kept = members.stream().filter(which).toList();
        var saying = kept.stream().filter(m -> relation(m) == Relation.SAME).toList();
        var made = new Topic(saying.isEmpty() ? kept : saying, Map.of());
        kept.stream().filter(m -> !made.members.contains(m)).forEach(made.members::add);
        if (kept.contains(representative)) {
            made.representative = representative;
            made.gists = gists;
        }
        kept.stream().filter(weighing::contains).forEach(made.weighing::add);
        kept.forEach(m -> {
            if (relations.containsKey(m)) {
                made.relations.put(m, relation(m));
            }
            if (models.containsKey(m)) {
                made.models.put(m, model(m));
            }
        });
        return made;
    }

    /// Lets one of the mentions that the others deny stand for the claim.
    void lead(Mention denied) {
        for (var member : members) {
            models.putIfAbsent(member, representative);
            relations.put(member, relation(member).then(Relation.NEGATED));
        }
        representative = denied;
        gists = denied.said().gists();
    }

    /// Lets another of the mentions that say the same stand for the claim, where one that has its
    /// words stands for another claim: so that a list does not have it twice.
    ///
    /// @param better those that may, the best first
    void leadAnew(Topic other, List<Mention> better) {
        if (!representative.equals(other.representative)) {
            return;
        }
        better.stream()
                .filter(m -> members.contains(m) && relation(m) == Relation.SAME)
                .filter(m -> !m.equals(representative))
                .findFirst()
                .ifPresent(m -> {
                    members.forEach(member -> models.putIfAbsent(member, representative));
                    representative = m;
                });
    }

    /// Takes over the mentions of another claim that turned out to be this one.
    ///
    /// @param relation how what it says stands to this
    void absorb(Topic other, Relation relation) {
        members.addAll(other.members);
        weighing.addAll(other.weighing);
        other.members.forEach(m -> {
            models.put(m, other.model(m));
            var stands = other.relation(m).then(relation);
            if (stands != Relation.SAME) {
                relations.put(m, stands);
            }
        });
    }

    /// All mentions, in order of their place.
    List<Mention> members() {
        return members.stream().sorted().toList();
    }

    /// The mention whose wording one came with: the representative of the claim that it was in
    /// before that turned out to be this one.
    Mention model(Mention mention) {
        return models.getOrDefault(mention, representative);
    }

    /// How a mention stands to the representative.
    Relation relation(Mention mention) {
        return relations.getOrDefault(mention, Relation.SAME);
    }

    /// In how many documents it stands.
    long documents() {
        return members.stream().map(m -> m.passage().path()).distinct().count();
    }

    List<Gist> gists() {
        return gists;
    }

    /// The mention whose words most of the copies have in just this form: the least damaged, least
    /// altered one.
    Mention representative() {
        return representative;
    }

    private static Mention representative(List<Mention> copies, Map<String, Integer> frequency) {
        var common = copies.size() < FEWEST_TO_COMPARE ? frequency : frequencies(copies);
        return copies.stream()
                .max(
                        Comparator.comparingDouble((Mention m) -> commonness(m, common))
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static double commonness(Mention mention, Map<String, Integer> frequency) {
        return mention.keys().stream()
                        .mapToDouble(key -> StrictMath.log(frequency.getOrDefault(key, 1)))
                        .sum()
                / mention.keys().size();
    }
}
