// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.List;
import java.util.Locale;

/// One measure of an answer: its value, what it should be, and each thing that went wrong.
///
/// @param value no number where there was nothing to measure
/// @param counts the two numbers that it was reckoned from, in words
/// @param misses one sentence each
record Figure(String name, double value, Goal goal, String counts, List<String> misses) {
    Figure {
        misses = List.copyOf(misses);
    }

    /// What a measure should be.
    sealed interface Goal {
        boolean holds(double value);

        record AtLeast(double bound) implements Goal {
            @Override
            public boolean holds(double value) {
                return value >= bound;
            }

            @Override
            public String toString() {
                return ">= " + number(bound);
            }
        }

        record AtMost(double bound) implements Goal {
            @Override
            public boolean holds(double value) {
                return value <= bound;
            }

            @Override
            public String toString() {
                return "<= " + number(bound);
            }
        }

        /// Shown, but not asked for.
        record Shown() implements Goal {
            @Override
            public boolean holds(double value) {
                return true;
            }

            @Override
            public String toString() {
                return "";
            }
        }
    }

    static Goal atLeast(double bound) {
        return new Goal.AtLeast(bound);
    }

    static Goal atMost(double bound) {
        return new Goal.AtMost(bound);
    }

    static Goal shown() {
        return new Goal.Shown();
    }

    /// A count of things that should not be.
    static Figure none(String name, List<String> wrong) {
        return new Figure(name, wrong.size(), atMost(0), "", wrong);
    }

    boolean holds() {
        return goal.holds(value);
    }

    String words() {
        return number(value);
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        return value == Math.rint(value) && Math.abs(value) > 1
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
