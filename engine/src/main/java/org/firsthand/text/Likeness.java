// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.Arrays;
import org.firsthand.model.Span;

/// How alike two short texts are: the Dice coefficient of their letter trigrams, which scanning
/// errors harm little.
public final class Likeness {
    private final int[] trigrams;

    private Likeness(int[] trigrams) {
        this.trigrams = trigrams;
    }

    /// The trigrams of a span of a text.
    public static Likeness of(String text, Span span) {
        var chars = Key.of(text, span).chars();
        var trigrams = new int[Math.max(0, chars.length - 2)];
        for (int i = 0; i < trigrams.length; i++) {
            trigrams[i] = (chars[i] * 31 + chars[i + 1]) * 1021 + chars[i + 2];
        }
        Arrays.sort(trigrams);
        return new Likeness(trigrams);
    }

    /// 0 for nothing in common, 1 for the same trigrams.
    public double to(Likeness other) {
        int total = trigrams.length + other.trigrams.length;
        return total == 0 ? 0 : 2.0 * common(other) / total;
    }

    /// The share of the shorter text's trigrams that the longer one has.
    public double within(Likeness other) {
        int shorter = Math.min(trigrams.length, other.trigrams.length);
        return shorter == 0 ? 0 : (double) common(other) / shorter;
    }

    /// How many trigrams it has.
    public int size() {
        return trigrams.length;
    }

    private int common(Likeness other) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < trigrams.length && j < other.trigrams.length) {
            if (trigrams[i] == other.trigrams[j]) {
                common++;
                i++;
                j++;
            } else if (trigrams[i] < other.trigrams[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
