// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firsthand.model.Answer;
import org.firsthand.model.Claim;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Finding;
import org.firsthand.model.Problem;
import org.firsthand.model.Statement;
import org.firsthand.model.Strand;
import org.firsthand.text.Words;

/// What a step prints for a person: a line for each thing it found, the weightiest first.
///
/// Foreign text is put on one line and freed of control and direction characters.
public final class Listing {
    private static final int NARROW = 34;
    private static final String INDENT = "    ";

    /// So many problems are printed of which the same is told.
    private static final int MOST_ALIKE = 10;

    private Listing() {}

    /// Two lines a document: path, outlet and date with its provenance; below them title, authors,
    /// stories, comments, length. Then problems.
    public static List<String> read(Answer answer, int width) {
        var lines = new ArrayList<String>();
        for (var document : answer.documents()) {
            lines.add(
                    fit(document.path(), NARROW) + "  " + fit(facts(document), width - NARROW - 2));
            lines.add(INDENT + fit(content(document), width - INDENT.length()));
        }
        for (var alike : Alike.of(answer.problems(), Problem::what)) {
            int shown = alike.size() > MOST_ALIKE + 1 ? MOST_ALIKE : alike.size();
            alike.all().subList(0, shown).forEach(problem -> lines.add(problem(problem)));
            if (alike.size() > shown) {
                lines.add(
                        "problem: "
                                + Phrases.number(alike.size() - shown)
                                + " more like these; all of them with --json");
            }
        }
        return lines;
    }

    private static String problem(Problem problem) {
        return Escape.line(
                "problem: "
                        + problem.path()
                        + (problem.where() == null ? "" : ", " + problem.where())
                        + ": "
                        + problem.what());
    }

    private static String facts(Document document) {
        var published = document.published();
        var date =
                published == null
                        ? "undated"
                        : published.value().value() + " (" + published.from() + doubt(published);
        var outlet = document.outlet();
        return (outlet == null ? "outlet unknown" : outlet.value()) + ", " + date;
    }

    private static String doubt(Fact<?> fact) {
        return fact.doubt() == null ? ")" : "; in doubt: " + fact.doubt() + ")";
    }

    private static String content(Document document) {
        var title = document.title();
        var authors =
                document.authors().stream().map(Fact::value).collect(Collectors.joining(", "));
        int stories = document.stories().size();
        int comments = document.comments().size();
        return (title == null ? "no title" : Phrases.quoted(title.value()))
                + (authors.isEmpty() ? "" : " by " + authors)
                + ", "
                + Phrases.count(Words.of(document.body()).size(), "word")
                + (stories > 1 ? ", " + Phrases.count(stories, "story", "stories") : "")
                + (comments > 0 ? ", " + Phrases.count(comments, "comment") : "")
                + (document.analysed() ? "" : ", not analysed: language " + document.language());
    }

    /// Strands in most documents first: how many, where they start, the wording.
    public static List<String> collate(Answer answer, int width) {
        var documents = new HashMap<String, Document>();
        answer.documents().forEach(d -> documents.put(d.path(), d));
        var lines = new ArrayList<String>();
        answer.collation().strands().stream()
                .sorted(
                        Comparator.<Strand>comparingInt(s -> -paths(s))
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(strand -> {
                    var longest =
                            strand.passages().stream()
                                    .max(Comparator.comparingInt(p -> p.span().length()))
                                    .orElseThrow();
                    var document = documents.get(longest.path());
                    var wording = document == null ? "" : document.quote(longest);
                    lines.add(
                            fit(
                                    strand.id()
                                            + "  "
                                            + Phrases.count(paths(strand), "document")
                                            + "  "
                                            + roots(strand, documents)
                                            + "  "
                                            + Phrases.quoted(wording),
                                    width));
                });
        return lines;
    }

    private static int paths(Strand strand) {
        return (int) strand.passages().stream().map(p -> p.path()).distinct().count();
    }

    private static String roots(Strand strand, Map<String, Document> documents) {
        var names = new TreeSet<String>();
        for (var root : strand.roots()) {
            var passage = root.passage();
            var document = passage == null ? null : documents.get(passage.path());
            if (document != null) {
                names.add("from " + document.publisher());
            } else {
                names.add(
                        root.unseen() == null
                                ? "origin undecided"
                                : "from " + root.unseen() + " (not in the pile)");
            }
        }
        return String.join(", ", names);
    }

    /// Claims in most documents first, with their variants.
    public static List<String> claims(Answer answer, int width) {
        var paths = new HashMap<String, String>();
        answer.claims().statements().forEach((Statement s) -> paths.put(s.id(), s.path()));
        var lines = new ArrayList<String>();
        answer.claims().claims().stream()
                .sorted(
                        Comparator.<Claim>comparingInt(c -> -documents(c, paths))
                                .thenComparing(Claim::id))
                .forEach(claim -> {
                    lines.add(
                            fit(
                                    claim.id()
                                            + "  "
                                            + Phrases.count(documents(claim, paths), "document")
                                            + ": "
                                            + claim.text(),
                                    width));
                    claim.variants().stream()
                            .filter(v -> !Phrases.difference(v).isEmpty())
                            .forEach(v ->
                                    lines.add(
                                            fit(
                                                    "    "
                                                            + Phrases.difference(v)
                                                            + " ("
                                                            + v.statements().size()
                                                            + "): "
                                                            + v.text(),
                                                    width)));
                });
        return lines;
    }

    private static int documents(Claim claim, Map<String, String> paths) {
        return (int) claim.statements().stream().map(paths::get).distinct().count();
    }

    /// Findings printed by most outlets first: outlets, origins, the claim.
    public static List<String> weigh(Answer answer, int width) {
        var texts = new HashMap<String, String>();
        answer.claims().claims().forEach(c -> texts.put(c.id(), c.text()));
        return answer.findings().stream()
                .sorted(
                        Comparator.<Finding>comparingInt(f -> -f.outlets())
                                .thenComparing(Finding::claim))
                .map(f ->
                        fit(
                                f.claim()
                                        + "  "
                                        + Phrases.count(f.outlets(), "outlet")
                                        + ", "
                                        + Phrases.origins(f.origins())
                                        + Phrases.against(f)
                                        + ": "
                                        + texts.getOrDefault(f.claim(), ""),
                                width))
                .toList();
    }

    private static String fit(String text, int width) {
        var plain = Escape.line(text);
        return plain.length() <= width ? plain : plain.substring(0, Math.max(0, width - 1)) + "…";
    }
}
