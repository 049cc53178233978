// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firsthand.model.Span;

/// Finds paragraphs that are nothing but a quotation and follow one that somebody said: the same
/// speaker goes on.
final class Continuations {
    private static final int FEWEST_WORDS = 4;

    private final Scan scan;

    Continuations(Scan scan) {
        this.scan = scan;
    }

    /// The drafts with those for quotations that only go on.
    List<Draft> with(List<Draft> drafts) {
        var ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparingInt(Draft::start));
        var taken = new boolean[scan.quotations().size()];
        ordered.forEach(draft -> take(draft, taken));
        var all = new ArrayList<>(ordered);
        int next = 0;
        Draft before = null;
        for (int q = 0; q < taken.length; q++) {
            var quotation = scan.quotations().get(q);
            while (next < ordered.size() && ordered.get(next).start() < quotation.start()) {
                before = ordered.get(next++);
            }
            if (!taken[q]
                    && before != null
                    && before.speaker() != null
                    && (goesOn(before, quotation) || answers(quotation))) {
                before =
                        new Draft(
                                List.of(quotation),
                                quotation,
                                before.speaker(),
                                "say",
                                "quote.continued");
                all.add(before);
            }
        }
        return all;
    }

    private void take(Draft draft, boolean[] taken) {
        for (var span : draft.content()) {
            for (int i = span.start(); i < span.end(); i++) {
                if (scan.quotation(i) >= 0) {
                    taken[scan.quotation(i)] = true;
                }
            }
        }
    }

    /// Whether a quotation follows a question that the text puts, as interviews are printed: `Was
    /// she there? "I was."`
    private boolean answers(Span quotation) {
        int first = quotation.start();
        return first > 1
                && scan.low(first - 1).equals("?")
                && scan.quotation(first - 1) < 0
                && scan.sameParagraph(first - 1, first)
                && scan.words(first, quotation.end()) >= FEWEST_WORDS;
    }

    /// Whether a quotation fills its paragraph, and the one before it holds the words that were
    /// said last.
    private boolean goesOn(Draft before, Span quotation) {
        int first = quotation.start();
        boolean opens = first > 0 && !scan.sameParagraph(first - 1, first);
        boolean closes =
                quotation.end() == scan.size()
                        || !scan.sameParagraph(quotation.end() - 1, quotation.end());
        boolean follows =
                first > 0 && scan.sameParagraph(before.content().getLast().end() - 1, first - 1);
        return opens
                && closes
                && follows
                && before.rule().startsWith("quote")
                && scan.words(first, quotation.end()) >= FEWEST_WORDS;
    }
}
