// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    private static List<String> quantities(String body) {
        return Find.find(Pages.page(body)).quantities().stream()
                .map(q -> {
                    var asOf = q.asOf();
                    return q.value()
                            + " "
                            + q.unit()
                            + (q.approximate() ? " about" : "")
                            + (asOf == null ? "" : " as of " + asOf.value());
                })
                .toList();
    }

    @Test
    void readsDigitsAndWords() {
        assertThat(
                        quantities(
                                "The works take fourteen weeks, cost 6.2 million crowns and clear 240 berths."))
                .containsExactly("14 week", "6200000 crown", "240 berth");
        assertThat(quantities("Three of the eight hinge pins are worn."))
                .containsExactly("3 hinge pin", "8 hinge pin");
        assertThat(quantities("A 35-minute film shows forty-two rooms."))
                .containsExactly("35 minute", "42 room");
    }

    @Test
    void readsNumbersAsTheyAreSpoken() {
        assertThat(quantities("All in, six point two million crowns."))
                .containsExactly("6200000 crown");
        assertThat(quantities("It lasted two and a half hours.")).containsExactly("2.5 hour");
        assertThat(quantities("We tarred it in twenty eighteen.")).isEmpty();
    }

    @Test
    void namesWhatIsCountedInTheSingular() {
        assertThat(
                        quantities(
                                "Four men lifted two leaves, and six women and nine fishermen looked on."))
                .containsExactly("4 man", "2 leaf", "6 woman", "9 fisherman");
    }

    @Test
    void leavesOutWhatIsPrintedOnlyToBeTakenBack() {
        assertThat(
                        quantities(
                                "An earlier version of this article gave the length of the works as 40"
                                        + " weeks. It is 14 weeks."))
                .containsExactly("14 week");
        assertThat(
                        quantities(
                                "The report wrongly said that the works take 40 weeks; they take 14 weeks."))
                .containsExactly("14 week");
        assertThat(quantities("The works take 14 weeks, not 40 weeks.")).containsExactly("14 week");
    }

    @Test
    void tellsAreasAndVolumesFromLengths() {
        assertThat(quantities("They dug out 800 cubic metres of mud from 90 square metres."))
                .containsExactly("800 cubic metre", "90 square metre");
    }

    @Test
    void takesATimeOfDayInWordsForNoNumber() {
        assertThat(quantities("The bell rang at two minutes to eleven, for six minutes."))
                .containsExactly("6 minute");
    }

    @Test
    void takesSoManyOfSoManyForNoCount() {
        assertThat(quantities("Two loads in three go by rail.")).isEmpty();
        assertThat(quantities("Two loads in three days went by rail."))
                .containsExactly("2 load", "3 day");
    }

    @Test
    void readsParts() {
        assertThat(quantities("It brings the port two fifths of its landings."))
                .containsExactly("0.4 landing");
    }

    @Test
    void readsBothEndsOfARange() {
        assertThat(quantities("Between 38 and 43 per cent came ashore."))
                .containsExactly("38 per cent", "43 per cent");
    }

    @Test
    void notesWhatIsOnlyAbout() {
        assertThat(quantities("More than 300 people and some 90 boats came."))
                .containsExactly("300 person about", "90 boat about");
    }

    @Test
    void givesANumberOfMillionsTheUnitNamedBefore() {
        assertThat(quantities("It was put at 6.2 million crowns. Now it is 6.8 million."))
                .containsExactly("6200000 crown", "6800000 crown");
    }

    @Test
    void tellsTheTimeThatANumberSpeaksOf() {
        assertThat(quantities("It had been signed by 3,400 people by Monday morning, she said."))
                .containsExactly("3400 person as of 2021-06-07");
        assertThat(quantities("Fees brought in 188,000 crowns last year."))
                .containsExactly("188000 crown as of 2020");
    }

    @Test
    void takesTheTimeOfSayingForNone() {
        assertThat(quantities("The mayor said on Monday that 12 boats sank."))
                .containsExactly("12 boat");
    }

    @Test
    void passesOverYearsDatesClocksAndNames() {
        assertThat(
                        quantities(
                                "In 1996 men came. On 25 April, at 17.52, they met in room 12 on page"
                                        + " 61. No. 44 boats sail at 5 p.m. on May 31."))
                .isEmpty();
    }
}
