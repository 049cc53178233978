// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.firsthand.text.Numerals.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    private static List<String> words(String text) {
        return Words.of(text).stream().map(w -> w.of(text).toLowerCase(Locale.ROOT)).toList();
    }

    private static Numerals.Numeral first(String text) {
        return Objects.requireNonNull(Numerals.at(words(text), 0, words(text).size()));
    }

    @ParameterizedTest
    @CsvSource({
        "14,14",
        "fourteen,14",
        "forty-two,42",
        "forty two,42",
        "fortytwo,42",
        "'3,400',3400",
        "'3,400,000',3400000",
        "'1.234.567',1234567",
        "'1.234,5',1234.5",
        "'6,2',6.2",
        "6.2 million,6200000",
        "6.2m,6200000",
        "3bn,3000000000",
        "six point two million,6200000",
        "six point two five,6.25",
        "a hundred and seventy,170",
        "three thousand four hundred and twelve,3412",
        "two hundred thousand,200000",
        "two million three hundred thousand,2300000",
        "one and a half,1.5",
        "two and a half million,2500000",
        "half a dozen,6",
        "half a million,500000",
        "a dozen,12",
        "three dozen,36",
        "a third of,0.3333",
        "two fifths,0.4",
        "three quarters,0.75",
        "twenty eighteen,2018",
        "nineteen sixty-eight,1968",
        "nineteen sixty eight,1968",
        "nineteen oh five,1905",
        "two thousand and five,2005",
    })
    void readsNumbersHoweverTheyAreWritten(String text, String value) {
        assertThat(first(text).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "two hundred and three hundred,2",
        "six million and forty people,2",
        "fourteen weeks,1",
        "thirty men,1",
        "a third of them,2",
        "seven hundred and ten boats,4",
    })
    void endsWhereTheNumberEnds(String text, int end) {
        assertThat(first(text).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a third man", "1.2.3", "tenant", "16th", "boats", "a boat", "millions"})
    void takesNothingElseForANumber(String text) {
        assertThat(Numerals.at(words(text), 0, words(text).size())).isNull();
    }

    @Test
    void tellsThePronounFromTheNumber() {
        assertThat(first("one of them").form()).isEqualTo(Form.ONE);
        assertThat(Numerals.counting(words("one of them"), 0, 3)).isNull();
        assertThat(first("one hundred").form()).isEqualTo(Form.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "35-minute,35,minute",
        "fourteen-week,14,week",
        "thirty-five-minute,35,minute",
        "62-year-old,62,year-old",
        "fourteenweek,14,week",
        "14week,14,week",
    })
    void partsANumberFromTheUnitItIsWrittenWith(String word, String value, String unit) {
        var modifier = Objects.requireNonNull(Numerals.modifier(word));

        assertThat(modifier.value()).isEqualByComparingTo(value);
        assertThat(modifier.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twenty-five", "tenant", "16th", "re-opened", "minute", "6.2m"})
    void partsNothingElse(String word) {
        assertThat(Numerals.modifier(word)).isNull();
    }

    @Test
    void readsAllNumbersOfAText() {
        assertThat(
                        Numerals.values(
                                words(
                                        "one of the 240 boats, fourteen-week, six point two million")))
                .extracting(v -> v.toPlainString())
                .containsExactly("14", "240", "6200000");
    }

    @Test
    void readsATextThatIsOneNumber() {
        assertThat(Numerals.whole("six point two million")).isEqualByComparingTo("6200000");
        assertThat(Numerals.whole("twenty boats")).isNull();
    }
}
