// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One place where a document has somebody say something.
///
/// @param id a hash of path, part and spans
/// @param content what is said: spans of `part`, at least one
/// @param cue the words that tell that somebody says it; empty when the document itself does
/// @param source the words that name who says it; empty when the document itself does
/// @param sourceName the name as the document gives it, resolved within the document; null when the
///   document itself speaks
/// @param chain through whom it went, from the one who is said to know to the one who passes it on
/// @param rule the rule that found it; names of learned rules begin with `learned.`
/// @param confidence 0 to 1
public record Statement(
        String id,
        String path,
        String part,
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        @Nullable String sourceName,
        List<String> chain,
        Channel channel,
        Stance stance,
        Access access,
        boolean hedged,
        boolean conditional,
        String rule,
        double confidence)
        implements Comparable<Statement> {

    /// How it was said.
    public enum Channel {
        STATEMENT,
        REPORT,
        DOCUMENT,
        RECORDING,
        COURT,
        LEAK,
        UNNAMED
    }

    /// What the one who says it does with it.
    public enum Stance {
        ASSERTS,
        DENIES,
        REPORTS,
        ASKS
    }

    private static final Comparator<Statement> ORDER =
            Comparator.comparing(Statement::path)
                    .thenComparing(Statement::part)
                    .thenComparing(s -> s.content.getFirst())
                    .thenComparing(Statement::id);

    public Statement {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        chain = List.copyOf(chain);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A statement needs content: " + path);
        }
    }

    /// From the first to the last character of its content.
    public Passage passage() {
        return new Passage(
                path, part, new Span(content.getFirst().start(), content.getLast().end()));
    }

    /// The same, said by somebody whom the text does not name.
    public Statement ofNobody() {
        return new Statement(
                id,
                path,
                part,
                content,
                cue,
                source,
                null,
                List.of(),
                channel,
                stance,
                access,
                hedged,
                conditional,
                rule,
                confidence);
    }

    @Override
    public int compareTo(Statement other) {
        return ORDER.compare(this, other);
    }
}
