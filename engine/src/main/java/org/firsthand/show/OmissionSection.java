// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Omission;
import org.firsthand.model.Omission.Matter;

/// What documents left out of the text they took, where it matters: by the document that had it.
final class OmissionSection {
    private static final long BUDGET = 800_000;
    private static final int MOST = 12;
    private static final int OPEN = 4;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    OmissionSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    void write() {
        var omissions = page.answer().collation().omissions();
        if (omissions.isEmpty()) {
            return;
        }
        html.open("section", "class", "sub", "id", "omissions");
        html.element("h3", "Left out on the way");
        var byParent = page.overview().leftOut();
        html.element("p", "lead", lead(byParent));
        var parents =
                byParent.entrySet().stream()
                        .sorted(
                                Comparator.<Map.Entry<String, List<LeftOut>>>comparingInt(
                                                e -> -takers(e.getValue()))
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        int written = page.within(BUDGET, parents, e -> parent(e.getKey(), e.getValue()));
        page.leftOut(parents.size() - written, "documents whose text was cut", "collate");
        others(omissions);
        html.closeLine();
    }

    private static int takers(List<LeftOut> all) {
        var takers = new TreeSet<String>();
        all.forEach(l -> takers.addAll(l.by()));
        return takers.size();
    }

    private static String lead(Map<String, List<LeftOut>> byParent) {
        int passages = byParent.values().stream().mapToInt(List::size).sum();
        if (passages == 0) {
            return "Documents that take text leave out sentences of it, but none that holds a denial,"
                    + " a caveat, a source, a quotation, a number or a date.";
        }
        return "Sentences that hold a denial, a caveat, a source, a quotation, a number or a date, and"
                + " who printed the text around them without them. Cutting is ordinary work; what it"
                + " takes from readers is listed here.";
    }

    private void parent(String path, List<LeftOut> all) {
        var document = page.lookup().document(path);
        html.open("article", "class", "change").open("h4").text("From ");
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        html.text(", " + Phrases.date(document.published())).close();
        all.stream().limit(OPEN).forEach(this::passage);
        if (all.size() > OPEN) {
            var rest = all.subList(OPEN, Math.min(all.size(), MOST));
            html.open("details", "class", "more-of");
            html.element("summary", Phrases.number(all.size() - OPEN) + " more from it");
            rest.forEach(this::passage);
            page.leftOut(all.size() - OPEN - rest.size(), "passages left out", "collate");
            html.close();
        }
        html.closeLine();
    }

    private void passage(LeftOut left) {
        html.open("div", "class", "left");
        quotes.quoted(left.passage());
        html.open("p", "class", "tally");
        left.matters()
                .forEach(matter -> html.element("span", "tag", holds(matter, left)).text(" "));
        html.text(" left out by ").element("strong", Phrases.count(left.by().size(), "document"));
        html.text(": ");
        page.documents(left.by());
        int unsure = left.by().size() - left.certain().size();
        if (unsure > 0) {
            html.text(
                    unsure == left.by().size()
                            ? "; that it was known by then is not certain"
                            : "; of " + unsure + " it is not certain that it was known by then");
        }
        html.text(".").close();
        html.closeLine();
    }

    /// What a passage holds, as a tag.
    private static String holds(Matter matter, LeftOut left) {
        return switch (matter) {
            case DENIAL -> left.weight() == LeftOut.Weight.SILENCE ? "no answer" : "denial";
            case CAVEAT -> "caveat";
            case SOURCE -> "source";
            case QUOTATION -> "quotation";
            case NUMBER -> "number";
            case DATE -> "date";
        };
    }

    private void others(List<Omission> omissions) {
        var counts = new TreeMap<String, Integer>();
        for (var omission : omissions) {
            if (omission.where() == Omission.Where.NOT_CAPTURED) {
                counts.merge("may stand in a part that was not captured", 1, Integer::sum);
            } else if (omission.when() == Omission.When.BEFORE) {
                counts.merge("came out before the passage was known", 1, Integer::sum);
            } else if (omission.matters().isEmpty()) {
                counts.merge("hold nothing of that kind", 1, Integer::sum);
            }
        }
        if (!counts.isEmpty()) {
            var clauses =
                    counts.entrySet().stream()
                            .map(e -> Phrases.number(e.getValue()) + " " + e.getKey())
                            .toList();
            html.element("p", "left-out", "Not listed: " + String.join("; ", clauses) + ".");
        }
    }
}
