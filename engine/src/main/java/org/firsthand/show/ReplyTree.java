// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;

/// The discussion below a document, indented by who answers whom; closed until it is asked for.
final class ReplyTree {
    private static final int TEXT = 1_000;
    private static final int DEEPEST = 8;
    private static final long MOST = 60_000;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    ReplyTree(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    /// Writes the discussion; nothing where there is none.
    void write(Document document) {
        var comments = document.comments();
        if (comments.isEmpty()) {
            return;
        }
        int deepest = comments.stream().mapToInt(Comment::depth).max().orElse(0);
        html.open("details", "class", "discussion");
        html.element(
                "summary",
                "Discussion: "
                        + Phrases.count(comments.size(), "comment")
                        + (deepest == 0
                                ? ""
                                : ", " + Phrases.count(deepest, "reply", "replies") + " deep"));
        html.open("ul", "class", "replies");
        int written = page.within(MOST, comments, c -> comment(document, c));
        html.close();
        page.leftOut(comments.size() - written, "comments", "read");
        html.close();
    }

    private void comment(Document document, Comment comment) {
        var author = comment.author();
        var time = comment.time();
        html.open("li", "class", "rank-" + Math.clamp(comment.depth(), 0, DEEPEST));
        html.open("p", "class", "source");
        html.element("span", "name", author == null ? "unnamed" : Quotes.clip(author));
        html.text(time == null ? "" : ", " + Phrases.date(time));
        html.text(comment.depth() > DEEPEST ? ", " + comment.depth() + " deep" : "");
        quotes.cite(
                document,
                new Passage(
                        document.path(),
                        Part.comment(comment.id()),
                        new Span(0, comment.text().length())));
        html.close();
        html.open("p", "dir", "auto").text(Escape.clip(comment.text().strip(), TEXT)).close();
        html.closeLine();
    }
}
