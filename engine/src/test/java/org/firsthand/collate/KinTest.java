// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.firsthand.Papers;
import org.junit.jupiter.api.Test;

class KinTest {
    private static final String LEAD =
            "The mill at Orle will not grind for 14 days from the first of June because its wheel has"
                    + " lost three paddles, the miller said at the sluice.";
    private static final String COST =
            "New paddles of elm would cost 620 crowns, and the wheelwright of Wend has been asked"
                    + " whether he can have them ready before the harvest.";
    private static final String REPLY =
            "The wheelwright has never made paddles, would like to see the old ones, and says that"
                    + " elm is dear this year because so many trees fell in March.";
    private static final String END =
            "Until then the farmers take their grain to Dell, which is two hours further, or keep it"
                    + " in the barn where the mice have most of it.";
    private static final String STORY = String.join("\n", LEAD, COST, REPLY, END);
    private static final String CHANGED = STORY.replace("14 days", "40 days");
    private static final String OWN =
            "The baker of Vale, who has flour for nine days, will bake no white bread on Saturdays"
                    + " and asks his customers to bring back their baskets.";

    private static Papers line() {
        return new Papers()
                .print("Orle Herald", "2021-03-03", STORY)
                .print("Vale Post", "2021-03-07", CHANGED + "\n" + OWN)
                .print("Wend Sheet", "2021-03-12", CHANGED + "\n" + OWN);
    }

    @Test
    void givesEachOneParentOrNone() {
        var tied = new Tied(line());
        var kin = tied.kin();

        assertThat(kin.parent(tied.of("Orle Herald"))).isEqualTo(-1);
        assertThat(kin.parent(tied.of("Vale Post"))).isEqualTo(tied.of("Orle Herald"));
        assertThat(kin.parent(tied.of("Wend Sheet"))).isEqualTo(tied.of("Vale Post"));
    }

    @Test
    void sharesOneLikelihoodAmongAllOrigins() {
        var tied = new Tied(line());
        var kin = tied.kin();
        int child = tied.of("Wend Sheet");
        double sum =
                kin.root(child)
                        + kin.unseen(child)
                        + kin.likelihood(tied.of("Orle Herald"), child)
                        + kin.likelihood(tied.of("Vale Post"), child);

        assertThat(sum).isCloseTo(1, within(0.01));
        assertThat(kin.nearest(child)).isEqualTo(tied.of("Vale Post"));
    }

    @Test
    void countsThoseBetweenWithTheOneTheyComeFrom() {
        var tied = new Tied(line());
        var kin = tied.kin();
        int first = tied.of("Orle Herald");
        int last = tied.of("Wend Sheet");

        assertThat(kin.likelihoodAbove(first, last)).isGreaterThan(0.75);
        assertThat(kin.likelihood(first, last)).isLessThan(0.5);
        assertThat(kin.lead(first, last)).isLessThan(1);
        assertThat(kin.leadAbove(first, last)).isGreaterThan(kin.lead(first, last));
    }

    @Test
    void takesTheSameFilesInAnotherOrderForTheSame() {
        var tied = new Tied(line());
        var other =
                new Tied(
                        new Papers()
                                .print("Wend Sheet", "2021-03-12", CHANGED + "\n" + OWN)
                                .print("Orle Herald", "2021-03-03", STORY)
                                .print("Vale Post", "2021-03-07", CHANGED + "\n" + OWN));

        assertThat(other.kin().likelihood(other.of("Vale Post"), other.of("Wend Sheet")))
                .isEqualTo(tied.kin().likelihood(tied.of("Vale Post"), tied.of("Wend Sheet")));
    }
}
