// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.firsthand.model.Fact;
import org.firsthand.read.CharacterSets.Named;
import org.jspecify.annotations.Nullable;

/// Turns bytes into characters, in the [order of
/// browsers](https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding):
/// by a byte order mark, by what the server or the message states, by what the page declares; where
/// nothing tells it, as UTF-8 where the bytes are that, else as windows-1252.
///
/// Where UTF-8 is stated and the bytes are not that for the most part, the statement is wrong:
/// browsers show marks of damage then, we read them as windows-1252 and say so.
final class Decoding {
    private static final String ASSUMED =
            "Its character set is stated nowhere: windows-1252 was assumed";
    private static final String WRONG =
            "Its character set is stated as UTF-8 and is not that: windows-1252 was assumed";
    private static final double MARKED = 1;
    private static final double STATED = 0.95;
    private static final double DECLARED = 0.9;
    private static final double DETECTED = 0.9;
    private static final double GUESSED = 0.5;

    private Decoding() {}

    /// The characters of a plain text, without a byte order mark.
    static String text(byte[] bytes) {
        return ofText(bytes, null).text();
    }

    /// The same where the container names the character set.
    static String text(byte[] bytes, @Nullable String given) {
        return ofText(bytes, given).text();
    }

    /// The characters of a page, which may declare its character set.
    static String page(byte[] bytes) {
        return ofPage(bytes, null).text();
    }

    /// The same of a plain text, with how it was decoded.
    static Decoded ofText(byte[] bytes, @Nullable String given) {
        var marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        var stated = CharacterSets.of(given);
        return stated != null ? by(bytes, stated, "Content-Type", STATED) : detected(bytes);
    }

    /// The same of a page.
    static Decoded ofPage(byte[] bytes, @Nullable String given) {
        var decoded = marked(bytes);
        if (decoded != null || CharacterSets.of(given) != null) {
            return decoded != null ? decoded : ofText(bytes, given);
        }
        var declared = DeclaredCharset.of(bytes);
        return declared == null
                ? detected(bytes)
                : by(bytes, declared.set(), declared.from(), DECLARED);
    }

    private static @Nullable Decoded marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Utf8.of(bytes, 3).decoded("byte order mark", MARKED);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return wide(new Named("utf-16be", StandardCharsets.UTF_16BE), bytes);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return wide(new Named("utf-16le", StandardCharsets.UTF_16LE), bytes);
        }
        return null;
    }

    private static Decoded wide(Named set, byte[] bytes) {
        return new Decoded(
                new String(bytes, 2, bytes.length - 2, set.charset()),
                new Fact<>(set.name(), "byte order mark", MARKED),
                null);
    }

    private static Decoded by(byte[] bytes, Named set, String from, double confidence) {
        if (!set.name().equals(CharacterSets.UTF_8.name())) {
            return new Decoded(
                    new String(bytes, set.charset()),
                    new Fact<>(set.name(), from, confidence),
                    null);
        }
        var utf8 = Utf8.of(bytes, 0);
        return utf8.fits() ? utf8.decoded(from, confidence) : assumed(bytes, WRONG);
    }

    private static Decoded detected(byte[] bytes) {
        var utf8 = Utf8.of(bytes, 0);
        return utf8.fits()
                ? utf8.decoded("detected: it is UTF-8", DETECTED)
                : assumed(bytes, ASSUMED);
    }

    private static Decoded assumed(byte[] bytes, String why) {
        var set = CharacterSets.WINDOWS_1252;
        return new Decoded(
                new String(bytes, set.charset()), new Fact<>(set.name(), "assumed", GUESSED), why);
    }

    /// Whether the bytes begin with these.
    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// Bytes read as UTF-8, less a last character that the end of the file cut.
    ///
    /// @param beyond how many characters beyond ASCII there are
    /// @param broken how many places are no UTF-8
    private record Utf8(String text, int beyond, int broken) {
        static Utf8 of(byte[] bytes, int from) {
            var whole = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
            if (whole.indexOf('\uFFFD') < 0) {
                return new Utf8(whole, Math.min(1, whole.length()), 0);
            }
            var decoder =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
            var out = CharBuffer.allocate(bytes.length - from);
            int broken = 0;
            var result = decoder.decode(in, out, true);
            boolean cut = false;
            while (result.isError() && !cut) {
                int lead = in.get(in.position()) & 0xFF;
                cut = result.length() == in.remaining() && lead >= 0xC2 && lead <= 0xF4;
                if (!cut) {
                    out.put('\uFFFD');
                    in.position(in.position() + result.length());
                    broken++;
                    result = decoder.decode(in, out, true);
                }
            }
            var text = out.flip().toString();
            int beyond = (int) text.chars().filter(c -> c > 127).count() - broken;
            return cut && beyond == 0 && broken == 0
                    ? new Utf8(text, 0, 1)
                    : new Utf8(text, beyond, broken);
        }

        /// Whether this is UTF-8, though some of it may be damaged.
        boolean fits() {
            return broken == 0 || broken < beyond;
        }

        Decoded decoded(String from, double confidence) {
            return new Decoded(
                    text,
                    new Fact<>(CharacterSets.UTF_8.name(), from, confidence),
                    broken == 0
                            ? null
                            : (broken == 1 ? "1 place is" : broken + " places are")
                                    + " no UTF-8, in which the text is: shown as \uFFFD");
        }
    }
}
