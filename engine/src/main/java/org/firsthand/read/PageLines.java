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
    private int letters;
    private int silent;

    private PageLines() {}

    /// The lines below `root`, in order.
    static List<String> of(Element root) {
        return in(root).lines;
    }

    /// The lines below `root`, with how many characters of them are shown.
    static PageLines in(Element root) {
        var lines = new PageLines();
        Walk.through(root, lines);
        lines.flush();
        return lines;
    }

    List<String> lines() {
        return lines;
    }

    /// How many characters are shown, a run of white space counted as one.
    int letters() {
        return letters;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
            letters += silent == 0 ? Weights.letters(text.getWholeText()) : 0;
        } else if (node instanceof Element element) {
            silent += Weights.isSilent(element) ? 1 : 0;
            if (!Blocks.isInline(element)) {
                flush();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            silent -= Weights.isSilent(element) ? 1 : 0;
            if (!Blocks.isInline(element)) {
                flush();
            }
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
