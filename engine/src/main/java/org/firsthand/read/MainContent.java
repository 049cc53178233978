// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Locale;
import org.jsoup.nodes.Element;

/// Finds the element that holds a page's account: the one its marks name, else the smallest with
/// most of the prose.
final class MainContent {
    /// An element must hold this part of the prose of the one around it to stand for it.
    private static final double MOST = 0.7;

    /// A marked element must hold this part of the prose of the whole page.
    private static final double ENOUGH = 0.35;

    private static final int MAY_BE_MARKED =
            Layout.HAS_ITEM | Layout.HAS_ROLE | Layout.ARTICLE | Layout.MAIN;

    private static final NameSet BODY_WORDS = NameSet.of("body", "content", "text", "entry");

    private final Layout layout;
    private final Weights weights;

    /// Of each mark the element that bears it and holds the most prose: said to be the body of an
    /// article, `<article>`, `<main>`, said to be the main part.
    private final int[] heaviest = {-1, -1, -1, -1};

    private MainContent(Layout layout, Weights weights) {
        this.layout = layout;
        this.weights = weights;
    }

    /// The place of the element in `layout`, whose elements weigh what they do without clutter.
    static int of(Layout layout, Weights weights) {
        return new MainContent(layout, weights).found();
    }

    private int found() {
        int body = layout.outline().first();
        for (int place = body; place < layout.outline().size(); place++) {
            if (layout.is(place, MAY_BE_MARKED)) {
                see(place);
            }
        }
        for (int marked : heaviest) {
            if (marked >= 0
                    && weights.prose(marked) >= ENOUGH * weights.prose(body)
                    && weights.all(marked) > 200) {
                return around(marked);
            }
        }
        return dense(body);
    }

    private void see(int place) {
        var element = layout.outline().element(place);
        if (layout.is(place, Layout.HAS_ITEM)) {
            var item = Names.value(element, "itemprop").toLowerCase(Locale.ROOT);
            add(0, place, item.contains("articlebody"));
        }
        if (layout.is(place, Layout.HAS_ROLE)) {
            add(3, place, Names.value(element, "role").strip().equalsIgnoreCase("main"));
        }
        add(1, place, layout.is(place, Layout.ARTICLE));
        add(2, place, layout.is(place, Layout.MAIN));
    }

    private void add(int mark, int place, boolean bears) {
        int held = heaviest[mark];
        if (bears && (held < 0 || weights.prose(place) > weights.prose(held))) {
            heaviest[mark] = place;
        }
    }

    /// The marked element, or the one around its siblings of the same kind where it is one account
    /// of several.
    private int around(int marked) {
        int parent = layout.outline().parent(marked);
        if (parent < 0 || !layout.is(marked, Layout.ARTICLE)) {
            return marked;
        }
        int like = 0;
        int prose = 0;
        for (int child = child(parent); child >= 0; child = layout.outline().next(child)) {
            if (layout.is(child, Layout.ARTICLE) && weights.prose(child) > 200) {
                like++;
                prose += weights.prose(child);
            }
        }
        return like > 1 && prose > 1.5 * weights.prose(marked) ? parent : marked;
    }

    /// The first element in the one at a place; -1 where there is none.
    private int child(int place) {
        int at = place + 1;
        int end = layout.outline().end(place);
        while (at < end && !layout.is(at, Layout.ELEMENT)) {
            at = layout.outline().end(at);
        }
        return at < end ? at : -1;
    }

    /// Goes down as long as one child holds most of the prose.
    private int dense(int body) {
        int at = body;
        while (true) {
            int best = -1;
            for (int child = child(at); child >= 0; child = layout.outline().next(child)) {
                best = best < 0 || weights.prose(child) > weights.prose(best) ? child : best;
            }
            if (best < 0 || layout.is(best, Layout.INLINE) || weights.prose(best) == 0) {
                return at;
            }
            var element = layout.outline().element(best);
            if (element.nameIs("p")
                    || element.nameIs("li")
                    || weights.prose(best) < least(element) * weights.prose(at)) {
                return at;
            }
            at = best;
        }
    }

    private static double least(Element child) {
        return Names.have(child, BODY_WORDS) ? ENOUGH + 0.15 : MOST;
    }
}
