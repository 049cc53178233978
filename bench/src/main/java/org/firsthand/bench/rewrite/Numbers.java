// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Another number for each, the same wherever it stands, in digits or in words.
///
/// All are scaled by one factor, and a round number stays as round, so that what is more than the
/// other or about half of it stays so. No two become one. Up to twelve they are left alone.
final class Numbers {
    static final int LEFT_ALONE = 12;
    private static final int MOST_IN_WORDS = 99;
    private static final double[] FACTORS = {0.82, 0.88, 1.13, 1.19, 1.27, 1.34};

    private static final List<String> SMALL =
            List.of(
                    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                            .split(" "));
    private static final List<String> TENS =
            List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    /// A number in words from thirteen to ninety-nine, as a pattern; an ordinal is none.
    static final String WORDS =
            "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?:-(?:one|two|three|four|five|six|seven|eight|nine)\\b)?"
                    + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    private final double factor;
    private final Map<Long, Long> others = new TreeMap<>();
    private final TreeSet<Long> used = new TreeSet<>();

    Numbers(Random random) {
        factor = FACTORS[random.nextInt(FACTORS.length)];
    }

    /// Gives all of these another number, in their order, so that it does not depend on where one
    /// stands.
    void learn(SortedSet<Long> values) {
        for (var value : values) {
            long step = step(value);
            long other = Math.round(value * factor / step) * step;
            if (value <= MOST_IN_WORDS) {
                other = Math.max(LEFT_ALONE + 1, Math.min(MOST_IN_WORDS, other));
            }
            others.put(value, free(other, value <= MOST_IN_WORDS ? 1 : step, value));
        }
    }

    private long free(long wanted, long step, long value) {
        for (long away = 0; ; away += step) {
            for (long other : new long[] {wanted + away, wanted - away}) {
                boolean fits =
                        value > MOST_IN_WORDS
                                ? other > MOST_IN_WORDS
                                : other > LEFT_ALONE && other <= MOST_IN_WORDS;
                if (fits && other != value && used.add(other)) {
                    return other;
                }
            }
        }
    }

    private static long step(long value) {
        long step = 1;
        while (value % (step * 10) == 0) {
            step *= 10;
        }
        return step;
    }

    long of(long value) {
        var other = others.get(value);
        return other == null ? value : other;
    }

    /// In digits, with the commas that it had.
    String digits(String digits) {
        long value = Long.parseLong(digits.replace(",", ""));
        long other = of(value);
        return digits.contains(",") || other > 9999 && value > 9999
                ? String.format(Locale.ROOT, "%,d", other)
                : String.valueOf(other);
    }

    /// The value of such words; null where they are none.
    static @Nullable Long value(String words) {
        var parts = words.toLowerCase(Locale.ROOT).split("-");
        int tens = TENS.indexOf(parts[0]);
        int small = SMALL.indexOf(parts[parts.length - 1]);
        if (parts.length == 2 && tens > 1 && small > 0) {
            return tens * 10L + small;
        }
        if (parts.length == 1 && tens > 1) {
            return tens * 10L;
        }
        return parts.length == 1 && small > 0 ? (long) small : null;
    }

    /// A year as it is spoken: nineteen sixty-eight, twenty sixteen.
    static String yearWords(int year, String model) {
        var rest = year % 100;
        var words =
                rest < 10
                        ? year < 2000
                                ? words(year / 100) + " oh-" + words(rest)
                                : "two thousand and " + words(rest)
                        : words(year / 100) + " " + words(rest);
        return capital(words, model);
    }

    /// In words, with a capital where the model has one; above ninety-nine in hundreds.
    static String words(long value, String model) {
        return capital(words(value), model);
    }

    private static String capital(String words, String model) {
        return Character.isUpperCase(model.charAt(0))
                ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
                : words;
    }

    private static String words(long value) {
        if (value > MOST_IN_WORDS) {
            long rest = value % 100;
            return words(value / 100) + " hundred" + (rest == 0 ? "" : " and " + words(rest));
        }
        if (value < SMALL.size()) {
            return SMALL.get((int) value);
        }
        var tens = TENS.get((int) value / 10);
        return value % 10 == 0 ? tens : tens + "-" + SMALL.get((int) value % 10);
    }
}
