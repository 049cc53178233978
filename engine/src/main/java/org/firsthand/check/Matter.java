// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Sentences;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// What a number is about: the content words of its sentence and of those beside it.
final class Matter {
    private static final int SHORTEST = 4;

    /// How far beyond its sentence words still belong to it.
    private static final int BESIDE = 200;

    private static final Set<String> EMPTY =
            Set.of(
                    "about", "after", "again", "against", "also", "another", "because", "been",
                    "before", "being", "between", "both", "came", "could", "does", "down", "during",
                    "each", "either", "even", "every", "from", "have", "having", "here", "into",
                    "itself", "just", "last", "least", "less", "like", "made", "make", "many",
                    "more", "most", "much", "must", "never", "next", "only", "other", "over",
                    "said", "same", "says", "shall", "should", "since", "some", "still", "such",
                    "than", "that", "their", "them", "then", "there", "these", "they", "this",
                    "those", "through", "told", "under", "until", "upon", "very", "were", "what",
                    "when", "where", "which", "while", "whose", "will", "with", "within", "without",
                    "would", "your");

    private final Map<String, List<Span>> sentences = new HashMap<>();

    /// The content words around a passage, without those of the passage itself.
    Set<String> around(Passage passage, String text) {
        var all =
                sentences.computeIfAbsent(
                        passage.path() + "\n" + passage.part(), p -> Sentences.of(text));
        int at = sentenceAt(all, passage.span().start());
        var words = new TreeSet<String>();
        for (int i = Math.max(0, at - 1); i <= Math.min(all.size() - 1, at + 1); i++) {
            var sentence = all.get(i);
            int from = Math.max(sentence.start(), passage.span().start() - 2 * BESIDE);
            int to = Math.min(sentence.end(), passage.span().end() + 2 * BESIDE);
            if (i != at) {
                from = Math.max(from, passage.span().start() - BESIDE);
                to = Math.min(to, passage.span().end() + BESIDE);
            }
            if (from < to) {
                add(text, new Span(from, to), passage.span(), words);
            }
        }
        return words;
    }

    private static void add(String text, Span from, Span but, Set<String> words) {
        for (var span : Words.of(text, from.start(), from.end())) {
            var key = Key.of(span.of(text));
            boolean content =
                    key.length() >= SHORTEST
                            && !EMPTY.contains(key)
                            && !Wording.isNumber(key)
                            && span.overlap(but) == 0;
            if (content) {
                words.add(stem(key));
            }
        }
    }

    /// A word without the ending of its plural.
    static String stem(String key) {
        return key.length() > SHORTEST && key.endsWith("s") && !key.endsWith("ss")
                ? key.substring(0, key.length() - 1)
                : key;
    }

    /// The last sentence that begins at or before an offset.
    private static int sentenceAt(List<Span> sentences, int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Words that both sides have, in order.
    static List<String> shared(Set<String> a, Set<String> b) {
        var shared = new ArrayList<String>();
        for (var word : a) {
            if (b.contains(word)) {
                shared.add(word);
            }
        }
        return shared;
    }
}
