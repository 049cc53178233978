// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.charset.StandardCharsets;
import org.firsthand.model.Fact;
import org.firsthand.read.CharacterSets.Named;
import org.jspecify.annotations.Nullable;

/// Turns bytes into characters, in the [order of
/// browsers](https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding):
/// by a byte order mark, by what the server or the message states, by what the page declares; where
/// nothing tells it, as UTF-8 where the bytes are that, else as windows-1252.
///
/// Bytes that are UTF-16 without a mark are read as that, whatever is stated: browsers show a page
/// of blanks and letters then.
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
        var sure = sure(bytes, given);
        return sure != null ? sure : detected(bytes);
    }

    /// The same of a page.
    static Decoded ofPage(byte[] bytes, @Nullable String given) {
        var sure = sure(bytes, given);
        if (sure != null) {
            return sure;
        }
        var declared = DeclaredCharset.of(bytes);
        return declared == null
                ? detected(bytes)
                : by(bytes, declared.set(), declared.from(), DECLARED);
    }

    /// What needs no look at the text: a mark, zeros, what the server or the message states.
    private static @Nullable Decoded sure(byte[] bytes, @Nullable String given) {
        var marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        var wide = Zeros.wide(bytes);
        if (wide != null) {
            var why = "detected: it is UTF-16 without a mark";
            return all(bytes, wide, new Fact<>(wide.name(), why, DETECTED), null);
        }
        var stated = CharacterSets.of(given);
        return stated == null ? null : by(bytes, stated, "Content-Type", STATED);
    }

    private static @Nullable Decoded marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Utf8.of(bytes, 3).decoded(bytes, 3, "byte order mark", MARKED);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return wide(new Named("utf-16be", StandardCharsets.UTF_16BE), bytes);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return wide(new Named("utf-16le", StandardCharsets.UTF_16LE), bytes);
        }
        return null;
    }

    /// Whether the bytes are UTF-16, by their mark or by where they hold zeros.
    static boolean isWide(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF)
                || startsWith(bytes, 0xFF, 0xFE)
                || Zeros.wide(bytes) != null;
    }

    private static Decoded wide(Named set, byte[] bytes) {
        return new Decoded(
                new Characters(bytes, 2, bytes.length, set.charset()),
                new Fact<>(set.name(), "byte order mark", MARKED),
                null);
    }

    private static Decoded by(byte[] bytes, Named set, String from, double confidence) {
        if (!set.name().equals(CharacterSets.UTF_8.name())) {
            if (isOneByteALetter(set) && !isPlain(bytes) && Utf8.isWhole(bytes, 0)) {
                return all(
                        bytes,
                        CharacterSets.UTF_8,
                        new Fact<>(CharacterSets.UTF_8.name(), "detected: it is UTF-8", DETECTED),
                        "Its character set is stated as " + set.name() + ", and it is UTF-8");
            }
            return all(bytes, set, new Fact<>(set.name(), from, confidence), null);
        }
        var utf8 = Utf8.of(bytes, 0);
        return utf8.fits() ? utf8.decoded(bytes, 0, from, confidence) : assumed(bytes, WRONG);
    }

    /// Whether a set has one byte for each letter: what is well-formed UTF-8 makes no sense in it.
    private static boolean isOneByteALetter(Named set) {
        return set.charset().canEncode() && set.charset().newEncoder().maxBytesPerChar() == 1;
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Decoded detected(byte[] bytes) {
        var utf8 = Utf8.of(bytes, 0);
        return utf8.fits()
                ? utf8.decoded(bytes, 0, "detected: it is UTF-8", DETECTED)
                : assumed(bytes, ASSUMED);
    }

    private static Decoded assumed(byte[] bytes, String why) {
        var set = CharacterSets.WINDOWS_1252;
        return all(bytes, set, new Fact<>(set.name(), "assumed", GUESSED), why);
    }

    private static Decoded all(
            byte[] bytes, Named set, Fact<String> stated, @Nullable String doubt) {
        return new Decoded(new Characters(bytes, 0, bytes.length, set.charset()), stated, doubt);
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
}
