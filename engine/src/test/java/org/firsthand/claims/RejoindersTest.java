// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.junit.jupiter.api.Test;

/// Who corrects a sentence at once is no second origin of it.
class RejoindersTest {
    /// The number of statements of each claim.
    private static List<Integer> claims(String... lines) {
        var papers = new Papers().transcribe("Vale Tapes", "2021-06-05", lines);
        return papers.claims().claims().stream().map(c -> c.statements().size()).toList();
    }

    @Test
    void partsTheOneWhoSaysOnlyAPartOfIt() {
        assertThat(
                        claims(
                                "Otto Lind: We tarred the ice house roof in March.",
                                "Ida Kolm: We tarred half of the ice house roof in March, Otto."))
                .containsExactly(1, 1);
    }

    @Test
    void keepsTheOneWhoSaysItAgain() {
        assertThat(
                        claims(
                                "Otto Lind: We tarred the ice house roof in March.",
                                "Ida Kolm: We tarred the ice house roof in March, Otto."))
                .containsExactly(2);
    }

    @Test
    void keepsTheOneWhoRepeatsThePart() {
        assertThat(
                        claims(
                                "Otto Lind: We tarred half of the ice house roof in March.",
                                "Ida Kolm: We tarred half of the ice house roof in March, Otto."))
                .containsExactly(2);
    }
}
