// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.bench.truth.Figure.Goal;

/// A share in the making: how many of how many are right, and which are not.
final class Hits {
    private final List<String> misses = new ArrayList<>();
    private int right;
    private int all;

    void right() {
        right++;
        all++;
    }

    void wrong(String miss) {
        all++;
        misses.add(miss);
    }

    /// Counts one thing; `miss` says what went wrong where it did.
    void count(Outcome outcome, String miss) {
        switch (outcome) {
            case RIGHT -> right();
            case WRONG -> wrong(miss);
            case NEUTRAL -> {}
        }
    }

    /// What became of one thing. `NEUTRAL`: real, but nothing that the truth claims to list.
    enum Outcome {
        RIGHT,
        WRONG,
        NEUTRAL;

        static Outcome of(boolean right) {
            return right ? RIGHT : WRONG;
        }
    }

    double share() {
        return all == 0 ? Double.NaN : (double) right / all;
    }

    int all() {
        return all;
    }

    Figure figure(String name, Goal goal) {
        return new Figure(name, share(), goal, right + " of " + all, misses);
    }
}
