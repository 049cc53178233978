// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds how long something takes, in seconds: `35 minutes`, `a minute and a half`, `half an hour`,
/// and what lies between two times of day, `began at 6.30 and stopped at 6.31`.
public final class Durations {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int HALF_A_DAY = 12 * 60;

    private static final Map<String, Integer> SECONDS =
            Map.of(
                    "second", 1,
                    "minute", 60,
                    "hour", 3_600,
                    "day", 86_400,
                    "night", 86_400,
                    "week", 604_800,
                    "fortnight", 1_209_600);

    private Durations() {}

    /// The seconds in a unit of time, in the singular; 0 for what is none, or of no fixed length.
    public static int seconds(String unit) {
        return SECONDS.getOrDefault(unit, 0);
    }

    /// All durations that a sentence gives, in seconds; those that are given as `about` so much are
    /// none.
    public static List<BigDecimal> of(String sentence) {
        var keys =
                Words.of(sentence).stream()
                        .map(w -> w.of(sentence).toLowerCase(Locale.ROOT))
                        .toList();
        var found = new ArrayList<BigDecimal>();
        int i = 0;
        while (i < keys.size()) {
            var number = number(keys, i);
            if (number == null) {
                i++;
                continue;
            }
            var seconds = measured(keys, number);
            if (seconds != null && !Bound.around(keys, i, number.end()).isRough()) {
                found.add(seconds);
            }
            i = number.end();
        }
        var between = between(Clocks.of(sentence));
        if (between != null && found.isEmpty()) {
            found.add(between);
        }
        return found;
    }

    private static Numerals.@Nullable Numeral number(List<String> keys, int i) {
        boolean article = keys.get(i).equals("a") || keys.get(i).equals("an");
        var number = Numerals.at(keys, i, keys.size());
        return number == null && article
                ? new Numerals.Numeral(BigDecimal.ONE, i + 1, Numerals.Form.ONE)
                : number;
    }

    private static @Nullable BigDecimal measured(List<String> keys, Numerals.Numeral number) {
        int at = number.end();
        boolean part = number.form() == Numerals.Form.PART;
        at += part && at < keys.size() && keys.get(at).startsWith("a") ? 1 : 0;
        int unit = at < keys.size() ? seconds(Plurals.singular(keys.get(at))) : 0;
        boolean half =
                keys.size() > at + 3
                        && keys.subList(at + 1, at + 4).equals(List.of("and", "a", "half"));
        boolean idle = number.form() == Numerals.Form.ONE && !half;
        return unit == 0 || idle
                ? null
                : (half ? number.value().add(HALF) : number.value())
                        .multiply(BigDecimal.valueOf(unit))
                        .stripTrailingZeros();
    }

    private static @Nullable BigDecimal between(List<Clocks.Clock> clocks) {
        if (clocks.size() != 2) {
            return null;
        }
        int minutes =
                Math.floorMod(middle(clocks.getLast()) - middle(clocks.getFirst()), HALF_A_DAY);
        return minutes == 0 ? null : BigDecimal.valueOf(minutes * 60L).stripTrailingZeros();
    }

    private static int middle(Clocks.Clock clock) {
        return (clock.from() + clock.to()) / 2;
    }
}
