// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.Variants.Variant;
import org.firsthand.model.Change;
import org.firsthand.model.Collation;
import org.firsthand.model.Conflict;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Statement;
import org.firsthand.model.Update;
import org.firsthand.text.Clocks;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Tells which variants of a claim cannot stand beside it, and which only bring it up to date.
final class Conflicts {
    /// How sure it is that both cannot stand: the same wording with one word changed, or other
    /// words.
    private static final double SAME_WORDING = 0.7;

    private static final double OTHER_WORDS = 0.6;

    private final Map<String, List<Descent>> byStrand = new HashMap<>();
    private final Map<String, String> publishers = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Update> updates = new ArrayList<>();

    private final Withdrawals withdrawals;
    private final Altered altered;

    Conflicts(List<Document> documents, Collation collation, Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
        this.altered = new Altered(documents, collation);
        documents.forEach(d -> publishers.put(d.path(), d.publisher()));
        collation
                .descents()
                .forEach(d -> byStrand.computeIfAbsent(d.strand(), x -> new ArrayList<>()).add(d));
    }

    /// All conflicts, sorted; what was found in two ways stands once, as the surer one.
    List<Conflict> all() {
        var surest =
                new TreeMap<Conflict, Conflict>(
                        Comparator.<Conflict>naturalOrder().thenComparing(Conflict::claim));
        for (var conflict : conflicts) {
            surest.merge(conflict, conflict, (a, b) -> a.confidence() >= b.confidence() ? a : b);
        }
        return List.copyOf(surest.values());
    }

    List<Update> updates() {
        return updates.stream().sorted().toList();
    }

    /// Judges the variants of one claim, and the denials among its statements.
    ///
    /// @param known what is known to be in conflict before
    void add(String claim, Variants variants, List<Disputed.Pair> known) {
        var settled = new TreeSet<String>();
        for (var pair : known) {
            settled.add(pair.b().statement().id());
            var dispute = pair.dispute();
            add(
                    claim,
                    new Side(pair.a(), List.of(pair.a())),
                    new Side(pair.b(), List.of(pair.b())),
                    new Verdict(dispute.kind(), dispute.explained(), dispute.confidence()));
        }
        judge(claim, variants, known);
        times(claim, variants, settled);
    }

    /// Holds the times of day against each other that mentions of one claim give, where each gives
    /// one.
    private void times(String claim, Variants variants, Set<String> settled) {
        var timed = new ArrayList<Mention>();
        var told = new ArrayList<Clocks.Clock>();
        for (var mention : variants.main()) {
            var clocks = Clocks.of(mention.said().text());
            boolean denies = mention.statement().stance() == Statement.Stance.DENIES;
            boolean one =
                    clocks.size() == 1 && !denies && !settled.contains(mention.statement().id());
            if (one && told.stream().noneMatch(clock -> clock.agrees(clocks.getFirst()))) {
                timed.add(mention);
                told.add(clocks.getFirst());
            }
        }
        for (var other : timed.subList(Math.min(1, timed.size()), timed.size())) {
            var main = timed.getFirst();
            if (!isOwn(other, main.passage().path())) {
                add(
                        claim,
                        new Side(main, List.of(main)),
                        new Side(other, List.of(other)),
                        new Verdict(Conflict.Kind.DATE, null, OTHER_WORDS));
            }
        }
    }

    private void judge(String claim, Variants variants, List<Disputed.Pair> known) {
        var main = main(variants);
        if (main == null) {
            return;
        }
        for (var variant : variants.others()) {
            var kind = kind(variant);
            boolean told = variant.mentions().stream().allMatch(m -> isTold(main, m, known));
            if (kind != null && !told && !variant.weighs() && !isPlan(variant, main)) {
                add(claim, kind, counted(variants, variant, main), variant);
            }
        }
        var denials =
                variants.mentions().stream()
                        .filter(m -> m.statement().stance() == Statement.Stance.DENIES)
                        .toList();
        if (!denials.isEmpty()) {
            var denial = nearestToRoot(denials);
            add(
                    claim,
                    new Side(main, List.of(main)),
                    new Side(denial, denials),
                    new Verdict(Conflict.Kind.DENIAL, null, denial.statement().confidence()));
        }
    }

    /// Of the mentions that stand for the claim, the one nearest to the root that gives the number
    /// which a variant in other words replaces; the one that stands for it where none does.
    private Mention counted(Variants variants, Variant variant, Mention main) {
        if (variant.differs() != Change.Kind.NUMBER) {
            return main;
        }
        var amounts = amounts(variant.mentions().getFirst());
        var counting =
                variants.main().stream()
                        .filter(m -> m.statement().stance() != Statement.Stance.DENIES)
                        .filter(m -> SameThing.differing(amounts, amounts(m)) != null)
                        .toList();
        return counting.isEmpty() ? main : nearestToRoot(counting);
    }

    private static List<Gist.Amount> amounts(Mention mention) {
        return mention.said().gist().amounts();
    }

    /// Whether a dispute that is known is about two mentions, or about the second and another.
    private static boolean isTold(Mention main, Mention other, List<Disputed.Pair> known) {
        return known.stream()
                .anyMatch(pair ->
                        pair.b().passage().touches(other.passage())
                                || pair.b().passage().touches(main.passage())
                                        && pair.a().passage().touches(other.passage()));
    }

    /// The mention that stands for the claim: of those that deny nothing, the one nearest to the
    /// root.
    private @Nullable Mention main(Variants variants) {
        var candidates =
                variants.main().stream()
                        .filter(m -> m.statement().stance() != Statement.Stance.DENIES)
                        .toList();
        return candidates.isEmpty() ? null : nearestToRoot(candidates);
    }

    /// The earliest of the mentions that are no copies; where all are, the earliest.
    private Mention nearestToRoot(List<Mention> mentions) {
        var own = mentions.stream().filter(m -> !isCopy(m)).toList();
        return earliest(own.isEmpty() ? mentions : own);
    }

    /// Whether the document has the wording from another.
    private boolean isCopy(Mention mention) {
        return mention.strands().stream()
                .flatMap(strand -> byStrand.getOrDefault(strand, List.of()).stream())
                .anyMatch(d -> d.parent() != null && d.child().touches(mention.passage()));
    }

    /// The mention of a variant that came out first, as far as dates tell.
    private static Mention earliest(List<Mention> mentions) {
        var first = mentions.getFirst();
        for (var mention : mentions) {
            if (isBefore(mention, first)) {
                first = mention;
            }
        }
        return first;
    }

    private void add(String claim, Conflict.Kind kind, Mention main, Variant variant) {
        var maker = maker(variant.mentions());
        var other = maker == null ? earliest(variant.mentions()) : maker.child;
        var explained = maker == null ? explained(main, variant) : maker.words;
        boolean newer =
                kind == Conflict.Kind.NUMBER && explained == null && isUpdate(main, other)
                        || isTakenBack(main, other)
                        || isTakenBack(other, main);
        if (newer) {
            boolean later = !isBefore(other, main);
            updates.add(
                    new Update(
                            claim,
                            (later ? main : other).statement().id(),
                            (later ? other : main).statement().id()));
            return;
        }
        add(
                claim,
                new Side(main, List.of(main)),
                new Side(other, variant.mentions()),
                new Verdict(kind, explained, variant.sameWording() ? SAME_WORDING : OTHER_WORDS));
    }

    /// One side of a conflict.
    ///
    /// @param mention stands for it
    /// @param all mentions that say the same
    private record Side(Mention mention, List<Mention> all) {
        String id() {
            return mention.statement().id();
        }
    }

    private record Verdict(Conflict.Kind kind, @Nullable String explained, double confidence) {}

    /// Adds a conflict; one side of which was withdrawn comes second, and that explains it.
    private void add(String claim, Side a, Side b, Verdict verdict) {
        if (a.id().equals(b.id())) {
            return; // one quotation with both in it
        }
        var other = withdrawals.of(b.all);
        var own = other == null ? withdrawals.of(a.all) : null;
        var withdrawn = own == null ? other : own;
        var known =
                verdict.explained == null
                        ? altered.of(verdict.kind, a.all, b.all)
                        : verdict.explained;
        conflicts.add(
                new Conflict(
                        verdict.kind,
                        own == null ? a.id() : b.id(),
                        own == null ? b.id() : a.id(),
                        claim,
                        AsOf.of(a.mention, b.mention),
                        known == null ? withdrawn : known,
                        verdict.confidence));
    }

    private static Conflict.@Nullable Kind kind(Variant variant) {
        if (variant.differs() == Change.Kind.NUMBER) {
            return variant.signature().endsWith(Variants.DATE)
                    ? Conflict.Kind.DATE
                    : Conflict.Kind.NUMBER;
        }
        if (variant.differs() != Change.Kind.NEGATION) {
            return null;
        }
        boolean said =
                variant.mentions().stream().anyMatch(m -> m.statement().sourceName() != null);
        return said && !variant.sameWording() ? Conflict.Kind.DENIAL : Conflict.Kind.NEGATION;
    }

    /// Whether one side tells what is to be, and the other that it has not come about, or one only
    /// supposes it: both can stand.
    private static boolean isPlan(Variant variant, Mention main) {
        return variant.differs() == Change.Kind.NEGATION
                && !variant.sameWording()
                && (isSupposed(main)
                        || variant.mentions().stream()
                                .allMatch(m -> isSupposed(m) || isAhead(m) != isAhead(main)));
    }

    private static boolean isSupposed(Mention mention) {
        return mention.statement().conditional() || mention.keys().getFirst().equals("if");
    }

    private static boolean isAhead(Mention mention) {
        var plain = " " + Words.plain(mention.said().text()) + " ";
        return Lexicon.AHEAD.stream().anyMatch(words -> plain.contains(" " + words + " "));
    }

    /// The mention that has the change first, and in whose words it is told.
    private record Maker(Mention child, String words) {}

    /// The member of a variant that has its wording from a document outside the variant: the change
    /// was made there.
    private @Nullable Maker maker(List<Mention> variant) {
        var paths = new TreeSet<String>();
        variant.forEach(m -> paths.add(m.passage().path()));
        for (var mention : variant) {
            for (var strand : mention.strands()) {
                for (var descent : byStrand.getOrDefault(strand, List.of())) {
                    var parent = descent.parent();
                    if (parent != null
                            && !paths.contains(parent.path())
                            && !isOwn(mention, parent.path())
                            && descent.child().touches(mention.passage())) {
                        return new Maker(
                                mention,
                                mention.document().publisher()
                                        + " changed it in a copy of "
                                        + publishers.getOrDefault(parent.path(), parent.path()));
                    }
                }
            }
        }
        return null;
    }

    /// Whether an outlet prints its own wording again, as it does every day with its weather.
    private boolean isOwn(Mention mention, String path) {
        return mention.document().publisher().equals(publishers.get(path));
    }

    private static @Nullable String explained(Mention main, Variant variant) {
        boolean copies =
                variant.sameWording()
                        && !variant.mentions().stream()
                                .allMatch(m ->
                                        m.document()
                                                .publisher()
                                                .equals(main.document().publisher()))
                        && variant.mentions().stream()
                                .anyMatch(m ->
                                        m.strands().stream().anyMatch(main.strands()::contains));
        return copies ? "both are copies of one wording" : null;
    }

    /// Whether two numbers are given as of different times, or by one source on different days.
    private static boolean isUpdate(Mention a, Mention b) {
        if ((Gists.tellsOfToday(a.text()) || Gists.tellsOfToday(b.text()))
                && (isBefore(a, b) || isBefore(b, a))) {
            return true;
        }
        var one = asOfWords(a);
        var other = asOfWords(b);
        if (one != null || other != null) {
            return one == null || other == null || !one.equals(other);
        }
        if (a.document().publisher().equals(b.document().publisher())) {
            return isBefore(a, b) || isBefore(b, a);
        }
        var source = a.statement().sourceName();
        var again = b.statement().sourceName();
        return source != null
                && again != null
                && Names.sameSource(source, again)
                && (isBefore(a, b) || isBefore(b, a));
    }

    /// Whether one withdraws what the other says, on a later day or none that is known.
    private static boolean isTakenBack(Mention withdrawal, Mention said) {
        return !isBefore(withdrawal, said)
                && withdrawal.keys().stream().anyMatch(Lexicon.WITHDRAWALS::contains);
    }

    private static @Nullable String asOfWords(Mention mention) {
        return mention.said().gist().asOf();
    }

    private static boolean isBefore(Mention a, Mention b) {
        var one = a.document().published();
        var other = b.document().published();
        return one != null && other != null && one.value().before(other.value());
    }
}
