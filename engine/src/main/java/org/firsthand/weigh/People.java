// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Statement;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Tells whom a last name or a name in capitals means: the one person of the document, or else of
/// the pile, who is elsewhere given with first and last name.
final class People {
    private static final int SHORTEST = 3;

    private final Map<String, Set<String>> inPile = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> inDocument = new HashMap<>();

    People(Collection<Document> documents, Collection<Statement> statements) {
        for (var document : documents) {
            document.segments().forEach(s -> add(document.path(), s.speaker()));
            document.authors().forEach(a -> add(document.path(), a.value()));
        }
        for (var statement : statements) {
            add(statement.path(), statement.sourceName());
            statement.chain().forEach(name -> add(statement.path(), name));
        }
    }

    private void add(String path, @Nullable String name) {
        if (name == null || !isFull(name)) {
            return;
        }
        var key = last(name);
        inPile.computeIfAbsent(key, x -> new TreeSet<>()).add(name);
        inDocument
                .computeIfAbsent(path, x -> new HashMap<>())
                .computeIfAbsent(key, x -> new TreeSet<>())
                .add(name);
    }

    /// The full name of who is called by a last name; the name itself where it is none, or several
    /// have it.
    String name(String name, Document document) {
        boolean single = name.indexOf(' ') < 0 && !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        if (!single && !capitals || name.length() < SHORTEST) {
            return name;
        }
        var own = inDocument.getOrDefault(document.path(), Map.of()).getOrDefault(last(name), Set.of());
        var all = own.isEmpty() ? inPile.getOrDefault(last(name), Set.of()) : own;
        return all.size() == 1 ? all.iterator().next() : name;
    }

    /// Two or three words, each with a capital and small letters, as persons are called.
    private static boolean isFull(String name) {
        var words = Words.of(name);
        return words.size() >= 2
                && words.size() <= 3
                && !Parties.isBody(name)
                && words.stream()
                        .map(w -> w.of(name))
                        .allMatch(w ->
                                Character.isUpperCase(w.charAt(0))
                                        && (w.length() < SHORTEST
                                                || !w.equals(w.toUpperCase(Locale.ROOT))));
    }

    private static String last(String name) {
        var words = Words.of(name);
        return words.isEmpty() ? "" : words.getLast().of(name).toLowerCase(Locale.ROOT);
    }
}
