// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads the accounts and discussions in an XML export of Disqus or WordPress (WXR).
///
/// Memory: the tree of the file, some twenty times its size at most.
final class XmlExport {
    private static final double STATED = 0.99;
    private static final String PARENT_ID = "parent id";
    private static final String ID = "dsq:id";
    private static final int DEEPEST = 100;
    private static final Set<String> ACCOUNTS = Set.of("post", "page");
    private static final List<String> PINGS = List.of("pingback", "trackback");

    private XmlExport() {}

    /// The root of the XML; null where a document type stands before it, which is not read.
    static @Nullable Element root(String text) {
        Document tree = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        boolean typed = tree.childNodes().stream().anyMatch(DocumentType.class::isInstance);
        return typed ? null : tree.firstElementChild();
    }

    /// Whether it is an export of WordPress, though one in which nothing was published.
    static boolean isWordPress(Element root) {
        var channel = child(root, "channel");
        return channel != null
                && children(channel, "item").stream().anyMatch(i -> child(i, "wp:status") != null);
    }

    /// What the export holds, one for each account; empty where it is no export that is known.
    static List<Export> of(Element root) {
        return switch (root.tagName()) {
            case "disqus" -> disqus(root);
            case "rss" -> wordPress(root);
            default -> List.of();
        };
    }

    private static List<Export> disqus(Element root) {
        var trees = new LinkedHashMap<String, StatedTree>();
        var spam = new HashMap<String, Integer>();
        var leftOut = new HashSet<String>();
        for (var post : children(root, "post")) {
            var thread = child(post, "thread");
            if (thread != null && is(post, "isSpam")) {
                spam.merge(thread.attr(ID), 1, Integer::sum);
                leftOut.add(post.attr(ID));
            } else if (thread != null) {
                trees.computeIfAbsent(
                                thread.attr(ID),
                                k -> new StatedTree(PARENT_ID, STATED, leftOut::contains))
                        .add(disqusPost(post), attribute(child(post, "parent")));
            }
        }
        var exports = new ArrayList<Export>();
        for (var thread : children(root, "thread")) {
            var tree = trees.remove(thread.attr(ID));
            if (tree != null) {
                exports.add(disqusThread(thread, tree, spam.getOrDefault(thread.attr(ID), 0)));
            }
        }
        for (var rest : trees.entrySet()) {
            exports.add(
                    disqusThread(
                            new Element("thread").attr(ID, rest.getKey()),
                            rest.getValue(),
                            spam.getOrDefault(rest.getKey(), 0)));
        }
        return exports;
    }

    private static Export disqusThread(Element thread, StatedTree tree, int spam) {
        var notes = new ArrayList<Draft.Note>();
        notes.add(Draft.Note.of("Only the discussion is in the export, not the article"));
        if (spam > 0) {
            notes.add(leftOut(spam, "comment", "called spam"));
        }
        return new Export(
                "Disqus export",
                thread.attr(ID),
                text(thread, "link"),
                text(thread, "title"),
                text(thread, "forum"),
                Export.post("", null, null, Fragment.of("")),
                tree,
                List.of(),
                notes);
    }

    private static Post disqusPost(Element post) {
        var author = child(post, "author");
        var name = author == null ? null : text(author, "name");
        var words = text(post, "message");
        boolean gone = is(post, "isDeleted");
        return Export.post(
                post.attr(ID),
                gone ? null : name,
                moment(text(post, "createdAt")),
                Fragment.of(gone || words == null ? "" : words));
    }

    private static List<Export> wordPress(Element root) {
        var channel = child(root, "channel");
        var exports = new ArrayList<Export>();
        if (channel == null) {
            return exports;
        }
        var accounts =
                children(channel, "item").stream()
                        .filter(item -> ACCOUNTS.contains(string(item, "wp:post_type")))
                        .toList();
        var published = accounts.stream().filter(XmlExport::isPublished).toList();
        int others = accounts.size() - published.size();
        var names = new HashMap<String, String>();
        for (var author : children(channel, "wp:author")) {
            names.put(string(author, "wp:author_login"), string(author, "wp:author_display_name"));
        }
        for (var item : published) {
            var notes = new ArrayList<Draft.Note>();
            if (exports.isEmpty() && others > 0) {
                notes.add(leftOut(others, "item", "a draft, or private"));
            }
            var login = text(item, "dc:creator");
            var name = names.getOrDefault(login == null ? "" : login, "");
            exports.add(
                    wordPressItem(
                            item, text(channel, "title"), name.isEmpty() ? login : name, notes));
        }
        return exports;
    }

    /// Whether the item stood on the site: an export holds drafts and private pages, too.
    private static boolean isPublished(Element item) {
        var status = text(item, "wp:status");
        return status == null || status.equals("publish");
    }

    private static Draft.Note leftOut(int count, String what, String why) {
        return Draft.Note.at(
                "export",
                count == 1
                        ? "One " + what + " is left out: it is " + why
                        : count + " " + what + "s are left out: each is " + why);
    }

    private static Export wordPressItem(
            Element item,
            @Nullable String outlet,
            @Nullable String author,
            List<Draft.Note> notes) {
        int hidden = 0;
        var leftOut = new HashSet<>(Set.of("0"));
        var tree = new StatedTree(PARENT_ID, STATED, leftOut::contains);
        var pings = new ArrayList<Ping>();
        for (var comment : children(item, "wp:comment")) {
            var type = text(comment, "wp:comment_type");
            boolean approved = isApproved(comment);
            boolean isComment = type == null || type.equals("comment");
            if (!approved && isComment) {
                hidden++;
                leftOut.add(string(comment, "wp:comment_id"));
            } else if (isComment) {
                tree.add(wordPressComment(comment), text(comment, "wp:comment_parent"));
            } else if (approved && PINGS.contains(type)) {
                pings.add(ping("p" + (pings.size() + 1), comment));
            }
        }
        if (hidden > 0) {
            notes.add(leftOut(hidden, "comment", "spam, or waits to be approved"));
        }
        var words = text(item, "content:encoded");
        var id = text(item, "wp:post_id");
        return new Export(
                "WordPress export",
                id == null ? "" : id,
                text(item, "link"),
                text(item, "title"),
                outlet,
                Export.post("", author, published(item), Fragment.of(words == null ? "" : words)),
                tree,
                pings,
                notes);
    }

    /// Whether readers could see it; one that waits or was called spam was never published.
    private static boolean isApproved(Element comment) {
        var approved = text(comment, "wp:comment_approved");
        return approved == null || approved.equals("1") || approved.equals("approve");
    }

    private static Ping ping(String id, Element comment) {
        var words = text(comment, "wp:comment_content");
        var name = text(comment, "wp:comment_author");
        var text = Export.post("", null, null, Fragment.of(words == null ? "" : words)).own();
        return new Ping(
                id,
                text(comment, "wp:comment_author_url"),
                name,
                utc(comment, "wp:comment_date"),
                text.isEmpty() && name != null ? name : text);
    }

    private static Post wordPressComment(Element comment) {
        var words = text(comment, "wp:comment_content");
        var id = text(comment, "wp:comment_id");
        return Export.post(
                id == null ? "" : id,
                text(comment, "wp:comment_author"),
                utc(comment, "wp:comment_date"),
                Fragment.of(words == null ? "" : words));
    }

    /// When the account was put up; an older export says so to feeds alone.
    private static @Nullable Moment published(Element item) {
        var time = utc(item, "wp:post_date");
        var told = time != null ? null : text(item, "pubDate");
        return told == null ? time : MailDate.of(told);
    }

    /// A time that is given in UTC, else by the site's own clock: then only the day is sure.
    private static @Nullable Moment utc(Element element, String field) {
        var gmt = text(element, field + "_gmt");
        return gmt != null && !gmt.startsWith("0000")
                ? moment(gmt.replace(' ', 'T') + "Z")
                : moment(text(element, field));
    }

    private static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : FieldTime.of(text);
    }

    private static List<Element> children(Element element, String name) {
        return element.children().stream().filter(c -> c.tagName().equals(name)).toList();
    }

    private static @Nullable Element child(Element element, String name) {
        for (var child : element.children()) {
            if (child.tagName().equals(name)) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable String attribute(@Nullable Element element) {
        return element == null ? null : element.attr(ID);
    }

    private static @Nullable String text(Element element, String field) {
        var child = child(element, field);
        var text = child == null ? "" : child.wholeText().strip();
        return text.isEmpty() ? null : text;
    }

    private static String string(Element element, String field) {
        var text = text(element, field);
        return text == null ? "" : text;
    }

    private static boolean is(Element element, String field) {
        return "true".equals(text(element, field));
    }
}
