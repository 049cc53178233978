// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// The time in a field made for machines: `2019-05-08T10:30:00+02:00`, `2019-05-08 10:30`, or
/// `2019-05-08T08:30:00 1557304200`, where the seconds since 1970 tell that the clock is UTC.
final class FieldTime {
    private static final int SECONDS = 10;

    private FieldTime() {}

    /// The moment that a field gives; null where it gives none.
    static @Nullable Moment of(String field) {
        var value = field.strip();
        var moment = Dates.parse(value);
        var clock = moment == null ? null : clock(value, moment);
        if (clock == null) {
            return moment;
        }
        var since = since(value);
        return since != null && since.equals(clock)
                ? Moment.minute(clock.atOffset(ZoneOffset.UTC))
                : Moment.local(clock);
    }

    /// Date and time of `2019-05-08 10:30:00`, which has no offset; null where a field has one, or
    /// no time.
    static @Nullable LocalDateTime clock(String value, Moment moment) {
        boolean timed =
                moment.precision() == Moment.Precision.DAY
                        && value.length() >= "2000-01-01T00:00".length();
        int from = timed ? value.indexOf(':') - 2 : -1;
        boolean parted =
                from > 0
                        && (!Character.isLetterOrDigit(value.charAt(from - 1))
                                || value.charAt(from - 1) == 'T');
        var time = parted ? PrintedClock.behind(value, from) : null;
        return time == null ? null : LocalDate.parse(moment.value()).atTime(time);
    }

    /// The minute in UTC that the last ten figures of a field count the seconds to; null where it
    /// does not end so.
    private static @Nullable LocalDateTime since(String value) {
        int from = value.length() - SECONDS;
        if (from < 1 || value.charAt(from - 1) != ' ') {
            return null;
        }
        try {
            var at = Instant.ofEpochSecond(Long.parseLong(value.substring(from)));
            return LocalDateTime.ofInstant(at, ZoneOffset.UTC).withSecond(0);
        } catch (NumberFormatException | DateTimeException other) {
            return null;
        }
    }
}
