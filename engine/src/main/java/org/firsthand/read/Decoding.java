// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns bytes into characters: by byte order mark, by what a page declares, else UTF-8 where it is
/// valid, else windows-1252.
final class Decoding {
    private static final int LONGEST_CHARACTER = 4;
    private static final int DECLARED_WITHIN = 8192;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Decoding() {}

    /// The characters of a plain text, without a byte order mark.
    static String text(byte[] bytes) {
        return text(bytes, null);
    }

    /// The same where the container names the character set: a mark in the text comes before that.
    static String text(byte[] bytes, @Nullable String given) {
        var marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        var named = given == null ? null : known(given.toLowerCase(Locale.ROOT));
        if (named != null && !named.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, named);
        }
        var valid = utf8(bytes);
        return valid != null ? valid : new String(bytes, WINDOWS_1252);
    }

    /// Whether nothing tells the character set: neither the container nor a mark, and it is not
    /// UTF-8.
    static boolean isAssumed(byte[] bytes, @Nullable String given) {
        boolean named = given != null && known(given.toLowerCase(Locale.ROOT)) != null;
        return !named && marked(bytes) == null && utf8(bytes) == null;
    }

    /// The same of a page, which may declare its character set.
    static boolean isAssumedOfPage(byte[] bytes, @Nullable String given) {
        return declared(bytes) == null && isAssumed(bytes, given);
    }

    /// The characters of a page, which may declare its character set.
    static String page(byte[] bytes) {
        return page(bytes, null);
    }

    /// The same where the container names the character set, as a server does: by the [order of
    /// browsers](https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding)
    /// that comes behind a mark in the page and before what the page declares.
    static String page(byte[] bytes, @Nullable String given) {
        var known = given == null ? null : known(given.toLowerCase(Locale.ROOT));
        var declared = known != null ? null : declared(bytes);
        return text(bytes, declared == null ? given : declared.name());
    }

    private static @Nullable String marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        return null;
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

    /// The characters of UTF-8, less a last one that the end of the file cut; null where it is
    /// none.
    private static @Nullable String utf8(byte[] bytes) {
        var quick = new String(bytes, StandardCharsets.UTF_8);
        if (quick.indexOf('\uFFFD') < 0) {
            return quick;
        }
        for (int cut = 0; cut < LONGEST_CHARACTER && cut < Math.max(1, bytes.length); cut++) {
            int end = bytes.length - cut;
            boolean inside = cut == 0 || (bytes[end] & 0x80) != 0;
            var valid = inside ? utf8(ByteBuffer.wrap(bytes, 0, end)) : null;
            boolean told = valid != null && (cut == 0 || valid.chars().anyMatch(c -> c > 127));
            if (told || !inside) {
                return valid;
            }
        }
        return null;
    }

    private static @Nullable String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /// The character set that the head of a page names; null where it names none that is known.
    private static @Nullable Charset declared(byte[] bytes) {
        var head =
                new String(
                                bytes,
                                0,
                                Math.min(bytes.length, DECLARED_WITHIN),
                                StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset");
        while (at >= 0) {
            var name = name(head, at + "charset".length());
            if (name != null) {
                return known(name);
            }
            at = head.indexOf("charset", at + 1);
        }
        return null;
    }

    private static @Nullable String name(String head, int after) {
        int p = head.indexOf('=', after);
        if (p < 0 || !head.substring(after, p).isBlank()) {
            return null;
        }
        p++;
        while (p < head.length() && " \"'".indexOf(head.charAt(p)) >= 0) {
            p++;
        }
        int from = p;
        while (p < head.length()
                && (Character.isLetterOrDigit(head.charAt(p))
                        || "-_:.".indexOf(head.charAt(p)) >= 0)) {
            p++;
        }
        return p > from ? head.substring(from, p) : null;
    }

    private static @Nullable Charset known(String name) {
        if (name.equals("iso-8859-1")
                || name.equals("latin1")
                || name.equals("us-ascii")
                || name.equals("ascii")) {
            return WINDOWS_1252;
        }
        try {
            var charset = Charset.forName(name);
            return charset.canEncode() && !name.startsWith("utf-16") && !name.startsWith("utf-32")
                    ? charset
                    : null;
        } catch (IllegalCharsetNameException
                | java.nio.charset.UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
