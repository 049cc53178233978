// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// Everything an investigation found: what is shown, printed and exported. Every list is sorted but
/// for `readings`, which is in the order in which to read.
///
/// @param holes what should be there and is not
/// @param readings the fewest documents that hold all distinct wording
/// @param requests what to do next
/// @param beside the paths of documents that seem to be about something else
public record Answer(
        List<Document> documents,
        List<Problem> problems,
        Found found,
        Collation collation,
        Claims claims,
        List<Finding> findings,
        List<Hole> holes,
        List<Reading> readings,
        List<Request> requests,
        List<String> beside) {
    public Answer {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
        holes = List.copyOf(holes);
        readings = List.copyOf(readings);
        requests = List.copyOf(requests);
        beside = List.copyOf(beside);
    }
}
