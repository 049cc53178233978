// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.HashMap;
import java.util.Map;
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
    RuledBlocks(PageBlocks page, Weights weights) {
        var blocks = page.blocks();
        Map<Frame, Boolean> lists = new HashMap<>();
        for (var frame : page.frames()) {
            lists.put(frame, isInList(frame, weights, lists));
        }
        this.ruled = new boolean[blocks.size()];
        this.letters = new int[blocks.size() + 1];
        this.first = blocks.size();
        for (int i = 0; i < ruled.length; i++) {
            var frame = blocks.get(i).frame();
            ruled[i] =
                    frame.is(Mark.ROOT)
                            && !frame.is(Mark.CLUTTER)
                            && !lists.getOrDefault(frame, false);
            int length = blocks.get(i).text().length();
            letters[i + 1] = letters[i] + (ruled[i] ? length : 0);
            if (ruled[i]) {
                first = Math.min(first, i);
                last = i;
                prose += blocks.get(i).isProse() ? length : 0;
            }
        }
    }

    private static boolean isInList(Frame frame, Weights weights, Map<Frame, Boolean> lists) {
        var above = frame.above();
        return above != null
                && above.is(Mark.ROOT)
                && (lists.getOrDefault(above, false)
                        || Blocks.isLinkList(frame.element(), weights));
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
