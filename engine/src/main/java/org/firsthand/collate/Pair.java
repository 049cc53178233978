// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.firsthand.collate.Pairs.SHORTEST;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.collate.Chains.Chain;
import org.firsthand.collate.Greedy.Side;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.text.Key;

/// Two texts under comparison: hits are chained, chains stretched to both sides, and what is long
/// and like enough is a shared passage.
///
/// @param a the number of the first side
/// @param greedy working space of one thread
record Pair(int a, Key aKey, int b, Key bKey, Greedy greedy) {
    /// Key characters that two tellers must share in all: less is a formula, a name with its title,
    /// a common phrase.
    private static final int ENOUGH = 120;

    /// Key characters that are enough where every one is the same: a formula is filled in anew.
    private static final int ENOUGH_VERBATIM = 100;

    /// Key characters below which a passage must be nearly equal to count.
    private static final int SHORT = 80;

    private static final double EQUAL_WHEN_SHORT = 0.85;
    private static final double EQUAL = 0.6;

    /// Differences, as a share of a gap between two hits, above which the chain is cut there.
    private static final double GAP_DIFFERS = 0.6;

    private static final int SMALL_GAP = 40;

    /// Key characters in equal runs that two tellers must have in common before their passages are
    /// looked for: less is chance or a common phrase, and to stretch it is what would cost most.
    private static final int EQUAL_RUNS = 2 * Fingerprints.K;

    /// Equal key characters around a single hit from which on it may be stretched.
    private static final int LONG_RUN = 20;

    /// Equal characters that show that two texts go on together, among how many, and how many
    /// characters may be put in or left out before.
    private static final int GOES_ON = 5;

    private static final int NEAR = 24;
    private static final int SHIFT = 4;

    /// Letters of a word, at most, that are looked through for its beginning.
    private static final int LONGEST_WORD = 16;

    /// @param hits the places that both share, in order of the first text
    List<Shared> passages(long[] hits) {
        var accepted = new ArrayList<Shared>();
        for (var chain : Chains.of(hits)) {
            for (var whole : cutAtGaps(chain)) {
                var free = free(whole, accepted);
                if (free.hits().length > 0 && mayBeLong(free)) {
                    stretch(free, accepted);
                }
            }
        }
        int sum = 0;
        boolean verbatim = true;
        for (var passage : accepted) {
            sum += passage.length();
            verbatim &= passage.identity() == 1;
        }
        return sum >= (verbatim ? ENOUGH_VERBATIM : ENOUGH) ? accepted : List.of();
    }

    /// The longest part of a chain that no passage holds yet: one that was stretched a little too
    /// far must not cost the next one.
    private Chain free(Chain chain, List<Shared> accepted) {
        if (accepted.isEmpty()) {
            return chain;
        }
        int best = 0;
        int length = 0;
        int from = 0;
        for (int i = 0; i < chain.hits().length; i++) {
            if (isHeld(chain.hits()[i], accepted)) {
                from = i + 1;
            } else if (i + 1 - from > length) {
                best = from;
                length = i + 1 - from;
            }
        }
        return chain.part(best, best + length);
    }

    private static boolean isHeld(long hit, List<Shared> accepted) {
        for (var passage : accepted) {
            if (passage.holds(hit)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the equal runs in which the hits lie cover some of the first text.
    boolean haveRuns(long[] hits) {
        int equal = 0;
        int end = 0;
        for (long hit : hits) {
            int a = Chains.a(hit);
            int b = Chains.b(hit);
            int to = a + after(a, b);
            equal += Math.max(0, to - Math.max(end, a - before(a, b)));
            end = Math.max(end, to);
            if (equal >= EQUAL_RUNS) {
                return true;
            }
        }
        return false;
    }

    /// Whether a chain may grow to a passage: its hits and the equal runs around them are one
    /// already, or the texts have more in common right before or behind. Most that have not are
    /// chance or a common phrase, and to stretch all of them is what would cost most.
    private boolean mayBeLong(Chain chain) {
        int before = before(chain.aStart(), chain.bStart());
        long last = chain.hits()[chain.hits().length - 1];
        int after = after(Chains.a(last), Chains.b(last));
        if (chain.hits().length == 1 && before + after < LONG_RUN) {
            return false;
        }
        int whole = before + Chains.a(last) - chain.aStart() + after;
        return whole >= SHORTEST
                || goesOn(chain.aStart() - before, chain.bStart() - before, -1)
                || goesOn(Chains.a(last) + after, Chains.b(last) + after, 1);
    }

    /// Whether the texts have a short run in common in the next characters, with no more than a few
    /// put in or left out.
    private boolean goesOn(int inA, int inB, int step) {
        for (int shift = -SHIFT; shift <= SHIFT; shift++) {
            int run = 0;
            for (int i = 0; i < NEAR; i++) {
                int a = inA + step * (i + Math.max(0, shift)) + (step < 0 ? -1 : 0);
                int b = inB + step * (i + Math.max(0, -shift)) + (step < 0 ? -1 : 0);
                boolean inside = a >= 0 && b >= 0 && a < aKey.length() && b < bKey.length();
                if (!inside) {
                    break;
                }
                run = aKey.chars()[a] == bKey.chars()[b] ? run + 1 : 0;
                if (run == GOES_ON) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Equal key characters before two places.
    private int before(int a, int b) {
        int before = 0;
        while (before < Math.min(a, b)
                && aKey.chars()[a - before - 1] == bKey.chars()[b - before - 1]) {
            before++;
        }
        return before;
    }

    /// Equal key characters from two places on, where a hit is.
    private int after(int a, int b) {
        int most = Math.min(aKey.length() - a, bKey.length() - b);
        int after = Fingerprints.K;
        while (after < most && aKey.chars()[a + after] == bKey.chars()[b + after]) {
            after++;
        }
        return after;
    }

    /// Cuts a chain where the texts between two hits have nothing in common.
    private List<Chain> cutAtGaps(Chain chain) {
        var parts = new ArrayList<Chain>();
        int from = 0;
        for (int i = 1; i < chain.hits().length; i++) {
            if (differs(chain.hits()[i - 1], chain.hits()[i])) {
                parts.add(chain.part(from, i));
                from = i;
            }
        }
        if (from == 0) {
            return List.of(chain);
        }
        parts.add(chain.part(from, chain.hits().length));
        return parts;
    }

    private boolean differs(long before, long after) {
        int aFrom = Chains.a(before) + Fingerprints.K;
        int bFrom = Chains.b(before) + Fingerprints.K;
        int aLength = Chains.a(after) - aFrom;
        int bLength = Chains.b(after) - bFrom;
        if (Math.min(aLength, bLength) < SMALL_GAP) {
            return false;
        }
        int most = (int) (GAP_DIFFERS * Math.max(aLength, bLength));
        return greedy.distance(
                        Side.forwards(aKey.chars(), aFrom, aFrom + aLength),
                        Side.forwards(bKey.chars(), bFrom, bFrom + bLength),
                        most)
                > most;
    }

    private void stretch(Chain chain, List<Shared> accepted) {
        int aLow = 0;
        int bLow = 0;
        int aHigh = aKey.length();
        int bHigh = bKey.length();
        for (var other : accepted) {
            aLow = other.aEnd() <= chain.aStart() ? Math.max(aLow, other.aEnd()) : aLow;
            aHigh = other.aStart() >= chain.aEnd() ? Math.min(aHigh, other.aStart()) : aHigh;
            bLow = other.bEnd() <= chain.bStart() ? Math.max(bLow, other.bEnd()) : bLow;
            bHigh = other.bStart() >= chain.bEnd() ? Math.min(bHigh, other.bStart()) : bHigh;
        }
        var left =
                greedy.extend(
                        Side.backwards(aKey.chars(), chain.aStart(), aLow),
                        Side.backwards(bKey.chars(), chain.bStart(), bLow));
        var right =
                greedy.extend(
                        Side.forwards(aKey.chars(), chain.aEnd(), Math.max(aHigh, chain.aEnd())),
                        Side.forwards(bKey.chars(), chain.bEnd(), Math.max(bHigh, chain.bEnd())));
        var whole =
                inWords(
                        new Shared(
                                a,
                                b,
                                chain.aStart() - left.a(),
                                chain.aEnd() + right.a(),
                                chain.bStart() - left.b(),
                                chain.bEnd() + right.b(),
                                1));
        if (Math.min(whole.aEnd() - whole.aStart(), whole.bEnd() - whole.bStart()) >= SHORTEST) {
            accept(whole, left.differences() + right.differences(), chain, accepted);
        }
    }

    /// The passage without letters at its ends that two other words happen to share: `replaced, a`
    /// and `replaced, according`.
    private Shared inWords(Shared s) {
        int from = lettersToEdge(s.aStart(), s.bStart(), 1);
        int to = lettersToEdge(s.aEnd(), s.bEnd(), -1);
        return new Shared(
                a,
                b,
                s.aStart() + from,
                s.aEnd() - to,
                s.bStart() + from,
                s.bEnd() - to,
                s.identity());
    }

    /// Equal letters from two places on, forwards or backwards, to where a word begins or ends on
    /// both sides; 0 where that is not near.
    private int lettersToEdge(int inA, int inB, int step) {
        for (int n = 0; n <= LONGEST_WORD; n++) {
            int atA = inA + step * n;
            int atB = inB + step * n;
            if (aKey.startsWord(atA) && bKey.startsWord(atB)) {
                return n;
            }
            int next = step > 0 ? 0 : -1;
            if (aKey.chars()[atA + next] != bKey.chars()[atB + next]) {
                return 0;
            }
        }
        return 0;
    }

    private void accept(Shared whole, int atEnds, Chain chain, List<Shared> accepted) {
        int length = whole.length();
        double needed = length < SHORT ? EQUAL_WHEN_SHORT : EQUAL;
        int most = (int) ((1 - needed) * length);
        int differences = atEnds + betweenHits(chain, most - atEnds);
        if (differences <= most) {
            double identity = 1 - (double) differences / length;
            accepted.add(
                    new Shared(
                            a,
                            b,
                            whole.aStart(),
                            whole.aEnd(),
                            whole.bStart(),
                            whole.bEnd(),
                            identity));
        }
    }

    /// Differences in the gaps of a chain: as many as in an alignment that goes through its hits;
    /// no more are counted than a few beyond a limit.
    private int betweenHits(Chain chain, int limit) {
        int differences = 0;
        for (int i = 1; i < chain.hits().length && differences <= limit; i++) {
            int aFrom = Chains.a(chain.hits()[i - 1]) + Fingerprints.K;
            int bFrom = Chains.b(chain.hits()[i - 1]) + Fingerprints.K;
            int aLength = Chains.a(chain.hits()[i]) - aFrom;
            int bLength = Chains.b(chain.hits()[i]) - bFrom;
            differences +=
                    Math.min(aLength, bLength) <= 0
                            ? Math.abs(aLength - bLength)
                            : greedy.distance(
                                    Side.forwards(aKey.chars(), aFrom, aFrom + aLength),
                                    Side.forwards(bKey.chars(), bFrom, bFrom + bLength),
                                    limit - differences);
        }
        return differences;
    }
}
