// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.Papers;
import org.firsthand.model.Change;
import org.firsthand.model.Claim;
import org.junit.jupiter.api.Test;

class ConcurringTest {
    private static Claim kiln(String... lines) {
        return new Papers()
                .transcribe("Vale Sound Archive", "2022-04-02", lines).claims().claims().stream()
                        .filter(c -> c.text().contains("kiln will last"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void joinsWhoAgreesWithWhatWasJustSaid() {
        var claim =
                kiln(
                        "Jon Sedge: The old kiln will last the winter.",
                        "Unidentified voice: If the roof is mended, we would agree with the winter.");

        assertThat(claim.statements()).hasSize(2);
        assertThat(claim.variants()).hasSize(1);
    }

    @Test
    void setsWhoDoesNotAgreeAgainstIt() {
        var claim =
                kiln(
                        "Jon Sedge: The old kiln will last the winter.",
                        "Marta Quill: For my part I do not agree with the winter, Jon.");

        assertThat(claim.variants().getLast().differs()).isEqualTo(Change.Kind.NEGATION);
    }

    @Test
    void leavesWhoAgreesWithSomethingElse() {
        var claim =
                kiln(
                        "Jon Sedge: The old kiln will last the winter.",
                        "Marta Quill: I agree with the carters, who want their money.");

        assertThat(claim.statements()).hasSize(1);
    }
}
