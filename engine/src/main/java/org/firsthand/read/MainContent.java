// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds a page's account: the one its marks name, else the smallest with
/// most of the prose.
final class MainContent {
    /// An element must hold this part of the prose of the one around it to stand for it.
    private static final double MOST = 0.7;

    /// A marked element must hold this part of the prose of the whole page.
    private static final double ENOUGH = 0.35;

    private static final NameSet BODY_WORDS = NameSet.of("body", "content", "text", "entry");

    private MainContent() {}

    /// The element of `body`, whose elements weigh what they do without clutter.
    static Element of(Element body, Weights weights) {
        int prose = weights.at(body).prose();
        var marks = new Marks(weights);
        Walk.through(body, marks::see);
        for (var marked : marks.heaviest) {
            if (marked != null
                    && weights.at(marked).prose() >= ENOUGH * prose
                    && weights.at(marked).all() > 200) {
                return around(marked, weights);
            }
        }
        return dense(body, weights);
    }

    /// Of each mark the element that bears it and holds the most prose: said to be the body of an
    /// article, `<article>`, `<main>`, said to be the main part.
    private static final class Marks {
        private final @Nullable Element[] heaviest = new Element[4];
        private final int[] prose = new int[4];
        private final Weights weights;

        Marks(Weights weights) {
            this.weights = weights;
        }

        void see(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.attributesSize() > 0) {
                var item = Names.value(element, "itemprop").toLowerCase(Locale.ROOT);
                add(0, element, item.contains("articlebody"));
                add(3, element, Names.value(element, "role").strip().equalsIgnoreCase("main"));
            }
            add(1, element, element.nameIs("article"));
            add(2, element, element.nameIs("main"));
        }

        private void add(int mark, Element element, boolean bears) {
            if (bears) {
                int own = weights.at(element).prose();
                if (heaviest[mark] == null || own > prose[mark]) {
                    heaviest[mark] = element;
                    prose[mark] = own;
                }
            }
        }
    }

    /// The marked element, or the one around its siblings of the same kind where it is one account
    /// of several.
    private static Element around(Element marked, Weights weights) {
        var parent = marked.parent();
        if (parent == null || !marked.nameIs("article")) {
            return marked;
        }
        int like = 0;
        int prose = 0;
        for (var sibling : parent.children()) {
            if (sibling.nameIs("article") && weights.at(sibling).prose() > 200) {
                like++;
                prose += weights.at(sibling).prose();
            }
        }
        return like > 1 && prose > 1.5 * weights.at(marked).prose() ? parent : marked;
    }

    /// Goes down as long as one child holds most of the prose.
    private static Element dense(Element body, Weights weights) {
        var at = body;
        while (true) {
            Element best = null;
            for (var child : at.children()) {
                if (best == null || weights.at(child).prose() > weights.at(best).prose()) {
                    best = child;
                }
            }
            if (best == null
                    || Blocks.isInline(best)
                    || best.nameIs("p")
                    || best.nameIs("li")
                    || weights.at(best).prose() < least(best) * weights.at(at).prose()
                    || weights.at(best).prose() == 0) {
                return at;
            }
            at = best;
        }
    }

    private static double least(Element child) {
        return Names.have(child, BODY_WORDS) ? ENOUGH + 0.15 : MOST;
    }
}
