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
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Hole;
import org.firsthand.model.Link;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.firsthand.model.Version;
import org.firsthand.text.Address;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Looks for what should be there and is not: in the pile as a whole, so after everything else.
public final class Holes {
    /// Words of a mention that tells what it is of.
    private static final int TELLING = 4;

    private final Answer answer;
    private final Sources sources;
    private final InPile inPile;
    private final List<Missing> holes = new ArrayList<>();

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
        return holes(missing(answer));
    }

    /// The holes without their places, sorted.
    static List<Hole> holes(List<Missing> missing) {
        return missing.stream().map(Missing::hole).sorted().distinct().toList();
    }

    /// The holes with all places at which they show.
    static List<Missing> missing(Answer answer) {
        var search = new Holes(answer);
        search.cited();
        search.unseen();
        search.linked();
        search.holes.addAll(Coming.of(answer.found().events(), search.sources));
        search.holes.addAll(Unanswered.of(answer, search.sources));
        search.holes.addAll(
                LeftOut.of(
                        answer.collation().omissions(),
                        answer.collation().descents(),
                        search.sources));
        search.removed();
        search.notCaptured();
        return search.holes;
    }

    /// Texts that sources point at and that no document of the pile is.
    private void cited() {
        var texts =
                answer.found().references().stream()
                        .filter(reference -> reference.kind() != Reference.Kind.URL)
                        .filter(reference -> !reference.namesOutletAlone())
                        .toList();
        for (var all : new SameText(sources).grouped(texts)) {
            if (!inPile.holds(all.getFirst())) {
                cited(all);
            }
        }
    }

    /// Shown where it is named most fully in the document that cites it first.
    private void cited(List<Reference> all) {
        var known = all.getFirst().key();
        var told = all.stream().filter(r -> r.key().equals(known)).toList();
        var path = sources.first(told, Reference::passage).passage().path();
        var fullest =
                told.stream()
                        .filter(r -> r.passage().path().equals(path))
                        .max(
                                Comparator.comparingInt(
                                                (Reference r) -> r.passage().span().length())
                                        .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
        var owner = all.stream().map(Reference::owner).flatMap(Stream::ofNullable).findFirst();
        var places = all.stream().map(Reference::passage).sorted().toList();
        var hole =
                new Hole(
                        Hole.Kind.CITED,
                        usual(places, fullest.passage()),
                        owner.orElse(null),
                        path,
                        fullest.passage(),
                        List.of(citedBy(places)));
        holes.add(new Missing(hole, places));
    }

    /// The words that most documents have for a text, bare mentions apart; else those at a passage.
    private String usual(List<Passage> places, Passage otherwise) {
        var paths = new TreeMap<String, Set<String>>();
        for (var place : places) {
            var words = sources.quote(place);
            if (Words.of(words).size() >= TELLING) {
                paths.computeIfAbsent(words, x -> new TreeSet<>()).add(place.path());
            }
        }
        var most = sources.quote(otherwise);
        int documents = paths.getOrDefault(most, Set.of()).size();
        for (var entry : paths.entrySet()) {
            if (entry.getValue().size() > documents) {
                most = entry.getKey();
                documents = entry.getValue().size();
            }
        }
        return most;
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
            boolean paper = Character.isLowerCase(name.charAt(0));
            var what = paper ? "the " + name : "what " + name + " published";
            var hole =
                    new Hole(
                            Hole.Kind.CITED,
                            what,
                            name,
                            first.path(),
                            first,
                            List.of(citedBy(passages)));
            holes.add(new Missing(hole, passages));
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
        byTarget.forEach((address, passages) -> {
            var first = passages.getFirst();
            var hole =
                    new Hole(
                            Hole.Kind.LINKED,
                            targets.getOrDefault(address, address),
                            null,
                            first.path(),
                            first,
                            List.of(citedBy(passages)));
            holes.add(new Missing(hole, passages));
        });
    }

    private void linked(
            String target,
            Passage passage,
            Map<String, String> targets,
            Map<String, List<Passage>> byTarget) {
        if (!inPile.captured(target)) {
            var address = Address.canonical(target);
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

    /// What one capture has and a later one lacks, and says nothing of.
    private void removed() {
        for (var version : answer.collation().versions()) {
            if (version.correction() == null) {
                version.removed().forEach(span -> removed(version, span));
                version.removedMedia().forEach(link -> removed(version, link));
            }
        }
    }

    private void removed(Version version, Link link) {
        add(
                new Hole(
                        Hole.Kind.REMOVED,
                        "recording " + link.target(),
                        null,
                        version.later(),
                        null,
                        List.of("embedded in " + version.earlier())));
    }

    private void removed(Version version, Span span) {
        var passage = new Passage(version.earlier(), Part.BODY, span);
        add(
                new Hole(
                        Hole.Kind.REMOVED,
                        sources.quote(passage),
                        null,
                        passage.path(),
                        passage,
                        List.of("not in the later capture " + version.later())));
    }

    /// Sources, and ends of sources, that were not captured.
    private void notCaptured() {
        for (var problem : answer.problems()) {
            var document = sources.of(problem.path());
            if (document == null ? !problem.ofACopy() : document.truncated()) {
                add(
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

    private void add(Hole hole) {
        var passage = hole.passage();
        holes.add(new Missing(hole, passage == null ? List.of() : List.of(passage)));
    }

    private static String citedBy(List<Passage> passages) {
        return Sources.by("cited", passages);
    }
}
