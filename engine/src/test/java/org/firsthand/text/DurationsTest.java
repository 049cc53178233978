// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "It took 35 minutes.,2100",
        "It was a minute and a half.,90",
        "It lasted two and a half hours.,9000",
        "He waited half an hour.,1800",
        "The works take fourteen weeks.,8467200",
        "The hum began at 6.30 and stopped at 6.31.,60",
        "It ran from ten past seven to half past seven.,1200",
    })
    void readsHowLongItTook(String sentence, String seconds) {
        assertThat(Durations.of(sentence))
                .singleElement()
                .satisfies(d -> assertThat(d).isEqualByComparingTo(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It lasts about a minute.",
                "It took more than 35 minutes.",
                "One day he came.",
                "It cost 35 crowns.",
                "He came at 6.30."
            })
    void takesNothingRoughOrElse(String sentence) {
        assertThat(Durations.of(sentence)).isEmpty();
    }
}
