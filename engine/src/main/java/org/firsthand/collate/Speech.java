// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.EditDistance;

/// Spoken words on paper: what print may do to them without a mark, and what it owns up to with
/// one.
final class Speech {
    /// Letters from which one letter more or less is a matter of spelling.
    private static final int SPELT = 5;

    private static final Set<String> FILLERS =
            Set.of("er", "um", "uh", "well", "so", "and", "but", "oh", "yes", "ah", "that", "the");

    private Speech() {}

    /// Whether words were exchanged that are neither fillers nor another spelling.
    static boolean isOther(List<String> a, List<String> b) {
        boolean fills = FILLERS.containsAll(a) && FILLERS.containsAll(b);
        boolean spelling = a.size() == 1 && b.size() == 1 && isSpelling(a.getFirst(), b.getFirst());
        return !fills && !spelling && !String.join("", a).equals(String.join("", b));
    }

    /// Whether dots, brackets or a break in the quotation stand at a change: then it is owned up
    /// to.
    static boolean isMarked(String text, List<Span> words, Span changed) {
        int from = changed.start() == 0 ? 0 : words.get(changed.start() - 1).end();
        int to = changed.end() >= words.size() ? text.length() : words.get(changed.end()).start();
        for (int i = from; i < to; i++) {
            boolean breaks = changed.length() == 0 && "\"“”„«»\n".indexOf(text.charAt(i)) >= 0;
            if (breaks || "…[]".indexOf(text.charAt(i)) >= 0 || text.startsWith("...", i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpelling(String a, String b) {
        return Math.min(a.length(), b.length()) >= SPELT && EditDistance.within(a, b, 1);
    }
}
