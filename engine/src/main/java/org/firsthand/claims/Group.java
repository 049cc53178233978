// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Found;
import org.firsthand.model.Statement;
import org.firsthand.text.Hash;
import org.firsthand.text.Key;

/// Groups statements that say the same thing, by wording, into claims.
///
/// First the sentences of one strand, by their letters, so that scanning errors do not part them;
/// then groups of different strands, by the rare words they have in common. Paraphrases that share
/// few words stay apart.
public final class Group {
    /// Dice coefficient of trigrams at which two sentences of a strand are the same one.
    private static final double SAME_SENTENCE = 0.6;

    private static final int FEWEST_TO_COMPARE = 3;

    private final List<Mention> mentions;
    private final Map<String, Integer> frequency;
    private final Map<String, Integer> taken = new HashMap<>();

    private Group(List<Mention> mentions) {
        this.mentions = mentions;
        frequency = frequencies(mentions);
    }

    private static Map<String, Integer> frequencies(List<Mention> mentions) {
        var frequency = new HashMap<String, Integer>();
        for (var mention : mentions) {
            new HashSet<>(mention.keys()).forEach(key -> frequency.merge(key, 1, Integer::sum));
        }
        return frequency;
    }

    /// The claims that documents make, from what was found in them and from the wording they share.
    public static Claims group(List<Document> documents, Found found, Collation collation) {
        var mentions = Mentions.of(documents, found.statements(), collation);
        var group = new Group(mentions);
        var statements = new TreeMap<String, Statement>();
        found.statements().forEach(s -> statements.put(s.id(), s));
        mentions.forEach(m -> statements.put(m.statement().id(), m.statement()));
        var claims = new ArrayList<Claim>();
        var conflicts = new ArrayList<Conflict>();
        for (var members : group.clusters()) {
            var variants = new Variants(group.representative(members), members, group.frequency);
            var claim = group.claim(variants, members);
            claims.add(claim);
            conflicts.addAll(variants.conflicts(claim.id()));
        }
        Collections.sort(claims);
        Collections.sort(conflicts);
        return new Claims(
                statements.values().stream().sorted().toList(), claims, conflicts, List.of());
    }

    private Claim claim(Variants variants, List<Mention> members) {
        var ids = new TreeSet<String>();
        members.forEach(m -> ids.add(m.statement().id()));
        var text = variants.text();
        int number = taken.merge(Key.of(text), 1, Integer::sum);
        return new Claim(
                Hash.id("claim", Key.of(text), number), text, List.copyOf(ids), variants.all());
    }

    private List<List<Mention>> clusters() {
        var clusters = new ArrayList<List<Mention>>();
        var byStrand = new LinkedHashMap<String, List<Mention>>();
        for (var mention : mentions) {
            var strand =
                    mention.strands().isEmpty()
                            ? mention.passage().toString()
                            : mention.strands().iterator().next();
            byStrand.computeIfAbsent(strand, x -> new ArrayList<>()).add(mention);
        }
        byStrand.values().forEach(own -> clusters.addAll(sameSentences(own)));
        return sameContent(clusters);
    }

    /// Puts the sentences of one strand together that are copies of each other.
    private static List<List<Mention>> sameSentences(List<Mention> own) {
        var clusters = new ArrayList<List<Mention>>();
        for (var mention : own) {
            List<Mention> best = null;
            double most = SAME_SENTENCE;
            for (var cluster : clusters) {
                double likeness = cluster.getFirst().likeness().to(mention.likeness());
                if (likeness >= most) {
                    best = cluster;
                    most = likeness;
                }
            }
            if (best == null) {
                best = new ArrayList<>();
                clusters.add(best);
            }
            best.add(mention);
        }
        return clusters;
    }

    /// Puts clusters together whose representatives say the same; larger clusters first.
    private List<List<Mention>> sameContent(List<List<Mention>> clusters) {
        var ordered = new ArrayList<>(clusters);
        ordered.sort(
                Comparator.<List<Mention>>comparingInt(c -> -c.size())
                        .thenComparing(List::getFirst));
        var known = new ContentIndex(frequency, mentions.size());
        var result = new ArrayList<List<Mention>>();
        for (var cluster : ordered) {
            var said = representative(cluster).said().keys();
            int match = known.find(said);
            if (match >= 0) {
                result.get(match).addAll(cluster);
            } else {
                known.add(said);
                result.add(new ArrayList<>(cluster));
            }
        }
        result.forEach(Collections::sort);
        return result;
    }

    /// The mention whose words most of the others have in just this form: the least damaged, least
    /// altered copy.
    private Mention representative(List<Mention> members) {
        var common = members.size() < FEWEST_TO_COMPARE ? frequency : frequencies(members);
        return members.stream()
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
