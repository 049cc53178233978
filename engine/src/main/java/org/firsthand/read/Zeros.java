// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.charset.StandardCharsets;
import org.firsthand.read.CharacterSets.Named;
import org.jspecify.annotations.Nullable;

/// Bytes that are zero: in UTF-16 every other one is, for letters of the West; else they are
/// characters that no text holds, left by damage or to split words for those who search.
final class Zeros {
    private static final int LOOKED_AT = 4096;

    /// Of the bytes at even or odd places, this share is zero in UTF-16.
    private static final double MOST = 0.7;

    /// And of the others next to none.
    private static final double FEW = 0.02;

    private static final int SHORTEST = 16;

    private Zeros() {}

    /// UTF-16 where the bytes are that though no mark says so; null where they are not.
    static @Nullable Named wide(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        if (length < SHORTEST) {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        double pairs = length / 2.0;
        if (odd > MOST * pairs && even <= FEW * pairs) {
            return new Named("utf-16le", StandardCharsets.UTF_16LE);
        }
        return even > MOST * pairs && odd <= FEW * pairs
                ? new Named("utf-16be", StandardCharsets.UTF_16BE)
                : null;
    }

    /// How many stand among characters that are not UTF-16.
    static int in(Characters characters) {
        int zeros = 0;
        var bytes = characters.bytes();
        int at = FewBytes.nextBelow(bytes, characters.from(), characters.to(), 1);
        while (at < characters.to()) {
            zeros++;
            at = FewBytes.nextBelow(bytes, at + 1, characters.to(), 1);
        }
        return zeros;
    }
}
