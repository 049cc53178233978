// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Tells what on a page is no part of its account by the rules: navigation, sharing, teasers,
/// forms, and the discussion below.
///
/// An element goes by its tag, its role, or a word of its class or id; never one that holds most of
/// the page's prose or the page's only headline.
final class Clutter {
    static final NameSet TAGS =
            NameSet.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "aside",
                    "footer",
                    "iframe",
                    "svg",
                    "canvas",
                    "object",
                    "embed",
                    "button",
                    "input",
                    "select",
                    "textarea",
                    "dialog",
                    "menu",
                    "figure",
                    "audio",
                    "video",
                    "map",
                    "fieldset",
                    "label",
                    "form",
                    "header",
                    "applet",
                    "marquee",
                    "amp-ad",
                    "amp-sticky-ad",
                    "amp-embed",
                    "amp-sidebar",
                    "amp-consent",
                    "amp-user-notification",
                    "amp-social-share");
    private static final NameSet ROLES =
            NameSet.of(
                    "navigation",
                    "banner",
                    "complementary",
                    "contentinfo",
                    "search",
                    "dialog",
                    "alert",
                    "menu",
                    "menubar",
                    "toolbar",
                    "tablist",
                    "alertdialog");
    private static final NameSet DISCUSSION =
            NameSet.of(
                    "comment",
                    "comments",
                    "commentlist",
                    "commentslist",
                    "discussion",
                    "respond",
                    "disqus",
                    "kommentare",
                    "kommentar",
                    "commentaires",
                    "comentarios",
                    "komentarze",
                    "commentform",
                    "replies",
                    "reactions",
                    "reacties");
    private static final NameSet WORDS =
            NameSet.of(
                    "nav",
                    "navi",
                    "navbar",
                    "navigation",
                    "menu",
                    "submenu",
                    "breadcrumb",
                    "breadcrumbs",
                    "sidebar",
                    "footer",
                    "share",
                    "sharing",
                    "shares",
                    "social",
                    "sharedaddy",
                    "addtoany",
                    "related",
                    "relatedposts",
                    "recommended",
                    "recommendations",
                    "recommendation",
                    "newsletter",
                    "subscribe",
                    "subscription",
                    "cookie",
                    "cookies",
                    "consent",
                    "gdpr",
                    "promo",
                    "promotion",
                    "advert",
                    "adverts",
                    "advertisement",
                    "advertising",
                    "ads",
                    "ad",
                    "sponsor",
                    "sponsored",
                    "sponsors",
                    "teaser",
                    "teasers",
                    "popup",
                    "modal",
                    "overlay",
                    "lightbox",
                    "tags",
                    "tagcloud",
                    "taglist",
                    "pagination",
                    "pager",
                    "login",
                    "signup",
                    "signin",
                    "outbrain",
                    "taboola",
                    "yarpp",
                    "jp",
                    "prevnext",
                    "widget",
                    "widgets",
                    "print",
                    "rating",
                    "ratings",
                    "votes",
                    "toolbar",
                    "masthead",
                    "copyright",
                    "disclaimer",
                    "hidden",
                    "caption",
                    "attachment",
                    "gallery",
                    "slideshow",
                    "carousel",
                    "bio",
                    "biography",
                    "meta",
                    "metadata",
                    "postmeta",
                    "byline",
                    "dateline",
                    "timestamp",
                    "hatom",
                    "toc",
                    "skip",
                    "trending",
                    "popular",
                    "also",
                    "more",
                    "crosslinks",
                    "donate",
                    "donation",
                    "paywall",
                    "banner",
                    "infobox",
                    "credits",
                    "authorbox",
                    "whatsapp",
                    "facebook",
                    "twitter",
                    "tweet",
                    "email",
                    "search",
                    "searchform",
                    "topbar",
                    "bottom",
                    "noprint",
                    "screen",
                    "sr",
                    "vcard",
                    "feedback",
                    "werbung",
                    "anzeige",
                    "empfehlungen",
                    "weitere",
                    "verwandte",
                    "artikelempfehlungen",
                    "autor",
                    "loading",
                    "pub",
                    "sociallinks",
                    "socials",
                    "shariff",
                    "mehr",
                    "catlinks",
                    "editsection",
                    "navbox",
                    "reflist");
    private static final NameSet LINES =
            NameSet.of("meta", "metadata", "postmeta", "byline", "dateline", "timestamp");
    private static final Evaluator WORDS_OF_A_HEAD = Selector.evaluatorOf("h1,h2,p");
    private static final Evaluator PARTS = Selector.evaluatorOf("p,div,ul,ol,h1,h2");
    private static final Evaluator QUOTED = Selector.evaluatorOf("blockquote,table,pre");
    private static final Evaluator ACCOUNT = Selector.evaluatorOf("article,main");
    private static final double MOST = 0.4;
    private static final int LONGEST_CAPTION = 400;

    private static final NameKinds KINDS = NameKinds.of(DISCUSSION, WORDS, LINES);
    private static final int DISCUSSES = 1;
    private static final int NAMED = 1 << 1;
    private static final int LINE = 1 << 2;

    private final Map<String, Integer> called = new HashMap<>();
    private final Set<Element> elements = new HashSet<>();
    private final List<Element> credits = new ArrayList<>();
    private final Weights weights;
    private final int prose;
    private Layout layout;
    private boolean[] goes;
    private int discussion;

    private Clutter(Layout layout) {
        this.layout = layout;
        this.goes = new boolean[layout.outline().size()];
        this.weights = Weights.of(layout);
        this.prose = weights.prose(layout.outline().first());
    }

    /// The clutter of a page, whose body has this layout.
    static Clutter in(Layout layout) {
        var clutter = new Clutter(layout);
        clutter.mark();
        if (!clutter.credits.isEmpty()) {
            clutter.lookAgain(layout.outline().element(layout.outline().first()));
        }
        return clutter;
    }

    /// The nodes of the page.
    Layout layout() {
        return layout;
    }

    /// Of each place whether an outermost element that is clutter stands there.
    boolean[] goes() {
        return goes;
    }

    /// The one line of furniture that was left for what it says of the source of the text; null
    /// where there is none, or several.
    @Nullable Element credit() {
        return credits.size() == 1 ? credits.getFirst() : null;
    }

    /// How many characters call themselves a discussion.
    int discussion() {
        return discussion;
    }

    private void mark() {
        var outline = layout.outline();
        int place = outline.first() + 1;
        while (place < outline.size()) {
            boolean whole = false;
            if (layout.is(place, Layout.ELEMENT)) {
                var element = outline.element(place);
                int names = layout.is(place, Layout.MARKED) ? names(element) : 0;
                boolean talk = isDiscussion(place, names);
                boolean clutter = talk || isClutter(place, names);
                boolean credit = clutter && !talk && creditIsLeft(element, names);
                goes[place] = clutter && !credit;
                if (goes[place]) {
                    elements.add(element);
                }
                whole = clutter;
            }
            place = whole ? outline.end(place) : place + 1;
        }
    }

    /// Looks at the page anew once lines of it were changed.
    private void lookAgain(Element body) {
        layout = Layout.of(Outline.of(body));
        var outline = layout.outline();
        goes = new boolean[outline.size()];
        for (int place = outline.first(); place < goes.length; place++) {
            goes[place] =
                    layout.is(place, Layout.ELEMENT) && elements.contains(outline.element(place));
        }
    }

    /// Which words the class and id of an element hold; few classes name many elements.
    private int names(Element element) {
        var classes = Names.value(element, "class");
        var id = Names.value(element, "id");
        if (classes.length() + id.length() >= Names.LONGEST) {
            return words(Names.all(element));
        }
        return (classes.isEmpty() ? 0 : called.computeIfAbsent(classes, Clutter::words))
                | (id.isEmpty() ? 0 : words(id));
    }

    private static int words(String names) {
        return KINDS.of(names);
    }

    /// Whether a line of furniture names the source of the text: then only that is left of it.
    private boolean creditIsLeft(Element element, int names) {
        boolean left =
                (names & LINE) != 0
                        && element.children().stream()
                                .allMatch(child -> child.selectFirst(PARTS) == null)
                        && SourceLine.reduce(element);
        if (left) {
            credits.add(element);
        }
        return left;
    }

    private boolean isDiscussion(int place, int names) {
        boolean talk = (names & DISCUSSES) != 0 && !holdsStory(place) && !isState(place);
        if (talk) {
            discussion += weights.all(place);
        }
        return talk;
    }

    /// Whether the words describe the page rather than the element, as `comments-open` on an
    /// article does.
    private boolean isState(int place) {
        var element = layout.outline().element(place);
        return element.nameIs("a")
                || element.nameIs("body")
                || layout.is(place, Layout.ARTICLE) && holdsHeadline(place);
    }

    private boolean isClutter(int place, int names) {
        if (layout.is(place, Layout.HIDDEN)) {
            return !holdsStory(place);
        }
        if (layout.is(place, Layout.FURNITURE)) {
            return isClutterTag(place);
        }
        boolean marked =
                layout.is(place, Layout.HAS_ROLE) && hasRole(place)
                        || (names & NAMED) != 0
                                && !layout.is(place, Layout.HEADING)
                                && !layout.outline().element(place).nameIs("p")
                                && !isPlayer(layout.outline().parent(place));
        return marked && !holdsStory(place) && !holdsHeadline(place);
    }

    private boolean hasRole(int place) {
        var role = Names.value(layout.outline().element(place), "role");
        return ROLES.contains(role.toLowerCase(Locale.ROOT));
    }

    private boolean isClutterTag(int place) {
        var element = layout.outline().element(place);
        return switch (element.normalName()) {
            case "form", "fieldset", "footer", "aside", "nav", "label", "menu", "dialog" ->
                    !holdsStory(place);
            case "header" ->
                    !holdsStory(place) && element.selectFirst(WORDS_OF_A_HEAD) == null
                            || isPageHeader(place);
            case "figure" -> element.selectFirst(QUOTED) == null && !isPlayer(place);
            default -> true;
        };
    }

    /// Whether the element is little more than a player of recordings and what is said of it.
    private boolean isPlayer(int place) {
        return weights.all(place) <= LONGEST_CAPTION
                && Links.plays(layout.outline().element(place));
    }

    private boolean isPageHeader(int place) {
        return layout.outline().element(place).closest(ACCOUNT) == null
                && !holdsHeadline(place)
                && !holdsStory(place);
    }

    /// Whether a headline of the first rank stands at a place, or in the element there.
    private boolean holdsHeadline(int place) {
        int end = layout.outline().end(place);
        int at = place;
        while (at < end && !layout.is(at, Layout.HEADLINE)) {
            at++;
        }
        return at < end;
    }

    /// Whether the element says that it is not shown.
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        var style = Names.value(element, "style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private boolean holdsStory(int place) {
        return prose > 0 && weights.prose(place) > MOST * prose;
    }
}
