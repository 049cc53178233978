// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.EnumMap;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Passage;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Where it stands, on the first screen: the last word on what was decided, changed, taken back or
/// announced.
final class LatestSection {
    private static final int OF_A_KIND = 2;
    private static final int QUOTE = 190;
    private static final int BEFORE = 200;

    private final Page page;
    private final Html html;

    LatestSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void write() {
        var all = Latest.of(page.answer(), page.lookup());
        if (all.isEmpty()) {
            return;
        }
        html.open("section", "class", "latest", "id", "latest");
        html.element("h2", "Where it stands");
        html.open("ul", "class", "short");
        chosen(all).forEach(this::entry);
        html.close();
        html.closeLine();
    }

    /// The first two of each kind.
    static List<Latest.Entry> chosen(List<Latest.Entry> all) {
        var taken = new EnumMap<Latest.Kind, Integer>(Latest.Kind.class);
        return all.stream()
                .filter(e -> taken.merge(e.kind(), 1, Integer::sum) <= OF_A_KIND)
                .toList();
    }

    private void entry(Latest.Entry entry) {
        html.open("li").open("p", "class", "said", "dir", "auto");
        html.element("span", "kind", label(entry) + " ");
        html.open("a", "href", "#" + section(entry.kind())).text(quote(entry.now(), QUOTE));
        html.close().close();
        html.open("p", "class", "tally");
        var document = page.lookup().document(entry.now().path());
        if (!entry.who().equals(document.publisher())) {
            html.element("span", "name", Quotes.clip(entry.who())).text(", in ");
        }
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        html.text(", " + date(entry, document));
        before(entry);
        html.text(entry.outlets() > 1 ? "; " + outlets(entry) : "");
        html.close().closeLine();
    }

    /// A correction stands in a page from when it was changed.
    static String date(Latest.Entry entry, Document document) {
        var when = entry.when();
        return entry.kind() == Latest.Kind.CORRECTED && when != null
                ? Phrases.date(when)
                : Phrases.date(Citation.published(document, entry.now()));
    }

    private void before(Latest.Entry entry) {
        var before = entry.before();
        if (before == null) {
            return;
        }
        var document = page.lookup().document(before.path());
        html.text(". Before: " + quote(before, BEFORE) + " ");
        html.text(
                "("
                        + Quotes.clip(document.publisher())
                        + ", "
                        + Phrases.date(Citation.published(document, before))
                        + ")");
    }

    private static String outlets(Latest.Entry entry) {
        var outlets = Phrases.number(entry.outlets()) + " outlets ";
        return switch (entry.kind()) {
            case DECISION, POSTPONED ->
                    entry.before() == null ? outlets + "print it" : outlets + "print that";
            case FIGURE -> outlets + "set the two side by side";
            case ANNOUNCED, PUT_OFF, NOT_DONE -> outlets + "announce something for that day";
            case WITHDRAWN, CORRECTED -> outlets + "tell it";
        };
    }

    private String quote(Passage passage, int limit) {
        var document = page.lookup().document(passage.path());
        return Phrases.quoted(Escape.clip(Words.oneLine(document.quote(passage)), limit));
    }

    static String label(Latest.Entry entry) {
        var when = entry.when();
        return switch (entry.kind()) {
            case DECISION -> "Decision";
            case POSTPONED -> "Decision put off";
            case FIGURE ->
                    when == null ? "A later figure" : "A later figure, as of " + Phrases.day(when);
            case WITHDRAWN -> "Withdrawn";
            case CORRECTED -> "Corrected";
            case PUT_OFF -> announcedFor(when) + ", put off";
            case NOT_DONE -> announcedFor(when) + ", did not happen";
            case ANNOUNCED -> when == null ? "Announced" : "For " + Phrases.day(when);
        };
    }

    private static String announcedFor(@Nullable Moment when) {
        return when == null ? "Announced" : "Announced for " + Phrases.day(when);
    }

    private static String section(Latest.Kind kind) {
        return switch (kind) {
            case DECISION, POSTPONED, FIGURE -> "claims";
            case WITHDRAWN -> "conflicts";
            case CORRECTED -> "changes";
            case ANNOUNCED, PUT_OFF, NOT_DONE -> "missing";
        };
    }
}
