// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.model.Omission;
import org.firsthand.text.Caveats;
import org.firsthand.text.Wording;

/// What a text that quotes a recording leaves out of what was said right there: the condition, the
/// objection or the answer that follows the words it quotes.
final class Unheard {
    /// Sentences of the transcript behind a quotation that belong to it.
    private static final int NEXT = 3;

    /// Letters by which words in other forms are known again: `vote`, `voted`.
    private static final int STEM = 4;

    /// Share of the weighty words of a sentence that make another tell the same.
    private static final double TOLD = 0.5;

    private static final Set<String> PLAIN =
            Set.of(
                    "have", "that", "this", "with", "will", "would", "been", "were", "from", "they",
                    "them", "then", "what", "when", "which", "there", "your", "should");

    private final Telling print;
    private final Telling transcript;

    private Unheard(Telling print, Telling transcript) {
        this.print = print;
        this.transcript = transcript;
    }

    /// The omissions of a text, from the places of a transcript at which what it quotes ends.
    static List<Omission> of(Telling print, Telling transcript, List<Integer> heardEnds) {
        var unheard = new Unheard(print, transcript);
        var lost = new TreeMap<Integer, Omission>();
        for (int end : heardEnds) {
            int sentence = transcript.sentenceOf(end - 1);
            int last = Math.min(transcript.sentences().size() - 1, sentence + NEXT);
            for (int s = sentence + 1; s <= last; s++) {
                if (unheard.isLost(s)) {
                    lost.put(
                            s,
                            new Omission(
                                    print.whole(),
                                    transcript.passage(s, s),
                                    Omission.Where.MIDDLE,
                                    Omission.When.AFTER,
                                    Matters.of(transcript, s, s)));
                }
            }
        }
        return new ArrayList<>(lost.values());
    }

    private boolean isLost(int sentence) {
        var words = transcript.side(sentence).keys();
        var stems = stems(words);
        return Caveats.limits(words)
                && !stems.isEmpty()
                && IntStream.range(0, print.sentences().size())
                        .noneMatch(s -> tells(s, stems, words));
    }

    /// Whether a sentence of the text has most of the weighty words, and its negation where there
    /// is one.
    private boolean tells(int sentence, Set<String> stems, List<String> words) {
        var own = print.side(sentence).keys();
        var has = stems(own);
        boolean negated = words.stream().anyMatch(Wording::isNegation);
        return stems.stream().filter(has::contains).count() >= TOLD * stems.size()
                && (!negated || own.stream().anyMatch(Wording::isNegation));
    }

    private static Set<String> stems(List<String> words) {
        var stems = new TreeSet<String>();
        for (var word : words) {
            if (Wording.isNumber(word)) {
                stems.add(word);
            } else if (word.length() >= STEM && !PLAIN.contains(word)) {
                stems.add(word.substring(0, STEM));
            }
        }
        return stems;
    }
}
