// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.firsthand.model.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static List<String> values(String text) {
        return Dates.of(text).stream().map(date -> date.moment().value()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2018-04-19; 2018-04-19", "2018/4/9; 2018-04-09", "19 April 2018; 2018-04-19",
                        "19th of April, 2018; 2018-04-19",
                "April 19, 2018; 2018-04-19", "Apr. 19 2018; 2018-04-19",
                        "Sept. 3rd, 1916; 1916-09-03", "19/04/2018; 2018-04-19",
                "04/19/2018; 2018-04-19", "7/7/2018; 2018-07-07", "3.4.2018; 2018-04-03",
                        "19. März 2018; 2018-03-19",
                "19 de abril de 2018; 2018-04-19", "1er août 1916; 1916-08-01",
                        "April 2018; 2018-04", "2018-04; 2018-04"
            })
    void readsADate(String text, String value) {
        assertThat(values("The paper of " + text + " says so")).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "April 19",
                "2018",
                "99/99/2018",
                "12345-01-02",
                "2018-13-01",
                "9 May 1699",
                "9 May 2101",
                "Maybe 5, 2018",
                "192.168.10.20",
                "section 2018-0419",
                "A2018-04-19"
            })
    void takesNothingElseForADate(String text) {
        assertThat(values(text)).isEmpty();
    }

    @Test
    void takesOnlyTheYearWhereDayAndMonthMayBeSwapped() {
        assertThat(values("on 03/04/2018")).containsExactly("2018");
    }

    @Test
    void keepsTheTimeOnlyWithItsOffset() {
        assertThat(values("2018-04-19T08:30:15+02:00"))
                .containsExactly("2018-04-19T08:30:15+02:00");
        assertThat(values("2018-04-19T08:30:15.250Z")).containsExactly("2018-04-19T08:30:15Z");
        assertThat(values("19 Apr 2018 08:30:15 -0500"))
                .containsExactly("2018-04-19T08:30:15-05:00");
        assertThat(values("2018-04-19 08:30")).containsExactly("2018-04-19");
    }

    @Test
    void knowsTheMinuteInUtc() {
        var moment = Dates.of("2018-04-19T23:30:00-02:00").getFirst().moment();

        assertThat(moment.precision()).isEqualTo(Moment.Precision.MINUTE);
        assertThat(moment.from()).isEqualTo(Instant.parse("2018-04-20T01:30:00Z"));
    }

    @Test
    void findsEachDateWithItsPlace() {
        var text = "From 2 May 1916 to June 3, 1916.";

        assertThat(Dates.of(text))
                .extracting(date -> date.span().of(text))
                .containsExactly("2 May 1916", "June 3, 1916");
    }

    @Test
    void keepsTheMonthOfADayThatCannotBe() {
        assertThat(values("31 April 2018")).containsExactly("2018-04");
    }

    @Test
    void takesAFieldThatIsAYear() {
        assertThat(Dates.parse(" 1916 ")).isEqualTo(Moment.year(1916));
        assertThat(Dates.parse("no date")).isNull();
    }
}
