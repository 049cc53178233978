// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.text.Dates.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNamesTest {
    private static List<String> values(String text, Figures figures) {
        return Dates.of(text, figures).stream().map(date -> date.moment().value()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "14 Gennaio 2020; 2020-01-14",
                "3 set 2019; 2019-09-03",
                "3 maart 2019; 2019-03-03",
                "12 października 2018; 2018-10-12",
                "5 Mayıs 2019; 2019-05-05",
                "7 de março de 2019; 2019-03-07",
                "2018年4月19日; 2018-04-19",
                "2018년 4월 19일; 2018-04-19",
                "2018. április 19.; 2018-04-19",
                "2018. 04. 19.; 2018-04-19",
                "19-Apr-2018; 2018-04-19"
            })
    void readsDatesOfManyLanguages(String text, String value) {
        assertThat(values("a " + text + " b", Figures.CERTAIN)).containsExactly(value);
    }

    @Test
    void takesAWordThatIsAMonthElsewhereForOneOnlyBehindADay() {
        assertThat(values("the goal set 2019, as sie 2019 say", Figures.CERTAIN)).isEmpty();
    }

    @Test
    void readsFiguresAloneAsTold() {
        assertThat(values("3/4/2018", Figures.CERTAIN)).containsExactly("2018");
        assertThat(values("3/4/2018", Figures.DAY_FIRST)).containsExactly("2018-04-03");
        assertThat(values("3/4/2018", Figures.MONTH_FIRST)).containsExactly("2018-03-04");
        assertThat(values("3.4.18", Figures.MONTH_FIRST)).containsExactly("2018-04-03");
    }

    @Test
    void takesYearsOfTwoFiguresOnlyWhereTold() {
        assertThat(values("version 8.5.12", Figures.CERTAIN)).isEmpty();
        assertThat(values("8.5.12", Figures.DAY_FIRST)).containsExactly("2012-05-08");
        assertThat(values("8.5.98", Figures.DAY_FIRST)).containsExactly("1998-05-08");
    }
}
