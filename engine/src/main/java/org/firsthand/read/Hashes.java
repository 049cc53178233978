// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Locale;
import org.firsthand.text.Letters;

/// Numbers that stand for words, the same on every machine.
final class Hashes {
    private static final int PRIME = 0x01000193;
    private static final char ASCII = 0x80;
    private static final int BASIS = 0x811c9dc5;

    private Hashes() {}

    /// The number of a name in markup; figures in it count as none.
    static int name(String name) {
        int hash = BASIS;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            hash = c >= '0' && c <= '9' ? hash : (hash ^ c) * PRIME;
        }
        return hash;
    }

    /// The number of a name in lower case that stands in `text` between two places.
    static int name(String text, int from, int to) {
        int hash = BASIS;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return name(text.substring(from, to).toLowerCase(Locale.ROOT));
            }
            hash = c >= '0' && c <= '9' ? hash : (hash ^ Letters.lower(c)) * PRIME;
        }
        return hash;
    }

    /// The number of a word in lower case.
    static int word(String word) {
        return word(word, 0, word.length());
    }

    /// The number of what stands in `text` between two places, in lower case.
    static int word(String text, int from, int to) {
        int hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ Letters.lower(text.charAt(i))) * PRIME;
        }
        return hash;
    }

    /// The number of something in the role that `salt` stands for, spread over `2^bits` places.
    static int place(int salt, int hash, int bits) {
        int mixed = (hash ^ salt * 0x9e3779b9) * 0x85ebca6b;
        mixed ^= mixed >>> 15;
        mixed *= 0xc2b2ae35;
        return (mixed ^ mixed >>> 13) >>> (32 - bits);
    }
}
