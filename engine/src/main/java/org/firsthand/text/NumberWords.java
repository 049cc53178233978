// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The English words for whole numbers below twenty, and for tens. How they are put together is for
/// each reader of numbers to say.
public final class NumberWords {
    private static final List<String> UNITS =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");

    /// From twenty to ninety.
    static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final Map<String, Integer> VALUES = values();

    private NumberWords() {}

    /// What a word in lower case stands for, 0 to 19 or a ten up to 90; -1 where it is none of
    /// these.
    public static int of(String word) {
        return VALUES.getOrDefault(word, -1);
    }

    private static Map<String, Integer> values() {
        var values = new HashMap<String, Integer>();
        for (int i = 0; i < UNITS.size(); i++) {
            values.put(UNITS.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            values.put(TENS.get(i), 10 * (i + 2));
        }
        return Map.copyOf(values);
    }
}
