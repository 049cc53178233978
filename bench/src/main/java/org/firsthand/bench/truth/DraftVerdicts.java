// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.bench.truth.Hits.Outcome;
import org.firsthand.check.Check;
import org.firsthand.model.Answer;
import org.firsthand.model.Checked;
import org.jspecify.annotations.Nullable;

/// What a check says of the quotations and numbers of a draft.
///
/// An entry of the truth is answered by the verdicts whose words hold its words or lie in them,
/// compared without quotation marks. *found*: of the quotations that are altered, spliced or stand
/// nowhere, those that are not called verbatim; for the altered and the spliced the verdict must be
/// one of these two. *accused*: verbatim quotations that are called anything else, or are not
/// answered at all. *numbers*: numbers with the right verdict.
final class DraftVerdicts {
    private static final String VERBATIM = "verbatim";
    private static final String NOT_FOUND = "not found";
    private static final String QUOTATION = "quotation";

    /// What was said of some words of the draft: `verbatim`, `altered`, `spliced` or `not found`.
    record Verdict(String quote, String verdict) {}

    private DraftVerdicts() {}

    /// What the check says of the draft that was read into `own`, against the sources of `pile`.
    static List<Figure> figures(Truth truth, Answer own, Answer pile) {
        var draft = own.documents().getFirst();
        return figures(
                truth,
                Check.check(draft, own.found(), pile).stream()
                        .map(c -> new Verdict(draft.quote(c.passage()), word(c.verdict())))
                        .toList());
    }

    /// A verdict as the truth calls it, in which words under another name are altered.
    private static String word(Checked.Verdict verdict) {
        return switch (verdict) {
            case VERBATIM -> VERBATIM;
            case ALTERED, MISATTRIBUTED -> "altered";
            case SPLICED -> "spliced";
            case NOT_FOUND -> NOT_FOUND;
        };
    }

    static List<Figure> figures(Truth truth, List<Verdict> verdicts) {
        var found = new Hits();
        var numbers = new Hits();
        var accused = new ArrayList<String>();
        for (var drafted : truth.draft()) {
            var verdict = verdict(drafted, verdicts);
            var miss = drafted.verdict() + ", not " + verdict + ": " + drafted.quote();
            if (!drafted.kind().equals(QUOTATION)) {
                numbers.count(Outcome.of(drafted.verdict().equals(verdict)), miss);
            } else if (!drafted.verdict().equals(VERBATIM)) {
                found.count(Outcome.of(isCaught(drafted.verdict(), verdict)), miss);
            } else if (!VERBATIM.equals(verdict)) {
                accused.add(miss);
            }
        }
        return List.of(
                found.figure("draft.found", Figure.atLeast(1)),
                Figure.none("draft.accused", accused),
                numbers.figure("draft.numbers", Figure.atLeast(0.8)));
    }

    private static boolean isCaught(String wanted, @Nullable String verdict) {
        boolean both = wanted.equals(NOT_FOUND) == NOT_FOUND.equals(verdict);
        return verdict != null && !verdict.equals(VERBATIM) && both;
    }

    /// The verdict on these words; where several speak of them, the worst.
    private static @Nullable String verdict(Truth.Drafted drafted, List<Verdict> verdicts) {
        var wanted = bare(drafted.quote());
        String worst = null;
        for (var verdict : verdicts) {
            var words = bare(verdict.quote());
            boolean same = words.contains(wanted) || !words.isEmpty() && wanted.contains(words);
            if (same && (worst == null || worst.equals(VERBATIM))) {
                worst = verdict.verdict();
            }
        }
        return worst;
    }

    private static String bare(String words) {
        var bare = new StringBuilder();
        for (char c : Places.oneLine(words).toCharArray()) {
            if ("\"'“”‘’".indexOf(c) < 0) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
