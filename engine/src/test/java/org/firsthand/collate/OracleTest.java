// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firsthand.Papers;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Reuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole of collating against an oracle that compares every place of every text with every
/// place of every other, on piles where both must say the same: blocks are copied word for word,
/// stand apart from each other, and are long enough to count.
class OracleTest {
    /// Key characters of a common run that both count.
    private static final int ENOUGH = 120;

    private static final int CASES = 250;

    /// Letters that chance may add at either end of a passage.
    private static final int CHANCE = 12;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void agreesOnWhatIsSharedAndByWhom(int quarter) {
        for (int seed = quarter * CASES; seed < (quarter + 1) * CASES; seed++) {
            var pile = Printed.pile(seed);
            var found = new TreeMap<String, Set<String>>();
            var collation = pile.papers.collation();
            for (var reuse : collation.reuses()) {
                found.computeIfAbsent(
                                reuse.a().path() + " " + reuse.b().path(), x -> new TreeSet<>())
                        .add(pile.block(reuse));
            }
            var strands =
                    collation.strands().stream()
                            .map(s -> paths(s.passages()))
                            .collect(Collectors.toCollection(ArrayList::new));

            assertThat(found).as("case %d", seed).isEqualTo(pile.shared());
            assertThat(strands)
                    .as("case %d", seed)
                    .containsExactlyInAnyOrderElementsOf(pile.holders());
        }
    }

    /// Without this the test above could pass for want of cases.
    @Test
    void theCasesShareSomethingAndLeaveSomethingAlone() {
        var shared = IntStream.range(0, 200).mapToObj(Printed::pile).map(Printed::shared).toList();

        assertThat(shared).filteredOn(Map::isEmpty).hasSizeBetween(10, 100);
        assertThat(shared).filteredOn(s -> s.size() > 2).hasSizeGreaterThan(25);
    }

    private static Set<String> paths(List<Passage> passages) {
        return passages.stream().map(Passage::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Papers that were printed with blocks of a common stock.
    private record Printed(Papers papers, List<String> blocks) {
        static Printed pile(int seed) {
            var random = new Random(seed);
            var blocks = IntStream.range(0, 3).mapToObj(i -> prose(random, 40)).toList();
            var papers = new Papers();
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                papers.undated("Paper " + i, text(random, blocks));
            }
            return new Printed(papers, blocks);
        }

        private static String text(Random random, List<String> blocks) {
            var some = new ArrayList<>(blocks);
            Collections.shuffle(some, random);
            var text = new StringBuilder(prose(random, 20));
            for (var block : some.subList(0, random.nextInt(4))) {
                text.append('\n').append(block).append('\n').append(prose(random, 20));
            }
            return text.toString();
        }

        /// The blocks that each two papers share, by all places of both.
        Map<String, Set<String>> shared() {
            var shared = new TreeMap<String, Set<String>>();
            var documents = papers.documents();
            for (int i = 0; i < documents.size(); i++) {
                for (int j = i + 1; j < documents.size(); j++) {
                    var blocks = runs(documents.get(i).body(), documents.get(j).body());
                    if (!blocks.isEmpty()) {
                        shared.put(documents.get(i).path() + " " + documents.get(j).path(), blocks);
                    }
                }
            }
            return shared;
        }

        /// Every longest run of characters that two texts have in common and that is long enough,
        /// by the table of all pairs of places; each is named by the block that it is.
        private Set<String> runs(String a, String b) {
            var runs = new TreeSet<String>();
            var before = new int[b.length() + 1];
            for (int i = 1; i <= a.length(); i++) {
                var row = new int[b.length() + 1];
                for (int j = 1; j <= b.length(); j++) {
                    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                    row[j] = same ? before[j - 1] + 1 : 0;
                    boolean ends = i == a.length() || j == b.length() || a.charAt(i) != b.charAt(j);
                    if (row[j] >= ENOUGH && ends) {
                        runs.add(name(a.substring(i - row[j], i)));
                    }
                }
                before = row;
            }
            return runs;
        }

        private String name(String words) {
            return blocks.stream().filter(words::contains).findFirst().orElse("none: " + words);
        }

        /// The block that a passage is, give or take the letters that chance adds.
        String block(Reuse reuse) {
            var quote = quote(reuse.a());
            return blocks.stream()
                    .filter(block -> quote.contains(block))
                    .filter(block -> quote.length() <= block.length() + 2 * CHANCE)
                    .findFirst()
                    .orElse("other: " + quote);
        }

        private String quote(Passage passage) {
            return papers.documents().stream()
                    .filter(d -> d.path().equals(passage.path()))
                    .map(d -> d.quote(passage))
                    .findFirst()
                    .orElseThrow();
        }

        /// The papers that hold each block which several hold.
        List<Set<String>> holders() {
            return blocks.stream()
                    .map(block ->
                            papers.documents().stream()
                                    .filter(d -> d.body().contains(block))
                                    .map(Document::path)
                                    .collect(Collectors.toCollection(TreeSet::new)))
                    .filter(paths -> paths.size() > 1)
                    .map(paths -> (Set<String>) paths)
                    .toList();
        }
    }

    private static String prose(Random random, int words) {
        var prose = IntStream.range(0, words).mapToObj(i -> word(random)).toList();
        return String.join(" ", prose);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
