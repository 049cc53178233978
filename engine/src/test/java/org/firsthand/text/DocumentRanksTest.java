// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

class DocumentRanksTest {
    private static Document paper(String path, String day, String body) {
        return DocumentBuilder.of(path, body).published(DocumentBuilder.day(day)).build();
    }

    private static List<String> bodies(Document... documents) {
        return new DocumentRanks(List.of(documents))
                .documents().stream().map(Document::body).toList();
    }

    @Test
    void putsTheEarlierDayFirstThenTheLongerText() {
        assertThat(
                        bodies(
                                paper("a", "2021-03-04", "Kites."),
                                paper("b", "2021-03-02", "Bees."),
                                paper("c", "2021-03-04", "Kites and more kites."),
                                DocumentBuilder.of("d", "Undated, and longer than all others.")
                                        .build()))
                .containsExactly(
                        "Bees.",
                        "Kites and more kites.",
                        "Kites.",
                        "Undated, and longer than all others.");
    }

    @Test
    void looksAtNoNameWhereTheWordingDiffers() {
        var once = bodies(paper("a", "2021-03-04", "Mules."), paper("b", "2021-03-04", "Goats."));
        var again = bodies(paper("b", "2021-03-04", "Mules."), paper("a", "2021-03-04", "Goats."));

        assertThat(once).isEqualTo(again);
    }

    @Test
    void ordersPassagesByTheirDocumentsAndWhatItDoesNotKnowLast() {
        var ranks =
                new DocumentRanks(
                        List.of(
                                paper("a", "2021-03-04", "Later."),
                                paper("b", "2021-03-02", "Earlier.")));
        var later = new Passage("a", "body", new Span(0, 2));
        var earlier = new Passage("b", "body", new Span(3, 4));
        var unknown = new Passage("0", "body", new Span(0, 1));

        assertThat(List.of(unknown, later, earlier).stream().sorted(ranks.passages()))
                .containsExactly(earlier, later, unknown);
    }
}
