// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeterminantTest {
    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    private static double[][] drawn(Random random, int size) {
        var matrix = new double[size][size];
        for (var row : matrix) {
            Arrays.setAll(row, i -> random.nextInt(4) == 0 ? 0 : random.nextGaussian());
        }
        return matrix;
    }

    /// The oracle: along the first column, each entry with what is left without it (Laplace).
    private static double[] naive(double[][] real, double[][] imaginary) {
        double re = real.length == 0 ? 1 : 0;
        double im = 0;
        for (int row = 0; row < real.length; row++) {
            var minor = naive(without(real, row), without(imaginary, row));
            int sign = row % 2 == 0 ? 1 : -1;
            re += sign * (real[row][0] * minor[0] - imaginary[row][0] * minor[1]);
            im += sign * (real[row][0] * minor[1] + imaginary[row][0] * minor[0]);
        }
        return new double[] {re, im};
    }

    private static double[][] without(double[][] matrix, int left) {
        return IntStream.range(0, matrix.length)
                .filter(row -> row != left)
                .mapToObj(row -> Arrays.copyOfRange(matrix[row], 1, matrix.length))
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isWhatLaplaceMakesOfIt(int seed) {
        var random = new Random(seed);
        int size = random.nextInt(6);
        var real = drawn(random, size);
        var imaginary = drawn(random, size);
        var expected = naive(real, imaginary);
        var found = Determinant.of(real, imaginary);

        assertThat(found[0]).isCloseTo(expected[0], within(1e-9));
        assertThat(found[1]).isCloseTo(expected[1], within(1e-9));
    }

    @Test
    void isNothingWhereOneRowFollowsFromAnother() {
        var found = Determinant.of(new double[][] {{0, 2}, {0, 5}}, new double[2][2]);

        assertThat(found).containsExactly(0, 0);
    }
}
