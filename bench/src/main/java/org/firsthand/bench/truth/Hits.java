// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.bench.truth.Figure.Goal;

/// A share in the making: how many of how many are right, and which are not.
final class Hits {
    private static final double GOOD = 0.8;

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

    /// Recall and precision, of which [#GOOD] is asked; without a recall where there is nothing to
    /// find, and without either where nothing was found besides.
    static List<Figure> pair(String name, Hits recall, Hits precision) {
        var pair = new ArrayList<Figure>();
        if (recall.all > 0) {
            pair.add(recall.figure(name + ".recall", Figure.atLeast(GOOD)));
        }
        if (recall.all > 0 || precision.all > 0) {
            pair.add(precision.figure(name + ".precision", Figure.atLeast(GOOD)));
        }
        return pair;
    }

    Figure figure(String name, Goal goal) {
        return new Figure(name, share(), goal, right + " of " + all, misses);
    }
}
