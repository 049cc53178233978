// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final NameSet TAGS =
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
    private static final Evaluator HEADLINE = Selector.evaluatorOf("h1");
    private static final Evaluator WORDS_OF_A_HEAD = Selector.evaluatorOf("h1,h2,p");
    private static final Evaluator PARTS = Selector.evaluatorOf("p,div,ul,ol,h1,h2");
    private static final Evaluator QUOTED = Selector.evaluatorOf("blockquote,table,pre");
    private static final Evaluator ACCOUNT = Selector.evaluatorOf("article,main");
    private static final double MOST = 0.4;
    private static final int LONGEST_CAPTION = 400;

    private final Element body;
    private final Weights weights;
    private final int prose;
    private final Set<Element> elements = new HashSet<>();
    private final List<Element> credits = new ArrayList<>();
    private int discussion;

    private Clutter(Element body) {
        this.body = body;
        this.weights = Weights.of(body);
        this.prose = weights.at(body).prose();
    }

    /// The clutter below `body`.
    static Clutter in(Element body) {
        var clutter = new Clutter(body);
        clutter.mark();
        return clutter;
    }

    /// The outermost elements that are clutter.
    Set<Element> elements() {
        return elements;
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
        var next = body.firstElementChild();
        while (next != null) {
            boolean goes = isDiscussion(next) || isClutter(next) && !creditIsLeft(next);
            if (goes) {
                elements.add(next);
            }
            next = after(next, goes);
        }
    }

    /// The next element in the order of the page, past `element` and all inside it where that goes.
    private @Nullable Element after(Element element, boolean goes) {
        var inside = goes ? null : element.firstElementChild();
        if (inside != null) {
            return inside;
        }
        var at = element;
        while (at != null && !at.equals(body)) {
            if (at.nextElementSibling() != null) {
                return at.nextElementSibling();
            }
            at = at.parent();
        }
        return null;
    }

    /// Whether a line of furniture names the source of the text: then only that is left of it.
    private boolean creditIsLeft(Element element) {
        boolean left =
                Names.have(element, LINES)
                        && element.children().stream()
                                .allMatch(child -> child.selectFirst(PARTS) == null)
                        && SourceLine.reduce(element);
        if (left) {
            credits.add(element);
        }
        return left;
    }

    private boolean isDiscussion(Element element) {
        boolean called =
                Names.have(element, DISCUSSION) && !holdsStory(element) && !isState(element);
        if (called) {
            discussion += weights.at(element).all();
        }
        return called;
    }

    /// Whether the words describe the page rather than the element, as `comments-open` on an
    /// article does.
    private static boolean isState(Element element) {
        return element.nameIs("a")
                || element.nameIs("body")
                || element.nameIs("article") && element.selectFirst(HEADLINE) != null;
    }

    private boolean isClutter(Element element) {
        var tag = element.normalName();
        if (isHidden(element)) {
            return !holdsStory(element);
        }
        if (TAGS.contains(tag)) {
            return isClutterTag(element, tag);
        }
        var role = Names.value(element, "role").toLowerCase(Locale.ROOT);
        boolean marked =
                ROLES.contains(role)
                        || !Blocks.isHeading(element)
                                && !tag.equals("p")
                                && Names.have(element, WORDS)
                                && !isPlayer(element.parent());
        return marked && !holdsStory(element) && element.selectFirst(HEADLINE) == null;
    }

    private boolean isClutterTag(Element element, String tag) {
        return switch (tag) {
            case "form", "fieldset", "footer", "aside", "nav", "label", "menu", "dialog" ->
                    !holdsStory(element);
            case "header" ->
                    !holdsStory(element) && element.selectFirst(WORDS_OF_A_HEAD) == null
                            || isPageHeader(element);
            case "figure" -> element.selectFirst(QUOTED) == null && !isPlayer(element);
            default -> true;
        };
    }

    /// Whether the element is little more than a player of recordings and what is said of it.
    private boolean isPlayer(@Nullable Element element) {
        return element != null
                && weights.at(element).all() <= LONGEST_CAPTION
                && Links.plays(element);
    }

    private boolean isPageHeader(Element element) {
        return element.closest(ACCOUNT) == null
                && element.selectFirst(HEADLINE) == null
                && !holdsStory(element);
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

    private boolean holdsStory(Element element) {
        return prose > 0 && weights.at(element).prose() > MOST * prose;
    }
}
