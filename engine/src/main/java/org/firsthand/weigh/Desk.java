// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.List;
import org.firsthand.model.Answer;

/// What a desk does with an answer: what is missing, what to read, what to do next.
public final class Desk {
    private Desk() {}

    /// The answer with its holes, its reading list and its requests.
    public static Answer complete(Answer answer) {
        var missing = Holes.missing(answer);
        var beside = Beside.of(answer.documents());
        return new Answer(
                answer.documents(),
                answer.problems(),
                answer.found(),
                answer.collation(),
                answer.claims(),
                answer.findings(),
                Holes.holes(missing),
                Readings.of(
                        answer.documents().stream()
                                .filter(d -> !beside.contains(d.path()))
                                .toList()),
                Requests.of(missing, answer),
                List.copyOf(beside));
    }
}
