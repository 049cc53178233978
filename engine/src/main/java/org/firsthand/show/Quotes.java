// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import java.util.Locale;
import org.firsthand.model.Change;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Quoted passages on the page: one in its context, or two side by side.
final class Quotes {
    private static final int TITLE = 240;
    private static final int QUOTED = 420;

    private final Page page;
    private final Html html;

    Quotes(Page page) {
        this.page = page;
        this.html = page.html();
    }

    /// A statement in its context, with who says it, where, when, and a button that copies it as a
    /// citation.
    void appearance(Statement statement) {
        var document = page.lookup().document(statement.path());
        runs(Excerpt.of(statement, document));
        place(statement);
    }

    /// A statement in the paragraph in which it stands, as far as that is no longer than a
    /// screenful, with who says it, where and when.
    void atLength(Statement statement) {
        runs(Excerpt.atLength(statement, page.lookup().document(statement.path())));
        place(statement);
    }

    /// Who says it, where, when, without the words.
    void place(Statement statement) {
        var document = page.lookup().document(statement.path());
        html.open("p", "class", "source");
        where(document, statement.passage());
        said(statement);
        misdated(statement);
        cite(document, statement.passage());
        html.closeLine();
    }

    private void misdated(Statement statement) {
        page.lookup()
                .impossible(statement)
                .ifPresent(d -> {
                    html.text(" · ");
                    html.element(
                            "strong",
                            "odd",
                            FirstWords.contradicted(page.lookup().document(statement.path()), d));
                });
    }

    private void said(Statement statement) {
        var name = statement.sourceName();
        if (name != null) {
            html.text(" · " + stance(statement.stance()) + " " + clip(name));
        } else if (statement.stance() == Statement.Stance.DENIES) {
            html.text(" · denied in its own words");
        }
        if (statement.chain().size() > 1) {
            html.text(" · through " + clip(Phrases.names(statement.chain(), 4)));
        }
        if (statement.hedged()) {
            html.text(" · hedged");
        }
        if (statement.conditional()) {
            html.text(" · conditional");
        }
    }

    private static String stance(Statement.Stance stance) {
        return switch (stance) {
            case ASSERTS -> "said by";
            case DENIES -> "denied by";
            case REPORTS -> "reported by";
            case ASKS -> "asked by";
        };
    }

    /// Which part of its document a passage stands in, where that is not the body.
    void part(Document document, String part) {
        if (part.equals(Part.TITLE)) {
            html.text(", in the title");
        } else if (Part.isComment(part)) {
            var author = page.lookup().comment(document, part).map(Comment::author).orElse(null);
            html.text(author == null ? ", in a comment" : ", in a comment by " + clip(author));
        } else if (Part.isPing(part)) {
            html.text(", in the notice of a page that mentions it");
        }
    }

    /// A date with where it was read.
    void date(@Nullable Fact<Moment> fact) {
        if (fact == null) {
            html.text("undated");
            return;
        }
        html.open("time", "datetime", fact.value().value())
                .text(Phrases.date(fact.value()))
                .close();
        from(fact);
    }

    /// Where something was read.
    void from(Fact<?> fact) {
        html.text(" ").element("span", "from", "from " + clip(fact.from()));
        if (fact.doubt() != null) {
            html.text(" ").element("strong", "odd", "in doubt: " + clip(fact.doubt()));
        }
    }

    /// A passage in quotation marks with its source, on lines of their own.
    void quoted(Passage passage) {
        var document = page.lookup().document(passage.path());
        html.open("p", "class", "quoted", "dir", "auto");
        html.text(Phrases.quoted(Escape.clip(Words.oneLine(document.quote(passage)), QUOTED)))
                .close();
        source(document, passage);
    }

    /// A passage with its source; where there is none, the document, and where that was not read,
    /// its path.
    void place(String path, @Nullable Passage passage) {
        var document = page.lookup().find(path);
        if (passage != null) {
            quoted(passage);
        } else if (document.isPresent()) {
            html.open("p", "class", "source");
            page.link(Page.anchor(document.get()), clip(document.get().publisher()));
            html.text(", " + Phrases.date(document.get().published())).close();
        } else {
            html.element("p", "source", clip(path));
        }
    }

    /// Where a passage stands: outlet, date, part, speaker, and a button that copies it as a
    /// citation.
    void source(Document document, Passage passage) {
        html.open("p", "class", "source");
        where(document, passage);
        html.text(Phrases.doubt(document, page.lookup()));
        cite(document, passage);
        html.closeLine();
    }

    private void where(Document document, Passage passage) {
        page.link(Page.anchor(document), clip(document.publisher()));
        html.text(", ");
        date(Citation.published(document, passage));
        part(document, passage.part());
        Citation.segment(document, passage)
                .ifPresent(s -> html.text(" · spoken by " + Citation.spoken(s)));
    }

    /// The button that copies a passage with its source.
    void cite(Document document, Passage passage) {
        html.text(" ")
                .open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "cite",
                        "data-cite",
                        page.citation().of(document, passage))
                .text("Copy citation")
                .close();
    }

    /// The sentences that a passage touches.
    Passage sentences(Passage passage) {
        var span = Excerpt.sentences(passage, page.lookup().document(passage.path()));
        return new Passage(passage.path(), passage.part(), span);
    }

    /// Two passages side by side, differing words marked; the first is what the second is held
    /// against.
    void sideBySide(Passage one, Passage other) {
        var a = page.lookup().document(one.path());
        var b = page.lookup().document(other.path());
        var texts =
                new Difference.Passages(
                        a.text(one.part()), one.span(), b.text(other.part()), other.span());
        var reuse = page.lookup().reuse(one, other);
        var difference =
                Difference.of(
                        texts,
                        (left, right) -> reuse.map(r -> known(r, one, left, right)).orElse(null));
        var counts = difference.counts();
        html.element(
                "p",
                "counts",
                counts.isEmpty() ? "The wording differs throughout." : capital(counts));
        html.open("div", "class", "pair");
        side(a, one, difference.a());
        side(b, other, difference.b());
        html.close();
    }

    private void side(Document document, Passage passage, List<Run> runs) {
        html.open("div", "class", "side").open("p", "class", "source");
        page.link(Page.anchor(document), clip(document.publisher()));
        html.text(", " + Phrases.date(Citation.published(document, passage)));
        html.text(Phrases.doubt(document, page.lookup()));
        part(document, passage.part());
        cite(document, passage);
        html.close();
        runs(runs);
        html.close();
    }

    /// The kind that the alignment gave to a change at these places, if it saw one there.
    private static Change.@Nullable Kind known(Reuse reuse, Passage one, Span left, Span right) {
        boolean forward = reuse.a().touches(one);
        return reuse.changes().stream()
                .filter(c -> c.kind() != Change.Kind.OTHER)
                .filter(c ->
                        (forward ? c.a() : c.b()).overlap(left) > 0
                                && (forward ? c.b() : c.a()).overlap(right) > 0)
                .map(Change::kind)
                .findFirst()
                .orElse(null);
    }

    private static String capital(List<String> counts) {
        var text = String.join(" · ", counts);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// A quotation made of runs.
    void runs(List<Run> runs) {
        html.open("blockquote", "dir", "auto");
        runs.forEach(this::run);
        html.closeLine();
    }

    private void run(Run run) {
        var kind = run.change();
        var label =
                kind == null || kind == Change.Kind.OTHER
                        ? "wording"
                        : kind.name().toLowerCase(Locale.ROOT);
        switch (run.manner()) {
            case PLAIN -> html.text(run.text());
            case SAID -> html.element("mark", run.text());
            case ADDED -> html.open("ins", "title", "added").text(run.text()).close();
            case DROPPED -> html.open("del", "title", "dropped").text(run.text()).close();
            case CHANGED ->
                    html.open("b", "class", "changed", "title", label + " changed")
                            .text(run.text())
                            .close();
        }
    }

    /// A foreign name or title, short enough for a line.
    static String clip(String foreign) {
        return Escape.clip(foreign, TITLE);
    }
}
