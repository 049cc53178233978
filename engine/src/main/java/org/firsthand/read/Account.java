// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.firsthand.model.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The account that a page gives, alone: what else stands on the page is blanked.
///
/// @param root the smallest element that holds all of it
/// @param discussion how many characters of the rest call themselves a discussion
record Account(Element root, int discussion) {
    /// The logarithm of the odds from which a block belongs to the account.
    private static final double CUT = 0.2;

    /// The part of a page that the rules hold for its account where it has no furniture to tell
    /// apart.
    private static final double BARE = 0.95;

    /// A page and what the nodes of its body are.
    record Page(Document tree, Layout layout) {}

    /// Leaves of `page` what `model` holds for its account; where that is nothing, or the page is
    /// nothing but an account, what the rules do. Of what the rules alone hold for it, lines stay
    /// that tell of the account rather than in it: whose text it is, what `stampline` tells above
    /// it, and what opens a part of it.
    ///
    /// @param authors who wrote it
    static Account leave(Page page, BodyModel model, Stampline stampline, List<String> authors) {
        var clutter = Clutter.in(page.layout());
        var measured = MeasuredPage.of(page.tree(), clutter);
        var kept = model.isBody(measured, CUT);
        int first = 0;
        while (first < kept.length && !kept[first]) {
            first++;
        }
        boolean bare = first == kept.length || measured.ruledShare() >= BARE;
        for (int i = kept.length - 1; i >= 0; i--) {
            if (!kept[i] && measured.isRuled(i)) {
                kept[i] =
                        bare
                                || i < kept.length - 1 && kept[i + 1] && isOpening(measured, i)
                                || isSource(measured, i)
                                || i < first && stampline.is(measured.text(i));
            }
        }
        if (!bare) {
            Asides.leaveOut(measured, kept, authors);
        }
        return leave(page.tree().body(), clutter, new Leaving(measured.page(), kept));
    }

    /// Whether a block is a subheading, a time or a name, with which an entry may begin, or what is
    /// said of a recording.
    private static boolean isOpening(MeasuredPage page, int i) {
        var block = page.page().blocks().get(i);
        return block.isHeading() && !block.frame().tag().equals("h1")
                || block.frame().is(Frame.Mark.FIGURE)
                || CreditLine.of(block.text(), line(block.text())) != null
                || TimeStamp.of(block.text(), line(block.text())) != null;
    }

    private static boolean isSource(MeasuredPage page, int i) {
        var text = page.text(i);
        if (SourceLine.isCalled(page.page().blocks().get(i).frame().element())) {
            return SourceLine.isCredit(text);
        }
        var credit = CreditLine.of(text, line(text));
        return SourceLine.isLabelled(text)
                || credit != null && credit.weight() != CreditLine.Weight.NAME;
    }

    private static Line line(String text) {
        return new Line(new Span(0, text.length()), Line.Hint.NONE);
    }

    private static Account leave(Element body, Clutter clutter, Leaving leaving) {
        var source = clutter.credit();
        var root = leaving.leave(body, clutter);
        if (source != null) {
            SourceLine.bring(source, root);
        }
        return new Account(root, clutter.discussion());
    }

    /// Blocks on their way out of the page.
    private record Leaving(PageBlocks page, boolean[] kept) {
        private Element leave(Element body, Clutter clutter) {
            var upTo = new int[kept.length + 1];
            for (int i = 0; i < kept.length; i++) {
                upTo[i + 1] = upTo[i] + (kept[i] ? 1 : 0);
            }
            var root = body;
            var left = new int[clutter.layout().outline().size()];
            for (var frame : page.frames()) {
                int inside = frame.last() < 0 ? 0 : upTo[frame.last() + 1] - upTo[frame.first()];
                left[frame.place()] = inside;
                root = inside > 0 && inside == upTo[kept.length] ? frame.element() : root;
                if (inside == 0 && frame.blocks() > 0 && !SourceLine.isLeft(frame.element())) {
                    frame.element().empty();
                }
            }
            for (int place = 0; place < left.length; place++) {
                if (clutter.goes()[place] && left[place] == 0) {
                    clutter.layout().outline().element(place).empty();
                }
            }
            for (int i = 0; i < kept.length; i++) {
                if (!kept[i]) {
                    blank(page.blocks().get(i).nodes());
                }
            }
            return root;
        }

        /// Takes words away where they share an element with others that stay, and the links with
        /// them.
        private static void blank(List<TextNode> nodes) {
            for (var node : nodes) {
                var parent = node.parent();
                if (parent != null && !SourceLine.isLeft(parent)) {
                    node.text("");
                    for (var at = parent; at != null && Blocks.isInline(at); at = at.parent()) {
                        at.removeAttr("href");
                    }
                }
            }
        }
    }
}
