// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import org.firsthand.model.Conflict;

/// The conflicts: both sides in their own words, neither preferred.
final class ConflictSection {
    private static final long BUDGET = 1_000_000;
    private static final int QUOTE = 320;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    ConflictSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    void write() {
        var conflicts = page.overview().conflicts();
        page.section(
                "conflicts",
                "Conflicts",
                conflicts.isEmpty()
                        ? "No two claims were found that cannot both stand as of the same time."
                        : Phrases.count(conflicts.size(), "pair")
                                + " of statements that cannot both stand as of the same"
                                + " time. Which one holds is not for this report to say.");
        int written = page.within(BUDGET, conflicts, this::conflict);
        page.leftOut(conflicts.size() - written, "conflicts", "claims");
        html.closeLine();
    }

    private void conflict(Conflict conflict) {
        var a = page.lookup().statement(conflict.a());
        var b = page.lookup().statement(conflict.b());
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        html.open("article", "class", "conflict").element("h3", "About " + about(conflict));
        html.open("div", "class", "pair");
        html.open("div", "class", "side");
        quotes.appearance(a.get());
        html.close().open("div", "class", "side");
        quotes.appearance(b.get());
        html.close().close();
        html.open("p", "class", "more");
        page.link(Page.claimAnchor(conflict.claim()), "The claim and all who print it");
        html.close();
        html.closeLine();
    }

    /// Both sides in short, for the first screen.
    void brief(Conflict conflict) {
        html.element("p", "tally", "About " + about(conflict));
        html.open("ul", "class", "sides");
        side(conflict.a());
        side(conflict.b());
        html.close();
    }

    private void side(String id) {
        page.lookup()
                .statement(id)
                .ifPresent(statement -> {
                    var document = page.lookup().document(statement.path());
                    var words = document.quote(statement.passage()).strip();
                    html.open("li").open("p", "class", "said", "dir", "auto");
                    html.text(Phrases.quoted(Escape.clip(words, QUOTE))).close();
                    html.element("p", "tally", Quotes.clip(Phrases.who(statement, document)));
                    html.closeLine();
                });
    }

    /// What a conflict is about, as the end of a sentence.
    static String about(Conflict conflict) {
        return switch (conflict.kind()) {
            case NUMBER -> "a number";
            case DATE -> "a date";
            case PLACE -> "a place";
            case NEGATION -> "whether it is so at all";
            case OPPOSITE -> "which of two opposites it is";
            case ATTRIBUTION -> "who said it";
            case DENIAL -> "something one side denies";
        };
    }
}
