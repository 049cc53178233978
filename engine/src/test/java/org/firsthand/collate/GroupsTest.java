// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firsthand.Papers;
import org.firsthand.model.Event;
import org.firsthand.model.Reuse;
import org.junit.jupiter.api.Test;

class GroupsTest {
    /// A sentence of invented words that stands nowhere else, by its number.
    private static String sentence(int number) {
        var random = new Random(number);
        return IntStream.range(0, 16)
                        .mapToObj(i -> Integer.toString(random.nextInt(), Character.MAX_RADIX))
                        .map(word -> word.replace("-", "o"))
                        .collect(Collectors.joining(" "))
                + ".";
    }

    /// Sentences that stand nowhere else, from one number on.
    private static String prose(int first, int count) {
        return String.join(
                " ", IntStream.range(first, first + count).mapToObj(GroupsTest::sentence).toList());
    }

    private static List<Group> groups(Papers papers) {
        var documents = papers.documents().stream().sorted().toList();
        var tellers = documents.stream().flatMap(d -> Teller.of(d).stream()).toList();
        var ranks = new Ranks(tellers);
        var shared = Pairs.of(tellers, ranks);
        var reuses =
                shared.stream()
                        .map(s -> {
                            var a = tellers.get(s.a()).passage(s.aStart(), s.aEnd());
                            var b = tellers.get(s.b()).passage(s.bStart(), s.bEnd());
                            return new Reuse(a, b, s.identity(), List.of(), List.of(), List.of());
                        })
                        .toList();
        var credits = tellers.stream().map(t -> List.<Event>of()).toList();
        return Groups.of(tellers, shared, reuses, credits, Versions.of(documents), ranks);
    }

    /// The outlets in each group.
    private static List<List<String>> outlets(Papers papers) {
        return groups(papers).stream()
                .map(g -> g.tellers().stream().map(t -> t.document().publisher()).toList())
                .toList();
    }

    @Test
    void areThoseWhoShareMuchAndThoseWhoShareWithThem() {
        var papers =
                new Papers()
                        .undated("A", prose(0, 6))
                        .undated("B", prose(2, 6))
                        .undated("C", prose(5, 6))
                        .undated("D", prose(100, 6))
                        .undated("E", prose(103, 6))
                        .undated("F", prose(200, 6));

        assertThat(outlets(papers)).containsExactly(List.of("A", "B", "C"), List.of("D", "E"));
    }

    /// Each shares two sentences in ten with the next: as a chain they would all be one group.
    @Test
    void aLongChainOfWeakTiesHoldsNoCrowdTogether() {
        var papers = new Papers();
        IntStream.range(0, 300)
                .forEach(i -> papers.undated("P%03d".formatted(i), prose(8 * i, 10)));

        var groups = outlets(papers);

        assertThat(groups).hasSizeBetween(3, 60);
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(2, 100));
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(300);
    }

    @Test
    void reprintsStayTogetherHoweverManyThereAre() {
        var papers = new Papers();
        IntStream.range(0, 300)
                .forEach(i ->
                        papers.undated(
                                "P%03d".formatted(i), sentence(1000 + i) + " " + prose(0, 6)));

        var groups = outlets(papers);

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst()).hasSize(300);
    }

    /// What a group holds is numbered anew, and named as in the pile.
    @Test
    void keepTheirPassages() {
        var papers =
                new Papers()
                        .undated("A", prose(0, 6))
                        .undated("B", prose(100, 6))
                        .undated("C", prose(0, 6))
                        .undated("D", prose(100, 6));

        var second = groups(papers).get(1);

        assertThat(Arrays.stream(second.numbers())).containsExactly(1, 3);
        assertThat(second.shared()).hasSize(1);
        assertThat(second.shared().getFirst().b()).isEqualTo(1);
        assertThat(second.reuses().getFirst().b().path()).isEqualTo("d.txt");
        assertThat(second.place(3)).isEqualTo(1);
    }
}
