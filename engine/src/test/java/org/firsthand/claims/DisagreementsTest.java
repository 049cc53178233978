// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Conflict;
import org.junit.jupiter.api.Test;

/// What a text says of accounts that differ, and of which thing.
class DisagreementsTest {
    private static final String FERRY =
            "Jan Holm rang the bell and looked up. \"I counted thirteen carters come down the lane,\" he said."
                    + " That was at ten past seven, he said, and not before. His account does not agree with two others."
                    + " The visitors' log of the mill has nine carters leaving at 18.51."
                    + " Ida Kolm told the herald that they came down a few minutes after a quarter to seven.";

    private static Papers papers() {
        return new Papers()
                .print("echo", "2021-03-03", FERRY)
                .print("gazette", "2021-03-04", "Nine swimmers crossed the lake before breakfast.");
    }

    @Test
    void holdsBothOthersAgainstTheFirst() {
        assertThat(papers().claims().conflicts())
                .extracting(Conflict::kind)
                .contains(Conflict.Kind.DATE, Conflict.Kind.NUMBER);
    }

    @Test
    void partsWhenItWasFromHowManyThereWere() {
        var papers = papers();
        var counts =
                papers.findings().stream()
                        .filter(f -> f.origins().against() > 0)
                        .map(f -> List.of(f.origins().shown(), f.origins().against()))
                        .toList();

        assertThat(counts).containsExactlyInAnyOrder(List.of(2, 1), List.of(1, 1));
    }
}
