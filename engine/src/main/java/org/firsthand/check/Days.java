// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.text.Dates;
import org.firsthand.text.Key;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds days as texts name them: `25 April`, `April 25th`, `the sixteenth of May`, `2019-04-25`;
/// and, where it is known when a text came out, `Thursday`.
final class Days {
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
    private static final int LONGEST_MONTH = 10;

    private final String text;
    private final List<Span> words;
    private final List<Day> found = new ArrayList<>();

    /// A day and where it is named.
    ///
    /// @param byWeekday whether it is named by the weekday alone
    record Day(MonthDay day, Span span, boolean byWeekday) {}

    private Days(String text) {
        this.text = text;
        this.words = Words.of(text);
    }

    /// The days that a text names by day and month, in order.
    static List<Day> of(String text) {
        var days = new Days(text);
        for (int i = 0; i < days.words.size(); i++) {
            days.month(i);
        }
        int next = 0;
        var named = List.copyOf(days.found);
        for (var date : Dates.of(text)) {
            while (next < named.size() && named.get(next).span.end() <= date.span().start()) {
                next++;
            }
            boolean known = next < named.size() && named.get(next).span.overlap(date.span()) > 0;
            if (!known && isDay(date.moment())) {
                days.found.add(new Day(day(date.moment()), date.span(), false));
            }
        }
        days.found.sort((a, b) -> a.span.compareTo(b.span));
        return days.found;
    }

    private static boolean isDay(Moment moment) {
        return moment.precision() == Moment.Precision.DAY
                || moment.precision() == Moment.Precision.MINUTE;
    }

    private static MonthDay day(Moment moment) {
        return MonthDay.from(moment.from().atOffset(ZoneOffset.UTC));
    }

    /// The weekdays of a text that came out at a known day: the last one before, and the next.
    static List<Day> weekdays(String text, Moment published) {
        var days = new ArrayList<Day>();
        if (!isDay(published)) {
            return days;
        }
        var date = published.from().atOffset(ZoneOffset.UTC).toLocalDate();
        for (var span : Words.of(text)) {
            var weekday = weekday(span.of(text));
            if (weekday != null) {
                var back = (date.getDayOfWeek().getValue() - weekday.getValue() + 7) % 7;
                var last = date.minusDays(back);
                days.add(new Day(MonthDay.from(last), span, true));
                days.add(new Day(MonthDay.from(last.plusDays(7)), span, true));
                if (back == 0) {
                    days.add(new Day(MonthDay.from(last.minusDays(7)), span, true));
                }
            }
        }
        return days;
    }

    private static @Nullable DayOfWeek weekday(String word) {
        if (word.length() < 6 || word.length() > 9 || !word.endsWith("day")) {
            return null;
        }
        for (var weekday : DayOfWeek.values()) {
            if (weekday.name().equals(word.toUpperCase(Locale.ROOT))) {
                return weekday;
            }
        }
        return null;
    }

    private void month(int i) {
        int month = month(words.get(i).of(text));
        if (month == 0) {
            return;
        }
        int before = i > 0 && Key.of(words.get(i - 1).of(text)).equals("of") ? i - 2 : i - 1;
        if (before >= 0 && near(before, i) && add(before, i, month)) {
            return;
        }
        if (i + 1 < words.size() && near(i, i + 1)) {
            add(i + 1, i, month);
        }
    }

    private boolean near(int a, int b) {
        int gap = words.get(b).start() - words.get(a).end();
        return gap <= 4
                && text.substring(words.get(a).end(), words.get(b).start()).indexOf(';') < 0;
    }

    private boolean add(int day, int month, int value) {
        int number = day(words.get(day).of(text));
        if (number < 1 || number > Month.of(value).maxLength()) {
            return false;
        }
        int from = Math.min(words.get(day).start(), words.get(month).start());
        int to = Math.max(words.get(day).end(), words.get(month).end());
        found.add(new Day(MonthDay.of(value, number), new Span(from, to), false));
        return true;
    }

    /// The month that a word with a capital names, or 0.
    private static int month(String word) {
        if (word.length() < 3
                || word.length() > LONGEST_MONTH
                || !Character.isUpperCase(word.charAt(0))) {
            return 0;
        }
        var moment = Dates.parse("1 " + word + " 2000");
        return moment == null || moment.precision() != Moment.Precision.DAY
                ? 0
                : LocalDate.ofInstant(moment.from(), ZoneOffset.UTC).getMonthValue();
    }

    /// `25`, `25th`, `twenty-fifth`; 0 for what is no day.
    private static int day(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits == 0) {
            return Math.max(0, ORDINALS.indexOf(Key.of(word)));
        }
        boolean plain = digits == word.length();
        boolean ordinal =
                digits + 2 == word.length()
                        && List.of("st", "nd", "rd", "th").contains(word.substring(digits));
        return digits <= 2 && (plain || ordinal) ? Integer.parseInt(word.substring(0, digits)) : 0;
    }
}
