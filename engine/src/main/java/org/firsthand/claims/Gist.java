// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.text.Clocks;
import org.jspecify.annotations.Nullable;

/// What a sentence or one of its clauses says, without its wording: stems, names, numbers, dates,
/// and whether it is negated.
///
/// @param stems every stem with its marks, in the order of stems
/// @param order stems of names as they follow each other
/// @param by whether somebody is named by whom it was done
/// @param negated whether it says that something is not so
/// @param denied the stem that the negation stands before; null where it takes in the whole
/// @param universal whether it says so of everybody or everything: `no`, `nobody`, `nothing`
/// @param amounts the numbers that count or measure something
/// @param asOf the words that say up to when a number holds, such as `four o clock`
record Gist(
        Map<String, Mark> stems,
        List<String> order,
        boolean by,
        boolean negated,
        @Nullable String denied,
        boolean universal,
        List<Amount> amounts,
        @Nullable String asOf) {

    /// What is known of a stem in its place.
    ///
    /// @param kind what it is
    /// @param flipped whether the word is the opposite of its stem
    /// @param verb whether it says what happened
    record Mark(Kind kind, boolean flipped, boolean verb) {
        static Mark of(Kind kind) {
            return new Mark(kind, false, false);
        }
    }

    /// What a stem stands for.
    enum Kind {
        WORD,
        /// A word that nearly every text has, and that tells little.
        LIGHT,
        NAME,
        NUMBER,
        /// A day, a month or a time of day.
        TIME
    }

    /// A number and what it counts.
    ///
    /// @param value in digits
    /// @param unit the stem of what is counted, or `date` for a day of a year
    /// @param approximate whether it is given as `about` or `more than`
    record Amount(String value, String unit, boolean approximate) {
        private static final double NEAR = 0.2;

        /// Whether both can stand: they are equal, or near each other and one is rough.
        boolean agrees(Amount other) {
            if (value.equals(other.value)) {
                return true;
            }
            if (unit.equals(Gists.DATE) || !approximate && !other.approximate) {
                return false;
            }
            var x = new BigDecimal(value);
            var y = new BigDecimal(other.value);
            double ratio = x.min(y).divide(x.max(y), MathContext.DECIMAL32).doubleValue();
            return ratio >= 1 - NEAR;
        }
    }

    Gist {
        stems = Collections.unmodifiableMap(new TreeMap<>(stems));
        order = List.copyOf(order);
        amounts = List.copyOf(amounts);
    }

    /// How a stem begins that is a time of day.
    static final String TIME = "t ";

    private static final int HOUR = 60;
    private static final int HALF_DAY = 720;

    /// Times so many minutes apart are told by clocks that differ, or by rounding.
    private static final int NEAR = 5;

    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1_500);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2_100);
    private static final BigDecimal FIGURE = BigDecimal.valueOf(100);

    /// How many days, minutes of a day and figures it gives.
    int particulars() {
        return (int) stems.keySet().stream().filter(Gist::isParticular).count();
    }

    /// Whether a stem is that of a day of a year, a minute of a day, or a figure: hardly two things
    /// have two of them in common.
    static boolean isParticular(String stem) {
        if (stem.startsWith("d ")) {
            return stem.indexOf(' ', 2) > 0;
        }
        if (stem.startsWith(TIME)) {
            return stem.indexOf('.') > 0;
        }
        return stem.startsWith("n ")
                && (isFigure(stem.substring(2))
                        || new BigDecimal(stem.substring(2)).compareTo(LARGE) >= 0);
    }

    /// Whether a stem is that of a day of a year or of a minute of a day.
    static boolean isWhen(String stem) {
        return isParticular(stem) && (stem.startsWith("d ") || stem.startsWith(TIME));
    }

    /// Whether a time of day is told by the minute, and not by the full hour.
    static boolean isMinute(Clocks.Clock clock) {
        return clock.minute() % HOUR != 0;
    }

    /// The stem of a time of day.
    static String stem(Clocks.Clock clock) {
        int minute = clock.minute() % HOUR;
        return TIME + clock.minute() / HOUR + '.' + minute / 10 + minute % 10;
    }

    /// The stems of minutes of the day.
    List<String> minutes() {
        return stems.keySet().stream().filter(Gist::isMinute).toList();
    }

    /// Whether two stems of minutes are nearly the same, on a dial of twelve hours.
    static boolean nearly(String one, String other) {
        int apart = Math.abs(minute(one) - minute(other)) % HALF_DAY;
        return Math.min(apart, HALF_DAY - apart) <= NEAR;
    }

    /// Whether a stem is that of a minute of the day.
    static boolean isMinute(String stem) {
        return stem.startsWith(TIME) && isParticular(stem);
    }

    private static int minute(String stem) {
        var value = new BigDecimal(stem.substring(TIME.length()));
        int hours = value.intValue();
        var minutes = value.subtract(BigDecimal.valueOf(hours)).movePointRight(2);
        return hours * HOUR + minutes.intValue();
    }

    /// Whether a number is large or broken, and neither round nor a year.
    static boolean isFigure(String value) {
        var number = new BigDecimal(value);
        boolean broken = number.stripTrailingZeros().scale() > 0;
        boolean year =
                !broken && number.compareTo(FIRST_YEAR) > 0 && number.compareTo(LAST_YEAR) < 0;
        return broken
                || !year
                        && number.compareTo(FIGURE) >= 0
                        && number.stripTrailingZeros().precision() > 1;
    }

    /// The stems that tell something.
    Set<String> telling() {
        var telling = new TreeSet<String>();
        stems.forEach((stem, mark) -> {
            if (mark.kind() != Kind.LIGHT) {
                telling.add(stem);
            }
        });
        return telling;
    }

    /// How many stems tell something.
    int size() {
        return (int) stems.values().stream().filter(m -> m.kind() != Kind.LIGHT).count();
    }
}
