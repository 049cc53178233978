// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What somebody put up for others to discuss on Hacker News or Reddit: who did so, when, and the
/// page that is linked.
///
/// @param link null where the words stand here
record Submission(
        @Nullable Fact<String> author, @Nullable Fact<Moment> published, @Nullable Link link) {
    private static final double SURE = 0.95;
    private static final String FROM = "submission";

    /// The submission of a page of these sites; null on others.
    static @Nullable Submission of(Element body) {
        var hackerNews = body.selectFirst("table.fatitem");
        if (hackerNews != null) {
            var user = hackerNews.selectFirst("a.hnuser");
            var age = hackerNews.selectFirst("span.age");
            return of(
                    user == null ? "" : user.text(),
                    age == null ? null : FieldTime.of(age.attr("title")),
                    hackerNews.selectFirst(".titleline > a, a.storylink"),
                    "href");
        }
        var old = body.selectFirst("#siteTable > .thing[data-author]");
        if (old != null) {
            return of(
                    old.attr("data-author"),
                    milliseconds(old.attr("data-timestamp")),
                    old,
                    "data-url");
        }
        var post = body.selectFirst("shreddit-post[author]");
        return post == null
                ? null
                : of(
                        post.attr("author"),
                        FieldTime.of(post.attr("created-timestamp")),
                        post,
                        "content-href");
    }

    private static Submission of(
            String author, @Nullable Moment time, @Nullable Element linking, String attribute) {
        var target = linking == null ? "" : linking.absUrl(attribute);
        boolean elsewhere = target.startsWith("http://") || target.startsWith("https://");
        return new Submission(
                author.isBlank() ? null : new Fact<>(author.strip(), FROM, SURE),
                time == null ? null : new Fact<>(time, FROM, SURE),
                linking == null || !elsewhere ? null : new Link(target, words(linking), Part.BODY));
    }

    private static String words(Element linking) {
        return linking.nameIs("a") ? linking.text() : "submission";
    }

    private static @Nullable Moment milliseconds(String figures) {
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(figures));
            return Moment.minute(at.atOffset(ZoneOffset.UTC));
        } catch (NumberFormatException | DateTimeException other) {
            return null;
        }
    }

    List<Fact<String>> authors() {
        return author == null ? List.of() : List.of(author);
    }
}
