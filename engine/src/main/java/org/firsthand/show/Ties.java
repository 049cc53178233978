// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
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
    /// @param share the part of the child's own words, 0 to 1
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

        /// What edges call where a passage comes from.
        static String mark(Descent descent) {
            var parent = descent.parent();
            return parent == null ? unseenMark(descent.unseenName()) : parent.path();
        }

        static String unseenMark(@Nullable String name) {
            return "unseen " + (name == null ? "" : name);
        }
    }

    private static final Comparator<Descent> LONGEST =
            Comparator.<Descent>comparingInt(d -> -d.child().span().length())
                    .thenComparing(Comparator.naturalOrder());

    private static final Comparator<Tie> LARGEST =
            Comparator.<Tie>comparingDouble(t -> -t.share()).thenComparing(Tie::parentMark);

    /// The ties that these descents make.
    ///
    /// @param basis what the shares are taken of
    static Ties of(
            Collection<Descent> descents,
            Function<String, Optional<Document>> documents,
            Share.Basis basis) {
        var ties = new Ties();
        var together = new TreeMap<String, Map<String, List<Descent>>>();
        for (var descent : descents.stream().sorted(LONGEST).toList()) {
            var child = descent.child().path();
            var parent = descent.parent();
            if (descent.undecided()) {
                ties.undecided.add(child);
            } else if (parent == null || !parent.path().equals(child)) {
                together.computeIfAbsent(child, k -> new TreeMap<>())
                        .computeIfAbsent(Tie.mark(descent), k -> new ArrayList<>())
                        .add(descent);
            }
        }
        together.forEach((child, all) ->
                documents
                        .apply(child)
                        .ifPresent(document -> {
                            var share = new Share(document, basis);
                            ties.byChild.put(
                                    child,
                                    all.values().stream()
                                            .map(own -> tie(own, share))
                                            .sorted(LARGEST)
                                            .toList());
                        }));
        return ties;
    }

    private static Tie tie(List<Descent> descents, Share share) {
        var longest = descents.getFirst();
        var parent = longest.parent();
        return new Tie(
                longest.child().path(),
                parent == null ? null : parent.path(),
                parent == null ? longest.unseenName() : null,
                share.of(descents.stream().map(Descent::child).toList()),
                longest.because());
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
}
