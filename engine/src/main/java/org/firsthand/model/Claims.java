// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// What `group` makes of statements: claims, their conflicts, and the statements that claims refer
/// to.
///
/// @param updates later figures of the same matter, which are no conflict
/// @param statements all statements, found ones and those in which a document speaks itself
public record Claims(
        List<Statement> statements,
        List<Claim> claims,
        List<Conflict> conflicts,
        List<Update> updates) {
    public Claims {
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
        updates = List.copyOf(updates);
    }
}
