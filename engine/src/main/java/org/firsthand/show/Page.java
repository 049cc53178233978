// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;

/// The page while it is written: where it goes, what it is about, and how much of it may be
/// embedded.
///
/// @param html where it goes
/// @param citation how a passage is cited
/// @param linked ids of claims and documents that have a place on the page, so that no link leads
///   nowhere
record Page(
        Html html,
        Answer answer,
        Lookup lookup,
        Overview overview,
        Citation citation,
        Set<String> linked) {
    /// How many claims and documents get a place of their own.
    static final int MOST_CLAIMS = 5_000;

    static final int MOST_DOCUMENTS = 1_000;

    private static final int MOST_NAMES = 40;

    static Page of(Html html, Answer answer) {
        var linked = new HashSet<String>();
        answer.findings().stream()
                .sorted(Overview.MOST_PRINTED)
                .limit(MOST_CLAIMS)
                .forEach(f -> linked.add(claimAnchor(f.claim())));
        answer.documents().stream()
                .sorted()
                .limit(MOST_DOCUMENTS)
                .forEach(d -> linked.add(anchor(d)));
        var lookup = new Lookup(answer);
        return new Page(
                html,
                answer,
                lookup,
                Overview.of(answer, lookup),
                new Citation(new Offsets(answer.documents())),
                linked);
    }

    static String claimAnchor(String claim) {
        return "claim-" + claim;
    }

    static String anchor(Document document) {
        return "doc-" + document.id();
    }

    /// Opens a section with its heading and one line that says what it holds.
    void section(String id, String heading, String lead) {
        html.open("section", "id", id, "class", "part");
        html.element("h2", heading);
        html.element("p", "lead", lead);
    }

    /// Text that leads to a place on this page, or only the text where that place is not embedded.
    void link(String anchor, String text) {
        if (linked.contains(anchor)) {
            html.open("a", "href", "#" + anchor).text(text).close();
        } else {
            html.text(text);
        }
    }

    /// The outlets of documents, each leading to its document; of many, the first.
    void documents(List<String> paths) {
        var separator = "";
        for (var path : paths.subList(0, Math.min(MOST_NAMES, paths.size()))) {
            var document = lookup.document(path);
            html.text(separator);
            link(anchor(document), Quotes.clip(document.publisher()));
            separator = ", ";
        }
        if (paths.size() > MOST_NAMES) {
            html.text(" and " + Phrases.number(paths.size() - MOST_NAMES) + " more");
        }
    }

    /// Writes items until a number of bytes is spent; returns how many were written.
    <T> int within(long budget, List<T> items, Consumer<T> writer) {
        long end = html.bytes() + budget;
        int written = 0;
        for (var item : items) {
            if (html.bytes() >= end) {
                break;
            }
            writer.accept(item);
            written++;
        }
        return written;
    }

    /// Says what was left out of a section, and how to get it.
    void leftOut(int number, String what, String step) {
        if (number > 0) {
            html.element(
                    "p",
                    "left-out",
                    Phrases.number(number)
                            + " more "
                            + what
                            + " are not embedded here, to keep this file small. All of them: firsthand "
                            + step
                            + " FOLDER --json");
        }
    }

    /// Says that a number of things were left out; nothing where none was.
    void note(int number, String words) {
        if (number > 0) {
            html.element("p", "left-out", Phrases.number(number) + " " + words);
        }
    }

    /// `9 documents · 7 outlets`.
    static String printed(Finding finding) {
        return Phrases.count(finding.documents(), "document")
                + ", "
                + Phrases.count(finding.outlets(), "outlet");
    }
}
