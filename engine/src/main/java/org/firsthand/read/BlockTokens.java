// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;

/// What a block is called and what it says, as places in a table of weights.
final class BlockTokens {
    static final int BITS = 14;
    private static final int LEVELS = 7;
    private static final int MOST_WORDS = 60;
    private static final int FEW_WORDS = 8;
    private static final int TAG = 1;
    private static final int NAME = 8;
    private static final int ANYWHERE = 16;
    private static final int PATH = 17;
    private static final int UNDER = 18;
    private static final int WORD = 19;
    private static final int SHORT = 20;
    private static final int FIRST = 21;
    private static final int WHOLE = 22;

    private int[] places = new int[64];
    private int size;

    private BlockTokens() {}

    /// Tags and names of `frame` and the elements around it, and the words of the heading above it.
    static int[] ofMarkup(Frame frame, String heading) {
        var tokens = new BlockTokens();
        int path = 17;
        int level = 0;
        for (var at = frame; at != null && level < LEVELS; at = at.above()) {
            int far = Math.min(level, 4);
            tokens.add(TAG + far, at.names()[0]);
            for (int i = 1; i < at.names().length; i++) {
                tokens.add(NAME + far, at.names()[i]);
                tokens.add(ANYWHERE, at.names()[i]);
            }
            if (level < 3) {
                path = 31 * path + at.names()[0];
                tokens.add(PATH, path);
            }
            level++;
        }
        tokens.words(heading, FEW_WORDS, UNDER, UNDER);
        return tokens.distinct();
    }

    /// The words of `text`.
    static int[] ofText(String text) {
        var tokens = new BlockTokens();
        int words = tokens.words(text, MOST_WORDS, WORD, FIRST);
        if (words <= FEW_WORDS) {
            tokens.words(text, FEW_WORDS, SHORT, SHORT);
            tokens.add(WHOLE, Hashes.word(text, 0, text.length()));
        }
        return tokens.distinct();
    }

    private int words(String text, int most, int salt, int first) {
        int words = 0;
        int from = -1;
        for (int i = 0; i <= text.length() && words < most; i++) {
            boolean inside = i < text.length() && Character.isLetter(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                int hash = Hashes.word(text, from, i);
                add(salt, hash);
                if (words < 2 && first != salt) {
                    add(first, hash);
                }
                words++;
                from = -1;
            }
        }
        return words;
    }

    private void add(int salt, int hash) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = Hashes.place(salt, hash, BITS);
    }

    private int[] distinct() {
        Arrays.sort(places, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                places[kept++] = places[i];
            }
        }
        return Arrays.copyOf(places, kept);
    }
}
