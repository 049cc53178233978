// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import org.firsthand.text.Letters;

/// What a block is called and what it says, as places in a table of weights; those of one block
/// after the other, each good until the next is asked for.
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

    /// Of each place in which round it was taken last.
    private final int[] taken = new int[1 << BITS];

    private int round;

    /// Tags and names of `frame` and the elements around it, and the words of the heading above it.
    BlockTokens ofMarkup(Frame frame, String heading) {
        begin();
        int path = 17;
        int level = 0;
        for (var at = frame; at != null && level < LEVELS; at = at.above()) {
            int far = Math.min(level, 4);
            add(TAG + far, at.names()[0]);
            for (int i = 1; i < at.names().length; i++) {
                add(NAME + far, at.names()[i]);
                add(ANYWHERE, at.names()[i]);
            }
            if (level < 3) {
                path = 31 * path + at.names()[0];
                add(PATH, path);
            }
            level++;
        }
        words(heading, FEW_WORDS, UNDER, UNDER);
        return this;
    }

    /// Whether two frames have the same tags and names around them.
    static boolean areCalledAlike(Frame frame, Frame other) {
        Frame a = frame;
        Frame b = other;
        int level = 0;
        while (level < LEVELS && a != null && b != null && !a.equals(b)) {
            if (!Arrays.equals(a.names(), b.names())) {
                return false;
            }
            a = a.above();
            b = b.above();
            level++;
        }
        return level == LEVELS || a == b;
    }

    /// The words of `text`.
    BlockTokens ofText(String text) {
        begin();
        int words = words(text, MOST_WORDS, WORD, FIRST);
        if (words <= FEW_WORDS) {
            words(text, FEW_WORDS, SHORT, SHORT);
            add(WHOLE, Hashes.word(text, 0, text.length()));
        }
        return this;
    }

    private int words(String text, int most, int salt, int first) {
        int words = 0;
        int from = -1;
        for (int i = 0; i <= text.length() && words < most; i++) {
            boolean inside = i < text.length() && Letters.isLetter(text.charAt(i));
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

    private void begin() {
        size = 0;
        round++;
    }

    private void add(int salt, int hash) {
        int place = Hashes.place(salt, hash, BITS);
        if (taken[place] == round) {
            return;
        }
        taken[place] = round;
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    /// The places, each once, in order.
    int[] sorted() {
        var sorted = Arrays.copyOf(places, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The sum of the weights at the places, evened out for their number.
    float sum(float[] weights) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[places[i]];
        }
        return size == 0 ? 0 : (float) (sum / Math.sqrt(size));
    }
}
