// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds the days that a text names, as people write and say them: `25 April`, `April 25th`,
/// `Thursday, the sixteenth of May 2019`, `Thursday the sixteenth`, `2 to 20 September`,
/// `2019-04-25`. A weekday alone, and a month alone, are none.
public final class Days {
    /// The days of the week, in small letters.
    public static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final List<String> ORDINALS =
            List.of(
                    "",
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "eleventh",
                    "twelfth",
                    "thirteenth",
                    "fourteenth",
                    "fifteenth",
                    "sixteenth",
                    "seventeenth",
                    "eighteenth",
                    "nineteenth",
                    "twentieth",
                    "twentyfirst",
                    "twentysecond",
                    "twentythird",
                    "twentyfourth",
                    "twentyfifth",
                    "twentysixth",
                    "twentyseventh",
                    "twentyeighth",
                    "twentyninth",
                    "thirtieth",
                    "thirtyfirst");

    private static final int LAST = 31;
    private static final int FIRST_YEAR = 1700;
    private static final int LAST_YEAR = 2100;
    private static final int WIDEST_GAP = 3;

    /// Letters of a word that may be a shortened one with its point.
    private static final int SHORTENED = 4;

    /// Months before and after a text within which a day without its month lies.
    private static final int NEAR_MONTHS = 3;

    /// Words that stand between the two days of a range.
    private static final Set<String> RANGE = Set.of("to", "and", "or", "until", "till");

    /// Words that a number behind a month counts: `in May 15 people`.
    private static final Set<String> COUNTED = Set.of("per", "people", "percent", "of");

    private final String text;
    private final List<Span> words;
    private final List<Day> found = new ArrayList<>();
    private final List<Span> impossible = new ArrayList<>();

    /// A day as a text names it.
    ///
    /// @param weekday null where none stands before it
    /// @param month 0 where it is left out, as in `Thursday the sixteenth`
    /// @param year 0 where it is left out
    /// @param from where it begins behind its weekday
    /// @param span with its weekday and year
    public record Day(
            @Nullable DayOfWeek weekday, int month, int day, int year, int from, Span span) {
        /// Day and month; null where the month is left out.
        public @Nullable MonthDay inYear() {
            return month == 0 ? null : MonthDay.of(month, day);
        }

        /// The day that it is, as seen from the day on which the text came out: the nearest such
        /// day, or the nearest on which its weekday falls. Null where that cannot be told.
        public @Nullable LocalDate seenFrom(@Nullable LocalDate published) {
            if (year > 0) {
                return inMonth(LocalDate.of(year, month, 1)).findFirst().orElse(null);
            }
            if (published == null) {
                return null;
            }
            var days = candidates(published).toList();
            var nearest =
                    Comparator.comparingLong((LocalDate d) ->
                                    Math.abs(d.toEpochDay() - published.toEpochDay()))
                            .thenComparing(Comparator.naturalOrder());
            var falling = days.stream().filter(this::fallsOn).min(nearest);
            return month == 0
                    ? falling.orElse(null)
                    : falling.or(() -> days.stream().min(nearest)).orElse(null);
        }

        /// Whether a day has the weekday that is named, if one is.
        public boolean fallsOn(LocalDate date) {
            return weekday == null || date.getDayOfWeek() == weekday;
        }

        private Stream<LocalDate> candidates(LocalDate published) {
            return month == 0
                    ? IntStream.rangeClosed(-NEAR_MONTHS, NEAR_MONTHS)
                            .mapToObj(m -> published.withDayOfMonth(1).plusMonths(m))
                            .flatMap(this::inMonth)
                    : IntStream.rangeClosed(-1, 1)
                            .mapToObj(y -> LocalDate.of(published.getYear() + y, month, 1))
                            .flatMap(this::inMonth);
        }

        private Stream<LocalDate> inMonth(LocalDate first) {
            return day <= first.lengthOfMonth()
                    ? Stream.of(first.withDayOfMonth(day))
                    : Stream.empty();
        }
    }

    private Days(String text) {
        this.text = text;
        this.words = Words.of(text);
    }

    /// The days that a text names, in order.
    public static List<Day> of(String text) {
        var days = new Days(text);
        days.read();
        days.inFigures();
        days.found.sort(Comparator.comparing(Day::span));
        return days.found;
    }

    /// The days that a text names and that no calendar has, in order: `31 February`, `29 February
    /// 2019`.
    public static List<Span> impossible(String text) {
        var days = new Days(text);
        days.read();
        return days.impossible.stream().sorted().distinct().toList();
    }

    private void read() {
        for (int i = 0; i < words.size(); i++) {
            month(i);
            ordinal(i);
        }
    }

    /// Adds the days that are written as a date and named in no other way, `2019-04-25`.
    private void inFigures() {
        found.sort(Comparator.comparing(Day::span));
        var named = List.copyOf(found);
        int next = 0;
        for (var date : Dates.of(text)) {
            while (next < named.size() && named.get(next).span.end() <= date.span().start()) {
                next++;
            }
            boolean known = next < named.size() && named.get(next).span.overlap(date.span()) > 0;
            if (!known && isDay(date.moment())) {
                var day = date(date.moment());
                found.add(
                        new Day(
                                null,
                                day.getMonthValue(),
                                day.getDayOfMonth(),
                                day.getYear(),
                                date.span().start(),
                                date.span()));
            }
        }
    }

    /// Whether a moment is no longer than a day.
    public static boolean isDay(Moment moment) {
        return moment.precision() == Moment.Precision.DAY
                || moment.precision() == Moment.Precision.MINUTE;
    }

    /// The day on which a moment begins, in UTC.
    public static LocalDate date(Moment moment) {
        return moment.from().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// The day of the week that a word names, with or without a capital; null where it names none.
    public static @Nullable DayOfWeek weekday(String word) {
        if (word.length() < 6 || word.length() > 9 || !word.endsWith("day")) {
            return null;
        }
        var name = word.toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// The day of a month that a word gives: `25`, `25th`, `twenty-fifth`; 0 for what is no day.
    public static int number(String word) {
        int digits = Dates.number(word, 0, word.length());
        if (digits == 0) {
            return Math.max(0, ORDINALS.indexOf(Key.of(word)));
        }
        var ending = word.substring(digits);
        boolean day = ending.isEmpty() || List.of("st", "nd", "rd", "th").contains(ending);
        int value = digits <= 2 && day ? Dates.value(word, 0, digits) : 0;
        return value <= LAST ? value : 0;
    }

    /// A day with the month at a word, before or behind it.
    private void month(int i) {
        var name = word(i);
        int month =
                !name.isEmpty() && Character.isUpperCase(name.charAt(0)) ? MonthNames.of(name) : 0;
        if (month == 0) {
            return;
        }
        int before = key(i - 1).equals("of") ? i - 2 : i - 1;
        int day = near(before, i) ? number(word(before)) : 0;
        if (day > 0) {
            range(before, month);
            add(before, i, day, month);
            return;
        }
        day = near(i, i + 1) ? number(word(i + 1)) : 0;
        boolean counts = COUNTED.contains(key(i + 2)) && near(i + 1, i + 2);
        if (day > 0 && !counts) {
            add(i, i + 1, day, month);
        }
    }

    /// The day before another that has the month of both: `2 to 20 September`.
    private void range(int second, int month) {
        int joint = key(second - 1).equals("the") ? second - 2 : second - 1;
        var gap = second > 0 ? gap(second - 1, second).strip() : "";
        boolean dash = gap.equals("-") || gap.equals("–");
        int first = RANGE.contains(key(joint)) ? joint - 1 : dash ? second - 1 : -1;
        int day = first < 0 ? 0 : number(word(first));
        if (day > 0 && day < number(word(second))) {
            add(first, first, day, month);
        }
    }

    /// `Thursday the sixteenth`, without a month.
    private void ordinal(int i) {
        int the = key(i + 1).equals("the") ? i + 2 : i + 1;
        int day = number(word(the));
        boolean ordinal = day > 0 && Character.isLetter(word(the).charAt(word(the).length() - 1));
        boolean month =
                MonthNames.of(word(the + 1)) > 0
                        || key(the + 1).equals("of") && MonthNames.of(word(the + 2)) > 0;
        if (ordinal && !month && weekday(word(i)) != null && near(i, the)) {
            add(the, the, day, 0);
        }
    }

    private void add(int from, int to, int day, int month) {
        int year = month > 0 && near(to, to + 1) ? year(word(to + 1)) : 0;
        if (month > 0 && day > longest(month, year) && !mayCount(from, to, year)) {
            impossible.add(
                    new Span(words.get(from).start(), words.get(year > 0 ? to + 1 : to).end()));
        }
        if (month > 0 && day > Month.of(month).maxLength()) {
            return;
        }
        int first = key(from - 1).equals("the") ? from - 1 : from;
        boolean led = near(first - 1, first) && weekday(word(first - 1)) != null;
        found.add(
                new Day(
                        led ? weekday(word(first - 1)) : null,
                        month,
                        day,
                        year,
                        words.get(from).start(),
                        new Span(
                                words.get(led ? first - 1 : from).start(),
                                words.get(year > 0 ? to + 1 : to).end())));
    }

    private static int longest(int month, int year) {
        return year > 0 ? YearMonth.of(year, month).lengthOfMonth() : Month.of(month).maxLength();
    }

    /// Whether a number behind a month may count the word behind it: `In June 31 boats came`.
    private boolean mayCount(int from, int to, int year) {
        boolean behind = from < to && MonthNames.of(word(from)) > 0;
        return behind && year == 0 && to + 1 < words.size() && gap(to, to + 1).isBlank();
    }

    private static int year(String word) {
        boolean four = word.length() == 4 && Dates.number(word, 0, 4) == 4;
        int year = four ? Dates.value(word, 0, 4) : 0;
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    private String word(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i).of(text);
    }

    private String key(int i) {
        return word(i).toLowerCase(Locale.ROOT);
    }

    private String gap(int a, int b) {
        return text.substring(words.get(a).end(), words.get(b).start());
    }

    /// Whether two words stand in one line, with no more than a comma, the point of a shortened
    /// word and blanks between them, and words such as `the` and `of`.
    private boolean near(int a, int b) {
        if (a < 0 || b >= words.size() || a >= b) {
            return false;
        }
        for (int i = a; i < b; i++) {
            var gap = gap(i, i + 1);
            var marks = words.get(i).length() > SHORTENED ? " ,\u00a0" : " ,.\u00a0";
            boolean plain = gap.chars().allMatch(c -> marks.indexOf(c) >= 0);
            if (!plain || gap.length() > WIDEST_GAP) {
                return false;
            }
        }
        return true;
    }
}
