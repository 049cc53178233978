// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;

/// The numbers of a case, grouped by what is counted, so that a reader can compare them.
///
/// @param unit what is counted or measured
/// @param figures its values, the most widely printed first
record NumberTable(String unit, List<Figure> figures) {
    /// The share of rare words that makes two sentences with one number speak of one thing.
    private static final double SAME = 0.2;

    /// One value of one thing, with every place that gives it, the first printed first.
    record Figure(String value, boolean approximate, List<Quantity> places) {
        /// How many documents give it.
        int documents() {
            return Math.toIntExact(places.stream().map(q -> q.passage().path()).distinct().count());
        }
    }

    /// Whether there is anything to compare: two values, or two documents that give one.
    boolean comparable() {
        return figures.size() > 1 || figures.getFirst().documents() > 1;
    }

    private int documents() {
        return Math.toIntExact(
                figures.stream()
                        .flatMap(f -> f.places().stream())
                        .map(q -> q.passage().path())
                        .distinct()
                        .count());
    }

    /// All numbers, the most widely given unit first.
    static List<NumberTable> of(Answer answer, Lookup lookup) {
        var units = new TreeMap<String, TreeMap<String, List<Quantity>>>();
        for (var quantity : answer.found().quantities()) {
            var key = quantity.value() + (quantity.approximate() ? " about" : "");
            units.computeIfAbsent(quantity.unit(), k -> new TreeMap<>())
                    .computeIfAbsent(key, k -> new ArrayList<>())
                    .add(quantity);
        }
        var tellings = new Tellings(answer, lookup, SAME);
        var tables = new ArrayList<NumberTable>();
        units.forEach((unit, values) ->
                tables.add(new NumberTable(unit, figures(values, tellings, lookup))));
        tables.sort(
                Comparator.comparingInt((NumberTable t) -> -t.documents())
                        .thenComparing(NumberTable::unit));
        return tables;
    }

    private static List<Figure> figures(
            TreeMap<String, List<Quantity>> values, Tellings tellings, Lookup lookup) {
        return values.values().stream()
                .flatMap(all -> figures(all, tellings, lookup).stream())
                .sorted(
                        Comparator.<Figure>comparingInt(f -> -f.documents())
                                .thenComparingInt(f -> f.value().length())
                                .thenComparing(Figure::value)
                                .thenComparing(Figure::approximate)
                                .thenComparing(f -> f.places().getFirst()))
                .toList();
    }

    /// One value that counts two things is two figures.
    private static List<Figure> figures(List<Quantity> all, Tellings tellings, Lookup lookup) {
        var places = new LinkedHashMap<Passage, Quantity>();
        lookup.inOrder(all, Quantity::passage).forEach(q -> places.putIfAbsent(q.passage(), q));
        var first = all.getFirst();
        return tellings.groups(List.copyOf(places.keySet())).stream()
                .map(group ->
                        group.passages().stream().flatMap(p -> Stream.ofNullable(places.get(p))))
                .map(own -> new Figure(first.value(), first.approximate(), own.toList()))
                .toList();
    }
}
