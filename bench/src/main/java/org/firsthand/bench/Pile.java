// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.firsthand.text.Hash;

/// Texts in memory and the pairs of them that are known to belong together.
///
/// @param texts by name
/// @param pairs what is to be found
/// @param open what may be found or not: too little is shared to ask for it
/// @param share what part of the shorter text must be shared, so that a pair counts as found
record Pile(
        String name,
        SortedMap<String, String> texts,
        Set<Pair> pairs,
        Set<Pair> open,
        double share) {
    private static final double NEAR_COPY = 0.7;

    /// Two texts, in the order of their names.
    record Pair(String a, String b) implements Comparable<Pair> {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair other) {
            int first = a.compareTo(other.a);
            return first != 0 ? first : b.compareTo(other.b);
        }
    }

    /// The articles of a `.train` file, with the near copies that the `.truth` file beside it
    /// names.
    static Pile articles(Path train) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var line : Files.readAllLines(train)) {
            int space = line.indexOf(' ');
            texts.put(line.substring(0, space), line.substring(space + 1));
        }
        var pairs = new TreeSet<Pair>();
        var name = train.getFileName().toString().replace(".train", "");
        for (var line : Files.readAllLines(train.resolveSibling(name + ".truth"))) {
            int space = line.indexOf(' ');
            if (space > 0) {
                pairs.add(Pair.of(line.substring(0, space), line.substring(space + 1).strip()));
            }
        }
        return new Pile(name, texts, pairs, Set.of(), NEAR_COPY);
    }

    /// The texts as documents of one story each.
    List<Document> documents() {
        return texts.entrySet().stream().map(Pile::document).toList();
    }

    /// Bytes of all texts in UTF-8.
    long bytes() {
        return texts.values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Document document(Map.Entry<String, String> entry) {
        var path = entry.getKey();
        var text = entry.getValue();
        var sha256 = Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
        var story = new Story(new Span(0, text.length()), null, null, null, null);
        return new Document(
                Hash.id(path, sha256),
                path,
                sha256,
                Document.Kind.TEXT,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "en",
                true,
                text,
                List.of(story),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
