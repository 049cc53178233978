// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// A walk through all nodes below an element that change nothing of the tree, however deep it is.
final class Walk {
    private Element[] open = new Element[64];
    private int[] next = new int[64];
    private int depth;

    private Walk() {}

    /// Shows `visitor` the element and all that is in it, in the order of the page.
    static void through(Element root, NodeVisitor visitor) {
        new Walk().walk(root, visitor);
    }

    private void walk(Element root, NodeVisitor visitor) {
        visitor.head(root, 0);
        enter(root);
        while (depth > 0) {
            var element = open[depth - 1];
            int child = next[depth - 1]++;
            if (child == element.childNodeSize()) {
                depth--;
                visitor.tail(element, depth);
                continue;
            }
            Node node = element.childNode(child);
            visitor.head(node, depth);
            if (node instanceof Element inner) {
                enter(inner);
            } else {
                visitor.tail(node, depth);
            }
        }
    }

    private void enter(Element element) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
            next = Arrays.copyOf(next, 2 * depth);
        }
        open[depth] = element;
        next[depth] = 0;
        depth++;
    }
}
