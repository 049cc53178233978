// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.text.Normalizer;
import java.util.Arrays;
import org.firsthand.model.Span;

/// The comparison key of a text: its letters and digits alone, folded, with a way back to the
/// verbatim offset of each.
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

    /// Key characters between two marks.
    private static final int STEP = 64;

    private static final int ASCII = 0x80;

    /// What each character of ASCII becomes in a key; 0 where it leaves no trace.
    private static final char[] PLAIN = new char[ASCII];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            PLAIN[c] = c;
            PLAIN[Character.toUpperCase(c)] = c;
        }
        for (char c = '0'; c <= '9'; c++) {
            PLAIN[c] = c;
        }
    }

    private final char[] chars;
    private final String text;
    private final int textLength;

    /// Of the first character of the text that begins at each `STEP`th key character or behind it:
    /// that key character, and where it stands. From there the text is read on.
    private final int[] markedKeys;

    private final int[] markedOffsets;

    private Key(Builder builder, String text, int textLength) {
        chars = Arrays.copyOf(builder.chars, builder.size);
        markedKeys = Arrays.copyOf(builder.markedKeys, builder.marks);
        markedOffsets = Arrays.copyOf(builder.markedOffsets, builder.marks);
        this.text = text;
        this.textLength = textLength;
    }

    /// The key of the characters of `text` that `span` names; offsets count in `text`.
    public static Key of(String text, Span span) {
        var builder = new Builder(span.length());
        for (int i = span.start(); i < span.end(); ) {
            builder.mark(i);
            char c = text.charAt(i);
            if (c < ASCII) {
                builder.addPlain(c);
                i++;
            } else {
                int point = text.codePointAt(i);
                builder.add(point);
                i += Character.charCount(point);
            }
        }
        return new Key(builder, text, span.end());
    }

    /// The key of a whole text, as a string: equal for texts that differ in form only.
    public static String of(String text) {
        return isKey(text) ? text : new String(of(text, new Span(0, text.length())).chars);
    }

    /// What a character of ASCII becomes in a key; 0 where it leaves no trace.
    static char plain(char c) {
        return PLAIN[c];
    }

    /// Whether a text is its own key, as most words are.
    private static boolean isKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
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
            int at = from < chars.length ? offset(from) : textLength;
            return new Span(at, at);
        }
        int last = offset(to - 1);
        return new Span(offset(from), last + Character.charCount(text.codePointAt(last)));
    }

    /// Where the character of the text stands that a key character comes from.
    private int offset(int wanted) {
        int mark = Math.min(wanted / STEP, markedKeys.length - 1);
        while (markedKeys[mark] > wanted) {
            mark--;
        }
        int before = markedKeys[mark];
        int at = markedOffsets[mark];
        while (true) {
            int point = text.codePointAt(at);
            before += keysOf(point);
            if (before > wanted) {
                return at;
            }
            at += Character.charCount(point);
        }
    }

    /// How many key characters come from a character.
    private static int keysOf(int point) {
        if (point < ASCII) {
            return PLAIN[point] == 0 ? 0 : 1;
        }
        var builder = new Builder(0);
        builder.add(point);
        return builder.size;
    }

    /// Whether a word begins at a key character, or the text ends there. Marks within words, as in
    /// `skipper's` and `sea-gate`, begin none.
    public boolean startsWord(int at) {
        if (at <= 0 || at >= chars.length) {
            return true;
        }
        int before = offset(at - 1);
        char next = before + 1 < text.length() ? text.charAt(before + 1) : 0;
        if (text.charAt(before) < ASCII && next < ASCII && PLAIN[next] != 0) {
            return false; // the next letter of a word
        }
        if (text.charAt(before) >= ASCII && offset(at) == before) {
            return false; // one character that becomes several
        }
        for (int i = before + Character.charCount(text.codePointAt(before)); i < textLength; ) {
            int point = text.codePointAt(i);
            if (keysOf(point) > 0) {
                return false;
            }
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
        private int size;
        private int[] markedKeys;
        private int[] markedOffsets;
        private int marks;

        Builder(int capacity) {
            chars = new char[Math.max(16, capacity)];
            markedKeys = new int[1 + capacity / STEP];
            markedOffsets = new int[1 + capacity / STEP];
        }

        /// Sets a mark where one is due, before the character at an offset.
        void mark(int offset) {
            if (size < marks * STEP) {
                return;
            }
            if (marks == markedKeys.length) {
                markedKeys = Arrays.copyOf(markedKeys, 2 * marks);
                markedOffsets = Arrays.copyOf(markedOffsets, 2 * marks);
            }
            markedKeys[marks] = size;
            markedOffsets[marks++] = offset;
        }

        void addPlain(char c) {
            char folded = PLAIN[c];
            if (folded != 0) {
                append(folded);
            }
        }

        void add(int point) {
            if (isMark(point)) {
                return;
            }
            var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
            plain.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .map(Character::toLowerCase)
                    .forEach(letter -> {
                        for (char c : Character.toChars(letter)) {
                            append(latin(c));
                        }
                    });
        }

        /// Whether a character beyond ASCII is known to be no letter: dashes, quotation marks and
        /// spaces, which are most of those in a text of Latin letters.
        private static boolean isMark(int point) {
            return point >= 0x2000 && point < 0x2070
                    || point == 0xa0
                    || point == 0xab
                    || point == 0xbb;
        }

        private static char latin(char c) {
            if (c < 0x100) {
                return c;
            }
            int at = LOOK_ALIKES.indexOf(c);
            return at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : c;
        }

        private void append(char c) {
            if (size == chars.length) {
                chars = Arrays.copyOf(chars, 2 * size);
            }
            chars[size++] = c;
        }
    }
}
