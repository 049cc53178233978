// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// Leaves of `page` what `model` holds for its account; where that is nothing, what the rules
    /// do. What the rules hold for a line about the account - a source, or what `stampline`
    /// tells above it - stays as well.
    static Account leave(Document page, BodyModel model, Stampline stampline) {
        var clutter = Clutter.in(page.body());
        var measured = MeasuredPage.of(page, clutter);
        var odds = model.odds(measured);
        var kept = new boolean[odds.length];
        int first = -1;
        for (int i = 0; i < kept.length; i++) {
            kept[i] = odds[i] > CUT;
            first = first < 0 && kept[i] ? i : first;
        }
        for (int i = 0; i < kept.length; i++) {
            if (measured.isRuled(i) && !kept[i]) {
                kept[i] =
                        first < 0
                                || isSource(measured, i)
                                || i < first && stampline.is(measured.text(i));
            }
        }
        return leave(page.body(), clutter, new Leaving(measured.page(), kept));
    }

    private static Account leave(Element body, Clutter clutter, Leaving leaving) {
        var source = SourceLine.left(body);
        var root = leaving.leave(body, clutter);
        if (source != null) {
            SourceLine.bring(source, root);
        }
        return new Account(root, clutter.discussion());
    }

    private static boolean isSource(MeasuredPage page, int i) {
        var text = page.text(i);
        var element = page.page().blocks().get(i).frame().element();
        if (SourceLine.isCalled(element)) {
            return SourceLine.isCredit(text);
        }
        var line = new Line(new Span(0, text.length()), Line.Hint.NONE);
        var credit = CreditLine.of(text, line);
        return SourceLine.isLabelled(text)
                || credit != null && credit.weight() != CreditLine.Weight.NAME;
    }

    /// Blocks on their way out of the page.
    private record Leaving(PageBlocks page, boolean[] kept) {
        private Element leave(Element body, Clutter clutter) {
            var upTo = new int[kept.length + 1];
            for (int i = 0; i < kept.length; i++) {
                upTo[i + 1] = upTo[i] + (kept[i] ? 1 : 0);
            }
            var root = body;
            Map<Element, Integer> left = new HashMap<>();
            for (var frame : page.frames()) {
                int inside =
                        frame.last() < 0 ? 0 : upTo[frame.last() + 1] - upTo[frame.first()];
                left.put(frame.element(), inside);
                root = inside > 0 && inside == upTo[kept.length] ? frame.element() : root;
                if (inside == 0 && frame.blocks() > 0 && !SourceLine.isLeft(frame.element())) {
                    frame.element().empty();
                }
            }
            clutter.elements().stream()
                    .filter(element -> left.getOrDefault(element, 0) == 0)
                    .forEach(Element::empty);
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
                if (node.parent() instanceof Element parent && !SourceLine.isLeft(parent)) {
                    node.text("");
                    var link = parent.closest("a");
                    if (link != null) {
                        link.removeAttr("href");
                    }
                }
            }
        }
    }
}
