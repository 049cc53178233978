// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;

/// Finds the verb groups that tell of what is to come: `will be published`, `is due on Friday`,
/// `are to meet`.
final class Ahead {
    private static final Set<String> DUE =
            Set.of("due", "expected", "scheduled", "planned", "set", "awaited", "promised");

    /// What becomes of a text or an occasion when it comes.
    static final Set<String> COMES =
            Lexicon.set(
                    """
                    published released laid issued presented submitted handed printed announced
                    ready due expected available delivered held discussed opened filed settled
                    decided made given read heard put signed taken debated voted resumed
                    convened called
                    """);

    static final Set<String> MEET =
            Lexicon.set(
                    """
                    meet meets gather convene reconvene sit sits vote votes
                    """);

    private final Scan scan;

    Ahead(Scan scan) {
        this.scan = scan;
    }

    /// The verb or participle of a verb group that tells of what is to come and begins at a token;
    /// -1 where none does.
    int verb(int i) {
        var low = scan.low(i);
        int next = afterAdverbs(i + 1);
        if (low.equals("will") || low.equals("shall")) {
            return scan.low(next).equals("not") ? -1 : afterBe(next);
        }
        if (low.equals("is") || low.equals("are")) {
            if (DUE.contains(scan.low(next)) && !isCause(next + 1)) {
                return next;
            }
            if (scan.low(next).equals("to")) {
                return afterBe(next + 1);
            }
            return scan.low(next).equals("on") ? next : -1;
        }
        boolean toBe = low.equals("to") && scan.low(i + 1).equals("be");
        return toBe && COMES.contains(scan.low(i + 2)) ? i + 2 : -1;
    }

    /// Whether `due` or `set` tells of a cause or a condition: `due in part to`, `set in stone`.
    private boolean isCause(int i) {
        var low = scan.low(i);
        boolean part =
                low.equals("in") && (i + 1 >= scan.size() || Times.month(scan.at(i + 1)) == 0);
        boolean cause =
                low.equals("to")
                        && !MEET.contains(scan.low(i + 1))
                        && !scan.low(i + 1).equals("be");
        return part || cause || low.equals("that") || Grammar.adverb(low);
    }

    private int afterAdverbs(int i) {
        int k = i;
        while (Grammar.adverb(scan.low(k)) && !scan.low(k).equals("not")) {
            k++;
        }
        return k;
    }

    private int afterBe(int i) {
        return scan.low(i).equals("be") ? afterAdverbs(i + 1) : i;
    }
}
