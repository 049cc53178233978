// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DownhillTest {
    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /// A bowl with its lowest point at `at`, a thousand times steeper one way than the other.
    private static Downhill.Place bowl(double[] point, double[] at, double[] steep) {
        double height = 0;
        var gradient = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            height += steep[i] / 2 * (point[i] - at[i]) * (point[i] - at[i]);
            gradient[i] = steep[i] * (point[i] - at[i]);
        }
        return new Downhill.Place(point, height, gradient);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheLowestPointOfABowl(int seed) {
        var random = new Random(seed);
        var at = random.doubles(12, -5, 5).toArray();
        var steep = new double[12];
        Arrays.setAll(steep, i -> Math.pow(10, i % 4));
        var found = Downhill.from(new double[12], 200, point -> bowl(point, at, steep));

        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(at[i], within(1e-3));
        }
    }

    /// Rosenbrock's valley, which bends.
    private static Downhill.Place valley(double[] p) {
        double across = p[1] - p[0] * p[0];
        return new Downhill.Place(
                p,
                100 * across * across + (1 - p[0]) * (1 - p[0]),
                new double[] {-400 * p[0] * across - 2 * (1 - p[0]), 200 * across});
    }

    @Test
    void followsAValleyThatBends() {
        var found = Downhill.from(new double[] {-1.2, 1}, 200, DownhillTest::valley);

        assertThat(found[0]).isCloseTo(1, within(1e-3));
        assertThat(found[1]).isCloseTo(1, within(1e-3));
    }

    @Test
    void goesNoFurtherThanItIsTold() {
        var found = Downhill.from(new double[] {-1.2, 1}, 3, DownhillTest::valley);

        assertThat(valley(found).height()).isBetween(0.1, 24.0);
    }

    @Test
    void staysWhereItIsFlat() {
        assertThat(Downhill.from(new double[] {1, 1}, 9, DownhillTest::valley))
                .containsExactly(1, 1);
    }
}
