// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2021, 6, 11);

    private static List<String> seen(String text) {
        return Days.of(text).stream().map(d -> String.valueOf(d.seenFrom(FRIDAY))).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "on 25 April,2021-04-25",
        "'on Sunday, April 25',2021-04-25",
        "on the sixteenth of May,2021-05-16",
        "'Thursday, the seventeenth of June',2021-06-17",
        "on Thursday the seventeenth,2021-06-17",
        "'on Wednesday, December 30',2020-12-30",
        "on 4 January 1998,1998-01-04",
        "on 2019-04-25,2019-04-25",
        "on 28 December,2020-12-28",
        "on 2 Sept. 2021,2021-09-02",
    })
    void tellsWhichDayIsMeant(String text, String day) {
        assertThat(seen(text)).containsExactly(day);
    }

    @Test
    void takesTheYearInWhichTheWeekdayFits() {
        // 5 June 2021 was a Saturday, 5 June 2020 a Friday
        assertThat(seen("It opened on Friday, 5 June.")).containsExactly("2020-06-05");
        assertThat(seen("It opened on Saturday, 5 June.")).containsExactly("2021-06-05");
    }

    @Test
    void keepsTheNearestDayWhereItsWeekdayFitsNoYear() {
        var day = Days.of("It opened on Tuesday, 5 June.").getFirst();

        assertThat(day.seenFrom(FRIDAY)).isEqualTo("2021-06-05");
        assertThat(day.fallsOn(LocalDate.of(2021, 6, 5))).isFalse();
    }

    @Test
    void readsBothDaysOfARange() {
        assertThat(seen("from 2 to 20 September")).containsExactly("2021-09-02", "2021-09-20");
        assertThat(seen("the fourth and the fifth of July"))
                .containsExactly("2021-07-04", "2021-07-05");
        assertThat(seen("3–5 August")).containsExactly("2021-08-03", "2021-08-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In May 15 people came.",
                "It may 3 times be told, and 31 march on.",
                "on Thursday",
                "in April",
                "He came on Friday. 25 April boats sailed past",
                "the sixteenth house"
            })
    void takesNothingElseForADay(String text) {
        assertThat(Days.of(text.replace("25 April", "25 april"))).isEmpty();
    }

    @Test
    void tellsNoDayWithoutMonthWhereNothingIsNear() {
        assertThat(Days.of("on Thursday the sixteenth").getFirst().seenFrom(null)).isNull();
    }
}
