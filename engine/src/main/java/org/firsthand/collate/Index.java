// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// All fingerprints of all texts, sorted by hash: where else does this fingerprint stand?
///
/// Memory: 16 bytes for each fingerprint that comes again somewhere, and 8 more while it is built;
/// a text has about one fingerprint in four and a half key characters, of which most stand nowhere
/// else.
final class Index {
    /// Where a hash stands in more places than this, a place is paired with its neighbours and with
    /// the first places only: that makes few pairs, and leaves every place within reach of the
    /// first.
    static final int CAP = 96;

    private static final int FIRST = 8;
    private static final int NEIGHBOURS = 4;

    /// In more places than this a hash is frequent, and may belong to a formula. Of that a place is
    /// paired with the first ones only.
    static final int FREQUENT = 32;

    private static final int FIRST_OF_FORMULA = 2;

    /// Key characters between two frequent hashes of one stretch: what a changed word takes.
    private static final int GAP = 64;

    /// A stretch of frequent hashes is a formula when it is shorter than this, and than this part
    /// of its text: in a reprint all is frequent.
    private static final int SHORT = 800;

    private static final double SMALL_PART = 0.25;

    /// More places than this have what is a common phrase, or is copied by many.
    private static final int FEW = 8;

    /// Places of one hash in one text that count: a text that says the same over and over is not
    /// compared place by place.
    private static final int REPEATS = 16;

    /// Fingerprints that a bucket holds when they are sorted, about.
    private static final int BUCKET = 8;

    /// Bits of the table of hashes for each fingerprint.
    private static final int TABLE = 16;

    /// Bits of that table, at most: 32 MB.
    private static final long LARGEST = (1 << 28) - 1;

    /// Where the first fingerprint of each text stands in `places` and `ranks`, and the end.
    private final int[] firsts;

    /// The place of each fingerprint in its text; text by text, in order.
    private final int[] places;

    /// The place of each fingerprint among all, sorted by hash.
    private final int[] ranks;

    /// The text of each fingerprint, and its place there, sorted by hash.
    private final int[] texts;

    private final int[] positions;

    /// Where another hash begins, and the end.
    private final BitSet starts;

    /// What stands in more than `FREQUENT` places, and of that what belongs to a formula.
    private final BitSet frequent;

    private final BitSet formulas = new BitSet();

    /// Fingerprints that no other place has are left out.
    Index(List<Fingerprints> all) {
        long size = 0;
        for (var prints : all) {
            size += prints.hashes().length;
        }
        var repeated = repeated(all, size);
        firsts = new int[all.size() + 1];
        for (int text = 0; text < all.size(); text++) {
            int kept = 0;
            for (int hash : all.get(text).hashes()) {
                kept += repeated.has(hash) ? 1 : 0;
            }
            firsts[text + 1] = firsts[text] + kept;
        }
        int kept = firsts[all.size()];
        places = new int[kept];
        ranks = new int[kept];
        texts = new int[kept];
        positions = new int[kept];
        starts = new BitSet(kept + 1);
        rank(sorted(all, repeated));
        frequent = frequent();
        for (int text = 0; text < all.size() && !frequent.isEmpty(); text++) {
            markFormulas(text, all.get(text).length());
        }
    }

    /// Hashes by their upper bits.
    private record Table(long[] bits, int shift) {
        static Table of(long fingerprints) {
            long wanted = Math.min(LARGEST, TABLE * fingerprints) | 1 << 10;
            int bits = Long.SIZE - Long.numberOfLeadingZeros(wanted);
            return new Table(new long[1 << (bits - 6)], Integer.SIZE - bits);
        }

        boolean has(int hash) {
            int at = hash >>> shift;
            return (bits[at >>> 6] >>> at & 1) != 0;
        }

        void add(int hash) {
            int at = hash >>> shift;
            bits[at >>> 6] |= 1L << at;
        }
    }

    /// Hashes that come more than once, and a few that only seem to.
    private static Table repeated(List<Fingerprints> all, long size) {
        var once = Table.of(size);
        var repeated = Table.of(size);
        for (var prints : all) {
            for (int hash : prints.hashes()) {
                if (once.has(hash)) {
                    repeated.add(hash);
                } else {
                    once.add(hash);
                }
            }
        }
        return repeated;
    }

    /// The fingerprints that are kept, with the hash in the upper half and their number in the
    /// lower: put into buckets by their upper bits, and each bucket sorted.
    private long[] sorted(List<Fingerprints> all, Table repeated) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(ranks.length / BUCKET | 1);
        int shift = Integer.SIZE - bits;
        var ends = new int[(1 << bits) + 1];
        for (var prints : all) {
            for (int hash : prints.hashes()) {
                if (repeated.has(hash)) {
                    ends[(hash >>> shift) + 1]++;
                }
            }
        }
        for (int bucket = 1; bucket < ends.length; bucket++) {
            ends[bucket] += ends[bucket - 1];
        }
        var sorted = new long[ranks.length];
        int number = 0;
        for (var prints : all) {
            for (int i = 0; i < prints.hashes().length; i++) {
                int hash = prints.hashes()[i];
                if (repeated.has(hash)) {
                    places[number] = prints.positions()[i];
                    sorted[ends[hash >>> shift]++] = (long) hash << 32 | number;
                    number++;
                }
            }
        }
        int from = 0;
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            Arrays.sort(sorted, from, ends[bucket]);
            from = ends[bucket];
        }
        return sorted;
    }

    private void rank(long[] sorted) {
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[(int) sorted[rank]] = rank;
            if (rank == 0 || sorted[rank] >> 32 != sorted[rank - 1] >> 32) {
                starts.set(rank);
            }
        }
        starts.set(sorted.length);
        for (int text = 0; text + 1 < firsts.length; text++) {
            for (int i = firsts[text]; i < firsts[text + 1]; i++) {
                texts[ranks[i]] = text;
                positions[ranks[i]] = places[i];
            }
        }
    }

    private BitSet frequent() {
        var found = new BitSet();
        for (int start = 0, end; start < ranks.length; start = end) {
            end = starts.nextSetBit(start + 1);
            if (end - start > FREQUENT) {
                found.set(start, end);
            }
        }
        return found;
    }

    /// Marks the stretches of frequent hashes that are but a short part of a text.
    private void markFormulas(int text, int length) {
        int first = -1;
        int last = -1;
        for (int i = firsts[text]; i < firsts[text + 1]; i++) {
            if (frequent.get(ranks[i])) {
                if (first >= 0 && places[i] - places[last] - Fingerprints.K > GAP) {
                    markFormula(first, last, length);
                    first = -1;
                }
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first >= 0) {
            markFormula(first, last, length);
        }
    }

    private void markFormula(int first, int last, int length) {
        int stretch = places[last] + Fingerprints.K - places[first];
        if (stretch < SHORT && stretch < SMALL_PART * length) {
            for (int i = first; i <= last; i++) {
                if (frequent.get(ranks[i])) {
                    formulas.set(ranks[i]);
                }
            }
        }
    }

    /// Told of every later text that has a fingerprint of this one.
    interface Sink {
        /// @param common whether more places have the fingerprint than a few
        void hit(int text, int position, int ownPosition, boolean common);
    }

    /// Hands over each place of texts after `text` that shares one of its fingerprints, in order of
    /// its own places.
    void hits(int text, Sink sink) {
        for (int i = firsts[text]; i < firsts[text + 1]; i++) {
            int rank = ranks[i];
            int start = starts.previousSetBit(rank);
            int end = starts.nextSetBit(rank + 1);
            boolean many = end - start > REPEATS;
            if (many && isRepeat(rank)) {
                continue;
            }
            int last = end - start <= CAP || rank - start < FIRST ? end : Math.min(end, rank + 1 + NEIGHBOURS);
            boolean first = rank - start < FIRST_OF_FORMULA;
            if (!first && formulas.get(rank)) {
                continue;
            }
            for (int at = rank + 1; at < last; at++) {
                if (texts[at] > text && (first || !formulas.get(at)) && !(many && isRepeat(at))) {
                    sink.hit(texts[at], positions[at], places[i], end - start > FEW);
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
