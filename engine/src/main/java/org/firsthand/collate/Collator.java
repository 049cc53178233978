// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firsthand.collate.Bundles.Bundle;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Change;
import org.firsthand.model.Collation;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Resemblance;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.model.Strand;
import org.firsthand.text.RoughScans;
import org.firsthand.text.Tokens;
import org.firsthand.text.Wording;

/// Compares every story and comment with every other: what they share, and who has it from whom.
///
/// Memory: the texts, 6 bytes for each of their key characters, 8 bytes for each fingerprint and 12
/// for each that comes again, and the shared passages. Time grows with the length of all texts and
/// with the passages they share, not with the number of pairs of documents.
public final class Collator {
    /// In a strand of more passages than this only pairs with its longest passage or with a parent
    /// are printed.
    private static final int LARGE = 64;

    /// The part of a story that a strand must make up to tie it into a family.
    private static final double NO_SMALL_PART = 0.15;

    /// Words that one side has more before they count as added or dropped.
    private static final int RUN = 3;

    /// Pairs of tellers that are compared in one go.
    private static final int PORTION = 256;

    private final Memory memory;
    private final List<Known> known;
    private final List<Teller> tellers;
    private final Ranks ranks;

    /// All that is alike, formulas too: each may say a little about descent, and how much is
    /// fitted.
    private final List<Shared> alike;

    private final List<Reuse> compared;

    /// Of that, what shows a copy.
    private final List<Shared> shared;

    private final List<Reuse> reuses;

    /// Which of what is alike shows a copy.
    private final BitSet copied;

    /// Wordings that make strands, and those that are furniture of one outlet.
    private final List<Bundle> bundles;

    private final List<Bundle> furniture;

    /// Paths of rough scans.
    private final Set<String> scans;

    private final List<Event> events;
    private final List<List<Event>> credits;
    private final Versions versions;

    private Collator(List<Document> documents, List<Event> events, Memory memory) {
        this.memory = memory;
        versions = Versions.of(documents);
        known = memory.begin(documents);
        tellers = known.stream().map(Known::teller).toList();
        ranks = Ranks.of(known);
        alike = Joints.cut(tellers, Pairs.of(known, memory.gone(), ranks));
        compared = compared();
        copied = Formulas.copied(tellers, alike, compared);
        shared = copied.stream().mapToObj(alike::get).toList();
        reuses = copied.stream().mapToObj(compared::get).toList();
        scans = scans();
        var wordings = Bundles.of(tellers, shared, ranks);
        var parted = Furniture.parted(wordings, tellers, shared, scans);
        bundles = parted.getOrDefault(false, List.of());
        furniture = parted.getOrDefault(true, List.of());
        this.events = events;
        credits = credits(events);
    }

    /// The shared wording of all documents, and its descent. Events that are credits speak for
    /// descent.
    public static Collation collate(List<Document> documents, List<Event> events) {
        return collate(documents, events, Memory.brief());
    }

    /// The same, with what is known from collations before it.
    public static Collation collate(List<Document> documents, List<Event> events, Memory memory) {
        var collator = new Collator(documents.stream().sorted().toList(), events, memory);
        var collation = collator.followed(collator.passages());
        memory.end();
        return collation;
    }

    /// Shared wording and its descent alone: what became of it on the way, and what is alike and
    /// shows no copy, is left empty.
    public static Collation passages(List<Document> documents, List<Event> events) {
        return new Collator(documents.stream().sorted().toList(), events, Memory.brief())
                .passages();
    }

    /// All possible origins of shared wording, with the signs for each: what weights are fitted on.
    public static List<Candidates> candidates(List<Document> documents, List<Event> events) {
        return new Collator(documents.stream().sorted().toList(), events, Memory.brief())
                .lineage()
                .candidates();
    }

    private Lineage lineage() {
        var standing = new BitSet();
        int[] places = copied.stream().toArray();
        furniture.forEach(bundle -> bundle.shared().forEach(i -> standing.set(places[i])));
        var groups =
                Groups.of(
                        tellers,
                        without(standing, alike),
                        without(standing, compared),
                        credits,
                        versions,
                        ranks);
        return new Lineage(known, credits, versions, ranks, groups, scans, memory);
    }

    private static <T> List<T> without(BitSet some, List<T> all) {
        return some.isEmpty()
                ? all
                : IntStream.range(0, all.size())
                        .filter(i -> !some.get(i))
                        .mapToObj(all::get)
                        .toList();
    }

    private Set<String> scans() {
        var tied = new LinkedHashMap<String, Document>();
        alike.stream()
                .flatMap(s -> Stream.of(s.a(), s.b()))
                .map(teller -> tellers.get(teller).document())
                .forEach(document -> tied.put(document.path(), document));
        return RoughScans.certain(tied.values(), memory::legibility);
    }

    /// The credits that stand in each teller.
    private List<List<Event>> credits(List<Event> events) {
        var byPath = new HashMap<String, List<Event>>();
        events.stream()
                .filter(Event::isCredit)
                .sorted()
                .forEach(e ->
                        byPath.computeIfAbsent(e.passage().path(), x -> new ArrayList<>()).add(e));
        return tellers.stream()
                .map(Teller::whole)
                .map(whole ->
                        byPath.getOrDefault(whole.path(), List.of()).stream()
                                .filter(e ->
                                        e.passage().part().equals(whole.part())
                                                && whole.span().contains(e.passage().span()))
                                .toList())
                .toList();
    }

    private Collation passages() {
        var lineage = lineage();
        var origins = lineage.origins();
        var material =
                new StrandMaker.Material(tellers, shared, origins, versions, new HashSet<>());
        var strands = new ArrayList<Strand>();
        var descents = new ArrayList<Descent>();
        var printed = new ArrayList<Reuse>();
        var tellersOf = new TreeMap<String, Set<Integer>>();
        for (var bundle : bundles) {
            var made = new StrandMaker(material, bundle, lineage).make();
            strands.add(made.strand());
            descents.addAll(made.descents());
            printed.addAll(printed(bundle, made.descents()));
            tellersOf.put(made.strand().id(), lineage.tied(tied(bundle)));
        }
        descents.sort(null);
        return new Collation(
                printed.stream().sorted().toList(),
                strands.stream().sorted().toList(),
                descents,
                Families.of(tellers, tellersOf, lineage.starts()),
                versions.changes(),
                List.of(),
                List.of());
    }

    /// With what became of wording, and what is alike and no copy.
    private Collation followed(Collation passages) {
        var aftermath = new Aftermath(known, versions, events, memory);
        aftermath.follow(passages.descents());
        return new Collation(
                passages.reuses(),
                passages.strands(),
                passages.descents(),
                passages.families(),
                passages.versions(),
                aftermath.omissions(),
                aftermath.alterations(),
                resemblances());
    }

    private List<Resemblance> resemblances() {
        var formulas =
                IntStream.range(0, compared.size())
                        .filter(i -> !copied.get(i))
                        .mapToObj(i -> resemblance(Resemblance.Kind.FORMULA, compared.get(i)));
        var standing =
                furniture.stream()
                        .flatMap(bundle -> printed(bundle, List.of()).stream())
                        .map(reuse -> resemblance(Resemblance.Kind.FURNITURE, reuse));
        var paraphrases = Paraphrases.of(known, alike, compared, ranks).stream();
        return Stream.of(formulas, standing, paraphrases).flatMap(all -> all).sorted().toList();
    }

    private static Resemblance resemblance(Resemblance.Kind kind, Reuse both) {
        return new Resemblance(kind, both.a(), both.b(), both.identity(), List.of());
    }

    /// The tellers that a strand ties into a family: those of whose text it is no small part. A
    /// speech that several dispatches quote at length ties none of them together.
    private Set<Integer> tied(Bundle bundle) {
        var all = bundle.members().stream().map(Bundles.Member::teller).collect(toSet());
        var most =
                bundle.members().stream()
                        .filter(m ->
                                m.length()
                                        >= NO_SMALL_PART * tellers.get(m.teller()).key().length())
                        .map(Bundles.Member::teller)
                        .collect(toSet());
        return most.size() < 2 ? all : most;
    }

    private List<Reuse> printed(Bundle bundle, List<Descent> descents) {
        if (bundle.members().size() <= LARGE) {
            return bundle.shared().stream().map(reuses::get).toList();
        }
        var edges = edges(descents);
        int longest =
                bundle.members().stream()
                        .max(
                                Comparator.comparingInt(Bundles.Member::length)
                                        .thenComparing(Bundles.Member::teller, ranks.reversed()))
                        .orElseThrow()
                        .teller();
        return bundle.shared().stream()
                .filter(i ->
                        shared.get(i).a() == longest
                                || shared.get(i).b() == longest
                                || edges.contains(paths(reuses.get(i))))
                .map(reuses::get)
                .toList();
    }

    /// The documents of each child and its parent.
    private static Set<Set<String>> edges(List<Descent> descents) {
        var edges = new HashSet<Set<String>>();
        for (var descent : descents) {
            var parent = descent.parent();
            if (parent != null) {
                edges.add(Set.copyOf(List.of(descent.child().path(), parent.path())));
            }
        }
        return edges;
    }

    private static Set<String> paths(Reuse reuse) {
        return Set.of(reuse.a().path(), reuse.b().path());
    }

    /// Those that share wording are compared together, so that the words of each are read once.
    private List<Reuse> compared() {
        var pairs = Shared.pairs(alike);
        var tied = new Disjoint(tellers.size());
        pairs.forEach(pair -> tied.join(alike.get(pair.start()).a(), alike.get(pair.start()).b()));
        var together = new TreeMap<Integer, List<Span>>();
        for (var pair : pairs) {
            together.computeIfAbsent(
                            tied.first(alike.get(pair.start()).a()), x -> new ArrayList<>())
                    .add(pair);
        }
        var all = new Reuse[alike.size()];
        together.values().stream().flatMap(Collator::portions).toList().parallelStream()
                .forEach(portion -> {
                    var words = new TextWords(tellers);
                    for (var pair : portion) {
                        var reuses = compared(alike.subList(pair.start(), pair.end()), words);
                        for (int i = 0; i < reuses.size(); i++) {
                            all[pair.start() + i] = reuses.get(i);
                        }
                    }
                });
        return List.of(all);
    }

    /// Pairs in lists of at most so many that the words of their texts take little memory.
    private static Stream<List<Span>> portions(List<Span> pairs) {
        return IntStream.range(0, (pairs.size() + PORTION - 1) / PORTION)
                .mapToObj(
                        i -> pairs.subList(i * PORTION, Math.min(pairs.size(), (i + 1) * PORTION)));
    }

    /// What differs in the passages of two tellers.
    private List<Reuse> compared(List<Shared> pair, TextWords words) {
        int a = pair.getFirst().a();
        int b = pair.getFirst().b();
        return known.get(ranks.first(a, b))
                .common(known.get(ranks.last(a, b)))
                .compared(pair, shared -> reuse(shared, words));
    }

    private Reuse reuse(Shared s, TextWords words) {
        var a = tellers.get(s.a()).passage(s.aStart(), s.aEnd());
        var b = tellers.get(s.b()).passage(s.bStart(), s.bEnd());
        var aText = tellers.get(s.a()).document().text(a.part());
        var bText = tellers.get(s.b()).document().text(b.part());
        var core = Wording.core(aText, a.span(), bText, b.span());
        var aWords = words.of(s.a(), core.a());
        var bWords = words.of(s.b(), core.b());
        var changes = changes(s, aWords, bWords);
        var added = new ArrayList<Span>();
        var dropped = new ArrayList<Span>();
        for (var change : changes) {
            if (change.a().length() == 0 && bWords.within(change.b()) >= RUN) {
                added.add(change.b());
            }
            if (change.b().length() == 0 && aWords.within(change.a()) >= RUN) {
                dropped.add(change.a());
            }
        }
        return new Reuse(a, b, s.identity(), added, dropped, changes);
    }

    /// Where the two sides differ. How words are paired depends on which side comes first; what
    /// their files are called must not decide that.
    private List<Change> changes(Shared s, Tokens aWords, Tokens bWords) {
        boolean forward = ranks.compare(s.a(), s.b()) <= 0;
        var changes = new ArrayList<Change>();
        var first = forward ? aWords : bWords;
        var second = forward ? bWords : aWords;
        for (var c : Wording.changes(first, second)) {
            if (!Wording.sameLetters(c.a().of(first.text()), c.b().of(second.text()))) {
                changes.add(forward ? c : new Change(c.kind(), c.b(), c.a()));
            }
        }
        return changes;
    }
}
