// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Optional;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.jspecify.annotations.Nullable;

/// What is known of a document: its facts and where they were read, whom it has text from, and who
/// has text from it.
final class ExplainedDocument {
    private final Indented lines;
    private final Explanation explanation;
    private final Ties ties;

    ExplainedDocument(Answer answer, Explanation explanation, Indented lines) {
        this.lines = lines;
        this.explanation = explanation;
        ties =
                Ties.of(
                        answer.collation().descents(),
                        path -> Optional.ofNullable(explanation.documents().get(path)),
                        Share.Basis.DOCUMENT);
    }

    void write(Document document) {
        lines.line("document " + document.id() + ": " + document.path());
        lines.line("  SHA-256 " + document.sha256());
        fact("title", document.title());
        fact("outlet", document.outlet());
        document.authors().forEach(author -> fact("author", author));
        var published = document.published();
        fact(
                "published",
                published == null
                        ? null
                        : new Fact<>(
                                published.value().value(),
                                published.from(),
                                published.confidence()));
        lines.line(
                "  "
                        + Phrases.count(document.stories().size(), "story", "stories")
                        + ", language "
                        + document.language()
                        + (document.analysed() ? "" : " (not analysed)"));
        ties(document);
    }

    /// What a document has from others, and who has text from it.
    private void ties(Document document) {
        for (var tie : ties.of(document.path())) {
            var parent = tie.parent();
            lines.line(
                    "  "
                            + Phrases.percent(tie.share())
                            + " of its text is from "
                            + (parent != null
                                    ? explanation.named(parent)
                                    : Explanation.unseen(tie.unseen())));
            tie.because().forEach(reason -> lines.line("    " + Explanation.because(reason)));
        }
        if (ties.isUndecided(document.path())) {
            lines.line("  shares wording with others; from whom is undecided");
        }
        for (var child : ties.children()) {
            ties.of(child).stream()
                    .filter(tie -> document.path().equals(tie.parent()))
                    .forEach(tie ->
                            lines.line(
                                    "  "
                                            + explanation.named(child)
                                            + " has "
                                            + Phrases.percent(tie.share())
                                            + " of its text from it"));
        }
    }

    private void fact(String name, @Nullable Fact<String> fact) {
        lines.line(
                "  "
                        + name
                        + ": "
                        + (fact == null
                                ? "not found"
                                : fact.value() + " (from " + fact.from() + ")"));
    }
}
