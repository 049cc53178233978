// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Problem;
import org.firsthand.model.Segment;
import org.jspecify.annotations.Nullable;

/// The documents with where each fact about them was read, and the sources that could not be read.
final class DocumentSection {
    private static final long DOCUMENTS = 1_800_000;
    private static final long PROBLEMS = 300_000;

    /// So many problems are listed of which the same is told.
    private static final int MOST_ALIKE = 50;

    private static final int MOST_STORIES = 12;

    private final Page page;
    private final Html html;
    private final Quotes quotes;
    private final ReplyTree replies;
    private final CitingPages citing;
    private final Set<String> beside;
    private final Map<String, Integer> alike = new HashMap<>();

    DocumentSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
        this.replies = new ReplyTree(page);
        this.citing = new CitingPages(page);
        this.beside = Set.copyOf(page.answer().beside());
    }

    void documents() {
        var all = page.answer().documents();
        var shown =
                page.lookup().inOrder(all.stream().sorted().limit(Page.MOST_DOCUMENTS).toList());
        shown.forEach(d -> alike.merge(line(d), 1, Integer::sum));
        page.section(
                "documents",
                "Documents",
                "The earliest first; one that repeats or refers to another stands after it, whatever"
                        + " its date. Each date and name says where it was read;"
                        + " what was given by hand overrules what was found.");
        html.open("div", "class", "documents");
        int written = page.within(DOCUMENTS, shown, this::document);
        html.close();
        page.leftOut(all.size() - written, "documents", "read");
        html.closeLine();
    }

    private void document(Document document) {
        var title = document.title();
        html.open("details", "class", "document").open("summary");
        html.element("span", "numbers", Phrases.date(document.published()));
        html.open("span", "class", "said")
                .element("span", "name", Quotes.clip(document.publisher()));
        html.text(" ")
                .open("bdi")
                .text(title == null ? "no title" : Quotes.clip(title.value()))
                .close();
        if (title == null || alike.getOrDefault(line(document), 0) > 1) {
            html.text(" ").element("span", "from", Quotes.clip(document.path()));
        }
        page.lookup()
                .impossible(document)
                .ifPresent(repeated -> {
                    html.text(" ");
                    html.element("strong", "odd", FirstWords.contradicted(document, repeated));
                });
        if (beside.contains(document.path())) {
            html.element("span", "tag", "seems to be about something else");
        }
        if (page.lookup().isRough(document)) {
            html.element("span", "tag", "rough scan");
        }
        html.close().close();
        html.open("dl", "class", "body", "id", Page.anchor(document));
        facts(document);
        times(document);
        evidence(document);
        html.close();
        replies.write(document);
        citing.write(document);
        html.closeLine();
    }

    /// What the line of a document tells: two that look alike are told apart by their files.
    private static String line(Document document) {
        var title = document.title();
        return Phrases.date(document.published())
                + document.publisher()
                + (title == null ? "" : '\n' + title.value());
    }

    private void facts(Document document) {
        fact("Outlet", document.outlet());
        fact("Title", document.title());
        for (var author : document.authors()) {
            fact("By", author);
        }
    }

    private void fact(String name, @Nullable Fact<String> fact) {
        html.element("dt", name).open("dd");
        if (fact == null) {
            html.element("span", "from", "not known");
        } else {
            html.open("bdi").text(Quotes.clip(fact.value())).close();
            quotes.from(fact);
        }
        html.close();
    }

    private void times(Document document) {
        time("Published", document.published());
        if (document.updated() != null) {
            time("Updated", document.updated());
        }
        if (document.captured() != null) {
            time("Captured", document.captured());
        }
    }

    private void time(String name, @Nullable Fact<Moment> fact) {
        html.element("dt", name).open("dd");
        quotes.date(fact);
        html.close();
    }

    private void evidence(Document document) {
        row("File", document.path());
        address(document.url());
        row("SHA-256", document.sha256());
        row(
                "Language",
                document.language() + (document.analysed() ? "" : " (not analysed: language)"));
        row(
                "Length",
                Phrases.count(document.body().length(), "character")
                        + (document.truncated() ? ", cut by a limit" : ""));
        if (document.charset() != null) {
            fact("Character set", document.charset());
        }
        if (document.stories().size() > 1 && document.segments().isEmpty()) {
            row("Stories", stories(document));
        }
        if (!document.segments().isEmpty()) {
            row("Transcript", transcript(document));
        }
    }

    private void address(@Nullable String url) {
        if (url == null) {
            return;
        }
        html.element("dt", "Address").open("dd", "class", "address");
        if (Escape.isWebAddress(url)) {
            html.open("a", "href", url, "rel", "noreferrer noopener nofollow")
                    .text(Quotes.clip(url))
                    .close();
        } else {
            html.text(Quotes.clip(url));
        }
        html.close();
    }

    /// `8 minutes, 4 speakers: A, B, C and D`.
    private static String transcript(Document document) {
        var speakers =
                document.segments().stream()
                        .map(Segment::speaker)
                        .flatMap(Stream::ofNullable)
                        .map(Quotes::clip)
                        .distinct()
                        .toList();
        var last = document.segments().getLast();
        return "from "
                + Citation.timeCode(document.segments().getFirst().from())
                + " to "
                + Citation.timeCode(last.to())
                + (speakers.isEmpty()
                        ? ""
                        : ", "
                                + Phrases.count(speakers.size(), "speaker")
                                + ": "
                                + Phrases.names(speakers, MOST_STORIES))
                + (document.stories().size() > 1 ? "; remarks of its maker stand below" : "");
    }

    private static String stories(Document document) {
        List<String> headlines =
                document.stories().stream()
                        .map(story -> story.headline())
                        .filter(headline -> headline != null)
                        .map(headline ->
                                "“" + Quotes.clip(headline.of(document.body()).strip()) + "”")
                        .toList();
        return Phrases.number(document.stories().size())
                + (headlines.isEmpty() ? "" : ": " + Phrases.names(headlines, MOST_STORIES));
    }

    private void row(String name, String value) {
        html.element("dt", name).element("dd", Escape.clip(value, 2_000));
    }

    void problems() {
        var problems = page.answer().problems().stream().sorted().toList();
        page.section(
                "problems",
                "Problems",
                problems.isEmpty()
                        ? "Every source could be read."
                        : "What could not be read, wholly or in part. It does not appear above, and nothing is concluded from it.");
        html.open("ul", "class", "problems");
        var shown = new ArrayList<Problem>();
        for (var alike : Alike.of(problems, Problem::what)) {
            shown.addAll(alike.all().subList(0, Math.min(MOST_ALIKE, alike.size())));
        }
        int written = page.within(PROBLEMS, shown.stream().sorted().toList(), this::problem);
        html.close();
        page.leftOut(problems.size() - written, "problems", "read");
        html.closeLine();
    }

    private void problem(Problem problem) {
        var where = problem.where();
        html.open("li").element("span", "name", Quotes.clip(problem.path()));
        html.text(
                        (where == null ? "" : ", " + Quotes.clip(where))
                                + ": "
                                + Quotes.clip(problem.what()))
                .close();
    }
}
