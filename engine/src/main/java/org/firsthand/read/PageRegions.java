// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Which part of a page each element belongs to, by its tag and the words of its class and id: what
/// holds the headline is of the account, whatever it is called.
final class PageRegions {
    /// A part of a page.
    enum Region {
        ACCOUNT,
        /// A head, of the page or of the account.
        HEAD,
        /// The head of the site, where many print the day of the visit.
        SITE,
        ASIDE,
        COMMENTS
    }

    private static final NameSet COMMENT_WORDS =
            NameSet.of(
                    "comment",
                    "comments",
                    "commentlist",
                    "reply",
                    "replies",
                    "respond",
                    "kommentar",
                    "kommentare",
                    "commentaire",
                    "commentaires",
                    "comentarios",
                    "commenti",
                    "reacties",
                    "disqus",
                    "userstats");
    private static final NameSet ASIDE_WORDS =
            NameSet.of(
                    "aside",
                    "sidebar",
                    "widget",
                    "widgets",
                    "related",
                    "recommended",
                    "recommendations",
                    "popular",
                    "similar",
                    "recent",
                    "latest",
                    "trending",
                    "teaser",
                    "teasers",
                    "copyright",
                    "nav",
                    "navi",
                    "navigation",
                    "menu",
                    "archive",
                    "calendar",
                    "kalender",
                    "promo",
                    "newsletter",
                    "carousel",
                    "slider",
                    "pagination",
                    "events",
                    "termine",
                    "nextprev",
                    "prevnext",
                    "more");
    private static final NameSet FOOT_WORDS = NameSet.of("footer", "foot");

    /// Words that make a head or foot that of the account.
    private static final NameSet ACCOUNT_WORDS =
            NameSet.of("post", "entry", "article", "artikel", "beitrag", "story", "news");

    private static final NameSet HEAD_WORDS = NameSet.of("header", "top", "toolbar", "ticker");
    private static final NameSet SITE_WORDS =
            NameSet.of(
                    "topbar",
                    "masthead",
                    "today",
                    "heute",
                    "branding",
                    "navbar",
                    "navtop",
                    "weather",
                    "wetter");

    private final Set<Element> aboveHeadline;
    private final IdentityHashMap<Element, Region> known = new IdentityHashMap<>();

    /// @param aboveHeadline the elements that hold the headline
    PageRegions(Set<Element> aboveHeadline) {
        this.aboveHeadline = aboveHeadline;
    }

    /// What part of the page an element belongs to: what holds the headline is the account.
    Region of(Element element) {
        if (aboveHeadline.contains(element)) {
            return Region.ACCOUNT;
        }
        var before = known.get(element);
        if (before != null) {
            return before;
        }
        var own = ownRegion(element);
        var parent = element.parent();
        var above = parent == null ? Region.ACCOUNT : of(parent);
        boolean inherits = own == Region.ACCOUNT || above != Region.ACCOUNT && above != Region.HEAD;
        var found = inherits ? above : own;
        known.put(element, found);
        return found;
    }

    private static Region ownRegion(Element element) {
        boolean ofAccount = Names.have(element, ACCOUNT_WORDS);
        switch (element.normalName()) {
            case "aside", "nav" -> {
                return Region.ASIDE;
            }
            case "footer" -> {
                return ofAccount ? Region.ACCOUNT : Region.ASIDE;
            }
            case "header" -> {
                return ofAccount ? Region.ACCOUNT : Region.HEAD;
            }
            case "article", "main", "body", "time", "a" -> {
                return Region.ACCOUNT;
            }
            default -> {}
        }
        if (Names.have(element, COMMENT_WORDS) || "comment".equals(element.attr("itemprop"))) {
            return Region.COMMENTS;
        }
        if (Names.have(element, ASIDE_WORDS) || !ofAccount && Names.have(element, FOOT_WORDS)) {
            return Region.ASIDE;
        }
        if (!ofAccount && Names.have(element, SITE_WORDS)) {
            return Region.SITE;
        }
        return !ofAccount && Names.have(element, HEAD_WORDS) ? Region.HEAD : Region.ACCOUNT;
    }
}
