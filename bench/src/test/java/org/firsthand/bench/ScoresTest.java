// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Repeats the quick trials at every build, where their data and Python are there.
class ScoresTest {
    @TempDir private Path target;

    static Iterable<Trial> quick() {
        return Trial.quick();
    }

    @ParameterizedTest
    @MethodSource("quick")
    void keepsItsFloors(Trial trial) throws IOException {
        var checkout = Checkout.find();
        var shared = checkout.shared();
        assumeTrue(shared.isPresent(), "skipped: no data");
        assumeTrue(Command.exists(Scorer.PYTHON), "skipped: no " + Scorer.PYTHON);
        var scorer = new Scorer(shared.orElseThrow(), target, new Judged(Map.of()));
        assumeTrue(scorer.has(trial), "skipped: no data for " + trial.name());

        var floors = Floors.read(checkout.floors());

        assertThat(floors.of(trial.name())).isNotEmpty();
        assertThat(floors.broken(scorer.run(trial).measured())).isEmpty();
    }
}
