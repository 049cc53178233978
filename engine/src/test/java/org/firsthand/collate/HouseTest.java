// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseTest {
    @ParameterizedTest
    @CsvSource({
        "harbour, harbor",
        "centre, center",
        "realise, realize",
        "organisation, organization",
        "realising, realizing",
        "analyse, analyze",
        "catalogue, catalog",
        "defence, defense",
        "programme, program",
        "tonnes, tons",
        "grey, gray",
        "travelled, traveled",
        "mediaeval, medieval",
        "neighbours, neighbors"
    })
    void knowsOneWordInTwoSpellings(String one, String other) {
        assertThat(House.sameWord(one, other)).isTrue();
        assertThat(House.sameWord(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "harbour, labor",
        "four, for a",
        "grey, great",
        "mayor, major",
        "620, 640",
        "centre, cents"
    })
    void takesOtherWordsForOthers(String one, String other) {
        assertThat(House.sameWord(one, other)).isFalse();
        assertThat(House.sameWord(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "09, true",
        "31, true",
        "32, false",
        "0, false",
        "114, false",
        "4th, false",
        "'', false"
    })
    void knowsTheDayOfADate(String words, boolean isDay) {
        assertThat(House.isDay(words)).isEqualTo(isDay);
    }

    @Test
    void knowsWhoIsSaidToKnow() {
        assertThat(House.namesSpeaker(", the mayor said")).isTrue();
        assertThat(House.namesSpeaker(", as figures of the union show")).isTrue();
        assertThat(House.namesSpeaker("on the old landing stage")).isFalse();
    }
}
