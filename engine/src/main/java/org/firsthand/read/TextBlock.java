// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.jsoup.nodes.TextNode;

/// A run of text between two block-level tags.
///
/// @param frame the innermost element that is no mere emphasis
/// @param nodes where its words stand
/// @param linked characters inside links
/// @param strong characters set strong
record TextBlock(
        Frame frame,
        String text,
        List<TextNode> nodes,
        int linked,
        int links,
        int strong,
        boolean broken) {
    private static final int PROSE = 60;
    private static final double FEW_LINKS = 0.4;

    double linkShare() {
        return Math.min(1, (double) linked / Math.max(1, text.length()));
    }

    boolean isProse() {
        return text.length() >= PROSE && linkShare() < FEW_LINKS;
    }
}
