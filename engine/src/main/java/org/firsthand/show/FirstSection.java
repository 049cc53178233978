// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;
import org.firsthand.text.Words;

/// Who had it first, on the first screen: from left to right in time, each with what it had first,
/// what it says of its source, and who has it from there.
final class FirstSection {
    private static final int MOST = 3;
    private static final int NAMES = 3;
    private static final int QUOTE = 130;
    private static final int HAD = 150;

    /// That others repeat it is told by how many have their text from it.
    private static final String REPEATED = " its wording";

    private final Page page;
    private final Html html;
    private final Firsts firsts;
    private final List<Behind.Start> starts;

    FirstSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.firsts = Firsts.of(page.answer(), page.lookup());
        this.starts = page.overview().behind().starts();
    }

    void write() {
        var shown = firsts.most(MOST, page.lookup());
        if (shown.isEmpty() && starts.isEmpty()) {
            return;
        }
        html.open("section", "class", "first", "id", "first");
        html.element("h2", "Who had it first");
        html.open("ol", "class", "chain");
        shown.forEach(this::entry);
        html.close();
        others(shown);
        misdated(shown);
        html.closeLine();
    }

    private void entry(Firsts.Entry entry) {
        var document = page.lookup().document(entry.first().path());
        html.open("li", "class", entry.first().certain() ? "sure" : "unsure");
        html.open("p", "class", "when").text(Phrases.when(entry.first().when())).close();
        html.open("p", "class", "who");
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        new Quotes(page).part(document, entry.passage().part());
        int rivals = entry.first().rivals().size();
        html.text(rivals > 1 ? ", or one of " + Phrases.number(rivals) + " others" : "");
        html.close();
        if (!entry.first().certain()) {
            uncertain(entry.first());
        }
        html.open("p", "class", "said", "dir", "auto");
        var top = entry.claims().getFirst();
        page.link(Page.claimAnchor(top.claim()), claim(top));
        html.close();
        sentences(entry, document).forEach(words -> html.element("p", "tally", words));
        html.closeLine();
    }

    private String claim(Finding finding) {
        var text = page.lookup().claim(finding.claim()).map(c -> c.text()).orElse("");
        return Phrases.quoted(Escape.clip(text.strip(), QUOTE));
    }

    /// `or Mole End News, 10 May 2019, 19:40 UTC+2: which was first is not certain`.
    private void uncertain(Finding.FirstAppearance first) {
        var rivals = first.rivals();
        html.open("p", "class", "tally").text(rivals.size() == 1 ? "or " : "");
        var separator = "";
        for (var rival : rivals.stream().limit(NAMES).toList()) {
            var document = page.lookup().document(rival.path());
            html.text(separator);
            page.link(Page.anchor(document), Quotes.clip(document.publisher()));
            html.text(", " + Phrases.when(rival.when()));
            separator = "; ";
        }
        int more = rivals.size() - NAMES;
        html.text(more > 0 ? "; and " + Phrases.number(more) + " more" : "");
        html.text(
                rivals.isEmpty()
                        ? "Whether it was the first is not certain."
                        : ": which was first is not certain.");
        html.close();
    }

    /// What it says of its source, who has it from there, and what else it was first with.
    private List<String> sentences(Firsts.Entry entry, Document document) {
        var sentences = new ArrayList<String>();
        var had = entry.had();
        if (had != null) {
            var words = Escape.clip(Words.oneLine(document.quote(had)), HAD);
            sentences.add("It says: " + Phrases.quoted(words));
        }
        if (!entry.before().isEmpty()) {
            var names = entry.before().stream().map(this::earlier).toList();
            sentences.add(
                    Phrases.sentence("By its own account after " + Phrases.names(names, NAMES)));
        }
        var takers =
                starts.stream().filter(s -> s.path() != null && paths(entry).contains(s.path()));
        sentences.addAll(takers.map(s -> Phrases.sentence(Phrases.takers(s))).toList());
        var because = entry.first().because().stream().filter(b -> !b.contains(REPEATED)).toList();
        if (!because.isEmpty()) {
            sentences.add(because(because));
        }
        if (!entry.own().isEmpty()) {
            sentences.add(Phrases.sentence("In words of its own also in " + names(entry.own())));
        }
        int more = entry.claims().size() - 1;
        if (more > 0) {
            sentences.add(
                    "Also first with "
                            + Phrases.number(more)
                            + (more == 1
                                    ? " other widely printed claim."
                                    : " other widely printed claims."));
        }
        return sentences;
    }

    private static String because(List<String> because) {
        return Phrases.sentence(names(because));
    }

    private static String names(List<String> names) {
        return Phrases.names(names.stream().map(Quotes::clip).toList(), NAMES);
    }

    private String earlier(Finding.Earlier earlier) {
        return Quotes.clip(earlier.name()) + (earlier.path() == null ? ", which is not here" : "");
    }

    private static List<String> paths(Firsts.Entry entry) {
        var paths = new ArrayList<String>();
        paths.add(entry.first().path());
        entry.first().rivals().stream().limit(NAMES).forEach(r -> paths.add(r.path()));
        return paths;
    }

    /// Whose text others have that was first with none of the claims above.
    private void others(List<Firsts.Entry> shown) {
        Set<String> told = new HashSet<>();
        shown.forEach(entry -> told.addAll(paths(entry)));
        var others =
                starts.stream()
                        .filter(s -> s.takers() > 1 || s.path() == null)
                        .filter(s -> s.path() == null || !told.contains(s.path()))
                        .limit(NAMES)
                        .map(Phrases::takers)
                        .toList();
        if (!others.isEmpty()) {
            html.element("p", "tally", Phrases.sentence(String.join("; ", others)));
        }
    }

    /// `Not first, whatever its date: Quayside Wire is dated 7 May 2019, but repeats ...`.
    private void misdated(List<Firsts.Entry> shown) {
        var all =
                shown.stream()
                        .flatMap(entry -> Firsts.misdated(entry, page.lookup()).stream())
                        .distinct()
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        html.open("p", "class", "tally").element("strong", "Not first, whatever the date: ");
        var separator = "";
        for (var document : all.subList(0, Math.min(NAMES, all.size()))) {
            html.text(separator);
            page.link(Page.anchor(document), Quotes.clip(document.publisher()));
            page.lookup()
                    .impossible(document)
                    .ifPresent(d -> html.text(" is " + FirstWords.contradicted(document, d)));
            separator = "; ";
        }
        int more = all.size() - NAMES;
        html.text((more > 0 ? "; and " + Phrases.count(more, "more document") : "") + ".").close();
    }
}
