// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;

/// Parts tellers into groups that are tied by wording.
///
/// A *tie* is enough shared wording for one to have taken it from the other: more than a formula or
/// a single quotation, which both may have from the speaker, and no small matter beside what each
/// shares with others. In a large pile a chain of weak ties, a sentence here and another there,
/// would hold everything together; so the strongest ties count first (Kruskal, "On the shortest
/// spanning subtree of a graph", Proc. AMS 7, 1956), and a weak one joins no two groups that would
/// be large together.
///
/// Time and memory grow with the shared passages.
final class Groups {
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

    /// Share of the shorter text from which on two belong together however many others do.
    private static final double STRONG = 0.5;

    /// Tellers that weak ties may hold together.
    private static final int TOGETHER = 100;

    private final List<Teller> tellers;
    private final List<Shared> alike;
    private final List<List<Event>> credits;
    private final CreditSpans creditSpans;
    private final BitSet later = new BitSet();
    private final BitSet quotations = new BitSet();

    /// Key characters of each passage, credits left out; 0 for one that is no more than a credit.
    private final int[] lengths;

    private final Disjoint groups;

    /// Tellers in the group of which one is the first; 0 for those in none.
    private final int[] sizes;

    /// @param strength equal key characters as a share of the shorter text
    private record Tie(int a, int b, double strength) {}

    private Groups(
            List<Teller> tellers,
            List<Shared> alike,
            List<List<Event>> credits,
            Versions versions) {
        this.tellers = tellers;
        this.alike = alike;
        this.credits = credits;
        creditSpans = new CreditSpans(tellers, credits);
        lengths = new int[alike.size()];
        groups = new Disjoint(tellers.size());
        sizes = new int[tellers.size()];
        for (int i = 0; i < sizes.length; i++) {
            later.set(i, versions.earlier(tellers.get(i).document()) != null);
        }
    }

    /// The groups, in order of their first tellers.
    ///
    /// @param alike in order of tellers, so that passages of two tellers follow each other
    /// @param compared the same with what differs
    /// @param credits of each teller
    /// @param versions later captures of an address descend with the first, and are tied to none
    static List<Group> of(
            List<Teller> tellers,
            List<Shared> alike,
            List<Reuse> compared,
            List<List<Event>> credits,
            Versions versions,
            Ranks ranks) {
        var groups = new Groups(tellers, alike, credits, versions);
        groups.tie(ranks);
        return groups.collect(compared);
    }

    private void tie(Ranks ranks) {
        var most = new double[tellers.size()];
        var pairs = new ArrayList<Tie>();
        for (var pair : Shared.pairs(alike)) {
            int a = alike.get(pair.start()).a();
            int b = alike.get(pair.start()).b();
            double equal = 0;
            for (int i = pair.start(); i < pair.end(); i++) {
                equal += measure(i);
            }
            if (equal > 0) {
                pairs.add(new Tie(a, b, equal));
                most[a] = Math.max(most[a], equal);
                most[b] = Math.max(most[b], equal);
                sizes[a] = 1;
                sizes[b] = 1;
            }
        }
        pairs.stream()
                .map(pair -> tie(pair.a, pair.b, pair.strength, most))
                .filter(tie -> tie.strength > 0)
                .sorted(
                        Comparator.comparingDouble(Tie::strength)
                                .reversed()
                                .thenComparing(t -> ranks.first(t.a, t.b), ranks)
                                .thenComparing(t -> ranks.last(t.a, t.b), ranks))
                .forEach(this::join);
    }

    /// Equal key characters of a passage that may show that one has it from the other; 0 for a
    /// quotation, or where neither can have it from the other.
    private double measure(int i) {
        var s = alike.get(i);
        int credited = credited(s);
        if (credited > 0 && s.length() - credited < Pairs.SHORTEST) {
            return 0;
        }
        lengths[i] = s.length() - credited;
        if (!mayCopy(s.a()) || !mayCopy(s.b())) {
            return 0;
        }
        if (isQuotation(s)) {
            quotations.set(i);
            return 0;
        }
        return Math.round(lengths[i] * s.identity());
    }

    /// Key characters of a passage that say whose text it is, on the side that has more of them.
    private int credited(Shared s) {
        return Math.max(
                credited(s.a(), s.aStart(), s.aEnd()), credited(s.b(), s.bStart(), s.bEnd()));
    }

    private int credited(int teller, int from, int to) {
        return credits.get(teller).isEmpty()
                ? 0
                : to
                        - from
                        - creditSpans.without(teller, new Span(from, to)).stream()
                                .mapToInt(Span::length)
                                .sum();
    }

    /// Whether a teller can have its wording from another. Who shares the words of a transcript
    /// quotes, or hears, what was spoken.
    private boolean mayCopy(int teller) {
        return tellers.get(teller).document().kind() != Document.Kind.TRANSCRIPT
                && !later.get(teller);
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
        int inside = tellers.get(teller).quotations().stream().mapToInt(span::overlap).sum();
        return inside > 0 && span.length() - inside <= SPEAKER;
    }

    /// How strongly two tellers are tied; 0 where they are not.
    private Tie tie(int a, int b, double equal, double[] most) {
        boolean much = isMuch(equal, Math.max(most[a], most[b]));
        boolean credits = credits(a, b) || credits(b, a);
        int shorter = Math.min(tellers.get(a).key().length(), tellers.get(b).key().length());
        return new Tie(a, b, credits ? 1 : much ? equal / shorter : 0);
    }

    /// Whether equal key characters are enough for one to have its wording from the other.
    ///
    /// @param most what either shares with its closest partner, the larger of both
    static boolean isMuch(double equal, double most) {
        return equal >= MUCH || equal >= SMALL * most;
    }

    private boolean credits(int teller, int other) {
        return Credited.names(credits.get(teller), tellers.get(other));
    }

    private void join(Tie tie) {
        int a = groups.first(tie.a);
        int b = groups.first(tie.b);
        if (a != b && (tie.strength >= STRONG || sizes[a] + sizes[b] <= TOGETHER)) {
            int size = sizes[a] + sizes[b];
            groups.join(a, b);
            sizes[groups.first(a)] = size;
        }
    }

    private List<Group> collect(List<Reuse> compared) {
        var members = new TreeMap<Integer, IntStream.Builder>();
        var groupOf = new int[sizes.length];
        Arrays.fill(groupOf, -1);
        for (int teller = 0; teller < sizes.length; teller++) {
            if (sizes[teller] > 0) {
                groupOf[teller] = groups.first(teller);
                members.computeIfAbsent(groupOf[teller], x -> IntStream.builder()).add(teller);
            }
        }
        var passages = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < lengths.length; i++) {
            int group = groupOf[alike.get(i).a()];
            if (lengths[i] > 0 && group >= 0 && group == groupOf[alike.get(i).b()]) {
                passages.computeIfAbsent(group, x -> new ArrayList<>()).add(i);
            }
        }
        var all = new ArrayList<Group>();
        members.forEach((first, numbers) ->
                all.add(
                        group(
                                numbers.build().toArray(),
                                passages.getOrDefault(first, List.of()),
                                compared)));
        return all;
    }

    private Group group(int[] numbers, List<Integer> passages, List<Reuse> compared) {
        var shared = new ArrayList<Shared>();
        var quotation = new BitSet();
        for (int i : passages) {
            quotation.set(shared.size(), quotations.get(i));
            var s = alike.get(i);
            shared.add(
                    s.renumbered(
                            Arrays.binarySearch(numbers, s.a()),
                            Arrays.binarySearch(numbers, s.b())));
        }
        return new Group(
                Arrays.stream(numbers).mapToObj(tellers::get).toList(),
                numbers,
                shared,
                passages.stream().map(compared::get).toList(),
                passages.stream().mapToInt(i -> lengths[i]).toArray(),
                quotation,
                Arrays.stream(numbers).mapToObj(credits::get).toList());
    }
}
