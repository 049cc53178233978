// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What a record's markup says of its place in the tree: the id it answers, its depth, how far it
/// is moved in. The first of each counts.
final class RecordMarks {
    private static final List<String> PARENTS =
            List.of(
                    "data-parent",
                    "data-parent-id",
                    "data-parentid",
                    "data-parent-comment-id",
                    "parentid",
                    "parent-id",
                    "data-in-reply-to",
                    "data-reply-to",
                    "data-comment-parent");
    private static final List<String> DEPTHS =
            List.of(
                    "data-depth",
                    "depth",
                    "data-level",
                    "aria-level",
                    "indent",
                    "data-indent",
                    "data-nesting-level",
                    "data-reply-depth",
                    "data-comment-depth",
                    "level");
    private static final Set<String> LEVELS =
            Set.of("depth", "level", "indent", "nesting", "lvl", "tiefe");
    private static final Set<String> REPLYING =
            Set.of(
                    "in reply to",
                    "reply to",
                    "replying to",
                    "in response to",
                    "antwort auf",
                    "antwort an",
                    "en réponse à",
                    "en respuesta a",
                    "em resposta a",
                    "in risposta a");
    private static final int LONGEST_LINE = 100;
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final int DEEPEST = 999;

    private @Nullable String parent;
    private int depth = -1;
    private double indent = -1;
    private int ping;
    private boolean teaser;

    /// The id that it is said to answer.
    @Nullable String parent() {
        return parent;
    }

    /// The depth that is stated; -1 where none is.
    int depth() {
        return depth;
    }

    /// How far it is moved in, in pixels; -1 where nothing says so.
    double indent() {
        return indent;
    }

    /// Whether it is a notice that another site links here.
    boolean isPing() {
        return ping > 0;
    }

    /// Whether a heading in it leads to another page.
    boolean isTeaser() {
        return teaser;
    }

    /// Looks at an element of the record.
    void see(RecordElement what) {
        teaser |= what.is(RecordElement.TEASER);
        parent = parent == null ? what.parent() : parent;
        depth = depth < 0 ? what.depth() : depth;
        indent = indent < 0 ? what.indent() : indent;
    }

    /// Looks at the element that the record begins with.
    void seeFirst(Element element, RecordElement what) {
        var names = Names.of(element);
        ping += names.contains("pingback") || names.contains("trackback") ? 1 : 0;
        see(what);
        boolean heading = what.is(RecordElement.HEADING) || element.attr("role").equals("heading");
        depth = depth < 0 && !heading ? level(element) : depth;
    }

    /// Whether a heading leads to another page.
    static boolean leadsAway(Element heading) {
        var link = heading.selectFirst(LINK);
        var around = link == null ? heading.closest(LINK) : link;
        return around != null
                && around.attr("href").indexOf('#') < 0
                && PostMarks.authorStrength(around) == 0
                && heading.text().length() > 20;
    }

    /// The id that an element says is answered.
    ///
    /// @param plain whether it has no attribute that is made to say it
    /// @param called whether it is called so
    static @Nullable String parentOf(Element element, boolean plain, boolean called) {
        for (var attribute : plain ? List.<String>of() : PARENTS) {
            var value = Names.value(element, attribute).strip();
            if (!value.isEmpty() && value.length() < 80) {
                return value.startsWith("#") ? value.substring(1) : value;
            }
        }
        boolean reply = element.nameIs("a") && (called || isReply(element));
        return reply ? PostMarks.target(element.attr("href")) : null;
    }

    /// Whether a link names the post that is answered: `in reply to fenwick`, with or without the
    /// first words in the link, or `parent`.
    private static boolean isReply(Element link) {
        if (link.attr("href").indexOf('#') < 0) {
            return false;
        }
        var words = link.text().strip().toLowerCase(Locale.ROOT);
        return words.equals("parent")
                || REPLYING.stream().anyMatch(words::startsWith)
                || link.previousSibling() instanceof TextNode before && isReplying(before.text());
    }

    /// Whether words say no more than that this is a reply to who is named next.
    private static boolean isReplying(String text) {
        return text.length() <= 30 && REPLYING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether a line says whom the post answers, and nothing else.
    static boolean isReplyLine(RecordScan.Run run) {
        if (run.pieces().size() < 2 || run.text().length() > LONGEST_LINE) {
            return false;
        }
        RecordScan.Piece first = null;
        RecordScan.Piece last = null;
        for (var piece : run.pieces()) {
            if (piece.text().isBlank()) {
                continue;
            }
            if (last != null || first == null && piece.linked()) {
                return false;
            }
            last = first == null ? null : piece;
            first = first == null ? piece : first;
        }
        return first != null && last != null && last.linked() && isReplying(first.text());
    }

    /// The depth in one of the attributes that are made for it; -1 where there is none.
    static int depthOf(Element element) {
        for (var attribute : DEPTHS) {
            int value = number(Names.value(element, attribute).strip());
            if (value >= 0) {
                return value;
            }
        }
        return -1;
    }

    private static int level(Element element) {
        if (element.hasAttr("class")) {
            for (var token : element.classNames()) {
                int value = level(token);
                if (value >= 0) {
                    return value;
                }
            }
        }
        return -1;
    }

    /// The level in a class such as `depth-3`, `comment-level-2` or `indent1`.
    private static int level(String token) {
        int start = token.length();
        while (start > 0 && Character.isDigit(token.charAt(start - 1))) {
            start--;
        }
        if (start == token.length()) {
            return -1;
        }
        var words = Names.words(token.substring(0, start));
        return !words.isEmpty() && LEVELS.contains(words.getLast())
                ? number(token.substring(start))
                : -1;
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 3) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
            value = 10 * value + text.charAt(i) - '0';
        }
        return Math.min(value, DEEPEST);
    }

    /// How far an element is moved in, in pixels; -1 where nothing says so.
    static double indentOf(Element element) {
        var style = Names.value(element, "style").toLowerCase(Locale.ROOT);
        for (var property :
                style.isEmpty()
                        ? new String[0]
                        : new String[] {"margin-left", "padding-left", "margin-inline-start"}) {
            int at = style.indexOf(property);
            if (at >= 0) {
                return length(style, style.indexOf(':', at) + 1);
            }
        }
        boolean spacer = element.nameIs("img") && number(element.attr("height")) == 1;
        return spacer ? number(element.attr("width")) : -1;
    }

    /// A length such as ` 24px`, `1.5em` or `3%`, in pixels; the page's own scale does not matter.
    private static double length(String style, int from) {
        int p = from;
        while (p < style.length() && style.charAt(p) == ' ') {
            p++;
        }
        int q = p;
        while (q < style.length()
                && q < p + 7
                && (Character.isDigit(style.charAt(q)) || style.charAt(q) == '.')) {
            q++;
        }
        var figures = style.substring(p, q);
        if (figures.isEmpty()
                || figures.chars().filter(c -> c == '.').count() > 1
                || figures.equals(".")) {
            return -1;
        }
        double value = Double.parseDouble(figures);
        return style.startsWith("em", q) || style.startsWith("rem", q) ? 16 * value : value;
    }
}
