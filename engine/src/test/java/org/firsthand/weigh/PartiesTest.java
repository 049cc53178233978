// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {
    @ParameterizedTest
    @CsvSource({
        "Orley Bridge Board, the board",
        "Orley Bridge Board, board of Orley",
        "Ministry of Canals, the canals ministry",
        "Ministry of Canals, a spokeswoman for the ministry",
        "Orley Bridge Board, the board's statement",
        "Jan Holm, Holm",
    })
    void knowsABodyByAnyOfItsNames(String a, String b) {
        assertThat(Parties.same(a, b)).isTrue();
        assertThat(Parties.same(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Orley Bridge Board, the school board",
        "Ministry of Canals, Ministry of Forests",
        "Orley Bridge Board, Orley Bridge Company",
        "Jan Holm, Oda Holm",
    })
    void keepsDifferentOnesApart(String a, String b) {
        assertThat(Parties.same(a, b)).isFalse();
    }
}
