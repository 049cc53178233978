// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Link;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Version;

/// Two captures of one address side by side: what the later one lacks, and what it has instead.
final class VersionSection {
    private static final long BUDGET = 600_000;
    private static final int MOST_PARAGRAPHS = 40;
    private static final int LONGEST = 2_000;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    VersionSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    void write() {
        var versions = page.overview().versions();
        if (versions.isEmpty()) {
            return;
        }
        html.open("section", "class", "sub", "id", "versions");
        html.element("h3", "Pages that changed between two captures");
        int written = page.within(BUDGET, versions, this::version);
        page.leftOut(versions.size() - written, "changed pages", "collate");
        html.closeLine();
    }

    private void version(Version version) {
        var earlier = page.lookup().document(version.earlier());
        var later = page.lookup().document(version.later());
        html.open("article", "class", "change");
        html.element("h4", Quotes.clip(later.publisher()) + ": " + inWords(version));
        explained(version);
        version.removedMedia().forEach(this::gone);
        html.open("div", "class", "pair");
        html.open("div", "class", "side");
        side("Earlier", earlier, version.removed(), Run.Manner.DROPPED);
        html.close().open("div", "class", "side");
        side("Later", later, version.added(), Run.Manner.ADDED);
        html.close().close();
        html.closeLine();
    }

    /// `2 passages and 1 recording removed, 1 passage added`.
    static String inWords(Version version) {
        var removed = new ArrayList<String>();
        count(removed, version.removed().size(), "passage");
        count(removed, version.removedMedia().size(), "recording");
        var added = version.added().size();
        var words = new ArrayList<String>();
        if (!removed.isEmpty()) {
            words.add(String.join(" and ", removed) + " removed");
        }
        if (added > 0) {
            words.add(Phrases.count(added, "passage") + " added");
        }
        return words.isEmpty() ? "no change in its words" : String.join(", ", words);
    }

    private static void count(List<String> counts, int number, String what) {
        if (number > 0) {
            counts.add(Phrases.count(number, what));
        }
    }

    private void explained(Version version) {
        var correction = version.correction();
        if (correction == null) {
            html.element("p", "tally", "The later capture says nothing about it.");
            return;
        }
        var updated = page.lookup().document(correction.path()).updated();
        html.element(
                "p",
                "tally",
                "The later capture says that it was changed"
                        + (updated == null ? "" : ", the last time on " + Phrases.date(updated))
                        + ":");
        quotes.quoted(correction);
    }

    private void gone(Link link) {
        html.open("p", "class", "tally").text("No longer there: " + recording(link)).close();
    }

    /// `a recording (https://…)`.
    static String recording(Link link) {
        var words = link.words().strip();
        return (words.isEmpty() ? "a recording" : "a recording (" + Quotes.clip(words) + ")")
                + ", "
                + Quotes.clip(link.target());
    }

    private void side(String label, Document document, List<Span> changed, Run.Manner manner) {
        html.open("p", "class", "source");
        html.text(label + " capture: ");
        page.link(Page.anchor(document), Quotes.clip(document.path()));
        var captured = document.captured();
        html.text(captured == null ? "" : ", captured " + Phrases.date(captured)).close();
        int shown = 0;
        int last = -1;
        var paragraphs = paragraphs(document.body());
        for (int i = 0; i < paragraphs.size() && shown < MOST_PARAGRAPHS; i++) {
            var paragraph = paragraphs.get(i);
            if (changed.stream().anyMatch(s -> s.overlap(paragraph) > 0)) {
                skipped(i - last - 1);
                paragraph(document, paragraph, runs(document.body(), paragraph, changed, manner));
                last = i;
                shown++;
            }
        }
        skipped(paragraphs.size() - last - 1);
    }

    private void skipped(int number) {
        if (number > 0) {
            html.element("p", "skipped", Phrases.count(number, "paragraph") + " without a change");
        }
    }

    private void paragraph(Document document, Span span, List<Run> runs) {
        quotes.runs(runs);
        html.open("p", "class", "source");
        quotes.cite(document, new Passage(document.path(), Part.BODY, span));
        html.close();
    }

    private static List<Span> paragraphs(String body) {
        var all = new ArrayList<Span>();
        int start = 0;
        for (int end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', start)) {
            if (end > start) {
                all.add(new Span(start, end));
            }
            start = end + 1;
        }
        if (start < body.length()) {
            all.add(new Span(start, body.length()));
        }
        return all;
    }

    private static List<Run> runs(
            String body, Span paragraph, List<Span> changed, Run.Manner manner) {
        var runs = new ArrayList<Run>();
        int at = paragraph.start();
        int end = Math.min(paragraph.end(), at + LONGEST);
        for (var span : changed) {
            int from = Math.max(at, span.start());
            int to = Math.min(end, span.end());
            if (from < to) {
                if (from > at) {
                    runs.add(Run.plain(body.substring(at, from)));
                }
                runs.add(new Run(manner, body.substring(from, to), null));
                at = to;
            }
        }
        if (at < end) {
            runs.add(Run.plain(body.substring(at, end)));
        }
        return runs;
    }
}
