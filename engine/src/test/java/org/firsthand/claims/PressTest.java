// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Comment;
import org.firsthand.model.Reference;
import org.junit.jupiter.api.Test;

class PressTest {
    /// A report: two people are quoted in it.
    private static final String REPORT =
            "The pier will stay shut, said Ida Holm, the harbour master.\n\n"
                    + "\"Nobody asked us,\" said Jan Corran, who keeps two boats there.";

    private static List<String> named(Papers papers) {
        return Press.mentioned(papers.documents(), papers.found()).references().stream()
                .filter(Reference::namesOutletAlone)
                .map(r -> r.passage().path() + " " + r.passage().part() + ": " + r.owner())
                .toList();
    }

    private static Comment comment(String text) {
        return new Comment("1", null, 0, "otter", null, text, "nesting", 1);
    }

    @Test
    void knowsAPaperOfThePileByItsNameWhateverItsWords() {
        var papers =
                new Papers()
                        .print("Dawn Heron", "2021-03-03", REPORT)
                        .print("Vale Post", "2021-03-04", "The choir sang.")
                        .discuss(comment("Dawn Heron had a yard on Friday that was asked."));

        assertThat(named(papers)).containsExactly("vale-post.txt comment 1: Dawn Heron");
    }

    @Test
    void knowsItsNameTurnedRound() {
        var papers =
                new Papers()
                        .print("Lower Colm Heron", "2021-03-03", REPORT)
                        .print(
                                "Vale Post",
                                "2021-03-04",
                                "He had read of it in the Heron of Lower Colm, he said.");

        assertThat(named(papers)).containsExactly("vale-post.txt body: Heron of Lower Colm");
    }

    @Test
    void takesNoFirmAndNoBodyForAPaper() {
        var papers =
                new Papers()
                        .print("Dawn Hotels", "2021-03-03", "We have bought nothing in Tarn Bay.")
                        .print("Tarn Harbour Board", "2021-03-03", REPORT)
                        .print(
                                "Vale Post",
                                "2021-03-04",
                                "Dawn Hotels and the Tarn Harbour Board were told of it.");

        assertThat(named(papers)).isEmpty();
    }

    @Test
    void takesNoLongerNameForThePaper() {
        var papers =
                new Papers()
                        .print("Dawn Heron", "2021-03-03", REPORT)
                        .print("Vale Post", "2021-03-04", "The Dawn Heron Trust gave the stove.");

        assertThat(named(papers)).isEmpty();
    }
}
