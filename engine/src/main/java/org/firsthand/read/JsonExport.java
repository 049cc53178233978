// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Moment;
import org.firsthand.model.Problem;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads discussions as Reddit, Hacker News and Discourse give them in JSON.
///
/// Memory: the tree of the file, about ten times its size.
final class JsonExport {
    private static final int DEEPEST = 10_000;
    private static final int MOST = 200_000;
    private static final double STATED = 0.99;
    private static final String PARENT_ID = "parent id";

    /// The type of a post that says what was done with the topic, such as that it was closed.
    private static final int ACTION = 3;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .build();

    private JsonExport() {}

    /// What the text holds; null where it is no export that is known.
    ///
    /// @throws JacksonException where it is no JSON
    static @Nullable Export of(String text) {
        var root = MAPPER.readTree(text);
        if (isListing(root.path(0)) && isListing(root.path(1))) {
            return reddit(root);
        }
        if (root.path("post_stream").path("posts").isArray()) {
            return discourse(root);
        }
        return root.path("children").isArray() && root.path("author").isString()
                ? hackerNews(root)
                : null;
    }

    private static boolean isListing(JsonNode node) {
        return "Listing".equals(text(node, "kind"));
    }

    /// A topic with `.json` at the end of its address: the submission, then its comments, each with
    /// its replies inside.
    private static Export reddit(JsonNode root) {
        var top = root.path(0).path("data").path("children").path(0).path("data");
        var tree = new StatedTree(PARENT_ID, STATED, id -> id.startsWith("t3_"));
        int absent = 0;
        var open = new ArrayDeque<JsonNode>();
        push(root.path(1).path("data").path("children"), open);
        while (!open.isEmpty() && tree.size() < MOST) {
            var item = open.removeFirst();
            var data = item.path("data");
            if ("t1".equals(text(item, "kind"))) {
                tree.add(redditPost(data, "body"), text(data, "parent_id"));
                push(data.path("replies").path("data").path("children"), open);
            } else if ("more".equals(text(item, "kind"))) {
                absent += Math.max(0, data.path("count").asInt(0));
            }
        }
        var place = text(top, "subreddit");
        var link = text(top, "permalink");
        return new Export(
                "Reddit JSON",
                null,
                link == null ? text(top, "url") : "https://www.reddit.com" + link,
                text(top, "title"),
                place == null ? null : "r/" + place,
                redditPost(top, "selftext"),
                tree,
                List.of(),
                absent(absent));
    }

    private static Post redditPost(JsonNode data, String field) {
        var words = text(data, field);
        boolean gone = "[deleted]".equals(words) || "[removed]".equals(words);
        var author = text(data, "author");
        var name = text(data, "name");
        return Export.post(
                name == null ? "t1_" + text(data, "id") : name,
                "[deleted]".equals(author) ? null : author,
                seconds(data.path("created_utc")),
                Fragment.ofMarkdown(words == null || gone ? "" : words));
    }

    /// A topic: its posts in order; which post one answers is its `reply_to_post_number`.
    private static Export discourse(JsonNode root) {
        var posts = new ArrayList<JsonNode>();
        root.path("post_stream").path("posts").forEach(posts::add);
        var tree = new StatedTree(PARENT_ID, STATED, "1"::equals);
        Post opening = Export.post("1", null, null, Fragment.of(""));
        for (var post : posts) {
            boolean first = post.path("post_number").asInt(0) == 1;
            var read =
                    Export.post(
                            String.valueOf(post.path("post_number").asInt(0)),
                            text(post, "username"),
                            moment(text(post, "created_at")),
                            Fragment.of(discourseWords(post)));
            if (first) {
                opening = read;
            } else if (tree.size() < MOST && post.path("post_type").asInt(0) != ACTION) {
                tree.add(read, number(post.path("reply_to_post_number")));
            }
        }
        int all = root.path("posts_count").asInt(posts.size());
        return new Export(
                "Discourse JSON",
                null,
                null,
                text(root, "title"),
                null,
                opening,
                tree,
                List.of(),
                absent(all - posts.size()));
    }

    private static String discourseWords(JsonNode post) {
        var words = text(post, "cooked");
        boolean gone = post.path("user_deleted").asBoolean(false) || post.hasNonNull("deleted_at");
        return words == null || gone ? "" : words;
    }

    /// An item with its children inside, as the search service gives it.
    private static Export hackerNews(JsonNode root) {
        var story = number(root.path("id"));
        var tree = new StatedTree(PARENT_ID, STATED, id -> id.equals(story));
        var open = new ArrayDeque<JsonNode>();
        push(root.path("children"), open);
        while (!open.isEmpty() && tree.size() < MOST) {
            var item = open.removeFirst();
            tree.add(hackerNewsPost(item), number(item.path("parent_id")));
            push(item.path("children"), open);
        }
        var url = text(root, "url");
        return new Export(
                "Hacker News JSON",
                null,
                story == null ? url : "https://news.ycombinator.com/item?id=" + story,
                text(root, "title"),
                "Hacker News",
                hackerNewsPost(root),
                tree,
                List.of(),
                List.of());
    }

    private static Post hackerNewsPost(JsonNode item) {
        var words = text(item, "text");
        return Export.post(
                String.valueOf(number(item.path("id"))),
                text(item, "author"),
                moment(text(item, "created_at")),
                Fragment.of(words == null ? "" : words));
    }

    /// Puts the items of a list before all that is open, in their order.
    private static void push(JsonNode list, ArrayDeque<JsonNode> open) {
        for (int i = list.isArray() ? list.size() - 1 : -1; i >= 0; i--) {
            open.addFirst(list.get(i));
        }
    }

    private static List<Draft.Note> absent(int number) {
        return number <= 0
                ? List.of()
                : List.of(
                        Draft.Note.at(
                                Problem.DISCUSSION,
                                number
                                        + (number == 1 ? " comment is" : " comments are")
                                        + " not in the export: the program that wrote it left"
                                        + " them to be loaded later"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static @Nullable String number(JsonNode value) {
        return value.isIntegralNumber() ? value.asString() : null;
    }

    private static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : Dates.parse(text);
    }

    private static @Nullable Moment seconds(JsonNode value) {
        if (!value.isNumber()) {
            return null;
        }
        try {
            var time = Instant.ofEpochSecond(value.asLong()).atOffset(ZoneOffset.UTC);
            return Moment.minute(time);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
