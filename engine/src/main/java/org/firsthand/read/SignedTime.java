// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.text.MonthNames;
import org.jspecify.annotations.Nullable;

/// The time in a signature on a wiki's talk page, in any order: `14:05, 12 May 2010 (UTC)`, `12 mai
/// 2010 à 14:05 (CEST)`. It ends with its zone in brackets.
///
/// @param span from its first figures to behind the bracket
record SignedTime(Span span, Moment moment) {
    private static final Map<String, Integer> ZONES =
            Map.ofEntries(
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("WET", 0),
                    Map.entry("تعم", 0),
                    Map.entry("CET", 60),
                    Map.entry("MEZ", 60),
                    Map.entry("BST", 60),
                    Map.entry("WEST", 60),
                    Map.entry("CEST", 120),
                    Map.entry("MESZ", 120),
                    Map.entry("EET", 120),
                    Map.entry("EEST", 180),
                    Map.entry("MSK", 180),
                    Map.entry("JST", 540),
                    Map.entry("EST", -300),
                    Map.entry("EDT", -240),
                    Map.entry("PST", -480),
                    Map.entry("PDT", -420));
    private static final int LONGEST = 60;
    private static final int LONGEST_ZONE = 8;

    /// The first signed time in `text` whose bracket closes at `from` or later, or null where none
    /// stands there.
    static @Nullable SignedTime of(String text, int from) {
        int close = text.indexOf(')', from);
        while (close >= 0) {
            int open = text.lastIndexOf('(', close);
            if (open >= 0 && close - open <= LONGEST_ZONE + 1) {
                var found = before(text, Math.max(0, open - LONGEST), open, close);
                if (found != null) {
                    return found;
                }
            }
            close = text.indexOf(')', close + 1);
        }
        return null;
    }

    private static @Nullable SignedTime before(String text, int from, int open, int close) {
        var zone = letters(text, open + 1, close);
        if (zone.isEmpty() || zone.length() > LONGEST_ZONE) {
            return null;
        }
        return new Parts().read(text, from, open, new Span(open, close + 1), ZONES.get(zone));
    }

    private static String letters(String text, int from, int to) {
        var letters = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(c);
            } else if (!Character.isWhitespace(c) && ".\u00a0\u200e\u200f".indexOf(c) < 0) {
                return "";
            }
        }
        return letters.toString();
    }

    /// Collects clock, day, month and year, going back from the bracket.
    private static final class Parts {
        private int hour = -1;
        private int minute;
        private int day;
        private int month;
        private int year;

        @Nullable SignedTime read(
                String text, int from, int open, Span zone, @Nullable Integer offset) {
            int p = open;
            int start = open;
            while (p > from && !whole()) {
                int end = p;
                while (p > from && Character.isLetterOrDigit(text.charAt(p - 1))) {
                    p--;
                }
                boolean taken = p < end && take(text, p, end);
                if (p < end && !taken && start == open) {
                    // What stands right before the bracket is no time, so this is no zone.
                    return null;
                }
                start = taken ? p : start;
                p = p == end ? p - 1 : p;
            }
            return whole() ? signed(new Span(start, zone.end()), offset) : null;
        }

        private boolean whole() {
            return hour >= 0 && day > 0 && month > 0 && year > 0;
        }

        /// Takes a word or number; figures behind a colon are minutes, those before it hours.
        private boolean take(String text, int from, int to) {
            int value = value(text, from, to);
            if (value < 0) {
                return word(text, from, to);
            }
            boolean colonBefore = from > 0 && text.charAt(from - 1) == ':';
            boolean colonBehind = to < text.length() && text.charAt(to) == ':';
            if (colonBefore) {
                minute = value;
            } else if (colonBehind) {
                hour = value;
            } else if (to - from == 4) {
                year = value;
            } else if (to - from <= 2 && day == 0) {
                day = value;
            } else if (to - from <= 2 && month == 0) {
                month = day;
                day = value;
            }
            return true;
        }

        /// A month's name, or a day with an ending such as `1er`.
        private boolean word(String text, int from, int to) {
            var name = text.substring(from, to).toLowerCase(Locale.ROOT);
            int found = month(name);
            if (found == 0 && from > 1 && text.charAt(from - 1) == ' ') {
                int q = from - 1;
                while (q > 0 && Character.isLetter(text.charAt(q - 1))) {
                    q--;
                }
                found = month(text.substring(q, from - 1).toLowerCase(Locale.ROOT) + name);
            }
            int figures = from;
            while (figures < to && Character.isDigit(text.charAt(figures))) {
                figures++;
            }
            if (found > 0 && month == 0) {
                month = found;
            } else if (figures > from && figures - from <= 2 && day == 0) {
                day = value(text, from, figures);
            }
            return found > 0 || figures > from;
        }

        /// The month that is so called, with or without an ending of one letter; 0 where none is.
        private static int month(String name) {
            int found = MonthNames.afterDay(name);
            return found > 0 || name.length() < 3
                    ? found
                    : MonthNames.afterDay(name.substring(0, name.length() - 1));
        }

        private static int value(String text, int from, int to) {
            int value = 0;
            for (int i = from; i < to; i++) {
                int digit = Character.digit(text.charAt(i), 10);
                if (digit < 0 || to - from > 4) {
                    return -1;
                }
                value = 10 * value + digit;
            }
            return value;
        }

        private @Nullable SignedTime signed(Span span, @Nullable Integer offset) {
            try {
                var time = LocalDateTime.of(year, month, day, hour, minute);
                var moment =
                        offset == null
                                ? Moment.day(time.toLocalDate())
                                : Moment.minute(
                                        OffsetDateTime.of(
                                                time, ZoneOffset.ofTotalSeconds(60 * offset)));
                return new SignedTime(span, moment);
            } catch (DateTimeException e) {
                // Figures that are no date, such as a 31st of April, sign nothing.
                return null;
            }
        }
    }
}
