// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void namesANumberAtTheEndOfALineByAllWordsBeforeIt() {
        var figures =
                Figures.of("x", "edge.p                   0.4641\nwith a seen parent       118\n");

        assertThat(figures)
                .containsExactly(entry("x.edge.p", 0.4641), entry("x.with a seen parent", 118.0));
    }

    @Test
    void namesSeveralNumbersOfALineByTheWordBeforeEach() {
        var figures =
                Figures.of(
                        "m",
                        "date   gold_2.json: F1 0.925  recall 0.927  (tp 10 fp 2)\nauthor exact 0.5 (2/4)  none 1\n");

        assertThat(figures)
                .containsOnly(
                        entry("m.date.F1", 0.925),
                        entry("m.date.recall", 0.927),
                        entry("m.date.tp", 10.0),
                        entry("m.date.fp", 2.0),
                        entry("m.author.exact", 0.5),
                        entry("m.author.none", 1.0));
    }

    @Test
    void namesANumberByTwoWordsAndItsShareInBracketsAfterIt() {
        var figures =
                Figures.of(
                        "t",
                        "micro  node P 0.994 R 0.894  edge F1 0.932  author 0.8 (1.000)\nfindable 246: found 216 (0.878), leaked 8\n");

        assertThat(figures)
                .containsOnly(
                        entry("t.micro.node.P", 0.994),
                        entry("t.micro.R", 0.894),
                        entry("t.micro.edge.F1", 0.932),
                        entry("t.micro.author", 0.8),
                        entry("t.micro.author.share", 1.0),
                        entry("t.findable.found", 216.0),
                        entry("t.findable.found.share", 0.878),
                        entry("t.findable.leaked", 8.0));
    }

    @Test
    void keepsWhatIsNoNumberAsNoNumber() {
        assertThat(Figures.of("c", "direction nan").get("c.direction")).isNaN();
        assertThat(Figures.of("c", "warning: nothing here")).isEmpty();
    }
}
