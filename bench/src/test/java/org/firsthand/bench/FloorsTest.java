// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.bench.Floors.Floor;
import org.firsthand.bench.Floors.Measured;
import org.junit.jupiter.api.Test;

class FloorsTest {
    private static final Floors FLOORS =
            new Floors(
                    List.of(
                            "# why",
                            "digest.harbour = abc",
                            "harbour.copies.right = >= 0.600",
                            "harbour.copies.brier = <= 0.200"));

    @Test
    void holdsAtTheBoundItself() {
        assertThat(
                        FLOORS.broken(
                                measured(
                                        "abc",
                                        Map.of(
                                                "harbour.copies.right",
                                                0.6,
                                                "harbour.copies.brier",
                                                0.2))))
                .isEmpty();
    }

    @Test
    void breaksBelowAFloorAndAboveACeiling() {
        assertThat(
                        FLOORS.broken(
                                measured(
                                        "abc",
                                        Map.of(
                                                "harbour.copies.right",
                                                0.599,
                                                "harbour.copies.brier",
                                                0.201))))
                .containsExactly(
                        "harbour.copies.right is 0.599, its floor is >= 0.600",
                        "harbour.copies.brier is 0.201, its floor is <= 0.200");
    }

    @Test
    void breaksWhereAFigureIsMissingOrNoNumber() {
        assertThat(FLOORS.broken(measured("abc", Map.of("harbour.copies.right", Double.NaN))))
                .hasSize(2);
    }

    @Test
    void breaksOnOtherDataThanItWasMeasuredOn() {
        assertThat(
                        FLOORS.broken(
                                measured(
                                        "def",
                                        Map.of(
                                                "harbour.copies.right",
                                                0.9,
                                                "harbour.copies.brier",
                                                0.1))))
                .containsExactly("harbour: no floor was measured on this data; pin anew");
    }

    @Test
    void liftsWhatGotBetterAndLowersNothing() {
        var results =
                List.of(
                        measured(
                                "abc",
                                Map.of("harbour.copies.right", 0.75, "harbour.copies.brier", 0.4)));

        assertThat(FLOORS.lifted(results).lines())
                .containsExactly(
                        "# why",
                        "digest.harbour = abc",
                        "harbour.copies.right = >= 0.740",
                        "harbour.copies.brier = <= 0.200");
    }

    @Test
    void lowersOnlyWithAReasonThatItKeeps() {
        var results =
                List.of(
                        measured(
                                "def",
                                Map.of("harbour.copies.right", 0.5, "harbour.copies.brier", 0.4)));

        assertThat(FLOORS.lowered(results, "other gold").lines())
                .containsExactly(
                        "# why",
                        "digest.harbour = def",
                        "harbour.copies.right = >= 0.490",
                        "harbour.copies.brier = <= 0.410",
                        "# lowered: other gold");
    }

    @Test
    void takesInTheFloorsThatItLacks() {
        var floors =
                FLOORS.with(
                        "harbour",
                        List.of(
                                new Floor("harbour.copies.right", Floor.Side.AT_LEAST, 0),
                                new Floor("harbour.copies.new", Floor.Side.AT_LEAST, 0.1)));

        assertThat(floors.lines())
                .contains("harbour.copies.right = >= 0.600")
                .endsWith("harbour.copies.new = >= 0.100")
                .hasSize(5);
    }

    @Test
    void takesInATrialThatIsNew() {
        var floors = FLOORS.with("quay", List.of(new Floor("quay.a", Floor.Side.AT_LEAST, -1)));
        var measured = new Measured("quay", "def", new TreeMap<>(Map.of("quay.a", 0.5)));

        assertThat(floors.broken(measured)).hasSize(1);
        assertThat(floors.lifted(List.of(measured)).lines())
                .endsWith("digest.quay = def", "quay.a = >= 0.490");
    }

    @Test
    void refusesABoundWithoutASide() {
        var floors = new Floors(List.of("harbour.copies.right = 0.6"));

        assertThatThrownBy(() -> floors.of("harbour")).hasMessageContaining("harbour.copies.right");
    }

    private static Measured measured(String digest, Map<String, Double> figures) {
        return new Measured("harbour", digest, new TreeMap<>(figures));
    }
}
