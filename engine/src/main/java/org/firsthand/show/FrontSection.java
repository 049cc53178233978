// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.firsthand.model.Access;
import org.firsthand.model.Finding;

/// The first screen: what this pile is and what stands behind it, in a sentence, then what is worth
/// looking at first. Every figure leads to its section.
final class FrontSection {
    private static final int WIDE = 4;
    private static final int SEVERAL = 3;
    private static final int QUOTE = 190;
    private static final int MOST_DOTS = 24;
    private static final int NAMES = 3;
    private static final int CONFLICTS = 3;
    private static final int ONE_LINED = 8;
    private static final int MOST_ORIGINS = 4;

    private record Entry(String section, String name) {}

    private final Page page;
    private final Html html;
    private final Overview overview;

    FrontSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.overview = page.overview();
    }

    void write() {
        html.open("header", "class", "front");
        html.element("p", "brand", "Firsthand");
        html.open("h1");
        headline();
        html.closeLine();
        fine();
        contents();
        html.closeLine();
        new FirstSection(page).write();
        html.open("div", "class", "desk").open("div", "class", "main");
        wide();
        several();
        html.close().open("div", "class", "aside");
        new LatestSection(page).write();
        html.close().closeLine();
        html.open("div", "class", "desk thirds");
        conflicts();
        var missing = new FrontHoles(page);
        missing.removed();
        missing.missing();
        html.closeLine();
        unsure();
    }

    private void headline() {
        html.text(Overview.read(page.answer().documents()));
        int claims = page.answer().findings().size();
        if (claims == 0) {
            html.text(". No claim was found in them.");
            return;
        }
        int repeating = overview.behind().repeating();
        if (repeating > 0) {
            html.text(": ");
            figure("families", Phrases.number(repeating));
            html.text(
                    repeating == 1
                            ? " has most of its text from another."
                            : " have most of their text from " + starts() + ".");
        } else {
            html.text(".");
        }
        html.text(" ");
        widely();
    }

    private String starts() {
        int starts = overview.behind().starts().size();
        return starts == 1 ? "one other" : "one of " + Phrases.number(starts) + " others";
    }

    /// `Of 22 claims that three outlets or more print, 19 are shown with one origin.`
    private void widely() {
        long wide =
                page.answer().findings().stream().filter(f -> f.outlets() >= Overview.WIDE).count();
        int one = overview.wide().size();
        if (wide == 0) {
            figure("claims", Phrases.count(page.answer().findings().size(), "claim"));
            html.text(", none of them printed by three outlets or more.");
            return;
        }
        html.text("Of ");
        figure("claims", Phrases.count(Math.toIntExact(wide), "claim"));
        html.text(" that three outlets or more print, ");
        figure("claims", one == 0 ? "none" : Phrases.number(one));
        html.text(
                one == 1
                        ? " is shown with one origin."
                        : one == 0
                                ? " is shown with one origin alone."
                                : " are shown with one origin.");
    }

    private void figure(String section, String words) {
        html.open("a", "href", "#" + section).text(words).close();
    }

    /// What else is to be known of the documents, in small print.
    private void fine() {
        html.open("p", "class", "fine");
        var fine = Overview.fine(page.answer());
        html.text(fine.isEmpty() ? "" : fine + " ");
        var troubles = Troubles.of(page.answer()).clauses();
        if (troubles.isEmpty()) {
            html.text("Every source could be read.");
        } else {
            figure("problems", String.join(", ", troubles));
            html.text(".");
        }
        html.close();
    }

    private void contents() {
        html.open("nav", "aria-label", "Contents");
        for (var entry : entries()) {
            html.open("a", "href", "#" + entry.section()).text(entry.name()).close();
            html.text(" ");
        }
        html.close();
    }

    private List<Entry> entries() {
        var answer = page.answer();
        boolean dated = answer.documents().stream().anyMatch(d -> d.published() != null);
        return Stream.of(
                        new Entry("claims", "Claims"),
                        new Entry("conflicts", "Conflicts"),
                        new Entry("changes", "Changes and omissions"),
                        new Entry("missing", "What is missing"),
                        dated ? new Entry("timeline", "Timeline") : null,
                        new Entry("families", "Families"),
                        EvidenceComment.of(answer).isEmpty()
                                ? null
                                : new Entry("comments", "Comments"),
                        answer.found().quantities().isEmpty()
                                ? null
                                : new Entry("numbers", "Numbers"),
                        answer.readings().isEmpty() ? null : new Entry("reading", "What to read"),
                        answer.requests().isEmpty() ? null : new Entry("todo", "To do"),
                        new Entry("documents", "Documents"),
                        new Entry("problems", "Problems"),
                        new Entry("method", "Method"))
                .filter(Objects::nonNull)
                .toList();
    }

    private void wide() {
        html.open("section", "class", "wide").element("h2", "Widely printed, one origin");
        if (overview.wide().isEmpty()) {
            html.element(
                    "p",
                    "none",
                    "No claim is printed by "
                            + Overview.WIDE
                            + " outlets or more with one origin shown.");
        }
        leads(overview.wide(), WIDE);
        html.closeLine();
    }

    private void several() {
        html.open("section", "class", "several").element("h2", "Several origins");
        if (overview.several().isEmpty()) {
            html.element("p", "none", Overview.NONE_SEVERAL);
        }
        leads(overview.several(), SEVERAL);
        html.closeLine();
    }

    private void leads(List<Finding> findings, int most) {
        html.open("ol", "class", "leads");
        Overview.varied(findings, most).forEach(this::lead);
        html.close();
        if (findings.size() > most) {
            html.open("p", "class", "more");
            figure("claims", Phrases.number(findings.size() - most) + " more under Claims");
            html.close();
        }
    }

    private void lead(Finding finding) {
        html.open("li");
        var text = page.lookup().claim(finding.claim()).map(c -> c.text()).orElse(finding.claim());
        html.open("p", "class", "said", "dir", "auto");
        page.link(
                Page.claimAnchor(finding.claim()),
                Phrases.quoted(Escape.clip(text.strip(), QUOTE)));
        html.close();
        dots(finding);
        html.open("p", "class", "tally");
        html.element("strong", Phrases.count(finding.outlets(), "outlet"));
        html.text(Phrases.prints(finding.outlets()) + ", ")
                .element("strong", Phrases.origins(finding.origins()));
        names(": ", finding.origin().stream().filter(o -> o.shown() && !o.against()));
        names(
                " – perhaps also ",
                finding.origin().stream().filter(o -> !o.shown() && !o.against()));
        html.text(Phrases.against(finding));
        names(": ", finding.origin().stream().filter(o -> o.shown() && o.against()));
        names(" – perhaps also ", finding.origin().stream().filter(o -> !o.shown() && o.against()));
        html.close();
        html.closeLine();
    }

    private void names(String opening, Stream<Finding.Origin> origins) {
        var separator = opening;
        for (var origin : origins.limit(MOST_ORIGINS).toList()) {
            html.text(separator)
                    .element("span", "name", Quotes.clip(Phrases.origin(origin, page.lookup())));
            html.text(
                    origin.access() == Access.NOT_SAID
                            ? ""
                            : " (" + Phrases.knows(origin.access()) + ")");
            separator = "; ";
        }
    }

    /// Outlets as rings, origins as discs: the same numbers as the line of text below, for the eye
    /// alone.
    private void dots(Finding finding) {
        html.open("p", "class", "dots", "aria-hidden", "true");
        int rings = Math.min(MOST_DOTS, finding.outlets());
        html.element("span", "rings", "○".repeat(rings) + (finding.outlets() > rings ? "…" : ""));
        html.element("span", "arrow", "→");
        html.element("span", "discs", "●".repeat(Math.min(MOST_DOTS, finding.origins().shown())));
        int hidden = finding.origins().atMost() - finding.origins().shown();
        html.element("span", "maybe", "◌".repeat(Math.min(MOST_DOTS, hidden)));
        html.close();
    }

    private void conflicts() {
        var open = Quarrel.of(overview.conflicts(), page.lookup());
        if (open.isEmpty()) {
            return;
        }
        html.open("section", "class", "clash").element("h2", "Conflicts");
        html.open("ul", "class", "short");
        var section = new ConflictSection(page);
        open.stream().limit(CONFLICTS).forEach(section::brief);
        open.stream().limit(ONE_LINED).skip(CONFLICTS).forEach(section::line);
        html.close();
        var more =
                Stream.of(
                                open.size() > ONE_LINED
                                        ? Phrases.number(open.size() - ONE_LINED) + " more"
                                        : "",
                                overview.explained().isEmpty()
                                        ? ""
                                        : Phrases.number(overview.explained().size())
                                                + " whose cause is known")
                        .filter(words -> !words.isEmpty())
                        .toList();
        if (!more.isEmpty()) {
            html.open("p", "class", "more");
            figure("conflicts", Phrases.names(more, NAMES) + " under Conflicts");
            html.close();
        }
        html.closeLine();
    }

    /// What could not be told, in one line.
    private void unsure() {
        html.open("section", "class", "unsure").element("h2", "Not certain");
        if (overview.unsure().nothing()) {
            html.element("p", "none", "Nothing was left undecided.");
        } else {
            html.open("ul", "class", "line");
            for (var clause : overview.unsure().clauses()) {
                html.open("li");
                figure(clause.section(), Phrases.capital(clause.words()));
                html.close().text(" ");
            }
            html.close();
        }
        html.closeLine();
    }
}
