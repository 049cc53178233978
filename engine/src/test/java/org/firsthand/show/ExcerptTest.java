// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.firsthand.model.Document;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private final AnswerBuilder builder = new AnswerBuilder();

    private Document document(String body) {
        return builder.document("a.html", new AnswerBuilder.Head("A", null, null, null), body);
    }

    /// The excerpt around some words, what is said in brackets.
    private String excerpt(String body, String words) {
        var document = document(body);
        builder.says(document, null, words);
        return Excerpt.of(builder.statements.getLast(), document).stream()
                .map(run -> run.manner() == Run.Manner.SAID ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }

    private String sentences(String body, String words) {
        var document = document(body);
        return Excerpt.sentences(builder.passage(document, words), document).of(body);
    }

    @Test
    void marksWhatIsSaidWithinItsParagraph() {
        assertThat(excerpt("First.\nHe said the dike holds, for now.\nLast.", "the dike holds"))
                .isEqualTo("He said [the dike holds], for now.");
    }

    @Test
    void readsOnOverALineBrokenByHand() {
        assertThat(excerpt("He said the\ndike holds, for\nnow.", "dike holds"))
                .isEqualTo("He said the\n[dike holds], for\nnow.");
    }

    @Test
    void keepsContextShortAndShowsThatItIsCut() {
        var words = "many words stand here ".repeat(40);
        var excerpt = excerpt(words + "the dike holds " + words, "the dike holds");
        assertThat(excerpt)
                .startsWith("… ")
                .endsWith(" …")
                .contains("[the dike holds]")
                .hasSizeBetween(250, 380);
    }

    @Test
    void doesNotCutTheSentenceThatExplainsAStatement() {
        var explains = "only those that " + "came in past the mast and ".repeat(6) + "no tows";
        assertThat(
                        excerpt(
                                "They had 38 boats. He counted "
                                        + explains
                                        + ". "
                                        + "More. ".repeat(90),
                                "38 boats"))
                .endsWith("no tows. …");
    }

    @Test
    void cutsAVeryLongStatement() {
        var words = "word ".repeat(400).strip();
        assertThat(excerpt("x " + words, words))
                .startsWith("x [word word")
                .contains("word]")
                .hasSizeLessThan(1_200);
        var solid = "w".repeat(2_000);
        assertThat(excerpt(solid, solid)).startsWith("[www").hasSizeLessThan(1_200);
    }

    @Test
    void findsWholeSentencesAlsoAtBothEndsOfAText() {
        var text = "The old dike at Vellmar holds. It was built in May. Nobody doubts the dike.";
        assertThat(sentences(text, "holds")).isEqualTo("The old dike at Vellmar holds.");
        assertThat(sentences(text, "doubts")).isEqualTo("Nobody doubts the dike.");
        assertThat(sentences(text, "holds. It was"))
                .isEqualTo("The old dike at Vellmar holds. It was built in May.");
    }

    @Test
    void looksBeyondAPassageThatHoldsNothingAlike() {
        var document = document("Cod is dear. The dike at Vellmar has held again. Boats left.");
        var elsewhere = builder.passage(document, "Cod is dear.");
        assertThat(
                        document.quote(
                                NearestSentence.sentence(
                                        elsewhere, document, "The dike at Vellmar has held")))
                .isEqualTo("The dike at Vellmar has held again.");
        assertThat(
                        document.quote(
                                NearestSentence.sentence(
                                        elsewhere, document, "A bakery burnt down")))
                .isEqualTo("Cod is dear.");
    }

    @Test
    void findsTheSentenceThatIsMostAlike() {
        var document = document("Cod is dear. The dike at Vellmar has held again. Boats left.");
        var whole = builder.passage(document, document.body());
        assertThat(document.quote(NearestSentence.sentence(whole, document, "the dike held")))
                .isEqualTo("The dike at Vellmar has held again.");
    }
}
