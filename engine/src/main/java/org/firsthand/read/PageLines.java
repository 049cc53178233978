// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// All words of a page, furniture included: as they were, whatever is changed in its tree later.
final class PageLines {
    private static final int MOST = 20_000;

    private final Layout layout;
    private final Outline page;

    /// The texts in order, one for each text node.
    private final List<String> texts = new ArrayList<>();

    private PageLines(Layout layout) {
        this.layout = layout;
        this.page = layout.outline();
        for (int place = page.first(); place < page.size(); place++) {
            if (page.node(place) instanceof TextNode text) {
                texts.add(text.getWholeText());
            }
        }
    }

    /// The words of the page that has this layout.
    static PageLines of(Layout page) {
        return new PageLines(page);
    }

    /// A line for each block, in order.
    List<String> lines() {
        var writer = new Writer();
        for (int place = page.first(); place < page.size(); place++) {
            writer.see(place);
        }
        writer.close(page.size());
        writer.flush();
        return writer.lines;
    }

    /// How many characters the page shows, a run of white space counted as one; of a page with more
    /// than `most` some number above that.
    int letters(int most) {
        int letters = 0;
        int shownFrom = 0;
        for (int place = page.first(); place < page.size() && letters <= most; place++) {
            if (layout.is(place, Layout.TEXT)) {
                letters += place >= shownFrom ? layout.letters(place) : 0;
            } else if (layout.is(place, Layout.SILENT)) {
                shownFrom = Math.max(shownFrom, page.end(place));
            }
        }
        return letters;
    }

    /// Joins texts until a block ends.
    private final class Writer {
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int[] open = new int[64];
        private int depth;
        private int text;

        private void see(int place) {
            close(place);
            var node = page.node(place);
            if (node instanceof TextNode) {
                line.append(texts.get(text++));
            } else if (node instanceof Element element && !Blocks.isInline(element)) {
                flush();
                open = depth < open.length ? open : Arrays.copyOf(open, 2 * depth);
                open[depth++] = place;
            }
        }

        /// Ends the lines of the blocks that end before `place`.
        private void close(int place) {
            while (depth > 0 && page.end(open[depth - 1]) <= place) {
                depth--;
                flush();
            }
        }

        private void flush() {
            if (line.isEmpty()) {
                return;
            }
            var words = line.toString().strip();
            line.setLength(0);
            if (!words.isEmpty() && lines.size() < MOST) {
                lines.add(words);
            }
        }
    }
}
