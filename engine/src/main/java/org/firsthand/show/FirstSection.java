// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;
import org.firsthand.model.Moment;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Who had it first, on the first screen: from left to right in time, each with what it had first,
/// what it says of its source, and who has it from there.
final class FirstSection {
    private static final int MOST = 3;
    private static final int NAMES = 3;
    private static final int QUOTE = 130;
    private static final int HAD = 150;

    private static final Comparator<Firsts.Entry> IN_TIME =
            Comparator.<Firsts.Entry, @Nullable Moment>comparing(
                            e -> e.first().when(), Phrases.EARLIEST_FIRST)
                    .thenComparing(e -> e.first().path());

    private final Page page;
    private final Html html;
    private final Firsts firsts;
    private final List<Behind.Start> starts;

    FirstSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.firsts = Firsts.of(page);
        this.starts = page.overview().behind().starts();
    }

    void write() {
        var shown = firsts.entries().stream().limit(MOST).sorted(IN_TIME).toList();
        if (shown.isEmpty() && starts.isEmpty()) {
            return;
        }
        html.open("section", "class", "first", "id", "first");
        html.element("h2", "Who had it first");
        html.open("ol", "class", "chain");
        shown.forEach(this::entry);
        html.close();
        others(shown);
        impossible();
        html.closeLine();
    }

    private void entry(Firsts.Entry entry) {
        var document = page.lookup().document(entry.first().path());
        html.open("li").open("p", "class", "when").text(when(entry, document)).close();
        html.open("p", "class", "who");
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        new Quotes(page).part(document, entry.passage().part());
        html.close();
        if (!entry.first().certain()) {
            uncertain(entry.first());
        }
        html.open("p", "class", "said", "dir", "auto");
        var top = entry.claims().getFirst();
        page.link(Page.claimAnchor(top.claim()), claim(top));
        html.close();
        html.open("p", "class", "tally").text(String.join(" ", sentences(entry, document))).close();
        html.closeLine();
    }

    private String claim(Finding finding) {
        var text = page.lookup().claim(finding.claim()).map(c -> c.text()).orElse("");
        return Phrases.quoted(Escape.clip(text.strip(), QUOTE));
    }

    private String when(Firsts.Entry entry, Document document) {
        var comment = page.lookup().comment(document, entry.passage().part()).map(Comment::time);
        return comment.map(Phrases::date)
                .orElseGet(() -> Phrases.date(Citation.published(document, entry.passage())));
    }

    /// `or Mole End News, 10 May 2019: which was first is not certain`.
    private void uncertain(Finding.FirstAppearance first) {
        html.open("p", "class", "tally");
        var separator = "or ";
        for (var rival : first.rivals().stream().limit(NAMES).toList()) {
            var document = page.lookup().document(rival.path());
            html.text(separator);
            page.link(Page.anchor(document), Quotes.clip(document.publisher()));
            html.text(rival.when() == null ? ", undated" : ", " + Phrases.date(rival.when()));
            separator = "; ";
        }
        int more = first.rivals().size() - NAMES;
        html.text(more > 0 ? "; or " + Phrases.count(more, "other") : "");
        html.text(
                first.rivals().isEmpty()
                        ? "Whether it was the first is not certain."
                        : ": which was first is not certain.");
        html.close();
    }

    private List<String> sentences(Firsts.Entry entry, Document document) {
        var sentences = new ArrayList<String>();
        int more = entry.claims().size() - 1;
        if (more > 0) {
            sentences.add("So had it " + Phrases.count(more, "more widely printed claim") + " first.");
        }
        if (!entry.before().isEmpty()) {
            sentences.add(
                    "By its own account after "
                            + Phrases.names(entry.before().stream().map(this::earlier).toList(), NAMES)
                            + ".");
        }
        var had = entry.had();
        if (had != null) {
            sentences.add(
                    "It says: "
                            + Phrases.quoted(Escape.clip(Words.oneLine(document.quote(had)), HAD)));
        }
        var because = entry.first().because();
        if (!because.isEmpty()) {
            sentences.add(
                    capital(Phrases.names(because.stream().map(Quotes::clip).toList(), NAMES)) + ".");
        }
        if (!entry.own().isEmpty()) {
            sentences.add(
                    "In words of their own also "
                            + Phrases.names(entry.own().stream().map(Quotes::clip).toList(), NAMES)
                            + ".");
        }
        paths(entry).forEach(path -> starts.stream()
                .filter(s -> path.equals(s.path()))
                .forEach(s -> sentences.add(capital(Phrases.takers(s)) + ".")));
        return sentences;
    }

    private String earlier(Finding.Earlier earlier) {
        return Quotes.clip(earlier.name()) + (earlier.path() == null ? ", which is not here" : "");
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
                        .filter(s -> s.path() == null || !told.contains(s.path()))
                        .limit(NAMES)
                        .map(Phrases::takers)
                        .toList();
        if (!others.isEmpty()) {
            html.element("p", "tally", capital(String.join("; ", others)) + ".");
        }
    }

    /// `Not first, whatever its date: Quayside Wire is dated 7 May 2019, but repeats ...`.
    private void impossible() {
        var all = firsts.impossible();
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
