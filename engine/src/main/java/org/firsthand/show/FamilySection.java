// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Comparator;
import java.util.List;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;

/// The families: documents tied by shared wording, each drawn as a tree of who has text from whom,
/// then told in words, then strand by strand.
final class FamilySection {
    private static final long BUDGET = 3_000_000;
    private static final int NAMES = 6;
    private static final int OPEN = 2;
    private static final int QUOTE = 280;

    private static final Comparator<Family> LARGEST =
            Comparator.<Family>comparingInt(f -> -members(f).size())
                    .thenComparing(Comparator.naturalOrder());
    private static final Comparator<Strand> WIDEST =
            Comparator.<Strand>comparingInt(s -> -s.passages().size())
                    .thenComparing(Comparator.naturalOrder());

    private final Page page;
    private final Html html;
    private final DescentTree tree;
    private final long end;
    private int number;

    FamilySection(Page page) {
        this.page = page;
        this.html = page.html();
        this.tree = new DescentTree(page);
        this.end = html.bytes() + BUDGET;
    }

    void write() {
        var collation = page.answer().collation();
        var families = collation.families().stream().sorted(LARGEST).toList();
        page.section(
                "families",
                "Families",
                families.isEmpty()
                        ? "No two documents share wording."
                        : Phrases.count(families.size(), "family", "families")
                                + " of documents that share wording. Time runs from left to right, one lane an"
                                + " outlet; a line is as thick as the share of its text that a document has from"
                                + " another.");
        if (!families.isEmpty()) {
            key();
        }
        int written = page.within(BUDGET, families, this::family);
        page.leftOut(families.size() - written, "families", "collate");
        html.closeLine();
    }

    private void key() {
        html.open("ul", "class", "key");
        keyed("root", "wording starts here");
        keyed("document", "has text from another");
        keyed("undecided", "from whom is undecided");
        keyed("unseen", "not in the pile");
        html.open("li");
        html.open("svg", "class", "swatch", "viewBox", "0 0 28 14", "aria-hidden", "true");
        html.open("line", "class", "range", "x1", "1", "y1", "7", "x2", "27", "y2", "7").close();
        html.close().text("when it may have come out").close();
        html.closeLine();
    }

    private void keyed(String className, String words) {
        html.open("li");
        html.open("svg", "class", "swatch", "viewBox", "0 0 14 14", "aria-hidden", "true");
        html.open("circle", "class", "mark " + className, "cx", "7", "cy", "7", "r", "5").close();
        html.close().text(words).close();
    }

    private static List<String> members(Family family) {
        return family.stories().stream().map(Passage::path).distinct().toList();
    }

    private void family(Family family) {
        var members = members(family);
        var tree = new FamilyTree(family, page.lookup());
        number++;
        html.open("section", "class", "family");
        heading(members, tree);
        boolean drawn = number <= OPEN && members.size() > 2;
        if (!drawn) {
            html.open("details", "class", "more-of").element("summary", "The tree");
        }
        ChartDrawing.write(page, "family-" + number, tree.chart());
        page.note(
                tree.nodes().size() - FamilyTree.MOST,
                "more members are not drawn; the list has them all.");
        if (!drawn) {
            html.close();
        }
        words(tree);
        strands(family);
        html.closeLine();
    }

    private void heading(List<String> members, FamilyTree tree) {
        var names =
                tree.nodes().stream()
                        .filter(n -> n.path() != null)
                        .map(n -> page.lookup().document(String.valueOf(n.path())).publisher())
                        .map(Quotes::clip)
                        .distinct()
                        .toList();
        html.open("h3")
                .text(Phrases.count(members.size(), "document") + ": ")
                .element("span", "said", Phrases.names(names, NAMES));
        html.close();
    }

    private void words(FamilyTree tree) {
        html.open("details", "class", "more-of").element("summary", "The same in words");
        html.open("ul", "class", "members");
        int written =
                page.within(Math.max(0, end - html.bytes()), tree.nodes(), n -> node(n, tree));
        html.close();
        page.leftOut(tree.nodes().size() - written, "members of this family", "collate");
        html.close();
    }

    private void node(FamilyTree.Node node, FamilyTree tree) {
        html.open("li", "class", "rank-" + Math.min(8, node.rank()));
        var path = node.path();
        if (path == null) {
            html.element("span", "name", Quotes.clip(node.mark().substring(7)));
            html.text(" ").element("span", "tag", "not in the pile").closeLine();
            return;
        }
        var document = page.lookup().document(path);
        html.open("span", "class", "name");
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        html.close();
        html.text(
                ", "
                        + Phrases.date(document.published())
                        + Phrases.doubt(document, page.lookup())
                        + ": ");
        var parents = tree.parents(path);
        if (parents.isEmpty()) {
            html.text(tree.note(node));
        }
        var separator = "";
        for (var tie : parents) {
            var because =
                    tie.because().isEmpty()
                            ? ""
                            : " (" + Quotes.clip(tie.because().getFirst()) + ")";
            html.text(
                    separator
                            + Phrases.percent(tie.share())
                            + " from "
                            + Quotes.clip(tree.parentName(tie))
                            + because);
            separator = "; ";
        }
        html.closeLine();
    }

    private void strands(Family family) {
        var strands =
                family.strands().stream()
                        .flatMap(id -> page.lookup().strand(id).stream())
                        .sorted(WIDEST)
                        .toList();
        html.open("details", "class", "more-of minor");
        html.element(
                "summary",
                "The " + Phrases.count(strands.size(), "shared wording") + ", side by side");
        int written = page.within(Math.max(0, end - html.bytes()), strands, this::strand);
        page.leftOut(strands.size() - written, "strands of this family", "collate");
        html.close();
    }

    private void strand(Strand strand) {
        html.open("section", "class", "strand");
        html.element(
                "h4",
                Phrases.count(strand.passages().size(), "passage") + " that share this wording");
        var root = opening(strand);
        var document = page.lookup().document(root.path());
        var quotes = new Quotes(page);
        quotes.runs(List.of(Run.plain(Escape.clip(document.quote(root).strip(), QUOTE))));
        quotes.source(document, root);
        tree.write(strand);
        html.closeLine();
    }

    /// The passage that stands for a strand: its first root in the pile, else its first passage.
    private static Passage opening(Strand strand) {
        for (var root : strand.roots()) {
            var passage = root.passage();
            if (passage != null) {
                return passage;
            }
        }
        return strand.passages().getFirst();
    }
}
