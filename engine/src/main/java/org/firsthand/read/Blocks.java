// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The text blocks of a page's account, one a line, and what the tags say of each. A line drawn by
/// `<hr>` is no mark of a new account: most articles that hold one go on behind it.
///
/// @param body the blocks joined by `\n`
/// @param lines the blocks and rules in order
/// @param stamps blocks left out at the head that only say who wrote it and when
record Blocks(String body, List<Line> lines, List<String> stamps) {
    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
                    "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "rp", "rt",
                    "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
                    "tt", "u", "var", "wbr", "picture", "source", "label");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final double LINKS = 0.6;
    private static final int LONGEST_LINKED = 300;
    private static final int A_STORY = 200;
    private static final int MOST_TIMES = 3;

    /// Characters of the body before which a block stands at its head.
    private static final int HEAD = 300;

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    /// A single block.
    static Blocks of(String text) {
        return new Blocks(text, Line.of(text, 1), List.of());
    }

    /// The blocks below `root`; a headline that only repeats `title` is left out, and so is what
    /// `stampline` tells at the head, but on a page whose many times may each open an entry.
    static Blocks of(Element root, @Nullable String title, Stampline stampline) {
        var writer =
                new Writer(root, title, root.select("time").size() > MOST_TIMES ? null : stampline);
        root.traverse(writer);
        writer.flush();
        return new Blocks(
                writer.body.toString(), List.copyOf(writer.lines), List.copyOf(writer.stamps));
    }

    /// Collects characters until a block ends.
    private static final class Writer implements NodeVisitor {
        private final Weights weights;
        private final @Nullable String title;
        private final @Nullable Stampline stampline;
        private final List<String> stamps = new ArrayList<>();
        private final StringBuilder body = new StringBuilder();
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder block = new StringBuilder();
        private Line.Hint hint = Line.Hint.NONE;
        private @Nullable Element skipped;
        private int preformatted;

        Writer(Element root, @Nullable String title, @Nullable Stampline stampline) {
            this.stampline = stampline;
            this.weights = Weights.of(root);
            this.title = title;
        }

        @Override
        public void head(Node node, int depth) {
            if (skipped != null) {
                return;
            }
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node instanceof Element element) {
                open(element, depth);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node.equals(skipped)) {
                skipped = null;
            } else if (skipped == null && node instanceof Element element && !isInline(element)) {
                flush();
                preformatted -= element.nameIs("pre") ? 1 : 0;
                hint = isHeading(element) ? Line.Hint.NONE : hint;
            }
        }

        private void open(Element element, int depth) {
            if (isInline(element)) {
                return;
            }
            flush();
            if (depth > 0 && isLinkList(element)) {
                skipped = element;
                return;
            }
            preformatted += element.nameIs("pre") ? 1 : 0;
            if (isHeading(element)) {
                hint = Line.Hint.HEADING;
            } else if (element.nameIs("article") && isOneOfSeveral(element)) {
                lines.add(new Line(new Span(body.length(), body.length()), Line.Hint.RULE));
            }
        }

        /// Whether an `<article>` stands beside others with text of their own.
        private boolean isOneOfSeveral(Element element) {
            var parent = element.parent();
            if (parent == null || weights.at(element).prose() < A_STORY) {
                return false;
            }
            var before = element.previousElementSibling();
            var after = element.nextElementSibling();
            return isStory(before) || isStory(after);
        }

        private boolean isStory(@Nullable Element element) {
            return element != null
                    && element.nameIs("article")
                    && weights.at(element).prose() >= A_STORY;
        }

        /// Whether the element is little more than links.
        private boolean isLinkList(Element element) {
            if (isHeading(element) || element.nameIs("p")) {
                return false;
            }
            var weight = weights.at(element);
            return weight.all() > 0
                    && weight.linkShare() > LINKS
                    && weight.all() < 10 * LONGEST_LINKED
                    && weight.prose() < LONGEST_LINKED;
        }

        private void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (preformatted > 0 && c == '\n') {
                    flush();
                } else if (!isBlank(c)) {
                    block.append(c);
                } else if (!block.isEmpty() && block.charAt(block.length() - 1) != ' ') {
                    block.append(' ');
                }
            }
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
        }

        void flush() {
            var text = block.toString().strip();
            block.setLength(0);
            if (isStamp(text)) {
                stamps.add(text);
            } else if (!text.isEmpty() && !(hint == Line.Hint.HEADING && text.equals(title))) {
                if (!body.isEmpty()) {
                    body.append('\n');
                }
                lines.add(new Line(new Span(body.length(), body.length() + text.length()), hint));
                body.append(text);
            }
            if (!text.isEmpty()) {
                hint = Line.Hint.NONE;
            }
        }

        private boolean isStamp(String text) {
            return stampline != null
                    && !text.isEmpty()
                    && hint == Line.Hint.NONE
                    && body.length() < HEAD
                    && stampline.is(text);
        }
    }
}
