// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.firsthand.DocumentBuilder;
import org.firsthand.Papers;
import org.junit.jupiter.api.Test;

class BesideTest {
    private static final String SHOW =
            "On Sunday the judges at the flower show praised the dahlias of Mrs Ottery.";

    private static Papers pile(int outlets) {
        var papers = new Papers();
        for (int i = 0; i < outlets; i++) {
            papers.print(
                    "Paper " + i,
                    "2021-04-02",
                    "On Sunday the ferry Alda ran aground below Tarn Mill. Her master, Bram"
                            + " Osterling, told number "
                            + i
                            + " that nobody was hurt.");
        }
        return papers;
    }

    @Test
    void setsADocumentAsideThatNamesNothingTheOthersName() {
        assertThat(Beside.of(pile(12).print("Show News", "2021-04-02", SHOW).documents()))
                .containsExactly("show-news.txt");
    }

    @Test
    void findsNoneInAPileThatIsAboutNoOneEvent() {
        var papers = new Papers();
        for (int i = 0; i < 14; i++) {
            papers.print("Paper " + i, "2021-04-02", SHOW.replace("Ottery", "Ottery" + i));
        }
        papers.print("Late News", "2021-04-05", "The ferry ran aground. Nobody was hurt by it.");
        assertThat(Beside.of(papers.documents())).isEmpty();
    }

    @Test
    void keepsADocumentInOtherWordsAboutTheSamePeople() {
        var other = "Passengers had warned that Osterling steered too near the Mill for years.";
        assertThat(Beside.of(pile(12).print("Late News", "2021-04-05", other).documents()))
                .isEmpty();
    }

    @Test
    void judgesNothingInASmallPile() {
        assertThat(Beside.of(pile(4).print("Show News", "2021-04-02", SHOW).documents())).isEmpty();
    }

    @Test
    void saysNothingOfWhatWasNotAnalysed() {
        var documents =
                new ArrayList<>(pile(12).print("Show News", "2021-04-02", SHOW).documents());
        documents.replaceAll(d ->
                d.path().equals("show-news.txt")
                        ? DocumentBuilder.like(d).foreign("nl").build()
                        : d);
        assertThat(Beside.of(documents)).isEmpty();
    }
}
