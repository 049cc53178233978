// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element that blocks of text stand in, and the sums over all of them.
final class Frame {
    /// What an element is or stands in; the bit of each is its ordinal.
    enum Mark {
        NAV,
        ASIDE,
        FOOTER,
        HEADER,
        FORM,
        FIGURE,
        TABLE,
        LIST,
        QUOTE,
        ARTICLE,
        MAIN,
        BODY,
        HIDDEN,
        CLUTTER,
        ROOT,
        LINK;

        int bit() {
            return 1 << ordinal();
        }
    }

    final Element element;
    final @Nullable Frame above;
    final int depth;

    /// The marks of the element and of all around it.
    final int marks;

    /// What tells elements of one template from others: tag and classes of this one and the two
    /// around it.
    final int shape;

    /// Hashes of the tag and of the words in class and id.
    final int[] names;

    int first = Integer.MAX_VALUE;
    int last = -1;
    int blocks;
    int letters;
    int linked;
    int prose;
    int ruled;
    int kept;

    Frame(Element element, @Nullable Frame above, int marks, int[] names) {
        this.element = element;
        this.above = above;
        this.depth = above == null ? 0 : above.depth + 1;
        this.marks = marks;
        this.names = names;
        int own = 0;
        for (int name : names) {
            own = 31 * own + name;
        }
        this.own = own;
        this.shape = shape(own, above);
    }

    private final int own;

    private static int shape(int own, @Nullable Frame above) {
        int shape = own;
        var at = above;
        for (int i = 0; i < 2 && at != null; i++) {
            shape = 31 * shape + at.own;
            at = at.above;
        }
        return shape;
    }

    boolean is(Mark mark) {
        return (marks & mark.bit()) != 0;
    }

    /// The frame `levels` further out, or the outermost.
    Frame out(int levels) {
        var at = this;
        for (int i = 0; i < levels && at.above != null; i++) {
            at = at.above;
        }
        return at;
    }

    double linkShare() {
        return letters == 0 ? 0 : (double) linked / letters;
    }
}
