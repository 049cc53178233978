// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// Everything an investigation found: what is shown, printed and exported. Every list is sorted.
public record Answer(
        List<Document> documents,
        List<Problem> problems,
        Found found,
        Collation collation,
        Claims claims,
        List<Finding> findings) {
    public Answer {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }
}
