// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.util.List;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// A number as transcripts write it, in digits or as it is spoken: `six point two million`, `twenty
/// fifteen`.
final class SpokenNumber {
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SpokenNumber() {}

    /// The one number that words hold and that they are made of; null where there is none, several,
    /// or something beside it.
    static @Nullable BigDecimal of(String words) {
        var keys = Words.of(words).stream().map(w -> Wording.key(w.of(words))).toList();
        var first = Numerals.at(keys, 0, keys.size());
        if (first == null) {
            return null;
        }
        if (first.end() == keys.size()) {
            return first.value();
        }
        if (keys.get(first.end()).equals("point")) {
            return broken(first.value(), keys.subList(first.end() + 1, keys.size()));
        }
        var second = Numerals.at(keys, first.end(), keys.size());
        boolean year =
                second != null
                        && second.end() == keys.size()
                        && isTwoDigits(first.value())
                        && isTwoDigits(second.value());
        return year && second != null ? first.value().multiply(HUNDRED).add(second.value()) : null;
    }

    private static boolean isTwoDigits(BigDecimal value) {
        return value.scale() <= 0 && value.compareTo(TEN) >= 0 && value.compareTo(HUNDRED) < 0;
    }

    /// `two five million` behind `six point`.
    private static @Nullable BigDecimal broken(BigDecimal whole, List<String> keys) {
        var value = whole;
        var place = BigDecimal.ONE;
        int i = 0;
        while (i < keys.size()) {
            var digit = Numerals.at(keys, i, i + 1);
            if (digit == null || digit.value().compareTo(TEN) >= 0) {
                break;
            }
            place = place.divide(TEN);
            value = value.add(digit.value().multiply(place));
            i++;
        }
        if (i == 0) {
            return null;
        }
        while (i < keys.size()) {
            var factor = Numerals.at(List.of("one", keys.get(i)), 0, 2);
            if (factor == null || factor.end() < 2) {
                return null;
            }
            value = value.multiply(factor.value());
            i++;
        }
        return value;
    }
}
