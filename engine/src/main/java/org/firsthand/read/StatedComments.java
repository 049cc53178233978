// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The comments that a page states in its JSON-LD, as [Comment](https://schema.org/Comment)
/// objects: nested, or pointing at what they answer by `parentItem`.
final class StatedComments {
    private static final String SIGNAL = "json-ld";
    private static final double CONFIDENCE = 0.95;
    private static final int MOST = 20_000;
    private static final int NOBODY = -1;
    private static final List<String> ID = List.of("@id", "url");

    private StatedComments() {}

    /// The comments, each after the one that it answers.
    static ReplyTree of(JsonLd jsonLd) {
        var tree = new StatedTree(SIGNAL, CONFIDENCE, id -> true);
        var open = new ArrayDeque<Nested>();
        push(jsonLd.node() == null ? null : jsonLd.node().get("comment"), NOBODY, open);
        while (!open.isEmpty() && tree.size() < MOST) {
            var next = open.removeFirst();
            int place = tree.size();
            var around = next.parent() == NOBODY ? null : place(next.parent());
            var named = id(next.node().get("parentItem"));
            tree.add(post(place, next.node()), around != null ? around : named);
            push(next.node().get("comment"), place, open);
        }
        return tree.discussion();
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

    private static Post post(int place, JsonNode node) {
        var ids = new HashSet<>(Set.of(place(place)));
        for (var field : ID) {
            var id = JsonLd.text(node.get(field));
            if (id != null) {
                ids.add(id);
            }
        }
        var words = JsonLd.text(node.get("text"));
        var fragment = Fragment.of(words == null ? "" : words);
        var authors = JsonLd.names(node.get("author"));
        return new Post(
                ids,
                authors.isEmpty() ? null : authors.getFirst(),
                time(node),
                fragment.blocks(),
                fragment.anchors());
    }

    /// What a comment is called by its place among all, as no address is.
    private static String place(int place) {
        return " " + place;
    }

    private static @Nullable String id(@Nullable JsonNode item) {
        if (item == null || !item.isObject()) {
            return item == null ? null : JsonLd.text(item);
        }
        var id = JsonLd.text(item.get(ID.getFirst()));
        return id != null ? id : JsonLd.text(item.get(ID.getLast()));
    }

    private static @Nullable Moment time(JsonNode node) {
        for (var field : List.of("dateCreated", "datePublished")) {
            var text = JsonLd.text(node.get(field));
            var moment = text == null ? null : FieldTime.of(text);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }
}
