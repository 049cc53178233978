// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A few words that every element of a page is asked for: looked up by their characters where they
/// stand, so that no string is made of each.
final class NameSet {
    private static final int ROOM = 4;
    private static final int ASCII = 128;

    private final @Nullable String[] table;

    /// One bit for each length that one of them has.
    private final long lengths;

    /// One bit for each first letter that those of a length have.
    private final int[] firsts = new int[Long.SIZE];

    private NameSet(String[] words) {
        table = new String[Integer.highestOneBit(words.length) * ROOM];
        long seen = 0;
        for (var word : words) {
            seen |= 1L << word.length();
            firsts[word.length() % Long.SIZE] |= 1 << word.charAt(0);
            int at = place(word.hashCode());
            while (table[at] != null) {
                at = at + 1 & table.length - 1;
            }
            table[at] = word;
        }
        lengths = seen;
    }

    /// The set of these words, which are in lower case.
    static NameSet of(String... words) {
        return new NameSet(words);
    }

    /// The words, in no order.
    String[] words() {
        return Arrays.stream(table).filter(Objects::nonNull).toArray(String[]::new);
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & table.length - 1;
    }

    /// Whether `word` is one of them.
    boolean contains(String word) {
        if ((lengths >>> word.length() & 1) == 0) {
            return false;
        }
        int at = place(word.hashCode());
        for (var held = table[at]; held != null; held = table[at]) {
            if (held.equals(word)) {
                return true;
            }
            at = at + 1 & table.length - 1;
        }
        return false;
    }

    /// Whether the characters of `text` from `from` to `to` are one of them, in lower case.
    boolean contains(String text, int from, int to) {
        return held(text, from, to) != null;
    }

    /// The one of them that these characters are, in lower case; null where they are none.
    @Nullable String held(String text, int from, int to) {
        if ((lengths >>> to - from & 1) == 0) {
            return null;
        }
        // A letter and its capital set the same bit; one beyond ASCII may be either in lower case.
        char first = from < to ? text.charAt(from) : ASCII;
        if (first < ASCII && (firsts[(to - from) % Long.SIZE] >>> first & 1) == 0) {
            return null;
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                var word = text.substring(from, to).toLowerCase(Locale.ROOT);
                return contains(word) ? word : null;
            }
            hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        int at = place(hash);
        for (var held = table[at]; held != null; held = table[at]) {
            if (held.length() == to - from && held.regionMatches(true, 0, text, from, to - from)) {
                return held;
            }
            at = at + 1 & table.length - 1;
        }
        return null;
    }
}
