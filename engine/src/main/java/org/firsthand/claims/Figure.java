// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.firsthand.text.NumberWords;
import org.jspecify.annotations.Nullable;

/// A number in digits or English words: `3,400`, `6.2 million`, `forty-two`, `two fifths`.
///
/// @param to the token after it
/// @param large whether it was given in millions or the like
/// @param part whether it is a part of something, as `a third` is
record Figure(BigDecimal value, int to, boolean large, boolean part) {
    private static final int LONGEST = 18;
    private static final Map<String, Integer> FACTORS =
            Map.ofEntries(
                    Map.entry("dozen", 12),
                    Map.entry("hundred", 100),
                    Map.entry("thousand", 1_000),
                    Map.entry("million", 1_000_000),
                    Map.entry("millions", 1_000_000),
                    Map.entry("m", 1_000_000),
                    Map.entry("mn", 1_000_000),
                    Map.entry("bn", 1_000_000_000),
                    Map.entry("billion", 1_000_000_000));
    private static final Map<String, Integer> PARTS =
            Map.ofEntries(
                    Map.entry("half", 2),
                    Map.entry("halves", 2),
                    Map.entry("third", 3),
                    Map.entry("thirds", 3),
                    Map.entry("quarter", 4),
                    Map.entry("quarters", 4),
                    Map.entry("fifth", 5),
                    Map.entry("fifths", 5),
                    Map.entry("sixth", 6),
                    Map.entry("sixths", 6),
                    Map.entry("seventh", 7),
                    Map.entry("eighth", 8),
                    Map.entry("eighths", 8),
                    Map.entry("tenth", 10),
                    Map.entry("tenths", 10));
    private static final Set<String> ONE_PART = Set.of("a", "one");

    /// The number that begins at a token; null where none does.
    static @Nullable Figure at(Scan scan, int i) {
        var low = scan.low(i);
        if (low.equals("half") && !PARTS.containsKey(scan.low(i - 1))) {
            return new Figure(new BigDecimal("0.5"), i + 1, false, true);
        }
        var part = part(scan, i);
        if (part != null) {
            return part;
        }
        if (low.equals("a") && (isFactor(scan.low(i + 1)))) {
            return grown(scan, i + 1, BigDecimal.ONE);
        }
        var plain = plain(low);
        return plain == null ? null : grown(scan, i + 1, plain);
    }

    private static boolean isFactor(String low) {
        return FACTORS.containsKey(low) && low.length() > 2;
    }

    /// `a third`, `two fifths`, `three quarters`.
    private static @Nullable Figure part(Scan scan, int i) {
        var low = scan.low(i);
        var below = PARTS.get(scan.low(i + 1));
        boolean plural = scan.low(i + 1).endsWith("s");
        int above = NumberWords.of(low);
        boolean counts = ONE_PART.contains(low) ? !plural : above > 0 && above < 10 && plural;
        boolean whole = scan.low(i + 2).equals("of") || !counts || plural;
        if (below == null || !counts || !whole) {
            return null;
        }
        var count = BigDecimal.valueOf(ONE_PART.contains(low) ? 1 : above);
        var value =
                count.divide(BigDecimal.valueOf(below), new MathContext(4, RoundingMode.HALF_UP));
        return new Figure(value, i + 2, false, true);
    }

    /// The number with the hundreds, thousands and millions behind it.
    private static Figure grown(Scan scan, int from, BigDecimal first) {
        var value = first;
        int i = from;
        boolean large = false;
        while (FACTORS.containsKey(scan.low(i)) && value.precision() < LONGEST) {
            int factor = FACTORS.getOrDefault(scan.low(i), 1);
            value = value.multiply(BigDecimal.valueOf(factor));
            large |= factor >= 1_000_000;
            i++;
            int more = scan.low(i).equals("and") ? i + 1 : i;
            var rest = plain(scan.low(more));
            boolean fits =
                    rest != null
                            && rest.compareTo(BigDecimal.valueOf(factor)) < 0
                            && !Character.isDigit(scan.low(more).charAt(0))
                            && (more > i || factor > 100);
            if (fits && rest != null) {
                value = value.add(rest);
                i = more + 1;
            }
        }
        return new Figure(value, i, large, false);
    }

    /// One word or group of digits; null where it is no number.
    static @Nullable BigDecimal plain(String low) {
        int word = NumberWords.of(low);
        if (word > 0) {
            return BigDecimal.valueOf(word);
        }
        int hyphen = low.indexOf('-');
        if (hyphen > 0) {
            int tens = NumberWords.of(low.substring(0, hyphen));
            int ones = NumberWords.of(low.substring(hyphen + 1));
            return tens < 20 || ones < 1 || ones > 9 ? null : BigDecimal.valueOf(tens + ones);
        }
        return digits(low);
    }

    private static @Nullable BigDecimal digits(String low) {
        var plain = new StringBuilder();
        int points = 0;
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            if (c == ',' && low.length() - i > 3) {
                continue;
            }
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return null;
            }
            plain.append(c);
        }
        boolean sound =
                points <= 1
                        && plain.length() > points
                        && low.charAt(0) != '.'
                        && !low.endsWith(".");
        return sound && plain.length() <= LONGEST ? new BigDecimal(plain.toString()) : null;
    }
}
