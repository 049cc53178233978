// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.text.Forerunners;
import org.jspecify.annotations.Nullable;

/// The order in which statements and documents can have been printed: by date, but none before the
/// text that it repeats, since dates on pages are wrong at times.
final class Succession {
    private static final int LONGEST = 64;

    private final Lookup lookup;

    Succession(Lookup lookup) {
        this.lookup = lookup;
    }

    /// When something can have been printed at the earliest, and through how many hands it came.
    private record Place<T>(@Nullable Moment when, int steps, T thing) {}

    private static <T extends Comparable<T>> Comparator<Place<T>> order() {
        return Comparator.<Place<T>, Moment>comparing(Place::when, Phrases.EARLIEST_FIRST)
                .thenComparingInt(Place::steps)
                .thenComparing(Place::thing);
    }

    /// These statements, the first printed first; those of undated documents last.
    List<Statement> sorted(List<Statement> statements) {
        return sorted(statements, Statement::passage);
    }

    /// Things that stand somewhere, the first printed first; those of undated documents last.
    <T extends Comparable<T>> List<T> sorted(Collection<T> things, Function<T, Passage> where) {
        return things.stream()
                .map(thing -> place(thing, where.apply(thing)))
                .sorted(order())
                .map(Place::thing)
                .toList();
    }

    private <T> Place<T> place(T thing, Passage where) {
        var above = above(where);
        var when = appeared(where);
        for (var passage : above) {
            when = when == null ? null : later(when, appeared(passage));
        }
        return new Place<>(when, above.size(), thing);
    }

    /// The nearest document that a passage repeats and that is dated wholly after it.
    @Nullable Document impossible(Statement statement) {
        return impossible(statement.passage());
    }

    /// The nearest document that a document repeats and that is dated wholly after it.
    @Nullable Document impossible(Document document) {
        return lookup.descents(document).stream()
                .flatMap(descent -> Stream.ofNullable(impossible(descent.child())))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Document impossible(Passage passage) {
        var last = changed(passage);
        for (var other : above(passage)) {
            var when = appeared(other);
            if (last != null && when != null && last.before(when)) {
                return lookup.document(other.path());
            }
        }
        return null;
    }

    /// When a passage appeared: a comment has its own time.
    private @Nullable Moment appeared(Passage passage) {
        return Part.isComment(passage.part())
                ? lookup.comment(lookup.document(passage.path()), passage.part())
                        .map(Comment::time)
                        .orElse(null)
                : lookup.published(passage.path());
    }

    /// Until when it can have changed.
    private @Nullable Moment changed(Passage passage) {
        return Part.isComment(passage.part())
                ? appeared(passage)
                : Forerunners.changed(lookup.document(passage.path()));
    }

    /// Documents by their dates, but each after those that it repeats or refers to; undated ones
    /// last.
    List<Document> documents(List<Document> documents) {
        var order =
                Comparator.<Document, @Nullable Moment>comparing(
                                d -> lookup.published(d.path()), Phrases.EARLIEST_FIRST)
                        .thenComparing(Comparator.naturalOrder());
        var waiting = new TreeMap<Document, Set<Document>>(order);
        documents.forEach(d -> waiting.put(d, new HashSet<>()));
        var blocks = new HashMap<Document, List<Document>>();
        for (var document : documents) {
            for (var other : earlier(document)) {
                if (waiting.containsKey(other)
                        && Objects.requireNonNull(waiting.get(document)).add(other)) {
                    blocks.computeIfAbsent(other, x -> new ArrayList<>()).add(document);
                }
            }
        }
        var ready = new TreeSet<>(order);
        waiting.forEach((document, others) -> {
            if (others.isEmpty()) {
                ready.add(document);
            }
        });
        var sorted = new ArrayList<Document>();
        while (!waiting.isEmpty()) {
            var next = ready.isEmpty() ? waiting.firstKey() : ready.first();
            ready.remove(next);
            waiting.remove(next);
            sorted.add(next);
            for (var document : blocks.getOrDefault(next, List.of())) {
                var others = waiting.get(document);
                if (others != null && others.remove(next) && others.isEmpty()) {
                    ready.add(document);
                }
            }
        }
        return sorted;
    }

    /// The dated documents that a dated one repeats or refers to, but for what a page that was
    /// changed later may have taken then.
    private Set<Document> earlier(Document document) {
        var earlier = new LinkedHashSet<Document>();
        for (var descent : lookup.descents(document)) {
            var parent = descent.parent();
            if (parent != null
                    && !Part.isComment(parent.part())
                    && !Part.isComment(descent.child().part())) {
                earlier.add(lookup.document(parent.path()));
            }
        }
        lookup.forerunners(document).forEach(path -> earlier.add(lookup.document(path)));
        earlier.removeIf(other -> other.path().equals(document.path()) || grew(document, other));
        return earlier;
    }

    private boolean grew(Document document, Document other) {
        var first = lookup.published(document.path());
        var last = Forerunners.changed(document);
        var when = lookup.published(other.path());
        return first == null
                || last == null
                || when == null
                || first.before(when) && !last.before(when);
    }

    /// What a passage comes from, and what that comes from, the nearest first.
    private List<Passage> above(Passage passage) {
        var above = new ArrayList<Passage>();
        var seen = new HashSet<String>();
        var at = passage;
        while (at != null && seen.add(at.path()) && above.size() < LONGEST) {
            var parent = lookup.descent(at).map(d -> d.parent()).orElse(null);
            if (parent != null && !seen.contains(parent.path())) {
                above.add(parent);
            }
            at = parent;
        }
        return above;
    }

    private static Moment later(Moment one, @Nullable Moment other) {
        return other == null || !other.from().isAfter(one.from()) ? one : other;
    }
}
