// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Event;
import org.firsthand.model.Hole;
import org.firsthand.model.Link;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Problem;
import org.firsthand.model.Span;
import org.firsthand.model.Version;

/// Looks for what should be there and is not: in the pile as a whole, so after everything else.
public final class Holes {
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
        search.holes.addAll(Cited.of(answer, search.sources, search.inPile));
        search.unseen();
        search.holes.addAll(Linked.of(answer, search.inPile, search.sources));
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
            if (isCited(name, passages)) {
                return;
            }
            var first = sources.first(passages, p -> p);
            boolean paper = Character.isLowerCase(name.charAt(0));
            var what = paper ? "the " + name : "what " + name + " published";
            int of = paper ? name.indexOf(" of ") : -1;
            var whom = of < 0 ? name : name.substring(of + " of ".length());
            var hole =
                    new Hole(
                            Hole.Kind.CITED,
                            what,
                            whom,
                            first.path(),
                            first,
                            List.of(sources.by("cited", passages)));
            holes.add(new Missing(hole, passages));
        });
    }

    /// Whether `statement of the board` is a text that was found to be cited: then these places
    /// cite it too.
    private boolean isCited(String name, List<Passage> passages) {
        int of = name.indexOf(" of ");
        if (of < 0 || !Character.isLowerCase(name.charAt(0))) {
            return false;
        }
        var noun = name.substring(0, of);
        var owner = name.substring(of + " of ".length());
        var bare = owner.startsWith("the ") ? owner.substring("the ".length()) : owner;
        for (int i = 0; i < holes.size(); i++) {
            var missing = holes.get(i);
            var whom = missing.hole().whom();
            boolean same =
                    whom != null
                            && missing.hole().what().contains(noun)
                            && InPile.isCalled(bare, whom);
            if (same) {
                holes.set(i, missing.with(passages, sources));
                return true;
            }
        }
        return false;
    }

    private static List<Passage> known(Map<String, List<Passage>> byName, String name) {
        for (var other : byName.entrySet()) {
            if (InPile.isCalled(other.getKey(), name)) {
                return other.getValue();
            }
        }
        return byName.computeIfAbsent(name, x -> new ArrayList<>());
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

    /// Sources, ends of sources, and discussions that were not captured.
    private void notCaptured() {
        var copies = new HashSet<String>();
        answer.problems().stream()
                .filter(Problem::ofACopy)
                .forEach(problem -> copies.add(problem.path()));
        var told = new HashSet<String>();
        for (var problem : answer.problems()) {
            var document = sources.of(problem.path());
            boolean missing =
                    document == null
                            ? !problem.ofTheHidden() && !copies.contains(problem.path())
                            : document.truncated() || problem.ofADiscussion();
            if (missing && (problem.where() != null || told.add(problem.path()))) {
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
}
