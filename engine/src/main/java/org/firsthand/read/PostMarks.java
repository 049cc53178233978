// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Moment;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What the markup of a post's parts says: who wrote it, when, and by which id others point at it.
final class PostMarks {
    private static final List<String> PROFILES =
            List.of(
                    "/user/",
                    "/users/",
                    "/u/",
                    "user?id=",
                    "/member/",
                    "/members/",
                    "/profile/",
                    "/profil/",
                    "/people/",
                    "member.php",
                    "mode=viewprofile",
                    "action=profile",
                    "/@",
                    "blogger.com/profile");
    private static final List<String> TIMES =
            List.of("datetime", "content", "title", "data-time", "data-date", "data-datetime");
    private static final List<String> IDS =
            List.of(
                    "data-id",
                    "data-comment-id",
                    "data-commentid",
                    "data-post-id",
                    "data-postid",
                    "data-content",
                    "thingid",
                    "comment-id",
                    "data-fullname",
                    "data-cid");
    private static final Evaluator NAME =
            Selector.evaluatorOf("[itemprop=name],.fn,.username,cite,b,strong,a[href]");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NODES = 25;

    private PostMarks() {}

    static boolean isTime(Element element) {
        return element.nameIs("time")
                || (element.nameIs("abbr") || element.nameIs("relative-time"))
                        && moment(element) != null;
    }

    /// How surely the element holds a name alone; 0 where it does not.
    static int authorStrength(Element element) {
        return authorStrength(
                element,
                isMarkedItem(element) || RecordNames.isAuthor(Names.value(element, "class")));
    }

    /// The same, where it is known whether the element is marked as a name.
    static int authorStrength(Element element, boolean marked) {
        boolean profile = !marked && element.nameIs("a") && isProfile(element);
        boolean likely = profile || element.nameIs("cite");
        boolean weak = element.nameIs("b") || element.nameIs("strong");
        boolean candidate = marked || likely || weak;
        if (!candidate || !isSmall(element) || holdsName(element) && !likely) {
            return 0;
        }
        var text = element.text();
        if (text.isBlank()
                || text.length() > LONGEST_NAME
                || PostAuthor.clean(text) == null
                || PostTime.of(text, 0) != null) {
            return 0;
        }
        return marked ? RecordScan.MARKED : likely ? RecordScan.LIKELY : RecordScan.WEAK;
    }

    private static boolean isSmall(Element element) {
        return element.nodeStream().limit(MOST_NODES).count() < MOST_NODES;
    }

    /// Whether an element is marked as a name for machines.
    static boolean isMarkedItem(Element element) {
        var item = Names.value(element, "itemprop");
        return item.equals("author") || item.equals("name") || item.equals("creator");
    }

    /// Whether an element below it says more surely which of its words are the name.
    private static boolean holdsName(Element element) {
        for (var below : element.select(NAME)) {
            boolean some = !below.text().isBlank() && !below.text().equals(element.text());
            boolean named = !below.nameIs("a") || isProfile(below);
            if (!below.equals(element) && some && named) {
                return true;
            }
        }
        return false;
    }

    /// Whether a link leads to whoever wrote: to a profile, or to a site of their own, which
    /// publishing programs mark in two ways.
    private static boolean isProfile(Element link) {
        var address = link.attr("href").toLowerCase(Locale.ROOT);
        var relation = link.attr("rel");
        return holdsOne(address, PROFILES)
                || link.hasClass("url")
                || relation.contains("external") && relation.contains("nofollow");
    }

    /// Whether a link leads to whoever wrote.
    static boolean isWriter(Element link) {
        return link.hasAttr("href") && isProfile(link);
    }

    private static boolean holdsOne(String address, List<String> parts) {
        for (var part : parts) {
            if (address.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /// The moment that an element for times tells.
    static @Nullable Moment moment(Element element) {
        var titled = titled(element);
        if (titled != null) {
            return titled;
        }
        var time = PostTime.of(element.text(), 0);
        return time == null ? null : time.moment();
    }

    /// The moment in the attributes of an element or of the one around it.
    static @Nullable Moment titled(Element element) {
        var around = element.parent();
        for (var at : around == null ? List.of(element) : List.of(element, around)) {
            for (var attribute : TIMES) {
                var value = at.attr(attribute);
                var moment = value.isEmpty() || value.length() > 60 ? null : FieldTime.of(value);
                if (moment != null) {
                    return moment;
                }
            }
        }
        return null;
    }

    /// Adds the ids by which the element can be pointed at.
    static void ids(Element element, boolean root, Set<String> ids) {
        add(element.id(), ids);
        if (element.nameIs("a")) {
            add(element.attr("name"), ids);
        }
        for (var attribute : root ? IDS : List.<String>of()) {
            add(element.attr(attribute), ids);
        }
    }

    private static void add(String id, Set<String> ids) {
        if (id.isEmpty() || id.length() > 80) {
            return;
        }
        ids.add(id);
        var digits = digits(id);
        if (digits != null) {
            ids.add(digits);
        }
    }

    /// What a link within the page, or to a post, points at: the fragment, or the last figures.
    static @Nullable String target(String href) {
        int hash = href.lastIndexOf('#');
        if (hash >= 0 && hash + 1 < href.length()) {
            var digits = digits(href.substring(hash + 1));
            return digits != null ? digits : href.substring(hash + 1);
        }
        boolean post = href.contains("post?id=") || href.contains("p=") || href.contains("/post/");
        return post ? digits(href) : null;
    }

    /// The figures at the end of an id, at least three, so that they are no ordinal number.
    static @Nullable String digits(String id) {
        int start = id.length();
        while (start > 0 && id.charAt(start - 1) >= '0' && id.charAt(start - 1) <= '9') {
            start--;
        }
        return id.length() - start >= 3 ? id.substring(start) : null;
    }
}
