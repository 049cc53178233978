// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.Comparator;
import java.util.List;
import org.firsthand.model.Change;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Kind;
import org.firsthand.model.Checked.Verdict;

/// Writes down what came of a number, a day or a time of a draft, with the places that show it.
///
/// @param preference which of two places is the better one to cite
record Cited(Voices voices, Preference preference) {
    private static final int MOST_CITATIONS = 3;

    /// Mentions in the order in which they are about the same as one of the draft.
    List<Mention> nearest(Mention own, List<Mention> mentions) {
        return mentions.stream()
                .sorted(
                        Comparator.<Mention>comparingInt(m -> -m.shared(own))
                                .thenComparing(Mention::passage, preference))
                .toList();
    }

    /// A verdict about a mention in a draft.
    Checked checked(Kind kind, Mention own, Verdict verdict, Reasons reasons) {
        var places = reasons.places;
        var citations =
                places.stream()
                        .map(Mention::passage)
                        .distinct()
                        .limit(MOST_CITATIONS)
                        .map(voices::cite)
                        .toList();
        var differences =
                verdict != Verdict.ALTERED || places.isEmpty()
                        ? List.<Change>of()
                        : List.of(
                                new Change(
                                        Change.Kind.NUMBER,
                                        own.passage().span(),
                                        places.getFirst().passage().span()));
        return new Checked(kind, verdict, own.passage(), citations, differences, reasons.because);
    }

    /// What a verdict rests on.
    ///
    /// @param places the best first
    record Reasons(List<Mention> places, List<String> because) {}
}
