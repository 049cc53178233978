// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.firsthand.claims.SameThing.Relation;
import org.junit.jupiter.api.Test;

/// Judges the sentence pairs of `pairs.txt`, all written for this test; each is a pile's sentences
/// among the others.
class SameThingTest {
    private record Pair(String label, String a, String b) {
        private static Pair of(String line) {
            int first = line.indexOf(" | ");
            int second = line.indexOf(" | ", first + 1);
            return new Pair(
                    line.substring(0, first),
                    line.substring(first + 3, second),
                    line.substring(second + 3));
        }
    }

    private static List<Pair> pairs() throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        SameThingTest.class.getResourceAsStream("pairs.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines().map(Pair::of).toList();
        }
    }

    private static SameThing among(List<Pair> pairs) {
        var gists = new ArrayList<Gist>();
        for (var pair : pairs) {
            gists.add(Gists.of(pair.a).getFirst());
            gists.add(Gists.of(pair.b).getFirst());
        }
        return SameThing.among(gists);
    }

    private static String judged(SameThing sameThing, Pair pair) {
        var relation = sameThing.of(Sense.of(pair.a), Sense.of(pair.b)).relation();
        return relation == Relation.NONE ? "different" : relation.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void joinsNoPairThatOnlySharesItsSubject() throws IOException {
        var pairs = pairs();
        var sameThing = among(pairs);

        assertThat(pairs)
                .filteredOn(p -> p.label.equals("different"))
                .hasSizeGreaterThan(40)
                .allSatisfy(p -> assertThat(judged(sameThing, p)).isEqualTo("different"));
    }

    @Test
    void findsNineOfTenPairsThatSayTheSameOrItsOpposite() throws IOException {
        var pairs = pairs();
        var sameThing = among(pairs);
        var others = pairs.stream().filter(p -> !p.label.equals("different")).toList();

        assertThat(others.stream().filter(p -> judged(sameThing, p).equals(p.label)).count())
                .isGreaterThanOrEqualTo(Math.round(0.9 * others.size()));
    }

    @Test
    void isTheSameTheOtherWayRound() throws IOException {
        var pairs = pairs();
        var sameThing = among(pairs);

        assertThat(pairs)
                .allSatisfy(p ->
                        assertThat(judged(sameThing, new Pair(p.label, p.b, p.a)))
                                .isEqualTo(judged(sameThing, p)));
    }
}
