// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.firsthand.Papers;
import org.firsthand.collate.Pairs.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Passages against slow and obvious counterparts, on random texts that share some blocks.
///
/// No block stands twice in one text: of a repeated block, one place is held to be the counterpart.
class PairsTest {
    /// Key characters of an exact common run that must not be missed.
    private static final int MUST = 140;

    /// Letters of the longest word: of a word that only begins or ends alike nothing is shared.
    private static final int WORD = 6;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coversEveryLongRunThatTwoTextsShare(int seed) {
        var tellers = tellers(seed);
        char[] a = tellers.getFirst().key().chars();
        char[] b = tellers.getLast().key().chars();
        var found = Pairs.of(tellers, new Ranks(tellers));

        for (var run : commonRuns(a, b)) {
            assertThat(found)
                    .as(
                            "a run of %d at %d and %d",
                            run.aEnd() - run.aStart(), run.aStart(), run.bStart())
                    .anyMatch(s ->
                            s.aStart() < run.aStart() + WORD
                                    && run.aEnd() < s.aEnd() + WORD
                                    && s.bStart() < run.bStart() + WORD
                                    && run.bEnd() < s.bEnd() + WORD);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheSameWhicheverTextComesFirst(int seed) {
        var tellers = tellers(seed);
        var found = Pairs.of(tellers, new Ranks(tellers));

        assertThat(Pairs.of(tellers.reversed(), new Ranks(tellers.reversed())))
                .extracting(Shared::mirrored)
                .extracting(s ->
                        new Shared(0, 1, s.aStart(), s.aEnd(), s.bStart(), s.bEnd(), s.identity()))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void beginsAndEndsWithWordsOfBothTexts(int seed) {
        var tellers = tellers(seed);
        for (var s : Pairs.of(tellers, new Ranks(tellers))) {
            var a = words(tellers.getFirst(), s.aStart(), s.aEnd());
            var b = words(tellers.getLast(), s.bStart(), s.bEnd());
            if (s.identity() == 1) {
                assertThat(a).isEqualTo(b);
            }
        }
    }

    /// The words of a passage as a reader sees them.
    private static List<String> words(Teller teller, int from, int to) {
        var passage = teller.passage(from, to);
        return List.of(teller.document().quote(passage).split("\\s+"));
    }

    /// Both texts go on with `there is besides the whole long matter`: what the first passage takes
    /// of the second must not cost it.
    @Test
    void keepsAPassageBehindOneThatWasStretchedTooFar() {
        var gate =
                "Of the eight pins on which the gate hangs, he says, three have lost more than a"
                        + " third of their thickness, and nobody has looked at the other five since the"
                        + " spring. It will hold for the summer, he says, and not for a winter.";
        var money =
                "Then there is besides the whole long matter of the money. Ida Holm puts the work at six million, and half of that"
                        + " would have to be borrowed.";
        var voice =
                "And there is besides the whole long matter of who should know. A member asks when the skippers"
                        + " will be told. The voice that replies is, by all accounts, that of the chairman.";
        var papers =
                new Papers()
                        .undated("A", gate + "\n" + voice + "\n" + prose(new Random(1), 60))
                        .undated("B", gate + "\n" + money + "\n" + voice);
        var tellers = papers.documents().stream().map(Teller::of).flatMap(List::stream).toList();

        for (var order : List.of(tellers, tellers.reversed())) {
            assertThat(Pairs.of(order, new Ranks(order)))
                    .anyMatch(s ->
                            String.join(" ", words(order.getFirst(), s.aStart(), s.aEnd()))
                                    .endsWith("that of the chairman."));
        }
    }

    /// The second text says something else in the middle of the first, and gives that middle at its
    /// end: the passage around it has a gap there, and nothing of it lies in that gap.
    @Test
    void findsABlockThatWasMovedOutOfAnother() {
        var random = new Random(5);
        var before = prose(random, 80);
        var moved = prose(random, 30);
        var behind = prose(random, 80);
        var papers =
                new Papers()
                        .undated("A", before + " " + moved + " " + behind)
                        .undated(
                                "B", before + " " + prose(random, 30) + " " + behind + " " + moved);
        var tellers = papers.documents().stream().map(Teller::of).flatMap(List::stream).toList();
        var block = List.of(moved.split("\\s+"));

        for (var order : List.of(tellers, tellers.reversed())) {
            assertThat(Pairs.of(order, new Ranks(order)))
                    .anyMatch(s ->
                            words(order.getFirst(), s.aStart(), s.aEnd()).equals(block)
                                    && words(order.getLast(), s.bStart(), s.bEnd()).equals(block));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsDifferencesAsTheTableOfAllPrefixesDoes(int seed) {
        var tellers = tellers(seed);
        for (var s : Pairs.of(tellers, new Ranks(tellers))) {
            int distance =
                    distance(
                            Arrays.copyOfRange(
                                    tellers.getFirst().key().chars(), s.aStart(), s.aEnd()),
                            Arrays.copyOfRange(
                                    tellers.getLast().key().chars(), s.bStart(), s.bEnd()));
            assertThat(s.identity())
                    .isCloseTo(1 - (double) distance / s.length(), within(1e-12))
                    .isGreaterThanOrEqualTo(0.6);
        }
    }

    /// Without this the two tests above could pass for want of cases.
    @Test
    void theRandomTextsShareManyRuns() {
        long runs =
                seeds().mapToObj(PairsTest::tellers)
                        .mapToInt(t ->
                                commonRuns(t.getFirst().key().chars(), t.getLast().key().chars())
                                        .size())
                        .sum();
        long passages =
                seeds().mapToObj(PairsTest::tellers)
                        .mapToInt(t -> Pairs.of(t, new Ranks(t)).size())
                        .sum();
        assertThat(runs).isGreaterThan(150);
        assertThat(passages).isGreaterThan(runs);
    }

    @Test
    void coversTextsThatDifferByOneWord() {
        int covered = 0;
        int all = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var words = new ArrayList<>(List.of(prose(random, 40 + random.nextInt(60)).split(" ")));
            var papers = new Papers().undated("A", String.join(" ", words));
            words.set(random.nextInt(words.size()), word(random));
            var tellers =
                    papers.undated("B", String.join(" ", words)).documents().stream()
                            .map(Teller::of)
                            .flatMap(List::stream)
                            .toList();
            covered +=
                    Pairs.of(tellers, new Ranks(tellers)).stream()
                            .mapToInt(s -> s.aEnd() - s.aStart())
                            .sum();
            all += tellers.getFirst().key().length();
        }
        assertThat(covered).isBetween(all * 99 / 100, all);
    }

    private static List<Teller> tellers(int seed) {
        var random = new Random(seed);
        var blocks = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            blocks.add(prose(random, 20 + random.nextInt(50)));
        }
        var papers =
                new Papers().undated("A", text(random, blocks)).undated("B", text(random, blocks));
        return papers.documents().stream().map(Teller::of).flatMap(List::stream).toList();
    }

    /// Some of the blocks in random order, some words of them changed, with other prose between
    /// them.
    private static String text(Random random, List<String> blocks) {
        var order = new ArrayList<>(blocks);
        Collections.shuffle(order, random);
        var text = new StringBuilder(prose(random, random.nextInt(30)));
        for (var block : order.subList(0, 2 + random.nextInt(3))) {
            text.append('\n').append(random.nextInt(3) == 0 ? changed(random, block) : block);
            text.append('\n').append(prose(random, random.nextInt(30)));
        }
        return text.toString();
    }

    private static String changed(Random random, String block) {
        var words = new ArrayList<String>();
        for (var word : block.split(" ")) {
            int chance = random.nextInt(20);
            if (chance > 0) {
                words.add(word);
            }
            if (chance == 1) {
                words.add(word(random));
            }
        }
        return String.join(" ", words);
    }

    private static String prose(Random random, int words) {
        return String.join(" ", IntStream.range(0, words).mapToObj(i -> word(random)).toList());
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /// All longest exact common runs of at least `MUST`, by the table of all pairs of places.
    private static List<Shared> commonRuns(char[] a, char[] b) {
        var runs = new ArrayList<Shared>();
        var before = new int[b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            var row = new int[b.length + 1];
            for (int j = 1; j <= b.length; j++) {
                row[j] = a[i - 1] == b[j - 1] ? before[j - 1] + 1 : 0;
                boolean ends = i == a.length || j == b.length || a[i] != b[j];
                if (row[j] >= MUST && ends) {
                    runs.add(new Shared(0, 1, i - row[j], i, j - row[j], j, 1));
                }
            }
            before = row;
        }
        return runs;
    }

    private static int distance(char[] a, char[] b) {
        var before = IntStream.rangeClosed(0, b.length).toArray();
        for (int i = 1; i <= a.length; i++) {
            var row = new int[b.length + 1];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length];
    }
}
