// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;

/// Numbers put down one after the other.
final class Numbers {
    private static final int KNOWN = 4096;
    private static final float[] LOGS = new float[KNOWN];

    static {
        for (int i = 0; i < KNOWN; i++) {
            LOGS[i] = (float) StrictMath.log1p(i);
        }
    }

    private float[] values = new float[160];
    private int size;

    /// Begins anew.
    Numbers clear() {
        size = 0;
        return this;
    }

    /// What was put down, with room behind it; good until [#clear].
    float[] held() {
        return values;
    }

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
        int whole = (int) value;
        return whole == value && whole >= 0 && whole < KNOWN
                ? add(LOGS[whole])
                : add(StrictMath.log1p(value));
    }

    float[] done() {
        return Arrays.copyOf(values, size);
    }
}
