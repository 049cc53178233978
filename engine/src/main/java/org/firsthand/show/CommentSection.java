// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;

/// The comments that add evidence: they cite a text, give a number, say how they know, or dispute;
/// each with its place in the discussion.
final class CommentSection {
    private static final long BUDGET = 600_000;
    private static final int TEXT = 700;
    private static final int ANSWERED = 70;
    private static final int MOST_ABOVE = 5;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    CommentSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    void write() {
        var all = EvidenceComment.of(page.answer());
        if (all.isEmpty()) {
            return;
        }
        int comments = page.answer().documents().stream().mapToInt(d -> d.comments().size()).sum();
        page.section(
                "comments",
                "Comments that add evidence",
                Phrases.number(all.size())
                        + " of "
                        + Phrases.count(comments, "comment")
                        + (all.size() == 1 ? " cites" : " cite")
                        + " a text, give a number, say how they know, or dispute what stands above"
                        + " them. A comment is a lead and no proof.");
        html.open("ul", "class", "holes");
        int written = page.within(BUDGET, all, this::comment);
        html.close();
        page.leftOut(all.size() - written, "comments", "read");
        html.closeLine();
    }

    private void comment(EvidenceComment adds) {
        var comment = adds.comment();
        html.open("li");
        place(adds.document(), comment);
        html.open("blockquote", "dir", "auto");
        html.text(Escape.clip(comment.text().strip(), TEXT)).close();
        html.open("p", "class", "tally");
        adds.reasons().forEach(reason -> html.element("span", "tag", reason).text(" "));
        html.close();
        var whole = new Span(0, comment.text().length());
        quotes.source(
                adds.document(),
                new Passage(adds.document().path(), Part.comment(comment.id()), whole));
        html.closeLine();
    }

    /// `Reply 3 deep: to Ana “It was not …”, who answers Ben “…”`.
    private void place(Document document, Comment comment) {
        var byId = page.lookup().comments(document);
        var above = new ArrayList<Comment>();
        var seen = new LinkedHashSet<String>();
        var at = comment.parent();
        while (at != null && seen.add(at) && byId.containsKey(at)) {
            var parent = byId.get(at);
            if (parent == null) {
                break;
            }
            above.add(parent);
            at = parent.parent();
        }
        html.open("p", "class", "place").element("span", "name", author(comment));
        if (above.isEmpty()) {
            html.text(", to the page itself").close();
            return;
        }
        html.text(" answers ");
        var separator = "";
        for (var parent : above.subList(0, Math.min(MOST_ABOVE, above.size()))) {
            html.text(separator + author(parent) + " ");
            html.open("span", "class", "from");
            html.text(Phrases.quoted(Escape.clip(Escape.line(parent.text()), ANSWERED))).close();
            separator = ", who answers ";
        }
        html.text(above.size() > MOST_ABOVE ? ", and so on, " + above.size() + " deep" : "")
                .close();
    }

    private static String author(Comment comment) {
        var author = comment.author();
        return author == null ? "somebody unnamed" : Quotes.clip(author);
    }
}
