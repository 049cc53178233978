// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firsthand.model.Claim;
import org.firsthand.model.Finding;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.text.Key;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// All claims: a number opens the documents behind it, grouped by origin, and a second click lays
/// two passages side by side.
final class ClaimSection {
    private static final int MOST_APPEARANCES = 40;
    private static final int TEXT = 320;
    private static final int LINE = 160;
    private static final int NAMES = 4;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    ClaimSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    void write() {
        var findings = page.answer().findings().stream().sorted(Overview.MOST_PRINTED).toList();
        page.section(
                "claims",
                "Claims",
                "The most widely printed first; what one outlet or two print is folded below, unless it"
                        + " has several origins or something speaks against it. Open a claim to see who"
                        + " prints it, grouped by the origin it goes back to.");
        var groups = findings.stream().collect(Collectors.groupingBy(this::rank));
        var ranks = Stream.of(Rank.values()).filter(groups::containsKey).toList();
        ranks.stream().limit(1).forEach(rank -> group(rank, groups.getOrDefault(rank, List.of())));
        ranks.stream().skip(1).forEach(rank -> folded(rank, groups.getOrDefault(rank, List.of())));
        html.closeLine();
    }

    /// How much a claim is worth to somebody who looks the list through.
    private enum Rank {
        /// Three outlets print it, or it has two origins, or something speaks against it.
        NOTABLE(4_000_000, 2_500_000, " that count most"),
        TWO_OUTLETS(2_000_000, 1_500_000, " more that two outlets print"),
        ONE_OUTLET(1_500_000, 1_500_000, " more that one outlet alone prints"),
        /// Nothing in it can be checked: no number, no name and nobody's words; or it is a menu.
        SMALL(
                1_500_000,
                1_500_000,
                " more that only one document makes, without a number, a name or a quotation");

        private final long opened;
        private final long listed;
        private final String words;

        Rank(long opened, long listed, String words) {
            this.opened = opened;
            this.listed = listed;
            this.words = words;
        }
    }

    private Rank rank(Finding finding) {
        var origins = finding.origins();
        if (finding.outlets() >= Overview.WIDE
                || origins.shown() > 1
                || origins.againstAtMost() > 0) {
            return Rank.NOTABLE;
        }
        if (finding.outlets() > 1) {
            return Rank.TWO_OUTLETS;
        }
        return isSmall(finding) ? Rank.SMALL : Rank.ONE_OUTLET;
    }

    private void group(Rank rank, List<Finding> findings) {
        html.open("div", "class", "claims");
        claims(findings, rank.opened, rank.listed);
        html.close();
    }

    /// A group behind a line that says how many they are.
    private void folded(Rank rank, List<Finding> findings) {
        html.open("details", "class", "more-of minor");
        html.element("summary", Phrases.number(findings.size()) + rank.words);
        group(rank, findings);
        html.close();
    }

    private void claims(List<Finding> findings, long forOpened, long forListed) {
        int opened = page.within(forOpened, findings, this::claim);
        int most = Math.max(opened, Math.min(findings.size(), Page.MOST_CLAIMS));
        var rest = findings.subList(opened, most);
        if (!rest.isEmpty()) {
            html.element(
                    "p",
                    "left-out",
                    "From here on only the claims themselves are listed, to keep this file small."
                            + " Their passages: firsthand claims FOLDER --json");
        }
        int listed = page.within(forListed, rest, this::line);
        page.leftOut(findings.size() - opened - listed, "claims", "weigh");
    }

    /// Whether one document alone makes a claim, and nothing in it can be checked: no number, no
    /// name, no date and nobody's words; or it is a menu.
    private boolean isSmall(Finding finding) {
        var claim = page.lookup().claim(finding.claim());
        if (finding.documents() > 1 || claim.isEmpty()) {
            return false;
        }
        var text = claim.get().text().strip();
        return isMenu(text)
                || !isQuoted(text)
                        && page.lookup().statements(claim.get().statements()).stream()
                                .allMatch(
                                        s -> s.sourceName() == null || !s.part().equals(Part.BODY))
                        && !isTold(text);
    }

    /// Whether it begins with headings in brackets.
    private static boolean isMenu(String text) {
        int end = text.indexOf("] [");
        return text.startsWith("[") && end > 0;
    }

    private static boolean isQuoted(String text) {
        return text.chars().anyMatch(c -> "\"\u201c\u201d\u201e\u00ab".indexOf(c) >= 0);
    }

    /// Whether a number, or a word with a capital within a sentence, is told.
    private static boolean isTold(String text) {
        int end = 0;
        boolean opens = true;
        for (var span : Words.of(text)) {
            var word = span.of(text);
            opens |=
                    text.substring(end, span.start()).chars().anyMatch(c -> ".!?:".indexOf(c) >= 0);
            boolean name =
                    !opens && Character.isUpperCase(word.charAt(0)) && !word.startsWith("I’");
            if (name && !word.equals("I") && !word.startsWith("I'")
                    || Wording.isNumber(Key.of(word))) {
                return true;
            }
            opens = false;
            end = span.end();
        }
        return false;
    }

    private void claim(Finding finding) {
        page.lookup()
                .claim(finding.claim())
                .ifPresent(claim -> {
                    html.open("details", "class", "claim");
                    html.open("summary");
                    heading(finding, Escape.clip(claim.text().strip(), TEXT));
                    html.close();
                    html.open("div", "class", "body", "id", Page.claimAnchor(claim.id()));
                    reasons(finding);
                    variants(claim);
                    origins(finding, claim);
                    html.close();
                    html.closeLine();
                });
    }

    private void line(Finding finding) {
        page.lookup()
                .claim(finding.claim())
                .ifPresent(claim -> {
                    html.open("div", "class", "claim bare", "id", Page.claimAnchor(claim.id()));
                    heading(finding, Escape.clip(claim.text().strip(), LINE));
                    html.closeLine();
                });
    }

    private void heading(Finding finding, String words) {
        html.open("span", "class", "numbers");
        html.element("span", "prints", Phrases.count(finding.documents(), "document"));
        html.text(" ").element("span", "origins", Phrases.origins(finding.origins()));
        if (finding.origins().against() > 0) {
            html.text(" ");
            html.element("span", "origins against", Phrases.opposed(finding));
        }
        html.close().text(" ");
        html.open("span", "class", "said", "dir", "auto");
        html.text(Phrases.quoted(words)).close();
    }

    private void reasons(Finding finding) {
        html.open("ul", "class", "why");
        html.element(
                "li",
                Page.printed(finding)
                        + "; "
                        + Phrases.origins(finding.origins())
                        + "; "
                        + Phrases.count(finding.roots(), "separate wording")
                        + Phrases.against(finding)
                        + ". "
                        + Phrases.status(finding.status())
                        + ".");
        html.open("li").text(FirstWords.of(finding, page.lookup())).close();
        finding.because().forEach(reason -> html.element("li", Quotes.clip(reason)));
        html.close();
    }

    private void variants(Claim claim) {
        if (claim.variants().size() < 2) {
            return;
        }
        html.element("h4", "Printed with differences");
        html.open("ul", "class", "variants");
        for (var variant : claim.variants()) {
            html.open("li").element("span", "kind", Phrases.difference(variant) + " ");
            html.text(Phrases.quoted(Escape.clip(variant.text().strip(), TEXT)) + " ");
            html.element("span", "from", Phrases.count(variant.statements().size(), "time"))
                    .close();
        }
        html.close();
    }

    private void origins(Finding finding, Claim claim) {
        var told = new HashSet<String>();
        var all = page.lookup().statements(claim.statements());
        for (var origin : finding.origin()) {
            html.open("section", "class", origin.against() ? "origin against" : "origin");
            html.open("h4")
                    .text(originLabel(origin))
                    .element("span", "name", Quotes.clip(Phrases.origin(origin, page.lookup())));
            html.text(", " + Phrases.knows(origin.access())).close();
            var statements = page.lookup().statements(origin.statements());
            appearances(fresh(statements, told), all);
            html.closeLine();
        }
        var rest = fresh(all, told);
        if (!rest.isEmpty()) {
            html.open("section", "class", "origin");
            html.element(
                    "h4",
                    finding.origin().isEmpty() ? "Printed by" : "Also printed by, origin not told");
            appearances(rest, all);
            html.closeLine();
        }
    }

    private static String originLabel(Finding.Origin origin) {
        var side = origin.against() ? "Origin against: " : "Origin: ";
        return origin.shown() ? side : side.replace("Origin", "Possible origin, not excluded");
    }

    private static List<Statement> fresh(List<Statement> statements, Set<String> told) {
        var fresh = new ArrayList<Statement>();
        for (var statement : statements) {
            if (told.add(statement.id())) {
                fresh.add(statement);
            }
        }
        return fresh;
    }

    /// The first in each wording in full; those who print the same words are counted behind a fold.
    private void appearances(List<Statement> statements, List<Statement> all) {
        var shown = statements.subList(0, Math.min(MOST_APPEARANCES, statements.size()));
        for (var same : SameWording.groups(shown, page.lookup())) {
            html.open("div", "class", "appearance");
            quotes.appearance(same.getFirst());
            compare(same.getFirst(), all);
            html.closeLine();
            again(same.subList(1, same.size()), all);
        }
        page.leftOut(statements.size() - MOST_APPEARANCES, "appearances of this claim", "claims");
    }

    private void again(List<Statement> same, List<Statement> all) {
        if (same.isEmpty()) {
            return;
        }
        var outlets =
                same.stream()
                        .map(s -> page.lookup().document(s.path()).publisher())
                        .map(Quotes::clip)
                        .distinct()
                        .toList();
        html.open("details", "class", "more-of again");
        html.element(
                "summary",
                Phrases.number(same.size())
                        + " more in the same words: "
                        + Phrases.names(outlets, NAMES));
        for (var statement : same) {
            html.open("div", "class", "appearance");
            quotes.place(statement);
            compare(statement, all);
            html.closeLine();
        }
        html.close();
    }

    /// The second click: the passage beside the one it comes from, else beside the first appearance
    /// of the claim.
    private void compare(Statement statement, List<Statement> all) {
        var descent = page.lookup().descent(statement.passage());
        var parent = descent.map(d -> d.parent());
        if (descent.isPresent() && parent.isPresent()) {
            var reason =
                    descent.get().because().isEmpty()
                            ? ""
                            : ": " + Quotes.clip(descent.get().because().getFirst());
            var from = page.lookup().document(parent.get().path());
            beside(
                    "Beside its parent, " + Quotes.clip(from.publisher()) + reason,
                    matching(parent.get(), statement, all),
                    statement);
        } else if (!all.isEmpty() && !all.getFirst().path().equals(statement.path())) {
            var first = page.lookup().document(all.getFirst().path());
            beside("Beside " + Quotes.clip(first.publisher()), all.getFirst().passage(), statement);
        }
    }

    private void beside(String label, Passage other, Statement statement) {
        html.open("details", "class", "beside").element("summary", label);
        quotes.sideBySide(quotes.sentences(other), quotes.sentences(statement.passage()));
        html.close();
    }

    /// Where the parent says it: its only statement of the claim there, else its sentence that
    /// shares the most words.
    private Passage matching(Passage parent, Statement statement, List<Statement> all) {
        var told = all.stream().map(Statement::passage).filter(p -> p.touches(parent)).toList();
        if (told.size() == 1) {
            return told.getFirst();
        }
        var document = page.lookup().document(parent.path());
        var words = page.lookup().document(statement.path()).quote(statement.passage());
        return NearestSentence.sentence(parent, document, words);
    }
}
