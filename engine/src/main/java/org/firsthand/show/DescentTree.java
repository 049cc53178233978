// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.firsthand.model.Descent;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;

/// A strand as a tree: the passages in which its wording starts, and below each what comes from it,
/// with the reasons.
final class DescentTree {
    private static final int DEEPEST = 24;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    DescentTree(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    /// One strand while it is drawn.
    private record Walk(List<Descent> descents, Set<Passage> seen) {
        List<Descent> childrenOf(Passage passage) {
            return descents.stream()
                    .filter(d ->
                            d.parent() != null
                                    && d.parent().touches(passage)
                                    && !seen.contains(d.child()))
                    .toList();
        }

        List<Descent> left() {
            return descents.stream().filter(d -> !seen.contains(d.child())).toList();
        }
    }

    void write(Strand strand) {
        var byDate =
                Comparator.comparing(
                                (Descent d) -> page.lookup().published(d.child().path()),
                                Phrases.EARLIEST_FIRST)
                        .thenComparing(Comparator.naturalOrder());
        var descents = page.lookup().descents(strand).stream().sorted(byDate).toList();
        var walk = new Walk(descents, new HashSet<>());
        html.open("ul", "class", "tree");
        for (var root : strand.roots()) {
            root(root, walk);
        }
        for (var descent : descents) {
            if (!walk.seen().contains(descent.child()) && descent.parent() == null) {
                descent(descent, walk, 0);
            }
        }
        for (var descent : walk.left()) {
            if (!walk.seen().contains(descent.child())) {
                descent(descent, walk, DEEPEST);
            }
        }
        html.closeLine();
    }

    private void root(Strand.Root root, Walk walk) {
        var passage = root.passage();
        if (passage == null) {
            unseen(root, walk);
            return;
        }
        if (!walk.seen().add(passage)) {
            return;
        }
        html.open("li").open("p", "class", "node");
        name(passage);
        html.text(" ")
                .element("span", "tag", root.certain() ? "starts here" : "may start here")
                .close();
        children(passage, walk, 0);
        html.closeLine();
    }

    private void unseen(Strand.Root root, Walk walk) {
        var name = root.unseen();
        html.open("li").open("p", "class", "node");
        html.element("span", "name", name == null ? "A source nobody names" : Quotes.clip(name));
        html.text(" ").element("span", "tag", "not in the pile").close();
        html.open("ul");
        for (var descent : walk.left()) {
            if (descent.unseen() && Objects.equals(descent.unseenName(), name)) {
                descent(descent, walk, 1);
            }
        }
        html.close();
        html.closeLine();
    }

    private void children(Passage passage, Walk walk, int depth) {
        var children = depth >= DEEPEST ? List.<Descent>of() : walk.childrenOf(passage);
        if (children.isEmpty()) {
            return;
        }
        html.open("ul");
        for (var child : children) {
            if (!walk.seen().contains(child.child())) {
                descent(child, walk, depth + 1);
            }
        }
        html.close();
    }

    private void descent(Descent descent, Walk walk, int depth) {
        walk.seen().add(descent.child());
        html.open("li").open("p", "class", "node");
        name(descent.child());
        html.text(" · makes up " + Phrases.percent(descent.share()) + " of its story");
        if (descent.parent() == null) {
            html.text(" ").element("span", "tag", origin(descent));
        }
        html.close();
        reasons(descent);
        var parent = descent.parent();
        if (parent != null) {
            beside(parent, descent.child());
        }
        children(descent.child(), walk, depth);
        html.closeLine();
    }

    private static String origin(Descent descent) {
        var name = descent.unseenName();
        if (descent.undecided()) {
            return "parent undecided";
        }
        return name == null ? "unseen source" : "unseen source: " + Quotes.clip(name);
    }

    private void reasons(Descent descent) {
        if (!descent.because().isEmpty()) {
            html.open("ul", "class", "why");
            descent.because().forEach(reason -> html.element("li", Quotes.clip(reason)));
            html.close();
        }
    }

    private void beside(Passage parent, Passage child) {
        var same =
                page.lookup()
                        .reuse(parent, child)
                        .map(r -> ", " + Phrases.percent(r.identity()) + " same wording")
                        .orElse("");
        var publisher = page.lookup().document(parent.path()).publisher();
        html.open("details", "class", "beside");
        html.element("summary", "Beside " + Quotes.clip(publisher) + same);
        quotes.sideBySide(parent, child);
        html.close();
    }

    private void name(Passage passage) {
        var document = page.lookup().document(passage.path());
        html.open("span", "class", "name");
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        html.close().text(", " + Phrases.date(document.published()));
        quotes.part(document, passage.part());
    }
}
