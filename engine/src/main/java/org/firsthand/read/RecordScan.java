// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Moment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Takes one record of a page apart: its runs of words, and in them the time and the name.
///
/// What stands in other records below it is not looked at.
final class RecordScan {
    private static final int NOWHERE = -1;

    private static final List<String> QUOTED =
            List.of("data-quote", "data-author", "data-username");

    /// Strengths of a name and of a time.
    static final int MARKED = 3;

    static final int LIKELY = 2;
    static final int WEAK = 1;

    private static final int LONGEST_NAMING = 60;

    /// What a piece of a run is.
    enum Role {
        WORDS,
        AUTHOR,
        TIME
    }

    /// Words of a run.
    ///
    /// @param strength how surely they are what they are taken for
    record Piece(String text, Role role, int strength, boolean linked, @Nullable Moment moment) {}

    /// Words between two bounds of blocks.
    ///
    /// @param quote the quotation they stand in; null outside
    /// @param furniture whether their element calls itself something else than what was written
    /// @param text its words, white space collapsed
    record Run(
            List<Piece> pieces,
            String text,
            @Nullable Quoted quote,
            boolean furniture,
            boolean heading) {
        static String text(List<Piece> pieces) {
            if (pieces.size() == 1) {
                var only = pieces.getFirst().text();
                return only.isBlank() ? "" : Blanks.collapse(only);
            }
            var text = new StringBuilder();
            for (var piece : pieces) {
                Blanks.append(piece.text(), text);
            }
            int end = text.length();
            return text.substring(0, end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end);
        }

        /// Whether all of it leads somewhere.
        boolean linked() {
            for (var piece : pieces) {
                if (!piece.linked() && !piece.text().isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A quotation and what its markup says of whose words it holds.
    static final class Quoted {
        private @Nullable String author;
        private @Nullable String target;

        @Nullable String author() {
            return author;
        }

        @Nullable String target() {
            return target;
        }
    }

    private final RecordPage page;
    private final Outline outline;
    private final BitSet heads;
    private final int root;
    final List<Run> runs = new ArrayList<>();
    final Set<String> ids = new TreeSet<>();
    final List<Element> anchors = new ArrayList<>();
    final RecordMarks marks = new RecordMarks();

    private int[] open = new int[32];
    private int depth;
    private List<Piece> pieces = new ArrayList<>();
    private int furniture = NOWHERE;
    private int quoteElement = NOWHERE;
    private @Nullable Quoted quote;
    private int quotedRuns;
    private boolean quotedWords;
    private int heading = NOWHERE;
    private int anchor = NOWHERE;
    private int inAnchors;

    /// A scan of the record that begins at `root`; `heads` are where all records begin.
    RecordScan(RecordPage page, int root, BitSet heads) {
        this.page = page;
        this.outline = page.outline();
        this.root = root;
        this.heads = heads;
    }

    /// Scans `part`, the place of an element of the record.
    void scan(int part) {
        int end = outline.end(part);
        int at = part;
        while (at < end) {
            close(at);
            var node = outline.node(at);
            if (node instanceof TextNode text) {
                add(at, text);
                at++;
            } else if (node instanceof Element element) {
                at = see(at, element);
            } else {
                at++;
            }
        }
        close(end);
        flush();
    }

    /// Leaves the elements that end before `place`.
    private void close(int place) {
        while (depth > 0 && outline.end(open[depth - 1]) <= place) {
            int left = open[--depth];
            var what = page.element(left);
            flushUnlessInline(what);
            inAnchors -= what.is(RecordElement.LINK) ? 1 : 0;
            furniture = furniture == left ? NOWHERE : furniture;
            anchor = anchor == left ? NOWHERE : anchor;
            heading = heading == left ? NOWHERE : heading;
            if (quoteElement == left) {
                flush();
                quoteElement = NOWHERE;
                quote = null;
            }
        }
    }

    /// Looks at an element, and gives the place to go on from.
    private int see(int place, Element element) {
        var what = page.element(place);
        boolean other = place != root && heads.get(place);
        flushUnlessInline(what);
        if (other || what.is(RecordElement.PASSED_OVER)) {
            return outline.end(place);
        }
        if (place == root) {
            marks.seeFirst(element, what);
        } else {
            marks.see(what);
        }
        if (what.is(RecordElement.POINTED_AT)) {
            PostMarks.ids(element, place == root, ids);
        }
        if (place != root && what.is(RecordElement.QUOTE) && !what.is(RecordElement.FURNITURE)) {
            flush();
            if (quote == null) {
                beginQuote(place, element);
            } else if (isQuoteIn(element)) {
                return outline.end(place);
            }
        }
        if (isTaken(element, what)) {
            return outline.end(place);
        }
        enter(place, element, what);
        return place + 1;
    }

    /// Takes an element that holds a time or a name and nothing else.
    private boolean isTaken(Element element, RecordElement what) {
        if (quote != null) {
            boolean cites = quote.author == null && what.is(RecordElement.CITES);
            if (cites) {
                cite(element, quote);
            }
            return cites;
        }
        boolean time = what.is(RecordElement.TIME);
        if (time || what.strength() > 0) {
            take(element, what, time ? Role.TIME : Role.AUTHOR);
            return true;
        }
        return false;
    }

    private void enter(int place, Element element, RecordElement what) {
        if (furniture < 0 && place != root && what.is(RecordElement.FURNITURE)) {
            furniture = place;
        }
        heading = heading < 0 && what.is(RecordElement.HEADING) ? place : heading;
        if (what.is(RecordElement.LINK)) {
            inAnchors++;
            anchor = place;
            link(element);
        }
        open = depth < open.length ? open : Arrays.copyOf(open, 2 * depth);
        open[depth++] = place;
    }

    /// Takes the name in `fenwick wrote:` above a quotation, and which post a link there leads to.
    private static void cite(Element element, Quoted quote) {
        var text = element.text();
        var name = PostAuthor.quoted(text.substring(0, text.indexOf(':') + 1));
        quote.author = name == null ? PostAuthor.clean(text) : name;
        for (var link : element.select("a[href]")) {
            quote.target =
                    quote.target == null ? PostMarks.target(link.attr("href")) : quote.target;
        }
    }

    private void take(Element element, RecordElement what, Role role) {
        boolean time = role == Role.TIME;
        var moment = time ? PostMarks.moment(element) : null;
        boolean weak = time && furniture >= 0 && !element.nameIs("time");
        int strength = weak ? WEAK : time ? MARKED : what.strength();
        pieces.add(new Piece(element.text(), role, strength, true, moment));
        flushUnlessInline(what);
    }

    private void link(Element element) {
        if (!element.hasAttr("href")) {
            return;
        }
        var href = element.attr("href");
        if (quote != null && quote.target == null) {
            quote.target = PostMarks.target(href);
        }
        if (quote == null && furniture < 0 && href.lastIndexOf('#') != 0) {
            anchors.add(element);
        }
    }

    private void beginQuote(int place, Element element) {
        var begun = new Quoted();
        for (var attribute : QUOTED) {
            var value = element.attr(attribute).strip();
            begun.author = begun.author == null && !value.isEmpty() ? value : begun.author;
        }
        begun.target = PostMarks.digits(element.attr("data-source"));
        quote = begun;
        quoteElement = place;
        quotedRuns = 0;
        quotedWords = false;
    }

    /// Whether an element in a quotation is one more, and not a shell of the same: it stands behind
    /// words of the outer one, more than a line that can name its author, or both are blockquotes.
    private boolean isQuoteIn(Element element) {
        return quotedWords
                || element.nameIs("blockquote")
                        && outline.element(quoteElement).nameIs("blockquote");
    }

    private void add(int place, TextNode node) {
        var text = node.getWholeText();
        boolean linked = inAnchors > 0;
        var stamp = quote == null ? page.stamp(place) : null;
        if (stamp == null || stamp.letters() > 0 && isToWriter()) {
            pieces.add(new Piece(text, Role.WORDS, 0, linked, null));
            return;
        }
        var time = stamp.time();
        int start = time.span().start();
        int end = time.span().end();
        var moment = node.parentNode() instanceof Element parent ? PostMarks.titled(parent) : null;
        pieces.add(new Piece(text.substring(0, start), Role.WORDS, 0, linked, null));
        pieces.add(
                new Piece(
                        text.substring(start, end),
                        Role.TIME,
                        furniture < 0 ? LIKELY : WEAK,
                        linked,
                        moment == null ? time.moment() : moment));
        pieces.add(new Piece(text.substring(end), Role.WORDS, 0, linked, null));
    }

    /// Whether the words stand in a link to whoever wrote: a month there belongs to the title of
    /// their site.
    private boolean isToWriter() {
        return anchor >= 0 && PostMarks.isWriter(outline.element(anchor));
    }

    private void flushUnlessInline(RecordElement what) {
        if (!what.is(RecordElement.INLINE)) {
            flush();
        }
    }

    private void flush() {
        if (pieces.isEmpty()) {
            return;
        }
        var text = Run.text(pieces);
        if (text.isEmpty()) {
            pieces.clear();
            return;
        }
        runs.add(new Run(pieces, text, quote, furniture >= 0, heading >= 0));
        quotedWords |= ++quotedRuns > 1 || text.length() > LONGEST_NAMING;
        pieces = new ArrayList<>();
    }
}
