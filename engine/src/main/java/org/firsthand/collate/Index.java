// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.List;

/// All fingerprints of all texts, sorted by hash: where else does this fingerprint stand?
///
/// Memory: 16 bytes a fingerprint, 8 more while it is built; a text has about one fingerprint in
/// four and a half key characters.
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

    private final int[] hashes;
    private final int[] texts;
    private final int[] positions;

    /// Where the first fingerprint of each text stands in `ranks`.
    private final int[] firsts;

    /// The place of each fingerprint among all, sorted by hash; text by text.
    private final int[] ranks;

    Index(List<Fingerprints> all) {
        firsts = new int[all.size()];
        int size = 0;
        for (int text = 0; text < firsts.length; text++) {
            firsts[text] = size;
            size += all.get(text).hashes().length;
        }
        ranks = ranks(all, size);
        hashes = new int[size];
        texts = new int[size];
        positions = new int[size];
        for (int text = 0; text < firsts.length; text++) {
            var prints = all.get(text);
            for (int i = 0; i < prints.hashes().length; i++) {
                int rank = ranks[firsts[text] + i];
                hashes[rank] = prints.hashes()[i];
                texts[rank] = text;
                positions[rank] = prints.positions()[i];
            }
        }
    }

    private static int[] ranks(List<Fingerprints> all, int size) {
        var sorted = new long[size];
        int at = 0;
        for (var prints : all) {
            for (int hash : prints.hashes()) {
                sorted[at] = (long) hash << 32 | at;
                at++;
            }
        }
        Arrays.sort(sorted);
        var ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[(int) sorted[rank]] = rank;
        }
        return ranks;
    }

    /// Told of every later text that has a fingerprint of this one.
    interface Sink {
        /// @param common whether more places have the fingerprint than a few
        void hit(int text, int position, int ownPosition, boolean common);
    }

    /// Hands over each place of texts after `text` that shares one of its fingerprints, in order of
    /// `prints`.
    void hits(int text, Fingerprints prints, Sink sink) {
        for (int i = 0; i < prints.hashes().length; i++) {
            int own = ranks[firsts[text] + i];
            if (isRepeat(own, own - REPEATS)) {
                continue;
            }
            int last = last(own);
            boolean common = isCommon(own);
            for (int at = own + 1; at <= last; at++) {
                if (texts[at] > text && !isRepeat(at, at - REPEATS)) {
                    sink.hit(texts[at], positions[at], prints.positions()[i], common);
                }
            }
        }
    }

    /// The last place that is paired with this one: the last of its hash, or of a formula the last
    /// near it.
    private int last(int own) {
        boolean first = own < FIRST || !isSame(own, own - FIRST);
        int last = own;
        while (last + 1 < hashes.length && isSame(own, last + 1)) {
            last++;
            if (!first && last - own > CAP) {
                return own + NEIGHBOURS;
            }
        }
        if (first) {
            return last;
        }
        int before = 0;
        while (own - before - 1 >= 0
                && isSame(own, own - before - 1)
                && last - own + before < CAP) {
            before++;
        }
        return last - own + before + 1 > CAP ? Math.min(last, own + NEIGHBOURS) : last;
    }

    /// Whether more than a few places have the hash of this one.
    private boolean isCommon(int own) {
        for (int from = Math.max(0, own - FEW); from <= own; from++) {
            if (from + FEW < hashes.length && isSame(own, from) && isSame(own, from + FEW)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(int one, int other) {
        return hashes[one] == hashes[other];
    }

    /// Whether two places are of the same hash in the same text.
    private boolean isRepeat(int at, int before) {
        return before >= 0 && texts[at] == texts[before] && isSame(at, before);
    }
}
