// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {
    @ParameterizedTest
    @CsvSource({
        "man,men",
        "fisherman,fishermen",
        "leaf,leaves",
        "person,people",
        "family,families",
        "day,days",
        "box,boxes",
        "branch,branches",
        "glass,glasses",
        "boat,boats",
        "horse,horses",
        "craft,craft",
        "quay,quays",
        "bus,buses",
        "hinge pin,hinge pins",
        "house,houses",
    })
    void goesBothWays(String one, String many) {
        assertThat(Plurals.of(one)).isEqualTo(many);
        if (one.indexOf(' ') < 0) {
            assertThat(Plurals.singular(many)).isEqualTo(one);
        }
    }

    @ParameterizedTest
    @CsvSource({"per cent,per cent", "km,km", "kW,kW", "£,£", "people,people"})
    void leavesWhatIsNoOrdinaryWord(String unit, String same) {
        assertThat(Plurals.of(unit)).isEqualTo(same);
    }
}
