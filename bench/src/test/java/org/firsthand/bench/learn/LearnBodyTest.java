// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firsthand.bench.learn.LabelledPage.Label;
import org.firsthand.read.MeasuredPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnBodyTest {
    private static final String PAGE =
            "<html><body><ul><li>Town</li><li>Sea and more</li></ul><article><p>The pier burned on Monday, the office said, and nobody was hurt.</p>"
                    + "<p>The sea was calm.</p><p>More from the <b>Town</b> desk</p></article></body></html>";

    private static LabelledPage labelled(List<String> with, List<String> without) {
        return new LabelledPage(
                new Snippets("star.example", "a.html", with, without, List.of()),
                MeasuredPage.of(PAGE.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Label> labels(LabelledPage page) {
        var labels = new ArrayList<Label>();
        for (int i = 0; i < page.page().size(); i++) {
            labels.add(page.label(i));
        }
        return labels;
    }

    @Test
    void labelsTheBlocksThatSnippetsStandIn() {
        assertThat(labels(labelled(List.of("burned on Monday"), List.of("Sea and"))))
                .containsExactly(Label.OPEN, Label.REST, Label.BODY, Label.OPEN, Label.OPEN);
    }

    @Test
    void takesAWordThatStandsElsewhereTooForWholeBlocksOnly() {
        assertThat(labels(labelled(List.of(), List.of("Town"))))
                .containsExactly(Label.REST, Label.OPEN, Label.OPEN, Label.OPEN, Label.OPEN);
    }

    @Test
    void sharesASnippetAmongItsBlocks() {
        var page = labelled(List.of("nobody was hurt. The sea"), List.of());

        assertThat(labels(page).subList(2, 4)).containsOnly(Label.BODY);
        assertThat(page.weight(2)).isEqualTo(0.5);
    }

    @Test
    void putsAllPagesOfAHostInOneFold(@TempDir Path folder) throws IOException {
        var item = "{\"file\":\"%s.html\",\"with\":[\"a\\n b\"],\"without\":[]}";
        var file =
                Files.writeString(
                        folder.resolve("gold.json"),
                        "{\"https://www.star.example/a\":"
                                + item.formatted("a")
                                + ",\"https://web.archive.org/web/20190509101530/http://star.example/b\":"
                                + item.formatted("b")
                                + "}");
        var gold = Snippets.of(file);

        assertThat(gold).extracting(Snippets::host).containsOnly("star.example");
        assertThat(gold.getFirst().with()).containsExactly("a b");
        assertThat(gold.get(0).fold(5)).isEqualTo(gold.get(1).fold(5));
    }

    @Test
    void growsTreesThatTellWhatNoSingleFactDoes() {
        var random = new SplittableRandom(3);
        var examples = new Boosting.Examples();
        for (int i = 0; i < 2_000; i++) {
            var row = new float[] {random.nextInt(10), random.nextInt(10), random.nextInt(10)};
            examples.add(row, row[0] > 4 == row[2] > 6, 1);
        }
        var forest = Boosting.train(examples);
        int right = 0;
        for (int i = 0; i < 2_000; i++) {
            var row = examples.rows().get(i);
            double odds = forest.base();
            for (var tree : forest.trees()) {
                odds += tree.of(row);
            }
            right += odds > 0 == examples.body().get(i) ? 1 : 0;
        }

        assertThat(right).isGreaterThan(1_900);
    }

    @Test
    void weighsATokenByTheSideOnWhichItStands() {
        var examples = new ArrayList<TokenRegression.Example>();
        for (int i = 0; i < 50; i++) {
            examples.add(new TokenRegression.Example(new int[] {1, 3}, true, 1));
            examples.add(new TokenRegression.Example(new int[] {2, 3}, false, 1));
        }
        var weights = TokenRegression.train(examples);

        assertThat(weights[1]).isGreaterThan(1);
        assertThat(weights[2]).isLessThan(-1);
        assertThat(Math.abs(weights[3])).isLessThan(0.5f);
    }
}
