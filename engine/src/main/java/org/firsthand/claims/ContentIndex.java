// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.text.Wording;

/// Finds who said the same before: in the same words, or with most of the same rare ones.
///
/// What is said is a vector of words weighted by how rare they are among all mentions (Sparck
/// Jones, "A statistical interpretation of term specificity", J. Documentation 28, 1972); two say
/// the same above a cosine.
final class ContentIndex {
    private static final double SAME = 0.62;

    /// A word that so many have finds no more partners: bounds the time of a look-up.
    private static final int COMMON = 400;

    private static final int SHORTEST_WORD = 3;
    private static final int FEWEST_COMMON_WORDS = 3;
    private static final Set<String> COMMON_WORDS =
            Set.of(
                    "the", "and", "that", "this", "these", "those", "was", "were", "been", "being",
                    "are", "for", "with", "from", "had", "has", "have", "its", "his", "her",
                    "their", "they", "them", "she", "him", "who", "whom", "which", "what", "when",
                    "where", "while", "but", "not", "will", "would", "may", "might", "can", "could",
                    "should", "shall", "must", "than", "then", "there", "here", "into", "onto",
                    "over", "under", "after", "before", "about", "any", "all", "some", "such",
                    "our", "your", "you", "said", "says", "told", "also");

    private final Map<String, Integer> frequency;
    private final int mentions;
    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, Integer> byWording = new HashMap<>();

    /// @param frequency in how many mentions each word stands
    /// @param mentions how many there are
    ContentIndex(Map<String, Integer> frequency, int mentions) {
        this.frequency = frequency;
        this.mentions = mentions;
    }

    /// Adds what somebody said, as comparison keys of its words; it gets the next number.
    void add(List<String> said) {
        int number = vectors.size();
        var vector = vector(said);
        vectors.add(vector);
        byWording.putIfAbsent(String.join(" ", said), number);
        vector.keySet()
                .forEach(word -> {
                    var numbers = byWord.computeIfAbsent(word, x -> new ArrayList<>());
                    if (numbers.size() < COMMON) {
                        numbers.add(number);
                    }
                });
    }

    /// The number of the one that says the same, or -1.
    int find(List<String> said) {
        var same = byWording.get(String.join(" ", said));
        if (same != null) {
            return same;
        }
        var vector = vector(said);
        var common = new TreeMap<Integer, Integer>();
        vector.keySet()
                .forEach(word ->
                        byWord.getOrDefault(word, List.of())
                                .forEach(number -> common.merge(number, 1, Integer::sum)));
        int best = -1;
        double most = SAME;
        for (var candidate : common.entrySet()) {
            if (candidate.getValue() >= FEWEST_COMMON_WORDS) {
                double cosine = cosine(vector, vectors.get(candidate.getKey()));
                if (cosine > most) {
                    best = candidate.getKey();
                    most = cosine;
                }
            }
        }
        return best;
    }

    /// A word that all mentions share still counts a little, since in a small pile that is most of
    /// them.
    private Map<String, Double> vector(List<String> said) {
        var vector = new TreeMap<String, Double>();
        for (var key : said) {
            if (Wording.isNumber(key)
                    || key.length() >= SHORTEST_WORD && !COMMON_WORDS.contains(key)) {
                double share = (double) frequency.getOrDefault(key, 1) / (1 + mentions);
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
}
