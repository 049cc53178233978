// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.firsthand.model.Moment;

/// A time axis on which days of use are equally wide and long idle stretches are cut short, so that
/// a note of 1974 and a busy week fit in one picture.
final class TimeScale {
    /// How many days of idle time are drawn in full; a longer stretch is drawn as wide as these.
    private static final int LONGEST_GAP = 3;

    private final List<Long> days;
    private final double[] starts;
    private final double unit;

    /// A stretch of idle time that is cut short, from one place on the axis to another.
    record Break(double from, double to) {}

    /// A day in use and where it begins.
    record Day(LocalDate date, double at) {}

    private TimeScale(List<Long> days, double width) {
        this.days = days;
        this.starts = new double[days.size()];
        double units = 0;
        for (int i = 0; i < days.size(); i++) {
            units += i == 0 ? 0 : Math.min(LONGEST_GAP, days.get(i) - days.get(i - 1));
            starts[i] = units;
        }
        this.unit = width / (units + 1);
        for (int i = 0; i < starts.length; i++) {
            starts[i] *= unit;
        }
    }

    /// A scale for these moments, as wide as `width`.
    static TimeScale of(Collection<Moment> moments, double width) {
        var days = new TreeSet<Long>();
        for (var moment : moments) {
            days.add(day(moment.from()));
            days.add(day(moment.to().minusMillis(1)));
        }
        if (days.isEmpty()) {
            days.add(0L);
        }
        return new TimeScale(List.copyOf(days), width);
    }

    private static long day(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    /// Where an instant lies, from 0 to the width.
    double at(Instant instant) {
        double day = instant.getEpochSecond() / (double) Duration.ofDays(1).toSeconds();
        int i = index((long) Math.floor(day));
        if (i < 0) {
            return 0;
        }
        double into = day - days.get(i);
        if (into <= 1 || i == days.size() - 1) {
            return starts[i] + Math.min(1, into) * unit;
        }
        double gap = days.get(i + 1) - days.get(i) - 1.0;
        double room = starts[i + 1] - starts[i] - unit;
        return starts[i] + unit + room * (into - 1) / gap;
    }

    /// The last day in use that is not after `day`, or -1.
    private int index(long day) {
        int low = 0;
        int high = days.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle) <= day) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /// How wide a day is.
    double unit() {
        return unit;
    }

    /// The days in use, in order.
    List<Day> days() {
        var all = new ArrayList<Day>();
        for (int i = 0; i < starts.length; i++) {
            all.add(new Day(LocalDate.ofEpochDay(days.get(i)), starts[i]));
        }
        return all;
    }

    /// Where idle time is cut short.
    List<Break> breaks() {
        var breaks = new ArrayList<Break>();
        for (int i = 1; i < starts.length; i++) {
            if (days.get(i) - days.get(i - 1) > LONGEST_GAP) {
                breaks.add(new Break(starts[i - 1] + unit, starts[i]));
            }
        }
        return breaks;
    }
}
