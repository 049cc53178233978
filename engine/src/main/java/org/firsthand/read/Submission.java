// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.text.Address;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What somebody put up for others to discuss on Hacker News or Reddit: under which title, who did
/// so, when, the page that is linked, and how many comments it has.
///
/// @param link null where nothing is linked but the site itself
/// @param words what was written here; null where nothing was
/// @param comments 0 where that is not told
record Submission(
        @Nullable Fact<String> title,
        @Nullable Fact<String> author,
        @Nullable Fact<Moment> published,
        @Nullable Link link,
        @Nullable Element words,
        int comments) {
    private static final double SURE = 0.95;
    private static final String FROM = "submission";

    /// The submission of a page of these sites; null on others.
    static @Nullable Submission of(Element body, PageTags tags) {
        var hackerNews = first(tags.all("table"), "fatitem");
        if (hackerNews != null) {
            var link = hackerNews.selectFirst(".titleline > a, a.storylink");
            var user = hackerNews.selectFirst("a.hnuser");
            var age = hackerNews.selectFirst("span.age");
            return new Submission(
                    fact(link == null ? "" : link.text()),
                    fact(user == null ? "" : user.text()),
                    time(age == null ? "" : age.attr("title")),
                    link(link == null ? "" : link.absUrl("href"), "ycombinator.com"),
                    hackerNews.selectFirst(".toptext"),
                    0);
        }
        var old =
                body.hasClass("comments-page")
                        ? body.selectFirst("#siteTable > .thing[data-author]")
                        : null;
        if (old != null) {
            var title = old.selectFirst("a.title");
            return new Submission(
                    fact(title == null ? "" : title.text()),
                    fact(old.attr("data-author")),
                    time(old.attr("data-timestamp")),
                    link(old.absUrl("data-url"), "reddit.com"),
                    old.selectFirst(".usertext-body"),
                    number(old.attr("data-comments-count")));
        }
        var post = tags.first("shreddit-post");
        return post == null
                ? null
                : new Submission(
                        fact(post.attr("post-title")),
                        fact(post.attr("author")),
                        time(post.attr("created-timestamp")),
                        link(post.absUrl("content-href"), "reddit.com"),
                        post.selectFirst("[slot=text-body]"),
                        number(post.attr("comment-count")));
    }

    private static @Nullable Element first(List<Element> elements, String name) {
        for (var element : elements) {
            if (element.hasClass(name)) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable Fact<String> fact(String text) {
        return text.isBlank() ? null : new Fact<>(text.strip(), FROM, SURE);
    }

    private static @Nullable Fact<Moment> time(String field) {
        var time = FieldTime.of(field);
        return time == null ? null : new Fact<>(time, FROM, SURE);
    }

    private static @Nullable Link link(String target, String site) {
        var host = Address.host(Address.canonical(target));
        boolean elsewhere = !host.equals(site) && !host.endsWith("." + site);
        return elsewhere && (target.startsWith("http://") || target.startsWith("https://"))
                ? new Link(target, FROM, Part.BODY)
                : null;
    }

    private static int number(String figures) {
        boolean fits = figures.length() < 8 && figures.chars().allMatch(c -> c >= '0' && c <= '9');
        return fits && !figures.isEmpty() ? Integer.parseInt(figures) : 0;
    }

    List<Fact<String>> authors() {
        return author == null ? List.of() : List.of(author);
    }
}
