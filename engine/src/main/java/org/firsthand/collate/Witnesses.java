// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;

/// Who has a place of a teller in the same words.
final class Witnesses {
    /// Other tellers that are asked, at most: those that share most.
    private static final int MOST = 24;

    private final List<Shared> shared;
    private final List<Reuse> reuses;
    private final Ties ties;
    private final Map<Place, List<Integer>> known = new HashMap<>();

    /// What each teller shares with each of those that are asked.
    private final Map<Integer, int[][]> passages = new HashMap<>();

    /// Every list once: neighbouring places mostly have the same witnesses.
    private final Map<List<Integer>, List<Integer>> lists = new HashMap<>();

    private record Place(int teller, Span span) {}

    Witnesses(List<Shared> shared, List<Reuse> reuses, Ties ties) {
        this.shared = shared;
        this.reuses = reuses;
        this.ties = ties;
    }

    /// Looks at one shared passage, of which a teller has side `a` or `b`.
    interface Look {
        boolean at(int reuse, boolean isA);
    }

    /// Those that are asked about a teller's places.
    List<Integer> of(int teller) {
        var partners = ties.partners(teller);
        return partners.subList(0, Math.min(MOST, partners.size()));
    }

    /// Those that have a place in the same words.
    List<Integer> with(int teller, Span place) {
        return known.computeIfAbsent(
                new Place(teller, place), x -> with(teller, (i, isA) -> agrees(i, isA, place)));
    }

    /// Those that share a passage with a teller in which something is seen.
    List<Integer> with(int teller, Look look) {
        var found = new ArrayList<Integer>();
        var asked = of(teller);
        var shares = passages.computeIfAbsent(teller, this::passages);
        for (int i = 0; i < shares.length; i++) {
            if (anyOf(shares[i], teller, look)) {
                found.add(asked.get(i));
            }
        }
        return lists.computeIfAbsent(found, List::copyOf);
    }

    private int[][] passages(int teller) {
        return of(teller).stream()
                .map(witness -> ties.shared(teller, witness))
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
