// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;

/// Gives a sentence that stands inside a quotation, or of which a part is given to somebody in so
/// many words, to that one, not to the document that prints it.
final class Quoted {
    private final Map<String, List<Statement>> quotations = new HashMap<>();

    Quoted(List<Statement> statements) {
        for (var statement : statements) {
            if (statement.sourceName() != null) {
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
        boolean inside =
                quotation.rule().startsWith("quote.")
                        && quotation.content().stream()
                                .anyMatch(c -> c.start() <= span.start() && span.end() <= c.end());
        return quotation.part().equals(sentence.part())
                && (inside || tells(quotation, span));
    }

    /// Whether the cue stands in a sentence that is mostly what is said, or is put in between.
    private static boolean tells(Statement said, Span sentence) {
        boolean cued =
                said.cue().stream()
                        .anyMatch(c -> sentence.start() <= c.start() && c.end() <= sentence.end());
        int share = said.content().stream().mapToInt(c -> c.overlap(sentence)).sum();
        return cued && (said.rule().endsWith(".between") || share * 2 >= sentence.length());
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
