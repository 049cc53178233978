// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Moment;
import org.firsthand.model.Moment.Precision;
import org.jspecify.annotations.Nullable;

/// A date that may be the day on which a page was published.
///
/// @param weight how sure it would be if nothing else were known, 0 to 1
/// @param from the place where it stands, as a fact names it
/// @param clock date and time of day as they are printed, where a time without an offset stands
///   beside
record DateClue(
        Moment moment, Kind kind, double weight, String from, @Nullable LocalDateTime clock) {
    private static final int FARTHEST_EAST = 14;
    private static final int FARTHEST_WEST = 12;
    private static final int QUARTER = 15;

    /// Where clues stand: those of one kind are made by one hand and do not bear each other out.
    enum Kind {
        JSON_LD,
        META,
        PRINTED,
        ADDRESS,
        SCRIPT
    }

    DateClue(Moment moment, Kind kind, double weight, String from) {
        this(moment, kind, weight, from, null);
    }

    /// Whether it tells the day.
    boolean tellsDay() {
        return moment.precision() == Precision.DAY || moment.precision() == Precision.MINUTE;
    }

    /// The day where it was written, or in UTC.
    LocalDate day() {
        var value = moment.value();
        return LocalDate.of(
                Integer.parseInt(value, 0, 4, 10),
                Integer.parseInt(value, 5, 7, 10),
                Integer.parseInt(value, 8, 10, 10));
    }

    /// Whether its time is given in UTC, as machines write it wherever they stand.
    boolean isUtc() {
        return moment.precision() == Precision.MINUTE && moment.value().endsWith("Z");
    }

    /// The days that it may have been where it was written.
    ///
    /// @param zone the offset there; null where it is not known
    Set<LocalDate> days(@Nullable ZoneOffset zone) {
        if (!isUtc()) {
            return Set.of(day());
        }
        if (zone != null) {
            return Set.of(LocalDate.ofInstant(moment.from(), zone));
        }
        var time = LocalDateTime.ofInstant(moment.from(), ZoneOffset.UTC);
        var days = new TreeSet<LocalDate>();
        days.add(day());
        days.add(time.minusHours(FARTHEST_WEST).toLocalDate());
        days.add(time.plusHours(FARTHEST_EAST).toLocalDate());
        return days;
    }

    /// The offset of the clock that `other` prints, where both tell the same minute.
    @Nullable ZoneOffset offset(DateClue other) {
        if (!isUtc() || other.clock == null) {
            return null;
        }
        var time = LocalDateTime.ofInstant(moment.from(), ZoneOffset.UTC);
        long minutes = ChronoUnit.MINUTES.between(time, other.clock);
        boolean offset =
                minutes % QUARTER == 0
                        && minutes <= FARTHEST_EAST * 60
                        && minutes >= -FARTHEST_WEST * 60;
        return offset ? ZoneOffset.ofTotalSeconds((int) minutes * 60) : null;
    }

    /// Its moment with the time that is printed beside it, where one is.
    Moment known() {
        return clock == null ? moment : Moment.local(clock);
    }

    /// Its moment as the clock shows it that goes by `offset`.
    Moment at(ZoneOffset offset) {
        return Moment.minute(OffsetDateTime.parse(moment.value()).withOffsetSameInstant(offset));
    }
}
