// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Comparator;
import java.util.List;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;

/// The families: documents tied by shared wording, strand by strand, each drawn as the tree of who
/// took it from whom.
final class FamilySection {
    private static final long BUDGET = 3_000_000;
    private static final int NAMES = 6;

    private static final Comparator<Family> LARGEST =
            Comparator.<Family>comparingInt(f -> -f.stories().size())
                    .thenComparing(Comparator.naturalOrder());
    private static final Comparator<Strand> WIDEST =
            Comparator.<Strand>comparingInt(s -> -s.passages().size())
                    .thenComparing(Comparator.naturalOrder());

    private final Page page;
    private final Html html;
    private final DescentTree tree;
    private final long end;

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
                                + " of documents tied by shared wording, in "
                                + Phrases.count(collation.strands().size(), "strand")
                                + ". A strand is one wording and everybody who prints it; a document may hold several.");
        int written = page.within(BUDGET, families, this::family);
        page.leftOut(families.size() - written, "families", "collate");
        html.closeLine();
    }

    private void family(Family family) {
        var names =
                family.stories().stream()
                        .map(s -> Quotes.clip(page.lookup().document(s.path()).publisher()))
                        .distinct()
                        .toList();
        html.open("details", "class", "family").open("summary");
        html.element("span", "numbers", Phrases.count(stories(family), "document"));
        html.open("span", "class", "said").text(Phrases.names(names, NAMES)).close().close();
        html.open("div", "class", "body");
        var strands =
                family.strands().stream()
                        .flatMap(id -> page.lookup().strand(id).stream())
                        .sorted(WIDEST)
                        .toList();
        int written = page.within(Math.max(0, end - html.bytes()), strands, this::strand);
        page.leftOut(strands.size() - written, "strands of this family", "collate");
        html.close();
        html.closeLine();
    }

    private static int stories(Family family) {
        return Math.toIntExact(family.stories().stream().map(Passage::path).distinct().count());
    }

    private void strand(Strand strand) {
        html.open("section", "class", "strand");
        html.element(
                "h3",
                Phrases.count(strand.passages().size(), "passage") + " that share this wording");
        var root = opening(strand);
        var document = page.lookup().document(root.path());
        new Quotes(page).runs(List.of(Run.plain(Escape.clip(document.quote(root).strip(), 280))));
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
