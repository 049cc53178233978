// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import java.util.TreeMap;
import org.firsthand.model.Omission;
import org.firsthand.model.Omission.Matter;

/// What documents left out of the text they took, where it matters: by the document that had it.
final class OmissionSection {
    private static final long BUDGET = 800_000;
    private static final int OPEN = 8;

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
        var all = page.overview().weightiest();
        html.element("p", "lead", lead(all));
        int shown = page.within(BUDGET, all.subList(0, Math.min(OPEN, all.size())), this::passage);
        var rest = all.subList(shown, all.size());
        if (!rest.isEmpty()) {
            html.open("details", "class", "more-of");
            html.element("summary", Phrases.number(rest.size()) + " more, of less weight");
            int written = page.within(BUDGET, rest, this::passage);
            page.leftOut(rest.size() - written, "passages left out", "collate");
            html.close();
        }
        others(omissions);
        html.closeLine();
    }

    private static String lead(List<LeftOut> all) {
        if (all.isEmpty()) {
            return "Documents that take text leave out sentences of it, but none that holds a denial,"
                    + " a caveat, a source, a quotation, a number or a date.";
        }
        return "Sentences that hold a denial, a caveat, a source, a quotation, a number or a date, and"
                + " who printed the text around them without them: first what takes a claim back, then"
                + " what bears on the most widely printed. Cutting is ordinary work; what it takes from"
                + " readers is listed here.";
    }

    private void passage(LeftOut left) {
        html.open("div", "class", "left");
        var document = page.lookup().document(left.passage().path());
        quotes.quoted(left.told());
        html.open("p", "class", "tally");
        left.matters()
                .forEach(matter -> html.element("span", "tag", holds(matter, left)).text(" "));
        html.text(" ").element("strong", Phrases.capital(Phrases.leftOut(left, document)));
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
