// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.junit.jupiter.api.Test;

class IndexTest {
    private static final int TEXTS = 300;
    private static final int WORDS = 16;

    private final Random random = new Random(5);

    private String words(int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(word()).append(' ');
        }
        return words.toString();
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    /// A formula with one of its words filled in anew.
    private String filledIn(String formula) {
        var words = formula.split(" ");
        words[random.nextInt(words.length)] = word();
        return String.join(" ", words) + " ";
    }

    private static Fingerprints prints(String text) {
        return Fingerprints.of(Key.of(text, new Span(0, text.length())));
    }

    /// Who meets whom, the earlier one first.
    private static Set<List<Integer>> pairs(List<Fingerprints> all) {
        var index = Index.of(all);
        for (int text = 0; text < all.size(); text++) {
            index.markFormulas(text, all.get(text), index.formulas(text, all.get(text)));
        }
        var pairs = new HashSet<List<Integer>>();
        for (int text = 0; text < all.size(); text++) {
            int one = text;
            index.hits(
                    text,
                    new BitSet(),
                    (other, position, ownPosition, common) -> pairs.add(List.of(one, other)));
        }
        return pairs;
    }

    @Test
    void bringsATextTogetherWithTheFirstThatHasAFormulaAndNotWithEachVariantOfIt() {
        var formula = words(WORDS);
        var all = new ArrayList<Fingerprints>();
        for (int i = 0; i < TEXTS; i++) {
            all.add(prints(words(60) + filledIn(formula) + words(60)));
        }

        var pairs = pairs(all);

        long led = pairs.stream().filter(pair -> pair.getFirst() == 0).count();
        assertThat(led).isGreaterThan(TEXTS - TEXTS / 10);
        for (int text = 1; text < TEXTS; text++) {
            int later = text;
            assertThat(pairs).as("text %d", text).anyMatch(pair -> pair.get(1) == later);
        }
        assertThat(pairs).hasSizeLessThan(2 * TEXTS);
    }

    @Test
    void isLedByTheFirstThatHasMoreThanAScrapOfAFormula() {
        var formula = words(WORDS + 8);
        var all = new ArrayList<Fingerprints>();
        all.add(prints(words(80) + formula.substring(60, 96) + words(80)));
        for (int i = 1; i < 80; i++) {
            all.add(prints(words(80) + formula + words(80)));
        }

        var pairs = pairs(all);

        for (int text = 2; text < 80; text++) {
            assertThat(pairs).contains(List.of(1, text));
        }
    }

    @Test
    void bringsATextTogetherWithTheFirstsOfTwoFormulasThatStandSideBySide() {
        var one = words(WORDS);
        var other = words(WORDS);
        var all = new ArrayList<Fingerprints>();
        all.add(prints(words(60) + one + words(60)));
        all.add(prints(words(60) + other + words(60)));
        for (int i = 2; i < TEXTS; i++) {
            all.add(prints(words(60) + one + other + words(60)));
        }

        var pairs = pairs(all);

        for (int text = 2; text < TEXTS; text++) {
            assertThat(pairs).contains(List.of(0, text), List.of(1, text));
        }
        assertThat(pairs).hasSizeLessThan(3 * TEXTS);
    }

    @Test
    void bringsAllTogetherThatHaveTheSameTextThroughout() {
        var text = words(300);
        var all = new ArrayList<Fingerprints>();
        for (int i = 0; i < 40; i++) {
            all.add(prints(text));
        }

        assertThat(pairs(all)).hasSize(40 * 39 / 2);
    }
}
