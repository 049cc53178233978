// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.Arrays;
import java.util.List;

/// Finds the wording that a text shares with the quotations of a draft: an index of all runs of six
/// key characters of the quotations, through which a text passes once.
///
/// The pile is never indexed: memory goes with the draft, time with the pile.
final class Seeds {
    /// Key characters of a run.
    static final int LENGTH = 6;

    private final List<Quotation> quotations;
    private final int[] heads;
    private final int[] next;
    private final int[] owner;
    private final int[] position;
    private int size;

    /// A longest stretch that a quotation and a text share.
    ///
    /// @param quotation the index of the quotation
    /// @param from where it begins in the key of the quotation
    /// @param at where it begins in the key of the text
    record Match(int quotation, int from, int at, int length) {
        int to() {
            return from + length;
        }

        int end() {
            return at + length;
        }
    }

    /// Takes a match.
    interface Sink {
        void take(Match match);
    }

    Seeds(List<Quotation> quotations) {
        this.quotations = quotations;
        int total = quotations.stream().mapToInt(q -> q.track().length()).sum();
        heads = new int[Integer.highestOneBit(Math.max(64, 8 * total))];
        Arrays.fill(heads, -1);
        next = new int[total];
        owner = new int[total];
        position = new int[total];
        for (int q = 0; q < quotations.size(); q++) {
            var chars = quotations.get(q).track().chars();
            for (int i = 0; i + LENGTH <= chars.length; i++) {
                int slot = slot(chars, i);
                owner[size] = q;
                position[size] = i;
                next[size] = heads[slot];
                heads[slot] = size++;
            }
        }
    }

    private int slot(char[] chars, int i) {
        int hash = 0;
        for (int k = i; k < i + LENGTH; k++) {
            hash = hash * 0x01000193 ^ chars[k];
        }
        hash *= 0x9E3779B1;
        return hash >>> 8 & heads.length - 1;
    }

    /// Hands over all longest matches of a text, in its order.
    void matches(Track track, Sink sink) {
        var chars = track.chars();
        for (int at = 0; at + LENGTH <= chars.length; at++) {
            for (int entry = heads[slot(chars, at)]; entry >= 0; entry = next[entry]) {
                var key = quotations.get(owner[entry]).track().chars();
                int from = position[entry];
                boolean longest = from == 0 || at == 0 || key[from - 1] != chars[at - 1];
                if (longest) {
                    int length = run(key, from, chars, at);
                    if (length >= LENGTH) {
                        sink.take(new Match(owner[entry], from, at, length));
                    }
                }
            }
        }
    }

    private static int run(char[] a, int i, char[] b, int j) {
        int length = 0;
        while (i + length < a.length && j + length < b.length && a[i + length] == b[j + length]) {
            length++;
        }
        return length;
    }
}
