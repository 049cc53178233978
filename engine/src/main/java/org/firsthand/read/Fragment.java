// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The words of one contribution as an export gives them, in HTML or in Markdown: its paragraphs,
/// those of others that it quotes set apart, and its links.
///
/// @param blocks paragraphs in order
/// @param anchors links outside quotations
record Fragment(List<Post.Block> blocks, List<Element> anchors) {
    private static final int DEEPEST = 500;
    private static final Set<String> QUOTES = Set.of("blockquote", "aside");
    private static final Set<String> SILENT = Set.of("script", "style", "template");
    private static final String QUOTED_LINE = ">";

    /// Reads HTML, or words without any markup. Without `<p>`, blank lines part paragraphs, as
    /// publishing programs store them.
    static Fragment of(String html) {
        if (html.indexOf('<') < 0) {
            return ofMarkdown(html);
        }
        var marked = html.contains("<p") ? html : html.replace("\n\n", "<br>");
        var tree = Jsoup.parse(marked, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        var reading = new Reading();
        NodeTraversor.traverse(reading, tree.body());
        reading.flush();
        return new Fragment(List.copyOf(reading.blocks), List.copyOf(reading.anchors));
    }

    /// Reads Markdown as far as quotations and paragraphs go; other marks stay as written.
    static Fragment ofMarkdown(String text) {
        var blocks = new ArrayList<Post.Block>();
        var paragraph = new StringBuilder();
        boolean quoted = false;
        for (var line : text.lines().toList()) {
            var words = line.strip();
            boolean quote = words.startsWith(QUOTED_LINE) || words.startsWith("&gt;");
            if (words.isEmpty() || quote != quoted) {
                add(blocks, paragraph, quoted);
            }
            quoted = quote;
            var own = quote ? words.substring(words.startsWith("&") ? 4 : 1).strip() : words;
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(own);
        }
        add(blocks, paragraph, quoted);
        return new Fragment(List.copyOf(blocks), List.of());
    }

    private static void add(List<Post.Block> blocks, StringBuilder paragraph, boolean quoted) {
        var words = Blanks.collapse(Parser.unescapeEntities(paragraph.toString(), false));
        if (!words.isEmpty()) {
            blocks.add(new Post.Block(words, quoted ? new Post.Quote(null, null) : null));
        }
        paragraph.setLength(0);
    }

    /// A walk over the tree, paragraph by paragraph.
    private static final class Reading implements NodeVisitor {
        private final List<Post.Block> blocks = new ArrayList<>();
        private final List<Element> anchors = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private @Nullable Element quote;
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words.append(silent == 0 ? text.getWholeText() : "");
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void begin(Element element) {
            silent += SILENT.contains(element.normalName()) ? 1 : 0;
            if (isBreak(element)) {
                flush();
            }
            if (quote == null && QUOTES.contains(element.normalName())) {
                quote = element;
            } else if (quote == null && element.nameIs("a") && element.hasAttr("href")) {
                anchors.add(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            silent -= SILENT.contains(element.normalName()) ? 1 : 0;
            if (isBreak(element)) {
                flush();
            }
            if (element.equals(quote)) {
                quote = null;
            }
        }

        private static boolean isBreak(Element element) {
            return element.isBlock() || element.nameIs("br");
        }

        void flush() {
            var paragraph = Blanks.collapse(words.toString());
            words.setLength(0);
            if (!paragraph.isEmpty()) {
                blocks.add(new Post.Block(paragraph, quote == null ? null : quoted(quote)));
            }
        }

        /// Whose words a quotation is said to be, by the attributes that forum programs give it.
        private static Post.Quote quoted(Element quote) {
            var author = quote.attr("data-username");
            var target = quote.attr("data-post");
            return new Post.Quote(
                    author.isEmpty() ? null : author, target.isEmpty() ? null : target);
        }
    }
}
