// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.firsthand.model.Fact;

/// What tells whether bytes are UTF-8, less a last character that the end of the file cut.
///
/// @param to where they end
/// @param beyond how many characters beyond ASCII there are; not counted where nothing is broken
/// @param broken how many places are no UTF-8
record Utf8(int to, int beyond, int broken) {
    private static final int AT_ONCE = 8192;

    /// Looks at the bytes from `from` on.
    static Utf8 of(byte[] bytes, int from) {
        return isWhole(bytes, from)
                ? new Utf8(bytes.length, 0, 0)
                : new Count(bytes, from).counted();
    }

    /// Whether this is UTF-8, though some of it may be damaged.
    boolean fits() {
        return broken == 0 || broken < beyond;
    }

    /// The bytes from `start` on read as such.
    Decoded decoded(byte[] bytes, int start, String from, double confidence) {
        return new Decoded(
                new Characters(bytes, start, to, StandardCharsets.UTF_8),
                new Fact<>(CharacterSets.UTF_8.name(), from, confidence),
                broken == 0
                        ? null
                        : (broken == 1 ? "1 place is" : broken + " places are")
                                + " no UTF-8, in which the text is: shown as \uFFFD");
    }

    /// Whether all bytes are UTF-8, which those of most pages are. The [table of well-formed
    /// sequences](https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G27506).
    static boolean isWhole(byte[] bytes, int from) {
        int at = FewBytes.nextBeyondAscii(bytes, from);
        while (at < bytes.length) {
            int length = length(bytes, at);
            if (length == 0) {
                return false;
            }
            at = FewBytes.nextBeyondAscii(bytes, at + length);
        }
        return true;
    }

    /// How many bytes the character beyond ASCII at `at` has; 0 where none stands there.
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (lead < 0xC2 || lead > 0xF4 || second < least || second > most) {
            return 0;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        for (int i = 2; i < length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /// Counts what is broken.
    private static final class Count {
        private final ByteBuffer in;
        private final CharBuffer out = CharBuffer.allocate(AT_ONCE);
        private final CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        private int beyond;
        private int broken;

        Count(byte[] bytes, int from) {
            in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        }

        Utf8 counted() {
            boolean cut = false;
            var result = next();
            while (!result.isUnderflow() && !cut) {
                if (result.isError()) {
                    int lead = in.get(in.position()) & 0xFF;
                    cut = result.length() == in.remaining() && lead >= 0xC2 && lead <= 0xF4;
                    if (!cut) {
                        in.position(in.position() + result.length());
                        broken++;
                    }
                }
                result = cut ? result : next();
            }
            int to = in.position();
            return cut && beyond == 0 && broken == 0
                    ? new Utf8(to, 0, 1)
                    : new Utf8(to, beyond, broken);
        }

        private CoderResult next() {
            out.clear();
            var result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                beyond += out.get() > 127 ? 1 : 0;
            }
            return result;
        }
    }
}
