// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The quotations of a truth file, each with the source in whose text it stands, in the order of
/// the file.
///
/// @param path the source
/// @param words the quotation
record Verbatim(String path, String words) {
    static List<Verbatim> of(JsonNode truth) {
        var found = new ArrayList<Verbatim>();
        walk(truth, new Near(null, null, null), found);
        return found;
    }

    /// The paths that the objects around say.
    private record Near(@Nullable String path, @Nullable String from, @Nullable String parent) {
        Near with(JsonNode node) {
            var own = text(node, "path");
            var later = text(node, "later");
            var from = text(node, "from");
            return new Near(
                    own != null ? own : later != null ? later : path,
                    from != null ? from : this.from,
                    text(node, "parent_path"));
        }
    }

    private static void walk(JsonNode node, Near around, List<Verbatim> found) {
        if (node.isArray()) {
            node.forEach(item -> walk(item, around, found));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        var near = around.with(node);
        boolean omission = node.has("document") && node.has("from");
        for (var field : node.properties()) {
            var value = field.getValue();
            if (field.getKey().equals("removed") && node.has("earlier")) {
                walk(value, new Near(text(node, "earlier"), null, null), found);
            } else if (field.getKey().equals("pieces")) {
                value.forEach(piece -> add(near.from, piece, found));
            } else if (value.isString()) {
                switch (field.getKey()) {
                    case "quote", "child" -> add(near.path, value, found);
                    case "opens", "ends" -> add(omission ? near.from : near.path, value, found);
                    case "headline" -> add(near.path, value, found);
                    case "parent" ->
                            add(near.parent != null ? near.parent : near.from, value, found);
                    default -> {}
                }
            } else {
                walk(value, near, found);
            }
        }
    }

    private static void add(@Nullable String path, JsonNode words, List<Verbatim> found) {
        if (path != null && words.isString() && !words.asString().isEmpty()) {
            found.add(new Verbatim(path, words.asString()));
        }
    }

    private static @Nullable String text(JsonNode node, String key) {
        var value = node.get(key);
        return value != null && value.isString() ? value.asString() : null;
    }

    /// Whether the words stand in its source, among these.
    boolean stands(Map<String, String> texts) {
        var text = texts.get(path);
        return text != null && text.contains(oneLine(words));
    }

    /// The text of a source: what a reader of it sees, and what stands in its head.
    static String text(String name, String source) {
        if (!name.endsWith(".html")) {
            return oneLine(source.replaceAll("</?[vc][^>\n]*>", ""));
        }
        var page = Jsoup.parse(source);
        var text = new StringBuilder(page.text()).append(' ').append(page.wholeText());
        text.append(' ').append(page.title());
        page.select("meta[content]").forEach(m -> text.append(' ').append(m.attr("content")));
        page.select("script").forEach(s -> text.append(' ').append(s.data()));
        return oneLine(text.toString());
    }

    static String oneLine(String text) {
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space || line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(space ? ' ' : c);
            }
        }
        return line.toString().strip();
    }
}
