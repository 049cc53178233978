// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Hanne Osterberg, Osterberg",
        "the Harbour Office, Harbour Office",
        "Dargue, Dargve",
    })
    void knowsOneSourceUnderTwoNames(String a, String b) {
        assertThat(Names.sameSource(a, b)).isTrue();
        assertThat(Names.sameSource(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Berg, Osterberg",
        "Port, Ministry of Transport",
        "Witness A, Witness B",
        "Unit 3, Unit 4",
        "Marta Ruiz, Maria Ruiz",
    })
    void keepsTwoSourcesApart(String a, String b) {
        assertThat(Names.sameSource(a, b)).isFalse();
        assertThat(Names.sameSource(b, a)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Officials",
                "An official",
                "Witnesses",
                "harbour officials there",
                "Local residents"
            })
    void saysThatARoleNamesNobody(String name) {
        assertThat(Names.isUnnamed(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Varley", "the Harbour Office", "officials of Norda", "Mayor Solberg"})
    void saysThatANameNamesSomebody(String name) {
        assertThat(Names.isUnnamed(name)).isFalse();
    }

    @Test
    void findsANameAsWordsOfItsOwn() {
        assertThat(Names.standsIn("readers of the Slipway’s forum", "The Slipway")).isTrue();
        assertThat(Names.standsIn("THE SLIPWAY", "Slipway")).isTrue();
        assertThat(Names.standsIn("two slipways", "The Slipway")).isFalse();
        assertThat(Names.standsIn("the first Telmars, then Telmar", "Telmar")).isTrue();
        assertThat(Names.standsIn("nobody", "The ")).isFalse();
    }
}
