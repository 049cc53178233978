// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Statement;

/// Gives a sentence that stands inside a quotation to the one who is quoted, not to the document
/// that prints it.
final class Quoted {
    private final Map<String, List<Statement>> quotations = new HashMap<>();

    Quoted(List<Statement> statements) {
        for (var statement : statements) {
            if (statement.sourceName() != null && statement.rule().startsWith("quote.")) {
                quotations.computeIfAbsent(statement.path(), x -> new ArrayList<>()).add(statement);
            }
        }
    }

    /// The statement, said by whoever is quoted where it stands.
    Statement said(Statement statement) {
        if (statement.sourceName() != null || !statement.source().isEmpty()) {
            return statement;
        }
        return quotations.getOrDefault(statement.path(), List.of()).stream()
                .filter(q -> !q.id().equals(statement.id()) && holds(q, statement))
                .findFirst()
                .map(q -> by(statement, q))
                .orElse(statement);
    }

    private static boolean holds(Statement quotation, Statement sentence) {
        var span = sentence.passage().span();
        return quotation.part().equals(sentence.part())
                && quotation.content().stream()
                        .anyMatch(c -> c.start() <= span.start() && span.end() <= c.end());
    }

    private static Statement by(Statement sentence, Statement quotation) {
        return new Statement(
                sentence.id(),
                sentence.path(),
                sentence.part(),
                sentence.content(),
                quotation.cue(),
                quotation.source(),
                quotation.sourceName(),
                quotation.chain(),
                quotation.channel(),
                sentence.stance(),
                quotation.access(),
                sentence.hedged(),
                sentence.conditional(),
                quotation.rule(),
                quotation.confidence());
    }
}
