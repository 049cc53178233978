// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.firsthand.model.Span;

/// Fingerprints of all texts, sorted by hash: where else does this fingerprint stand?
///
/// It holds those that come again, or only those that some texts have: what these share with others
/// hangs on no other fingerprint, and to find them among all takes a look at each.
///
/// Memory: 12 bytes for each fingerprint that comes again somewhere; a text has about one
/// fingerprint in four and a half key characters, of which most stand nowhere else.
final class Index {
    /// Where a hash stands in more places than this, a place is paired with its neighbours and with
    /// the first places only: that makes few pairs, and leaves every place within reach of the
    /// first.
    static final int CAP = 96;

    private static final int FIRST = 8;
    private static final int NEIGHBOURS = 4;

    /// In more places than this a hash is frequent, and may belong to a formula. Of that a place is
    /// paired with the first one at most.
    static final int FREQUENT = 32;

    /// Key characters from one frequent hash to the next of a stretch, at most: what a changed word
    /// takes.
    private static final int FAR = 64 + Fingerprints.K;

    /// A stretch of frequent hashes is a formula when it is shorter than this, and than this part
    /// of its text: in a reprint all is frequent.
    private static final int SHORT = 800;

    private static final double SMALL_PART = 0.25;

    /// Key characters of a formula that are more than a scrap of it; and from which on what a text
    /// has not of it may be another formula: more than a changed word takes.
    private static final int LONG_REST = Pairs.SHORTEST + Fingerprints.K;

    /// Key characters around such a stretch that still belong to it: which hashes are kept there
    /// hangs on what stands beside it.
    private static final int EDGE = 2 * Fingerprints.W;

    /// More places than this have what is a common phrase, or is copied by many.
    private static final int FEW = 8;

    /// Places of one hash in one text that count: a text that says the same over and over is not
    /// compared place by place.
    private static final int REPEATS = 16;

    /// Bits by which fingerprints are sorted at once, and how many are sorted by comparing them.
    private static final int RADIX = 8;

    private static final int BUCKET = 64;

    /// Bits of the table of hashes for each fingerprint.
    private static final int TABLE = 16;

    /// How many times more bits the table of a few texts has.
    private static final int SPARSE = 8;

    /// Bits of that table, at most: 32 MB.
    private static final long LARGEST = (1 << 28) - 1;

    /// Where the first fingerprint of each text stands in `ranks`, and the end.
    private final int[] firsts;

    /// The place of each fingerprint among all, sorted by hash; text by text, in order.
    private final int[] ranks;

    /// The text of each fingerprint in the upper half, and its place there in the lower, sorted by
    /// hash.
    private final long[] stands;

    /// Where another hash begins, and the end.
    private final BitSet starts;

    /// What stands in more than `FREQUENT` places, and of that what belongs to a formula.
    private final BitSet frequent = new BitSet();

    /// From where to where each hash stands that does, one behind the other.
    private final int[] crowds;

    private final BitSet formulas = new BitSet();

    /// What stands between these in a formula, and is not frequent: it meets nobody.
    private final BitSet variants = new BitSet();

    /// Of what belongs to a formula the places that meet the first that has their hash.
    private final BitSet led = new BitSet();

    private final Table wanted;

    private Index(List<Fingerprints> all, Table wanted) {
        this.wanted = wanted;
        firsts = new int[all.size() + 1];
        for (int text = 0; text < all.size(); text++) {
            int size = firsts[text];
            for (int hash : all.get(text).hashes()) {
                size += wanted.has(hash) ? 1 : 0;
            }
            firsts[text + 1] = size;
        }
        int size = firsts[all.size()];
        var kept = new long[size];
        int number = 0;
        for (var prints : all) {
            for (int i = 0; i < prints.hashes().length; i++) {
                if (wanted.has(prints.hashes()[i])) {
                    kept[number] = (long) prints.hashes()[i] << 32 | number;
                    number++;
                }
            }
        }
        sort(kept);
        ranks = new int[size];
        stands = kept;
        starts = new BitSet(size + 1);
        rank(all, kept);
        crowds = crowds();
    }

    /// Of fingerprints that stand in more than one place.
    static Index of(List<Fingerprints> all) {
        return new Index(all, repeated(all));
    }

    /// Of fingerprints that some of the texts have, or that some others had.
    static Index around(List<Fingerprints> all, BitSet texts, List<Fingerprints> others) {
        var some = new ArrayList<>(others);
        texts.stream().forEach(text -> some.add(all.get(text)));
        var wanted = Table.of(SPARSE * size(some));
        some.forEach(prints -> Arrays.stream(prints.hashes()).forEach(wanted::add));
        return new Index(all, wanted);
    }

    private static long size(List<Fingerprints> some) {
        return some.stream().mapToLong(prints -> prints.hashes().length).sum();
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
    private static Table repeated(List<Fingerprints> all) {
        long size = size(all);
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

    /// Sorts fingerprints, each with its hash in the upper half and its number in the lower: puts
    /// them into buckets by their first bits where they lie, and the buckets by the next ones
    /// (McIlroy, Bostic and McIlroy, "Engineering Radix Sort", Computing Systems 6, 1993). Few
    /// buckets at a time stay within reach of the processor.
    private static void sort(long[] kept) {
        sort(kept, new Span(0, kept.length), Long.SIZE - RADIX);
    }

    private static void sort(long[] kept, Span part, int shift) {
        if (part.length() <= BUCKET || shift < 0) {
            Arrays.sort(kept, part.start(), part.end());
            return;
        }
        var ends = new int[1 << RADIX];
        for (int i = part.start(); i < part.end(); i++) {
            ends[bucket(kept[i], shift)]++;
        }
        var next = new int[ends.length];
        int from = part.start();
        for (int bucket = 0; bucket < ends.length; bucket++) {
            next[bucket] = from;
            from += ends[bucket];
            ends[bucket] = from;
        }
        for (int bucket = 0; bucket < ends.length; bucket++) {
            while (next[bucket] < ends[bucket]) {
                long one = kept[next[bucket]];
                int its = bucket(one, shift);
                kept[next[bucket]] = kept[next[its]];
                kept[next[its]++] = one;
            }
        }
        from = part.start();
        for (int end : ends) {
            sort(kept, new Span(from, end), shift - RADIX);
            from = end;
        }
    }

    private static int bucket(long one, int shift) {
        return (int) (one >>> shift) & (1 << RADIX) - 1;
    }

    private void rank(List<Fingerprints> all, long[] sorted) {
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[(int) sorted[rank]] = rank;
            if (rank == 0 || sorted[rank] >> 32 != sorted[rank - 1] >> 32) {
                starts.set(rank);
            }
        }
        starts.set(sorted.length);
        int number = 0;
        for (int text = 0; text < all.size(); text++) {
            var prints = all.get(text);
            for (int i = 0; i < prints.hashes().length; i++) {
                if (wanted.has(prints.hashes()[i])) {
                    stands[ranks[number++]] = (long) text << 32 | prints.positions()[i];
                }
            }
        }
    }

    private int text(int at) {
        return (int) (stands[at] >>> 32);
    }

    private int[] crowds() {
        var found = IntStream.builder();
        for (int start = 0, end; start < ranks.length; start = end) {
            end = starts.nextSetBit(start + 1);
            if (end - start > FREQUENT) {
                found.add(start).add(end);
                frequent.set(start, end);
            }
        }
        return found.build().toArray();
    }

    /// The first of the places that have the hash of a place.
    private int start(int rank) {
        return frequent.get(rank) ? crowds[crowd(rank)] : starts.previousSetBit(rank);
    }

    /// The place behind the last of them.
    private int end(int rank) {
        return frequent.get(rank) ? crowds[crowd(rank) + 1] : starts.nextSetBit(rank + 1);
    }

    /// Where it is told from where to where a frequent hash stands; to walk there takes as long as
    /// it is frequent.
    private int crowd(int rank) {
        int at = Arrays.binarySearch(crowds, rank);
        return at < 0 ? (-at - 2) & -2 : at % 2 == 0 ? at : at + 1;
    }

    /// Fingerprints of a text that belong to formulas.
    ///
    /// @param all what stands in stretches of frequent hashes that are but a short part of the text
    /// @param led those of them by which the text meets the first that has them
    record Marks(BitSet all, BitSet led) {
        Marks() {
            this(new BitSet(), new BitSet());
        }
    }

    /// Which fingerprints of a text belong to formulas. All that the text has must be in the index.
    Marks formulas(int text, Fingerprints prints) {
        var marks = new Marks();
        if (frequent.isEmpty()) {
            return marks;
        }
        int[] earliest = earliest(text, prints);
        int first = -1;
        int last = -1;
        for (int i = 0; i < earliest.length; i++) {
            if (earliest[i] >= 0) {
                if (first >= 0 && prints.positions()[i] - prints.positions()[last] > FAR) {
                    mark(marks, text, prints, earliest, new Span(first, last + 1));
                    first = -1;
                }
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first >= 0) {
            mark(marks, text, prints, earliest, new Span(first, last + 1));
        }
        return marks;
    }

    /// Of each fingerprint of a text the first text that has it; -1 where it is not frequent.
    private int[] earliest(int text, Fingerprints prints) {
        var earliest = new int[prints.hashes().length];
        int number = firsts[text];
        for (int i = 0; i < earliest.length; i++) {
            int rank = wanted.has(prints.hashes()[i]) ? ranks[number++] : -1;
            earliest[i] = rank >= 0 && frequent.get(rank) ? text(start(rank)) : -1;
        }
        return earliest;
    }

    private static void mark(
            Marks marks, int text, Fingerprints prints, int[] earliest, Span stretch) {
        int length = length(prints, stretch);
        if (length < SHORT && length < SMALL_PART * prints.length()) {
            int[] at = prints.positions();
            int from = stretch.start();
            while (from > 0 && at[from - 1] >= at[stretch.start()] - EDGE) {
                from--;
            }
            int to = stretch.end();
            while (to < at.length && at[to] <= at[stretch.end() - 1] + EDGE) {
                to++;
            }
            marks.all.set(from, to);
            lead(marks.led, text, prints, earliest, stretch);
        }
    }

    /// Of the texts that are the first to have something of a formula, a text meets the earliest
    /// that has more of it than a scrap: each variant of it begins with another. Where that one has
    /// nothing of a longer stretch, it meets the earliest of those that have.
    private static void lead(
            BitSet led, int text, Fingerprints prints, int[] earliest, Span stretch) {
        int leader = leader(text, prints, earliest, stretch);
        int from = stretch.start();
        for (int i = from; leader < text && i <= stretch.end(); i++) {
            if (i == stretch.end() || earliest[i] == leader) {
                var rest = new Span(from, i);
                if (rest.length() > 0 && length(prints, rest) >= LONG_REST) {
                    lead(led, text, prints, earliest, rest);
                }
                led.set(i, Math.min(i + 1, stretch.end()));
                from = i + 1;
            }
        }
    }

    /// The text that leads a stretch: itself where no other has anything of it.
    private static int leader(int text, Fingerprints prints, int[] earliest, Span stretch) {
        int leader = text;
        boolean hasMuch = false;
        for (int i = stretch.start(); i < stretch.end(); i++) {
            int one = earliest[i];
            boolean isNew = one >= 0 && one < text && one != leader;
            if (isNew && (one < leader || !hasMuch)) {
                int last = stretch.end() - 1;
                while (earliest[last] != one) {
                    last--;
                }
                boolean much = length(prints, new Span(i, last + 1)) >= LONG_REST;
                if (much && !hasMuch || much == hasMuch && one < leader) {
                    leader = one;
                    hasMuch = much;
                }
            }
        }
        return leader;
    }

    /// Key characters from the first to the last of some fingerprints.
    private static int length(Fingerprints prints, Span some) {
        int[] at = prints.positions();
        return at[some.end() - 1] + Fingerprints.K - at[some.start()];
    }

    /// Takes over which fingerprints of a text belong to formulas.
    void markFormulas(int text, Fingerprints prints, Marks marks) {
        int number = firsts[text];
        for (int i = 0; i < prints.hashes().length && !marks.all.isEmpty(); i++) {
            if (wanted.has(prints.hashes()[i])) {
                int rank = ranks[number++];
                if (marks.all.get(i)) {
                    if (frequent.get(rank)) {
                        formulas.set(rank);
                    } else if (end(rank) - start(rank) > FEW) {
                        variants.set(rank);
                    }
                    led.set(rank, marks.led.get(i));
                }
            }
        }
    }

    /// Told of each text that has a fingerprint of some text.
    interface Sink {
        /// @param common whether more places have the fingerprint than a few
        void hit(int text, int position, int ownPosition, boolean common);
    }

    /// Hands over each place of other texts that shares a fingerprint with a text.
    ///
    /// @param silent texts that are not asked themselves: of two that are, the first tells both
    void hits(int text, BitSet silent, Sink sink) {
        if (fetch(text) == 0) {
            return;
        }
        for (int i = firsts[text]; i < firsts[text + 1]; i++) {
            int rank = ranks[i];
            int start = start(rank);
            int end = end(rank);
            boolean many = end - start > REPEATS;
            if (variants.get(rank) || many && isRepeat(rank)) {
                continue;
            }
            int met = met(rank, start, end);
            int to =
                    met > rank || isFormula(rank, start)
                            ? met
                            : Math.min(end, rank + NEIGHBOURS + 1);
            for (int at = silent.isEmpty() ? rank : start; at < to; at++) {
                at = at == met ? Math.max(at, rank - NEIGHBOURS) : at;
                int other = text(at);
                boolean counts = other > text || other < text && silent.get(other);
                boolean meets = !isFormula(at, start) || rank == start && led.get(at);
                if (counts && meets && !variants.get(at) && !(many && isRepeat(at))) {
                    sink.hit(other, (int) stands[at], (int) stands[rank], end - start > FEW);
                }
            }
        }
    }

    /// Looks at all places of a text in a row, so that the processor has them at hand: they lie far
    /// apart, and to wait for each by itself takes longer than all the rest. 0 where it has none.
    private long fetch(int text) {
        long any = 0;
        for (int i = firsts[text]; i < firsts[text + 1]; i++) {
            any |= 1 + stands[ranks[i]];
        }
        return any;
    }

    /// Whether a place is of a formula, and not the first that has its hash.
    private boolean isFormula(int rank, int start) {
        return formulas.get(rank) && rank > start;
    }

    /// Up to where a place meets all others that have its hash; of the rest only its neighbours, or
    /// none where it is of a formula.
    private int met(int rank, int start, int end) {
        if (isFormula(rank, start)) {
            return led.get(rank) ? start + 1 : start;
        }
        return rank - start < FIRST || end - start <= CAP ? end : start + FIRST;
    }

    /// Texts for which it has changed whom they meet, since some of the texts came or others went:
    /// those that have a hash in few places which was in more, or the other way, and those beside
    /// which a place came where not all meet.
    ///
    /// @param fresh texts that came
    /// @param gone how often those that went had each hash
    BitSet touched(List<Fingerprints> all, BitSet fresh, Map<Integer, Integer> gone) {
        var touched = new BitSet();
        for (int start = 0, end; start < ranks.length; start = end) {
            end = starts.nextSetBit(start + 1);
            int came = 0;
            for (int at = start; at < end; at++) {
                came += fresh.get(text(at)) ? 1 : 0;
            }
            int went =
                    gone.isEmpty()
                            ? 0
                            : gone.getOrDefault(all.get(text(start)).at((int) stands[start]), 0);
            int size = end - start;
            if (came + went > 0) {
                boolean other = kind(size) != kind(size - came + went);
                if (other || size > FREQUENT && went > 0) {
                    touch(touched, start, end);
                } else if (size > FREQUENT) {
                    touchBeside(touched, fresh, start, end);
                }
            }
        }
        return touched;
    }

    /// Hashes in so many places are alike in whom they let meet.
    private static int kind(int places) {
        return places <= FEW ? 0 : places <= FREQUENT ? 1 : places <= CAP ? 2 : 3;
    }

    private void touch(BitSet touched, int from, int to) {
        for (int at = from; at < to; at++) {
            touched.set(text(at));
        }
    }

    private void touchBeside(BitSet touched, BitSet fresh, int start, int end) {
        for (int at = start; at < end; at++) {
            if (fresh.get(text(at))) {
                if (at - start < FIRST) {
                    touch(touched, start, end);
                } else if (end - start > CAP) {
                    touch(
                            touched,
                            Math.max(start, at - NEIGHBOURS),
                            Math.min(end, at + NEIGHBOURS + 1));
                }
            }
        }
    }

    /// Whether the same text has the hash often enough before; looks at no more places than that,
    /// so that a text of one letter costs no more than another.
    private boolean isRepeat(int at) {
        if (at < REPEATS || text(at) != text(at - REPEATS)) {
            return false;
        }
        int begins = at;
        while (begins > at - REPEATS && !starts.get(begins)) {
            begins--;
        }
        return begins == at - REPEATS;
    }
}
