// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// All fingerprints of all texts, sorted by hash: where else does this fingerprint stand?
///
/// Memory: 16 bytes a fingerprint, as much again while it is built; a text has about one
/// fingerprint in four and a half key characters.
final class Index {
    /// In more places than this a hash is a formula. Then a place is paired with its neighbours and
    /// with the first places only: that makes few pairs, and leaves every place within reach of the
    /// first.
    static final int CAP = 96;

    private static final int FIRST = 8;
    private static final int NEIGHBOURS = 4;

    /// More places than this have what is a common phrase, or is copied by many.
    private static final int FEW = 8;

    /// Places of one hash in one text that count: a text that says the same over and over is not
    /// compared place by place.
    private static final int REPEATS = 16;

    /// The places in each text, in order.
    private final int[][] own;

    /// Where the first fingerprint of each text stands in `ranks`.
    private final int[] firsts;

    /// The place of each fingerprint among all, sorted by hash; text by text.
    private final int[] ranks;

    /// The text of each fingerprint, and its place there, sorted by hash.
    private final int[] texts;

    private final int[] positions;

    /// Where another hash begins, and the end.
    private final BitSet starts;

    Index(List<Fingerprints> all) {
        own = new int[all.size()][];
        firsts = new int[all.size()];
        int size = 0;
        for (int text = 0; text < firsts.length; text++) {
            own[text] = all.get(text).positions();
            firsts[text] = size;
            size += own[text].length;
        }
        ranks = new int[size];
        starts = new BitSet(size + 1);
        rank(all);
        texts = new int[size];
        positions = new int[size];
        for (int text = 0; text < firsts.length; text++) {
            for (int i = 0; i < own[text].length; i++) {
                int rank = ranks[firsts[text] + i];
                texts[rank] = text;
                positions[rank] = own[text][i];
            }
        }
    }

    private void rank(List<Fingerprints> all) {
        var sorted = new long[ranks.length];
        int at = 0;
        for (var prints : all) {
            for (int hash : prints.hashes()) {
                sorted[at] = (long) hash << 32 | at;
                at++;
            }
        }
        Arrays.sort(sorted);
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[(int) sorted[rank]] = rank;
            if (rank == 0 || sorted[rank] >> 32 != sorted[rank - 1] >> 32) {
                starts.set(rank);
            }
        }
        starts.set(sorted.length);
    }

    /// Told of every later text that has a fingerprint of this one.
    interface Sink {
        /// @param common whether more places have the fingerprint than a few
        void hit(int text, int position, int ownPosition, boolean common);
    }

    /// Hands over each place of texts after `text` that shares one of its fingerprints, in order of
    /// its own places.
    void hits(int text, Sink sink) {
        for (int i = 0; i < own[text].length; i++) {
            int rank = ranks[firsts[text] + i];
            if (isRepeat(rank)) {
                continue;
            }
            int start = starts.previousSetBit(rank);
            int end = starts.nextSetBit(rank + 1);
            boolean formula = end - start > CAP && rank - start >= FIRST;
            int last = formula ? Math.min(end - 1, rank + NEIGHBOURS) : end - 1;
            for (int at = rank + 1; at <= last; at++) {
                if (texts[at] > text && !isRepeat(at)) {
                    sink.hit(texts[at], positions[at], own[text][i], end - start > FEW);
                }
            }
        }
    }

    /// Whether the same text has the hash often enough before; looks at no more places than that,
    /// so that a text of one letter costs no more than another.
    private boolean isRepeat(int at) {
        if (at < REPEATS || texts[at] != texts[at - REPEATS]) {
            return false;
        }
        int begins = at;
        while (begins > at - REPEATS && !starts.get(begins)) {
            begins--;
        }
        return begins == at - REPEATS;
    }
}
