// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import java.util.Locale;
import org.firsthand.model.Finding;

/// The first screen: what was read and found in a sentence, then what is worth looking at first.
final class FrontSection {
    private static final int TOP = 5;
    private static final int QUOTE = 260;
    private static final int MOST_DOTS = 24;

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
        html.open("h1").text(headline()).closeLine();
        html.element("p", "standfirst", standfirst());
        contents();
        html.closeLine();
        html.open("div", "class", "desk");
        list("Widely printed, one origin", "wide", overview.wide());
        html.open("div", "class", "aside");
        list("Several origins", "several", overview.several());
        conflict();
        html.close();
        unsure();
        html.closeLine();
    }

    private String headline() {
        int claims = page.answer().findings().size();
        var read = Overview.read(page.answer().documents());
        if (claims == 0) {
            return read + ". No claim was found in them.";
        }
        int wide = overview.wide().size();
        return read
                + ": "
                + Phrases.count(claims, "claim")
                + ", "
                + (wide == 0 ? "none" : Phrases.number(wide))
                + " of them widely printed with one origin.";
    }

    private String standfirst() {
        int several = overview.several().size();
        int conflicts = overview.conflicts().size();
        var troubles = Troubles.of(page.answer()).clauses();
        return (several == 0
                        ? Overview.NONE_SEVERAL
                        : Phrases.count(several, "claim")
                                + (several == 1 ? " is" : " are")
                                + " shown with two origins or more.")
                + " "
                + (conflicts == 0 ? "No conflict" : Phrases.count(conflicts, "conflict"))
                + " between sources. "
                + (troubles.isEmpty()
                        ? "Every source could be read."
                        : String.join(", ", troubles) + ".");
    }

    private void contents() {
        html.open("nav", "aria-label", "Contents");
        for (var section :
                List.of("Claims", "Conflicts", "Families", "Documents", "Problems", "Method")) {
            html.open("a", "href", "#" + section.toLowerCase(Locale.ROOT)).text(section).close();
            html.text(" ");
        }
        html.close();
    }

    private void list(String heading, String className, List<Finding> findings) {
        html.open("section", "class", className).element("h2", heading);
        if (findings.isEmpty()) {
            html.element(
                    "p",
                    "none",
                    className.equals("wide")
                            ? "No claim is printed by "
                                    + Overview.WIDE
                                    + " outlets or more with one origin shown."
                            : "No claim is shown with two named origins.");
        }
        html.open("ol", "class", "leads");
        findings.stream().limit(TOP).forEach(this::lead);
        html.close();
        if (findings.size() > TOP) {
            html.element(
                    "p", "more", Phrases.number(findings.size() - TOP) + " more under Claims.");
        }
        html.closeLine();
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
        names(finding);
        html.text(Phrases.against(finding.origins())).close();
        html.closeLine();
    }

    private void names(Finding finding) {
        var shown =
                finding.origin().stream().filter(o -> o.shown() && !o.against()).limit(4).toList();
        if (shown.isEmpty()) {
            return;
        }
        html.text(": ");
        var separator = "";
        for (var origin : shown) {
            html.text(separator).element("span", "name", Quotes.clip(origin.name()));
            html.text(" (" + Phrases.knows(origin.access()) + ")");
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

    private void conflict() {
        if (overview.conflicts().isEmpty()) {
            return;
        }
        html.open("section", "class", "clash").element("h2", "A conflict");
        new ConflictSection(page).brief(overview.conflicts().getFirst());
        html.closeLine();
    }

    private void unsure() {
        html.open("section", "class", "unsure").element("h2", "What is not told");
        if (overview.unsure().nothing()) {
            html.element("p", "none", "Nothing was left undecided.");
        } else {
            html.open("ul");
            overview.unsure().clauses().forEach(clause -> html.element("li", clause));
            html.close();
        }
        html.closeLine();
    }
}
