// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.firsthand.read.PageBlocks.Run;
import org.jsoup.nodes.TextNode;

/// A run of text between two block-level tags.
///
/// @param frame the innermost element around it that is no mere emphasis
/// @param text its words on one line
/// @param nodes where they stand
/// @param run what was counted on the way
record TextBlock(Frame frame, String text, List<TextNode> nodes, Run run) {
    private static final int PROSE = 60;
    private static final double FEW_LINKS = 0.4;

    /// Characters inside links.
    int linked() {
        return run.linked();
    }

    double linkShare() {
        return Math.min(1, (double) linked() / text.length());
    }

    boolean isProse() {
        return text.length() >= PROSE && linkShare() < FEW_LINKS;
    }

    boolean isHeading() {
        return Blocks.isHeading(frame.element());
    }
}
