// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.model.Answer;
import org.firsthand.model.Claim;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.model.Strand;
import org.jspecify.annotations.Nullable;

/// Tells why a claim, statement, strand or document is what it is: rules, passages,
/// counter-evidence.
public final class Explanation {
    private static final int QUOTED = 160;

    private final Answer answer;
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final Indented lines;

    private Explanation(Answer answer, int width) {
        this.answer = answer;
        lines = new Indented(width);
        answer.documents().forEach(d -> documents.put(d.path(), d));
        answer.claims().statements().forEach(s -> statements.put(s.id(), s));
    }

    /// The explanation of everything whose id begins so, and of the document with this path, in
    /// lines; empty for nothing.
    public static List<String> of(String id, Answer answer, int width) {
        var explanation = new Explanation(answer, width);
        if (!id.isBlank()) {
            explanation.all(id);
        }
        return explanation.lines.lines();
    }

    private void all(String id) {
        ambiguous(id);
        answer.findings().stream().filter(f -> f.claim().startsWith(id)).forEach(this::finding);
        answer.claims().statements().stream()
                .filter(s -> s.id().startsWith(id))
                .forEach(this::statement);
        answer.collation().strands().stream()
                .filter(s -> s.id().startsWith(id))
                .forEach(this::strand);
        answer.documents().stream()
                .filter(d -> named(d, id))
                .forEach(new ExplainedDocument(answer, this, lines)::write);
    }

    /// Says so first when the letters given begin the ids of several things.
    private void ambiguous(String id) {
        var kinds = new TreeMap<String, Long>();
        kinds.put(
                "claim", answer.findings().stream().filter(f -> f.claim().startsWith(id)).count());
        kinds.put(
                "statement",
                answer.claims().statements().stream().filter(s -> s.id().startsWith(id)).count());
        kinds.put(
                "strand",
                answer.collation().strands().stream().filter(s -> s.id().startsWith(id)).count());
        kinds.put("document", answer.documents().stream().filter(d -> named(d, id)).count());
        kinds.values().removeIf(n -> n == 0);
        if (kinds.values().stream().mapToLong(n -> n).sum() > 1) {
            var several = new ArrayList<String>();
            kinds.forEach((kind, n) -> several.add(Phrases.count(Math.toIntExact(n), kind)));
            line(
                    "Several things begin with "
                            + id
                            + ": "
                            + Phrases.names(several, several.size())
                            + ". All of them follow; more letters tell them apart.");
            line("");
        }
    }

    private static boolean named(Document document, String id) {
        return document.id().startsWith(id) || document.path().equals(id);
    }

    private void finding(Finding finding) {
        var claim =
                answer.claims().claims().stream()
                        .filter(c -> c.id().equals(finding.claim()))
                        .findFirst()
                        .orElseThrow();
        line("claim " + claim.id() + ": " + claim.text());
        line(
                "  "
                        + finding.status().words()
                        + ": "
                        + Phrases.count(finding.documents(), "document")
                        + ", "
                        + Phrases.count(finding.outlets(), "outlet")
                        + ", "
                        + Phrases.count(finding.roots(), "root")
                        + ", "
                        + Phrases.origins(finding.origins())
                        + Phrases.against(finding));
        finding.because().forEach(reason -> line("  because " + reason));
        var first = finding.first();
        var when = first.when();
        line(
                "  first appearance: "
                        + first.path()
                        + (when == null
                                ? ", undated"
                                : ", "
                                        + when.value()
                                        + (first.certain() ? "" : ", order unknown")));
        for (var origin : finding.origin()) {
            line("");
            line(
                    "  "
                            + (origin.against() ? "against: " : "")
                            + origin.name()
                            + " ("
                            + origin.access().words()
                            + ")"
                            + (origin.shown() ? "" : ": not excluded as an origin of its own"));
            origin.statements().forEach(id -> appearance(id, "    "));
        }
        variants(claim);
    }

    private void variants(Claim claim) {
        for (var variant : claim.variants()) {
            if (!Phrases.difference(variant).isEmpty()) {
                line("");
                line("  " + Phrases.difference(variant) + ": " + variant.text());
                variant.statements().forEach(id -> appearance(id, "    "));
            }
        }
    }

    private void appearance(String id, String indent) {
        var statement = statements.get(id);
        if (statement != null) {
            line(
                    indent
                            + place(statement.passage())
                            + "  ["
                            + statement.id()
                            + " "
                            + statement.rule()
                            + "]");
            line(indent + "  " + Phrases.quoted(quote(statement.passage())));
        }
    }

    private void statement(Statement statement) {
        line("statement " + statement.id() + " in " + place(statement.passage()));
        line("  " + Phrases.quoted(quote(statement.passage())));
        line(
                "  said by "
                        + (statement.sourceName() == null
                                ? "the document itself"
                                : statement.sourceName())
                        + (statement.chain().size() < 2
                                ? ""
                                : ", by way of " + String.join(" > ", statement.chain())));
        line(
                "  "
                        + Phrases.word(statement.stance())
                        + ", channel "
                        + Phrases.word(statement.channel())
                        + ", access "
                        + statement.access().words()
                        + (statement.hedged() ? ", hedged" : "")
                        + (statement.conditional() ? ", conditional" : ""));
        line("  because of rule " + statement.rule() + measured(statement));
        answer.claims().claims().stream()
                .filter(c -> c.statements().contains(statement.id()))
                .forEach(c -> line("  part of claim " + c.id() + ": " + c.text()));
    }

    /// How often its rule is right; words that nobody else is given for are the document's own
    /// without a measurement.
    private static String measured(Statement statement) {
        return statement.confidence() >= 1
                ? ""
                : ", right in about "
                        + Math.round(100 * statement.confidence())
                        + " of 100 cases measured";
    }

    private void strand(Strand strand) {
        line(
                "strand "
                        + strand.id()
                        + ": "
                        + Phrases.count(strand.passages().size(), "passage")
                        + " that share wording");
        for (var root : strand.roots()) {
            var passage = root.passage();
            line(
                    "  root: "
                            + (passage != null
                                    ? place(passage)
                                    : root.unseen() == null
                                            ? "not decided"
                                            : root.unseen() + ", not in the pile"));
        }
        for (var passage : strand.passages()) {
            line("  " + place(passage));
            line("    " + Phrases.quoted(quote(passage)));
            answer.collation().descents().stream()
                    .filter(d -> d.strand().equals(strand.id()) && d.child().equals(passage))
                    .forEach(this::descent);
        }
    }

    private void descent(Descent descent) {
        var parent = descent.parent();
        line(
                "    "
                        + (parent != null
                                ? "comes from " + place(parent)
                                : descent.unseen()
                                        ? "comes from " + unseen(descent.unseenName())
                                        : "undecided"));
        descent.because().forEach(reason -> line("      " + because(reason)));
    }

    private String place(Passage passage) {
        return named(passage.path())
                + ", "
                + passage.part()
                + " "
                + passage.span().start()
                + "–"
                + passage.span().end();
    }

    private String quote(Passage passage) {
        var document = documents.get(passage.path());
        var words = document == null ? "" : Escape.line(document.quote(passage));
        return words.length() <= QUOTED ? words : words.substring(0, QUOTED - 1) + "…";
    }

    static String because(String reason) {
        return reason.startsWith("but ") ? "although " + reason.substring(4) : "because " + reason;
    }

    String named(String path) {
        var document = documents.get(path);
        return document == null || document.outlet() == null
                ? path
                : path + " (" + document.publisher() + ")";
    }

    static String unseen(@Nullable String name) {
        return name == null ? "an unseen source" : name + ", not in the pile";
    }

    Map<String, Document> documents() {
        return documents;
    }

    private void line(String text) {
        lines.line(text);
    }
}
