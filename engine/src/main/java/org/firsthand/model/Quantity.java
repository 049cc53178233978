// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A number with its unit, as a document gives it.
///
/// @param passage the words
/// @param value the number in digits, such as `6200000` or `0.4`
/// @param unit what is counted or measured, in the singular and lower case, such as `week`
/// @param approximate whether it is given as `about`, `more than` and the like
/// @param asOf the time it speaks of; null where the text does not tell
public record Quantity(
        Passage passage, String value, String unit, boolean approximate, @Nullable Moment asOf)
        implements Comparable<Quantity> {
    private static final Comparator<Quantity> ORDER =
            Comparator.comparing(Quantity::passage).thenComparing(Quantity::value);

    @Override
    public int compareTo(Quantity other) {
        return ORDER.compare(this, other);
    }
}
