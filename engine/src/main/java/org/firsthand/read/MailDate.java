// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// The time in the header of a message, as in `Tue, 14 May 2019 12:15:30 +0200`.
final class MailDate {
    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("GMT", 0),
                    Map.entry("UT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("Z", 0),
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7));

    private MailDate() {}

    /// The moment; the day alone where the time or its offset is missing; null where there is none.
    static @Nullable Moment of(String field) {
        var words = field.replace(',', ' ').strip().split(" +", -1);
        for (int i = 0; i + 4 < words.length; i++) {
            int month = Dates.month(words[i + 1]);
            var zone = offset(words[i + 4]);
            var time = words[i + 3].split(":", -1);
            if (month > 0 && zone != null && time.length >= 2) {
                try {
                    int year = number(words[i + 2]);
                    int full = year < 50 ? year + 2000 : year < 100 ? year + 1900 : year;
                    var local =
                            LocalDateTime.of(
                                    full,
                                    month,
                                    number(words[i]),
                                    number(time[0]),
                                    number(time[1]),
                                    time.length > 2 ? Math.clamp(number(time[2]), 0, 59) : 0);
                    return full < 1970 || full > 2100 ? null : Moment.minute(local.atOffset(zone));
                } catch (DateTimeException notADate) {
                    return null;
                }
            }
        }
        return Dates.parse(field);
    }

    private static int number(String figures) {
        int value = 0;
        for (int i = 0; i < figures.length(); i++) {
            int figure = figures.charAt(i) - '0';
            if (figure < 0 || figure > 9 || i > 3) {
                return -1;
            }
            value = 10 * value + figure;
        }
        return figures.isEmpty() ? -1 : value;
    }

    private static @Nullable ZoneOffset offset(String word) {
        var hours = HOURS.get(word);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        boolean signed = word.length() == 5 && (word.charAt(0) == '+' || word.charAt(0) == '-');
        int value = signed ? number(word.substring(1)) : -1;
        if (value < 0 || value / 100 > 17 || value % 100 > 59) {
            return null;
        }
        int minutes = value / 100 * 60 + value % 100;
        return ZoneOffset.ofTotalSeconds((word.charAt(0) == '-' ? -60 : 60) * minutes);
    }
}
