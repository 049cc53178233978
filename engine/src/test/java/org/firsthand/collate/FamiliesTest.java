// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.firsthand.Papers;
import org.firsthand.model.Collation;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private static final String MILL =
            """
            The mill at Orle will not grind for 14 days from the first of June because its wheel has \
            lost three paddles, the miller said at the sluice.
            New paddles of elm would cost 620 crowns, and the wheelwright of Wend has been asked \
            whether he can have them ready before the harvest.
            The wheelwright has never made paddles, would like to see the old ones, and says that \
            elm is dear this year because so many trees fell in March.
            Until then the farmers take their grain to Dell, which is two hours further, or keep it \
            in the barn where the mice have most of it.
            The miller's father, who built the wheel in the year of the flood, is ninety and will \
            not be asked for his opinion, though he has given it twice.\
            """;
    private static final String BELL =
            """
            The great bell of Vale is cracked from lip to shoulder and was taken down with ropes on \
            Monday while the choir held its breath in the nave.
            A founder from the coast weighed it, found nine hundredweight, and offered to cast \
            another from the same bronze if someone pays for the charcoal.
            Nobody remembers who paid for the first one; its rim names a bishop and a year, and the \
            rest has been worn away by four centuries of weather.
            Children have been told that they may strike it once each before it goes, for a penny, \
            and by noon the sexton had counted two hundred pennies.
            Weddings are rung on a dinner gong until Advent, to which two brides have objected and \
            one has agreed, because her uncle is the cook.\
            """;

    /// What papers of all kinds print below what they had from the office.
    private static final String FORMULA =
            "Answers to any further questions will be given by the public office on working days"
                    + " between nine and twelve of the clock.";

    private static List<String> paths(Family family) {
        return family.stories().stream().map(Passage::path).toList();
    }

    private static List<String> origins(Family family) {
        return family.origins().stream()
                .map(Strand.Root::passage)
                .map(passage -> passage == null ? "unseen" : passage.path())
                .toList();
    }

    private static Stream<String> allOrigins(Collation collation) {
        return collation.families().stream().flatMap(family -> origins(family).stream());
    }

    private static Papers copies(Papers papers, String story, String... outlets) {
        int day = 3;
        for (var outlet : outlets) {
            papers.print(outlet, "2021-03-0" + day, story);
            day = Math.min(9, day + 2);
        }
        return papers;
    }

    @Test
    void tellsWhereTheWordingOfAFamilyBegins() {
        var papers = new Papers().print("Orle Herald", "2021-03-03", MILL);
        for (int i = 0; i < 4; i++) {
            papers.print("Paper " + i, "2021-03-0" + (5 + i), MILL + "\nSource: Orle Herald");
        }

        assertThat(papers.collation().families())
                .singleElement()
                .satisfies(
                        family -> assertThat(origins(family)).containsExactly("orle-herald.txt"));
    }

    @Test
    void takesNoFormulaForATieBetweenStories() {
        var papers = new Papers();
        copies(papers, MILL + "\n" + FORMULA, "Orle Herald", "Wend Sheet", "Dell Echo");
        copies(papers, BELL + "\n" + FORMULA, "Vale Post", "Anstey Mail", "Wick Bulletin");

        assertThat(papers.collation().families())
                .extracting(FamiliesTest::paths)
                .contains(
                        List.of("dell-echo.txt", "orle-herald.txt", "wend-sheet.txt"),
                        List.of("anstey-mail.txt", "vale-post.txt", "wick-bulletin.txt"))
                .hasSize(2);
        assertThat(allOrigins(papers.collation()))
                .containsExactlyInAnyOrder("orle-herald.txt", "vale-post.txt");
    }

    /// The page that has both holds a part of two families.
    @Test
    void namesAPlaceWhereWordingBeginsWithOneFamilyOnly() {
        var papers = new Papers();
        copies(papers, MILL, "Orle Herald", "Wend Sheet", "Dell Echo");
        copies(papers, BELL, "Vale Post", "Anstey Mail", "Wick Bulletin");
        papers.print("Tarn Digest", "2021-03-20", MILL + "\n" + BELL);

        assertThat(papers.collation().families()).hasSizeGreaterThan(1);
        assertThat(allOrigins(papers.collation())).doesNotHaveDuplicates();
    }
}
