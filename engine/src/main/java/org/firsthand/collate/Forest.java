// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How likely each edge is, over all forests that give every node one parent or make it a root, a
/// forest being as likely as the product of the weights of its edges.
///
/// Koo et al., "Structured prediction models via the matrix-tree theorem" (EMNLP 2007): the sum
/// over all forests is the determinant of a Laplacian, and its inverse gives the marginals. Time
/// grows with the cube of the nodes and memory with their square: of `MOST` nodes, four matrices of
/// 1.3 MB, of which two are kept.
public final class Forest {
    /// Nodes up to which forests are summed.
    static final int MOST = 400;

    private final int size;

    /// The log of the sum over all forests.
    private double logSum;

    /// `edge[from][to]`, both from 0.
    private final double[][] edge;

    private final double[] root;

    /// `beginnings[i][j]`: see [#beginning].
    private double[][] beginnings = new double[0][0];

    private Forest(int size) {
        this.size = size;
        edge = new double[size][size];
        root = new double[size];
    }

    /// The likelihood of each edge; null where the sum cannot be told in the precision of numbers.
    ///
    /// @param logWeights `[from][to]`; negative infinity where there is no edge
    /// @param logRoots of being a root; none is negative infinity in a component without edges
    public static @Nullable Forest of(double[][] logWeights, double[] logRoots) {
        if (logRoots.length > MOST) {
            throw new IllegalArgumentException(
                    "A forest of " + logRoots.length + " nodes is too large to be summed");
        }
        var forest = new Forest(logRoots.length);
        return forest.weigh(logWeights, logRoots) ? forest : null;
    }

    public double edge(int from, int to) {
        return edge[from][to];
    }

    public double root(int node) {
        return root[node];
    }

    public double logSum() {
        return logSum;
    }

    /// An entry of the kernel of the roots, which are a determinantal process: the determinant of
    /// its rows and columns for some nodes is the likelihood that all of these are roots.
    double beginning(int row, int column) {
        return beginnings[row][column];
    }

    private boolean weigh(double[][] logWeights, double[] logRoots) {
        for (int to = 0; to < size; to++) {
            double most = logRoots[to];
            for (int from = 0; from < size; from++) {
                most = from == to ? most : Math.max(most, logWeights[from][to]);
            }
            root[to] = StrictMath.exp(logRoots[to] - most);
            for (int from = 0; from < size; from++) {
                edge[from][to] = from == to ? 0 : StrictMath.exp(logWeights[from][to] - most);
            }
            logSum += most;
        }
        return marginals();
    }

    /// False where the sum cannot be told in the precision of numbers.
    private boolean marginals() {
        var laplacian = new double[size][size];
        for (int to = 0; to < size; to++) {
            double sum = root[to];
            for (int from = 0; from < size; from++) {
                sum += edge[from][to];
                laplacian[from][to] = -edge[from][to];
            }
            laplacian[to][to] = sum;
        }
        var inverse = inverse(laplacian);
        if (inverse == null) {
            return false;
        }
        for (int to = 0; to < size; to++) {
            for (int from = 0; from < size; from++) {
                edge[from][to] = within(edge[from][to] * (inverse[to][to] - inverse[to][from]));
            }
        }
        for (int node = 0; node < size; node++) {
            scale(inverse[node], root[node]);
            root[node] = within(inverse[node][node]);
        }
        beginnings = inverse;
        return true;
    }

    private static double within(double probability) {
        return Math.max(0, Math.min(1, probability));
    }

    /// Gauss and Jordan, with the largest pivot of each column; adds the log of the determinant.
    private double @Nullable [][] inverse(double[][] matrix) {
        var inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            inverse[i][i] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            swap(matrix, pivot, column);
            swap(inverse, pivot, column);
            double value = matrix[column][column];
            if (Math.abs(value) < 1e-200) {
                return null;
            }
            logSum += StrictMath.log(Math.abs(value));
            scale(matrix[column], 1 / value);
            scale(inverse[column], 1 / value);
            for (int row = 0; row < size; row++) {
                double factor = matrix[row][column];
                if (row != column && factor != 0) {
                    subtract(matrix[row], matrix[column], factor);
                    subtract(inverse[row], inverse[column], factor);
                }
            }
        }
        return inverse;
    }

    private static void swap(double[][] rows, int i, int j) {
        var row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    private static void scale(double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= factor * other[i];
        }
    }

    @Override
    public String toString() {
        return Arrays.deepToString(edge) + " roots " + Arrays.toString(root);
    }
}
