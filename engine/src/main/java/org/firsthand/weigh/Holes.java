// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/// Looks for what should be there and is not: in the pile as a whole, so after everything else.
public final class Holes {
    /// What a reader of copies would miss: these parts of a passage make its omission a hole.
    private static final List<Omission.Matter> MISSED =
            List.of(Omission.Matter.DENIAL, Omission.Matter.CAVEAT, Omission.Matter.SOURCE);

    private final Answer answer;
    private final Sources sources;
    private final InPile inPile;
    private final List<Hole> holes = new ArrayList<>();

    private Holes(Answer answer) {
        this.answer = answer;
        sources = new Sources(answer.documents(), answer.collation().descents());
        inPile =
                new InPile(
                        answer.documents(),
                        answer.found().events().stream()
                                .filter(Event::isCredit)
                                .map(Event::to)
                                .flatMap(Stream::ofNullable)
                                .toList());
    }

    /// The holes of an investigation, from everything that its other steps found.
    public static List<Hole> of(Answer answer) {
        var search = new Holes(answer);
        search.cited();
        search.unseen();
        search.linked();
        search.holes.addAll(Coming.of(answer.found().events(), search.sources));
        search.holes.addAll(Unanswered.of(answer, search.sources));
        search.leftOut();
        search.removed();
        search.notCaptured();
        return search.holes.stream().sorted().distinct().toList();
    }

    /// Texts that sources point at and that no document of the pile is.
    private void cited() {
        var texts =
                answer.found().references().stream()
                        .filter(reference -> reference.kind() != Reference.Kind.URL)
                        .filter(reference -> !reference.namesOutletAlone())
                        .toList();
        for (var all : new SameText(sources).grouped(texts)) {
            if (all.stream().noneMatch(inPile::holds)) {
                cited(all);
            }
        }
    }

    /// Named in the words of the document that cites it first, and there in the fullest.
    private void cited(List<Reference> all) {
        var path = sources.first(all, Reference::passage).passage().path();
        var fullest =
                all.stream()
                        .filter(r -> r.passage().path().equals(path))
                        .max(
                                Comparator.comparingInt((Reference r) -> r.passage().span().length())
                                        .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
        var owner =
                all.stream().map(Reference::owner).flatMap(Stream::ofNullable).findFirst();
        holes.add(
                new Hole(
                        Hole.Kind.CITED,
                        sources.quote(fullest.passage()),
                        owner.orElse(null),
                        path,
                        fullest.passage(),
                        List.of(citedBy(all.stream().map(Reference::passage).toList()))));
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
            var first = sources.first(passages, p -> p);
            var what = "what " + name + " published";
            holes.add(
                    new Hole(
                            Hole.Kind.CITED,
                            what,
                            name,
                            first.path(),
                            first,
                            List.of(citedBy(passages))));
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
        var targets = new TreeMap<String, String>();
        for (var document : answer.documents()) {
            for (var link : document.links()) {
                var passage = place(document, link.part(), link.words());
                if (passage != null && InPile.leadsElsewhere(document, link, passage)) {
                    linked(link.target(), passage, targets, byTarget);
                }
            }
        }
        for (var reference : answer.found().references()) {
            if (reference.kind() == Reference.Kind.URL) {
                linked(reference.key(), reference.passage(), targets, byTarget);
            }
        }
        byTarget.forEach((address, passages) ->
                add(
                        Hole.Kind.LINKED,
                        targets.getOrDefault(address, address),
                        passages.getFirst(),
                        List.of(citedBy(passages))));
    }

    private void linked(
            String target,
            Passage passage,
            Map<String, String> targets,
            Map<String, List<Passage>> byTarget) {
        if (!inPile.captured(target)) {
            var address = InPile.address(target);
            targets.merge(address, target, (a, b) -> a.length() >= b.length() ? a : b);
            byTarget.computeIfAbsent(address, x -> new ArrayList<>()).add(passage);
        }
    }

    /// Where the words of a link stand; null where they do not stand in the text that is kept.
    private static @Nullable Passage place(Document document, String part, String words) {
        var text = document.text(part);
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        return at < 0
                ? null
                : new Passage(document.path(), part, new Span(at, at + words.length()));
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
                    sources.quote(from),
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
                sources.quote(passage),
                passage,
                List.of("not in the later capture " + version.later()));
    }

    /// Sources, and ends of sources, that were not captured.
    private void notCaptured() {
        for (var problem : answer.problems()) {
            var document = sources.of(problem.path());
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

    private static String citedBy(List<Passage> passages) {
        return Sources.by("cited", passages);
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        var groups = new TreeMap<String, List<T>>();
        all.forEach(t -> groups.computeIfAbsent(key.apply(t), x -> new ArrayList<>()).add(t));
        return groups;
    }
}
