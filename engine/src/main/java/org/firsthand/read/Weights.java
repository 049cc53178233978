// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.IdentityHashMap;
import org.firsthand.text.Letters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// How many characters each element holds: all, in links, and in running prose.
final class Weights {
    /// Elements whose own words are running text.
    static final NameSet PROSE_TAGS =
            NameSet.of(
                    "p",
                    "blockquote",
                    "pre",
                    "li",
                    "td",
                    "dd",
                    "div",
                    "section",
                    "article",
                    "span",
                    "font",
                    "center",
                    "main");

    static final NameSet SILENT =
            NameSet.of("script", "style", "noscript", "template", "textarea", "select", "option");
    private static final int PROSE_LENGTH = 40;

    private final Layout layout;
    private final int[] all;
    private final int[] linked;
    private final int[] prose;
    private @Nullable IdentityHashMap<Node, Integer> places;

    private Weights(Layout layout) {
        int size = layout.outline().size();
        this.layout = layout;
        this.all = new int[size];
        this.linked = new int[size];
        this.prose = new int[size];
    }

    /// Characters of one element with all that is in it.
    record Weight(int all, int prose) {}

    /// Weighs `root` and all below it.
    static Weights of(Element root) {
        return of(Layout.of(Outline.of(root)));
    }

    /// Weighs all elements of a page.
    static Weights of(Layout layout) {
        return without(new boolean[layout.outline().size()], layout);
    }

    /// Weighs all elements of a page, without what stands in those that are `left` out.
    static Weights without(boolean[] left, Layout layout) {
        var weights = new Weights(layout);
        weights.new Scale(left).weigh();
        return weights;
    }

    /// The weight of an element of the tree; nothing for one that was not in it.
    Weight at(Node element) {
        if (places == null) {
            places = new IdentityHashMap<>();
            for (int place = layout.outline().first(); place < all.length; place++) {
                places.put(layout.outline().node(place), place);
            }
        }
        var place = places.get(element);
        return place == null ? new Weight(0, 0) : new Weight(all[place], prose[place]);
    }

    /// The characters in the element at a place.
    int all(int place) {
        return all[place];
    }

    /// Those of them in running prose.
    int prose(int place) {
        return prose[place];
    }

    /// The part of them in links.
    double linkShare(int place) {
        return all[place] == 0 ? 0 : (double) linked[place] / all[place];
    }

    /// Adds up on the way back from the leaves.
    private final class Scale {
        private final Outline outline = layout.outline();
        private final boolean[] silent;
        private final boolean[] inLink = new boolean[all.length];
        private final int[] own = new int[all.length];
        private final int[] ownLinked = new int[all.length];

        Scale(boolean[] left) {
            this.silent = left.clone();
        }

        void weigh() {
            for (int place = outline.first(); place < all.length; place++) {
                take(place, Math.max(outline.parent(place), outline.first()));
            }
            for (int place = all.length - 1; place >= outline.first(); place--) {
                if (layout.is(place, Layout.ELEMENT)) {
                    close(place);
                }
            }
        }

        /// Counts a text for the element around it, and notes what holds of all that is in an
        /// element.
        private void take(int place, int parent) {
            if (layout.is(place, Layout.TEXT)) {
                own[parent] += silent[parent] ? 0 : layout.letters(place);
                ownLinked[parent] += silent[parent] || !inLink[parent] ? 0 : layout.letters(place);
            } else {
                silent[place] |= silent[parent] || layout.is(place, Layout.SILENT);
                inLink[place] = inLink[parent] || layout.is(place, Layout.LINK);
            }
        }

        private void close(int place) {
            all[place] += own[place];
            linked[place] += ownLinked[place];
            boolean runs = own[place] >= PROSE_LENGTH && ownLinked[place] * 2 < own[place];
            if (runs && layout.is(place, Layout.PROSE)) {
                prose[place] += own[place] - ownLinked[place];
            }
            if (place > outline.first()) {
                give(place, outline.parent(place));
            }
        }

        /// Inline words count as the parent's own, so that a paragraph with emphases is one run.
        private void give(int place, int parent) {
            if (layout.is(place, Layout.INLINE) && prose[place] == 0) {
                own[parent] += all[place];
                ownLinked[parent] += linked[place];
            } else {
                all[parent] += all[place];
                linked[parent] += linked[place];
                prose[parent] += prose[place];
            }
        }
    }

    /// The characters of a text, a run of white space counted as one, none at its ends.
    static int letters(String text) {
        int letters = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean white = Letters.isWhite(text.charAt(i));
            letters += white && blank ? 0 : 1;
            blank = white;
        }
        return letters > 0 && blank ? letters - 1 : letters;
    }
}
