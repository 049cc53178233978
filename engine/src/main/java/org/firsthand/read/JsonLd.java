// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.text.Key;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page's JSON-LD blocks say of its article.
///
/// @param node the article, else the page; null where there is neither
/// @param broken how many blocks could not be read
/// @param recordings what it says of sound and film, in order
/// @param dated what else is an article or a page and says when it was published, in order
/// @param persons the people that it describes, by their id
record JsonLd(
        @Nullable JsonNode node,
        int broken,
        List<JsonNode> recordings,
        List<JsonNode> dated,
        Map<String, JsonNode> persons) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();
    private static final int MOST_NODES = 20_000;
    private static final String TYPE = "application/ld+json";
    private static final int LONGEST = 2_000_000;
    private static final int MOST_RECORDINGS = 100;
    private static final int MOST_DATED = 10;
    private static final int MOST_TITLES = 10;
    private static final Set<String> RECORDINGS = Set.of("AudioObject", "VideoObject");

    /// What was found besides the article.
    private record Found(
            List<JsonNode> recordings, List<JsonNode> dated, Map<String, JsonNode> persons) {}

    /// Somebody who is called an author.
    ///
    /// @param person whether it is said to be a person
    record Author(String name, boolean person) {}

    /// The authors of the article; bodies that it calls so are none.
    List<Author> authors() {
        var authors = new ArrayList<Author>();
        for (var field : new String[] {"author", "creator"}) {
            var value = node == null ? null : node.get(field);
            if (value != null && value.isArray()) {
                value.forEach(item -> addAuthor(item, authors));
            } else if (value != null) {
                addAuthor(value, authors);
            }
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        return authors;
    }

    private void addAuthor(JsonNode item, List<Author> authors) {
        var id = item.isObject() ? text(item.get("@id")) : null;
        var described = id == null ? null : persons.get(id);
        var author = described != null ? described : item;
        var name = author.isObject() ? text(author.get("name")) : text(author);
        var type = author.isObject() ? type(author) : "";
        boolean body = type.endsWith("Organization") || type.equals("Corporation");
        if (name != null && !body && !name.startsWith("http")) {
            authors.add(new Author(name, type.equals("Person")));
        }
    }

    /// The only person that the page describes.
    Optional<String> onlyPerson() {
        return persons.size() == 1
                ? Optional.ofNullable(text(persons.values().iterator().next().get("name")))
                : Optional.empty();
    }

    /// Reads the blocks of `page`; of several articles it is the one that the page is called by, or
    /// else the first.
    static JsonLd of(PageTags page) {
        var titles = titles(page);
        JsonNode best = null;
        int rank = 0;
        int broken = 0;
        var found = new Found(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        for (var script : page.all("script")) {
            if (!script.attr("type").strip().equalsIgnoreCase(TYPE)) {
                continue;
            }
            try {
                var json = script.data().strip();
                var node =
                        json.isEmpty() || json.length() > LONGEST
                                ? null
                                : best(MAPPER.readTree(json), found, titles);
                int its = node == null ? 0 : rank(node, titles);
                if (its > rank) {
                    best = node;
                    rank = its;
                }
            } catch (JacksonException e) {
                broken++;
            }
        }
        found.dated().remove(best);
        return new JsonLd(
                best,
                broken,
                List.copyOf(found.recordings()),
                List.copyOf(found.dated()),
                found.persons());
    }

    /// The text of a field, or null.
    @Nullable String text(String field) {
        return node == null ? null : text(node.get(field));
    }

    /// Whether the article is the post that opens a discussion, whose words are called otherwise.
    boolean isPosting() {
        return node != null && type(node).equals("DiscussionForumPosting");
    }

    /// Whether the article says that it is not free to read.
    boolean isClosed() {
        var free = node == null ? null : node.get("isAccessibleForFree");
        return free != null
                && (free.isBoolean() && !free.asBoolean()
                        || free.isString() && free.asString().strip().equalsIgnoreCase("false"));
    }

    /// The length in words that the article gives; 0 where it gives none.
    int wordCount() {
        var count = node == null ? null : node.get("wordCount");
        return count != null && count.isInt() ? count.asInt() : 0;
    }

    /// The type of an object; empty where it states none.
    static String type(JsonNode node) {
        var type = node.isObject() ? text(node.get("@type")) : null;
        return type == null ? "" : type;
    }

    /// The name in a field that holds a name, an object with a name, or a list of such.
    List<String> names(String field) {
        return names(node == null ? null : node.get(field));
    }

    /// The same of a value.
    static List<String> names(@Nullable JsonNode value) {
        var names = new ArrayList<String>();
        if (value != null && value.isArray()) {
            value.forEach(item -> addName(item, names));
        } else if (value != null) {
            addName(value, names);
        }
        return names;
    }

    private static void addName(JsonNode item, List<String> names) {
        var name = item.isObject() ? text(item.get("name")) : text(item);
        if (name != null && !name.startsWith("http") && !names.contains(name)) {
            names.add(name);
        }
    }

    /// The text that a value, or the first of several, is; null where it is none.
    static @Nullable String text(@Nullable JsonNode value) {
        var first = value != null && value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (first == null || !first.isString()) {
            return null;
        }
        var text = first.asString().strip();
        return text.isEmpty() ? null : text;
    }

    /// The object in `root` that is most an article.
    private static @Nullable JsonNode best(JsonNode root, Found found, Set<String> titles) {
        JsonNode best = null;
        int most = 0;
        var open = new ArrayDeque<JsonNode>();
        open.add(root);
        for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
            var node = open.removeFirst();
            int rank = node.isObject() ? rank(node, titles) : 0;
            if (rank > most) {
                best = node;
                most = rank;
            }
            boolean isDated = rank > 0 && node.has("datePublished");
            if (isDated && found.dated().size() < MOST_DATED) {
                found.dated().add(node);
            }
            if (RECORDINGS.contains(type(node)) && found.recordings().size() < MOST_RECORDINGS) {
                found.recordings().add(node);
            }
            if (type(node).equals("Person") && text(node.get("name")) != null) {
                var id = text(node.get("@id"));
                found.persons().putIfAbsent(id == null ? "#" + seen : id, node);
            }
            node.forEach(child -> {
                if (child.isContainer()) {
                    open.addLast(child);
                }
            });
        }
        return best;
    }

    /// Whether two objects are called by different headlines.
    static boolean isAnother(JsonNode one, JsonNode other) {
        var its = text(one.get("headline"));
        var headline = text(other.get("headline"));
        return its != null && headline != null && !Key.of(its).equals(Key.of(headline));
    }

    /// Whether an object calls itself an article.
    static boolean isArticle(JsonNode node) {
        return rank(node) == 2;
    }

    /// The keys of what the page calls itself.
    private static Set<String> titles(PageTags page) {
        var titles = new HashSet<String>();
        for (var heading : page.all("h1")) {
            if (titles.size() < MOST_TITLES) {
                titles.add(Key.of(heading.text()));
            }
        }
        titles.add(Key.of(page.meta("property", "og:title")));
        titles.remove("");
        return titles;
    }

    /// The rank of an object, an article of the page's own title before others.
    private static int rank(JsonNode node, Set<String> titles) {
        int rank = rank(node);
        var headline = rank == 2 ? text(node.get("headline")) : null;
        return 2 * rank + (headline != null && titles.contains(Key.of(headline)) ? 1 : 0);
    }

    /// 2 for an article, 1 for a page that is dated, 0 for anything else.
    private static int rank(JsonNode node) {
        var name = type(node).toLowerCase(Locale.ROOT);
        boolean article =
                name.endsWith("article")
                        || name.endsWith("posting")
                        || name.equals("report")
                        || name.equals("reportagenewsarticle");
        if (article) {
            return 2;
        }
        return name.endsWith("page") && node.has("datePublished") ? 1 : 0;
    }
}
