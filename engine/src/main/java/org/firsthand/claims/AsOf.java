// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.model.Moment;
import org.jspecify.annotations.Nullable;

/// Tells of which day, or else of which month, two sentences speak that tell of one thing.
///
/// A day without a year is one of the year of publication, a weekday the last before it.
final class AsOf {
    private AsOf() {}

    /// The day or month that both name, or that one names and the other leaves open; null where
    /// neither tells, or where they differ.
    static @Nullable Moment of(Mention a, Mention b) {
        var one = days(a);
        var other = days(b);
        if (!one.isEmpty() || !other.isEmpty()) {
            var day = common(one, other);
            return day == null ? null : Moment.day(day);
        }
        var month = common(months(a), months(b));
        return month == null ? null : Moment.month(month);
    }

    private static @Nullable LocalDate common(Set<LocalDate> a, Set<LocalDate> b) {
        var both = new TreeSet<>(a);
        if (!a.isEmpty() && !b.isEmpty()) {
            both.retainAll(b);
        } else {
            both.addAll(b);
        }
        return both.size() == 1 ? both.iterator().next() : null;
    }

    private static Set<LocalDate> days(Mention mention) {
        var days = new TreeSet<LocalDate>();
        var published = published(mention);
        if (published == null) {
            return days;
        }
        for (var stem : Gists.of(mention.text()).getFirst().stems().keySet()) {
            if (stem.startsWith("w ")) {
                var weekday = DayOfWeek.valueOf(stem.substring(2).toUpperCase(Locale.ROOT));
                days.add(published.with(TemporalAdjusters.previousOrSame(weekday)));
            } else if (Gist.isParticular(stem) && stem.startsWith("d ")) {
                int blank = stem.indexOf(' ', 2);
                add(
                        days,
                        published.getYear(),
                        Integer.parseInt(stem.substring(2, blank)),
                        Integer.parseInt(stem.substring(blank + 1)));
            }
        }
        return days;
    }

    private static Set<LocalDate> months(Mention mention) {
        var months = new TreeSet<LocalDate>();
        var published = published(mention);
        if (published == null) {
            return months;
        }
        for (var stem : Gists.of(mention.text()).getFirst().stems().keySet()) {
            if (stem.startsWith("d ") && !Gist.isParticular(stem)) {
                add(months, published.getYear(), Integer.parseInt(stem.substring(2)), 1);
            }
        }
        return months;
    }

    private static void add(Set<LocalDate> days, int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            // a text may print a day that no calendar has: it tells no time
            return;
        }
    }

    private static @Nullable LocalDate published(Mention mention) {
        var published = mention.document().published();
        return published == null
                ? null
                : published.value().from().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
