// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What the class and id of a page's elements say that these are in a post. Few classes name many
/// elements: each is taken apart once.
final class RecordNames {
    static final int HIDDEN = 1;
    static final int QUOTE = 2;
    static final int FURNITURE = 4;

    /// A link to the post that is answered.
    static final int PARENT = 8;

    /// What in a quotation names whose words it holds.
    static final int CITES = 16;

    private static final int AUTHOR = 32;

    private static final NameSet HIDDEN_WORDS =
            NameSet.of("screen", "sr", "hidden", "visuallyhidden");
    private static final NameSet QUOTE_WORDS =
            NameSet.of(
                    "quote",
                    "bbcode",
                    "quotecontainer",
                    "quoteblock",
                    "quotebox",
                    "zitat",
                    "quotation");
    private static final NameSet FURNITURE_WORDS =
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
    private static final NameSet PARENT_WORDS = NameSet.of("parent");
    private static final NameSet CITES_WORDS = NameSet.of("cite", "author", "username", "name");
    private static final NameSet AUTHOR_WORDS =
            NameSet.of(
                    "author",
                    "fn",
                    "username",
                    "user",
                    "nick",
                    "nickname",
                    "commenter",
                    "poster",
                    "hnuser",
                    "autor",
                    "auteur",
                    "screenname",
                    "creator",
                    "writer",
                    "membername",
                    "name");
    private static final NameSet NO_NAME_WORDS =
            NameSet.of(
                    "avatar", "photo", "image", "img", "info", "title", "details", "extras",
                    "stats", "card", "meta", "profile", "link", "badge", "icon", "rank", "content",
                    "text", "body");
    private static final NameKinds KINDS =
            NameKinds.of(HIDDEN_WORDS, QUOTE_WORDS, FURNITURE_WORDS, PARENT_WORDS, CITES_WORDS);
    private static final NameKinds WRITERS = NameKinds.of(AUTHOR_WORDS, NO_NAME_WORDS);
    private static final int LONGEST_CLASS = 200;

    private final Map<String, Integer> known = new HashMap<>();

    /// What class and id of `element` say, a bit each.
    int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        var classes = Names.value(element, "class");
        var id = Names.value(element, "id");
        if (classes.length() + id.length() >= Names.LONGEST) {
            return kinds(Names.all(element)) | author(classes);
        }
        int called = classes.isEmpty() ? 0 : known.computeIfAbsent(classes, RecordNames::called);
        if (id.isEmpty()) {
            return called;
        }
        return called | words(id) | profile(Names.all(element));
    }

    /// Whether it is called the name of whoever wrote, and nothing besides that.
    static boolean isAuthor(int called) {
        return (called & AUTHOR) != 0;
    }

    private static int called(String classes) {
        return kinds(classes) | author(classes);
    }

    private static int kinds(String names) {
        return words(names) | profile(names);
    }

    private static int words(String names) {
        return KINDS.of(names);
    }

    private static int profile(String names) {
        var name = String.join("", Names.words(names));
        for (var profile : name.isEmpty() ? List.<String>of() : PROFILE) {
            if (name.contains(profile)) {
                return FURNITURE;
            }
        }
        return 0;
    }

    private static int author(String classes) {
        return isAuthor(classes) ? AUTHOR : 0;
    }

    /// Whether a class says that its element holds the name of whoever wrote.
    static boolean isAuthor(String classes) {
        var name = classes.trim();
        name = name.length() > LONGEST_CLASS ? name.substring(0, LONGEST_CLASS) : name;
        return WRITERS.of(name) == 1;
    }
}
