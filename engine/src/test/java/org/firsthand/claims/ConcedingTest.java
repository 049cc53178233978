// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Claim;
import org.firsthand.model.Finding;
import org.firsthand.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who concedes a part of what he denies may be the one from whom it comes.
class ConcedingTest {
    private static final String INFORMED =
            "Rain stopped the fair at noon. The Bridge Trust was informed of the cracks in May, a clerk of the trust said.";
    private static final String DENIED =
            "Ida Kolm: We sent the Bridge Trust no word of the cracks.";

    private static Papers talk(String... lines) {
        return new Papers()
                .print("echo", "2021-06-03", INFORMED)
                .transcribe("Vale Sound Archive", "2021-06-05", lines);
    }

    private static Claim informed(Papers papers) {
        return papers.claims().claims().stream()
                .filter(c -> c.variants().getFirst().text().contains("informed of the cracks"))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Papers papers) {
        return papers.finding(informed(papers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I may have told a clerk of theirs that something was coming on the cracks.",
                "It is possible that I told a man of theirs about the cracks.",
                "I did mention the cracks to somebody there.",
                "I must have said something.",
                "Perhaps I informed one of them.",
                "I cannot rule out that I wrote them a line on the cracks.",
                "I must admit that I spoke of it once.",
                "I could well have let slip a word about the bridge."
            })
    void countsWhoConcedesAPartAmongThoseNotExcluded(String words) {
        var papers = talk("Jon Sedge: Do they know?", DENIED, "Ida Kolm: " + words);

        assertThat(informed(papers).variants()).last().matches(Claim.Variant::concedes);
        var finding = finding(papers);
        assertThat(finding.origins())
                .extracting(Finding.Origins::shown, Finding.Origins::atMost)
                .containsExactly(1, 2);
        assertThat(finding.origin())
                .filteredOn(o -> !o.shown() && !o.against())
                .extracting(Finding.Origin::name)
                .containsExactly("Ida Kolm");
        assertThat(finding.because())
                .contains("not excluded: Ida Kolm concedes a part of it, and does not say it");
        assertThat(finding.documents()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ida Kolm: I may have told the porter good night.",
                "Ida Kolm: I may have eaten something.",
                "Ida Kolm: I may not have told them of the cracks.",
                "Jon Sedge: I may have told the porter of the ferry.",
                "Ida Kolm: He may have told them of the cracks.",
                "Ida Kolm: I might have told them of the cracks if they had asked.",
                "Ida Kolm: Could I have told them of the cracks?",
                "Ida Kolm: I did not tell them of the cracks."
            })
    void leavesTheRangeAloneElse(String line) {
        var papers = talk("Jon Sedge: Do they know?", DENIED, line);

        assertThat(informed(papers).variants()).noneMatch(Claim.Variant::concedes);
        assertThat(finding(papers).origins().atMost()).isEqualTo(1);
    }

    @Test
    void letsWhoIsNamedAnswerWhatWasJustTold() {
        var papers =
                new Papers()
                        .print("echo", "2021-06-03", INFORMED)
                        .print(
                                "herald",
                                "2021-06-04",
                                "Nine swimmers crossed the lake. A clerk of the trust said the Bridge Trust was informed of the cracks in May by Ida Kolm.\n"
                                        + "\"I may have mentioned the cracks to them,\" Ida Kolm said.");

        assertThat(informed(papers).variants()).anyMatch(Claim.Variant::concedes);
    }

    @Test
    void leadsWithTheWordingThatMostWitnessesHave() {
        var must = "I must have told a clerk of theirs that something was coming on the cracks.";
        var may = must.replace("must", "may");
        var papers =
                talk("Jon Sedge: Do they know?", DENIED, "Ida Kolm: " + must)
                        .transcribe(
                                "Ham Tapes",
                                "2021-06-06",
                                "Jon Sedge: Do they know?",
                                DENIED,
                                "Ida Kolm: " + may)
                        .print("Mell Star", "2021-06-07", "Kolm hesitates. “" + may + "” To whom?");

        assertThat(informed(papers).variants())
                .last()
                .satisfies(v -> assertThat(v.text()).contains(may));
    }

    @Test
    void tellsAConcessionFromTheDenialInTheSameQuotation() {
        var papers =
                new Papers()
                        .print("echo", "2021-06-03", INFORMED)
                        .print(
                                "herald",
                                "2021-06-04",
                                "Nine swimmers crossed the lake. \"We sent the trust no word of the cracks. I may have told a clerk of theirs that something was coming,\" Ida Kolm said.");
        var claims = papers.claims();
        var conceding =
                claims.claims().stream()
                        .flatMap(c -> c.variants().stream())
                        .filter(Claim.Variant::concedes)
                        .flatMap(v -> v.statements().stream())
                        .toList();

        assertThat(conceding).hasSize(1);
        assertThat(claims.statements())
                .filteredOn(s -> s.id().equals(conceding.getFirst()))
                .singleElement()
                .extracting(Statement::sourceName)
                .isEqualTo("Ida Kolm");
    }

    @Test
    void isNoSideOfAConflict() {
        var papers = talk(DENIED, "Ida Kolm: I did mention the cracks to somebody there.");
        var conceded =
                informed(papers).variants().stream()
                        .filter(Claim.Variant::concedes)
                        .map(Claim.Variant::statements)
                        .flatMap(List::stream)
                        .toList();

        assertThat(papers.claims().conflicts())
                .noneMatch(c -> conceded.contains(c.a()) || conceded.contains(c.b()));
    }
}
