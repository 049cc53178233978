// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds dates as people and machines write them, in one pass: `2018-04-19T08:30:00+02:00`, `19
/// April 2018`, `April 19, 2018`, `19.4.2018`, `2018年4月19日`, `April 2018`; the months by the names
/// of [MonthNames].
///
/// A time of day counts only with its offset from UTC. `03/04/2018` may be March or April: only its
/// year is taken, unless it is told which comes first. Years run from 1700 to 2100.
public final class Dates {
    /// How dates in figures alone are read.
    public enum Figures {
        /// Only where they can mean one day; years have four figures.
        CERTAIN,
        /// `3/4/18` is in April.
        DAY_FIRST,
        /// `3/4/18` is in March; with points, the day still comes first.
        MONTH_FIRST
    }

    /// A date and where it stands.
    public record Dated(Span span, Moment moment) {}

    private Dates() {}

    /// All dates of `text` from `start` to `end`, in order.
    public static List<Dated> of(String text, int start, int end) {
        return all(new DateScan(text, end, Figures.CERTAIN), start);
    }

    /// All dates of `text`.
    public static List<Dated> of(String text) {
        return of(text, 0, text.length());
    }

    /// All dates of `text`, those in figures alone read as told.
    public static List<Dated> of(String text, Figures figures) {
        return all(new DateScan(text, text.length(), figures), 0);
    }

    private static List<Dated> all(DateScan scan, int start) {
        var found = new ArrayList<Dated>();
        int i = start;
        while (i < scan.end()) {
            var date = scan.at(i);
            if (date != null) {
                found.add(date);
                i = date.span().end();
            } else {
                i++;
            }
        }
        return found;
    }

    /// The moment that a whole field gives: its first date, or the year that it is; null where it
    /// gives none.
    public static @Nullable Moment parse(String field) {
        return parse(field, Figures.CERTAIN);
    }

    /// The same, dates in figures alone read as told.
    public static @Nullable Moment parse(String field, Figures figures) {
        var text = field.strip();
        if (text.length() == 4 && number(text, 0, 4) == 4) {
            int year = value(text, 0, 4);
            return DateScan.isYear(year) ? Moment.year(year) : null;
        }
        var scan = new DateScan(text, text.length(), figures);
        for (int i = 0; i < text.length(); i++) {
            var date = scan.at(i);
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
        return new DateScan(text, end, Figures.CERTAIN).at(i);
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
