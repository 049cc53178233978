// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// A point in time known to a precision, kept as the range it may lie in.
///
/// A time of day without an offset orders by its day only, since its zone is unknown.
///
/// @param value ISO 8601, as precise as it was given: `2016`, `2016-09`, `2016-09-30`,
///   `2016-09-30T12:30` where a clock is given and no zone, or `2016-09-30T12:30:00+02:00`: with
///   the offset that was given, which tells the day where it was written
/// @param precision how finely it orders: a clock of no known zone by its day
/// @param from earliest instant, inclusive
/// @param to latest instant, exclusive
public record Moment(String value, Precision precision, Instant from, Instant to) {
    /// How finely a time is known.
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        MINUTE
    }

    public Moment {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A moment needs from < to, but got " + from + " and " + to);
        }
    }

    /// A whole day.
    public static Moment day(LocalDate date) {
        return new Moment(date.toString(), Precision.DAY, start(date), start(date.plusDays(1)));
    }

    /// A day with the time that a clock showed of which the zone is not known.
    public static Moment local(LocalDateTime time) {
        var day = day(time.toLocalDate());
        return new Moment(
                time.truncatedTo(ChronoUnit.MINUTES).toString(),
                Precision.DAY,
                day.from(),
                day.to());
    }

    /// A whole month, named by any of its days.
    public static Moment month(LocalDate date) {
        var first = date.withDayOfMonth(1);
        return new Moment(
                first.toString().substring(0, 7),
                Precision.MONTH,
                start(first),
                start(first.plusMonths(1)));
    }

    /// A whole year.
    public static Moment year(int year) {
        var first = LocalDate.of(year, 1, 1);
        return new Moment(
                String.format(Locale.ROOT, "%04d", year),
                Precision.YEAR,
                start(first),
                start(first.plusYears(1)));
    }

    /// A minute with a known offset from UTC.
    public static Moment minute(OffsetDateTime time) {
        var from = time.truncatedTo(ChronoUnit.MINUTES).toInstant();
        return new Moment(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)),
                Precision.MINUTE,
                from,
                from.plus(1, ChronoUnit.MINUTES));
    }

    /// The value without its clock: the day, month or year, as it was given.
    public String day() {
        int time = value.indexOf('T');
        return time < 0 ? value : value.substring(0, time);
    }

    /// What moments of one precision are sorted by as texts: a clock of no known zone counts for
    /// nothing.
    public String order() {
        return precision == Precision.MINUTE ? value : day();
    }

    /// Whether this moment ends before the other begins; ranges that overlap have no known order.
    public boolean before(Moment other) {
        return !to.isAfter(other.from);
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
