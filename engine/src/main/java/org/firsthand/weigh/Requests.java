// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.Comparator;
import java.util.List;
import org.firsthand.model.Answer;
import org.firsthand.model.Hole;
import org.firsthand.model.Request;

/// What to do next about holes: documents to ask for, people to ask, pages to capture.
///
/// Within each kind what most hangs on comes first: what most statements of the pile were told
/// with, and then what most documents name.
final class Requests {
    private final Answer answer;

    private Requests(Answer answer) {
        this.answer = answer;
    }

    /// A request for each hole that somebody outside the pile can fill.
    static List<Request> of(List<Missing> all, Answer answer) {
        var requests = new Requests(answer);
        return all.stream()
                .filter(missing -> missing.hole().kind() != Hole.Kind.LEFT_OUT)
                .sorted(
                        Comparator.comparing((Missing m) -> kind(m.hole()))
                                .thenComparing(m -> -requests.weight(m))
                                .thenComparing(Missing::hole))
                .map(missing -> of(missing.hole()))
                .distinct()
                .toList();
    }

    /// The documents that show the hole, and the statements that stand where it shows.
    private int weight(Missing missing) {
        int weight = missing.documents();
        for (var place : missing.places()) {
            weight +=
                    (int)
                            answer.found().statements().stream()
                                    .filter(s -> s.path().equals(place.path()))
                                    .filter(s -> s.passage().touches(place))
                                    .count();
        }
        return weight;
    }

    private static Request.Kind kind(Hole hole) {
        return switch (hole.kind()) {
            case CITED, ANNOUNCED, LEFT_OUT -> Request.Kind.DOCUMENT;
            case NEEDED -> Request.Kind.ANSWER;
            case LINKED, NOT_CAPTURED, REMOVED -> Request.Kind.CAPTURE;
        };
    }

    private static Request of(Hole hole) {
        return new Request(
                kind(hole),
                hole.what(),
                hole.whom(),
                hole.path(),
                hole.passage(),
                String.join("; ", hole.because()));
    }
}
