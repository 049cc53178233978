// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// Which documents say of others that these were there before them: they credit them with text or
/// news, tell what they published, or link to them.
///
/// A date overrules such a word: what is surely dated later than the document that names its outlet
/// is not what was meant.
public final class Forerunners {
    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, List<Document>> byAddress = new HashMap<>();
    private final Map<String, List<Document>> byName = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, List<Named>> named = new HashMap<>();

    /// Somebody whom a document names as having had something first.
    ///
    /// @param passage where it says so
    /// @param path the document that is meant; null where none of that name is here
    public record Named(String name, Passage passage, @Nullable String path) {}

    /// @param events what the documents say was done, of which credits and publishing count
    public Forerunners(Collection<Document> all, Collection<Event> events) {
        all.forEach(d -> documents.put(d.path(), d));
        for (var document : documents.values()) {
            if (document.url() != null) {
                byAddress
                        .computeIfAbsent(Address.canonical(document.url()), x -> new ArrayList<>())
                        .add(document);
            }
        }
        documents.values().forEach(this::linked);
        events.forEach(this::told);
    }

    /// The paths of the documents that were there before this one by its own account.
    public Set<String> of(String path) {
        return before.getOrDefault(path, Set.of());
    }

    /// Whom a passage says to have had it first; in order of the text.
    public List<Named> named(Passage passage) {
        return named.getOrDefault(passage.path(), List.of()).stream()
                .filter(n -> n.passage.touches(passage))
                .toList();
    }

    private void linked(Document document) {
        for (var link : document.links()) {
            if (!Part.isComment(link.part())) {
                byAddress.getOrDefault(Address.canonical(link.target()), List.of()).stream()
                        .filter(other -> mayPrecede(other, document))
                        .forEach(other -> add(document, other));
            }
        }
    }

    private void told(Event event) {
        var document = documents.get(event.passage().path());
        var name =
                event.isCredit()
                        ? event.to()
                        : event.kind() == Event.Kind.PUBLISH ? event.who() : null;
        if (document == null
                || name == null
                || Part.isComment(event.passage().part())
                || Names.sameOutlet(document.publisher(), name)
                || Names.sameSource(document.publisher(), name)) {
            return;
        }
        var theirs = byName.computeIfAbsent(name, this::published);
        var possible = theirs.stream().filter(other -> mayPrecede(other, document)).toList();
        var meant = event.isCredit() ? possible : earliest(possible);
        meant.forEach(other -> add(document, other));
        if (saysFirst(event, document) && meant.isEmpty() == theirs.isEmpty()) {
            named.computeIfAbsent(document.path(), x -> new ArrayList<>())
                    .add(
                            new Named(
                                    meant.isEmpty() ? name : meant.getFirst().publisher(),
                                    event.passage(),
                                    meant.isEmpty() ? null : meant.getFirst().path()));
        }
    }

    /// Whether an event tells that an outlet had something, and had it first.
    private static boolean saysFirst(Event event, Document document) {
        var words = document.quote(event.passage());
        return Words.of(words).stream()
                .map(word -> word.of(words))
                .anyMatch(word ->
                        event.kind() == Event.Kind.PUBLISH
                                ? Key.of(word).equals("first")
                                : OutletWords.contains(word));
    }

    private List<Document> published(String name) {
        return documents.values().stream()
                .filter(d -> d.outlet() != null && Names.sameOutlet(d.outlet().value(), name))
                .toList();
    }

    /// What was published once is the first of all; nothing where it is not known which that is.
    private static List<Document> earliest(List<Document> documents) {
        return documents.stream()
                .filter(d ->
                        documents.stream()
                                .allMatch(other ->
                                        other.path().equals(d.path()) || surelyBefore(d, other)))
                .toList();
    }

    private static boolean mayPrecede(Document document, Document later) {
        return !document.path().equals(later.path()) && !surelyBefore(later, document);
    }

    private static boolean surelyBefore(Document first, Document second) {
        var last = changed(first);
        var published = second.published();
        return last != null && published != null && last.before(published.value());
    }

    /// When a document was changed last; null where it is not dated.
    public static @Nullable Moment changed(Document document) {
        var published = document.published() == null ? null : document.published().value();
        var updated = document.updated() == null ? null : document.updated().value();
        return updated == null || published != null && updated.before(published)
                ? published
                : updated;
    }

    private void add(Document document, Document other) {
        if (!document.publisher().equals(other.publisher())) {
            before.computeIfAbsent(document.path(), x -> new TreeSet<>(Comparator.naturalOrder()))
                    .add(other.path());
        }
    }
}
