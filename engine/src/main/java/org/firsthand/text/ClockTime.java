// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A time of day written behind a date, `T08:30:00+02:00` or ` 08:30 GMT`, with its offset where
/// one is given.
///
/// @param offset minutes east of UTC; null when not given
/// @param end the offset in the text after it
record ClockTime(LocalTime time, @Nullable Integer offset, int end) {
    private static final int FARTHEST_OFFSET = 18 * 60;

    /// The time that begins at `p` with `T` or a blank, or null where none does.
    static @Nullable ClockTime at(String text, int p, int end) {
        if (p >= end || "Tt ".indexOf(text.charAt(p)) < 0) {
            return null;
        }
        int q = p + 1;
        int hours = Dates.number(text, q, end);
        if (hours != 2
                || q + 2 >= end
                || text.charAt(q + 2) != ':'
                || Dates.number(text, q + 3, end) != 2) {
            return null;
        }
        int hour = Dates.value(text, q, q + 2);
        int minute = Dates.value(text, q + 3, q + 5);
        if (hour > 23 || minute > 59) {
            return null;
        }
        int second = second(text, q + 5, end);
        var time = LocalTime.of(hour, minute, Math.max(0, second));
        return withOffset(text, second < 0 ? q + 5 : afterFraction(text, q + 8, end), end, time);
    }

    /// The second behind `:` at `p`, or -1 where none stands there.
    private static int second(String text, int p, int end) {
        if (p >= end || text.charAt(p) != ':' || Dates.number(text, p + 1, end) != 2) {
            return -1;
        }
        int second = Dates.value(text, p + 1, p + 3);
        return second < 60 ? second : -1;
    }

    private static int afterFraction(String text, int p, int end) {
        boolean fraction = p < end && text.charAt(p) == '.' && Dates.number(text, p + 1, end) > 0;
        return fraction ? p + 1 + Dates.number(text, p + 1, end) : p;
    }

    private static ClockTime withOffset(String text, int p, int end, LocalTime time) {
        int q = p < end && text.charAt(p) == ' ' ? p + 1 : p;
        for (var name : new String[] {"UTC", "GMT", "Z"}) {
            int after = q + name.length();
            if (after <= end
                    && text.startsWith(name, q)
                    && (after == end || !Character.isLetterOrDigit(text.charAt(after)))) {
                boolean signed = after < end && "+-".indexOf(text.charAt(after)) >= 0;
                var moved = signed ? withFigures(text, after, end, time, after) : null;
                return moved == null || moved.offset == null
                        ? new ClockTime(time, 0, after)
                        : moved;
            }
        }
        if (q >= end || text.charAt(q) != '+' && text.charAt(q) != '-') {
            return new ClockTime(time, null, p);
        }
        return withFigures(text, q, end, time, p);
    }

    private static ClockTime withFigures(
            String text, int sign, int end, LocalTime time, int before) {
        int digits = Dates.number(text, sign + 1, end);
        int hours = Dates.value(text, sign + 1, sign + 1 + Math.min(2, digits));
        int minutes = 0;
        int after = sign + 1 + digits;
        if (digits == 4) {
            minutes = Dates.value(text, sign + 3, sign + 5);
        } else if (digits == 2
                && after < end
                && text.charAt(after) == ':'
                && Dates.number(text, after + 1, end) == 2) {
            minutes = Dates.value(text, after + 1, after + 3);
            after += 3;
        }
        int offset = hours * 60 + minutes;
        if (digits != 2 && digits != 4 || minutes > 59 || offset > FARTHEST_OFFSET) {
            return new ClockTime(time, null, before);
        }
        return new ClockTime(time, text.charAt(sign) == '-' ? -offset : offset, after);
    }
}
