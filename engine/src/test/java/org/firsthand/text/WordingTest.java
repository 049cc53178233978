// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.firsthand.model.Change;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    private static List<String> changes(String a, String b) {
        return Wording.changes(side(a), side(b)).stream()
                .map(c -> c.kind() + " " + c.a().of(a) + " > " + c.b().of(b))
                .toList();
    }

    private static Wording.Side side(String text) {
        return Wording.Side.of(text, new Span(0, text.length()));
    }

    @Test
    void namesAChangedNumber() {
        assertThat(changes("Some 3,500 people came.", "Some 5,300 people came."))
                .containsExactly("NUMBER 3,500 > 5,300");
    }

    @Test
    void namesACaveatThatBecameCertain() {
        assertThat(changes("The quay may close in June.", "The quay will close in June."))
                .containsExactly("MODALITY may > will");
    }

    @Test
    void namesANegationThatWasDropped() {
        assertThat(changes("The board did not approve it.", "The board did approve it."))
                .containsExactly("NEGATION not > ");
    }

    @Test
    void namesADroppedAttribution() {
        assertThat(
                        changes(
                                "The pier is unsafe, the engineer said on Monday.",
                                "The pier is unsafe."))
                .containsExactly("ATTRIBUTION the engineer said on Monday > ");
    }

    @Test
    void namesAnotherName() {
        assertThat(
                        changes(
                                "It was signed by Hanne Osterberg.",
                                "It was signed by Hanne Ostermann."))
                .containsExactly("NAME Osterberg > Ostermann");
    }

    @Test
    void seesNoChangeInPunctuationCaseAndLineBreaks() {
        assertThat(changes("“We can’t wait,” she\nsaid.", "\"We can't wait\", SHE said")).isEmpty();
    }

    @Test
    void tellsADecimalFromAWholeNumber() {
        assertThat(changes("It rose by 1.5 percent.", "It rose by 15 percent."))
                .containsExactly("NUMBER 1.5 > 15");
    }

    @Test
    void takesWordsAndFiguresForOneNumber() {
        assertThat(changes("Some two hundred boats and eleven men.", "Some 200 boats and 11 men."))
                .noneMatch(change -> change.startsWith("NUMBER"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /// The oracle: the longest common subsequence by the quadratic table.
    @ParameterizedTest
    @MethodSource("seeds")
    void leavesAsFewWordsUnmatchedAsPossible(int seed) {
        var random = new Random(seed);
        var a = words(random);
        var b = words(random);
        int unmatched = 0;
        for (var change : Wording.changes(side(a), side(b))) {
            unmatched += count(change, a, b);
        }
        var left = a.split(" ");
        var right = b.split(" ");
        assertThat(unmatched)
                .isEqualTo(left.length + right.length - 2 * longestCommon(left, right));
    }

    private static int count(Change change, String a, String b) {
        return Words.of(a, change.a().start(), change.a().end()).size()
                + Words.of(b, change.b().start(), change.b().end()).size();
    }

    private static String words(Random random) {
        var words = new ArrayList<String>();
        for (int n = 1 + random.nextInt(14); n > 0; n--) {
            words.add(Character.toString('a' + random.nextInt(4)));
        }
        return String.join(" ", words);
    }

    private static int longestCommon(String[] a, String[] b) {
        var table = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                table[i][j] =
                        a[i - 1].equals(b[j - 1])
                                ? table[i - 1][j - 1] + 1
                                : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[a.length][b.length];
    }
}
