// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.text.NumberWords;
import org.jspecify.annotations.Nullable;

/// Reads numbers in digits and in English words: `240`, `6.2 million`, `three hundred and forty`.
final class Numerals {
    private static final int LONGEST = 15;
    private static final Map<String, Integer> FACTORS =
            Map.of(
                    "dozen", 12,
                    "hundred", 100,
                    "thousand", 1_000,
                    "million", 1_000_000,
                    "millions", 1_000_000,
                    "m", 1_000_000,
                    "billion", 1_000_000_000);
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
                    "fifteenth");

    private Numerals() {}

    /// A number, and the word after it.
    record Numeral(BigDecimal value, int end) {}

    /// The number that begins at a word; null where none does.
    static @Nullable Numeral at(List<String> keys, int i, int end) {
        if (i >= end) {
            return null;
        }
        var first = plain(keys.get(i));
        if (first == null) {
            boolean dozen = keys.get(i).equals("dozen");
            return dozen ? new Numeral(BigDecimal.valueOf(12), i + 1) : null;
        }
        var value = first;
        int at = i + 1;
        int unit = at < end && isTens(value) ? listed(keys.get(at)) : 0;
        if (unit > 0 && unit < 10) {
            value = value.add(BigDecimal.valueOf(unit));
            at++;
        }
        while (at < end && FACTORS.containsKey(keys.get(at)) && value.precision() < LONGEST) {
            value = value.multiply(BigDecimal.valueOf(FACTORS.getOrDefault(keys.get(at), 1)));
            at++;
            boolean and = at + 1 < end && keys.get(at).equals("and");
            var more = and ? at(keys, at + 1, end) : null;
            if (more != null && more.value.compareTo(BigDecimal.valueOf(100)) < 0) {
                return new Numeral(value.add(more.value), more.end);
            }
        }
        return new Numeral(value, at);
    }

    /// Whether two stretches give about the same number, at least one of them roughly: `6.2
    /// million` and `more than 6 million`.
    static boolean agree(String a, String b) {
        var one = Gists.of(a + " things").getFirst().amounts();
        var other = Gists.of(b + " things").getFirst().amounts();
        return one.size() == 1 && other.size() == 1 && one.getFirst().agrees(other.getFirst());
    }

    private static boolean isTens(BigDecimal value) {
        int small = value.scale() <= 0 && value.precision() <= 2 ? value.intValue() : 0;
        return small >= 20 && small % 10 == 0;
    }

    private static @Nullable BigDecimal plain(String key) {
        int listed = listed(key);
        if (listed > 0) {
            return BigDecimal.valueOf(listed);
        }
        int dash = key.indexOf('-');
        if (dash > 0) {
            return null;
        }
        return isDigits(key) ? new BigDecimal(key) : compound(key);
    }

    /// What a word stands for; 0 where it is no number, and for `one`, which is too often a
    /// pronoun.
    private static int listed(String key) {
        int value = NumberWords.of(key);
        return value > 1 ? value : 0;
    }

    /// `twentyfive`, as a hyphened number is keyed.
    private static @Nullable BigDecimal compound(String key) {
        if (!key.contains("ty")) {
            return null;
        }
        int cut = key.indexOf("ty") + 2;
        int tens = listed(key.substring(0, cut));
        int rest = NumberWords.of(key.substring(cut));
        return tens <= 0 || rest <= 0 ? null : BigDecimal.valueOf(tens + rest);
    }

    private static boolean isDigits(String key) {
        int points = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '.' && i > 0 && i + 1 < key.length()) {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && !key.isEmpty() && key.length() <= LONGEST;
    }

    /// The day of the month that a word gives: `3`, `3rd`, `third`; 0 where it gives none.
    static int day(String key) {
        int listed = ORDINALS.indexOf(key);
        if (listed > 0) {
            return listed;
        }
        int digits = 0;
        while (digits < key.length() && key.charAt(digits) >= '0' && key.charAt(digits) <= '9') {
            digits++;
        }
        var rest = key.substring(digits);
        boolean ordinal = rest.isEmpty() || Set.of("st", "nd", "rd", "th").contains(rest);
        if (digits == 0 || digits > 2 || !ordinal) {
            return 0;
        }
        int day = Integer.parseInt(key.substring(0, digits));
        return day <= 31 ? day : 0;
    }
}
