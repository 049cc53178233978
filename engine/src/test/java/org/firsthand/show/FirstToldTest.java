// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.firsthand.Papers;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

/// Who first told in print what is said on a recording.
class FirstToldTest {
    private static final String CONDITION =
            "If the sluice is propped and the ferry does not cross it in a gale, we agree.";

    private final Papers papers =
            new Papers()
                    .transcribe("Orle Archive", "2021-05-02", "Ada Finn: " + CONDITION)
                    .print("Orle Post", "2021-05-03", "The ferry is late. The sluice is old.")
                    .print("Fair News", "2021-05-04", "It rained on the fair and we agree.");

    private Optional<String> first() {
        var recording = papers.of("Orle Archive");
        int at = recording.body().indexOf(CONDITION);
        return new FirstTold(papers.documents())
                .of(
                        recording,
                        new Passage(
                                recording.path(), Part.BODY, new Span(at, at + CONDITION.length())))
                .map(Document::publisher);
    }

    @Test
    void isTheEarliestThatTellsItInWhateverWords() {
        papers.print("Late Mail", "2021-05-09", "They agree: " + CONDITION);
        papers.print(
                "Echo",
                "2021-05-06",
                "One voice wanted the sluice propped, and no ferry crossing it in gales.");
        assertThat(first()).contains("Echo");
    }

    @Test
    void isNobodyWhereOnlySomeOfItsWordsArePrinted() {
        assertThat(first()).isEmpty();
    }
}
