// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.firsthand.read.archive.MimePart;

/// The words of a header of a message, in which other letters than those of ASCII are written as
/// `=?utf-8?Q?Caf=C3=A9?=` ([RFC 2047](https://www.rfc-editor.org/rfc/rfc2047)).
final class EncodedWords {
    private EncodedWords() {}

    /// The words as their reader sees them.
    static String decoded(String field) {
        var text = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        var charset = "";
        int at = 0;
        int start = field.indexOf("=?");
        while (start >= 0) {
            var word = Word.at(field, start);
            if (word == null) {
                start = field.indexOf("=?", start + 2);
                continue;
            }
            var between = field.substring(at, start);
            boolean joins = pending.size() > 0 && between.isBlank();
            if (!joins || !word.charset.equals(charset)) {
                text.append(Decoding.text(pending.toByteArray(), charset));
                pending.reset();
                text.append(joins ? "" : between);
            }
            charset = word.charset;
            pending.writeBytes(word.bytes);
            at = word.end;
            start = field.indexOf("=?", at);
        }
        text.append(Decoding.text(pending.toByteArray(), charset));
        return text.append(field.substring(at)).toString().strip();
    }

    /// One encoded word.
    private record Word(String charset, byte[] bytes, int end) {
        @org.jspecify.annotations.Nullable
        static Word at(String field, int start) {
            int code = field.indexOf('?', start + 2);
            int text = code < 0 || code + 2 >= field.length() ? -1 : code + 3;
            int end = text < 0 || field.charAt(code + 2) != '?' ? -1 : field.indexOf("?=", text);
            if (end < 0) {
                return null;
            }
            var name = field.substring(start + 2, code).toLowerCase(Locale.ROOT);
            int language = name.indexOf('*');
            var raw = field.substring(text, end);
            return switch (Character.toUpperCase(field.charAt(code + 1))) {
                case 'B' -> word(name, language, MimePart.base64(ascii(raw)), end);
                case 'Q' ->
                        word(
                                name,
                                language,
                                MimePart.quotedPrintable(ascii(raw.replace('_', ' '))),
                                end);
                default -> null;
            };
        }

        private static Word word(String name, int language, byte[] bytes, int end) {
            return new Word(language < 0 ? name : name.substring(0, language), bytes, end + 2);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
