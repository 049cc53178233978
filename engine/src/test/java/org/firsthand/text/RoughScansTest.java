// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.Papers;
import org.junit.jupiter.api.Test;

class RoughScansTest {
    @Test
    void tellsEachDocumentApart() {
        var documents =
                new Papers()
                        .undated("Star", "The ferry will stop at noon, the office said.")
                        .undated(
                                "Echo",
                                "Tbe fer?ry w1ll s,top a+t noOn, t;he offi:ce s@id. "
                                        + "Th$e re?oivo raiseB S500,oOO dis%mal pla&ce wor=d mo~re.")
                        .documents();
        var scans = new RoughScans();

        assertThat(documents).extracting(scans::has).containsExactlyInAnyOrder(false, true);
        assertThat(documents)
                .extracting(scans::has)
                .isEqualTo(documents.stream().map(Legibility::isRough).toList());
    }
}
