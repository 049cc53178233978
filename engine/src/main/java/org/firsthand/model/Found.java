// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// What `find` finds in documents: who says what, and credits and other events.
public record Found(List<Statement> statements, List<Event> events) {
    public Found {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }
}
