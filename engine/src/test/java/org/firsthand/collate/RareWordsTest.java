// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.firsthand.collate.RareWords.Sentence;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RareWordsTest {
    private static int hash(String word) {
        return RareWords.hash(word, new Span(0, word.length()));
    }

    private static RareWords of(String... texts) {
        return new RareWords(sentences(texts));
    }

    private static List<Sentence> sentences(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Sentence.of(text, new Span(0, text.length())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"repaired,repairs", "Harbour,harbour", "'14,000',14000", "surveyor,SURVEYED"})
    void takesFormsOfAWordForOne(String one, String other) {
        assertThat(hash(one)).isNotZero().isEqualTo(hash(other));
    }

    @ParameterizedTest
    @CsvSource({"1430001,1430002", "6.2,62", "harbour,hardly"})
    void tellsNumbersAndWordsApart(String one, String other) {
        assertThat(hash(one)).isNotZero().isNotEqualTo(hash(other));
    }

    @ParameterizedTest
    @CsvSource({"that", "pin", "7", "Mr"})
    void leavesOutShortWordsThatAreNoNames(String word) {
        assertThat(hash(word)).isZero();
    }

    @Test
    void countsAShortWordWithACapitalAsANameUnlessASentenceBeginsWithIt() {
        var text = "Orr saw Orr. The man, Lee.";

        assertThat(RareWords.hash(text, new Span(0, 3))).isZero();
        assertThat(RareWords.hash(text, new Span(8, 11))).isNotZero();
        assertThat(RareWords.hash(text, new Span(13, 16))).isZero();
        assertThat(RareWords.hash(text, new Span(22, 25))).isNotZero();
    }

    @Test
    void namesTheLaterSentencesWithRareWordsOnceForEach() {
        var words = of("The sluice leaks.", "A dry ditch.", "Two sluices leak.", "No sluice here.");

        assertThat(words.after(0)).containsExactly(2, 3);
        assertThat(words.after(1)).isEmpty();
        assertThat(words.after(2)).containsExactly(3);
    }

    @Test
    void namesNoneForAWordThatManySentencesHave() {
        var texts = new String[30];
        Arrays.fill(texts, "The harbour is dry.");

        assertThat(of(texts).after(0)).isEmpty();
    }

    @Test
    void findsSentencesWholeOrNotAtAllAlike() {
        var sentences = sentences("The sluice leaks.", "Leaks: a sluice.", "Gulls nested there.");
        var words = new RareWords(sentences);

        assertThat(words.degree(sentences.get(0), sentences.get(1))).isEqualTo(1);
        assertThat(words.degree(sentences.get(0), sentences.get(2))).isZero();
    }
}
