// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// What `find` finds in documents: who says what, credits and other events, references to texts,
/// and numbers. Every list is sorted.
public record Found(
        List<Statement> statements,
        List<Event> events,
        List<Reference> references,
        List<Quantity> quantities) {
    public Found {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        references = List.copyOf(references);
        quantities = List.copyOf(quantities);
    }
}
