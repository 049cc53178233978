// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    /// What Java says, slowly.
    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void agreesWithJavaOnEveryLeadAndSecondByte() {
        for (int lead = 0; lead < 256; lead++) {
            for (int second = 0; second < 256; second++) {
                for (int length = 1; length <= 4; length++) {
                    var bytes = new byte[] {(byte) lead, (byte) second, (byte) 0x80, (byte) 0x80};
                    var some = Arrays.copyOf(bytes, length);
                    assertThat(Utf8.isWhole(some, 0))
                            .as("%x %x", lead, second)
                            .isEqualTo(decodes(some));
                }
            }
        }
    }

    @Test
    void agreesWithJavaOnTextsThatAreDamagedOrNot() {
        var random = new Random(5);
        int whole = 0;
        for (int round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(random.nextInt(3) > 0 ? "a" : new String[] {"é", "€", "😀"}[i % 3]);
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(Utf8.isWhole(bytes, 0)).isEqualTo(decodes(bytes));
            whole += Utf8.isWhole(bytes, 0) ? 1 : 0;
        }
        assertThat(whole).isBetween(1_000, 4_900);
    }

    @Test
    void countsWhatIsBrokenAndWhatIsBeyondAscii() {
        var bytes = "aéb€c".getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xFF;

        assertThat(Utf8.of(bytes, 0)).isEqualTo(new Utf8(bytes.length, 2, 1));
        assertThat(Utf8.of(bytes, 1)).isEqualTo(new Utf8(bytes.length, 0, 0));
    }

    @Test
    void leavesOutACharacterThatTheEndCut() {
        var bytes = "é€".getBytes(StandardCharsets.UTF_8);

        assertThat(Utf8.of(Arrays.copyOf(bytes, 4), 0)).isEqualTo(new Utf8(2, 1, 0));
    }
}
