// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.collate.Candidates.Possible;
import org.junit.jupiter.api.Test;

@SuppressWarnings("EnumOrdinal")
class EvidenceTest {
    private static final String LEAD =
            "The bell of Orle will be silent for 14 weeks from the beginning of May because its yoke"
                    + " has cracked, the sexton told the parish on Sunday evening.";
    private static final String COST =
            "A new yoke of oak would cost 620 crowns, and the carpenter of Wend has been asked"
                    + " whether he can have it ready before the harvest feast.";
    private static final String REPLY =
            "The carpenter said that he had never made a yoke, that he would like to see the old one,"
                    + " and that oak was dear this year.";
    private static final String STORY = String.join("\n", LEAD, COST, REPLY);
    private static final String CHANGED = STORY.replace("14 weeks", "40 weeks");
    private static final String OWN =
            "The ringers of Vale have offered to lend a handbell, which can be heard as far as the"
                    + " mill when the wind stands right.";

    private static List<Candidates> of(Papers papers) {
        return Collator.candidates(papers.documents(), papers.found().events());
    }

    private static double sign(List<Candidates> all, String child, String parent, Sign sign) {
        return all.stream()
                .flatMap(c ->
                        c.origins().stream()
                                .filter(o -> c.stories().get(o.child()).path().equals(child))
                                .filter(o -> parent(c, o).equals(parent)))
                .mapToDouble(o -> o.signs()[sign.ordinal()])
                .findFirst()
                .orElseThrow();
    }

    private static String parent(Candidates all, Possible one) {
        return one.parent() < 0 ? "" : all.stories().get(one.parent()).path();
    }

    private static Papers three() {
        return new Papers()
                .print("Orle Herald", "2021-03-03", STORY)
                .print("Vale Post", "2021-03-05", CHANGED)
                .print("Wend Sheet", "2021-03-09", STORY);
    }

    @Test
    void seesWhoStandsAloneWithANumber() {
        var all = of(three());

        assertThat(sign(all, "vale-post.txt", "orle-herald.txt", Sign.NUMBER_CHILD_ALONE))
                .isPositive();
        assertThat(sign(all, "wend-sheet.txt", "vale-post.txt", Sign.NUMBER_PARENT_ALONE))
                .isPositive();
        assertThat(sign(all, "wend-sheet.txt", "orle-herald.txt", Sign.NUMBER_PARENT_ALONE))
                .isZero();
    }

    @Test
    void takesWhoComesFromAChildForNoWitnessOfItsWords() {
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY)
                        .print("Vale Post", "2021-03-05", CHANGED + "\n" + OWN)
                        .print("Wend Sheet", "2021-03-09", CHANGED + "\n" + OWN);
        var first = of(papers);
        var second = first.stream().map(c -> c.again(Weights.fitted().first())).toList();

        assertThat(sign(first, "vale-post.txt", "orle-herald.txt", Sign.NUMBER_PARENT_ALONE))
                .isPositive();
        assertThat(sign(second, "vale-post.txt", "orle-herald.txt", Sign.NUMBER_PARENT_ALONE))
                .isZero();
    }

    @Test
    void seesThatTwoHaveAChangeInCommonThatMostDoNotHave() {
        var all =
                of(
                        three().print("Dell Mercury", "2021-03-10", CHANGED + "\n" + OWN)
                                .print("Ash Courier", "2021-03-10", STORY + "\nThe vicar is away.")
                                .print("Fen Echo", "2021-03-11", STORY + "\nThe vicar is back."));

        assertThat(sign(all, "dell-mercury.txt", "vale-post.txt", Sign.RARE_NUMBERS)).isPositive();
        assertThat(sign(all, "dell-mercury.txt", "orle-herald.txt", Sign.RARE_NUMBERS)).isZero();
        assertThat(sign(all, "fen-echo.txt", "ash-courier.txt", Sign.RARE_NUMBERS)).isZero();
    }

    @Test
    void seesACreditAndItsManner() {
        var credited = STORY + "\nThis was first printed by the Orle Herald.";
        var all =
                of(
                        new Papers()
                                .print("Orle Herald", "2021-03-03", STORY)
                                .print(
                                        "Vale Post",
                                        "2021-03-05",
                                        "Source: Orle Herald\n" + credited));

        assertThat(sign(all, "vale-post.txt", "orle-herald.txt", Sign.CREDITS_BY_ITSELF)).isOne();
        assertThat(sign(all, "orle-herald.txt", "vale-post.txt", Sign.PARENT_CREDITS)).isOne();
    }

    @Test
    void weighsTimeByItsPrecision() {
        var all = of(three());

        assertThat(sign(all, "vale-post.txt", "orle-herald.txt", Sign.TWO_DAYS_BEFORE))
                .isPositive();
        assertThat(sign(all, "orle-herald.txt", "wend-sheet.txt", Sign.DAYS_AFTER)).isPositive();
        assertThat(sign(all, "orle-herald.txt", "wend-sheet.txt", Sign.MINUTES_AFTER)).isZero();
    }
}
