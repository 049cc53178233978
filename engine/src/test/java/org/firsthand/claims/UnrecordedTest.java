// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Claim;
import org.firsthand.model.Finding;
import org.junit.jupiter.api.Test;

/// What weighs against a claim and does not deny it.
class UnrecordedTest {
    private static final String INFORMED =
            "The Bridge Trust was informed of the cracks in May, a clerk of the trust said. The choir sang for three hours.";
    private static final String UNLISTED =
            "Two ferrets won ribbons at the fair. The trust's register of letters lists no letter from Orley between 1 May and 30 May.";
    private static final String NOT_SENT =
            "Nine swimmers crossed the lake. \"The yard did not send the Bridge Trust any word of the cracks in May,\" Ida Kolm said.";

    private static Claim informed(Papers papers) {
        return papers.claims().claims().stream()
                .filter(c ->
                        c.variants().stream()
                                .anyMatch(v -> v.text().contains("informed of the cracks")))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Papers papers) {
        return papers.finding(informed(papers));
    }

    @Test
    void letsARecordThatListsNothingWeighAgainstTheClaim() {
        var papers =
                new Papers()
                        .print("echo", "2021-06-03", INFORMED)
                        .print("herald", "2021-06-04", UNLISTED);

        assertThat(informed(papers).variants())
                .filteredOn(Claim.Variant::weighs)
                .singleElement()
                .extracting(Claim.Variant::text)
                .asString()
                .contains("lists no letter");
        assertThat(finding(papers).origins())
                .extracting(Finding.Origins::against, Finding.Origins::againstAtMost)
                .containsExactly(0, 1);
        assertThat(papers.claims().conflicts()).isEmpty();
    }

    @Test
    void leavesARecordOfAnotherTimeAlone() {
        var papers =
                new Papers()
                        .print("echo", "2021-06-03", INFORMED)
                        .print("herald", "2021-06-04", UNLISTED.replace("May", "March"));

        assertThat(informed(papers).variants()).noneMatch(Claim.Variant::weighs);
    }

    @Test
    void letsWhoDeniesAnotherEndOfItWeighOnly() {
        var papers =
                new Papers()
                        .print("echo", "2021-06-03", INFORMED)
                        .print("herald", "2021-06-04", NOT_SENT);

        assertThat(informed(papers).variants())
                .filteredOn(Claim.Variant::weighs)
                .extracting(Claim.Variant::text)
                .singleElement()
                .asString()
                .contains("did not send");
        assertThat(papers.claims().conflicts()).isEmpty();
    }

    @Test
    void letsWhoDeniesTheDeedItselfDenyIt() {
        var papers =
                new Papers()
                        .print("echo", "2021-06-03", INFORMED)
                        .print(
                                "herald",
                                "2021-06-04",
                                "Nine swimmers crossed the lake. \"The Bridge Trust was not told of the cracks in May,\" Ida Kolm said.");

        assertThat(informed(papers).variants()).noneMatch(Claim.Variant::weighs);
        assertThat(papers.claims().conflicts()).hasSize(1);
        assertThat(List.of(finding(papers).origins().against())).containsExactly(1);
    }
}
