// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.firsthand.model.Descent;
import org.jspecify.annotations.Nullable;

/// Who has text from whom, document by document: all strands that two documents share, taken
/// together.
final class Ties {
    private final Map<String, List<Tie>> byChild = new TreeMap<>();
    private final TreeSet<String> undecided = new TreeSet<>();

    /// What one document has from another, or from one source that is not in the pile.
    ///
    /// @param parent the path of the other; null for a source that is not in the pile
    /// @param unseen what that source is called; null where nobody names it, and for a document
    /// @param share the part of the child's own text, 0 to 1
    /// @param because the reasons, of the longest passage first
    record Tie(
            String child,
            @Nullable String parent,
            @Nullable String unseen,
            double share,
            List<String> because) {
        /// What edges call the parent.
        String parentMark() {
            return parent == null ? unseenMark(unseen) : parent;
        }

        static String unseenMark(@Nullable String name) {
            return "unseen " + (name == null ? "" : name);
        }
    }

    private static final Comparator<Tie> LARGEST =
            Comparator.<Tie>comparingDouble(t -> -t.share()).thenComparing(Tie::parentMark);

    /// The ties that these descents make.
    ///
    /// @param weight what part of its document the story of a descent's child is, 0 to 1; 1 where
    ///   shares are to be of the story
    static Ties of(Collection<Descent> descents, ToDoubleFunction<Descent> weight) {
        var ties = new Ties();
        var together = new TreeMap<String, Map<String, Tie>>();
        var byShare =
                Comparator.<Descent>comparingDouble(d -> -d.share())
                        .thenComparing(Comparator.naturalOrder());
        for (var descent : descents.stream().sorted(byShare).toList()) {
            var child = descent.child().path();
            if (descent.undecided()) {
                ties.undecided.add(child);
                continue;
            }
            var parent = descent.parent();
            if (parent == null || !parent.path().equals(child)) {
                var tie = tie(descent, weight.applyAsDouble(descent));
                together.computeIfAbsent(child, k -> new TreeMap<>())
                        .merge(tie.parentMark(), tie, Ties::sum);
            }
        }
        together.forEach((child, all) ->
                ties.byChild.put(child, all.values().stream().sorted(LARGEST).toList()));
        return ties;
    }

    private static Tie tie(Descent descent, double weight) {
        var parent = descent.parent();
        return new Tie(
                descent.child().path(),
                parent == null ? null : parent.path(),
                parent == null ? descent.unseenName() : null,
                Math.min(1, descent.share() * weight),
                descent.because());
    }

    private static Tie sum(Tie a, Tie b) {
        return new Tie(
                a.child(), a.parent(), a.unseen(), Math.min(1, a.share() + b.share()), a.because());
    }

    /// What a document has from others, the largest share first.
    List<Tie> of(String child) {
        return byChild.getOrDefault(child, List.of());
    }

    /// Whether it could not be told where some of its wording comes from, and nothing else could.
    boolean isUndecided(String child) {
        return undecided.contains(child) && of(child).isEmpty();
    }

    /// The documents that have text from others.
    List<String> children() {
        return new ArrayList<>(byChild.keySet());
    }

    /// The part of a document's own text that it has from others, 0 to 1.
    double taken(String child) {
        return Math.min(1, of(child).stream().mapToDouble(Tie::share).sum());
    }

    /// Where the largest share of a document's text starts: the mark of a document without ties, or
    /// of an unseen source.
    String start(String child) {
        var seen = new TreeSet<String>();
        var at = child;
        while (seen.add(at) && !of(at).isEmpty()) {
            at = of(at).getFirst().parentMark();
        }
        return at;
    }
}
