// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// An order of tellers by their date, their length, their wording and their outlet: where two are
/// equal in all that is weighed, this order decides, and a file that gets another name changes
/// nothing.
final class Ranks implements Comparator<Integer> {
    /// Behind all days.
    private static final String UNKNOWN = "~";

    private final int[] ranks;

    private Ranks(int[] ranks) {
        this.ranks = ranks;
    }

    Ranks(List<Teller> tellers) {
        this(tellers, tellers.stream().mapToInt(Ranks::wording).toArray());
    }

    static Ranks of(List<Known> known) {
        return new Ranks(
                known.stream().map(Known::teller).toList(),
                known.stream().mapToInt(Known::wording).toArray());
    }

    /// A number for the wording of a teller.
    static int wording(Teller teller) {
        return Arrays.hashCode(teller.key().chars());
    }

    private Ranks(List<Teller> tellers, int[] wordings) {
        var order =
                IntStream.range(0, wordings.length)
                        .boxed()
                        .sorted(
                                Comparator.<Integer, String>comparing(i -> day(tellers.get(i)))
                                        .thenComparingInt(i -> -tellers.get(i).key().length())
                                        .thenComparingInt(i -> wordings[i])
                                        .thenComparing(i -> about(tellers.get(i)))
                                        .thenComparing(i -> i))
                        .toList();
        ranks = new int[wordings.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[order.get(i)] = i;
        }
    }

    /// The day on which a teller came out; those without one come last.
    private static String day(Teller teller) {
        var published = teller.document().published();
        return published == null ? UNKNOWN : published.value().order();
    }

    private static String about(Teller teller) {
        var document = teller.document();
        return document.published() + " " + document.outlet() + " " + teller.part();
    }

    /// The same order of some tellers, by their places among these.
    ///
    /// @param numbers of the tellers in this order
    Ranks of(int[] numbers) {
        return new Ranks(Arrays.stream(numbers).map(number -> ranks[number]).toArray());
    }

    /// The numbers of all tellers, in this order.
    IntStream order() {
        var order = new int[ranks.length];
        for (int number = 0; number < order.length; number++) {
            order[ranks[number]] = number;
        }
        return Arrays.stream(order);
    }

    /// The one of two that comes first.
    Integer first(int a, int b) {
        return ranks[a] <= ranks[b] ? a : b;
    }

    /// The one of two that comes last.
    Integer last(int a, int b) {
        return ranks[a] <= ranks[b] ? b : a;
    }

    @Override
    public int compare(Integer a, Integer b) {
        return Integer.compare(ranks[a], ranks[b]);
    }
}
