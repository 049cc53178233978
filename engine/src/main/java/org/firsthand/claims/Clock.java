// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.firsthand.text.Numerals;
import org.jspecify.annotations.Nullable;

/// Reads times of day in words, such as `half past six`, `a quarter to seven`, `ten minutes past
/// four`, and compares times of day.
final class Clock {
    /// How a stem begins that is a time of day.
    static final String STEM = "t ";

    private static final int HALF_DAY = 720;
    private static final int HOUR = 60;
    private static final int HOURS = 12;
    private static final int MINUTES = 100;

    /// Times so many minutes apart are told by clocks that differ, or by rounding.
    private static final int NEAR = 5;

    /// Parts of an hour; a bare number before `to` begins a range.
    private static final Set<String> PARTS = Set.of("half", "quarter");

    private Clock() {}

    /// A time of day as a stem, and the word after it.
    record Spoken(String stem, int end) {}

    /// The time of day in words that begins at a word; null where none does.
    static @Nullable Spoken at(List<String> keys, int i, int end) {
        int minutes = minutes(keys.get(i));
        int at = i + 1;
        if (minutes < 0 || at >= end) {
            return null;
        }
        boolean part = PARTS.contains(keys.get(i)) || keys.get(at).equals("minutes");
        at += keys.get(at).equals("minutes") ? 1 : 0;
        var joint = at < end ? keys.get(at) : "";
        boolean past = joint.equals("past") || part && joint.equals("after");
        var hour = Numerals.counting(keys, at + 1, end);
        if (!past && !(part && joint.equals("to")) || hour == null || !isHour(hour.value())) {
            return null;
        }
        int time = hour.value().intValue() * HOUR + (past ? minutes : -minutes);
        return new Spoken(
                STEM + time / HOUR + '.' + time % HOUR / 10 + time % HOUR % 10, hour.end());
    }

    private static int minutes(String key) {
        if (key.equals("half")) {
            return HOUR / 2;
        }
        if (key.equals("quarter")) {
            return HOUR / 4;
        }
        var number = Numerals.counting(List.of(key), 0, 1);
        return number != null && isMinutes(number.value()) ? number.value().intValue() : -1;
    }

    private static boolean isMinutes(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(HOUR)) < 0;
    }

    private static boolean isHour(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(HOURS)) <= 0;
    }

    /// Whether two stems are nearly the same minute, on a dial of twelve hours.
    static boolean agree(String one, String other) {
        if (!isMinute(one) || !isMinute(other)) {
            return false;
        }
        int apart = Math.abs(minute(one) - minute(other)) % HALF_DAY;
        return Math.min(apart, HALF_DAY - apart) <= NEAR;
    }

    private static boolean isMinute(String stem) {
        return stem.startsWith(STEM) && stem.indexOf('.') > 0;
    }

    private static int minute(String stem) {
        var value = new BigDecimal(stem.substring(STEM.length()));
        int hours = value.intValue();
        int minutes =
                value.subtract(BigDecimal.valueOf(hours))
                        .multiply(BigDecimal.valueOf(MINUTES))
                        .intValue();
        return hours * HOUR + minutes;
    }
}
