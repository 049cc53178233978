// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.collate.RareWords.Sentence;
import org.firsthand.model.Passage;
import org.firsthand.model.Resemblance;
import org.firsthand.model.Resemblance.Kind;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// Finds sentences that say the same in other wording: they have the same rare words, numbers and
/// names, as sentences about different events have not.
///
/// That may be a copy that was rewritten throughout, or two accounts of one thing. The words do not
/// tell which, so nothing follows from it for descent or origins. Of wording that several have, the
/// earliest speaks for all.
///
/// Only a word that few sentences have brings two of them together, so that time and memory grow
/// with the words.
final class Paraphrases {
    /// Rare words that two sentences must have in common.
    private static final int FEWEST = 3;

    /// Words and numbers beside names that they must have in common: a person with his office is in
    /// many sentences that say different things.
    private static final int FEWEST_NO_NAMES = 3;

    /// Share of what the words of both weigh that must stand in both.
    private static final double ALIKE = 0.45;

    /// Share of a sentence that an earlier teller has in the same words from which on it is left to
    /// him.
    private static final double SPOKEN_FOR = 0.5;

    private final List<Teller> tellers;

    /// In order of who comes first, whatever the files are called.
    private final List<Sentence> sentences;

    private final int[] tellerOf;
    private final RareWords words;

    /// Two sentences, by their number; the first is the earlier teller's.
    private record Match(int a, int b, double degree) {
        static final Comparator<Match> BEST_FIRST =
                Comparator.comparingDouble(Match::degree)
                        .reversed()
                        .thenComparingInt(Match::a)
                        .thenComparingInt(Match::b);
    }

    /// A sentence beside one other teller.
    private record Side(int sentence, int teller) {}

    private Paraphrases(List<Teller> tellers, List<Sentence> sentences, int[] tellerOf) {
        this.tellers = tellers;
        this.sentences = sentences;
        this.tellerOf = tellerOf;
        words = new RareWords(sentences);
    }

    /// All of them, sorted.
    ///
    /// @param known the tellers, in order of their numbers
    /// @param alike all that is alike in wording
    /// @param compared the same, with its places in the texts
    static List<Resemblance> of(
            List<Known> known, List<Shared> alike, List<Reuse> compared, Ranks ranks) {
        var spokenFor = new HashMap<Integer, List<Span>>();
        for (int i = 0; i < alike.size(); i++) {
            int a = alike.get(i).a();
            int b = alike.get(i).b();
            boolean aFirst = ranks.compare(a, b) < 0;
            var later = aFirst ? compared.get(i).b() : compared.get(i).a();
            spokenFor.computeIfAbsent(aFirst ? b : a, x -> new ArrayList<>()).add(later.span());
        }
        int[] order = ranks.order().toArray();
        var own =
                Arrays.stream(order)
                        .parallel()
                        .mapToObj(t -> own(known.get(t), spokenFor.getOrDefault(t, List.of())))
                        .toList();
        var sentences = new ArrayList<Sentence>();
        var tellerOf = IntStream.builder();
        for (int i = 0; i < order.length; i++) {
            for (var sentence : own.get(i)) {
                sentences.add(sentence);
                tellerOf.add(order[i]);
            }
        }
        var tellers = known.stream().map(Known::teller).toList();
        return new Paraphrases(tellers, sentences, tellerOf.build().toArray()).all();
    }

    private static List<Sentence> own(Known teller, List<Span> spokenFor) {
        return teller.sentences(span -> covered(span, spokenFor) < SPOKEN_FOR * span.length());
    }

    /// Those sentences of a teller that are wanted, with the words that tell something.
    static List<Sentence> of(Teller teller, Predicate<Span> wanted) {
        var text = teller.document().text(teller.part());
        return Sentences.of(text, teller.span().start(), teller.span().end()).stream()
                .filter(wanted)
                .map(span -> Sentence.of(text, span))
                .toList();
    }

    private static int covered(Span sentence, List<Span> spans) {
        return spans.stream().mapToInt(s -> Math.max(0, s.overlap(sentence))).max().orElse(0);
    }

    /// A sentence has one counterpart in each other teller: the one that it is most alike with.
    private List<Resemblance> all() {
        var matches =
                IntStream.range(0, sentences.size())
                        .parallel()
                        .mapToObj(this::matches)
                        .flatMap(List::stream)
                        .sorted(Match.BEST_FIRST)
                        .toList();
        var taken = new HashSet<Side>();
        var all = new ArrayList<Resemblance>();
        for (var match : matches) {
            var one = new Side(match.a, tellerOf[match.b]);
            var other = new Side(match.b, tellerOf[match.a]);
            if (!taken.contains(one) && !taken.contains(other)) {
                taken.add(one);
                taken.add(other);
                all.add(resemblance(match));
            }
        }
        return all.stream().sorted().toList();
    }

    /// The later sentences of other documents that say the same as one.
    private List<Match> matches(int a) {
        var own = sentences.get(a);
        var path = teller(a).document().path();
        var matches = new ArrayList<Match>();
        int[] rare = words.after(a);
        for (int from = 0, to; from < rare.length; from = to) {
            to = from + 1;
            while (to < rare.length && rare[to] == rare[from]) {
                to++;
            }
            var other = sentences.get(rare[from]);
            if (to - from >= FEWEST && !teller(rare[from]).document().path().equals(path)) {
                double degree = words.degree(own, other);
                if (degree >= ALIKE && noNames(a, rare[from]) >= FEWEST_NO_NAMES) {
                    matches.add(new Match(a, rare[from], degree));
                }
            }
        }
        return matches;
    }

    /// How many words both have that one of them writes without a capital.
    private int noNames(int a, int b) {
        var hashes = noNamesIn(a, sentences.get(b));
        hashes.addAll(noNamesIn(b, sentences.get(a)));
        return hashes.size();
    }

    private Set<Integer> noNamesIn(int sentence, Sentence other) {
        var text = text(sentence);
        var span = sentences.get(sentence).span();
        var hashes = new HashSet<Integer>();
        for (var word : Words.of(text, span.start(), span.end())) {
            int hash = RareWords.hash(text, word);
            if (!Character.isUpperCase(text.charAt(word.start())) && other.has(hash)) {
                hashes.add(hash);
            }
        }
        return hashes;
    }

    private Teller teller(int sentence) {
        return tellers.get(tellerOf[sentence]);
    }

    private String text(int sentence) {
        return teller(sentence).document().text(teller(sentence).part());
    }

    private Resemblance resemblance(Match match) {
        var a = passage(match.a);
        var b = passage(match.b);
        return haveRun(match.a, match.b)
                ? new Resemblance(Kind.FORMULA, a, b, match.degree, List.of())
                : new Resemblance(Kind.PARAPHRASE, a, b, match.degree, common(match.a, match.b));
    }

    /// Whether half of the shorter sentence, or eight words of it, stand in the other as they are.
    private boolean haveRun(int a, int b) {
        var one = new String(Key.of(text(a), sentences.get(a).span()).chars());
        var other = new String(Key.of(text(b), sentences.get(b).span()).chars());
        return haveRun(
                one, other, Math.min(Pairs.SHORTEST, Math.min(one.length(), other.length()) / 2));
    }

    /// Whether two texts have an equal run of so many characters. Every such run in the one holds
    /// one of its pieces of half that length, which are looked for in the other.
    static boolean haveRun(String one, String other, int length) {
        if (length == 0) {
            return true;
        }
        int piece = (length + 1) / 2;
        for (int at = 0; at + piece <= one.length(); at += piece) {
            var wanted = one.substring(at, at + piece);
            for (int in = other.indexOf(wanted); in >= 0; in = other.indexOf(wanted, in + 1)) {
                int before = 0;
                while (before < Math.min(at, in)
                        && one.charAt(at - before - 1) == other.charAt(in - before - 1)) {
                    before++;
                }
                int after = piece;
                while (after < Math.min(one.length() - at, other.length() - in)
                        && one.charAt(at + after) == other.charAt(in + after)) {
                    after++;
                }
                if (before + after >= length) {
                    return true;
                }
            }
        }
        return false;
    }

    private Passage passage(int sentence) {
        var teller = teller(sentence);
        return new Passage(teller.document().path(), teller.part(), sentences.get(sentence).span());
    }

    /// The words that both have, as the first one writes them, rarest first.
    private List<String> common(int a, int b) {
        var text = text(a);
        var span = sentences.get(a).span();
        var other = sentences.get(b);
        var seen = new HashSet<Integer>();
        return Words.of(text, span.start(), span.end()).stream()
                .filter(word -> other.has(RareWords.hash(text, word)))
                .filter(word -> seen.add(RareWords.hash(text, word)))
                .sorted(
                        Comparator.comparingDouble(
                                word -> -words.weight(RareWords.hash(text, word))))
                .map(word -> word.of(text))
                .toList();
    }
}
