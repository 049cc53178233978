// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firsthand.model.Document;
import org.firsthand.model.Statement;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Tells whom a last name, a name in capitals or `the board` means: the one person or body of the
/// document, or else of the pile, that is elsewhere given with its whole name.
final class People {
    private static final int SHORTEST = 3;

    private final Map<String, Set<String>> inPile = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> inDocument = new HashMap<>();

    People(Collection<Document> documents, Collection<Statement> statements) {
        for (var document : documents) {
            document.segments().forEach(s -> add(document.path(), s.speaker()));
            document.authors().forEach(a -> add(document.path(), a.value()));
            add(document.path(), document.publisher());
        }
        for (var statement : statements) {
            add(statement.path(), statement.sourceName());
            statement.chain().forEach(name -> add(statement.path(), name));
        }
    }

    private void add(String path, @Nullable String name) {
        var key = name == null || !isFull(name) ? "" : key(name);
        if (name == null || key.isEmpty()) {
            return;
        }
        inPile.computeIfAbsent(key, x -> new TreeSet<>()).add(name);
        inDocument
                .computeIfAbsent(path, x -> new HashMap<>())
                .computeIfAbsent(key, x -> new TreeSet<>())
                .add(name);
    }

    /// The whole name of who is called by a part of it; the name itself where it is whole, or
    /// several have it.
    String name(String name, Document document) {
        if (name.length() < SHORTEST || !isPart(name)) {
            return name;
        }
        var key = key(name);
        var own = inDocument.getOrDefault(document.path(), Map.of()).getOrDefault(key, Set.of());
        var all =
                own.isEmpty()
                        ? inPile.getOrDefault(key, Set.of()).stream()
                                .filter(whole -> isPerson(whole) || isSpokenOf(whole, document))
                                .collect(Collectors.toSet())
                        : own;
        var most = all.stream().max(Comparator.comparingInt(String::length));
        boolean one = most.isPresent() && all.stream().allMatch(n -> Parties.same(n, most.get()));
        return one ? most.get() : name;
    }

    /// Whether a document has every word of a body's name.
    private static boolean isSpokenOf(String body, Document document) {
        var text = document.body();
        return Words.of(body).stream()
                .map(w -> w.of(body))
                .allMatch(w -> text.contains(w) || text.contains(w.toLowerCase(Locale.ROOT)));
    }

    /// Whether a name is a last name, in capitals, or the bare word for a body.
    private static boolean isPart(String name) {
        boolean single = name.indexOf(' ') < 0;
        boolean body = single && Parties.namesBody(name);
        return body
                || single && Character.isUpperCase(name.charAt(0))
                || name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isPerson(String name) {
        return !Parties.isBody(name);
    }

    /// A body's name, or two or three words, each with a capital and small letters, as persons are
    /// called.
    private static boolean isFull(String name) {
        var words = Words.of(name).stream().map(w -> w.of(name)).toList();
        boolean named = words.size() >= 2 && Character.isUpperCase(words.getFirst().charAt(0));
        return named
                && (Parties.isBody(name)
                        || words.size() <= 3 && words.stream().allMatch(People::isNamePart));
    }

    private static boolean isNamePart(String word) {
        return Character.isUpperCase(word.charAt(0))
                && (word.length() < SHORTEST || !word.equals(word.toUpperCase(Locale.ROOT)));
    }

    private static String key(String name) {
        return Parties.isBody(name) ? Parties.head(name) : last(name);
    }

    private static String last(String name) {
        var words = Words.of(name);
        return words.isEmpty() ? "" : words.getLast().of(name).toLowerCase(Locale.ROOT);
    }
}
