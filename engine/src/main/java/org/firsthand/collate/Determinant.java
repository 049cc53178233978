// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

/// The determinant of a complex matrix, by elimination with the largest pivot of each column.
final class Determinant {
    private final double[][] real;
    private final double[][] imaginary;

    private Determinant(double[][] real, double[][] imaginary) {
        this.real = real;
        this.imaginary = imaginary;
    }

    /// Its real and its imaginary part; the matrix is used up.
    static double[] of(double[][] real, double[][] imaginary) {
        return new Determinant(real, imaginary).eliminate();
    }

    private double[] eliminate() {
        double re = 1;
        double im = 0;
        for (int column = 0; column < real.length; column++) {
            int pivot = pivot(column);
            if (size(pivot, column) == 0) {
                return new double[] {0, 0};
            }
            if (pivot != column) {
                swap(real, pivot, column);
                swap(imaginary, pivot, column);
                re = -re;
                im = -im;
            }
            double a = real[column][column];
            double b = imaginary[column][column];
            double product = re * a - im * b;
            im = re * b + im * a;
            re = product;
            clear(column);
        }
        return new double[] {re, im};
    }

    private int pivot(int column) {
        int pivot = column;
        for (int row = column + 1; row < real.length; row++) {
            pivot = size(row, column) > size(pivot, column) ? row : pivot;
        }
        return pivot;
    }

    private double size(int row, int column) {
        double a = real[row][column];
        double b = imaginary[row][column];
        return a * a + b * b;
    }

    private static void swap(double[][] rows, int i, int j) {
        var row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    /// Takes the pivot's row from those below it as often as it goes into them.
    private void clear(int column) {
        double a = real[column][column];
        double b = imaginary[column][column];
        double size = a * a + b * b;
        for (int row = column + 1; row < real.length; row++) {
            double c = real[row][column];
            double d = imaginary[row][column];
            double re = (c * a + d * b) / size;
            double im = (d * a - c * b) / size;
            for (int i = column; i < real.length; i++) {
                double x = real[column][i];
                double y = imaginary[column][i];
                real[row][i] -= re * x - im * y;
                imaginary[row][i] -= re * y + im * x;
            }
        }
    }
}
