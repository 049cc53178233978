// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.List;

/// All fingerprints of all texts, sorted by hash: where else does this fingerprint stand?
///
/// Memory: 16 bytes a fingerprint, of which a text has about one in four and a half key characters.
final class Index {
    /// In more places than this a hash is a formula. Then a place is paired with its neighbours and
    /// with the first places only: that makes few pairs, and leaves every place within reach of the
    /// first.
    static final int CAP = 96;

    private static final int FIRST = 8;
    private static final int NEIGHBOURS = 4;

    /// Places of one hash in one text that count: a text that says the same over and over is not
    /// compared place by place.
    private static final int REPEATS = 16;

    private final long[] entries;
    private final int[] firsts;
    private final int[] texts;
    private final int[] positions;

    Index(List<Fingerprints> all) {
        int size = all.stream().mapToInt(f -> f.hashes().length).sum();
        entries = new long[size];
        firsts = new int[all.size()];
        texts = new int[size];
        positions = new int[size];
        int at = 0;
        for (int text = 0; text < all.size(); text++) {
            var prints = all.get(text);
            firsts[text] = at;
            for (int i = 0; i < prints.hashes().length; i++, at++) {
                entries[at] = ((long) prints.hashes()[i] << 32) | at;
                texts[at] = text;
                positions[at] = prints.positions()[i];
            }
        }
        Arrays.sort(entries);
    }

    /// Told of every later text that has a fingerprint of this one.
    interface Sink {
        void hit(int text, int position, int ownPosition);
    }

    /// Hands over each place of texts after `text` that shares one of its fingerprints, in order of
    /// `prints`.
    void hits(int text, Fingerprints prints, Sink sink) {
        for (int i = 0; i < prints.hashes().length; i++) {
            long hash = (long) prints.hashes()[i] << 32;
            int from = lower(hash);
            int to = lower(hash + (1L << 32));
            int own = lower(hash | firsts[text]);
            if (isRepeat(own + REPEATS, own)
                    && positions[(int) entries[own + REPEATS]] <= prints.positions()[i]) {
                continue;
            }
            int near =
                    to - from <= CAP || own - from < FIRST
                            ? to
                            : Math.min(to, own + 1 + NEIGHBOURS);
            for (int at = own + 1; at < near; at++) {
                int entry = (int) entries[at];
                if (texts[entry] > text && !isRepeat(at, at - REPEATS)) {
                    sink.hit(texts[entry], positions[entry], prints.positions()[i]);
                }
            }
        }
    }

    /// Whether two places in the index are of the same hash in the same text.
    private boolean isRepeat(int at, int before) {
        return before >= 0
                && at < entries.length
                && entries[at] >> 32 == entries[before] >> 32
                && texts[(int) entries[at]] == texts[(int) entries[before]];
    }

    private int lower(long value) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
