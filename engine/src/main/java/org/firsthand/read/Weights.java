// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// How many characters each element holds: all, in links, and in running prose.
final class Weights {
    /// Elements whose own words are running text.
    private static final NameSet PROSE_TAGS =
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

    private static final NameSet SILENT =
            NameSet.of("script", "style", "noscript", "template", "textarea", "select", "option");
    private static final int PROSE_LENGTH = 40;

    private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

    /// Characters of one element with all that is in it.
    static final class Weight {
        private int all;
        private int linked;
        private int prose;
        private int own;
        private int ownLinked;

        int all() {
            return all;
        }

        int prose() {
            return prose;
        }

        double linkShare() {
            return all == 0 ? 0 : (double) linked / all;
        }
    }

    /// Weighs `root` and all below it.
    static Weights of(Element root) {
        return without(Set.of(), root);
    }

    /// Weighs `root` and all below it but what stands in `left`.
    static Weights without(Set<Element> left, Element root) {
        var weights = new Weights();
        Walk.through(root, weights.new Scale(left));
        return weights;
    }

    /// The weight of an element of the tree; nothing for one that was not in it.
    Weight at(Node element) {
        var weight = element instanceof Element known ? weights.get(known) : null;
        return weight == null ? new Weight() : weight;
    }

    /// Adds up on the way back from the leaves.
    private final class Scale implements NodeVisitor {
        private final Set<Element> left;
        private final ArrayList<Weight> open = new ArrayList<>();
        private int links;
        private int silent;

        Scale(Set<Element> left) {
            this.left = left;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (silent == 0 && !open.isEmpty()) {
                    add(open.getLast(), letters(text.getWholeText()));
                }
            } else if (node instanceof Element element) {
                open.add(new Weight());
                links += element.nameIs("a") ? 1 : 0;
                silent += isSilent(element) ? 1 : 0;
            }
        }

        private boolean isSilent(Element element) {
            return SILENT.contains(element.normalName())
                    || !left.isEmpty() && left.contains(element);
        }

        private void add(Weight weight, int length) {
            weight.own += length;
            weight.ownLinked += links > 0 ? length : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            links -= element.nameIs("a") ? 1 : 0;
            silent -= isSilent(element) ? 1 : 0;
            var weight = open.removeLast();
            weights.put(element, weight);
            weight.all += weight.own;
            weight.linked += weight.ownLinked;
            boolean runs = weight.own >= PROSE_LENGTH && weight.ownLinked * 2 < weight.own;
            if (runs && PROSE_TAGS.contains(element.normalName())) {
                weight.prose += weight.own - weight.ownLinked;
            }
            if (!open.isEmpty()) {
                give(weight, open.getLast(), element);
            }
        }

        /// Inline words count as the parent's own, so that a paragraph with emphases is one run.
        private void give(Weight weight, Weight parent, Element element) {
            if (Blocks.isInline(element) && weight.prose == 0) {
                parent.own += weight.all;
                parent.ownLinked += weight.linked;
            } else {
                parent.all += weight.all;
                parent.linked += weight.linked;
                parent.prose += weight.prose;
            }
        }
    }

    /// The characters of a text, a run of white space counted as one, none at its ends.
    static int letters(String text) {
        int letters = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean white = Character.isWhitespace(text.charAt(i));
            letters += white && blank ? 0 : 1;
            blank = white;
        }
        return letters > 0 && blank ? letters - 1 : letters;
    }

    /// Whether what stands in an element is not shown.
    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }
}
