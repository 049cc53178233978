// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Moment;
import org.firsthand.model.Moment.Precision;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// A date that a page gives as seen from the day it was captured: `3 days ago`, `yesterday`.
///
/// `3 days ago` may count whole days or nights, so its range is two days. Hours count only where
/// the time of the capture is known to the minute.
final class Ago {
    private static final Set<String> DAYS = Set.of("day", "days", "d", "tag", "tagen");
    private static final Set<String> HOURS =
            Set.of("hour", "hours", "hr", "hrs", "h", "stunde", "stunden");
    private static final Set<String> MINUTES =
            Set.of("minute", "minutes", "min", "mins", "minuten");
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven");
    private static final int MOST = 60;

    private Ago() {}

    /// The moment that `words` tell, seen from `captured`; null where they tell none.
    static @Nullable Moment of(String words, Moment captured) {
        var all = Words.of(words).stream().map(w -> w.of(words).toLowerCase(Locale.ROOT)).toList();
        boolean fine =
                captured.precision() == Precision.DAY || captured.precision() == Precision.MINUTE;
        for (int i = 0; fine && i < all.size(); i++) {
            var named = named(all.get(i), captured);
            if (named != null) {
                return named;
            }
            boolean ago = i + 2 < all.size() && all.get(i + 2).equals("ago");
            boolean vor = i > 0 && all.get(i - 1).equals("vor");
            if (i + 1 < all.size() && (ago || vor)) {
                var counted = counted(number(all.get(i)), all.get(i + 1), captured);
                if (counted != null) {
                    return counted;
                }
            }
        }
        return null;
    }

    private static @Nullable Moment named(String word, Moment captured) {
        var day = day(captured);
        return switch (word) {
            case "yesterday", "gestern" -> Moment.day(day.minusDays(1));
            case "today", "heute" -> Moment.day(day);
            default -> null;
        };
    }

    private static @Nullable Moment counted(int count, String unit, Moment captured) {
        if (count < 0 || count > MOST) {
            return null;
        }
        if (DAYS.contains(unit)) {
            var last = Moment.day(day(captured).minusDays(count));
            var first = Moment.day(day(captured).minusDays(count + 1L));
            return new Moment(last.value(), Precision.DAY, first.from(), last.to());
        }
        boolean hours = HOURS.contains(unit);
        if (captured.precision() != Precision.MINUTE || !hours && !MINUTES.contains(unit)) {
            return null;
        }
        var time = captured.from().minus(count, hours ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
        return Moment.day(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    private static LocalDate day(Moment captured) {
        return LocalDate.ofInstant(captured.from(), ZoneOffset.UTC);
    }

    private static int number(String word) {
        if (word.equals("a") || word.equals("an") || word.startsWith("ein")) {
            return 1;
        }
        boolean figures = word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return figures ? Integer.parseInt(word) : NUMBERS.indexOf(word);
    }
}
