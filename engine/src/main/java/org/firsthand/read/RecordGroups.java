// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds groups of like elements on a page that may be the posts of a discussion: elements that are
/// called alike after what they are (`comment-17`, `li.comment`, `role=comment`), and elements that
/// each hold one time of writing at the same place below them.
final class RecordGroups {
    /// Like elements, by their places in the order of the page; one may stand inside another.
    record Group(List<Integer> heads, Sort sort) {
        /// Whether their name says that they are comments.
        boolean named() {
            return sort == Sort.COMMENTS;
        }
    }

    /// What their name says that they are.
    enum Sort {
        COMMENTS,
        /// Posts, messages, entries: of a forum, or of a blog.
        POSTS,
        UNNAMED
    }

    private static final NameSet COMMENT =
            NameSet.of(
                    "comment",
                    "kommentar",
                    "comentario",
                    "commentaire",
                    "commento",
                    "komentarz",
                    "reply",
                    "comtr",
                    "comments",
                    "cmt",
                    "reactie",
                    "livecomment",
                    "leserbrief",
                    "lesermeinung",
                    "leserkommentar",
                    "zuschrift");
    private static final NameSet POST =
            NameSet.of(
                    "post",
                    "message",
                    "msg",
                    "beitrag",
                    "entry",
                    "thing",
                    "topic",
                    "reaction",
                    "answer",
                    "review",
                    "rev",
                    "bewertung",
                    "rezension");

    /// Further words of a name that tells of a part of a comment, never of the whole.
    private static final NameSet PARTS =
            NameSet.of(
                    "author",
                    "meta",
                    "metadata",
                    "text",
                    "date",
                    "time",
                    "link",
                    "form",
                    "list",
                    "avatar",
                    "footer",
                    "header",
                    "title",
                    "button",
                    "count",
                    "number",
                    "reply",
                    "children",
                    "respond",
                    "says",
                    "open",
                    "closed",
                    "rating",
                    "like",
                    "permalink",
                    "edit",
                    "actions",
                    "action",
                    "info",
                    "image",
                    "icon",
                    "field",
                    "input",
                    "notes",
                    "area",
                    "replies",
                    "subject",
                    "name");

    private static final NameKinds KINDS = NameKinds.of(COMMENT, POST);
    private static final int MOST_STEPS = 14;
    private static final int MOST_STAMPS = 20_000;
    private static final int MOST_GROUPS = 5;
    private static final double OF_ALL = 0.75;

    private final RecordPage page;
    private final Outline outline;
    private final Map<String, List<Integer>> named = new LinkedHashMap<>();
    private final Map<String, List<Integer>> posts = new LinkedHashMap<>();
    private final Map<String, List<Called>> calledBy = new HashMap<>();
    private final Map<String, List<Integer>> stamped = new LinkedHashMap<>();
    private final BitSet around = new BitSet();
    private int stamps;

    /// The end of an element in which no post stands.
    private int passed;

    private RecordGroups(RecordPage page) {
        this.page = page;
        this.outline = page.outline();
    }

    /// The groups on a page, those that say what they are before the others, large ones first.
    static List<Group> of(RecordPage page) {
        var groups = new RecordGroups(page);
        var outline = page.outline();
        for (int place = outline.first(); place < outline.size(); place++) {
            groups.see(place);
        }
        var found = new ArrayList<Group>();
        groups.largest(groups.named, 1, found, Sort.COMMENTS);
        groups.largest(groups.posts, 2, found, Sort.POSTS);
        groups.largest(groups.wholeStamped(), 2, found, Sort.UNNAMED);
        var seen = new HashSet<List<Integer>>();
        return found.stream().filter(group -> seen.add(group.heads())).toList();
    }

    private void see(int place) {
        if (place < passed) {
            return;
        }
        var node = outline.node(place);
        if (node instanceof TextNode) {
            if (outline.parent(place) >= 0 && page.time(place) != null) {
                stamp(outline.parent(place));
            }
        } else if (node instanceof Element element) {
            if (element.nameIs("time")) {
                stamp(place);
            }
            name(place, element);
        }
    }

    /// Puts the elements around a stamp into the group of their place, as long as it is the first
    /// stamp in them.
    private void stamp(int start) {
        if (++stamps > MOST_STAMPS) {
            return;
        }
        var path = new StringBuilder();
        int at = start;
        for (int step = 0; step < MOST_STEPS && at >= 0; step++) {
            var element = outline.element(at);
            if (element.nameIs("body") || around.get(at)) {
                return;
            }
            around.set(at);
            path.append('<').append(element.normalName());
            add(stamped, path.toString(), at);
            at = outline.parent(at);
        }
    }

    /// Of each row of places one above the other, the highest that still holds most of the stamps.
    private Map<String, List<Integer>> wholeStamped() {
        var above = new HashMap<String, Integer>();
        stamped.forEach((path, heads) ->
                above.merge(path.substring(0, path.lastIndexOf('<')), heads.size(), Math::max));
        var whole = new LinkedHashMap<String, List<Integer>>();
        stamped.forEach((path, heads) -> {
            if (above.getOrDefault(path, 0) < OF_ALL * heads.size()) {
                whole.put(path, heads);
            }
        });
        return whole;
    }

    private void name(int place, Element element) {
        var tag = element.normalName();
        if (tag.equals("a") || tag.equals("body") || Blocks.isInline(element)) {
            return;
        }
        if (tag.indexOf('-') > 0) {
            call(tag, "", place);
        }
        int attributes = element.attributesSize();
        if (attributes == 0) {
            return;
        }
        var classes = element.attributes().get("class");
        if (isNoPost(classes)) {
            passed = outline.end(place);
            return;
        }
        boolean others = attributes > 1 || classes.isEmpty();
        if (others) {
            type(place, element);
        }
        if (!classes.isEmpty()) {
            for (var called : calledBy.computeIfAbsent(classes, k -> called(k, element))) {
                add(called.comment() ? named : posts, tag + "." + called.stem(), place);
            }
        }
        var id = others ? element.attributes().get("id") : "";
        if (id.length() < 60 && !id.isEmpty() && Character.isDigit(id.charAt(id.length() - 1))) {
            call(id, tag + "#", place);
        }
    }

    /// Whether an element of old Reddit is what the comments are about, or stands for some that
    /// were not loaded.
    private static boolean isNoPost(String classes) {
        return classes.contains("thing ")
                && (classes.contains(" link") || classes.contains(" morechildren"));
    }

    private void type(int place, Element element) {
        if (element.attributes().get("role").equals("comment")) {
            add(named, "role", place);
        }
        var type = element.attributes().get("itemtype");
        if (type.endsWith("/Comment") || type.endsWith("/UserComments")) {
            add(named, "type", place);
        }
    }

    /// What one of the classes of an element says that it is: a comment, or else a post.
    private record Called(String stem, boolean comment) {}

    private static List<Called> called(String classes, Element element) {
        if (KINDS.ofUnnumbered(classes) == 0) {
            return List.of();
        }
        var all = new ArrayList<Called>();
        var seen = new HashSet<String>();
        for (var token : element.classNames()) {
            var sort = token.length() < 60 && seen.add(stem(token)) ? sort(token) : Sort.UNNAMED;
            if (sort != null && sort != Sort.UNNAMED) {
                all.add(new Called(stem(token), sort == Sort.COMMENTS));
            }
        }
        return all;
    }

    private void call(String name, String prefix, int place) {
        var sort = sort(name);
        if (sort == null) {
            return;
        }
        if (sort == Sort.COMMENTS) {
            add(named, prefix + stem(name), place);
        } else if (sort == Sort.POSTS || prefix.endsWith("#") && stem(name).length() == 1) {
            add(posts, prefix + stem(name), place);
        }
    }

    /// What a name says that the element is; null where it is said to be a part of one.
    private static @Nullable Sort sort(String name) {
        boolean comment = false;
        boolean post = false;
        var words = Names.words(name);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (i > 0 && PARTS.contains(word)) {
                return null;
            }
            comment |= COMMENT.contains(letters(word));
            post |= POST.contains(letters(word));
        }
        return comment ? Sort.COMMENTS : post ? Sort.POSTS : Sort.UNNAMED;
    }

    private static String letters(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }

    /// The name without figures: `comment-17` is called as `comment-18` is.
    private static String stem(String name) {
        var stem = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isDigit(name.charAt(i))) {
                stem.append(name.charAt(i));
            }
        }
        return stem.toString().toLowerCase(Locale.ROOT);
    }

    private static void add(Map<String, List<Integer>> groups, String key, int place) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
    }

    private void largest(Map<String, List<Integer>> from, int least, List<Group> to, Sort sort) {
        from.values().stream()
                .filter(heads -> heads.size() >= least)
                .sorted(Comparator.comparing((List<Integer> heads) -> -heads.size()))
                .limit(MOST_GROUPS)
                .forEach(heads -> to.add(new Group(List.copyOf(heads), sort)));
    }

    /// The nearest element that holds all of `elements`.
    static Element around(List<Element> elements) {
        Element common = null;
        for (var element : elements) {
            common = common == null ? element.parent() : common(common, element);
        }
        return Objects.requireNonNull(common);
    }

    private static Element common(Element one, Element other) {
        Element at = one;
        while (!other.equals(at) && !isAncestor(at, other)) {
            at = Objects.requireNonNull(at.parent());
        }
        return at;
    }

    static boolean isAncestor(Element above, Element below) {
        @Nullable Element at = below.parent();
        while (at != null && !at.equals(above)) {
            at = at.parent();
        }
        return at != null;
    }
}
