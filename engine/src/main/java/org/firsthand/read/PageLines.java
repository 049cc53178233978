// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// All words of a page, furniture included, a line for each block, in one pass.
final class PageLines implements NodeVisitor {
    private static final int MOST = 20_000;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private PageLines() {}

    /// The lines below `root`, in order.
    static List<String> of(Element root) {
        var lines = new PageLines();
        root.traverse(lines);
        lines.flush();
        return lines.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element && !Blocks.isInline(element)) {
            flush();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !Blocks.isInline(element)) {
            flush();
        }
    }

    private void flush() {
        var text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty() && lines.size() < MOST) {
            lines.add(text);
        }
    }
}
