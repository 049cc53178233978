// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Moment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Takes one record of a page apart: its runs of words, and in them the time and the name.
///
/// What stands in other records below it is not looked at.
final class RecordScan implements NodeFilter {
    private static final NameSet SILENT =
            NameSet.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "select",
                    "textarea",
                    "input",
                    "button",
                    "iframe",
                    "nav",
                    "object",
                    "audio",
                    "video",
                    "map");
    private static final NameSet FURNITURE =
            NameSet.of(
                    "meta",
                    "metadata",
                    "commentmetadata",
                    "postprofile",
                    "profile",
                    "userinfo",
                    "avatar",
                    "badge",
                    "rank",
                    "usertitle",
                    "userextras",
                    "userdetails",
                    "actions",
                    "action",
                    "controls",
                    "buttons",
                    "toolbar",
                    "replylink",
                    "respond",
                    "vote",
                    "votes",
                    "voting",
                    "rating",
                    "ratings",
                    "like",
                    "likes",
                    "share",
                    "sharing",
                    "signature",
                    "sig",
                    "lastedited",
                    "permalink",
                    "report",
                    "editing",
                    "says",
                    "moderation",
                    "byline",
                    "footer",
                    "timestamp",
                    "age",
                    "score",
                    "tagline",
                    "count");
    private static final List<String> PROFILE =
            List.of(
                    "userinfo",
                    "userdetail",
                    "userextra",
                    "usertitle",
                    "usercard",
                    "userstats",
                    "postprofile",
                    "memberinfo",
                    "authorinfo",
                    "authorstats",
                    "posterinfo");
    private static final NameSet QUOTE =
            NameSet.of(
                    "quote",
                    "bbcode",
                    "quotecontainer",
                    "quoteblock",
                    "quotebox",
                    "zitat",
                    "quotation");
    private static final NameSet QUOTE_TAGS =
            NameSet.of("div", "blockquote", "table", "section", "aside", "fieldset");
    private static final List<String> QUOTED =
            List.of("data-quote", "data-author", "data-username");

    /// Blockquotes in which forum programs put what was written.
    private static final NameSet CONTENT = NameSet.of("postcontent", "messagetext");

    private static final Evaluator FIELDS =
            Selector.evaluatorOf(
                    "textarea,select,input:not([type=hidden]):not([type=submit]):not([type=button])");
    private static final NameSet HIDDEN = NameSet.of("screen", "sr", "hidden", "visuallyhidden");

    /// Strengths of a name and of a time.
    static final int MARKED = 3;

    static final int LIKELY = 2;
    static final int WEAK = 1;

    private static final int MOST_BESIDE_TIME = 45;
    private static final int LONGEST_NAMING = 60;

    /// What elements in a quotation are called that name whose words it holds.
    private static final NameSet CITES = NameSet.of("cite", "author", "username", "name");

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
            var text = new StringBuilder();
            for (var piece : pieces) {
                Blanks.append(piece.text(), text);
            }
            int end = text.length();
            return text.substring(0, end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end);
        }

        boolean has(Role role) {
            return pieces.stream().anyMatch(piece -> piece.role() == role);
        }

        boolean linked() {
            return pieces.stream().allMatch(piece -> piece.linked() || piece.text().isBlank());
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

    private final Set<Element> heads;
    private final Element root;
    final List<Run> runs = new ArrayList<>();
    final Set<String> ids = new TreeSet<>();
    final List<Element> anchors = new ArrayList<>();
    final RecordMarks marks = new RecordMarks();

    private List<Piece> pieces = new ArrayList<>();
    private @Nullable Element furniture;
    private @Nullable Element quoteElement;
    private @Nullable Quoted quote;
    private int quotedRuns;
    private boolean quotedWords;
    private @Nullable Element heading;
    private @Nullable Element anchor;
    private int inAnchors;

    /// A scan of the record that begins with `root`; `heads` are where all records begin.
    RecordScan(Element root, Set<Element> heads) {
        this.root = root;
        this.heads = heads;
    }

    /// Scans `part`, an element of the record.
    void scan(Element part) {
        part.filter(this);
        flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        boolean other = !element.equals(root) && heads.contains(element);
        if (other || isPassedOver(element)) {
            flushUnlessInline(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        return open(element);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            flushUnlessInline(element);
            inAnchors -= element.nameIs("a") ? 1 : 0;
            furniture = element.equals(furniture) ? null : furniture;
            anchor = element.equals(anchor) ? null : anchor;
            heading = element.equals(heading) ? null : heading;
            if (element.equals(quoteElement)) {
                flush();
                quoteElement = null;
                quote = null;
            }
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        flushUnlessInline(element);
        marks.see(element, element.equals(root));
        remember(element);
        if (!element.equals(root) && isQuote(element)) {
            flush();
            if (quoteElement == null) {
                beginQuote(element);
            } else if (isQuoteIn(element, quoteElement)) {
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        if (quote == null && PostMarks.isTime(element)) {
            return take(element, Role.TIME, MARKED);
        }
        int strength = quote == null ? PostMarks.authorStrength(element) : 0;
        if (strength > 0) {
            return take(element, Role.AUTHOR, strength);
        }
        if (quote != null
                && quote.author == null
                && (element.nameIs("cite") || Names.have(element, CITES))) {
            cite(element, quote);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (furniture == null && !element.equals(root) && isFurniture(element)) {
            furniture = element;
        }
        heading = heading == null && Blocks.isHeading(element) ? element : heading;
        inAnchors += element.nameIs("a") ? 1 : 0;
        anchor = element.nameIs("a") ? element : anchor;
        link(element);
        return FilterResult.CONTINUE;
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

    private FilterResult take(Element element, Role role, int strength) {
        var text = element.text();
        var moment = role == Role.TIME ? PostMarks.moment(element) : null;
        boolean weak = role == Role.TIME && furniture != null && !element.nameIs("time");
        pieces.add(new Piece(text, role, weak ? WEAK : strength, true, moment));
        flushUnlessInline(element);
        return FilterResult.SKIP_ENTIRELY;
    }

    private void link(Element element) {
        if (!element.nameIs("a") || !element.hasAttr("href")) {
            return;
        }
        var href = element.attr("href");
        int hash = href.lastIndexOf('#');
        if (quote != null && quote.target == null) {
            quote.target = PostMarks.target(href);
        }
        if (quote == null && furniture == null && hash != 0) {
            anchors.add(element);
        }
    }

    private void remember(Element element) {
        PostMarks.ids(element, element.equals(root), ids);
    }

    private void beginQuote(Element element) {
        var begun = new Quoted();
        for (var attribute : QUOTED) {
            var value = element.attr(attribute).strip();
            begun.author = begun.author == null && !value.isEmpty() ? value : begun.author;
        }
        begun.target = PostMarks.digits(element.attr("data-source"));
        quote = begun;
        quoteElement = element;
        quotedRuns = 0;
        quotedWords = false;
    }

    private static boolean isQuote(Element element) {
        boolean content =
                element.nameIs("blockquote")
                        && element.classNames().stream()
                                .anyMatch(name -> CONTENT.contains(name.toLowerCase(Locale.ROOT)));
        if (content) {
            return false;
        }
        return element.nameIs("blockquote")
                || QUOTE_TAGS.contains(element.normalName()) && Names.have(element, QUOTE);
    }

    /// Whether an element in a quotation is one more, and not a shell of the same: it stands behind
    /// words of the outer one, more than a line that can name its author, or both are blockquotes.
    private boolean isQuoteIn(Element element, Element outer) {
        return element.nameIs("blockquote") && outer.nameIs("blockquote") || quotedWords;
    }

    private static boolean isFurniture(Element element) {
        if (element.nameIs("p") || element.nameIs("article") || element.attributesSize() == 0) {
            return false;
        }
        if (Names.have(element, FURNITURE)) {
            return true;
        }
        var name = String.join("", Names.of(element));
        for (var profile : name.isEmpty() ? List.<String>of() : PROFILE) {
            if (name.contains(profile)) {
                return true;
            }
        }
        return false;
    }

    /// Whether nothing in the element is part of a post.
    static boolean isPassedOver(Element element) {
        return SILENT.contains(element.normalName()) || isQuestion(element) || isHidden(element);
    }

    /// Whether an element is a form that asks for something; a form may also hold what was written,
    /// for its writer to edit.
    private static boolean isQuestion(Element element) {
        return element.nameIs("form")
                && !element.hasClass("usertext")
                && element.selectFirst(FIELDS) != null;
    }

    private static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || Blocks.isInline(element) && Names.have(element, HIDDEN));
    }

    private void add(TextNode node) {
        var text = node.getWholeText();
        var time = quote == null && text.length() < 240 ? stamp(text) : null;
        if (time == null) {
            pieces.add(new Piece(text, Role.WORDS, 0, inAnchors > 0, null));
            return;
        }
        int start = time.span().start();
        int end = time.span().end();
        boolean linked = inAnchors > 0;
        var moment = node.parentNode() instanceof Element parent ? PostMarks.titled(parent) : null;
        pieces.add(new Piece(text.substring(0, start), Role.WORDS, 0, linked, null));
        pieces.add(
                new Piece(
                        text.substring(start, end),
                        Role.TIME,
                        furniture == null ? LIKELY : WEAK,
                        linked,
                        moment == null ? time.moment() : moment));
        pieces.add(new Piece(text.substring(end), Role.WORDS, 0, linked, null));
    }

    /// The time in a text that says little else: in a link to whoever wrote, nothing else, since a
    /// month there belongs to the title of their site.
    private @Nullable PostTime stamp(String text) {
        if (text.length() > 80 && Blanks.collapse(text).length() > 80) {
            return null;
        }
        var time = PostTime.of(text, 0);
        int rest = 0;
        for (int i = 0; time != null && i < text.length(); i++) {
            boolean outside = i < time.span().start() || i >= time.span().end();
            rest += outside && Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        boolean titled = rest > 0 && anchor != null && PostMarks.isWriter(anchor);
        return titled || rest > MOST_BESIDE_TIME ? null : time;
    }

    private void flushUnlessInline(Element element) {
        if (!Blocks.isInline(element)) {
            flush();
        }
    }

    private void flush() {
        if (pieces.isEmpty()) {
            return;
        }
        var text = Run.text(pieces);
        if (!text.isEmpty()) {
            runs.add(new Run(List.copyOf(pieces), text, quote, furniture != null, heading != null));
            quotedWords |= ++quotedRuns > 1 || text.length() > LONGEST_NAMING;
        }
        pieces = new ArrayList<>();
    }
}
