// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What the nodes of a page are to its account, by their places in an outline: what their tags make
/// of them, which rare attributes they have, and how many characters they hold. Each is looked at
/// once, however many ask.
final class Layout {
    /// An element, not a text or anything else.
    static final int ELEMENT = 1;

    static final int TEXT = 1 << 1;
    static final int INLINE = 1 << 2;
    static final int HEADING = 1 << 3;

    /// What stands in it is not shown.
    static final int SILENT = 1 << 4;

    /// What stands in it is no part of any block.
    static final int UNREAD = 1 << 5;

    /// Its own words are running text.
    static final int PROSE = 1 << 6;

    static final int LINK = 1 << 7;
    static final int STRONG = 1 << 8;
    static final int BREAK = 1 << 9;
    static final int ARTICLE = 1 << 10;
    static final int MAIN = 1 << 11;

    /// It has attributes.
    static final int MARKED = 1 << 12;

    static final int HAS_ROLE = 1 << 13;
    static final int HAS_ITEM = 1 << 14;

    /// It says that it is not shown.
    static final int HIDDEN = 1 << 15;

    /// Most such elements are furniture.
    static final int FURNITURE = 1 << 16;

    /// A headline of the first rank.
    static final int HEADLINE = 1 << 17;

    private static final Map<String, Integer> BY_TAG = byTag();

    private final Outline outline;
    private final int[] traits;
    private final int[] letters;

    private Layout(Outline outline) {
        this.outline = outline;
        this.traits = new int[outline.size()];
        this.letters = new int[outline.size()];
        for (int place = outline.first(); place < traits.length; place++) {
            var node = outline.node(place);
            if (node instanceof TextNode text) {
                traits[place] = TEXT;
                letters[place] = Weights.letters(text.getWholeText());
            } else if (node instanceof Element element) {
                traits[place] = BY_TAG.getOrDefault(element.normalName(), ELEMENT) | marks(element);
            }
        }
    }

    /// The layout of the nodes in `outline`.
    static Layout of(Outline outline) {
        return new Layout(outline);
    }

    private static Map<String, Integer> byTag() {
        var traits = new HashMap<String, Integer>();
        add(traits, INLINE, Blocks.INLINE.words());
        add(traits, HEADING, Blocks.HEADINGS.words());
        add(traits, SILENT, Weights.SILENT.words());
        add(traits, UNREAD, PageBlocks.SILENT.words());
        add(traits, PROSE, Weights.PROSE_TAGS.words());
        add(traits, LINK, "a");
        add(traits, STRONG, "b", "strong");
        add(traits, BREAK, "br");
        add(traits, ARTICLE, "article");
        add(traits, MAIN, "main");
        add(traits, FURNITURE, Clutter.TAGS.words());
        add(traits, HEADLINE, "h1");
        return Map.copyOf(traits);
    }

    private static void add(Map<String, Integer> traits, int trait, String... tags) {
        Arrays.stream(tags).forEach(tag -> traits.merge(tag, trait | ELEMENT, (a, b) -> a | b));
    }

    private static int marks(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        var attributes = element.attributes();
        return MARKED
                | (attributes.hasKey("role") ? HAS_ROLE : 0)
                | (attributes.hasKey("itemprop") ? HAS_ITEM : 0)
                | (Clutter.isHidden(element) ? HIDDEN : 0);
    }

    Outline outline() {
        return outline;
    }

    /// Whether what stands at a place has one of these traits.
    boolean is(int place, int traits) {
        return (this.traits[place] & traits) != 0;
    }

    /// The characters of the text at a place, a run of white space counted as one.
    int letters(int place) {
        return letters[place];
    }
}
