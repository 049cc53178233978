// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A digest that an archive states, such as `sha1:` with 32 characters in base 32, or `sha256:` in
/// hexadecimal.
record Digest(String algorithm, byte[] value) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// Reads `stated`; null where it is none that can be checked.
    static @Nullable Digest of(@Nullable String stated) {
        int colon = stated == null ? -1 : stated.indexOf(':');
        if (stated == null || colon < 0) {
            return null;
        }
        var name = stated.substring(0, colon).strip().toLowerCase(Locale.ROOT).replace("-", "");
        var text = stated.substring(colon + 1).strip();
        return switch (name) {
            case "sha1" -> decoded("SHA-1", text, 20);
            case "sha256" -> decoded("SHA-256", text, 32);
            case "sha512" -> decoded("SHA-512", text, 64);
            case "md5" -> decoded("MD5", text, 16);
            default -> null;
        };
    }

    /// Whether these bytes have this digest.
    boolean fits(Bytes content) throws IOException {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            var buffer = new byte[1 << 16];
            long at = 0;
            int count = content.read(at, buffer, 0, buffer.length);
            while (count > 0) {
                digest.update(buffer, 0, count);
                at += count;
                count = content.read(at, buffer, 0, buffer.length);
            }
            return Arrays.equals(digest.digest(), value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    /// A short form under which equal digests are equal.
    long key() {
        long key = algorithm.length();
        for (int i = 0; i < 8; i++) {
            key = key << 8 ^ value[i] & 0xFF ^ key >>> 56;
        }
        return key;
    }

    private static @Nullable Digest decoded(String algorithm, String text, int size) {
        byte[] value = null;
        try {
            if (text.length() == 2 * size) {
                value = HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT));
            } else if (text.length() >= (size * 8 + 4) / 5
                    && text.indexOf('=') != text.length() - 1) {
                value = base32(text, size);
            } else {
                value = Base64.getDecoder().decode(text);
            }
        } catch (IllegalArgumentException notInThisForm) {
            return null;
        }
        return value != null && value.length == size ? new Digest(algorithm, value) : null;
    }

    private static byte @Nullable [] base32(String text, int size) {
        var value = new byte[size];
        int bits = 0;
        int count = 0;
        int filled = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
            int five = BASE32.indexOf(Character.toUpperCase(text.charAt(i)));
            if (five < 0) {
                return null;
            }
            bits = bits << 5 | five;
            count += 5;
            if (count >= 8) {
                if (filled == size) {
                    return null;
                }
                count -= 8;
                value[filled] = (byte) (bits >> count);
                filled++;
            }
        }
        return filled == size ? value : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest
                && algorithm.equals(digest.algorithm)
                && Arrays.equals(value, digest.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }
}
