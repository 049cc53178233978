// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.firsthand.model.Problem;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.jspecify.annotations.Nullable;

/// The lines of what was read: `document` and `problem`.
final class DocumentLines {
    private final Json json;

    DocumentLines(Json json) {
        this.json = json;
    }

    void document(Document document) {
        json.begin("document")
                .string("id", document.id())
                .string("path", document.path())
                .string("sha256", document.sha256())
                .string("kind", document.kind().name().toLowerCase(Locale.ROOT))
                .string("url", document.url())
                .string("title", value(document.title()))
                .string("titleFrom", from(document.title()))
                .string("outlet", value(document.outlet()))
                .string("outletFrom", from(document.outlet()))
                .strings("authors", document.authors().stream().map(Fact::value).toList())
                .strings("authorsFrom", document.authors().stream().map(Fact::from).toList());
        time("published", document.published());
        time("updated", document.updated());
        time("captured", document.captured());
        text(document);
        json.end();
    }

    private void text(Document document) {
        var points = CodePoints.of(document.body());
        json.string("language", document.language())
                .flag("analysed", document.analysed())
                .string("text", document.body())
                .objects(
                        "stories",
                        document.stories(),
                        story -> story(story, document.body(), points))
                .objects("segments", document.segments(), segment -> segment(segment, points))
                .objects("comments", nodes(document), Runnable::run)
                .strings("links", targets(document.links()))
                .strings("media", targets(document.media()))
                .flag("truncated", document.truncated())
                .object("charset", document.charset(), this::charset);
    }

    private void charset(Fact<String> charset) {
        json.string("value", charset.value())
                .string("from", charset.from())
                .share("confidence", charset.confidence());
    }

    private void story(Story story, String body, CodePoints points) {
        json.ends("start", "end", story.span(), points)
                .string("headline", words(story.headline(), body))
                .string("dateline", words(story.dateline(), body))
                .string("credit", words(story.credit(), body));
    }

    private void segment(Segment segment, CodePoints points) {
        json.ends("start", "end", segment.span(), points)
                .string("speaker", segment.speaker())
                .seconds("from", segment.from())
                .seconds("to", segment.to());
    }

    private static List<String> targets(List<Link> links) {
        return links.stream().map(Link::target).distinct().toList();
    }

    /// The comments, and behind them the notices of citing pages, which are nodes too and answer
    /// nobody.
    private List<Runnable> nodes(Document document) {
        return Stream.concat(
                        document.comments().stream().<Runnable>map(c -> () -> comment(c)),
                        document.pings().stream().<Runnable>map(p -> () -> ping(p)))
                .toList();
    }

    private void ping(Ping ping) {
        var time = ping.time();
        json.string("id", ping.id())
                .string("kind", "ping")
                .string("parent", null)
                .integer("depth", 0)
                .string("author", ping.name())
                .string("time", time == null ? null : time.value())
                .string("text", ping.text())
                .string("link", ping.target())
                .string("signal", null)
                .share("confidence", null);
    }

    private void comment(Comment comment) {
        var time = comment.time();
        json.string("id", comment.id())
                .string("kind", "comment")
                .string("parent", comment.parent())
                .integer("depth", comment.depth())
                .string("author", comment.author())
                .string("time", time == null ? null : time.value())
                .string("text", comment.text())
                .string("signal", comment.signal())
                .share("confidence", comment.confidence());
    }

    private void time(String name, @Nullable Fact<Moment> fact) {
        json.object(
                name,
                fact,
                known ->
                        json.string("value", known.value().value())
                                .string(
                                        "precision",
                                        known.value().precision().name().toLowerCase(Locale.ROOT))
                                .string("from", known.from())
                                .share("confidence", known.confidence())
                                .string("doubt", known.doubt()));
    }

    void problem(Problem problem) {
        json.begin("problem")
                .string("path", problem.path())
                .string("where", problem.where())
                .string("what", problem.what())
                .string("limit", problem.limit())
                .end();
    }

    private static @Nullable String value(@Nullable Fact<String> fact) {
        return fact == null ? null : fact.value();
    }

    private static @Nullable String from(@Nullable Fact<String> fact) {
        return fact == null ? null : fact.from();
    }

    private static @Nullable String words(@Nullable Span span, String body) {
        return span == null ? null : span.of(body);
    }
}
