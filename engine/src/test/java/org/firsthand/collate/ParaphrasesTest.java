// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Passage;
import org.firsthand.model.Resemblance;
import org.junit.jupiter.api.Test;

class ParaphrasesTest {
    private static final String OTHER =
            " The choir sang for three hours on Sunday. A hedge was planted behind the mill."
                    + " The bakery sells rye loaves again. Nobody has seen the grey cat since Easter.";
    private static final String SURVEY =
            "A survey that Brannick Marine made in January found that three of the eight hinge pins"
                    + " were corroded.";
    private static final String RETOLD =
            "Of eight hinge pins, says Brannick Marine after its January survey, corrosion has eaten"
                    + " into three.";

    private static List<Resemblance> paraphrases(Papers papers) {
        return papers.collation().resemblances().stream()
                .filter(r -> r.kind() == Resemblance.Kind.PARAPHRASE)
                .toList();
    }

    private static String of(Papers papers, Passage passage) {
        return papers.documents().stream()
                .filter(d -> d.path().equals(passage.path()))
                .map(d -> passage.span().of(d.text(passage.part())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsASentenceThatIsToldInOtherWords() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", SURVEY + OTHER)
                        .print("Colm Herald", "2021-03-05", "Gulls nest early here. " + RETOLD);

        assertThat(paraphrases(papers))
                .singleElement()
                .satisfies(r -> {
                    assertThat(of(papers, r.a())).isEqualTo(SURVEY);
                    assertThat(of(papers, r.b())).isEqualTo(RETOLD);
                    assertThat(r.words()).contains("Brannick", "survey", "hinge");
                    assertThat(r.degree()).isBetween(0.45, 0.95);
                });
    }

    @Test
    void isNoCopyAndHasNoDescent() {
        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", SURVEY + OTHER)
                        .print("Colm Herald", "2021-03-05", RETOLD)
                        .collation();

        assertThat(collation.resemblances()).isNotEmpty();
        assertThat(collation.reuses()).isEmpty();
        assertThat(collation.strands()).isEmpty();
        assertThat(collation.descents()).isEmpty();
        assertThat(collation.families()).isEmpty();
    }

    @Test
    void leavesOutAPersonWithAnOffice() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                "The secretary, Colm Adeley, did not come to the telephone."
                                        + OTHER)
                        .print(
                                "Colm Herald",
                                "2021-03-05",
                                "Colm Adeley, the secretary, was offered the film beforehand.");

        assertThat(paraphrases(papers)).isEmpty();
    }

    @Test
    void letsTheEarliestSpeakForItsCopies() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", SURVEY + OTHER)
                        .print("Ashby Post", "2021-03-04", SURVEY + OTHER)
                        .print("Colm Herald", "2021-03-05", RETOLD);

        assertThat(paraphrases(papers))
                .singleElement()
                .satisfies(r -> assertThat(r.a().path()).isEqualTo("tarn-echo.txt"));
    }

    @Test
    void callsWordsThatAreTheSameAFormula() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", SURVEY + OTHER)
                        .print(
                                "Colm Herald",
                                "2021-03-05",
                                "Brannick Marine made in January found that three of the eight hinge"
                                        + " pins were corroded.");

        assertThat(papers.collation().resemblances())
                .extracting(Resemblance::kind)
                .containsOnly(Resemblance.Kind.FORMULA);
    }
}
