// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Joins fingerprints that two texts have in common into chains: hits that follow each other in
/// both texts.
///
/// Collinear chaining by dynamic programming over hits sorted by place, looking back over a bounded
/// number of hits (as in Li, "Minimap2", Bioinformatics 34, 2018, section 2.1); the best chain is
/// taken, then the best of the hits that are left, so that moved blocks make chains of their own.
final class Chains {
    /// Key characters between two hits of one chain, at most.
    private static final int GAP = 320;

    /// Key characters by which one side may be longer between two hits: what an attribution or an
    /// aside takes.
    private static final int SHIFT = 70;

    private static final int LOOK_BACK = 48;

    /// Hits of one pair of texts that are looked at; more come only from texts that repeat
    /// themselves.
    static final int MOST = 20_000;

    private Chains() {}

    /// The hits of a chain, in order, and the key characters they cover on both sides.
    record Chain(long[] hits) {
        int aStart() {
            return a(hits[0]);
        }

        int aEnd() {
            return a(hits[hits.length - 1]) + Fingerprints.K;
        }

        int bStart() {
            return b(hits[0]);
        }

        int bEnd() {
            return b(hits[hits.length - 1]) + Fingerprints.K;
        }

        /// Whether a hit covers some of a stretch of one side.
        private boolean hitsWithin(int start, int end, boolean first) {
            int low = 0;
            int high = hits.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                int at = first ? a(hits[middle]) : b(hits[middle]);
                if (at + Fingerprints.K <= start) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low < hits.length && (first ? a(hits[low]) : b(hits[low])) < end;
        }

        /// The hits from one index to another, as a chain of their own.
        Chain part(int from, int to) {
            return new Chain(Arrays.copyOfRange(hits, from, to));
        }
    }

    /// The chains of hits given as `a position << 32 | b position`, longest first.
    static List<Chain> of(long[] given) {
        var hits = given.clone();
        Arrays.sort(hits);
        var score = new int[hits.length];
        var before = new int[hits.length];
        link(hits, score, before);
        return take(hits, score, before);
    }

    private static void link(long[] hits, int[] score, int[] before) {
        var most = new int[hits.length]; // the best score up to each hit
        for (int i = 0; i < hits.length; i++) {
            score[i] = Fingerprints.K;
            before[i] = -1;
            for (int j = i - 1; j >= Math.max(0, i - LOOK_BACK); j--) {
                if (most[j] + Fingerprints.K <= score[i]) {
                    break;
                }
                int gapA = a(hits[i]) - a(hits[j]);
                if (gapA > GAP) {
                    break;
                }
                int gapB = b(hits[i]) - b(hits[j]);
                int shift = Math.abs(gapA - gapB);
                if (gapA > 0 && gapB > 0 && gapB <= GAP && shift <= SHIFT) {
                    int cost = shift == 0 ? 0 : 1 + shift / 4;
                    int linked = score[j] + Math.min(Fingerprints.K, Math.min(gapA, gapB)) - cost;
                    if (linked > score[i]) {
                        score[i] = linked;
                        before[i] = j;
                    }
                }
            }
            most[i] = i == 0 ? score[i] : Math.max(most[i - 1], score[i]);
        }
    }

    private static List<Chain> take(long[] hits, int[] score, int[] before) {
        var order = new long[hits.length];
        Arrays.setAll(order, i -> (long) -score[i] << 32 | i);
        Arrays.sort(order);
        var used = new boolean[hits.length];
        var members = new long[hits.length];
        var chains = new ArrayList<Chain>();
        for (long next : order) {
            int last = (int) next;
            if (used[last]) {
                continue;
            }
            int from = hits.length;
            for (int i = last; i >= 0 && (i == last || !used[i]); i = before[i]) {
                used[i] = true;
                members[--from] = hits[i];
            }
            var chain = new Chain(Arrays.copyOfRange(members, from, hits.length));
            if (!isCovered(chain, chains)) {
                chains.add(chain);
            }
        }
        return chains;
    }

    private static boolean isCovered(Chain chain, List<Chain> longer) {
        for (var one : longer) {
            if (covers(one, chain)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a chain adds nothing to a longer one: on one side it lies within it, and where hits
    /// of it are. What lies in a gap may be a block that was moved.
    private static boolean covers(Chain longer, Chain chain) {
        boolean insideA = longer.aStart() <= chain.aStart() && chain.aEnd() <= longer.aEnd();
        boolean insideB = longer.bStart() <= chain.bStart() && chain.bEnd() <= longer.bEnd();
        return insideA && longer.hitsWithin(chain.aStart(), chain.aEnd(), true)
                || insideB && longer.hitsWithin(chain.bStart(), chain.bEnd(), false);
    }

    /// The place of a hit in the first text.
    static int a(long hit) {
        return (int) (hit >>> 32);
    }

    /// The place of a hit in the second text.
    static int b(long hit) {
        return (int) hit;
    }
}
