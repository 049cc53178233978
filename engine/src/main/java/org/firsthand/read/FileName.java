// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// What the name of a file says of its date, as in `1916-04-12_morning.txt`.
final class FileName {
    private static final double DAY = 0.5;
    private static final double LESS = 0.3;

    private FileName() {}

    /// The date in the last part of `path`, or null.
    static @Nullable Fact<Moment> date(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var dates = Dates.of(name);
        if (!dates.isEmpty()) {
            var moment = dates.getFirst().moment();
            boolean fine =
                    moment.precision() == Moment.Precision.DAY
                            || moment.precision() == Moment.Precision.MINUTE;
            return new Fact<>(moment, "file name", fine ? DAY : LESS);
        }
        for (int i = 0; i + 4 <= name.length(); i++) {
            boolean starts = i == 0 || !Character.isLetterOrDigit(name.charAt(i - 1));
            boolean ends = i + 4 == name.length() || !Character.isLetterOrDigit(name.charAt(i + 4));
            var year = starts && ends ? Dates.parse(name.substring(i, i + 4)) : null;
            if (year != null) {
                return new Fact<>(year, "file name", LESS);
            }
        }
        return null;
    }

    /// The year of a fact, or 0 where there is none.
    static int year(@Nullable Fact<Moment> fact) {
        return fact == null ? 0 : Integer.parseInt(fact.value().value().substring(0, 4));
    }
}
