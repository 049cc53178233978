// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Descent;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final String WORDS =
            "No tree on the green has been felled and none will be felled before the people of the"
                    + " parish have been heard in the hall on the day of the fair.";

    private static final String HERALD =
            "The lime trees of Orle kept half the village awake last night, for want of news of"
                    + " them.\n\"%s\" the Parish Council of Orle said in a statement on Monday.\nIt did"
                    + " not say who would count the heads in the hall.";

    private static final String POST =
            "A councillor was seen with a saw. \"%s\" the statement reads, and there it ends.\nThe"
                    + " saw has since been given back to the blacksmith, who wants it for pears.";

    private static List<Descent> descents(Papers papers) {
        return papers.collation().descents();
    }

    @Test
    void namesTheStatementThatTwoPapersQuote() {
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", HERALD.formatted(WORDS))
                        .print("Vale Post", "2021-03-05", POST.formatted(WORDS));

        assertThat(descents(papers))
                .allMatch(Descent::unseen)
                .extracting(Descent::unseenName)
                .containsExactly(
                        "statement of the Parish Council of Orle",
                        "statement of the Parish Council of Orle");
    }

    @Test
    void leavesSpokenWordsToThoseWhoHeardThem() {
        var heard = HERALD.replace("said in a statement", "said to a reporter");
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", heard.formatted(WORDS))
                        .print("Vale Post", "2021-03-05", POST.formatted(WORDS));

        assertThat(descents(papers)).isEmpty();
    }

    @Test
    void takesAStatementThatIsInThePileForNoUnseenOne() {
        var papers =
                new Papers()
                        .print("Orle Parish Council", "2021-03-01", "To all who ask.\n" + WORDS)
                        .print("Orle Herald", "2021-03-03", HERALD.formatted(WORDS))
                        .print("Vale Post", "2021-03-05", POST.formatted(WORDS));

        assertThat(descents(papers)).noneMatch(Descent::unseen);
    }

    @Test
    void believesThatAPaperHasTheWordsFromTheOneItCredits() {
        var credits =
                POST.replace(
                        "the statement reads", "the statement reads, the Orle Herald reported");
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", HERALD.formatted(WORDS))
                        .print("Vale Post", "2021-03-05", credits.formatted(WORDS));

        assertThat(descents(papers))
                .filteredOn(Descent::unseen)
                .extracting(d -> d.child().path())
                .containsExactly("orle-herald.txt");
    }
}
