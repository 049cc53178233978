// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Comment;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final String ARTICLE =
            "The ferry to Colm carried 40 passengers on its first day, the master said. A notice"
                    + " has to hang for 20 days before the fare may rise.";

    private static List<Dispute> below(String comment) {
        return Corrections.disputes(List.of(Pages.discussed(ARTICLE, comment)));
    }

    @Test
    void findsTheNumberThatAReaderSetsAgainstTheOneHeQuotes() {
        var dispute = below("carried 40 passengers\nFifty-two. I sold the tickets.").getFirst();

        assertThat(dispute.kind()).isEqualTo(Conflict.Kind.NUMBER);
        assertThat(dispute.b().span().of("carried 40 passengers\nFifty-two. I sold the tickets."))
                .isEqualTo("Fifty-two. I sold the tickets.");
    }

    @Test
    void findsANumberRefusedForWhatItCounts() {
        assertThat(below("has to hang for 20 days\nNo. The by-law says twenty working days."))
                .hasSize(1);
    }

    @Test
    void takesAgreementForNoCorrection() {
        assertThat(below("carried 40 passengers\n40 passengers and a goat, and it was raining."))
                .isEmpty();
        assertThat(below("carried 40 passengers\nI was one of them and had two bags.")).isEmpty();
    }

    @Test
    void takesWordsThatTheArticleLacksForNoQuotation() {
        assertThat(below("carried 90 passengers\nFifty-two. I sold the tickets.")).isEmpty();
    }

    @Test
    void findsTheDurationThatTheAuthorConcedes() {
        var article =
                "The hum from the pump\nIda Kolm, Thursday\n\nI sat up for it on Monday. The hum began at"
                        + " 6.30 and stopped at 6.31. The pump was shut off for three hours.";
        var one = Pages.discussed(article, "It was two and a half minutes on Monday. I was there.");
        var conceded =
                new Comment("c2", "c1", 1, "Ida Kolm", null, "I accept the rest.", "nesting", 1);
        var other =
                new Comment("c2", "c1", 1, "Otto Lind", null, "I accept the rest.", "nesting", 1);

        assertThat(Corrections.disputes(List.of(answered(one, conceded))))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.a().span().of(article))
                            .isEqualTo("The hum began at 6.30 and stopped at 6.31.");
                    assertThat(d.explained())
                            .isEqualTo("conceded by Ida Kolm, who wrote the article");
                });
        assertThat(Corrections.disputes(List.of(answered(one, other)))).isEmpty();
        assertThat(Corrections.disputes(List.of(one))).isEmpty();
    }

    @Test
    void namesWhoConcedes() {
        var one = Pages.discussed(ARTICLE, "carried 40 passengers\nFifty-two. I sold the tickets.");
        var concession =
                new Comment("c2", "c1", 1, "bittern", null, "You are right. Sorry.", "nesting", 1);
        var document = answered(one, concession);

        assertThat(Corrections.disputes(List.of(document)))
                .extracting(Dispute::explained)
                .containsExactly("conceded by bittern");
    }

    private static Document answered(Document like, Comment answer) {
        return DocumentBuilder.like(like)
                .comments(List.of(like.comments().getFirst(), answer))
                .build();
    }
}
