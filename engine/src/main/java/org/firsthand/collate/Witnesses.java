// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;

/// Who has a place of a teller in the same words.
final class Witnesses {
    /// Other tellers that are asked, at most: those that share most. Each has a bit of a number.
    private static final int MOST = 24;

    private final List<Shared> shared;
    private final List<Reuse> reuses;
    private final Ties ties;

    /// Who is asked about each teller's places, in order of their bits.
    private final Map<Integer, int[]> asked = new HashMap<>();

    /// What each teller shares with each of those.
    private final Map<Integer, int[][]> passages = new HashMap<>();

    /// Who has each place of a teller in the same words.
    private final Map<Integer, Map<Span, Integer>> known = new HashMap<>();

    Witnesses(List<Shared> shared, List<Reuse> reuses, Ties ties) {
        this.shared = shared;
        this.reuses = reuses;
        this.ties = ties;
    }

    /// Lays aside what is found once more when it is asked for again.
    void forget() {
        asked.clear();
        passages.clear();
        known.clear();
    }

    /// Looks at one shared passage, of which a teller has side `a` or `b`.
    interface Look {
        boolean at(int reuse, boolean isA);
    }

    /// Those that are asked about a teller's places, in order of their bits.
    int[] of(int teller) {
        return asked.computeIfAbsent(
                teller,
                x -> ties.partners(teller).stream().limit(MOST).mapToInt(one -> one).toArray());
    }

    /// The bits of those who are asked about a teller's places and are wanted.
    int bits(int teller, IntPredicate wanted) {
        int[] all = of(teller);
        int bits = 0;
        for (int i = 0; i < all.length; i++) {
            bits |= wanted.test(all[i]) ? 1 << i : 0;
        }
        return bits;
    }

    /// The bits of those that have a place in the same words.
    int with(int teller, Span place) {
        return known.computeIfAbsent(teller, x -> new HashMap<>())
                .computeIfAbsent(place, x -> with(teller, (i, isA) -> agrees(i, isA, place)));
    }

    /// The bits of those that share a passage with a teller in which something is seen.
    int with(int teller, Look look) {
        var shares = passages.computeIfAbsent(teller, this::passages);
        int bits = 0;
        for (int i = 0; i < shares.length; i++) {
            bits |= anyOf(shares[i], teller, look) ? 1 << i : 0;
        }
        return bits;
    }

    private int[][] passages(int teller) {
        return Arrays.stream(of(teller))
                .mapToObj(witness -> ties.shared(teller, witness))
                .map(all -> all.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    private boolean anyOf(int[] passages, int teller, Look look) {
        for (int i : passages) {
            if (look.at(i, shared.get(i).a() == teller)) {
                return true;
            }
        }
        return false;
    }

    /// Whether both sides of a shared passage have a place of one side in the same words.
    boolean agrees(int reuse, boolean isA, Span place) {
        var one = reuses.get(reuse);
        var held = (isA ? one.a() : one.b()).span();
        boolean point = place.length() == 0;
        if (held.start() > place.start() - (point ? 1 : 0)
                || held.end() < place.end() + (point ? 1 : 0)) {
            return false;
        }
        var changes = one.changes();
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            var span = isA ? changes.get(middle).a() : changes.get(middle).b();
            if (span.end() < place.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < changes.size(); i++) {
            var span = isA ? changes.get(i).a() : changes.get(i).b();
            if (span.start() > place.end()) {
                return true;
            }
            if (touches(span, place)) {
                return false;
            }
        }
        return true;
    }

    private static boolean touches(Span change, Span place) {
        return place.length() == 0
                ? change.start() <= place.start() && place.start() <= change.end()
                : change.length() == 0
                        ? place.start() < change.start() && change.start() < place.end()
                        : change.start() < place.end() && place.start() < change.end();
    }
}
