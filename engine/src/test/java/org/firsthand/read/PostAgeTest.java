// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.firsthand.model.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostAgeTest {
    private static final Moment NOON = Moment.minute(OffsetDateTime.parse("2019-05-12T12:00:00Z"));
    private static final Moment DAY = Moment.day(LocalDate.of(2019, 5, 12));

    @ParameterizedTest
    @CsvSource({
        "5 minutes ago, 2019-05-12, 2019-05-12, 2019-05-13",
        "an hour ago, 2019-05-12, 2019-05-12, 2019-05-13",
        "vor 14 Stunden, 2019-05-11, 2019-05-11, 2019-05-12",
        "12 hours ago, 2019-05-12, 2019-05-11, 2019-05-13",
        "3 days ago, 2019-05-09, 2019-05-08, 2019-05-10",
        "3d, 2019-05-09, 2019-05-08, 2019-05-10",
        "il y a 2 jours, 2019-05-10, 2019-05-09, 2019-05-11",
        "hace un día, 2019-05-11, 2019-05-10, 2019-05-12",
        "2 weeks ago, 2019-04, 2019-04-21, 2019-04-29",
        "vor einem Monat, 2019-04, 2019-03-12, 2019-04-13",
        "5mo, 2018-12, 2018-11-12, 2018-12-13",
        "on Reddit 2 years ago, 2017, 2016-05-12, 2017-05-13",
        "Yesterday at 10:15, 2019-05-11, 2019-05-11, 2019-05-12",
        "gestern, 2019-05-11, 2019-05-11, 2019-05-12",
        "just now, 2019-05-12, 2019-05-12, 2019-05-13",
    })
    void tellsTheRangeThatAnAgeLeavesOpen(
            String words, String value, LocalDate from, LocalDate to) {
        assertThat(PostAge.of(words, NOON))
                .extracting(Moment::value, Moment::from, Moment::to)
                .containsExactly(value, Moment.day(from).from(), Moment.day(to).from());
    }

    @Test
    void countsHoursOnlyFromAKnownMinuteAndNothingFromAMonth() {
        assertThat(PostAge.of("2 hours ago", DAY)).isNull();
        assertThat(PostAge.of("2 days ago", DAY)).extracting(Moment::value).isEqualTo("2019-05-10");
        assertThat(PostAge.of("2 days ago", Moment.month(LocalDate.of(2019, 5, 1)))).isNull();
    }

    @Test
    void tellsNothingWithoutANumberAndAUnit() {
        for (var words :
                new String[] {"long ago", "some time ago", "3 votes ago", "ago", "", "7"}) {
            assertThat(PostAge.of(words, NOON)).isNull();
        }
    }
}
