// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.read.StoryTimes.Timed;
import org.firsthand.text.Dates;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The text blocks of a page's account, one a line, and what the tags say of each. A line drawn by
/// `<hr>` is no mark of a new account: most articles that hold one go on behind it.
///
/// @param body the blocks joined by `\n`
/// @param lines the blocks and rules in order
/// @param stamps blocks left out at the head that only say who wrote it and when
/// @param times the `<time>`s that name a moment, with where their block begins in the body
record Blocks(String body, List<Line> lines, List<String> stamps, List<Timed> times) {
    static final NameSet INLINE =
            NameSet.of(
                    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
                    "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "rp", "rt",
                    "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
                    "tt", "u", "var", "wbr", "picture", "source", "label");
    static final NameSet HEADINGS = NameSet.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Evaluator TIME = Selector.evaluatorOf("time");
    private static final double LINKS = 0.6;
    private static final int LONGEST_LINKED = 300;
    private static final int A_STORY = 200;
    private static final int MOST_TIMES = 3;
    private static final int LINES_OF_A_CALL = 5;

    /// Characters of the body before which a block stands at its head.
    private static final int HEAD = 300;

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    /// Whether the element at a place is little more than links.
    static boolean isLinkList(int place, Layout layout, Weights weights) {
        if (layout.is(place, Layout.HEADING) || layout.outline().element(place).nameIs("p")) {
            return false;
        }
        int all = weights.all(place);
        return all > 0
                && weights.linkShare(place) > LINKS
                && all < 10 * LONGEST_LINKED
                && weights.prose(place) < LONGEST_LINKED;
    }

    /// A single block.
    static Blocks of(String text) {
        return new Blocks(text, Line.of(text, 1), List.of(), List.of());
    }

    /// Blocks of these words, one each.
    static Blocks of(List<String> paragraphs) {
        var body = String.join("\n", paragraphs);
        return new Blocks(body, Line.of(body, paragraphs.size()), List.of(), List.of());
    }

    /// The blocks below `root`; a headline that only repeats `title` is left out, and so is what
    /// `stampline` tells at the head; on a page whose many times may each open an entry, only a
    /// line that says who wrote it, or that it was published then, and above the first heading of
    /// an entry.
    static Blocks of(Element root, @Nullable String title, Stampline stampline) {
        int times = root.select(TIME).size();
        boolean many = times > MOST_TIMES;
        var writer = new Writer(root, title, many ? stampline.signedOnly() : stampline);
        writer.hasEntries = times >= MOST_TIMES;
        Walk.through(root, writer);
        writer.flush();
        return new Blocks(
                writer.body.toString(),
                List.copyOf(writer.lines),
                List.copyOf(writer.stamps),
                List.copyOf(writer.times));
    }

    /// The blocks up to the first of the last ones from which on nothing but a few lines around a
    /// call to subscribe follows; all of them where there is no such call.
    Blocks withoutCall() {
        int from = Math.max(1, lines.size() - LINES_OF_A_CALL);
        int cut = from;
        while (cut < lines.size() && !Shortfall.isCall(lines.get(cut).span().of(body))) {
            cut++;
        }
        if (cut >= lines.size()) {
            return this;
        }
        int end = lines.get(cut - 1).span().end();
        return new Blocks(body.substring(0, end), lines.subList(0, cut), stamps, times);
    }

    /// Collects characters until a block ends.
    private static final class Writer implements NodeVisitor {
        private final Element root;
        private @Nullable Weights weights;
        private final @Nullable String title;
        private final Stampline stampline;
        private final List<Timed> times = new ArrayList<>();
        private @Nullable Moment time;
        private final List<String> stamps = new ArrayList<>();
        private final StringBuilder body = new StringBuilder();
        private final List<Line> lines = new ArrayList<>();
        private StringBuilder block = new StringBuilder();
        private boolean wide;
        private Line.Hint hint = Line.Hint.NONE;
        private int preformatted;
        private boolean hasEntries;
        private boolean inEntry;

        Writer(Element root, @Nullable String title, Stampline stampline) {
            this.stampline = stampline;
            this.root = root;
            this.title = title;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !isInline(element)) {
                flush();
                preformatted -= element.nameIs("pre") ? 1 : 0;
                boolean ends = isHeading(element) || SourceLine.isCalled(element);
                hint = ends ? Line.Hint.NONE : hint;
            }
        }

        private void open(Element element) {
            if (isInline(element)) {
                boolean first = element.nameIs("time") && time == null;
                time = first ? Dates.parse(element.attr("datetime")) : time;
                return;
            }
            flush();
            preformatted += element.nameIs("pre") ? 1 : 0;
            if (isHeading(element)) {
                hint = Line.Hint.HEADING;
            } else if (hint == Line.Hint.NONE && SourceLine.isCalled(element)) {
                hint = Line.Hint.CREDIT;
            } else if (element.nameIs("article") && isOneOfSeveral(element)) {
                lines.add(new Line(new Span(body.length(), body.length()), Line.Hint.RULE));
            }
        }

        /// Whether an `<article>` stands beside others with text of their own.
        private boolean isOneOfSeveral(Element element) {
            var parent = element.parent();
            return parent != null
                    && isStory(element)
                    && (isStory(element.previousElementSibling())
                            || isStory(element.nextElementSibling()));
        }

        private boolean isStory(@Nullable Element element) {
            if (element == null || !element.nameIs("article")) {
                return false;
            }
            weights = weights == null ? Weights.of(root) : weights;
            return weights.at(element).prose() >= A_STORY;
        }

        private void append(String text) {
            int from = 0;
            int end = preformatted > 0 ? text.indexOf('\n') : -1;
            while (end >= 0) {
                wide |= Blanks.append(text.substring(from, end), block);
                flush();
                from = end + 1;
                end = text.indexOf('\n', from);
            }
            wide |= Blanks.append(text.substring(from), block);
        }

        void flush() {
            var text = Blanks.ended(block);
            if (wide) {
                block = new StringBuilder();
                wide = false;
            }
            block.setLength(0);
            if (isStamp(text)) {
                stamps.add(text);
            } else if (!text.isEmpty() && !(hint == Line.Hint.HEADING && text.equals(title))) {
                if (!body.isEmpty()) {
                    body.append('\n');
                }
                if (time != null) {
                    times.add(new Timed(body.length(), time));
                }
                boolean credit = hint != Line.Hint.CREDIT || SourceLine.isCredit(text);
                var span = new Span(body.length(), body.length() + text.length());
                lines.add(new Line(span, credit ? hint : Line.Hint.NONE));
                inEntry |= hasEntries && hint == Line.Hint.HEADING;
                body.append(text);
            }
            if (!text.isEmpty()) {
                hint = Line.Hint.NONE;
                time = null;
            }
        }

        private boolean isStamp(String text) {
            return !text.isEmpty()
                    && hint == Line.Hint.NONE
                    && !inEntry
                    && body.length() < HEAD
                    && stampline.is(text);
        }
    }
}
