// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    static List<LaterFigure> of(Answer answer, Lookup lookup) {
        var times = new HashMap<Value, List<Moment>>();
        var byPath = new TreeMap<String, List<Quantity>>();
        for (var quantity : answer.found().quantities()) {
            var asOf = quantity.asOf();
            if (asOf != null) {
                times.computeIfAbsent(Value.of(quantity), k -> new ArrayList<>()).add(asOf);
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

    private static void pairs(
            List<Quantity> all,
            Map<Value, List<Moment>> times,
            Map<Pair, List<LaterFigure>> found) {
        for (var earlier : all) {
            for (var later : all) {
                var when = after(Value.of(earlier), Value.of(later), times);
                if (when != null && near(earlier, later)) {
                    found.computeIfAbsent(
                                    new Pair(Value.of(earlier), Value.of(later)),
                                    k -> new ArrayList<>())
                            .add(new LaterFigure(earlier, later, when, 1));
                }
            }
        }
    }

    private static boolean near(Quantity one, Quantity other) {
        int from = Math.min(one.passage().span().start(), other.passage().span().start());
        int to = Math.max(one.passage().span().end(), other.passage().span().end());
        return one.passage().part().equals(other.passage().part()) && to - from <= NEAR;
    }

    /// As of when the one figure is, where every time told of the other is before every time told
    /// of it; else null.
    private static @Nullable Moment after(
            Value earlier, Value later, Map<Value, List<Moment>> times) {
        var before = times.get(earlier);
        var after = times.get(later);
        if (before == null
                || after == null
                || !earlier.unit().equals(later.unit())
                || earlier.value().equals(later.value())) {
            return null;
        }
        boolean all = before.stream().allMatch(b -> after.stream().allMatch(b::before));
        return all ? after.stream().max(Comparator.comparing(Moment::from)).orElse(null) : null;
    }

    /// One for all documents that set the same two figures beside each other: the one that came out
    /// last and is not a copy.
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
