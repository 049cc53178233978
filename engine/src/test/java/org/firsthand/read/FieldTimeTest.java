// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.model.Moment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2019-05-08T10:30:00+02:00, 2019-05-08T10:30:00+02:00",
        "2019-05-08T10:30:00Z, 2019-05-08T10:30:00Z",
        "2019-05-08T10:30:45, 2019-05-08T10:30",
        "2019-05-08 10:30, 2019-05-08T10:30",
        "2019-05-08, 2019-05-08",
        "04.06.2024 07:05:11 UTC+01:00, 2024-06-04T07:05:11+01:00",
        "04.06.2024 07:05:11 UTC, 2024-06-04T07:05:11Z",
        "2019-05-08T08:30:12 1557304212, 2019-05-08T08:30:12Z",
        "2019-05-08T10:30:00 1557304200, 2019-05-08T10:30",
        "2019-05-08T10:30:00 9999999999, 2019-05-08T10:30",
        "May 2019, 2019-05",
        "1557304200, 2019-05-08T08:30:00Z",
        "1557304200000, 2019-05-08T08:30:00Z",
        "14 September 2021 19:31, 2021-09-14T19:31",
        "2021/09/14 9:05 PM, 2021-09-14T21:05"
    })
    void readsTheTime(String field, String time) {
        assertThat(FieldTime.of(field)).isNotNull().extracting(Moment::value).isEqualTo(time);
    }
}
