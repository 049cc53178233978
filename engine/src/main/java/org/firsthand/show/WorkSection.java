// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import org.firsthand.model.Reading;
import org.firsthand.model.Request;

/// What to do next: the fewest documents to read, and what to ask for.
final class WorkSection {
    private static final long BUDGET = 500_000;
    private static final int SHOWN = 2;
    private static final int MOST = 12;
    private static final int REQUESTS = 30;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    WorkSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    void readings() {
        var readings = page.answer().readings();
        if (readings.isEmpty()) {
            return;
        }
        page.section(
                "reading",
                "What to read",
                "The fewest documents that hold all wording, in the order in which they add most. Who"
                        + " has read these "
                        + Phrases.number(readings.size())
                        + " of "
                        + Phrases.number(page.answer().documents().size())
                        + " has read everything.");
        html.open("ol", "class", "readings");
        int written =
                page.within(
                        BUDGET,
                        readings.subList(0, Math.min(MOST, readings.size())),
                        this::reading);
        html.close();
        if (written < readings.size()) {
            html.open("details", "class", "more-of minor");
            html.element("summary", Phrases.number(readings.size() - written) + " more");
            html.open("ol", "class", "readings", "start", Integer.toString(written + 1));
            int more =
                    page.within(BUDGET, readings.subList(written, readings.size()), this::reading);
            html.close().close();
            page.leftOut(readings.size() - written - more, "documents to read", "weigh");
        }
        html.closeLine();
    }

    private void reading(Reading reading) {
        var document = page.lookup().document(reading.path());
        var title = document.title();
        html.open("li").open("p", "class", "what");
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        html.text(", " + Phrases.date(document.published()));
        html.text(title == null ? "" : ": " + Quotes.clip(title.value())).close();
        html.element(
                "p",
                "tally",
                "After it, "
                        + Phrases.percent(reading.covered())
                        + " of all wording is read"
                        + (reading.adds().isEmpty()
                                ? "."
                                : "; it adds "
                                        + Phrases.count(reading.adds().size(), "passage")
                                        + ", such as:"));
        reading.adds().stream().limit(SHOWN).forEach(quotes::quoted);
        html.closeLine();
    }

    void requests() {
        var requests = page.answer().requests();
        if (requests.isEmpty()) {
            return;
        }
        page.section(
                "todo",
                "To do",
                Phrases.count(requests.size(), "thing")
                        + " that would close the holes above or settle a conflict. As a spreadsheet:"
                        + " firsthand export FOLDER --format todo");
        for (var kind : Request.Kind.values()) {
            kind(kind, requests.stream().filter(r -> r.kind() == kind).toList());
        }
        html.closeLine();
    }

    private void kind(Request.Kind kind, List<Request> requests) {
        if (requests.isEmpty()) {
            return;
        }
        html.open("section", "class", "sub").open("h3").text(heading(kind));
        html.text(" ").element("span", "count", Phrases.number(requests.size())).close();
        html.open("ul", "class", "holes");
        int shown = Math.min(REQUESTS, requests.size());
        int written = page.within(BUDGET, requests.subList(0, shown), this::request);
        html.close();
        if (shown < requests.size()) {
            html.open("details", "class", "more-of");
            html.element("summary", Phrases.number(requests.size() - shown) + " more");
            html.open("ul", "class", "holes");
            written += page.within(BUDGET, requests.subList(shown, requests.size()), this::request);
            html.close().close();
        }
        page.leftOut(requests.size() - written, "things to do", "weigh");
        html.closeLine();
    }

    private static String heading(Request.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> "Documents to ask for";
            case ANSWER -> "People to ask";
            case CAPTURE -> "Pages to capture";
        };
    }

    private void request(Request request) {
        var whom = request.whom();
        html.open("li").open("p", "class", "what", "dir", "auto");
        html.text(Escape.clip(request.what().strip(), 300)).close();
        html.element(
                "p",
                "tally",
                (whom == null ? "" : "Ask " + Quotes.clip(whom) + ". ")
                        + Quotes.clip(request.because()));
        quotes.place(request.path(), request.passage());
        html.closeLine();
    }
}
