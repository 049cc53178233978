// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firsthand.collate.Kin.Start;
import org.firsthand.model.Event;
import org.firsthand.model.Span;
import org.firsthand.model.Strand;
import org.jspecify.annotations.Nullable;

/// Decides descent: for each teller that shares its wording, whom it has it from.
///
/// Tellers tied by wording form a graph. Each may come from every other it is tied to, from a
/// source that is not in the pile, or start anew. What speaks for each is weighed (see `Evidence`
/// and `Weights`), the likelihood of each origin is summed over all forests (`Forest`), and the
/// forest with the likeliest origins is chosen (`Arborescence`). An origin that is not likely
/// enough is *undecided*.
final class Lineage {
    /// Likelihood from which a second parent is named.
    private static final double SECOND = 0.3;

    private final List<Teller> tellers;
    private final List<List<Event>> credits;
    private final Versions versions;
    private final Ranks ranks;
    private final List<Group> groups;
    private final List<Settled> settled;

    /// Paths of rough scans.
    private final Set<String> scans;

    /// The group of each teller, by its number; -1 for those that are tied to nobody.
    private final int[] groupOf;

    /// @param known the tellers, in order of their numbers
    /// @param scans paths of rough scans
    Lineage(
            List<Known> known,
            List<List<Event>> credits,
            Versions versions,
            Ranks ranks,
            List<Group> groups,
            Set<String> scans,
            Memory memory) {
        tellers = known.stream().map(Known::teller).toList();
        this.credits = credits;
        this.versions = versions;
        this.ranks = ranks;
        this.groups = groups;
        this.scans = scans;
        groupOf = new int[tellers.size()];
        Arrays.fill(groupOf, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (int number : groups.get(group).numbers()) {
                groupOf[number] = group;
            }
        }
        var firsts = groups.stream().map(g -> known.get(g.numbers()[0])).toList();
        settled =
                IntStream.range(0, groups.size())
                        .parallel()
                        .mapToObj(i ->
                                Settled.of(
                                        groups.get(i), memory.settled(firsts.get(i)), ranks, scans))
                        .toList();
        memory.keepSettled(firsts, settled);
    }

    /// Where a teller's wording comes from.
    ///
    /// @param parent a teller, or -1
    /// @param isUnseen whether it comes from a source that is not in the pile
    /// @param nearest the teller it is tied to: its parent, or the likeliest one; -1 when alone
    /// @param probability of this origin; null where it is undecided, or follows from a rule
    /// @param because reasons; none for one at which wording starts, or which is not in the pile:
    ///   these hang on who has the passage
    record Origin(
            int child,
            int parent,
            boolean isUnseen,
            int nearest,
            @Nullable Double probability,
            List<String> because) {
        boolean isRoot() {
            return parent < 0 && !isUnseen && because.isEmpty();
        }

        boolean isUndecided() {
            return parent < 0 && !isUnseen && !because.isEmpty();
        }

        /// The same between tellers of the pile.
        ///
        /// @param numbers of the tellers of the group
        Origin renumbered(int[] numbers) {
            return new Origin(
                    numbers[child],
                    parent < 0 ? -1 : numbers[parent],
                    isUnseen,
                    nearest < 0 ? -1 : numbers[nearest],
                    probability,
                    because);
        }
    }

    /// The origin of every teller that is tied to another.
    Map<Integer, Origin> origins() {
        var all = settled.parallelStream().map(Settled::origins).toList();
        var origins = new TreeMap<Integer, Origin>();
        for (int group = 0; group < all.size(); group++) {
            int[] numbers = groups.get(group).numbers();
            all.get(group).forEach(o -> origins.put(numbers[o.child], o.renumbered(numbers)));
        }
        return origins;
    }

    /// All possible origins, those of tied tellers together.
    List<Candidates> candidates() {
        return settled.stream().map(s -> s.kin().candidates()).toList();
    }

    /// The group of a teller that is tied to others.
    private Kin kin(int teller) {
        return settled.get(groupOf[teller]).kin();
    }

    /// The place of a teller in its group.
    private int place(int teller) {
        return groups.get(groupOf[teller]).place(teller);
    }

    /// The share of the child's text that the parent has in the same words; both are tied.
    double shared(int parent, int child) {
        return kin(child).ties().share(place(child), place(parent));
    }

    /// The source that is not in the pile of a passage of a tied teller.
    ///
    /// @param own where it stands
    /// @param places where tellers have it
    Reasons.Unseen unseen(int teller, Span own, Map<Integer, Span> places) {
        int[] numbers = groups.get(groupOf[teller]).numbers();
        return kin(teller)
                .reasons()
                .unseen(
                        place(teller),
                        other -> numbers[other] == teller ? own : places.get(numbers[other]));
    }

    /// Whether a teller stands in a rough scan.
    boolean isScan(int teller) {
        return scans.contains(tellers.get(teller).document().path());
    }

    /// Whether one credits the outlet of the other.
    boolean credits(int teller, int other) {
        return Credited.names(credits.get(teller), tellers.get(other));
    }

    /// Where wording begins: of tied tellers, in as many places as are likeliest; every other
    /// teller has its own, unless it is a later capture of an address.
    List<Start> starts() {
        var starts = new ArrayList<Start>();
        for (int group = 0; group < settled.size(); group++) {
            int[] numbers = groups.get(group).numbers();
            settled.get(group)
                    .kin()
                    .starts()
                    .forEach(s -> starts.add(new Start(numbers[s.teller()], s.root())));
        }
        for (int teller = 0; teller < groupOf.length; teller++) {
            if (groupOf[teller] < 0 && versions.earlier(tellers.get(teller).document()) == null) {
                var root = new Strand.Root(tellers.get(teller).whole(), null, true);
                starts.add(new Start(teller, root));
            }
        }
        return starts;
    }

    /// Of some tellers, those who are tied to each other, the most there are, and with them those
    /// who are tied to nobody; all where no two are tied.
    Set<Integer> tied(Set<Integer> some) {
        var tied = new HashMap<Integer, Integer>();
        some.forEach(teller -> {
            if (isTied(teller)) {
                tied.merge(groupOf[teller], 1, Integer::sum);
            }
        });
        var largest =
                tied.entrySet().stream()
                        .max(
                                Map.Entry.<Integer, Integer>comparingByValue()
                                        .thenComparing(e -> foremost(e.getKey()), ranks.reversed()))
                        .filter(e -> e.getValue() > 1);
        return largest.isEmpty()
                ? some
                : some.stream()
                        .filter(teller ->
                                !isTied(teller) || groupOf[teller] == largest.get().getKey())
                        .collect(Collectors.toSet());
    }

    private boolean isTied(int teller) {
        return groupOf[teller] >= 0 && groups.get(groupOf[teller]).numbers().length > 1;
    }

    /// The teller of a group that comes before all others of it.
    private int foremost(int group) {
        return groups.get(group).numbers()[settled.get(group).kin().nodes().getFirst()];
    }

    /// Which of two that are equally likely is taken.
    Comparator<Integer> ranks() {
        return ranks;
    }

    /// How likely a child has from a parent what both share, beside other parents who have it, too.
    double likelihood(int parent, int child) {
        return groupOf[child] < 0 || groupOf[child] != groupOf[parent]
                ? 0
                : kin(child).likelihood(place(parent), place(child));
    }

    /// How often an origin of this likelihood is right.
    double probability(double likelihood) {
        return Weights.fitted().probability(likelihood);
    }

    /// Whether a second parent of this likelihood is named.
    static boolean decides(double likelihood) {
        return likelihood >= SECOND;
    }

    /// Why a child may have its wording from a parent that it is tied to.
    List<String> because(int parent, int child) {
        return kin(child).reasons().parent(place(parent), place(child));
    }
}
