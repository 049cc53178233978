// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.text.Dates.Dated;
import org.jspecify.annotations.Nullable;

/// A look at one place of a text for a date that begins there.
///
/// @param end where the text ends for this look
/// @param figures how dates in figures alone are read
record DateScan(String text, int end, Dates.Figures figures) {
    private static final int FIRST_YEAR = 1700;
    private static final int LAST_YEAR = 2100;

    /// A year of two figures lies from 1970 to 2069.
    private static final int LAST_CENTURY = 70;

    private static final String YEAR_SIGNS = "年년";
    private static final String MONTH_SIGNS = "月월";

    /// The date that begins exactly at `i`, or null where none does.
    @Nullable Dated at(int i) {
        char c = text.charAt(i);
        boolean digit = Dates.isDigit(c);
        if (!digit && !Character.isLetter(c)
                || i > 0 && Character.isLetterOrDigit(text.charAt(i - 1)) && !isSign(i - 1)) {
            return null;
        }
        if (digit) {
            return switch (number(i)) {
                case 1, 2 -> dayFirst(i, number(i));
                case 4 -> yearFirst(i);
                default -> null;
            };
        }
        return monthFirst(i);
    }

    /// Whether a letter is one of a script that sets no blanks between words.
    private boolean isSign(int i) {
        return Character.isIdeographic(text.charAt(i));
    }

    /// `2018-04-19`, `2018/4/19`, `2018. 4. 19.`, `2018年4月19日`, `2018-04`, each perhaps with a
    /// time.
    private @Nullable Dated yearFirst(int i) {
        int year = value(i, i + 4);
        int p = i + 4;
        if (!isYear(year) || p >= end) {
            return null;
        }
        char separator = text.charAt(p);
        boolean signs = YEAR_SIGNS.indexOf(separator) >= 0;
        if (!signs && "-/.".indexOf(separator) < 0) {
            return null;
        }
        p = signs || separator == '.' ? blanks(p + 1) : p + 1;
        int monthDigits = number(p);
        if (separator == '.' && monthDigits == 0) {
            return yearAndName(i, p, year);
        }
        int month = value(p, p + Math.min(2, monthDigits));
        if (monthDigits < 1 || monthDigits > 2 || month < 1 || month > 12) {
            return null;
        }
        boolean bare = p == i + 5;
        p += monthDigits;
        boolean parted =
                p < end
                        && (signs
                                ? MONTH_SIGNS.indexOf(text.charAt(p)) >= 0
                                : text.charAt(p) == separator);
        if (parted) {
            int q = signs || separator == '.' ? blanks(p + 1) : p + 1;
            int dayDigits = number(q);
            if (dayDigits == 1 || dayDigits == 2) {
                int stop = q + dayDigits;
                boolean sign = signs && stop < end && "日일".indexOf(text.charAt(stop)) >= 0;
                return day(i, sign ? stop + 1 : stop, new int[] {year, month, value(q, stop)});
            }
        }
        boolean whole =
                bare
                        && separator == '-'
                        && monthDigits == 2
                        && (p >= end || !Character.isLetterOrDigit(text.charAt(p)));
        return whole ? new Dated(new Span(i, p), Moment.month(LocalDate.of(year, month, 1))) : null;
    }

    /// `2018. április 19.`
    private @Nullable Dated yearAndName(int i, int p, int year) {
        int letters = letters(p);
        int month = month(p, letters, true);
        int q = blanks(p + letters);
        int digits = number(q);
        return month == 0 || digits < 1 || digits > 2
                ? null
                : day(i, q + digits, new int[] {year, month, value(q, q + digits)});
    }

    /// `19 April 2018`, `19th of April, 2018`, `19. April 2018`, `19/04/2018`, `19.4.2018`.
    private @Nullable Dated dayFirst(int i, int digits) {
        int first = value(i, i + digits);
        int p = i + digits;
        if (p < end && "/.-".indexOf(text.charAt(p)) >= 0) {
            var figures = inFigures(i, p, first);
            if (figures != null) {
                return figures;
            }
        }
        p = p < end && text.charAt(p) == '-' ? p + 1 : blanks(filler(ordinal(p)));
        int letters = letters(p);
        int month = month(p, letters, true);
        if (month == 0) {
            return null;
        }
        p = filler(punctuation(p + letters));
        p = p < end && text.charAt(p) == '-' ? p + 1 : blanks(p);
        int year = year(p);
        return year == 0 ? null : day(i, p + yearLength(p), new int[] {year, month, first});
    }

    private @Nullable Dated inFigures(int i, int p, int first) {
        char separator = text.charAt(p);
        int from = separator == '.' ? blanks(p + 1) : p + 1;
        int digits = number(from);
        int q = from + digits;
        if (digits < 1 || digits > 2 || q >= end || text.charAt(q) != separator) {
            return null;
        }
        int second = value(from, q);
        q = separator == '.' ? blanks(q + 1) : q + 1;
        int year = year(q);
        if (year == 0) {
            return null;
        }
        int stop = q + yearLength(q);
        boolean dayFirst =
                separator == '.'
                        || first > 12
                        || first == second
                        || second <= 12 && figures == Dates.Figures.DAY_FIRST;
        if (dayFirst) {
            return day(i, stop, new int[] {year, second, first});
        }
        if (second > 12 || figures == Dates.Figures.MONTH_FIRST) {
            return day(i, stop, new int[] {year, first, second});
        }
        return first < 1 || second < 1 ? null : new Dated(new Span(i, stop), Moment.year(year));
    }

    /// `April 19, 2018`, `Apr. 19th 2018`, `April 2018`.
    private @Nullable Dated monthFirst(int i) {
        int letters = letters(i);
        int month = month(i, letters, false);
        if (month == 0) {
            return null;
        }
        int p = blanks(punctuation(i + letters));
        int digits = number(p);
        if (digits == 4 && year(p) != 0) {
            return new Dated(new Span(i, p + 4), Moment.month(LocalDate.of(year(p), month, 1)));
        }
        if (digits != 1 && digits != 2) {
            return null;
        }
        int day = value(p, p + digits);
        p = blanks(punctuation(ordinal(p + digits)));
        int year = number(p) == 4 ? year(p) : 0;
        return year == 0 ? null : day(i, p + 4, new int[] {year, month, day});
    }

    private @Nullable Dated day(int start, int stop, int[] yearMonthDay) {
        int year = yearMonthDay[0];
        int month = yearMonthDay[1];
        int day = yearMonthDay[2];
        boolean runsOn = stop < end && Dates.isDigit(text.charAt(stop));
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
    private int ordinal(int p) {
        if (p < end && (text.charAt(p) == '.' || text.charAt(p) == 'º')) {
            return p + 1;
        }
        boolean ending =
                letters(p) == 2
                        && switch (text.substring(p, p + 2)) {
                            case "st", "nd", "rd", "th", "er" -> true;
                            default -> false;
                        };
        return ending ? p + 2 : p;
    }

    /// After one `of` or `de` between blanks.
    private int filler(int p) {
        int q = blanks(p);
        boolean fills =
                letters(q) == 2
                        && switch (text.substring(q, q + 2)) {
                            case "of", "de" -> true;
                            default -> false;
                        };
        return fills ? q + 2 : p;
    }

    private int punctuation(int p) {
        int q = p;
        while (q < end && q < p + 2 && (text.charAt(q) == '.' || text.charAt(q) == ',')) {
            q++;
        }
        return q;
    }

    private int blanks(int p) {
        int q = p;
        while (q < end && q < p + 3 && (text.charAt(q) == ' ' || text.charAt(q) == '\u00a0')) {
            q++;
        }
        return q;
    }

    private int letters(int p) {
        int q = p;
        while (q < end && q <= p + MonthNames.LONGEST && Character.isLetter(text.charAt(q))) {
            q++;
        }
        return q - p;
    }

    /// The month whose name stands at `p`.
    ///
    /// @param afterDay whether a day stands before it, so that `3 set 2019` is one
    private int month(int p, int letters, boolean afterDay) {
        if (letters < 3 || letters > MonthNames.LONGEST) {
            return 0;
        }
        var name = text.substring(p, p + letters);
        return afterDay ? MonthNames.afterDay(name) : MonthNames.of(name);
    }

    /// The year at `p`; of two figures only where dates are read so.
    private int year(int p) {
        int digits = number(p);
        boolean hour = p + 2 < end && text.charAt(p + 2) == ':';
        if (digits == 2 && !hour && figures != Dates.Figures.CERTAIN) {
            int year = value(p, p + 2);
            return year < LAST_CENTURY ? 2000 + year : 1900 + year;
        }
        int year = digits == 4 ? value(p, p + 4) : 0;
        return isYear(year) ? year : 0;
    }

    private int yearLength(int p) {
        return number(p);
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private int number(int p) {
        return Dates.number(text, p, end);
    }

    private int value(int from, int to) {
        return Dates.value(text, from, to);
    }
}
