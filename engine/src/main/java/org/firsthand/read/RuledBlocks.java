// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.firsthand.read.Frame.Mark;

/// Which blocks of a page the rules hold for its account: those in the element of the account that
/// stand in no furniture and in no list of links.
final class RuledBlocks {
    private final boolean[] ruled;
    private final int[] letters;
    private int first;
    private int last = -1;
    private int prose;

    /// Judges the blocks of `page` by what its elements weigh without furniture.
    RuledBlocks(PageBlocks page, Layout layout, Weights weights) {
        var blocks = page.blocks();
        var inList = new boolean[page.frames().size()];
        for (var frame : page.frames()) {
            var above = frame.above();
            inList[frame.number()] =
                    above != null
                            && above.is(Mark.ROOT)
                            && (inList[above.number()]
                                    || Blocks.isLinkList(frame.place(), layout, weights));
        }
        this.ruled = new boolean[blocks.size()];
        this.letters = new int[blocks.size() + 1];
        this.first = blocks.size();
        for (int i = 0; i < ruled.length; i++) {
            var frame = blocks.get(i).frame();
            ruled[i] = frame.is(Mark.ROOT) && !frame.is(Mark.CLUTTER) && !inList[frame.number()];
            int length = blocks.get(i).text().length();
            letters[i + 1] = letters[i] + (ruled[i] ? length : 0);
            if (ruled[i]) {
                first = Math.min(first, i);
                last = i;
                prose += blocks.get(i).isProse() ? length : 0;
            }
        }
    }

    boolean is(int i) {
        return ruled[i];
    }

    /// Characters of such blocks in `frame`.
    int letters(Frame frame) {
        return frame.last() < 0 ? 0 : letters[frame.last() + 1] - letters[frame.first()];
    }

    /// The number of the first such block; past the last of the page where there is none.
    int first() {
        return first;
    }

    /// The number of the last such block; -1 where there is none.
    int last() {
        return last;
    }

    /// Characters of such blocks that are prose.
    int prose() {
        return prose;
    }
}
