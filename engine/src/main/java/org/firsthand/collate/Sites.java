// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Change;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.text.EditDistance;
import org.firsthand.text.Key;

/// The places where two tellers word the same passage differently, counted by what differs and by
/// who stands with whom there.
///
/// Where a third has a place in the words of the one and nobody has it in the words of the other,
/// the other made the change. What a possible parent changed, and a child does not have, the child
/// would have had to change back.
final class Sites {
    /// What differs, seen from the child.
    enum Kind {
        /// Both have a number, and not the same.
        NUMBER,
        /// A word that typing or scanning misread.
        SPELLING,
        /// Other words in the place of some.
        WORDING,
        /// The child lacks words.
        LACKS,
        /// The child has words more.
        HAS,
        /// The child lacks who says so.
        LACKS_SPEAKER,
        /// The child says who says so, and the parent does not.
        HAS_SPEAKER;

        private Kind mirrored() {
            return switch (this) {
                case LACKS -> HAS;
                case HAS -> LACKS;
                case LACKS_SPEAKER -> HAS_SPEAKER;
                case HAS_SPEAKER -> LACKS_SPEAKER;
                case NUMBER, SPELLING, WORDING -> this;
            };
        }
    }

    /// Who has a place in the words of others.
    enum Standing {
        /// Others have the parent's words, nobody the child's.
        CHILD_ALONE,
        /// Others have the child's words, nobody the parent's.
        PARENT_ALONE,
        /// Others have the one, others the other.
        SPLIT,
        /// Nobody else has this place in either wording.
        BOTH_ALONE;

        private Standing mirrored() {
            return switch (this) {
                case CHILD_ALONE -> PARENT_ALONE;
                case PARENT_ALONE -> CHILD_ALONE;
                case SPLIT, BOTH_ALONE -> this;
            };
        }
    }

    static final int KINDS = Kind.values().length;
    static final int STANDINGS = Standing.values().length;

    /// Letters by which a misread word differs.
    private static final int MISREAD = 2;

    /// Places of one pair that are looked at, at most.
    private static final int MOST = 120;

    /// Third tellers that are asked, at most.
    private static final int WITNESSES = 24;

    private final List<Teller> tellers;
    private final List<Shared> shared;
    private final List<Reuse> reuses;
    private final Ties ties;
    private final Map<Long, int[]> counts = new HashMap<>();

    Sites(List<Teller> tellers, List<Shared> shared, List<Reuse> reuses, Ties ties) {
        this.tellers = tellers;
        this.shared = shared;
        this.reuses = reuses;
        this.ties = ties;
    }

    /// How many places there are of each kind and standing, at `kind * STANDINGS + standing`.
    int[] counts(int parent, int child) {
        int[] forward =
                counts.computeIfAbsent(
                        Ties.key(parent, child),
                        x -> count(Math.min(parent, child), Math.max(parent, child)));
        return parent < child ? forward : mirrored(forward);
    }

    /// At how many places a child stands alone against its parent and others.
    int alone(int parent, int child) {
        int[] counts = counts(parent, child);
        int sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            sum += counts[kind * STANDINGS + Standing.CHILD_ALONE.ordinal()];
        }
        return sum;
    }

    /// All changes from a parent to a child: `a` is the parent's side.
    List<Change> changes(int parent, int child) {
        return ties.shared(parent, child).stream()
                .flatMap(i -> {
                    boolean forward = shared.get(i).a() == parent;
                    return reuses.get(i).changes().stream()
                            .map(c -> forward ? c : new Change(c.kind(), c.b(), c.a()));
                })
                .toList();
    }

    private static int[] mirrored(int[] forward) {
        var counts = new int[forward.length];
        for (var kind : Kind.values()) {
            for (var standing : Standing.values()) {
                counts[at(kind.mirrored(), standing.mirrored())] = forward[at(kind, standing)];
            }
        }
        return counts;
    }

    static int at(Kind kind, Standing standing) {
        return kind.ordinal() * STANDINGS + standing.ordinal();
    }

    private int[] count(int a, int b) {
        var counts = new int[KINDS * STANDINGS];
        int seen = 0;
        for (int i : ties.shared(a, b)) {
            boolean forward = shared.get(i).a() == a;
            for (var change : reuses.get(i).changes()) {
                if (seen++ == MOST) {
                    return counts;
                }
                var inA = forward ? change.a() : change.b();
                var inB = forward ? change.b() : change.a();
                boolean withA = agrees(a, b, inA);
                boolean withB = agrees(b, a, inB);
                var standing =
                        withA
                                ? withB ? Standing.SPLIT : Standing.CHILD_ALONE
                                : withB ? Standing.PARENT_ALONE : Standing.BOTH_ALONE;
                counts[at(kind(a, inA, b, inB, change.kind()), standing)]++;
            }
        }
        return counts;
    }

    private Kind kind(int parent, Span inParent, int child, Span inChild, Change.Kind kind) {
        boolean speaker = kind == Change.Kind.ATTRIBUTION;
        if (inChild.length() == 0) {
            return speaker ? Kind.LACKS_SPEAKER : Kind.LACKS;
        }
        if (inParent.length() == 0) {
            return speaker ? Kind.HAS_SPEAKER : Kind.HAS;
        }
        if (kind == Change.Kind.NUMBER) {
            return Kind.NUMBER;
        }
        return isMisread(words(parent, inParent), words(child, inChild))
                ? Kind.SPELLING
                : Kind.WORDING;
    }

    private static boolean isMisread(String a, String b) {
        return Math.min(a.length(), b.length()) > MISREAD && EditDistance.within(a, b, MISREAD);
    }

    private String words(int teller, Span span) {
        return Key.of(span.of(tellers.get(teller).document().text(tellers.get(teller).part())));
    }

    /// Whether a third teller has a place of a teller in the same words.
    private boolean agrees(int teller, int except, Span place) {
        int asked = 0;
        for (int witness : ties.partners(teller)) {
            if (witness == except) {
                continue;
            }
            if (asked++ == WITNESSES) {
                return false;
            }
            for (int i : ties.shared(teller, witness)) {
                if (agrees(i, shared.get(i).a() == teller, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a teller has a place of another in the same words.
    boolean hasSame(int teller, int other, Span place) {
        return ties.shared(other, teller).stream()
                .anyMatch(i -> agrees(i, shared.get(i).a() == other, place));
    }

    private boolean agrees(int reuse, boolean isA, Span place) {
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
