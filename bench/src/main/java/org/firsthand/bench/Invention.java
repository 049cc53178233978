// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.bench.Pile.Pair;

/// Makes piles of any size: invented words with the frequencies of a language, stories that are
/// copied and cut.
///
/// A story has ten documents of about 4 KB. The first is written; each other takes a run of one
/// fifth to all of the sentences of an earlier one, changes a word in every fifth of them, and is
/// filled up with sentences of its own. The same seed gives the same texts.
final class Invention {
    private static final int VOCABULARY = 50_000;
    private static final int DOCUMENTS_A_STORY = 10;
    private static final int CHARACTERS = 4096;
    private static final int SENTENCES_A_PARAGRAPH = 3;
    private static final int FEWEST_WORDS = 12;
    private static final int MOST_WORDS = 28;
    private static final double CHANGED = 0.2;

    /// Words in sentences taken unchanged from which on a pair is to be found.
    private static final int SHARED_WORDS = 30;

    /// Of texts full of formulas a pair is to be found that shares so many words unchanged.
    private static final int MUCH = 300;

    /// The share of the shorter text above which a pair shares more than formulas.
    private static final double MORE_THAN_FORMULAS = 0.25;

    /// Formulas, the last of which make up the paragraph that all texts have.
    private static final int FORMULAS = 43;

    private static final int IN_ALL = 3;
    private static final int BETWEEN_FORMULAS = 5;

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final SplittableRandom random;
    private final List<Sentence> formulas = new ArrayList<>();
    private int sentences;
    private final String[] words = new String[VOCABULARY];

    /// The chance of a word or any before it, in a Zipf distribution of exponent 1.
    private final double[] cumulative = new double[VOCABULARY];

    private Invention(long seed) {
        random = new SplittableRandom(seed);
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = word(i);
            sum += 1.0 / (i + 1);
            cumulative[i] = sum;
        }
        for (int i = 0; i < VOCABULARY; i++) {
            cumulative[i] /= sum;
        }
    }

    /// A pile of `size` documents.
    static Pile pile(int size, long seed) {
        return pile(new Invention(seed), size, "invented-" + size, false);
    }

    /// The same with what agencies and papers print under everything: one paragraph that stands in
    /// each document, and a formula after every few sentences, of 40 that are filled in anew. Only
    /// pairs that share more than these count.
    static Pile formulaic(int size, long seed) {
        return pile(new Invention(seed), size, "formulas-" + size, true);
    }

    private static Pile pile(Invention invention, int size, String title, boolean formulaic) {
        var texts = new TreeMap<String, String>();
        var pairs = new TreeSet<Pair>();
        var open = new TreeSet<Pair>();
        for (int story = 0; texts.size() < size; story++) {
            int documents = Math.min(DOCUMENTS_A_STORY, size - texts.size());
            var name = String.format(Locale.ROOT, "s%05d-", story);
            var written = invention.story(documents);
            for (int i = 0; i < documents; i++) {
                texts.put(
                        name + i,
                        formulaic ? invention.withFormulas(written.get(i)) : text(written.get(i)));
                for (int j = 0; j < i; j++) {
                    relate(
                            written.get(i),
                            written.get(j),
                            Pair.of(name + j, name + i),
                            formulaic ? MUCH : SHARED_WORDS,
                            List.of(pairs, open));
                }
            }
        }
        return new Pile(title, texts, pairs, open, formulaic ? MORE_THAN_FORMULAS : 0);
    }

    /// The text with a formula after every few sentences and the paragraph that all have.
    private String withFormulas(List<Sentence> document) {
        while (formulas.size() < FORMULAS) {
            formulas.add(sentence());
        }
        var all = new ArrayList<Sentence>();
        for (var sentence : document) {
            all.add(sentence);
            if (all.size() % BETWEEN_FORMULAS == 0) {
                all.add(changed(formulas.get(random.nextInt(FORMULAS - IN_ALL))));
            }
        }
        return text(all) + "\n" + text(formulas.subList(FORMULAS - IN_ALL, FORMULAS));
    }

    private List<List<Sentence>> story(int documents) {
        var written = new ArrayList<List<Sentence>>();
        for (int i = 0; i < documents; i++) {
            written.add(i == 0 ? filled(new ArrayList<>()) : copy(written.get(random.nextInt(i))));
        }
        return written;
    }

    /// Puts a pair into the first set when it shares enough unchanged, into the second when it
    /// shares anything.
    private static void relate(
            List<Sentence> one, List<Sentence> other, Pair pair, int least, List<Set<Pair>> sets) {
        var lineages = other.stream().map(Sentence::lineage).toList();
        if (shared(one, other) >= least) {
            sets.getFirst().add(pair);
        } else if (one.stream().map(Sentence::lineage).anyMatch(lineages::contains)) {
            sets.getLast().add(pair);
        }
    }

    /// A sentence and the number of the one that it comes from.
    private record Sentence(int lineage, List<String> words) {
        @Override
        public String toString() {
            var text = String.join(" ", words);
            return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
        }
    }

    private List<Sentence> copy(List<Sentence> parent) {
        int length = Math.max(1, (int) (parent.size() * (0.2 + 0.8 * random.nextDouble())));
        int from = random.nextInt(parent.size() - length + 1);
        var taken = new ArrayList<Sentence>();
        for (var sentence : parent.subList(from, from + length)) {
            taken.add(random.nextDouble() < CHANGED ? changed(sentence) : sentence);
        }
        return filled(taken);
    }

    private Sentence changed(Sentence sentence) {
        var words = new ArrayList<>(sentence.words());
        words.set(random.nextInt(words.size()), draw());
        return new Sentence(sentence.lineage(), List.copyOf(words));
    }

    private List<Sentence> filled(List<Sentence> document) {
        int characters = document.stream().mapToInt(s -> s.toString().length() + 1).sum();
        while (characters < CHARACTERS) {
            var sentence = sentence();
            document.add(sentence);
            characters += sentence.toString().length() + 1;
        }
        return document;
    }

    private Sentence sentence() {
        int length = random.nextInt(FEWEST_WORDS, MOST_WORDS + 1);
        var drawn = new ArrayList<String>();
        for (int i = 0; i < length; i++) {
            drawn.add(draw());
        }
        return new Sentence(sentences++, List.copyOf(drawn));
    }

    private String draw() {
        int at = Arrays.binarySearch(cumulative, random.nextDouble());
        return words[Math.min(at < 0 ? -at - 1 : at, VOCABULARY - 1)];
    }

    /// The longest run of sentences that stand unchanged in both, in words.
    private static int shared(List<Sentence> one, List<Sentence> other) {
        int longest = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                int words = 0;
                for (int k = 0;
                        i + k < one.size()
                                && j + k < other.size()
                                && one.get(i + k).equals(other.get(j + k));
                        k++) {
                    words += one.get(i + k).words().size();
                }
                longest = Math.max(longest, words);
            }
        }
        return longest;
    }

    private static String text(List<Sentence> sentences) {
        var text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            if (i > 0) {
                text.append(i % SENTENCES_A_PARAGRAPH == 0 ? '\n' : ' ');
            }
            text.append(sentences.get(i));
        }
        return text.toString();
    }

    /// The word of a rank: the more frequent, the shorter.
    private static String word(int rank) {
        int syllables = CONSONANTS.length() * VOWELS.length();
        var word = new StringBuilder();
        for (int rest = rank; ; rest = rest / syllables - 1) {
            int syllable = rest % syllables;
            word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
            if (rest < syllables) {
                return word.toString();
            }
        }
    }
}
