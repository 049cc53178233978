// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Moment;
import org.firsthand.model.Quantity;
import org.jspecify.annotations.Nullable;

/// A figure that takes the place of an earlier one: a document gives both close together, and the
/// pile tells of each as of when it is, of the one before the other.
///
/// @param later where the later figure stands beside the earlier one
/// @param when as of when the later one is
/// @param outlets how many outlets set the two beside each other
record LaterFigure(Quantity earlier, Quantity later, Moment when, int outlets) {
    /// How many characters the two lie apart at most.
    private static final int NEAR = 400;

    private record Value(String unit, String value) {
        static Value of(Quantity quantity) {
            return new Value(quantity.unit(), quantity.value());
        }
    }

    private record Pair(Value earlier, Value later) {}

    /// The times that are told of a figure.
    ///
    /// @param first the one that begins first
    /// @param last the one that ends last
    /// @param newest the one that begins last
    private record Times(Moment first, Moment last, Moment newest) {
        Times with(Moment other) {
            return new Times(
                    other.from().isBefore(first.from()) ? other : first,
                    other.to().isAfter(last.to()) ? other : last,
                    other.from().isAfter(newest.from()) ? other : newest);
        }
    }

    static List<LaterFigure> of(Answer answer, Lookup lookup) {
        var times = new HashMap<Value, Times>();
        var byPath = new TreeMap<String, List<Quantity>>();
        for (var quantity : answer.found().quantities()) {
            var asOf = quantity.asOf();
            if (asOf != null) {
                var value = Value.of(quantity);
                var known = times.get(value);
                times.put(value, known == null ? new Times(asOf, asOf, asOf) : known.with(asOf));
            }
            byPath.computeIfAbsent(quantity.passage().path(), k -> new ArrayList<>()).add(quantity);
        }
        var found = new HashMap<Pair, List<LaterFigure>>();
        byPath.values().forEach(all -> pairs(all, times, found));
        return found.values().stream()
                .map(same -> merged(same, lookup))
                .sorted(
                        Comparator.<LaterFigure>comparingInt(f -> -f.outlets)
                                .thenComparing(f -> f.later.passage()))
                .toList();
    }

    /// The pairs of one document, each found once, where it stands first.
    private static void pairs(
            List<Quantity> all, Map<Value, Times> times, Map<Pair, List<LaterFigure>> found) {
        var inOrder = all.stream().sorted(Comparator.comparing(Quantity::passage)).toList();
        var here = new HashSet<Pair>();
        for (int i = 0; i < inOrder.size(); i++) {
            var one = inOrder.get(i);
            for (int j = i + 1; j < inOrder.size() && near(one, inOrder.get(j)); j++) {
                for (var pair :
                        List.of(List.of(one, inOrder.get(j)), List.of(inOrder.get(j), one))) {
                    var earlier = pair.getFirst();
                    var later = pair.getLast();
                    var values = new Pair(Value.of(earlier), Value.of(later));
                    var when = after(values, times);
                    if (when != null && here.add(values)) {
                        found.computeIfAbsent(values, k -> new ArrayList<>())
                                .add(new LaterFigure(earlier, later, when, 1));
                    }
                }
            }
        }
    }

    private static boolean near(Quantity one, Quantity other) {
        int from = Math.min(one.passage().span().start(), other.passage().span().start());
        int to = Math.max(one.passage().span().end(), other.passage().span().end());
        return one.passage().part().equals(other.passage().part()) && to - from <= NEAR;
    }

    /// As of when the later figure is, where every time told of the earlier one is before every
    /// time told of it; else null.
    private static @Nullable Moment after(Pair pair, Map<Value, Times> times) {
        var before = times.get(pair.earlier());
        var after = times.get(pair.later());
        if (before == null
                || after == null
                || !pair.earlier().unit().equals(pair.later().unit())
                || pair.earlier().value().equals(pair.later().value())) {
            return null;
        }
        return before.last().before(after.first()) ? after.newest() : null;
    }

    /// One for all documents that set the same two figures beside each other: the first of those
    /// that are no copies.
    private static LaterFigure merged(List<LaterFigure> same, Lookup lookup) {
        var outlets = new TreeSet<String>();
        same.forEach(f -> outlets.add(lookup.document(f.later.passage().path()).publisher()));
        var own = same.stream().filter(f -> lookup.descent(f.later.passage()).isEmpty()).toList();
        var shown =
                (own.isEmpty() ? same : own)
                        .stream()
                                .min(
                                        Comparator.<LaterFigure, @Nullable Moment>comparing(
                                                        f ->
                                                                lookup.published(
                                                                        f.later.passage().path()),
                                                        Phrases.EARLIEST_FIRST)
                                                .thenComparing(f -> f.later.passage()))
                                .orElseThrow();
        return new LaterFigure(shown.earlier, shown.later, shown.when, outlets.size());
    }
}
