// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.firsthand.text.Key;
import org.firsthand.text.Letters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The words that a page shows, line by line and furniture included, with the elements they stand
/// in and where its headline is.
final class Printed {
    private static final NameSet SILENT =
            NameSet.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "textarea",
                    "select",
                    "svg",
                    "iframe",
                    "object");
    private static final NameSet HEADINGS = NameSet.of("h1", "h2", "h3", "h4");
    private static final int UNKNOWN = 2_000;
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_HEADLINE = 300;
    private static final int SHORTEST_KEY = 8;

    private static final int LONG = 400;
    private static final int OPENING = 170;
    private static final int FIGURES = 3;

    /// One line and where it stands.
    ///
    /// @param at the characters of all lines before it
    /// @param block the element whose line it is
    /// @param pieces where the text of each inner element begins, in order
    record Row(String text, int at, Element block, List<Piece> pieces) {
        /// The line; of a long one its start.
        String opening() {
            return text.length() > LONG ? text.substring(0, OPENING) : text;
        }

        /// Whether there are figures enough for a date in what opens it.
        private boolean mayTellDate() {
            int end = text.length() > LONG ? OPENING : text.length();
            int figures = 0;
            for (int i = 0; i < end; i++) {
                char c = text.charAt(i);
                figures += c >= '0' && c <= '9' ? 1 : 0;
            }
            return figures >= FIGURES;
        }

        /// The innermost element of the character at `offset`.
        Element at(int offset) {
            var found = block;
            for (var piece : pieces) {
                if (piece.from() > offset) {
                    break;
                }
                found = piece.element();
            }
            return found;
        }
    }

    /// The text of one element within a line.
    record Piece(int from, Element element) {}

    /// An element that is made to bear a date, with the characters before it.
    record Mark(Element element, int at) {}

    private final Document page;
    private final PageTags tags;
    private final List<Row> rows;
    private final List<Integer> dated;
    private final List<Mark> marks;
    private final List<Mark> credits;
    private final int headline;
    private final Set<Element> aboveHeadline;
    private final PageRegions regions;

    private Printed(Document page, PageTags tags, Scan scan, @Nullable String title) {
        this.page = page;
        this.tags = tags;
        this.rows = scan.rows;
        this.dated =
                IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).mayTellDate())
                        .boxed()
                        .toList();
        this.marks = scan.marks;
        this.credits = scan.credits;
        this.headline = headline(rows, title);
        this.aboveHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
        if (headline >= 0) {
            var block = rows.get(headline).block();
            aboveHeadline.add(block);
            aboveHeadline.addAll(block.parents());
        } else {
            aboveHeadline.add(page.body());
        }
        regions = new PageRegions(aboveHeadline);
    }

    /// The lines of `page`, whose headline is held to be `title`.
    static Printed of(Document page, PageTags tags, @Nullable String title) {
        var scan = new Scan(tags.layout());
        scan.all();
        return new Printed(page, tags, scan, title);
    }

    Document page() {
        return page;
    }

    PageTags tags() {
        return tags;
    }

    List<Row> rows() {
        return rows;
    }

    /// The places of the rows of which the start has figures enough for a date.
    List<Integer> dated() {
        return dated;
    }

    List<Mark> marks() {
        return marks;
    }

    /// The elements that call themselves an author or byline.
    List<Mark> credits() {
        return credits;
    }

    /// The row in which a place lies.
    int row(int at) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (rows.get(middle).at() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The row of the headline; -1 where none is found.
    int headline() {
        return headline;
    }

    /// Whether `element` holds the headline.
    boolean holdsHeadline(Element element) {
        return aboveHeadline.contains(element);
    }

    /// How many characters behind the headline a place is, negative before it; the same for all
    /// places where there is none.
    int behindHeadline(int at) {
        if (headline < 0) {
            return UNKNOWN;
        }
        var row = rows.get(headline);
        int end = row.at() + row.text().length();
        return at >= row.at() && at <= end ? 0 : at > end ? at - end : at - row.at();
    }

    /// What part of the page an element belongs to.
    PageRegions.Region region(Element element) {
        return regions.of(element);
    }

    /// The row that says the title, in a heading first; else the first main heading.
    private static int headline(List<Row> rows, @Nullable String title) {
        var key = title == null ? "" : Key.of(title);
        int plain = -1;
        int main = -1;
        int inPart = -1;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.text().length() > LONGEST_HEADLINE) {
                continue;
            }
            var heading = heading(row.block());
            main =
                    main < 0 && i * 2 < rows.size() && heading != null && heading.nameIs("h1")
                            ? i
                            : main;
            if (key.length() < SHORTEST_KEY
                    || heading == null && (plain >= 0 || !mayBegin(row.text(), key))) {
                continue;
            }
            var own = Key.of(row.text());
            if (own.length() < SHORTEST_KEY) {
                continue;
            }
            boolean same = own.equals(key);
            if (same && heading != null) {
                return i;
            }
            boolean partly =
                    heading != null
                            && (own.startsWith(key)
                                    || own.length() * 2 > key.length() && key.contains(own));
            inPart = inPart < 0 && partly ? i : inPart;
            plain =
                    plain < 0
                                    && same
                                    && i * 2 < rows.size()
                                    && row.block().closest("nav,a,ul") == null
                            ? i
                            : plain;
        }
        return inPart >= 0 ? inPart : main >= 0 ? main : plain;
    }

    /// Whether the key of a text may begin as `key` does, by its first letter.
    private static boolean mayBegin(String text, String key) {
        char first = Letters.lower(text.charAt(0));
        boolean plain = first >= 'a' && first <= 'z' || first >= '0' && first <= '9';
        return !plain || first == key.charAt(0);
    }

    private static @Nullable Element heading(Element block) {
        var element = block;
        for (int i = 0; i < 3; i++) {
            if (HEADINGS.contains(element.normalName())) {
                return element;
            }
            var parent = element.parent();
            if (parent == null) {
                return null;
            }
            element = parent;
        }
        return null;
    }

    /// Gathers the lines in one pass.
    private static final class Scan {
        private static final char LAST_NARROW = '\u00ff';

        private final Layout layout;
        private final Outline page;
        private final Bearing bearing = new Bearing();
        private final List<Row> rows = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final List<Mark> credits = new ArrayList<>();
        private StringBuilder line = new StringBuilder();

        /// Whether the line held a character beyond Latin-1: it stays twice as large and slow.
        private boolean wide;

        private List<Piece> pieces = new ArrayList<>();
        private int[] open = new int[64];
        private int depth;
        private @Nullable Element block;
        private int at;

        Scan(Layout layout) {
            this.layout = layout;
            this.page = layout.outline();
        }

        void all() {
            int place = page.first();
            while (place < page.size()) {
                close(place);
                boolean passed = false;
                if (layout.is(place, Layout.TEXT)) {
                    add((TextNode) page.node(place));
                } else if (layout.is(place, Layout.ELEMENT)) {
                    passed = !see(place, page.element(place));
                }
                place = passed ? page.end(place) : place + 1;
            }
            close(page.size());
            flush();
        }

        /// Looks at an element; false where nothing in it is shown.
        private boolean see(int place, Element element) {
            boolean inline = layout.is(place, Layout.INLINE);
            if (!inline) {
                open = depth < open.length ? open : Arrays.copyOf(open, 2 * depth);
                open[depth++] = place;
                if (SILENT.contains(element.normalName())) {
                    return false;
                }
            }
            if (rows.size() >= MOST_LINES) {
                return false;
            }
            if (!inline) {
                flush();
            }
            if (layout.is(place, Layout.MARKED) || element.nameIs("time")) {
                bearing(element);
            }
            return true;
        }

        private void bearing(Element element) {
            boolean plain = Names.arePlain(element);
            if (bearing.date(element, plain)) {
                marks.add(new Mark(element, at + line.length()));
            }
            if (bearing.name(element, plain)) {
                credits.add(new Mark(element, at + line.length()));
            }
        }

        /// Ends the lines of the blocks that end before `place`.
        private void close(int place) {
            while (depth > 0 && page.end(open[depth - 1]) <= place) {
                depth--;
                flush();
            }
        }

        private void add(TextNode node) {
            var text = node.getWholeText();
            var parent = node.parent();
            if (parent == null) {
                return;
            }
            int from = line.length();
            boolean blank = from == 0 || line.charAt(from - 1) == ' ';
            if (!blank && !pieces.isEmpty() && !pieces.getLast().element().equals(parent)) {
                line.append(' ');
                blank = true;
            }
            from = line.length();
            append(text, blank);
            if (line.length() > from) {
                pieces.add(new Piece(from, parent));
                if (block == null) {
                    block = blockOf(parent);
                }
            }
        }

        /// Adds words to the line, a run of white space as one space, none behind a `blank`.
        private void append(String text, boolean blank) {
            boolean parted = blank;
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                wide |= c > LAST_NARROW;
                if (!isWhite(c)) {
                    parted = false;
                } else if (c == ' ' && !parted) {
                    parted = true;
                } else {
                    if (i > from) {
                        line.append(text, from, i);
                    }
                    if (!parted) {
                        line.append(' ');
                    }
                    parted = true;
                    from = i + 1;
                }
            }
            line.append(text, from, text.length());
        }

        private static boolean isWhite(char c) {
            return c <= ' ' || c == '\u00a0';
        }

        private static Element blockOf(Element element) {
            var found = element;
            while (Blocks.isInline(found) && found.parent() != null) {
                found = found.parent();
            }
            return found;
        }

        void flush() {
            if (block != null) {
                int end = line.length();
                while (end > 0 && line.charAt(end - 1) == ' ') {
                    end--;
                }
                if (end > 0) {
                    rows.add(new Row(line.substring(0, end), at, block, pieces));
                    at += end + 1;
                }
            }
            if (wide) {
                line = new StringBuilder();
                wide = false;
            }
            line.setLength(0);
            if (!pieces.isEmpty()) {
                pieces = new ArrayList<>();
            }
            block = null;
        }
    }
}
