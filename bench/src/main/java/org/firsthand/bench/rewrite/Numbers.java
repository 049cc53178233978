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
/// Those of two digits become others of two digits in the same order; greater ones are scaled by
/// one factor, and a round one stays as round. No two become one. Up to twelve they are left alone.
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

    private static final int DRAWS = 20;

    private final Random random;
    private final double factor;
    private final Map<Long, Long> others = new TreeMap<>();

    Numbers(Random random) {
        this.random = random;
        factor = FACTORS[random.nextInt(FACTORS.length)];
    }

    /// Gives all of these another number, in their order, so that it does not depend on where one
    /// stands.
    void learn(SortedSet<Long> values) {
        var small = new TreeSet<>(values.headSet(MOST_IN_WORDS + 1L));
        var drawn = drawn(small).iterator();
        small.forEach(value -> others.put(value, drawn.next()));
        var used = new TreeSet<Long>();
        for (var value : values.tailSet(MOST_IN_WORDS + 1L)) {
            long step = step(value);
            long other = Math.max(MOST_IN_WORDS + 1L, Math.round(value * factor / step) * step);
            while (other == value || !used.add(other)) {
                other += step;
            }
            others.put(value, other);
        }
    }

    /// As many numbers of two digits, in order: of some draws the one that leaves the fewest of the
    /// values as they are.
    private SortedSet<Long> drawn(SortedSet<Long> values) {
        SortedSet<Long> best = new TreeSet<>(values);
        long fewest = values.size();
        for (int i = 0; i < DRAWS; i++) {
            var drawn = new TreeSet<Long>();
            while (drawn.size() < values.size()) {
                drawn.add(LEFT_ALONE + 1L + random.nextInt(MOST_IN_WORDS - LEFT_ALONE));
            }
            var other = drawn.iterator();
            long same = values.stream().filter(value -> value.equals(other.next())).count();
            if (same < fewest) {
                best = drawn;
                fewest = same;
            }
        }
        return best;
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
