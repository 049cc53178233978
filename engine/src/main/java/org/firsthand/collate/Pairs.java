// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.firsthand.model.Span;
import org.firsthand.text.Key;

/// Finds all passages that two tellers share: common fingerprints, chained, then stretched to both
/// sides (`Pair`).
///
/// What was found of two tellers stands until one of them goes, or until it changes who meets whom
/// (`Index.touched`): something that they have comes to stand in more than few places, or in fewer.
final class Pairs {
    /// Key characters below which a shared run says nothing: about eight words.
    static final int SHORTEST = 40;

    /// Texts that are looked at in one working space, at most, and portions of them that there are,
    /// at least, so that each thread has some.
    private static final int PORTION = 32;

    private static final int PORTIONS = 64;

    private final List<Known> inOrder;

    /// @param inOrder tellers by rank: of what is frequent the first are taken, whatever the files
    ///   are called
    private Pairs(List<Known> inOrder) {
        this.inOrder = inOrder;
    }

    /// A shared passage in key characters of two tellers, named by their index.
    ///
    /// @param identity equal characters as a share of the longer side
    record Shared(int a, int b, int aStart, int aEnd, int bStart, int bEnd, double identity) {
        int length() {
            return Math.max(aEnd - aStart, bEnd - bStart);
        }

        /// The same, seen from the other side.
        Shared mirrored() {
            return new Shared(b, a, bStart, bEnd, aStart, aEnd, identity);
        }

        /// The same between tellers that have other numbers.
        Shared renumbered(int newA, int newB) {
            return new Shared(newA, newB, aStart, aEnd, bStart, bEnd, identity);
        }

        /// From where to where passages are of the same two tellers.
        ///
        /// @param all in order of tellers
        static List<Span> pairs(List<Shared> all) {
            var pairs = new ArrayList<Span>();
            for (int from = 0, to; from < all.size(); from = to) {
                to = from + 1;
                while (to < all.size() && areOfOnePair(all.get(from), all.get(to))) {
                    to++;
                }
                pairs.add(new Span(from, to));
            }
            return pairs;
        }

        private static boolean areOfOnePair(Shared one, Shared other) {
            return one.a == other.a && one.b == other.b;
        }

        /// Whether a hit touches the passage on either side.
        boolean holds(long hit) {
            int inA = Chains.a(hit);
            int inB = Chains.b(hit);
            return inA < aEnd && aStart < inA + Fingerprints.K
                    || inB < bEnd && bStart < inB + Fingerprints.K;
        }
    }

    /// Every passage that tellers of different documents share, in order of tellers and place.
    static List<Shared> of(List<Teller> tellers, Ranks ranks) {
        var all = tellers.stream().map(teller -> new Known(teller, false)).toList();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).takePlace(i);
        }
        return of(all, List.of(), ranks);
    }

    /// The same of tellers of which some are known.
    ///
    /// @param all in order of their numbers
    /// @param gone those that are in the pile no longer
    static List<Shared> of(List<Known> all, List<Known> gone, Ranks ranks) {
        var pairs = new Pairs(ranks.order().mapToObj(all::get).toList());
        pairs.look(gone);
        return pairs.inOrder.stream()
                .flatMap(Known::shared)
                .sorted(
                        Comparator.comparingInt(Shared::a)
                                .thenComparingInt(Shared::b)
                                .thenComparingInt(Shared::aStart)
                                .thenComparingInt(Shared::bStart))
                .toList();
    }

    /// Compares those that are fresh with all, and those for which it has changed whom they meet.
    private void look(List<Known> gone) {
        var fresh = new BitSet();
        for (int place = 0; place < inOrder.size(); place++) {
            fresh.set(place, inOrder.get(place).isFresh());
        }
        if (fresh.isEmpty() && gone.isEmpty()) {
            return;
        }
        if (fresh.cardinality() == inOrder.size()) {
            compare(index(fresh), fresh);
            return;
        }
        var prints = prints();
        var left = gone.stream().map(Known::prints).toList();
        var index = Index.around(prints, fresh, left);
        var asked = asked(index, prints, fresh, left);
        layAside(asked);
        compare(
                marked(
                        asked.equals(fresh) ? index : Index.around(prints, asked, List.of()),
                        prints,
                        asked),
                asked);
        inOrder.forEach(Known::forget);
    }

    private List<Fingerprints> prints() {
        return inOrder.parallelStream().map(Known::prints).toList();
    }

    /// An index of all, who are asked; the fingerprints that it was made from are held no longer.
    private Index index(BitSet all) {
        var prints = prints();
        return marked(Index.of(prints), prints, all);
    }

    /// The index with what belongs to formulas marked in it, which is looked up anew for some.
    private Index marked(Index index, List<Fingerprints> prints, BitSet asked) {
        for (int place = 0; place < inOrder.size(); place++) {
            var known = inOrder.get(place);
            if (asked.get(place)) {
                known.takeFormulas(index.formulas(place, prints.get(place)));
            }
            index.markFormulas(place, prints.get(place), known.formulas());
        }
        return index;
    }

    /// Compares some with all others.
    private void compare(Index index, BitSet asked) {
        var silent = new BitSet();
        silent.set(0, inOrder.size());
        silent.andNot(asked);
        int[] all = asked.stream().toArray();
        int size = Math.clamp(all.length / PORTIONS, 1, PORTION);
        IntStream.range(0, (all.length + size - 1) / size)
                .map(portion -> portion * size)
                .parallel()
                .mapToObj(from ->
                        new Search(index, silent)
                                .of(
                                        Arrays.copyOfRange(
                                                all, from, Math.min(all.length, from + size))))
                .toList()
                .forEach(found -> found.forEach(Found::keep));
    }

    /// Those that are fresh, and those for which it has changed whom they meet.
    private BitSet asked(
            Index index, List<Fingerprints> prints, BitSet fresh, List<Fingerprints> gone) {
        var left = new HashMap<Integer, Integer>();
        gone.forEach(one -> {
            for (int hash : one.hashes()) {
                left.merge(hash, 1, Integer::sum);
            }
        });
        var asked = index.touched(prints, fresh, left);
        asked.or(fresh);
        return asked;
    }

    private void layAside(BitSet asked) {
        var again = new HashSet<Known>();
        asked.stream().forEach(place -> again.add(inOrder.get(place)));
        inOrder.forEach(known -> known.layAside(again));
    }

    /// What two tellers share, the first of which has the lower rank.
    private record Found(Known first, Known last, List<Shared> shared) {
        void keep() {
            first.take(last, shared);
        }
    }

    /// Looks for what some texts share with others, in one working space.
    private final class Search {
        private final Index index;
        private final BitSet silent;
        private final Hits hits = new Hits();
        private final Greedy greedy = new Greedy();
        private final List<Found> found = new ArrayList<>();

        Search(Index index, BitSet silent) {
            this.index = index;
            this.silent = silent;
        }

        List<Found> of(int[] places) {
            for (int place : places) {
                look(place);
            }
            return found;
        }

        private void look(int place) {
            hits.clear();
            index.hits(place, silent, hits);
            hits.sort();
            for (int at = 0; at < hits.size; at = hits.end(at)) {
                look(place, at);
            }
        }

        /// Looks at the hits with one other text.
        private void look(int place, int at) {
            int there = hits.text(at);
            var own = inOrder.get(place).teller();
            var other = inOrder.get(there).teller();
            if (other.document().path().equals(own.document().path())) {
                return;
            }
            int end = hits.end(at);
            boolean first =
                    place < there
                            ? comesFirst(own.key(), other.key())
                            : !comesFirst(other.key(), own.key());
            var places = hits.places(at, end, !first);
            var pair =
                    first
                            ? new Pair(place, own.key(), there, other.key(), greedy)
                            : new Pair(there, other.key(), place, own.key(), greedy);
            if (hits.areCommon(at, end) && !pair.haveRuns(places)) {
                return;
            }
            var passages = pair.passages(places);
            if (!passages.isEmpty()) {
                found.add(found(place, there, passages));
            }
        }
    }

    private Found found(int place, int there, List<Shared> passages) {
        int first = Math.min(place, there);
        return new Found(
                inOrder.get(first),
                inOrder.get(Math.max(place, there)),
                passages.stream().map(s -> s.a() == first ? s : s.mirrored()).toList());
    }

    /// Which of two texts is the first side: what is found must not hang on what their files are
    /// called.
    private static boolean comesFirst(Key one, Key other) {
        return one.length() != other.length()
                ? one.length() > other.length()
                : Arrays.compare(one.chars(), other.chars()) <= 0;
    }

    /// What one text has in common with others: the other text, and the places in both.
    private static final class Hits implements Index.Sink {
        /// The text in the upper half, the number of the hit in the lower one.
        private long[] order = new long[64];

        /// The place in the one text in the upper half, that in the later one in the lower.
        private long[] places = new long[64];

        private int size;

        /// The hits whose fingerprint few places have.
        private final BitSet rare = new BitSet();

        @Override
        public void hit(int text, int position, int ownPosition, boolean common) {
            if (size == order.length) {
                order = Arrays.copyOf(order, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            if (!common) {
                rare.set(size);
            }
            order[size] = (long) text << 32 | size;
            places[size++] = (long) ownPosition << 32 | position;
        }

        void clear() {
            size = 0;
            rare.clear();
        }

        /// Text by text, those of one in the order in which they came.
        void sort() {
            Arrays.sort(order, 0, size);
        }

        int text(int at) {
            return (int) (order[at] >> 32);
        }

        /// The first hit of the next text.
        int end(int at) {
            int end = at;
            while (end < size && text(end) == text(at)) {
                end++;
            }
            return end;
        }

        boolean areCommon(int from, int to) {
            for (int i = from; i < to; i++) {
                if (rare.get((int) order[i])) {
                    return false;
                }
            }
            return true;
        }

        /// The places of some hits, in order of the first side; of too many the first.
        ///
        /// @param mirrored whether the later text is the first side
        long[] places(int from, int to, boolean mirrored) {
            var some = new long[to - from];
            for (int i = from; i < to; i++) {
                long place = places[(int) order[i]];
                some[i - from] = mirrored ? Long.rotateRight(place, Integer.SIZE) : place;
            }
            Arrays.sort(some);
            return some.length <= Chains.MOST ? some : Arrays.copyOf(some, Chains.MOST);
        }
    }
}
