// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.firsthand.Papers;
import org.firsthand.model.Claim;
import org.firsthand.model.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Denials that who made them takes back on a later day.
class WithdrawalsTest {
    private static final String CLAIM =
            "The Tarn Council has sold the pool on Mill Lane to a brewer, Ida Kolm said on Friday.";
    private static final String DENIAL =
            "\"The council has not sold the pool on Mill Lane to a brewer,\" the Tarn Council said.";

    private static List<Conflict> conflicts(String publisher, String later) {
        return new Papers()
                .print("Tarn Echo", "2021-06-04", CLAIM)
                .print("Colm Herald", "2021-06-05", DENIAL)
                .print(publisher, "2021-06-09", later)
                .claims()
                .conflicts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our statement of 5 June, which said that the pool on Mill Lane was not sold, was wrong.",
                "We take back the sentence that the pool on Mill Lane was not sold.",
                "The sentence which said that the pool on Mill Lane was not sold was wrong, and the council withdraws it.",
            })
    void tellsThatWhoDeniedTakesItBack(String later) {
        assertThat(conflicts("Tarn Council", later))
                .extracting(Conflict::explained)
                .filteredOn(Objects::nonNull)
                .anySatisfy(words ->
                        assertThat(words).startsWith("withdrawn by Tarn Council, 9 June 2021: “"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Tarn Council on Wednesday withdrew its statement that the pool on Mill Lane was not sold.",
                "The Tarn Council no longer maintains that the pool on Mill Lane was not sold.",
            })
    void takesItFromAReport(String later) {
        assertThat(conflicts("Wick Post", later)).anyMatch(Conflict::withdrawn);
    }

    @Test
    void makesNoClaimOfADenialThatNamesNoThing() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-06-04",
                                CLAIM + " Brewers Lind denied it on Monday, in writing.")
                        .claims()
                        .claims();
        assertThat(claims).extracting(Claim::text).noneMatch(text -> text.contains("denied it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Tarn Council has not withdrawn its statement that the pool on Mill Lane was not sold.",
                "The Tarn Council was asked to correct its statement that the pool on Mill Lane was not sold.",
                "Our statement that no gardener mowed the lawn behind the school was wrong.",
            })
    void takesNothingBackThatStands(String later) {
        assertThat(conflicts("Tarn Council", later)).noneMatch(Conflict::withdrawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our statement that the pool on Mill Lane was not sold was wrong.",
                "We withdraw the sentence that the pool on Mill Lane was not sold.",
            })
    void letsNobodyWithdrawForAnother(String later) {
        assertThat(conflicts("Wick Gardeners", later)).noneMatch(Conflict::withdrawn);
    }
}
