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
import java.util.Set;
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
import org.firsthand.text.Wording;

/// Groups statements that say the same thing, by wording, into claims.
///
/// First the sentences of one strand, by their letters, so that scanning errors do not part them; then groups of
/// different strands, by the rare words they have in common. Paraphrases that share few words stay apart: then a
/// claim is counted too often, never too seldom.
public final class Group {
    /// Dice coefficient of trigrams at which two sentences of a strand are the same one.
    private static final double SAME_SENTENCE = 0.6;

    /// Cosine of rare-word vectors at which two wordings say the same.
    private static final double SAME_CONTENT = 0.62;

    /// A word that stands in more mentions than this finds no partner.
    private static final int COMMON = 400;

    private static final int SHORTEST_WORD = 3;
    private static final int FEWEST_COMMON_WORDS = 3;
    private static final Set<String> COMMON_WORDS = Set.of(
            "the", "and", "that", "this", "these", "those", "was", "were", "been", "being", "are", "for", "with", "from",
            "had", "has", "have", "its", "his", "her", "their", "they", "them", "she", "him", "who", "whom", "which",
            "what", "when", "where", "while", "but", "not", "will", "would", "may", "might", "can", "could", "should",
            "shall", "must", "than", "then", "there", "here", "into", "onto", "over", "under", "after", "before", "about",
            "any", "all", "some", "such", "our", "your", "you", "said", "says", "told", "also");
    private static final int FEWEST_TO_COMPARE = 3;

    private final List<Mention> mentions;
    private final Map<String, Integer> frequency;
    private final Set<String> taken = new HashSet<>();

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
        return new Claims(statements.values().stream().sorted().toList(), claims, conflicts);
    }

    private Claim claim(Variants variants, List<Mention> members) {
        var ids = new TreeSet<String>();
        members.forEach(m -> ids.add(m.statement().id()));
        var text = variants.text();
        int number = 1;
        while (!taken.add(Hash.id("claim", Key.of(text), number))) {
            number++;
        }
        return new Claim(Hash.id("claim", Key.of(text), number), text, List.copyOf(ids), variants.all());
    }

    private List<List<Mention>> clusters() {
        var clusters = new ArrayList<List<Mention>>();
        var byStrand = new LinkedHashMap<String, List<Mention>>();
        for (var mention : mentions) {
            var strand = mention.strands().isEmpty()
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

    /// Puts clusters together whose representatives have the same rare words; larger clusters first.
    private List<List<Mention>> sameContent(List<List<Mention>> clusters) {
        var ordered = new ArrayList<>(clusters);
        ordered.sort(Comparator.<List<Mention>>comparingInt(c -> -c.size()).thenComparing(List::getFirst));
        var representatives = new ArrayList<Map<String, Double>>();
        var result = new ArrayList<List<Mention>>();
        var byWord = new HashMap<String, List<Integer>>();
        for (var cluster : ordered) {
            var vector = vector(representative(cluster));
            int match = match(vector, representatives, byWord);
            if (match >= 0) {
                result.get(match).addAll(cluster);
                continue;
            }
            int index = result.size();
            result.add(new ArrayList<>(cluster));
            representatives.add(vector);
            vector.keySet().stream()
                    .filter(word -> frequency.getOrDefault(word, 0) <= COMMON)
                    .forEach(word ->
                            byWord.computeIfAbsent(word, x -> new ArrayList<>()).add(index));
        }
        result.forEach(Collections::sort);
        return result;
    }

    private int match(
            Map<String, Double> vector, List<Map<String, Double>> known, Map<String, List<Integer>> byWord) {
        var common = new TreeMap<Integer, Integer>();
        vector.keySet().forEach(word -> byWord.getOrDefault(word, List.of())
                .forEach(index -> common.merge(index, 1, Integer::sum)));
        int best = -1;
        double most = SAME_CONTENT;
        for (var candidate : common.entrySet()) {
            if (candidate.getValue() >= FEWEST_COMMON_WORDS) {
                double cosine = cosine(vector, known.get(candidate.getKey()));
                if (cosine > most) {
                    best = candidate.getKey();
                    most = cosine;
                }
            }
        }
        return best;
    }

    /// What is said, as words weighted by how rare they are among all mentions; a word that all mentions share still
    /// counts a little, since in a small pile that is most of them.
    private Map<String, Double> vector(Mention mention) {
        var vector = new TreeMap<String, Double>();
        for (var key : mention.said().keys()) {
            boolean tells = key.length() >= SHORTEST_WORD && !COMMON_WORDS.contains(key) || Wording.isNumber(key);
            if (tells) {
                double share = (double) frequency.getOrDefault(key, 1) / (1 + mentions.size());
                vector.put(key, 1 - StrictMath.log(share));
            }
        }
        return vector;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double product = 0;
        for (var entry : a.entrySet()) {
            product += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        return product == 0 ? 0 : product / StrictMath.sqrt(norm(a) * norm(b));
    }

    private static double norm(Map<String, Double> vector) {
        return vector.values().stream().mapToDouble(w -> w * w).sum();
    }

    /// The mention whose words most of the others have in just this form: the least damaged, least altered copy.
    private Mention representative(List<Mention> members) {
        var common = members.size() < FEWEST_TO_COMPARE ? frequency : frequencies(members);
        return members.stream()
                .max(Comparator.comparingDouble((Mention m) -> commonness(m, common))
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
