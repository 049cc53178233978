// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds bytes of which a text has few, eight at a time: those below the blank, zeros, those beyond
/// ASCII.
///
/// Of eight bytes one is below `n` where subtracting `n` from each sets a highest bit that was not
/// set (Anderson, "Bit Twiddling Hacks", `hasless`).
final class FewBytes {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private FewBytes() {}

    /// The place of the first byte from `from` on that is below `limit`, at most 128; `to` where
    /// there is none before.
    static int nextBelow(byte[] bytes, int from, int to, int limit) {
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

    /// The place of the first byte from `from` on that is beyond ASCII; the end where there is
    /// none.
    static int nextBeyondAscii(byte[] bytes, int from) {
        int at = from;
        while (at <= bytes.length - Long.BYTES && ((long) EIGHT.get(bytes, at) & HIGHEST) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
