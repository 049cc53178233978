// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.List;
import org.firsthand.model.Hole;
import org.firsthand.model.Request;

/// What to do next about holes: documents to ask for, people to ask, pages to capture.
final class Requests {
    private Requests() {}

    /// A request for each hole that somebody outside the pile can fill.
    static List<Request> of(List<Hole> holes) {
        return holes.stream()
                .filter(hole -> hole.kind() != Hole.Kind.LEFT_OUT)
                .map(Requests::of)
                .sorted()
                .distinct()
                .toList();
    }

    private static Request of(Hole hole) {
        var kind =
                switch (hole.kind()) {
                    case CITED, ANNOUNCED, LEFT_OUT -> Request.Kind.DOCUMENT;
                    case NEEDED -> Request.Kind.ANSWER;
                    case LINKED, NOT_CAPTURED, REMOVED -> Request.Kind.CAPTURE;
                };
        return new Request(
                kind,
                hole.what(),
                hole.whom(),
                hole.path(),
                hole.passage(),
                String.join("; ", hole.because()));
    }
}
