// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;

/// Tells whether a number is printed only to be taken back: `an earlier version gave the length as
/// 40 weeks`, `it is 14 weeks, not 40`.
final class TakenBack {
    private static final Set<String> EARLIER = Set.of("earlier", "previous", "original", "first");
    private static final Set<String> PRINTS =
            Set.of("version", "versions", "article", "report", "story", "edition", "editions");
    private static final Set<String> WRONGLY =
            Set.of("incorrectly", "mistakenly", "erroneously", "wrongly", "originally");
    private static final Set<String> GAVE =
            Set.of(
                    "said",
                    "gave",
                    "stated",
                    "put",
                    "had",
                    "reported",
                    "listed",
                    "called",
                    "printed",
                    "misstated",
                    "showed",
                    "read",
                    "described",
                    "quoted",
                    "attributed");

    /// Words at which what is right begins.
    private static final Set<String> ENDS = Set.of(";", "but", "correct", "fact", "actually");

    private static final int REACH = 4;

    private final Scan scan;

    TakenBack(Scan scan) {
        this.scan = scan;
    }

    /// Whether the number at a token is taken back.
    boolean at(int number) {
        var before = scan.low(number - 1);
        boolean instead =
                before.equals("than") && scan.low(number - 2).equals("rather")
                        || before.equals("of") && scan.low(number - 2).equals("instead");
        if (before.equals("not") || instead) {
            return true;
        }
        for (int i = number - 1; i >= scan.sentence(number).start(); i--) {
            if (ENDS.contains(scan.low(i))) {
                return false;
            }
            if (GAVE.contains(scan.low(i)) && isCorrected(i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb tells what a text had wrong.
    private boolean isCorrected(int verb) {
        if (scan.low(verb).equals("misstated") || WRONGLY.contains(scan.low(verb - 1))) {
            return true;
        }
        int first = Math.max(scan.sentence(verb).start(), verb - 2 * REACH);
        for (int i = first; i + 1 < verb; i++) {
            if (EARLIER.contains(scan.low(i)) && PRINTS.contains(scan.low(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
