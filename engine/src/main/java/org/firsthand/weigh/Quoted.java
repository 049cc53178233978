// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;

/// Gives a sentence that stands inside a quotation, or of which a part is given to somebody in so
/// many words, to that one, not to the document that prints it.
final class Quoted {
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, List<Statement>> quotations = new HashMap<>();

    Quoted(List<Document> documents, List<Statement> statements) {
        documents.forEach(d -> this.documents.put(d.path(), d));
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

    private boolean holds(Statement quotation, Statement sentence) {
        var span = sentence.passage().span();
        return quotation.part().equals(sentence.part())
                && (inside(quotation, span) || tells(quotation, span));
    }

    private static boolean inside(Statement quotation, Span sentence) {
        return quotation.rule().startsWith("quote.")
                && quotation.content().stream()
                        .anyMatch(c -> c.start() <= sentence.start() && sentence.end() <= c.end());
    }

    /// Whether the cue stands in a sentence that is mostly what is said, or is put in between.
    private boolean tells(Statement said, Span sentence) {
        boolean cued =
                said.cue().stream()
                        .anyMatch(c -> sentence.start() <= c.start() && c.end() <= sentence.end());
        int share = said.content().stream().mapToInt(c -> c.overlap(sentence)).sum();
        return cued && (isBetween(said) || share * 2 >= sentence.length());
    }

    /// Whether the cue is put in between: `That was in May, he said, and not before.`
    private boolean isBetween(Statement said) {
        if (said.rule().endsWith(".between")) {
            return true;
        }
        var text = Objects.requireNonNull(documents.get(said.path())).text(said.part());
        int from =
                Stream.concat(said.cue().stream(), said.source().stream())
                        .mapToInt(Span::start)
                        .min()
                        .orElse(0);
        int to =
                Stream.concat(said.cue().stream(), said.source().stream())
                        .mapToInt(Span::end)
                        .max()
                        .orElse(0);
        return text.startsWith(", ", from - 2) && text.startsWith(",", to);
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
                inside(quotation, sentence.passage().span())
                        ? sentence.stance()
                        : quotation.stance(),
                quotation.access(),
                sentence.hedged(),
                sentence.conditional(),
                quotation.rule(),
                quotation.confidence());
    }
}
