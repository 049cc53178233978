// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

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
    private static final int THOUSANDTHS = 13;

    private FieldTime() {}

    /// The moment that a field gives; null where it gives none.
    static @Nullable Moment of(String field) {
        var value = field.strip();
        var since = since(value);
        if (since != null) {
            return since;
        }
        var moment = Dates.parse(value);
        var clock = moment == null ? null : clock(value, moment);
        if (clock == null) {
            return moment;
        }
        var utc = since(value.substring(value.lastIndexOf(' ') + 1));
        return utc != null && utc.value().startsWith(clock.toString()) ? utc : Moment.local(clock);
    }

    /// The moment that a field gives as the seconds, or the thousandths of one, since 1970; null
    /// where it is no such number.
    static @Nullable Moment since(String value) {
        boolean fits = value.length() == SECONDS || value.length() == THOUSANDTHS;
        if (!fits || value.charAt(0) != '1' || !value.chars().allMatch(Character::isDigit)) {
            return null;
        }
        long number = Long.parseLong(value);
        var at = Instant.ofEpochSecond(value.length() == SECONDS ? number : number / 1_000);
        return Moment.minute(at.atOffset(ZoneOffset.UTC));
    }

    /// Date and time of `2019-05-08 10:30:00`, which has no offset; null where a field has one, or
    /// no time.
    static @Nullable LocalDateTime clock(String value, Moment moment) {
        boolean isDay = moment.precision() == Moment.Precision.DAY;
        int from = isDay ? value.indexOf(':') - 2 : -1;
        boolean parted =
                from > 0
                        && (!Character.isDigit(value.charAt(from))
                                || !Character.isLetterOrDigit(value.charAt(from - 1))
                                || value.charAt(from - 1) == 'T');
        var time = parted ? PrintedClock.behind(value, from) : null;
        return time == null ? null : LocalDate.parse(moment.value()).atTime(time);
    }
}
