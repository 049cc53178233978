// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.firsthand.Papers;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

/// Who first told in print what is said on a recording.
class FirstToldTest {
    private static final String CONDITION =
            "If the sluice is propped and the ferry does not cross it in a gale, we agree.";

    private static final String RAIN = "The rain filled the mill race to the brim.";

    private final Papers papers =
            new Papers()
                    .transcribe("Orle Archive", "2021-05-02", "Ada Finn: " + RAIN + " " + CONDITION)
                    .print("Orle Post", "2021-05-03", RAIN + " The ferry is late, as it was.")
                    .print("Fair News", "2021-05-04", "It rained on the fair and we agree.");

    private Optional<String> first() {
        var answer =
                new Answer(
                        papers.documents(),
                        List.of(),
                        papers.found(),
                        papers.collation(),
                        papers.claims(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        var recording = papers.of("Orle Archive");
        int at = recording.body().indexOf(CONDITION);
        return new FirstTold(answer, new Lookup(answer))
                .of(
                        recording,
                        new Passage(
                                recording.path(), Part.BODY, new Span(at, at + CONDITION.length())))
                .map(Document::publisher);
    }

    private void tells(String outlet, String day) {
        papers.print(
                outlet,
                day,
                RAIN + " One voice wanted the sluice propped, and no ferry crossing it in gales.");
    }

    @Test
    void isTheEarliestThatTellsItInWhateverWords() {
        papers.print("Late Mail", "2021-05-09", RAIN + " They agree: " + CONDITION);
        tells("Echo", "2021-05-06");
        assertThat(first()).contains("Echo");
    }

    @Test
    void isNobodyWhereTheOrderIsNotCertain() {
        tells("Echo", "2021-05-06");
        tells("Ash Courier", "2021-05-06");
        assertThat(first()).isEmpty();
    }

    @Test
    void isNobodyWhereOnlySomeOfItsWordsArePrinted() {
        papers.print(
                "Fen Echo",
                "2021-05-06",
                RAIN + " If the ferry does not come, the miller will not agree to it.");
        assertThat(first()).isEmpty();
    }

    @Test
    void isNobodyWhoTellsOfSomethingElse() {
        papers.print(
                "Fen Echo",
                "2019-05-06",
                "One voice wanted the sluice propped, and no ferry crossing it in gales.");
        assertThat(first()).isEmpty();
    }
}
