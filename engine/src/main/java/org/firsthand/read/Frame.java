// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element that blocks of text stand in, with the sums over all of them.
final class Frame {
    private static final int SHAPE_LEVELS = 3;

    /// What an element is or stands in.
    enum Mark {
        NAV(1),
        ASIDE(1 << 1),
        FOOTER(1 << 2),
        HEADER(1 << 3),
        FORM(1 << 4),
        FIGURE(1 << 5),
        TABLE(1 << 6),
        LIST(1 << 7),
        QUOTE(1 << 8),
        ARTICLE(1 << 9),
        MAIN(1 << 10),
        BODY(1 << 11),
        HIDDEN(1 << 12),
        CLUTTER(1 << 13),
        ROOT(1 << 14),
        LINK(1 << 15);

        private final int bit;

        Mark(int bit) {
            this.bit = bit;
        }

        int bit() {
            return bit;
        }
    }

    private final int number;
    private final int place;
    private final Element element;
    private final @Nullable Frame above;
    private final int depth;
    private final int marks;
    private final int[] names;
    private final int shape;
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private int letters;
    private int linked;
    private int prose;

    /// An element among those of a page.
    ///
    /// @param number how many stand before it
    /// @param place where it stands in the outline
    record Spot(int number, int place, Element element) {}

    /// @param marks the marks of the element and of all around it
    /// @param names hashes of the tag and of the words in class and id
    Frame(Spot spot, @Nullable Frame above, int marks, int[] names) {
        this.number = spot.number();
        this.place = spot.place();
        this.element = spot.element();
        this.above = above;
        this.depth = above == null ? 0 : above.depth + 1;
        this.marks = marks;
        this.names = names;
        int shape = 0;
        var at = this;
        for (int i = 0; i < SHAPE_LEVELS && at != null; i++) {
            for (int name : at.names) {
                shape = 31 * shape + name;
            }
            at = at.above;
        }
        this.shape = shape;
    }

    /// How many frames of the page stand before it.
    int number() {
        return number;
    }

    /// Where it stands in the outline of the page.
    int place() {
        return place;
    }

    Element element() {
        return element;
    }

    String tag() {
        return element.normalName();
    }

    @Nullable Frame above() {
        return above;
    }

    int depth() {
        return depth;
    }

    int[] names() {
        return names;
    }

    /// A number that all elements of one template have: made of tags and classes of the element and
    /// the two around it.
    int shape() {
        return shape;
    }

    boolean is(Mark mark) {
        return (marks & mark.bit()) != 0;
    }

    /// The marks as bits, one for each.
    int marks() {
        return marks;
    }

    /// The number of the first block inside.
    int first() {
        return first;
    }

    /// The number of the last block inside; -1 where there is none.
    int last() {
        return last;
    }

    int blocks() {
        return last < 0 ? 0 : last - first + 1;
    }

    int letters() {
        return letters;
    }

    int prose() {
        return prose;
    }

    double linkShare() {
        return letters == 0 ? 0 : (double) linked / letters;
    }

    /// The frame `levels` further out, or the outermost.
    Frame out(int levels) {
        var at = this;
        for (int i = 0; i < levels && at.above != null; i++) {
            at = at.above;
        }
        return at;
    }

    /// Counts block `index` as one of this frame's own.
    void add(TextBlock block, int index) {
        int length = block.text().length();
        first = Math.min(first, index);
        last = index;
        letters += length;
        linked += Math.min(length, block.linked());
        prose += block.isProse() ? length : 0;
    }

    /// Adds the sums to those of the frame around, once all blocks are in.
    void close() {
        if (above != null) {
            above.first = Math.min(above.first, first);
            above.last = Math.max(above.last, last);
            above.letters += letters;
            above.linked += linked;
            above.prose += prose;
        }
    }
}
