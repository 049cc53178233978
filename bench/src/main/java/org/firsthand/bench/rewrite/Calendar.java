// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// Another time of year in another year.
///
/// Whole months are added, so that a day of the month stays and "the beginning of September" is the
/// beginning of another month; and such a number of them that all days of two months on end, in
/// which a case plays, move by the same number of days, so that a weekday becomes the same other
/// one everywhere.
final class Calendar {
    private static final int WEEK = 7;
    private static final int YEAR = 12;

    private static final List<List<String>> MONTHS =
            List.of(
                    words(
                            "January February March April May June July August September October"
                                    + " November December"),
                    words(
                            "Januar Februar März April Mai Juni Juli August September Oktober"
                                    + " November Dezember"),
                    words(
                            "januari februari maart april mei juni juli augustus september oktober"
                                    + " november december"),
                    words("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"),
                    words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"));
    private static final List<List<String>> DAYS =
            List.of(
                    words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
                    words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
                    words("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
                    words("Mon Tue Wed Thu Fri Sat Sun"));

    /// Names that are words besides, and so mean a time only beside a number.
    static final String SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

    static final String SHORT_DAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun";

    private final int months;
    private final int years;
    private final int weekdays;

    private Calendar(int months, int years, LocalDate within) {
        this.months = months;
        this.years = years;
        this.weekdays =
                (int) Math.floorMod(ChronoUnit.DAYS.between(within, moved(within)), (long) WEEK);
    }

    /// Draws a calendar for a case that plays in the month of `within` and the next.
    static Calendar draw(Random random, LocalDate within) {
        var next = within.withDayOfMonth(1).plusMonths(1);
        var like =
                java.util.stream.IntStream.rangeClosed(1, YEAR - 1)
                        .filter(m -> sameLength(within, m) && sameLength(next, m))
                        .boxed()
                        .toList();
        if (like.isEmpty()) {
            throw new IllegalStateException("No two months are as long as those of " + within);
        }
        int years = 1 + random.nextInt(5);
        return new Calendar(
                like.get(random.nextInt(like.size())),
                random.nextBoolean() ? years : -years,
                within);
    }

    private static boolean sameLength(LocalDate date, int months) {
        return date.withDayOfMonth(1).plusMonths(months).lengthOfMonth() == date.lengthOfMonth();
    }

    /// All full names of months, and those of weekdays, as alternatives of a pattern.
    static String monthNames() {
        return MONTHS.subList(0, 3).stream()
                .flatMap(List::stream)
                .distinct()
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }

    /// Whether a word is the name of a month or a weekday, or of several (`Fridays`).
    static boolean isName(String plural) {
        var word = plural.endsWith("ys") ? plural.substring(0, plural.length() - 1) : plural;
        return Stream.concat(MONTHS.stream(), DAYS.stream()).anyMatch(n -> n.contains(word));
    }

    static String dayNames() {
        return DAYS.subList(0, 3).stream()
                .flatMap(List::stream)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }

    private LocalDate moved(LocalDate date) {
        return date.plusYears(years).plusMonths(months);
    }

    /// The same day of the month in the other year; a date that does not exist there is an error of
    /// the table, which must name another month to play in.
    LocalDate moved(int year, int month, int day) {
        try {
            var moved = moved(LocalDate.of(year, month, 1)).withDayOfMonth(day);
            LocalDate.of(year, month, day);
            return moved;
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "No other day for " + year + "-" + month + "-" + day, e);
        }
    }

    static boolean isDate(int year, int month, int day) {
        return year > 1850
                && year < 2100
                && month >= 1
                && month <= YEAR
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    }

    String year(String year) {
        return String.valueOf(Integer.parseInt(year) + years);
    }

    /// The name of another month in the language and length of this one.
    String month(String name) {
        for (var names : MONTHS) {
            int at = names.indexOf(capital(name, names));
            if (at >= 0) {
                return like(name, names.get((at + months) % YEAR));
            }
        }
        throw new IllegalArgumentException("No month: " + name);
    }

    String weekday(String name) {
        for (var names : DAYS) {
            int at = names.indexOf(capital(name, names));
            if (at >= 0) {
                return like(name, names.get((at + weekdays) % WEEK));
            }
        }
        throw new IllegalArgumentException("No weekday: " + name);
    }

    private static String capital(String name, List<String> names) {
        return names.stream().filter(n -> n.equalsIgnoreCase(name)).findFirst().orElse(name);
    }

    private static String like(String model, String word) {
        if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return model.equals(model.toLowerCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
