// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firsthand.read.Frame.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// All blocks of text on a page in order, furniture included, and the elements they stand in.
///
/// @param frames each after the one around it
record PageBlocks(List<TextBlock> blocks, List<Frame> frames) {
    static final NameSet SILENT =
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
    private static final int[] NONE = {};

    /// The blocks of a page, of which the rules hold the elements at the places `clutter` for
    /// furniture and that at `root` for the element of the account.
    static PageBlocks of(Layout layout, boolean[] clutter, int root) {
        var scan = new Scan(layout, clutter, root);
        scan.scan();
        return new PageBlocks(scan.blocks, scan.frames);
    }

    /// What was counted along a block.
    ///
    /// @param linked characters inside links
    /// @param links how many links
    /// @param strong characters set strong
    /// @param broken whether a line break stands before it in the same element
    record Run(int linked, int links, int strong, boolean broken) {}

    private static final class Scan {
        /// What a walk must know the end of.
        private static final int SPANS = Layout.LINK | Layout.STRONG;

        private final Layout layout;
        private final Outline outline;
        private final boolean[] clutter;
        private final int root;
        private final Map<String, int[]> called = new HashMap<>();
        private final List<TextBlock> blocks = new ArrayList<>();
        private final List<Frame> frames = new ArrayList<>();
        private StringBuilder text = new StringBuilder();
        private boolean wide;
        private List<TextNode> nodes = new ArrayList<>();
        private @Nullable Frame frame;
        private int[] open = new int[64];
        private int depth;
        private int anchors;
        private int strongs;
        private int linked;
        private int links;
        private int strong;
        private boolean broken;

        Scan(Layout layout, boolean[] clutter, int root) {
            this.layout = layout;
            this.outline = layout.outline();
            this.clutter = clutter;
            this.root = root;
        }

        private void scan() {
            int place = outline.first();
            while (place < outline.size()) {
                closeBefore(place);
                int next = place + 1;
                if (layout.is(place, Layout.TEXT)) {
                    append((TextNode) outline.node(place));
                } else if (layout.is(place, Layout.UNREAD)) {
                    flush();
                    next = outline.end(place);
                } else if (layout.is(place, Layout.ELEMENT)) {
                    open(place);
                }
                place = next;
            }
            closeBefore(place);
        }

        private void open(int place) {
            boolean link = layout.is(place, Layout.LINK);
            anchors += link ? 1 : 0;
            links += link ? 1 : 0;
            strongs += layout.is(place, Layout.STRONG) ? 1 : 0;
            boolean framed = isFrame(place);
            if (layout.is(place, Layout.BREAK)) {
                flush();
                broken = true;
            } else if (framed) {
                flush();
                var element = outline.element(place);
                frame =
                        new Frame(
                                new Frame.Spot(frames.size(), place, element),
                                frame,
                                marks(place, element),
                                names(place, element));
                frames.add(frame);
                broken = false;
            }
            if (framed || layout.is(place, SPANS)) {
                open = depth < open.length ? open : Arrays.copyOf(open, 2 * depth);
                open[depth++] = place;
            }
        }

        /// Closes what ends before `place`.
        private void closeBefore(int place) {
            while (depth > 0 && outline.end(open[depth - 1]) <= place) {
                depth--;
                close(open[depth]);
            }
        }

        private void close(int place) {
            anchors -= layout.is(place, Layout.LINK) ? 1 : 0;
            strongs -= layout.is(place, Layout.STRONG) ? 1 : 0;
            if (frame != null && isFrame(place)) {
                flush();
                frame.close();
                frame = frame.above();
                broken = false;
            }
        }

        /// Whether the element sets its words apart, by its kind or by the word of the rules.
        private boolean isFrame(int place) {
            return !layout.is(place, Layout.BREAK)
                    && (!layout.is(place, Layout.INLINE) || clutter[place]);
        }

        private void append(TextNode node) {
            int before = text.length();
            wide |= Blanks.append(node.getWholeText(), text);
            int added = text.length() - before;
            linked += anchors > 0 ? added : 0;
            strong += strongs > 0 ? added : 0;
            nodes.add(node);
        }

        private void flush() {
            var words = Blanks.ended(text);
            if (!words.isEmpty() && frame != null) {
                var run = new Run(linked, links, strong, broken);
                var block = new TextBlock(frame, words, nodes, run);
                frame.add(block, blocks.size());
                blocks.add(block);
                nodes = new ArrayList<>();
            }
            nodes.clear();
            if (wide) {
                text = new StringBuilder();
                wide = false;
            }
            text.setLength(0);
            linked = 0;
            links = anchors;
            strong = 0;
        }

        private int marks(int place, Element element) {
            int marks = frame == null ? 0 : frame.marks();
            marks |= ofTag(element.normalName());
            if (layout.is(place, Layout.HAS_ROLE)) {
                marks |= element.attr("role").equals("main") ? Mark.MAIN.bit() : 0;
            }
            if (layout.is(place, Layout.HAS_ITEM)) {
                marks |= isBody(element) ? Mark.BODY.bit() : 0;
            }
            marks |= layout.is(place, Layout.HIDDEN) ? Mark.HIDDEN.bit() : 0;
            marks |= clutter[place] ? Mark.CLUTTER.bit() : 0;
            marks |= place == root ? Mark.ROOT.bit() : 0;
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

        /// Hashes of the tag and of the words in class and id; few classes name many elements.
        private int[] names(int place, Element element) {
            int[] words = NONE;
            if (layout.is(place, Layout.MARKED)) {
                var id = Names.value(element, "id");
                var classes = Names.value(element, "class");
                if (!id.isEmpty()) {
                    words = Names.numbers(Names.all(element));
                } else if (!classes.isEmpty()) {
                    words = called.computeIfAbsent(classes, c -> Names.numbers(Names.all(element)));
                }
            }
            var names = new int[words.length + 1];
            names[0] = Hashes.word(element.normalName());
            System.arraycopy(words, 0, names, 1, words.length);
            return names;
        }
    }
}
