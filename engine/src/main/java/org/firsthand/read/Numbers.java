// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;

/// Numbers put down one after the other.
final class Numbers {
    private float[] values = new float[160];
    private int size;

    Numbers add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (float) value;
        return this;
    }

    Numbers add(boolean value) {
        return add(value ? 1 : 0);
    }

    /// Adds the logarithm of one more than `value`.
    Numbers addLog(double value) {
        return add(StrictMath.log1p(value));
    }

    float[] done() {
        return Arrays.copyOf(values, size);
    }
}
