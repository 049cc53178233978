// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who says in plain words to have been there.
class StandingTest {
    @Test
    void tellsAPlaceFromAFigureOfSpeech() {
        assertThat(Standing.isThere("he had stood at the end of the mole with a clicker")).isTrue();
        assertThat(Standing.isThere("i was standing on the bridge")).isTrue();
        assertThat(Standing.isThere("she sat on a bollard")).isTrue();
        assertThat(Standing.isThere("he stood by his account")).isFalse();
        assertThat(Standing.isThere("he stood for the council")).isFalse();
        assertThat(Standing.isThere("the vote stood at the end at nine")).isFalse();
    }
}
