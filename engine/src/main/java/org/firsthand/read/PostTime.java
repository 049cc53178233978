// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// When a post says that it was written: a date, perhaps without its year, with or without a time
/// of day, or how long ago.
///
/// @param span the words that say it
/// @param moment the day or minute; null where only the age is given, or no year is known
record PostTime(Span span, @Nullable Moment moment) {
    /// Any leap year, for dates that lack one.
    private static final String SOME_YEAR = " 2000";

    private static final List<String> AGES =
            List.of(" ago", "yesterday", "today", "just now", "gestern", "heute", "hier à", "ayer");
    private static final List<String> BEFORE_AGES = List.of("vor ", "il y a ", "hace ", "há ");
    private static final List<String> HALVES = List.of("am", "pm", "a.m.", "p.m.", "uhr", "h");

    /// The first time in `text`; `year` completes a date without one, 0 where it is not known.
    static @Nullable PostTime of(String text, int year) {
        if (!hasFigure(text)) {
            return age(text);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            var dated =
                    opens && Character.isLetterOrDigit(c) ? Dates.at(text, i, text.length()) : null;
            if (dated != null) {
                int end = afterClock(text, dated.span().end());
                return new PostTime(new Span(i, end), byClock(text, dated.span(), dated.moment()));
            }
        }
        return rest(text, year);
    }

    /// A day with the time of day that follows it or stands at the end of its words, where one
    /// does.
    private static Moment byClock(String text, Span date, Moment day) {
        if (day.precision() != Moment.Precision.DAY) {
            return day;
        }
        var time =
                afterClock(text, date.end()) > date.end()
                        ? PrintedClock.behind(text, date.end())
                        : null;
        var clock =
                time != null
                        ? LocalDate.parse(day.value()).atTime(time)
                        : FieldTime.clock(date.of(text), day);
        return clock == null ? day : Moment.local(clock);
    }

    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable PostTime rest(String text, int year) {
        var found = withoutYear(text, year);
        return found != null ? found : age(text);
    }

    /// `15 May, 18:05` or `May 15 at 6:05 pm`.
    private static @Nullable PostTime withoutYear(String text, int year) {
        for (int i = 0; i < text.length(); i++) {
            boolean opens =
                    Character.isLetterOrDigit(text.charAt(i))
                            && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            int end = opens ? afterTwoWords(text, i) : i;
            var pair = end > i ? text.substring(i, end) : "";
            var moment = pair.isEmpty() ? null : Dates.parse(pair + SOME_YEAR);
            if (moment != null && moment.precision() == Moment.Precision.DAY) {
                var known = year > 0 ? Dates.parse(pair + " " + year) : null;
                return new PostTime(
                        new Span(i, afterClock(text, end)),
                        known == null ? null : byClock(text, new Span(i, end), known));
            }
        }
        return null;
    }

    /// After two words that one blank parts, one of them figures.
    private static int afterTwoWords(String text, int start) {
        int first = afterWord(text, start);
        int gap = first < text.length() && text.charAt(first) == '.' ? first + 1 : first;
        if (gap >= text.length() || text.charAt(gap) != ' ') {
            return start;
        }
        int second = afterWord(text, gap + 1);
        boolean figures =
                Character.isDigit(text.charAt(start))
                        != (gap + 1 < text.length() && Character.isDigit(text.charAt(gap + 1)));
        return second > gap + 1 && figures ? second : start;
    }

    private static int afterWord(String text, int p) {
        int q = p;
        while (q < text.length() && q < p + 12 && Character.isLetterOrDigit(text.charAt(q))) {
            q++;
        }
        return q;
    }

    private static @Nullable PostTime age(String text) {
        if (!mayBeAge(text)) {
            return null;
        }
        var words = text.toLowerCase(Locale.ROOT);
        if (words.isBlank()) {
            return null;
        }
        for (var age : AGES) {
            int at = words.indexOf(age);
            if (at >= 0 && words.length() == text.length()) {
                return new PostTime(new Span(backToFigures(words, at), at + age.length()), null);
            }
        }
        for (var before : BEFORE_AGES) {
            int figures = words.startsWith(before) ? before.length() : -1;
            if (figures > 0
                    && figures < text.length()
                    && Character.isLetterOrDigit(text.charAt(figures))) {
                return new PostTime(new Span(0, text.length()), null);
            }
        }
        return null;
    }

    /// Whether the first letters of one of the words stand in a text, so that most need not be
    /// looked at more closely.
    private static boolean mayBeAge(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean opens =
                    switch (text.charAt(i)) {
                        case 'a', 'A' -> isOne(text.charAt(i + 1), "gyGY");
                        case 't', 'T' -> isOne(text.charAt(i + 1), "oO");
                        case 'y', 'Y', 'g', 'G' -> isOne(text.charAt(i + 1), "eE");
                        case 'j', 'J' -> isOne(text.charAt(i + 1), "uU");
                        case 'h', 'H' -> isOne(text.charAt(i + 1), "eiaáEIAÁ");
                        case 'v', 'V' -> i == 0 && isOne(text.charAt(1), "oO");
                        case 'i', 'I' -> i == 0 && isOne(text.charAt(1), "lL");
                        default -> false;
                    };
            if (opens) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(char c, String letters) {
        return letters.indexOf(c) >= 0;
    }

    /// Where the figures of `3 days ago` begin.
    private static int backToFigures(String text, int at) {
        int start = at;
        for (int i = at - 1; i >= 0 && i > at - 20; i--) {
            if (Character.isDigit(text.charAt(i))) {
                start = i;
            }
        }
        return start;
    }

    /// After a time of day such as `, 18:05` or ` at 6:05 pm`, where one follows `p`.
    private static int afterClock(String text, int p) {
        int q = p;
        while (q < text.length() && q < p + 8 && !Character.isDigit(text.charAt(q))) {
            q++;
        }
        int colon = afterWord(text, q);
        boolean clock =
                colon - q <= 2
                        && colon > q
                        && colon + 2 < text.length()
                        && ":.".indexOf(text.charAt(colon)) >= 0
                        && Character.isDigit(text.charAt(colon + 1))
                        && Character.isDigit(text.charAt(colon + 2));
        return clock ? afterHalf(text, colon + 3) : p;
    }

    private static int afterHalf(String text, int p) {
        int seconds = p + 2 < text.length() && text.charAt(p) == ':' ? afterWord(text, p + 1) : p;
        int q = seconds < text.length() && text.charAt(seconds) == ' ' ? seconds + 1 : seconds;
        var rest = text.substring(q, Math.min(text.length(), q + 5)).toLowerCase(Locale.ROOT);
        for (var half : HALVES) {
            if (rest.startsWith(half)
                    && (rest.length() == half.length()
                            || !Character.isLetterOrDigit(rest.charAt(half.length())))) {
                return q + half.length();
            }
        }
        return seconds;
    }
}
