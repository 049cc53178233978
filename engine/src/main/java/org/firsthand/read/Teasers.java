// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.BitSet;
import java.util.List;

/// Tells like elements that all lead to other pages by a heading, as the teasers of a front page
/// do: these are no discussion, and need not be read as one.
final class Teasers {
    private static final int FEW = 4;

    private Teasers() {}

    /// Whether each of `heads`, places of elements, holds such a heading.
    static boolean are(RecordPage page, List<Integer> heads) {
        if (heads.size() < FEW) {
            return false;
        }
        var all = new BitSet();
        heads.forEach(all::set);
        for (int head : heads) {
            if (!isTeaser(page, head, all)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTeaser(RecordPage page, int head, BitSet all) {
        var outline = page.outline();
        int at = head;
        while (at < outline.end(head)) {
            if (!outline.isElement(at)) {
                at++;
                continue;
            }
            var what = page.element(at);
            boolean passed = what.is(RecordElement.PASSED_OVER) || all.get(at);
            if (passed && at != head) {
                at = outline.end(at);
            } else if (what.is(RecordElement.TEASER)) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }
}
