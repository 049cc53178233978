// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.claims.Find;
import org.firsthand.model.Answer;
import org.firsthand.model.Comment;
import org.junit.jupiter.api.Test;

/// Which comments add evidence, and what.
class EvidenceCommentTest {
    private static Comment comment(String id, String author, String text) {
        return new Comment(id, null, 0, author, null, text, "nesting", 1);
    }

    private static List<String> evidence(Comment... comments) {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-04",
                                "The ferry pier will be shut for nine weeks, the harbour office said.")
                        .discuss(comments);
        var answer =
                new Answer(
                        papers.documents(),
                        List.of(),
                        Find.find(papers.documents().getFirst()),
                        papers.collation(),
                        papers.claims(),
                        papers.findings(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return EvidenceComment.of(answer).stream()
                .map(c -> c.comment().author() + " " + String.join(", ", c.reasons()))
                .toList();
    }

    @Test
    void takesNoNumberForEvidenceOfWhichNobodyElseSpeaks() {
        assertThat(
                        evidence(
                                comment(
                                        "c1",
                                        "heron",
                                        "The ferry pier will be shut for nine weeks."),
                                comment(
                                        "c2",
                                        "teal",
                                        "Subscriptions are four crowns, and eleven are owed.")))
                .containsExactly("heron gives a number");
    }

    @Test
    void callsACommenterNoOutlet() {
        assertThat(
                        evidence(
                                comment(
                                        "c1",
                                        "heron_senior",
                                        "I wrote about this on Sunday in another place.")))
                .containsExactly("heron_senior points at own words elsewhere");
    }

    @Test
    void callsAnOutletByItsNameAlone() {
        assertThat(evidence(comment("c1", "heron", "It is in the Evening Star now.")))
                .containsExactly("heron cites Evening Star");
    }
}
