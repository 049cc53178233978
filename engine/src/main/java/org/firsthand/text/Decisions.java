// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.Set;

/// Tells whether words say that something was decided, or that it was not: `no decision has been
/// taken`, `the board voted`, `nothing was put to the vote`. What somebody decides for himself, or
/// is still to decide, is none.
public final class Decisions {
    private static final Set<String> DONE =
            Set.of(
                    "decided",
                    "voted",
                    "ruled",
                    "resolved",
                    "approved",
                    "rejected",
                    "adopted",
                    "ratified");
    private static final Set<String> OUTCOME =
            Set.of("decision", "vote", "ruling", "verdict", "resolution");
    private static final Set<String> TAKEN =
            Set.of("taken", "made", "reached", "put", "passed", "held", "handed", "given");
    private static final Set<String> PAST = Set.of("been", "was", "were");
    private static final Set<String> PASSIVE = Set.of("been", "was", "were", "is", "are");

    /// Who decides for others, or for nobody.
    private static final Set<String> BODIES =
            Set.of(
                    "assembly",
                    "board",
                    "cabinet",
                    "commission",
                    "committee",
                    "congress",
                    "council",
                    "court",
                    "government",
                    "judge",
                    "judges",
                    "jury",
                    "meeting",
                    "members",
                    "ministry",
                    "nobody",
                    "nothing",
                    "parliament",
                    "senate",
                    "shareholders",
                    "trustees",
                    "we");

    /// How far the words of a decision lie apart at most.
    private static final int REACH = 9;

    private Decisions() {}

    /// Whether these comparison keys of words tell that something was or was not decided.
    public static boolean told(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var before = words.subList(Math.max(0, i - REACH), i);
            var after = words.subList(i + 1, Math.min(words.size(), i + 1 + REACH));
            if (DONE.contains(word) && isDone(before)
                    || OUTCOME.contains(word) && isTaken(before, after)) {
                return true;
            }
        }
        return false;
    }

    /// `nothing has been decided`, `the board rejected`; neither `to be decided` nor `approved by
    /// the board`.
    private static boolean isDone(List<String> before) {
        if (before.isEmpty()) {
            return false;
        }
        var last = before.getLast();
        return !last.equals("be")
                && (PAST.contains(last) || before.stream().anyMatch(BODIES::contains));
    }

    /// `no decision has been taken`, `put to the vote`.
    private static boolean isTaken(List<String> before, List<String> after) {
        int later = firstOf(TAKEN, after);
        return later >= 0 && after.subList(0, later).stream().anyMatch(PASSIVE::contains)
                || firstOf(TAKEN, before) >= 0 && before.stream().anyMatch(PASSIVE::contains);
    }

    private static int firstOf(Set<String> wanted, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (wanted.contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
