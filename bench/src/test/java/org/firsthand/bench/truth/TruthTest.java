// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.firsthand.bench.Checkout;
import org.firsthand.bench.Floors;
import org.junit.jupiter.api.Test;

/// Measures the example case at every build.
class TruthTest {
    @Test
    void keepsTheFloorsOfTheExampleCase() throws IOException {
        var checkout = Checkout.find();
        var floors = Floors.read(checkout.floors());
        var figures = TruthScores.measure(checkout.root().resolve(TruthScores.EXAMPLE));

        assertThat(floors.of(TruthScores.TRIAL)).isNotEmpty();
        assertThat(floors.broken(TruthScores.measured(checkout, figures))).isEmpty();
    }
}
