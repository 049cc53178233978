// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Comment;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The comments that a page states in its JSON-LD, as [Comment](https://schema.org/Comment)
/// objects: nested, or pointing at what they answer by `parentItem`.
final class StatedComments {
    private static final String SIGNAL = "json-ld";
    private static final double CONFIDENCE = 0.95;
    private static final int MOST = 20_000;
    private static final int NOBODY = -1;

    private final List<JsonNode> nodes = new ArrayList<>();
    private final List<Integer> around = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();

    private StatedComments() {}

    /// The comments, each after the one that it answers.
    static List<Comment> of(JsonLd jsonLd) {
        var stated = new StatedComments();
        stated.collect(jsonLd.node() == null ? null : jsonLd.node().get("comment"));
        return stated.tree();
    }

    private void collect(@Nullable JsonNode top) {
        var open = new ArrayDeque<Nested>();
        push(top, NOBODY, open);
        while (!open.isEmpty() && nodes.size() < MOST) {
            var next = open.removeFirst();
            int place = nodes.size();
            nodes.add(next.node());
            around.add(next.parent());
            for (var field : List.of("@id", "url")) {
                var id = JsonLd.text(next.node().get(field));
                if (id != null) {
                    byId.putIfAbsent(id, place);
                }
            }
            push(next.node().get("comment"), place, open);
        }
    }

    /// A comment that stands in another one, or in none.
    private record Nested(JsonNode node, int parent) {}

    /// Puts one comment or a list of them before all that is open, in their order.
    private static void push(@Nullable JsonNode value, int parent, ArrayDeque<Nested> open) {
        var items = new ArrayList<JsonNode>();
        if (value != null && value.isArray()) {
            value.forEach(items::add);
        } else if (value != null) {
            items.add(value);
        }
        for (var item : items.reversed()) {
            if (item.isObject()) {
                open.addFirst(new Nested(item, parent));
            }
        }
    }

    private List<Comment> tree() {
        var below = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < nodes.size(); i++) {
            below.computeIfAbsent(parent(i), k -> new ArrayList<>()).add(i);
        }
        var posts = new ArrayList<Post>();
        var answers = new ArrayList<Answer>();
        var open = new ArrayDeque<Answered>();
        below.getOrDefault(NOBODY, List.of()).forEach(i -> open.addLast(new Answered(i, NOBODY)));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            int place = posts.size();
            posts.add(post(nodes.get(next.node())));
            answers.add(new Answer(next.parent(), SIGNAL, CONFIDENCE));
            below.getOrDefault(next.node(), List.of())
                    .reversed()
                    .forEach(i -> open.addFirst(new Answered(i, place)));
        }
        return ReplyTree.of(posts, answers, Quotations.of(posts), 0);
    }

    /// A comment and the place among the posts of the one that it answers.
    private record Answered(int node, int parent) {}

    /// The comment around it, or else the one that it names; nobody where the names lead in a ring.
    private int parent(int node) {
        int parent = stated(node);
        int at = parent;
        for (int steps = 0; at != NOBODY && steps <= nodes.size(); steps++) {
            if (at == node) {
                return NOBODY;
            }
            at = stated(at);
        }
        return at == NOBODY ? parent : NOBODY;
    }

    private int stated(int node) {
        int parent = around.get(node);
        var item = nodes.get(node).get("parentItem");
        if (parent != NOBODY || item == null) {
            return parent;
        }
        for (var field : List.of("@id", "url")) {
            var id = item.isObject() ? JsonLd.text(item.get(field)) : JsonLd.text(item);
            var found = id == null ? null : byId.get(id);
            if (found != null) {
                return found;
            }
        }
        return NOBODY;
    }

    private static Post post(JsonNode node) {
        var words = JsonLd.text(node.get("text"));
        var blocks =
                words == null ? List.<Post.Block>of() : List.of(new Post.Block(plain(words), null));
        var authors = JsonLd.names(node.get("author"));
        return new Post(
                Set.of(),
                authors.isEmpty() ? null : authors.getFirst(),
                time(node),
                blocks,
                List.of());
    }

    private static @Nullable Moment time(JsonNode node) {
        for (var field : List.of("dateCreated", "datePublished")) {
            var text = JsonLd.text(node.get(field));
            var moment = text == null ? null : Dates.parse(text);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    /// Words without the markup that some pages leave in them.
    private static String plain(String words) {
        boolean markup = words.contains("</") || words.contains("<br") || words.contains("&");
        return markup ? Jsoup.parseBodyFragment(words).text() : words;
    }
}
