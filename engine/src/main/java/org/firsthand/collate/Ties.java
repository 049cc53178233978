// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.collate.Evidence.Oriented;
import org.firsthand.collate.Evidence.Pair;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Change;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.text.EditDistance;
import org.firsthand.text.Key;

/// How much wording any two tellers share, over all their common passages.
///
/// A *tie* is enough shared wording for one to have taken it from the other: more than a formula or
/// a single quotation, which both may have from the speaker, and no small matter beside what each
/// shares with others.
final class Ties {
    /// Share of the closest partner's wording below which a partner is no possible parent of the
    /// whole.
    private static final double SMALL = 0.15;

    /// Equal key characters that are no small matter beside anything.
    private static final double MUCH = 700;

    /// Key characters up to which a passage that is nothing but a quotation may have been taken
    /// from the speaker.
    private static final int QUOTATION = 400;

    /// Characters beside a quotation that may say who speaks.
    private static final int SPEAKER = 100;

    /// Third tellers that are asked, at most.
    private static final int WITNESSES = 8;

    /// Share of the wording common with third tellers that may be missing from the other for it to
    /// hold all of that, and the share by which the other must hold more.
    private static final double ALL_BUT = 0.05;

    private static final double MORE = 0.15;

    /// Letters of a change that is no cut of a whole clause.
    private static final int LETTERS = 40;

    /// Letters by which a misread word differs.
    private static final int MISREAD = 2;

    /// Possible parents that are weighed, at most: among more, the closest are as good as any.
    private static final int MANY = 64;

    private final List<Teller> tellers;
    private final List<Shared> shared;
    private final List<Reuse> reuses;
    private final Map<Integer, List<Span>> quotations = new HashMap<>();
    private final Map<Long, List<Integer>> byPair = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> matched = new TreeMap<>();
    private final Map<Integer, Map<Integer, Double>> possible = new HashMap<>();
    private final Map<Integer, Double> most = new HashMap<>();

    /// @param versions later captures of an address descend with the first, and are tied to none
    Ties(List<Teller> tellers, List<Shared> shared, List<Reuse> reuses, Versions versions) {
        this.tellers = tellers;
        this.shared = shared;
        this.reuses = reuses;
        for (int i = 0; i < shared.size(); i++) {
            var s = shared.get(i);
            byPair.computeIfAbsent(key(s.a(), s.b()), x -> new ArrayList<>()).add(i);
            if (!isQuotation(s) && mayCopy(s.a(), versions) && mayCopy(s.b(), versions)) {
                double equal = s.length() * s.identity();
                matched.computeIfAbsent(s.a(), x -> new TreeMap<>())
                        .merge(s.b(), equal, Double::sum);
                matched.computeIfAbsent(s.b(), x -> new TreeMap<>())
                        .merge(s.a(), equal, Double::sum);
            }
        }
    }

    /// Whether a teller can have its wording from another. Who shares the words of a transcript
    /// quotes, or hears, what was spoken.
    private boolean mayCopy(int teller, Versions versions) {
        var document = tellers.get(teller).document();
        return document.kind() != Document.Kind.TRANSCRIPT && versions.earlier(document) == null;
    }

    /// All tellers that share more than quotations with another.
    Iterable<Integer> nodes() {
        return matched.keySet();
    }

    /// Possible parents of a teller, with the equal key characters they share.
    Map<Integer, Double> of(int child) {
        return possible.computeIfAbsent(child, this::find);
    }

    private Map<Integer, Double> find(int child) {
        double least = SMALL * most(child);
        var ties = new TreeMap<Integer, Double>();
        matched.getOrDefault(child, Map.of())
                .forEach((other, equal) -> {
                    if (equal >= MUCH || equal >= least && equal >= SMALL * most(other)) {
                        ties.put(other, equal);
                    }
                });
        return ties;
    }

    /// Whether two share more than quotations, however small beside what they share with others.
    boolean share(int a, int b) {
        return matched.getOrDefault(a, Map.of()).containsKey(b);
    }

    /// The closest of the possible parents: as many as are worth weighing.
    Map<Integer, Double> closest(int child) {
        var ties = of(child);
        if (ties.size() <= MANY) {
            return ties;
        }
        var closest = new TreeMap<Integer, Double>();
        ties.entrySet().stream()
                .sorted(
                        Map.Entry.<Integer, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MANY)
                .forEach(e -> closest.put(e.getKey(), e.getValue()));
        return closest;
    }

    /// Equal key characters shared with the closest partner.
    double most(int teller) {
        return most.computeIfAbsent(
                teller,
                x ->
                        matched.getOrDefault(teller, Map.of()).values().stream()
                                .mapToDouble(equal -> equal)
                                .max()
                                .orElse(0));
    }

    /// All that two tellers share, as evidence for one direction.
    Pair pair(int parent, int child) {
        var indices = byPair.getOrDefault(key(parent, child), List.of());
        var oriented =
                indices.stream()
                        .map(i -> new Oriented(reuses.get(i), shared.get(i).a() == parent))
                        .toList();
        var witnesses = witnesses(parent, child);
        return new Pair(
                parent,
                child,
                share(parent, indices),
                share(child, indices),
                oriented,
                isBehind(child, parent, witnesses),
                isBehind(parent, child, witnesses));
    }

    /// Whether a teller has, of what witnesses share, only what the other has, and the other has
    /// more: that must be shared with an older one, or the other may have added it; where neither
    /// is dated, with any.
    private boolean isBehind(int teller, int other, List<Integer> witnesses) {
        var older = witnesses.stream().filter(w -> mayBeOlder(w, other)).toList();
        return only(teller, other, witnesses) <= ALL_BUT && only(other, teller, older) >= MORE;
    }

    private boolean mayBeOlder(int teller, int than) {
        var one = tellers.get(teller).document().published();
        var other = tellers.get(than).document().published();
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.value().before(other.value());
    }

    /// The closest tellers that are tied to both.
    private List<Integer> witnesses(int a, int b) {
        var ofB = matched.getOrDefault(b, Map.of());
        return matched.getOrDefault(a, Map.of()).entrySet().stream()
                .filter(e -> ofB.containsKey(e.getKey()))
                .sorted(
                        Comparator.comparingDouble((Map.Entry<Integer, Double> e) ->
                                        -Math.min(e.getValue(), ofB.getOrDefault(e.getKey(), 0.0)))
                                .thenComparing(Map.Entry::getKey))
                .limit(WITNESSES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Of the wording that a teller shares with witnesses, the share that the other lacks.
    private double only(int teller, int other, List<Integer> witnesses) {
        var theirs = new ArrayList<Span>();
        witnesses.forEach(w -> theirs.addAll(spans(teller, w)));
        if (theirs.isEmpty()) {
            return 0;
        }
        int without = length(spans(teller, other));
        int shared = length(theirs);
        theirs.addAll(spans(teller, other));
        return (double) (length(theirs) - without) / Math.max(1, shared);
    }

    /// What a teller shares with another, in its own key characters.
    private List<Span> spans(int teller, int other) {
        return byPair.getOrDefault(key(teller, other), List.of()).stream()
                .map(shared::get)
                .map(s ->
                        s.a() == teller
                                ? new Span(s.aStart(), s.aEnd())
                                : new Span(s.bStart(), s.bEnd()))
                .toList();
    }

    /// Characters that at least one of the spans holds.
    private static int length(List<Span> spans) {
        int length = 0;
        int reached = 0;
        for (var span : spans.stream().sorted().toList()) {
            length += Math.max(0, span.end() - Math.max(reached, span.start()));
            reached = Math.max(reached, span.end());
        }
        return length;
    }

    /// How many more small changes lie between a teller and one possible parent than between it and
    /// another, where both have its wording: so many the teller would have had to change back. What
    /// the teller only lacks it may have cut itself.
    int changesMore(int parent, int other, int child) {
        return changesWithin(parent, child, other) - changesWithin(other, child, parent);
    }

    /// Small changes between two tellers at places of the child that a third has, too.
    private int changesWithin(int parent, int child, int third) {
        var covered =
                byPair.getOrDefault(key(third, child), List.of()).stream()
                        .map(i -> side(i, child))
                        .toList();
        int count = 0;
        for (int i : byPair.getOrDefault(key(parent, child), List.of())) {
            var part = side(i, child).part();
            boolean both =
                    covered.stream().anyMatch(p -> p.span().overlap(side(i, child).span()) > 0);
            count += both && opens(i, child) != opens(i, parent) ? 1 : 0;
            for (var change : reuses.get(i).changes()) {
                var place = shared.get(i).a() == child ? change.a() : change.b();
                boolean within =
                        covered.stream()
                                .anyMatch(p -> p.part().equals(part) && p.span().contains(place));
                count += within && place.length() > 0 && isSmall(i, change) ? 1 : 0;
            }
        }
        return count;
    }

    /// Whether a passage begins a sentence: a head that was cut off it is a change as well.
    private boolean opens(int reuse, int teller) {
        var passage = side(reuse, teller);
        var text = tellers.get(teller).document().text(passage.part());
        int before = passage.span().start() - 1;
        while (before >= 0 && " \t\"'“‘«(".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before < 0 || "\n.!?…:-–—)".indexOf(text.charAt(before)) >= 0;
    }

    private Passage side(int reuse, int teller) {
        return shared.get(reuse).a() == teller ? reuses.get(reuse).a() : reuses.get(reuse).b();
    }

    /// Whether a change is neither a cut of a clause nor a word that scanning or typing misread.
    private boolean isSmall(int reuse, Change change) {
        if (Math.max(change.a().length(), change.b().length()) > LETTERS) {
            return false;
        }
        var a = words(shared.get(reuse).a(), reuses.get(reuse).a().part(), change.a());
        var b = words(shared.get(reuse).b(), reuses.get(reuse).b().part(), change.b());
        return Math.min(a.length(), b.length()) <= MISREAD || !EditDistance.within(a, b, MISREAD);
    }

    private String words(int teller, String part, Span span) {
        return Key.of(span.of(tellers.get(teller).document().text(part)));
    }

    private double share(int teller, List<Integer> indices) {
        int held =
                indices.stream()
                        .map(shared::get)
                        .mapToInt(s ->
                                s.a() == teller ? s.aEnd() - s.aStart() : s.bEnd() - s.bStart())
                        .sum();
        return Math.min(1.0, (double) held / Math.max(1, tellers.get(teller).key().length()));
    }

    private boolean isQuotation(Shared s) {
        return s.length() <= QUOTATION
                && isQuoted(s.a(), s.aStart(), s.aEnd())
                && isQuoted(s.b(), s.bStart(), s.bEnd());
    }

    /// Whether a passage is a quotation with at most its speaker beside it: the speaker gives no
    /// one the words of a narrator.
    private boolean isQuoted(int teller, int from, int to) {
        var span = tellers.get(teller).key().verbatim(from, to);
        int quoted =
                quotations.computeIfAbsent(teller, this::quotations).stream()
                        .mapToInt(span::overlap)
                        .sum();
        return quoted > 0 && span.length() - quoted <= SPEAKER;
    }

    private List<Span> quotations(int teller) {
        var one = tellers.get(teller);
        return Quoted.of(one.document().text(one.part()), one.span());
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
