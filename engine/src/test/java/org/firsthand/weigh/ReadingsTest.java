// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.firsthand.Papers;
import org.firsthand.model.Reading;
import org.firsthand.text.Key;
import org.firsthand.text.Words;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final String FERRY =
            "The ferry Alda ran aground below the mill at seven in the morning. Nobody was hurt, and"
                    + " the eleven passengers walked home along the dyke.";
    private static final String OWN =
            " Her master said that the channel had not been dredged since the flood of three years"
                    + " before and that he had written twice about it.";

    private static final String MILL =
            " The miller lent them a lantern and two dogs, and asked for neither of them back until"
                    + " Thursday, when the tide had gone.";

    @Test
    void leavesOutACopyAndKeepsTheOneThatHoldsMore() {
        var readings =
                Readings.of(
                        new Papers()
                                .print("Mill Post", "2021-04-02", FERRY + OWN)
                                .print("Dyke Star", "2021-04-03", FERRY)
                                .documents());
        assertThat(readings).extracting(Reading::path).containsExactly("mill-post.txt");
        assertThat(readings.getFirst().covered()).isEqualTo(1);
    }

    @Test
    void saysWhatEachAdds() {
        var papers =
                new Papers()
                        .print("Mill Post", "2021-04-02", FERRY + MILL)
                        .print("Dyke Star", "2021-04-03", FERRY + OWN);
        var readings = Readings.of(papers.documents());
        assertThat(readings)
                .extracting(Reading::path)
                .containsExactlyInAnyOrder("dyke-star.txt", "mill-post.txt");
        var second = readings.getLast();
        var added = second.adds().getFirst();
        var document =
                papers.documents().stream()
                        .filter(d -> d.path().equals(second.path()))
                        .findFirst()
                        .orElseThrow();
        assertThat(document.quote(added)).doesNotContain("eleven passengers walked home");
    }

    /// A naive oracle: whatever the greedy choice leaves out adds fewer new runs than are worth
    /// reading.
    @Test
    void leavesNothingBehindThatIsWorthReading() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var papers = new Papers();
            for (int paper = 0; paper < 8; paper++) {
                var text = new StringBuilder();
                for (int sentence = 0; sentence < 6; sentence++) {
                    int from = random.nextInt(40);
                    for (int word = from; word < from + 14; word++) {
                        text.append("word").append(word).append(' ');
                    }
                    text.append("end. ");
                }
                papers.undated("Paper " + paper, text.toString());
            }
            var readings = Readings.of(papers.documents());
            var read = new HashSet<String>();
            var paths = new HashSet<String>();
            readings.forEach(r -> paths.add(r.path()));
            papers.documents().stream()
                    .filter(d -> paths.contains(d.path()))
                    .forEach(d -> read.addAll(runs(d.body())));
            for (var document : papers.documents()) {
                var left = runs(document.body());
                left.removeAll(read);
                assertThat(left).as(document.path()).hasSizeLessThan(12);
            }
        }
    }

    private static Set<String> runs(String text) {
        var words = Words.of(text);
        var runs = new HashSet<String>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            var run = new StringBuilder();
            for (int j = i; j < i + 4; j++) {
                run.append(Key.of(words.get(j).of(text))).append(' ');
            }
            runs.add(run.toString());
        }
        return runs;
    }
}
