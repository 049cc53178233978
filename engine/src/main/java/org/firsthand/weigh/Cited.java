// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Hole;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.model.Statement;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// The texts and recordings that sources point at and that no document of the pile is.
///
/// A text whose address stands beside its name is missing once, as that address. Of a recording
/// whose transcript is here the sound is missing.
final class Cited {
    /// Words of a mention that tells what it is of.
    private static final int TELLING = 4;

    /// Characters between the name of a text and its address.
    private static final int BESIDE = 40;

    /// Last words of names that take an article.
    private static final Set<String> BODIES =
            Set.of(
                    "Board",
                    "Ministry",
                    "Council",
                    "Committee",
                    "Office",
                    "Trust",
                    "Company",
                    "Union",
                    "Association",
                    "Agency",
                    "Department",
                    "Commission",
                    "Authority",
                    "Court",
                    "Club",
                    "Museum",
                    "University",
                    "Police");

    /// Verbs by which somebody has a paper shown.
    private static final Set<String> SHOWN =
            Set.of("brought", "showed", "shown", "produced", "kept", "shows", "brings");

    private static final Set<String> PEOPLE = Set.of("he", "she", "they", "who");

    private final Answer answer;
    private final Sources sources;
    private final Recordings recordings;
    private final Set<String> heard = new TreeSet<>();
    private final Map<String, TreeSet<Integer>> addresses = new HashMap<>();
    private final List<Missing> holes = new ArrayList<>();

    private Cited(Answer answer, Sources sources) {
        this.answer = answer;
        this.sources = sources;
        recordings =
                new Recordings(answer.documents(), answer.collation(), answer.found().statements());
    }

    /// One hole for each text, however many cite it.
    static List<Missing> of(Answer answer, Sources sources, InPile inPile) {
        var cited = new Cited(answer, sources);
        var texts =
                answer.found().references().stream()
                        .filter(reference -> reference.kind() != Reference.Kind.URL)
                        .filter(reference -> !reference.namesOutletAlone())
                        .filter(reference -> !isBareLaw(reference))
                        .filter(reference -> !cited.hasAddress(reference))
                        .toList();
        for (var all : new SameText(sources).grouped(texts)) {
            if (!inPile.holds(all.getFirst()) && !inPile.isOwnLabel(all)) {
                cited.cited(all);
            }
        }
        return cited.holes;
    }

    /// Whether it is `the Act` and nobody says which.
    private static boolean isBareLaw(Reference reference) {
        return reference.kind() == Reference.Kind.LAW && reference.key().indexOf(' ') < 0;
    }

    /// Whether an address stands right behind a name in its part.
    private boolean hasAddress(Reference reference) {
        var passage = reference.passage();
        var places = addresses.getOrDefault(part(passage), new TreeSet<>());
        var next = places.ceiling(passage.span().end());
        return next != null && next - passage.span().end() <= BESIDE;
    }

    private static String part(Passage passage) {
        return passage.path() + '\n' + passage.part();
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
        var sound = sound(told);
        var owner =
                shownBy(fullest.passage())
                        .or(() ->
                                all.stream()
                                        .map(Reference::owner)
                                        .flatMap(Stream::ofNullable)
                                        .findFirst());
        var places = all.stream().map(Reference::passage).sorted().toList();
        var hole =
                new Hole(
                        Hole.Kind.CITED,
                        !sound.isEmpty()
                                ? "the sound of the recording itself"
                                : owner.isPresent() && date(known) != null
                                        ? dated(known, owner.get())
                                        : told(usual(places, fullest.passage()), fullest.passage()),
                        owner.orElse(null),
                        path,
                        fullest.passage(),
                        because(sound, places));
        holes.add(new Missing(hole, places));
    }

    /// Who brought a paper, as in `she had brought the plumber's bill`: it can be seen there, and
    /// not where it was made. The one whom the sentence has speak is meant.
    private Optional<String> shownBy(Passage passage) {
        var before = sources.before(passage);
        int verb = before.size() - 1;
        int who = verb > 0 && before.get(verb - 1).equals("had") ? verb - 2 : verb - 1;
        boolean shown =
                who >= 0 && SHOWN.contains(before.get(verb)) && PEOPLE.contains(before.get(who));
        if (!shown) {
            return Optional.empty();
        }
        var sentence = sources.sentence(passage);
        return answer.found().statements().stream()
                .filter(s -> s.passage().touches(sentence))
                .map(Statement::sourceName)
                .flatMap(Stream::ofNullable)
                .filter(name -> !Names.isUnnamed(name))
                .findFirst();
    }

    /// A bare noun or number in words that can be read alone: `a note, told of in “..”`, `what is
    /// stamped 19`, `book 38, which the Mill Company names`.
    private String told(String what, Passage passage) {
        var words = Words.of(what).stream().map(w -> w.of(what)).toList();
        if (words.size() < 2) {
            return what;
        }
        var first = words.getFirst().toLowerCase(Locale.ROOT);
        boolean numbered = Character.isDigit(words.get(1).charAt(0));
        if (numbered && first.endsWith("ed")) {
            return "what is " + what;
        }
        if (words.size() > 2) {
            return what;
        }
        if (first.equals("a") || first.equals("an")) {
            return what + ", told of in “" + sources.quote(sources.sentence(passage)) + "”";
        }
        boolean plain =
                numbered
                        && words.getLast().chars().allMatch(Character::isDigit)
                        && first.equals(words.getFirst());
        var document = plain ? sources.of(passage.path()) : null;
        return document == null ? what : what + ", which " + document.publisher() + " names";
    }

    /// The day at the end of a key; null where none stands there.
    private static @Nullable LocalDate date(String key) {
        var last = key.substring(key.lastIndexOf(' ') + 1);
        boolean day =
                last.length() == "2000-01-01".length()
                        && last.charAt(4) == '-'
                        && last.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return day ? LocalDate.parse(last) : null;
    }

    /// `the statement of the Holm Harbour Board of 9 May 2019`.
    private static String dated(String key, String owner) {
        var day = date(key);
        var noun = key.substring(0, key.indexOf(' '));
        int last = owner.lastIndexOf(' ') + 1;
        boolean body = last > 0 && BODIES.contains(owner.substring(last));
        return "the "
                + noun
                + " of "
                + (body || Character.isLowerCase(owner.charAt(0)) ? "the " : "")
                + owner
                + " of "
                + (day == null
                        ? ""
                        : day.getDayOfMonth()
                                + " "
                                + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                + " "
                                + day.getYear());
    }

    private List<String> because(List<String> transcripts, List<Passage> places) {
        var by = sources.by("cited", places);
        return transcripts.isEmpty()
                ? List.of(by)
                : List.of("here in words only: " + String.join(", ", transcripts), by);
    }

    /// The transcripts that are here of a recording which is cited; none of one that was told of
    /// before.
    private List<String> sound(List<Reference> told) {
        if (!told.getFirst().key().startsWith("recording")) {
            return List.of();
        }
        var counts = new TreeMap<String, Integer>();
        for (var reference : told) {
            var recording = recordings.of(reference.passage().path());
            if (recording != null) {
                counts.merge(recording, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> 2 * most.getValue() > told.size() && heard.add(most.getKey()))
                .map(most -> transcripts(most.getKey()))
                .orElse(List.of());
    }

    private List<String> transcripts(String recording) {
        return answer.documents().stream()
                .filter(d -> d.kind() == Document.Kind.TRANSCRIPT)
                .map(Document::path)
                .filter(path -> recording.equals(recordings.of(path)))
                .toList();
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
}
