// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.firsthand.text.Days;
import org.jspecify.annotations.Nullable;

/// Reads the times that a text names, `on Friday`, `last year`, `25 April`, as seen from the day on
/// which it came out.
final class Times {
    /// Whether a time without a year lies before or after the text.
    enum Toward {
        PAST,
        FUTURE
    }

    /// A time in the text.
    ///
    /// @param to the token after it
    /// @param moment null where it cannot be told
    record Time(int from, int to, @Nullable Moment moment) {}

    private static final Set<String> DAY_PARTS =
            Set.of("morning", "afternoon", "evening", "night", "noon", "midnight");
    private static final Set<String> SPANS = Set.of("week", "month", "year");
    private static final Set<String> BEFORE_YEAR =
            Set.of("in", "of", "since", "by", "during", "until", "early", "late", "from", "to");
    private final Scan scan;

    Times(Scan scan) {
        this.scan = scan;
    }

    /// Whether a word is the name of a month that begins with a capital.
    static int month(Token token) {
        return token.capital() ? Dates.month(token.low().replace(".", "")) : 0;
    }

    /// The time that begins at a token; null where none does.
    @Nullable Time at(int i, @Nullable Moment published, Toward toward) {
        var seen = published == null ? null : day(published);
        var low = scan.low(i);
        var date = date(i, seen, toward);
        if (date != null) {
            return date;
        }
        var weekday = weekday(low);
        if (weekday != null) {
            return weekday(i, weekday, seen, toward);
        }
        if (low.equals("last") || low.equals("next") || low.equals("this")) {
            return relative(i, low, seen);
        }
        return switch (low) {
            case "today", "tonight" -> time(i, i + 1, seen == null ? null : Moment.day(seen));
            case "yesterday" ->
                    time(i, dayPart(i + 1), seen == null ? null : Moment.day(seen.minusDays(1)));
            case "tomorrow" ->
                    time(i, dayPart(i + 1), seen == null ? null : Moment.day(seen.plusDays(1)));
            default -> year(i);
        };
    }

    private static Time time(int from, int to, @Nullable Moment moment) {
        return new Time(from, to, moment);
    }

    private static @Nullable DayOfWeek weekday(String low) {
        return Days.weekday(low.endsWith("'s") ? low.substring(0, low.length() - 2) : low);
    }

    private static @Nullable LocalDate day(Moment published) {
        return switch (published.precision()) {
            case YEAR, MONTH -> null;
            case DAY, MINUTE -> published.from().atOffset(ZoneOffset.UTC).toLocalDate();
        };
    }

    private int dayPart(int i) {
        return DAY_PARTS.contains(scan.low(i)) ? i + 1 : i;
    }

    private Time weekday(int i, DayOfWeek weekday, @Nullable LocalDate seen, Toward toward) {
        int next = dayPart(i + 1);
        int after = scan.low(next).equals(",") ? next + 1 : next;
        var date = next > i + 1 ? date(after, seen, toward) : null;
        if (date != null) {
            return time(i, date.to(), date.moment());
        }
        if (seen == null) {
            return time(i, next, null);
        }
        var adjuster =
                toward == Toward.FUTURE
                        ? TemporalAdjusters.next(weekday)
                        : TemporalAdjusters.previousOrSame(weekday);
        return time(i, next, Moment.day(seen.with(adjuster)));
    }

    private @Nullable Time relative(int i, String which, @Nullable LocalDate seen) {
        var low = scan.low(i + 1);
        int sign = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        var weekday = weekday(low);
        if (weekday != null && sign != 0) {
            var adjuster =
                    sign > 0
                            ? TemporalAdjusters.next(weekday)
                            : TemporalAdjusters.previous(weekday);
            int to = dayPart(i + 2);
            int comma = scan.low(to).equals(",") ? to + 1 : to;
            var date = date(comma, seen, sign > 0 ? Toward.FUTURE : Toward.PAST);
            if (date != null) {
                return time(i, date.to(), date.moment());
            }
            return time(i, to, seen == null ? null : Moment.day(seen.with(adjuster)));
        }
        if (DAY_PARTS.contains(low)) {
            var day = seen == null ? null : Moment.day(seen.plusDays(sign));
            return time(i, i + 2, day);
        }
        if (!SPANS.contains(low)) {
            return null;
        }
        if (seen == null || low.equals("week")) {
            return time(i, i + 2, null);
        }
        return time(
                i,
                i + 2,
                low.equals("year")
                        ? Moment.year(seen.getYear() + sign)
                        : Moment.month(seen.withDayOfMonth(1).plusMonths(sign)));
    }

    /// `25 April`, `Thursday, April 25, 2019`, `the sixteenth of May`, `February`, `May 2019`.
    private @Nullable Time date(int i, @Nullable LocalDate seen, Toward toward) {
        if (i >= scan.size()) {
            return null;
        }
        var day = scan.days().get(scan.at(i).start());
        if (day != null) {
            int to = i + 1;
            while (to < scan.size() && scan.at(to).start() < day.span().end()) {
                to++;
            }
            var date = day.seenFrom(seen);
            return time(i, to, date == null ? null : Moment.day(date));
        }
        int month = month(scan.at(i));
        boolean alone = !scan.low(i).equals("may") && !scan.low(i).equals("march");
        boolean afterIn = i > 0 && BEFORE_YEAR.contains(scan.low(i - 1));
        return month > 0 && (alone || afterIn) ? month(i, month, seen, toward) : null;
    }

    /// A month alone: it lies before the text, or after it.
    private Time month(int i, int month, @Nullable LocalDate seen, Toward toward) {
        int comma = scan.low(i + 1).equals(",") ? i + 2 : i + 1;
        int given = yearOf(comma);
        int end = given > 0 ? comma + 1 : i + 1;
        if (given == 0 && seen == null) {
            return time(i, end, null);
        }
        int year = given > 0 || seen == null ? given : seen.getYear();
        if (given == 0 && seen != null) {
            year -= toward == Toward.PAST && month > seen.getMonthValue() ? 1 : 0;
            year += toward == Toward.FUTURE && month < seen.getMonthValue() ? 1 : 0;
        }
        return time(i, end, Moment.month(LocalDate.of(year, month, 1)));
    }

    private int yearOf(int i) {
        var low = scan.low(i);
        if (low.length() != 4 || !low.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int year = Integer.parseInt(low, 10);
        return year >= 1500 && year <= 2100 ? year : 0;
    }

    private @Nullable Time year(int i) {
        int year = yearOf(i);
        boolean placed = i > 0 && BEFORE_YEAR.contains(scan.low(i - 1));
        return year > 0 && placed ? time(i, i + 1, Moment.year(year)) : null;
    }
}
