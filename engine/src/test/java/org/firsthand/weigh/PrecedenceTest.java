// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.Papers;
import org.firsthand.model.Finding;
import org.firsthand.model.Finding.FirstAppearance;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
    private static final String CHOIR = "The choir of Tarn sang on the quay until dusk. ";
    private static final String HEDGE =
            "Two gardeners trimmed the long hedge at Colm before the rain came. ";
    private static final String MILL = "A miller at Orle has bought a second pair of stones. ";
    private static final String GATES =
            "Piet Oskarn said the new lock gates at Fennmouth will weigh ninety tonnes.";
    private static final String LONG =
            "The council at Fennmouth has ordered a pair of oak gates for the upper lock, said"
                    + " Mara Lind, who keeps the lock and has asked for them since the great flood."
                    + " They are to be hung before the regatta by a crane that comes down the river"
                    + " on a barge from Sorrel, and the old ones will be sawn into benches.";

    private static FirstAppearance first(Papers papers, String words) {
        return papers.findings().stream()
                .filter(f -> claim(papers, f).contains(words))
                .max((a, b) -> Integer.compare(a.documents(), b.documents()))
                .orElseThrow()
                .first();
    }

    private static String claim(Papers papers, Finding finding) {
        return papers.claims().claims().stream()
                .filter(c -> c.id().equals(finding.claim()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void putsTheOneFirstThatTheOtherReportsToHaveIt() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", CHOIR + GATES)
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE + "The Tarn Echo reported the matter first. " + GATES);
        var first = first(papers, "lock gates at Fennmouth");
        assertThat(first.path()).isEqualTo("tarn-echo.txt");
        assertThat(first.certain()).isTrue();
        assertThat(first.because()).containsExactly("Colm Herald refers to it");
    }

    @Test
    void putsTheOneFirstOfWhichTheOtherSaysThatItPublishedFirst() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", CHOIR + GATES)
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE
                                        + "The letter, first published by the Tarn Echo, runs to nine pages. "
                                        + GATES);
        var first = first(papers, "lock gates at Fennmouth");
        assertThat(first.path()).isEqualTo("tarn-echo.txt");
        assertThat(first.certain()).isTrue();
    }

    @Test
    void putsTheOneFirstWhoseReadersTheOtherQuotes() {
        var said = "The new lock gates at Fennmouth will weigh ninety tonnes";
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", CHOIR + said + ", Piet Oskarn said.")
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE + said + ", readers of the Tarn Echo say.");
        var first = first(papers, "lock gates at Fennmouth");
        assertThat(first.path()).isEqualTo("tarn-echo.txt");
        assertThat(first.certain()).isTrue();
    }

    @Test
    void doesNotLetACreditTurnRoundWhatDatesTell() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-05", CHOIR + GATES)
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE + "The Tarn Echo reported a dry summer. " + GATES);
        var first = first(papers, "lock gates at Fennmouth");
        assertThat(first.path()).isEqualTo("colm-herald.txt");
        assertThat(first.certain()).isTrue();
        assertThat(first.because()).isEmpty();
    }

    @Test
    void putsNoCopyFirstWhateverItsDateSays() {
        var papers =
                new Papers()
                        .print("Telmar", "2021-03-05", "FENNMOUTH, March 5 (Telmar) - " + LONG)
                        .print("Colm Herald", "2021-03-03", HEDGE + "FENNMOUTH (Telmar) - " + LONG)
                        .undated("Orle Post", MILL + LONG + " Source: Telmar");
        var first = first(papers, "They are to be hung");
        assertThat(first.path()).isEqualTo("telmar.txt");
        assertThat(first.certain()).isTrue();
        assertThat(first.because()).containsExactly("2 others repeat its wording");
    }

    @Test
    void namesTheCandidatesWhereNothingTells() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", CHOIR + GATES)
                        .print("Colm Herald", "2021-03-03", HEDGE + GATES)
                        .print("Orle Post", "2021-03-04", MILL + GATES);
        var first = first(papers, "lock gates at Fennmouth");
        assertThat(first.certain()).isFalse();
        assertThat(first.path()).isEqualTo("colm-herald.txt");
        assertThat(first.rivals()).extracting(Finding.Rival::path).containsExactly("tarn-echo.txt");
    }

    @Test
    void doesNotKnowTheOrderOfTwoThatReferToEachOther() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR + "The Colm Herald reported a dry summer. " + GATES)
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE + "The Tarn Echo reported a late frost. " + GATES);
        assertThat(first(papers, "lock gates at Fennmouth").certain()).isFalse();
    }

    @Test
    void namesWhoHadItEarlierAndIsNotHere() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", "FENNMOUTH, March 3 (Telmar) - " + LONG)
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                "FENNMOUTH, March 3 (Telmar) - " + LONG);
        var first = first(papers, "They are to be hung");
        assertThat(first.path()).isEqualTo("tarn-echo.txt");
        assertThat(first.before()).containsExactly(new Finding.Earlier("Telmar", null));
    }
}
