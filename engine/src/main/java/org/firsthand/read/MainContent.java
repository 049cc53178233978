// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds a page's account: the one its marks name, else the smallest with
/// most of the prose.
final class MainContent {
    /// An element must hold this part of the prose of the one around it to stand for it.
    private static final double MOST = 0.7;

    /// A marked element must hold this part of the prose of the whole page.
    private static final double ENOUGH = 0.35;

    private static final List<Evaluator> MARKS =
            Stream.of("[itemprop*=articlebody]", "article", "main", "[role=main]")
                    .map(Selector::evaluatorOf)
                    .toList();
    private static final NameSet BODY_WORDS = NameSet.of("body", "content", "text", "entry");

    private MainContent() {}

    /// The element of `body`, whose elements weigh what they do without clutter.
    static Element of(Element body, Weights weights) {
        int prose = weights.at(body).prose();
        for (var mark : MARKS) {
            var marked = heaviest(body, mark, weights);
            if (marked != null
                    && weights.at(marked).prose() >= ENOUGH * prose
                    && weights.at(marked).all() > 200) {
                return around(marked, weights);
            }
        }
        return dense(body, weights);
    }

    private static @Nullable Element heaviest(Element body, Evaluator mark, Weights weights) {
        Element best = null;
        for (var element : body.select(mark)) {
            if (best == null || weights.at(element).prose() > weights.at(best).prose()) {
                best = element;
            }
        }
        return best;
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
