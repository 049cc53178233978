// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.read.Frame.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// All blocks of text on a page in order, furniture included, and the elements they stand in.
///
/// @param frames each after the one around it
record PageBlocks(List<TextBlock> blocks, List<Frame> frames) {
    private static final NameSet SILENT =
            NameSet.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "textarea",
                    "select",
                    "option",
                    "iframe",
                    "svg",
                    "canvas",
                    "object",
                    "embed",
                    "button",
                    "input",
                    "audio",
                    "video",
                    "map",
                    "applet",
                    "math",
                    "amp-ad",
                    "amp-sticky-ad",
                    "amp-embed",
                    "amp-sidebar",
                    "amp-consent",
                    "amp-user-notification",
                    "amp-social-share");
    private static final NameSet STRONG = NameSet.of("b", "strong");

    /// The blocks below `body`, of which the rules hold `clutter` for furniture and `root` for the
    /// element of the account.
    static PageBlocks of(Element body, Set<Element> clutter, Element root) {
        var scan = new Scan(clutter, root);
        Walk.through(body, scan);
        return new PageBlocks(scan.blocks, scan.frames);
    }

    /// What was counted along a block.
    ///
    /// @param linked characters inside links
    /// @param links how many links
    /// @param strong characters set strong
    /// @param broken whether a line break stands before it in the same element
    record Run(int linked, int links, int strong, boolean broken) {}

    private static final class Scan implements NodeVisitor {
        private final Set<Element> clutter;
        private final Element root;
        private final List<TextBlock> blocks = new ArrayList<>();
        private final List<Frame> frames = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private List<TextNode> nodes = new ArrayList<>();
        private @Nullable Frame frame;
        private @Nullable Element silent;
        private int anchors;
        private int strongs;
        private int linked;
        private int links;
        private int strong;
        private boolean broken;

        Scan(Set<Element> clutter, Element root) {
            this.clutter = clutter;
            this.root = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (silent != null) {
                return;
            }
            if (node instanceof TextNode words) {
                append(words);
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            if (SILENT.contains(element.normalName())) {
                silent = element;
                flush();
                return;
            }
            if (element.nameIs("a")) {
                anchors++;
                links++;
            }
            strongs += STRONG.contains(element.normalName()) ? 1 : 0;
            if (element.nameIs("br")) {
                flush();
                broken = true;
            } else if (isFrame(element)) {
                flush();
                frame = new Frame(element, frame, marks(element), names(element));
                frames.add(frame);
                broken = false;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (silent != null) {
                silent = silent.equals(node) ? null : silent;
                return;
            }
            if (!(node instanceof Element element)) {
                return;
            }
            anchors -= element.nameIs("a") ? 1 : 0;
            strongs -= STRONG.contains(element.normalName()) ? 1 : 0;
            if (frame != null && isFrame(element)) {
                flush();
                frame.close();
                frame = frame.above();
                broken = false;
            }
        }

        /// Whether the element sets its words apart, by its kind or by the word of the rules.
        private boolean isFrame(Element element) {
            return !element.nameIs("br")
                    && (!Blocks.isInline(element) || clutter.contains(element));
        }

        private void append(TextNode node) {
            int before = text.length();
            Blanks.append(node.getWholeText(), text);
            int added = text.length() - before;
            linked += anchors > 0 ? added : 0;
            strong += strongs > 0 ? added : 0;
            nodes.add(node);
        }

        private void flush() {
            var words = text.toString().strip();
            if (!words.isEmpty() && frame != null) {
                var run = new Run(linked, links, strong, broken);
                var block = new TextBlock(frame, words, nodes, run);
                frame.add(block, blocks.size());
                blocks.add(block);
                nodes = new ArrayList<>();
            }
            nodes.clear();
            text.setLength(0);
            linked = 0;
            links = anchors;
            strong = 0;
        }

        private int marks(Element element) {
            int marks = frame == null ? 0 : frame.marks();
            marks |= ofTag(element.normalName());
            marks |= element.attr("role").equals("main") ? Mark.MAIN.bit() : 0;
            marks |= isBody(element) ? Mark.BODY.bit() : 0;
            marks |= Clutter.isHidden(element) ? Mark.HIDDEN.bit() : 0;
            marks |= clutter.contains(element) ? Mark.CLUTTER.bit() : 0;
            marks |= element.equals(root) ? Mark.ROOT.bit() : 0;
            return marks | (anchors > 0 ? Mark.LINK.bit() : 0);
        }

        private static int ofTag(String tag) {
            return switch (tag) {
                case "nav", "menu" -> Mark.NAV.bit();
                case "aside" -> Mark.ASIDE.bit();
                case "footer" -> Mark.FOOTER.bit();
                case "header" -> Mark.HEADER.bit();
                case "form", "fieldset", "dialog" -> Mark.FORM.bit();
                case "figure", "figcaption" -> Mark.FIGURE.bit();
                case "blockquote", "pre" -> Mark.QUOTE.bit();
                case "article" -> Mark.ARTICLE.bit();
                case "main" -> Mark.MAIN.bit();
                case "table", "tr", "td", "th", "tbody" -> Mark.TABLE.bit();
                case "ul", "ol", "dl", "li", "dd", "dt" -> Mark.LIST.bit();
                default -> 0;
            };
        }

        private static boolean isBody(Element element) {
            return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
        }

        private static int[] names(Element element) {
            boolean named = element.hasAttr("class") || element.hasAttr("id");
            var words = named ? Names.of(element) : List.<String>of();
            var names = new int[words.size() + 1];
            names[0] = Hashes.word(element.normalName());
            for (int i = 0; i < words.size(); i++) {
                names[i + 1] = Hashes.name(words.get(i));
            }
            return names;
        }
    }
}
