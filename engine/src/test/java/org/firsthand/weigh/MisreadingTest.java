// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadingTest {
    @ParameterizedTest
    @CsvSource({
        "Vellmar boatman, VeIlmar boat man",
        "Vellmar boatman, Veilmar hoatman",
        "E. S. Torrell, K. F. Torreiy",
        "General Cavira, Gabriel Gavlra",
        "Harbour Board, Harhour Beard"
    })
    void knowsANameThroughTheScannersMistakes(String a, String b) {
        assertThat(Misreading.may(a, b)).isTrue();
        assertThat(Misreading.may(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Jan Holm, Jan Hove",
        "General Cavira, General Bertani",
        "Vellmar boatman, Vellmar doctor",
        "Ada Ito, Ada Oto",
        "harbour board, town council"
    })
    void keepsOtherNamesApart(String a, String b) {
        assertThat(Misreading.may(a, b)).isFalse();
    }
}
