// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Omission;
import org.firsthand.model.Omission.Matter;
import org.firsthand.model.Passage;

/// A passage that several documents left out of what they took, though it matters.
///
/// @param passage where it stands
/// @param by the paths of the documents that lack it, sorted
/// @param certain those of `by` that surely came out after it was known
record LeftOut(Passage passage, List<Matter> matters, List<String> by, Set<String> certain) {
    private static final int MOST_COMPARED = 400;
    private static final double SAME = 0.9;

    private static final Set<Matter> GRAVE =
            EnumSet.of(Matter.DENIAL, Matter.CAVEAT, Matter.SOURCE);

    /// Denials, caveats and sources first, then quotations, then figures; of equal weight what most
    /// left out.
    static final Comparator<LeftOut> WEIGHTIEST =
            Comparator.<LeftOut>comparingInt(LeftOut::weight)
                    .thenComparingInt(l -> -l.by().size())
                    .thenComparing(LeftOut::passage);

    private int weight() {
        if (matters.stream().anyMatch(GRAVE::contains)) {
            return 0;
        }
        return matters.contains(Matter.QUOTATION) ? 1 : 2;
    }

    /// The passages left out of what documents took from each parent, by its path.
    ///
    /// What was cut from a document as a whole is told by its smallest pieces that some document
    /// left out by itself, so that one sentence counts for everybody who lacks it.
    static Map<String, List<LeftOut>> byParent(List<Omission> omissions) {
        var byParent = new TreeMap<String, List<Omission>>();
        for (var omission : omissions) {
            if (!omission.matters().isEmpty()
                    && omission.when() != Omission.When.BEFORE
                    && omission.where() != Omission.Where.NOT_CAPTURED) {
                byParent.computeIfAbsent(omission.from().path(), k -> new ArrayList<>())
                        .add(omission);
            }
        }
        var result = new TreeMap<String, List<LeftOut>>();
        byParent.forEach((parent, all) -> result.put(parent, of(all)));
        return result;
    }

    private static List<LeftOut> of(List<Omission> omissions) {
        var shortest =
                omissions.stream()
                        .sorted(
                                Comparator.<Omission>comparingInt(o -> o.from().span().length())
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST_COMPARED)
                        .toList();
        var all = new ArrayList<LeftOut>();
        for (var omission : shortest) {
            var told = EnumSet.noneOf(Matter.class);
            all.stream()
                    .filter(l -> holds(omission.from(), l.passage()))
                    .forEach(l -> told.addAll(l.matters()));
            if (!told.containsAll(omission.matters())) {
                all.add(of(omission, omissions));
            }
        }
        all.sort(WEIGHTIEST);
        return all;
    }

    private static LeftOut of(Omission omission, List<Omission> omissions) {
        var by = new TreeSet<String>();
        var certain = new TreeSet<String>();
        for (var other : omissions) {
            if (holds(other.from(), omission.from())) {
                by.add(other.story().path());
                if (other.when() == Omission.When.AFTER) {
                    certain.add(other.story().path());
                }
            }
        }
        return new LeftOut(
                omission.from(), omission.matters(), List.copyOf(by), Set.copyOf(certain));
    }

    private static boolean holds(Passage whole, Passage piece) {
        return whole.part().equals(piece.part())
                && whole.span().overlap(piece.span()) >= SAME * piece.span().length();
    }
}
