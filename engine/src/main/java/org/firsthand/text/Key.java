// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.text.Normalizer;
import java.util.Arrays;
import org.firsthand.model.Span;

/// The comparison key of a text: its letters and digits alone, folded, each with its verbatim
/// offset.
///
/// Compatibility forms and accents are taken apart (NFKD) and marks dropped; case is folded;
/// letters of other scripts that look like Latin ones become these. Space, punctuation, hyphens and
/// format characters leave no trace, so that line breaks, soft hyphens, zero-width characters and
/// homoglyphs do not hide a copy.
public final class Key {
    /// Look-alikes of Latin letters in Cyrillic and Greek, pairwise (Unicode Technical Standard 39,
    /// section 4).
    private static final String LOOK_ALIKES =
            "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwɡgαaοoνvρpιiυuκkτtχxγyβb";

    private final char[] chars;
    private final int[] offsets;
    private final String text;
    private final int textLength;

    private Key(Builder builder, String text, int textLength) {
        chars = Arrays.copyOf(builder.chars, builder.size);
        offsets = Arrays.copyOf(builder.offsets, builder.size);
        this.text = text;
        this.textLength = textLength;
    }

    /// The key of the characters of `text` that `span` names; offsets count in `text`.
    public static Key of(String text, Span span) {
        var builder = new Builder(span.length());
        for (int i = span.start(); i < span.end(); ) {
            int point = text.codePointAt(i);
            builder.add(point, i);
            i += Character.charCount(point);
        }
        return new Key(builder, text, span.end());
    }

    /// The key of a whole text, as a string: equal for texts that differ in form only.
    public static String of(String text) {
        return new String(of(text, new Span(0, text.length())).chars);
    }

    /// Length in key characters.
    public int length() {
        return chars.length;
    }

    /// The key characters; not to be changed. A kernel reads them without a call per character.
    public char[] chars() {
        return chars;
    }

    /// The verbatim span of key characters `from` to `to`, without what surrounds them.
    public Span verbatim(int from, int to) {
        if (from >= to) {
            int at = from < offsets.length ? offsets[from] : textLength;
            return new Span(at, at);
        }
        int last = offsets[to - 1];
        return new Span(offsets[from], last + Character.charCount(text.codePointAt(last)));
    }

    /// Whether a word begins at a key character, or the text ends there. Marks within words, as in
    /// `skipper's` and `sea-gate`, begin none.
    public boolean startsWord(int at) {
        if (at <= 0 || at >= chars.length) {
            return true;
        }
        int before = offsets[at - 1];
        for (int i = before + Character.charCount(text.codePointAt(before)); i < offsets[at]; ) {
            int point = text.codePointAt(i);
            if ("'\u2019-\u2010\u00ad".indexOf(point) < 0
                    && Character.getType(point) != Character.NON_SPACING_MARK
                    && Character.getType(point) != Character.FORMAT) {
                return true;
            }
            i += Character.charCount(point);
        }
        return false;
    }

    private static final class Builder {
        private char[] chars;
        private int[] offsets;
        private int size;

        Builder(int capacity) {
            chars = new char[Math.max(16, capacity)];
            offsets = new int[Math.max(16, capacity)];
        }

        void add(int point, int offset) {
            if (point < 0x80) {
                if (point >= 'a' && point <= 'z' || point >= '0' && point <= '9') {
                    append((char) point, offset);
                } else if (point >= 'A' && point <= 'Z') {
                    append((char) (point + 32), offset);
                }
                return;
            }
            var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
            plain.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .map(Character::toLowerCase)
                    .forEach(letter -> {
                        for (char c : Character.toChars(letter)) {
                            append(latin(c), offset);
                        }
                    });
        }

        private static char latin(char c) {
            if (c < 0x100) {
                return c;
            }
            int at = LOOK_ALIKES.indexOf(c);
            return at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : c;
        }

        private void append(char c, int offset) {
            if (size == chars.length) {
                chars = Arrays.copyOf(chars, 2 * size);
                offsets = Arrays.copyOf(offsets, 2 * size);
            }
            chars[size] = c;
            offsets[size++] = offset;
        }
    }
}
