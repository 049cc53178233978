// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Hole;
import org.firsthand.model.Omission;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.firsthand.model.Version;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Looks for what should be there and is not: in the pile as a whole, so after everything else.
public final class Holes {
    /// What a reader of copies would miss: these parts of a passage make its omission a hole.
    private static final List<Omission.Matter> MISSED =
            List.of(Omission.Matter.DENIAL, Omission.Matter.CAVEAT, Omission.Matter.SOURCE);

    private static final int LONGEST_QUOTE = 160;

    private final Answer answer;
    private final Map<String, Document> documents = new TreeMap<>();
    private final InPile inPile;
    private final List<Hole> holes = new ArrayList<>();

    private Holes(Answer answer) {
        this.answer = answer;
        answer.documents().forEach(d -> documents.put(d.path(), d));
        inPile = new InPile(answer.documents());
    }

    /// The holes of an investigation, from everything that its other steps found.
    public static List<Hole> of(Answer answer) {
        var search = new Holes(answer);
        search.cited();
        search.unseen();
        search.linked();
        search.open();
        search.leftOut();
        search.removed();
        search.notCaptured();
        return search.holes.stream().sorted().distinct().toList();
    }

    /// Texts that sources point at and that no document of the pile is.
    private void cited() {
        var byKey = grouped(answer.found().references(), r -> r.kind() + " " + r.key());
        byKey.values().stream()
                .filter(all -> all.getFirst().kind() != Reference.Kind.URL)
                .filter(all -> !inPile.holds(all.getFirst()))
                .forEach(all -> {
                    var first = first(all, Reference::passage);
                    add(
                            Hole.Kind.CITED,
                            quote(first.passage()),
                            first.passage(),
                            citedBy(all.stream().map(Reference::passage).toList()));
                });
    }

    /// Sources of shared wording that are not in the pile, and outlets that are credited and stand
    /// in it with no text of their own.
    private void unseen() {
        var byName = new TreeMap<String, List<Passage>>();
        for (var descent : answer.collation().descents()) {
            var name = descent.unseenName();
            if (descent.unseen() && name != null) {
                byName.computeIfAbsent(name, x -> new ArrayList<>()).add(descent.child());
            }
        }
        for (var event : answer.found().events()) {
            var to = event.to();
            if (event.isCredit()
                    && to != null
                    && event.passage().part().equals(Part.BODY)
                    && !inPile.publishes(to)) {
                known(byName, to).add(event.passage());
            }
        }
        byName.forEach((name, passages) -> {
            var first = first(passages, p -> p);
            boolean paper = Character.isLowerCase(name.charAt(0));
            var what = paper ? "the " + name : "what " + name + " published";
            holes.add(
                    new Hole(Hole.Kind.CITED, what, name, first.path(), first, citedBy(passages)));
        });
    }

    private static List<Passage> known(Map<String, List<Passage>> byName, String name) {
        for (var other : byName.entrySet()) {
            if (InPile.isCalled(other.getKey(), name)) {
                return other.getValue();
            }
        }
        return byName.computeIfAbsent(name, x -> new ArrayList<>());
    }

    /// Addresses that texts and comments link to, of which no capture is in the pile.
    private void linked() {
        var byTarget = new LinkedHashMap<String, List<Passage>>();
        for (var document : answer.documents()) {
            for (var link : document.links()) {
                var passage = place(document, link.part(), link.words());
                if (passage != null
                        && InPile.leadsElsewhere(document, link)
                        && !inPile.captured(link.target())) {
                    byTarget.computeIfAbsent(link.target(), x -> new ArrayList<>()).add(passage);
                }
            }
        }
        for (var reference : answer.found().references()) {
            if (reference.kind() == Reference.Kind.URL && !inPile.captured(reference.key())) {
                byTarget.computeIfAbsent(reference.key(), x -> new ArrayList<>())
                        .add(reference.passage());
            }
        }
        byTarget.forEach((target, passages) ->
                add(Hole.Kind.LINKED, target, passages.getFirst(), citedBy(passages)));
    }

    /// Where the words of a link stand; null where they do not stand in the text that is kept.
    private static @Nullable Passage place(Document document, String part, String words) {
        var text = document.text(part);
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        return at < 0
                ? null
                : new Passage(document.path(), part, new Span(at, at + words.length()));
    }

    /// What is announced, and questions that nobody in the pile answers.
    private void open() {
        for (var event : answer.found().events()) {
            if (event.kind() == Event.Kind.ANNOUNCE) {
                open(event, Hole.Kind.ANNOUNCED, "announced");
            } else if (event.kind() == Event.Kind.LEAVE_OPEN && !answered(event)) {
                var who = event.who();
                open(
                        event,
                        Hole.Kind.NEEDED,
                        who == null ? "nobody is said to know" : who + " gave no answer");
            }
        }
    }

    private void open(Event event, Hole.Kind kind, String because) {
        var at = event.passage();
        var what = event.what();
        holes.add(
                new Hole(
                        kind,
                        what == null ? quote(at) : what,
                        event.who(),
                        at.path(),
                        at,
                        List.of(because)));
    }

    /// Whether the one who gave no answer has a say elsewhere in the pile.
    private boolean answered(Event event) {
        var who = event.who();
        return who != null
                && answer.found().statements().stream()
                        .anyMatch(s ->
                                s.sourceName() != null
                                        && !s.path().equals(event.passage().path())
                                        && Names.sameSource(s.sourceName(), who));
    }

    /// What matters and most of those who live off a text left out of it.
    private void leftOut() {
        var byPassage = grouped(answer.collation().omissions(), o -> o.from().toString());
        var children = new TreeMap<String, Set<String>>();
        for (var omission : answer.collation().omissions()) {
            children.computeIfAbsent(omission.from().path(), x -> new TreeSet<>())
                    .add(omission.story().path());
        }
        byPassage.values().stream()
                .filter(all -> all.getFirst().matters().stream().anyMatch(MISSED::contains))
                .forEach(all -> leftOut(all, children));
    }

    private void leftOut(List<Omission> all, Map<String, Set<String>> children) {
        var from = all.getFirst().from();
        var paths = new TreeSet<String>();
        all.stream()
                .filter(o -> o.when() == Omission.When.AFTER)
                .filter(o -> o.where() != Omission.Where.NOT_CAPTURED)
                .forEach(o -> paths.add(o.story().path()));
        int of = children.getOrDefault(from.path(), paths).size();
        if (!paths.isEmpty() && 2 * paths.size() > of) {
            add(
                    Hole.Kind.LEFT_OUT,
                    quote(from),
                    from,
                    List.of("left out by " + paths.size() + ": " + String.join(", ", paths)));
        }
    }

    /// What one capture has and a later one lacks, and says nothing of.
    private void removed() {
        for (var version : answer.collation().versions()) {
            if (version.correction() == null) {
                version.removed().forEach(span -> removed(version, span));
                version.removedMedia()
                        .forEach(link ->
                                holes.add(
                                        new Hole(
                                                Hole.Kind.REMOVED,
                                                "recording " + link.target(),
                                                null,
                                                version.later(),
                                                null,
                                                List.of("embedded in " + version.earlier()))));
            }
        }
    }

    private void removed(Version version, Span span) {
        var passage = new Passage(version.earlier(), Part.BODY, span);
        add(
                Hole.Kind.REMOVED,
                quote(passage),
                passage,
                List.of("not in the later capture " + version.later()));
    }

    /// Sources, and ends of sources, that were not captured.
    private void notCaptured() {
        for (var problem : answer.problems()) {
            var document = documents.get(problem.path());
            if (document == null ? !problem.ofACopy() : document.truncated()) {
                holes.add(
                        new Hole(
                                Hole.Kind.NOT_CAPTURED,
                                problem.what(),
                                null,
                                problem.path(),
                                null,
                                List.of()));
            }
        }
    }

    private void add(Hole.Kind kind, String what, Passage passage, List<String> because) {
        holes.add(new Hole(kind, what, null, passage.path(), passage, because));
    }

    private String quote(Passage passage) {
        var document = documents.get(passage.path());
        var words = document == null ? "" : Words.oneLine(document.quote(passage));
        return words.length() <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.lastIndexOf(' ', LONGEST_QUOTE)) + " …";
    }

    private static List<String> citedBy(List<Passage> passages) {
        var paths = new TreeSet<>(passages.stream().map(Passage::path).toList());
        return List.of(
                paths.size() == 1
                        ? "cited by " + paths.first()
                        : "cited by " + paths.size() + ": " + String.join(", ", paths));
    }

    /// The one in the document that is dated first; of undated ones the first by path.
    private <T> T first(List<T> all, Function<T, Passage> place) {
        return all.stream()
                .min(
                        Comparator.comparing(
                                        (T t) -> published(place.apply(t)),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(place))
                .orElseThrow();
    }

    private @Nullable Instant published(Passage passage) {
        var document = documents.get(passage.path());
        var time = document == null ? null : document.published();
        return time == null ? null : time.value().from();
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        var groups = new TreeMap<String, List<T>>();
        all.forEach(t -> groups.computeIfAbsent(key.apply(t), x -> new ArrayList<>()).add(t));
        return groups;
    }
}
