// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds bytes below a value, eight at a time: in a text those below the blank, and zeros, are few.
///
/// Of eight bytes one is below `n` where subtracting `n` from each sets a highest bit that was not
/// set (Anderson, "Bit Twiddling Hacks", `hasless`).
final class LowBytes {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private LowBytes() {}

    /// The place of the first byte from `from` on that is below `limit`, at most 128; `to` where
    /// there is none before.
    static int next(byte[] bytes, int from, int to, int limit) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long eight = (long) EIGHT.get(bytes, at);
            if (((eight - ONES * limit) & ~eight & HIGHEST) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < to && (bytes[at] & 0xFF) >= limit) {
            at++;
        }
        return at;
    }
}
