// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import org.firsthand.text.Key;

/// The fingerprints of one text: winnowed hashes of every `K` key characters and where they stand.
///
/// Winnowing after Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document
/// Fingerprinting" (SIGMOD 2003): of every `W` neighbouring hashes the smallest is kept, the
/// rightmost of equals, so that any equal run of `K + W - 1` characters in two texts yields at
/// least one common fingerprint.
///
/// @param hashes in order of position
/// @param positions in key characters, ascending
public record Fingerprints(int[] hashes, int[] positions) {
    /// Characters that one hash covers: short enough for scanned text, where every tenth letter may
    /// be wrong.
    public static final int K = 16;

    /// Neighbouring hashes of which one is kept.
    public static final int W = 8;

    /// Key characters from the beginning of the text to the end of the last fingerprint.
    int length() {
        return positions.length == 0 ? 0 : positions[positions.length - 1] + K;
    }

    /// The hash that stands at a position.
    int at(int position) {
        return hashes[Arrays.binarySearch(positions, position)];
    }

    private static final long BASE = 0x9E3779B97F4A7C15L;

    /// The fingerprints of a key; none for a text shorter than `K`.
    public static Fingerprints of(Key key) {
        int count = key.length() - K + 1;
        if (count <= 0) {
            return new Fingerprints(new int[0], new int[0]);
        }
        return winnow(rolling(key.chars(), count));
    }

    /// Karp and Rabin's rolling hash modulo 2^64, mixed down to 32 bits.
    private static int[] rolling(char[] chars, int count) {
        long drop = 1;
        for (int i = 1; i < K; i++) {
            drop *= BASE;
        }
        var hashes = new int[count];
        long hash = 0;
        for (int i = 0; i < chars.length; i++) {
            if (i >= K) {
                hash -= drop * (chars[i - K] + 1L);
            }
            hash = hash * BASE + chars[i] + 1;
            if (i >= K - 1) {
                hashes[i - K + 1] = mix(hash);
            }
        }
        return hashes;
    }

    private static int mix(long hash) {
        long h = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (h >>> 32);
    }

    private static Fingerprints winnow(int[] hashes) {
        var kept = new int[hashes.length];
        int size = 0;
        int smallest = -1;
        for (int right = Math.min(W, hashes.length) - 1; right < hashes.length; right++) {
            int left = Math.max(0, right - W + 1);
            if (smallest < left) {
                smallest = left;
                for (int i = left + 1; i <= right; i++) {
                    smallest = hashes[i] <= hashes[smallest] ? i : smallest;
                }
            } else if (hashes[right] <= hashes[smallest]) {
                smallest = right;
            }
            if (size == 0 || kept[size - 1] != smallest) {
                kept[size++] = smallest;
            }
        }
        var positions = Arrays.copyOf(kept, size);
        var selected = new int[size];
        for (int i = 0; i < size; i++) {
            selected[i] = hashes[positions[i]];
        }
        return new Fingerprints(selected, positions);
    }
}
