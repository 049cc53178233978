// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of the numbers among words, so that `6.2m`, `6.2 million` and `6,200,000` are one.
public final class Figures {
    private static final int LONGEST = 18;

    private static final Map<String, String> FACTORS =
            Map.ofEntries(
                    Map.entry("dozen", "12"),
                    Map.entry("hundred", "100"),
                    Map.entry("thousand", "1000"),
                    Map.entry("k", "1000"),
                    Map.entry("million", "1000000"),
                    Map.entry("m", "1000000"),
                    Map.entry("mn", "1000000"),
                    Map.entry("mln", "1000000"),
                    Map.entry("billion", "1000000000"),
                    Map.entry("bn", "1000000000"));

    private Figures() {}

    /// The values of all numbers among the keys of words, in ascending order. `one` counts as none:
    /// it is too often a pronoun.
    public static List<BigDecimal> values(List<String> keys) {
        var values = new ArrayList<BigDecimal>();
        for (int i = 0; i < keys.size(); i++) {
            var value = value(keys.get(i));
            if (value == null || keys.get(i).equals("one")) {
                continue;
            }
            while (i + 1 < keys.size() && FACTORS.containsKey(keys.get(i + 1))) {
                i++;
                value = value.multiply(new BigDecimal(FACTORS.getOrDefault(keys.get(i), "1")));
            }
            values.add(value.stripTrailingZeros());
        }
        Collections.sort(values);
        return values;
    }

    /// The value of one word, with the factor or unit that is written together with it; null where
    /// it is no number.
    private static @Nullable BigDecimal value(String key) {
        if (key.isEmpty() || !Dates.isDigit(key.charAt(0))) {
            return inWords(key);
        }
        int end = 0;
        while (end < key.length() && (Dates.isDigit(key.charAt(end)) || isPoint(key, end))) {
            end++;
        }
        if (end > LONGEST) {
            return null;
        }
        var rest = key.substring(end);
        return new BigDecimal(key.substring(0, end))
                .multiply(new BigDecimal(FACTORS.getOrDefault(rest, "1")));
    }

    private static boolean isPoint(String key, int i) {
        return key.charAt(i) == '.'
                && key.indexOf('.') == i
                && i + 1 < key.length()
                && Dates.isDigit(key.charAt(i + 1));
    }

    /// `seven`, `forty`, `fortytwo` (the key of `forty-two`), and these with a unit behind them, as
    /// the key of `fourteen-week` has it.
    private static @Nullable BigDecimal inWords(String key) {
        for (var ten : NumberWords.TENS) {
            if (key.startsWith(ten)) {
                int unit = NumberWords.of(key.substring(ten.length()));
                return BigDecimal.valueOf(NumberWords.of(ten) + (unit > 0 && unit < 10 ? unit : 0));
            }
        }
        int value = NumberWords.of(key);
        return value >= 0 ? BigDecimal.valueOf(value) : null;
    }
}
