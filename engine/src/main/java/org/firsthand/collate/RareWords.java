// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.List;
import org.firsthand.model.Span;
import org.firsthand.text.Words;

/// In how many sentences of a pile each word stands, and in which a rare one does.
///
/// A word weighs the more the fewer sentences have it: inverse document frequency after Sparck
/// Jones, "A statistical interpretation of term specificity" (J. Documentation 28, 1972). Words
/// count by their first letters, so that `close`, `closed` and `closure` are one; numbers count
/// whole. Words that are short, and neither numbers nor names, do not count.
///
/// Memory: 4 bytes for each word of the pile, 4 to 8 more for the table of counts, and 8 for each
/// place of a rare word.
final class RareWords {
    /// Sentences that have a rare word, at most; in a small pile fewer.
    private static final int FEW = 24;

    /// Of so many sentences one may have a rare word, in a small pile.
    private static final int ONE_IN = 25;

    private static final int FEWEST = 3;

    /// Letters by which a word counts.
    private static final int STEM = 6;

    /// Letters of a word that counts, and of one with a capital.
    private static final int LONG = 5;

    private static final int LONG_NAME = 3;

    private static final int LONG_NUMBER = 2;

    /// Sentences up to which the weight of a word is looked up.
    private static final int WEIGHTS = 1024;

    private static final int LARGEST_TABLE = 1 << 24;

    private final List<Sentence> sentences;

    /// How many sentences have a word, by the upper bits of its hash: two words that fall together
    /// only seem less rare.
    private final int[] counts;

    private final int shift;
    private final int few;

    /// What a word weighs that stands in so many sentences.
    private final double[] weights = new double[WEIGHTS];

    /// Where the sentences begin that have a rare word, by the upper bits of its hash; those of one
    /// word in order.
    private final int[] starts;

    private final int[] places;

    /// The rare word that stands at each of these: two may fall together.
    private final int[] words;

    /// A sentence of a teller.
    ///
    /// @param words hashes of its words, each once, ascending
    @SuppressWarnings("ArrayRecordComponent") // numbers of thousands of sentences, never compared
    record Sentence(Span span, int[] words) {
        static Sentence of(String text, Span span) {
            var hashes = new int[8 + span.length() / 4];
            int size = 0;
            for (var word : Words.of(text, span.start(), span.end())) {
                int hash = hash(text, word);
                if (hash != 0) {
                    hashes[size++] = hash;
                }
            }
            Arrays.sort(hashes, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || hashes[i] != hashes[i - 1]) {
                    hashes[kept++] = hashes[i];
                }
            }
            return new Sentence(span, Arrays.copyOf(hashes, kept));
        }

        boolean has(int word) {
            return Arrays.binarySearch(words, word) >= 0;
        }
    }

    RareWords(List<Sentence> sentences) {
        this.sentences = sentences;
        long all = sentences.stream().mapToLong(s -> s.words.length).sum();
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.min(LARGEST_TABLE - 1, all | 63));
        counts = new int[1 << bits];
        shift = Integer.SIZE - bits;
        for (var sentence : sentences) {
            for (int word : sentence.words) {
                counts[word >>> shift]++;
            }
        }
        Arrays.setAll(weights, count -> weight(count, sentences.size()));
        few = Math.clamp(sentences.size() / ONE_IN, FEWEST, FEW);
        starts = new int[counts.length + 1];
        for (int slot = 0; slot < counts.length; slot++) {
            starts[slot + 1] = starts[slot] + (isRareIn(slot) ? counts[slot] : 0);
        }
        places = new int[starts[counts.length]];
        words = new int[places.length];
        fill();
    }

    private void fill() {
        var ends = Arrays.copyOf(starts, counts.length);
        for (int s = 0; s < sentences.size(); s++) {
            for (int word : sentences.get(s).words) {
                int slot = word >>> shift;
                if (isRareIn(slot)) {
                    places[ends[slot]] = s;
                    words[ends[slot]++] = word;
                }
            }
        }
    }

    /// A hash by which a word of a text counts; 0 for one that does not.
    static int hash(String text, Span word) {
        int needed = isName(text, word.start()) ? LONG_NAME : LONG;
        int stem = 0;
        int whole = 0;
        int letters = 0;
        for (int i = word.start(); i < word.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                whole = 31 * whole + Character.toLowerCase(c);
                stem = letters < STEM ? whole : stem;
                letters++;
                needed = Character.isDigit(c) ? -LONG_NUMBER : needed;
            } else if (c == '.') {
                whole = 31 * whole + c;
            }
        }
        if (letters < Math.abs(needed)) {
            return 0;
        }
        return (needed < 0 ? whole : stem) * 0x9E3779B9 | 1;
    }

    /// Whether a word has a capital, and not because a sentence begins with it.
    private static boolean isName(String text, int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return Character.isUpperCase(text.charAt(start))
                && before >= 0
                && (Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ',');
    }

    /// Whether few sentences have a word, and more than one.
    private boolean isRareIn(int slot) {
        return counts[slot] > 1 && counts[slot] <= few;
    }

    private static double weight(int count, int sentences) {
        return StrictMath.log((sentences + 1.0) / count);
    }

    /// How much a word tells.
    double weight(int word) {
        int count = counts[word >>> shift];
        return count < weights.length ? weights[count] : weight(count, sentences.size());
    }

    /// The later sentences that have rare words of one, once for each; sorted.
    int[] after(int sentence) {
        var found = new int[16];
        int size = 0;
        for (int word : sentences.get(sentence).words) {
            int slot = word >>> shift;
            for (int i = starts[slot + 1] - 1; i >= starts[slot] && places[i] > sentence; i--) {
                if (words[i] == word) {
                    found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                    found[size++] = places[i];
                }
            }
        }
        Arrays.sort(found, 0, size);
        return Arrays.copyOf(found, size);
    }

    /// The share of what the words of two sentences weigh that stands in both.
    double degree(Sentence a, Sentence b) {
        double both = 0;
        for (int word : a.words) {
            both += b.has(word) ? 2 * weight(word) : 0;
        }
        return both / (weight(a) + weight(b));
    }

    private double weight(Sentence sentence) {
        return Arrays.stream(sentence.words).mapToDouble(this::weight).sum();
    }
}
