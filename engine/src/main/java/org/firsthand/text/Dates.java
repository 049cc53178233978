// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds dates as people and machines write them, in one pass: `2018-04-19T08:30:00+02:00`, `19
/// April 2018`, `April 19, 2018`, `19.4.2018`, `April 2018`; month names in English, German, French
/// and Spanish.
///
/// A time of day counts only with its offset from UTC. `03/04/2018` may be March or April: only its
/// year is taken. Years run from 1700 to 2100.
public final class Dates {
    private static final int FIRST_YEAR = 1700;
    private static final int LAST_YEAR = 2100;

    /// A date and where it stands.
    public record Dated(Span span, Moment moment) {}

    private Dates() {}

    /// All dates of `text` from `start` to `end`, in order.
    public static List<Dated> of(String text, int start, int end) {
        var found = new ArrayList<Dated>();
        int i = start;
        while (i < end) {
            var date = at(text, i, end);
            if (date != null) {
                found.add(date);
                i = date.span().end();
            } else {
                i++;
            }
        }
        return found;
    }

    /// All dates of `text`.
    public static List<Dated> of(String text) {
        return of(text, 0, text.length());
    }

    /// The moment that a whole field gives: its first date, or the year that it is; null where it
    /// gives none.
    public static @Nullable Moment parse(String field) {
        var text = field.strip();
        if (text.length() == 4 && number(text, 0, 4) == 4) {
            int year = value(text, 0, 4);
            return isYear(year) ? Moment.year(year) : null;
        }
        for (int i = 0; i < text.length(); i++) {
            var date = at(text, i, text.length());
            if (date != null) {
                return date.moment();
            }
        }
        return null;
    }

    /// The month of this name, 1 to 12, or 0 where none is so called.
    public static int month(String name) {
        return MonthNames.of(name);
    }

    /// The date that begins exactly at `i`, or null where none does.
    public static @Nullable Dated at(String text, int i, int end) {
        char c = text.charAt(i);
        if (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
            return null;
        }
        if (isDigit(c)) {
            int digits = number(text, i, end);
            return switch (digits) {
                case 1, 2 -> dayFirst(text, i, digits, end);
                case 4 -> yearFirst(text, i, end);
                default -> null;
            };
        }
        return Character.isLetter(c) ? monthFirst(text, i, end) : null;
    }

    /// `2018-04-19`, `2018/4/19`, `2018-04`, each perhaps with a time.
    private static @Nullable Dated yearFirst(String text, int i, int end) {
        int year = value(text, i, i + 4);
        int p = i + 4;
        if (!isYear(year) || p >= end || "-/.".indexOf(text.charAt(p)) < 0) {
            return null;
        }
        char separator = text.charAt(p);
        int monthDigits = number(text, p + 1, end);
        int month = value(text, p + 1, p + 1 + monthDigits);
        if (monthDigits < 1 || monthDigits > 2 || month < 1 || month > 12) {
            return null;
        }
        p += 1 + monthDigits;
        if (p < end && text.charAt(p) == separator) {
            int dayDigits = number(text, p + 1, end);
            if (dayDigits == 1 || dayDigits == 2) {
                return day(
                        text,
                        i,
                        p + 1 + dayDigits,
                        end,
                        year,
                        month,
                        value(text, p + 1, p + 1 + dayDigits));
            }
        }
        boolean whole =
                separator == '-'
                        && monthDigits == 2
                        && (p >= end || !Character.isLetterOrDigit(text.charAt(p)));
        return whole ? new Dated(new Span(i, p), Moment.month(LocalDate.of(year, month, 1))) : null;
    }

    /// `19 April 2018`, `19th of April, 2018`, `19. April 2018`, `19/04/2018`, `19.4.2018`.
    private static @Nullable Dated dayFirst(String text, int i, int digits, int end) {
        int first = value(text, i, i + digits);
        int p = i + digits;
        if (p < end && "/.-".indexOf(text.charAt(p)) >= 0) {
            var figures = inFigures(text, i, p, first, end);
            if (figures != null) {
                return figures;
            }
        }
        p = blanks(text, filler(text, ordinal(text, p, end), end), end);
        int letters = letters(text, p, end);
        int month =
                letters > MonthNames.LONGEST ? 0 : MonthNames.of(text.substring(p, p + letters));
        if (month == 0) {
            return null;
        }
        p = filler(text, punctuation(text, p + letters, end), end);
        p = blanks(text, p, end);
        int year = year(text, p, end);
        return year == 0 ? null : day(text, i, p + 4, end, year, month, first);
    }

    private static @Nullable Dated inFigures(String text, int i, int p, int first, int end) {
        char separator = text.charAt(p);
        int digits = number(text, p + 1, end);
        int q = p + 1 + digits;
        if (digits < 1 || digits > 2 || q >= end || text.charAt(q) != separator) {
            return null;
        }
        int second = value(text, p + 1, q);
        int year = year(text, q + 1, end);
        if (year == 0) {
            return null;
        }
        if (separator == '.' || first > 12 || first == second) {
            return day(text, i, q + 5, end, year, second, first);
        }
        if (second > 12) {
            return day(text, i, q + 5, end, year, first, second);
        }
        return first < 1 || second < 1 ? null : new Dated(new Span(i, q + 5), Moment.year(year));
    }

    /// `April 19, 2018`, `Apr. 19th 2018`, `April 2018`.
    private static @Nullable Dated monthFirst(String text, int i, int end) {
        int letters = letters(text, i, end);
        int month =
                letters > MonthNames.LONGEST ? 0 : MonthNames.of(text.substring(i, i + letters));
        if (month == 0) {
            return null;
        }
        int p = blanks(text, punctuation(text, i + letters, end), end);
        int digits = number(text, p, end);
        if (digits == 4 && year(text, p, end) != 0) {
            return new Dated(
                    new Span(i, p + 4), Moment.month(LocalDate.of(year(text, p, end), month, 1)));
        }
        if (digits != 1 && digits != 2) {
            return null;
        }
        int day = value(text, p, p + digits);
        p = blanks(text, punctuation(text, ordinal(text, p + digits, end), end), end);
        int year = year(text, p, end);
        return year == 0 ? null : day(text, i, p + 4, end, year, month, day);
    }

    private static @Nullable Dated day(
            String text, int start, int stop, int end, int year, int month, int day) {
        boolean runsOn = stop < end && isDigit(text.charAt(stop));
        if (runsOn
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        var date = LocalDate.of(year, month, day);
        var time = ClockTime.at(text, stop, end);
        if (time == null) {
            return new Dated(new Span(start, stop), Moment.day(date));
        }
        var offset = time.offset();
        var moment =
                offset == null
                        ? Moment.day(date)
                        : Moment.minute(
                                OffsetDateTime.of(
                                        date, time.time(), ZoneOffset.ofTotalSeconds(offset * 60)));
        return new Dated(new Span(start, time.end()), moment);
    }

    /// After an ordinal ending such as `st`, `th` or the German point.
    private static int ordinal(String text, int p, int end) {
        if (p < end && (text.charAt(p) == '.' || text.charAt(p) == 'º')) {
            return p + 1;
        }
        int letters = letters(text, p, end);
        boolean ending =
                letters == 2
                        && switch (text.substring(p, p + 2)) {
                            case "st", "nd", "rd", "th", "er" -> true;
                            default -> false;
                        };
        return ending ? p + 2 : p;
    }

    /// After one `of` or `de` between blanks.
    private static int filler(String text, int p, int end) {
        int q = blanks(text, p, end);
        int letters = letters(text, q, end);
        boolean fills = letters == 2 && (text.startsWith("of", q) || text.startsWith("de", q));
        return fills ? q + 2 : p;
    }

    private static int punctuation(String text, int p, int end) {
        int q = p;
        while (q < end && q < p + 2 && (text.charAt(q) == '.' || text.charAt(q) == ',')) {
            q++;
        }
        return q;
    }

    private static int blanks(String text, int p, int end) {
        int q = p;
        while (q < end && q < p + 3 && (text.charAt(q) == ' ' || text.charAt(q) == '\u00a0')) {
            q++;
        }
        return q;
    }

    private static int letters(String text, int p, int end) {
        int q = p;
        while (q < end && q <= p + MonthNames.LONGEST && Character.isLetter(text.charAt(q))) {
            q++;
        }
        return q - p;
    }

    private static int year(String text, int p, int end) {
        if (number(text, p, end) != 4) {
            return 0;
        }
        int year = value(text, p, p + 4);
        return isYear(year) ? year : 0;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /// How many digits stand at `p`, counted up to nine.
    static int number(String text, int p, int end) {
        int q = p;
        while (q < end && q < p + 9 && isDigit(text.charAt(q))) {
            q++;
        }
        return q - p;
    }

    static int value(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
