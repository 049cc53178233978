// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Access;
import org.junit.jupiter.api.Test;

class ListingsTest {
    private static List<String> listed(String text) {
        var page = Pages.page(text);
        return Find.find(page).statements().stream()
                .filter(s -> s.rule().equals(Listings.RULE))
                .map(s -> s.sourceName() + ": " + page.quote(s.passage()))
                .toList();
    }

    @Test
    void findsWhatARecordHoldsAndWhatItDoesNot() {
        assertThat(
                        listed(
                                "The mill was quiet. The mill's register of letters, which anybody may read in the hall, lists no letter"
                                        + " from Orley in May. The visitors' log has nine carters leaving at 18.51."))
                .containsExactly(
                        "mill's register of letters: no letter from Orley in May",
                        "visitors' log: nine carters leaving at 18.51");
    }

    @Test
    void holdsTheRecordToBeADocument() {
        assertThat(Find.find(Pages.page("The yard's log lists no carter on 4 May.")).statements())
                .singleElement()
                .satisfies(s -> assertThat(s.access()).isEqualTo(Access.DOCUMENT));
    }

    @Test
    void takesNoOtherThingThatHasSomethingForARecord() {
        assertThat(
                        listed(
                                "The book has a green cover. The mill has nine windows. Books are heavy."))
                .isEmpty();
    }
}
