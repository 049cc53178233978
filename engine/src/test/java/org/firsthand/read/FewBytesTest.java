// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FewBytesTest {
    private static int plain(byte[] bytes, int from, int to, int limit) {
        int at = from;
        while (at < to && (bytes[at] & 0xFF) >= limit) {
            at++;
        }
        return at;
    }

    @Test
    void findsWhatALoopFinds() {
        var random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            int limit = 1 + random.nextInt(128);
            if (round % 2 == 0) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) Math.max(limit, bytes[i] & 0x7F);
                }
            }
            int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            int to = from + (bytes.length == from ? 0 : random.nextInt(bytes.length - from + 1));
            assertThat(FewBytes.nextBelow(bytes, from, to, limit))
                    .isEqualTo(plain(bytes, from, to, limit));
        }
    }
}
