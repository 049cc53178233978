// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Change;
import org.firsthand.model.Event;
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
        /// A word in the spelling of another house: `harbour` and `harbor`, the day before or after
        /// the month.
        HOUSE,
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
        HAS_SPEAKER,
        /// A sentence or a paragraph ends in one and not in the other.
        LAYOUT;

        private Kind mirrored() {
            return switch (this) {
                case LACKS -> HAS;
                case HAS -> LACKS;
                case LACKS_SPEAKER -> HAS_SPEAKER;
                case HAS_SPEAKER -> LACKS_SPEAKER;
                case NUMBER, HOUSE, SPELLING, WORDING, LAYOUT -> this;
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
    private final Map<Integer, List<Event>> credits;
    private final Map<Long, Both> counts = new HashMap<>();
    private final Map<Integer, List<Gap>> gaps = new HashMap<>();

    Sites(
            List<Teller> tellers,
            List<Shared> shared,
            List<Reuse> reuses,
            Map<Integer, List<Event>> credits,
            Ties ties) {
        this.tellers = tellers;
        this.credits = credits;
        this.shared = shared;
        this.reuses = reuses;
        this.ties = ties;
    }

    /// How many places there are of each kind and standing, at `kind * STANDINGS + standing`.
    int[] counts(int parent, int child) {
        var both =
                counts.computeIfAbsent(
                        Ties.key(parent, child),
                        x -> count(Math.min(parent, child), Math.max(parent, child)));
        return parent < child ? both.forward : both.backward;
    }

    /// The places of two tellers: the lower one as the parent, and as the child.
    private record Both(int[] forward, int[] backward) {}

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

    static int at(Kind kind, Standing standing) {
        return kind.ordinal() * STANDINGS + standing.ordinal();
    }

    private Both count(int a, int b) {
        var both = new Both(new int[KINDS * STANDINGS], new int[KINDS * STANDINGS]);
        int seen = 0;
        for (int i : ties.shared(a, b)) {
            boolean forward = shared.get(i).a() == a;
            for (var change : reuses.get(i).changes()) {
                var inA = forward ? change.a() : change.b();
                var inB = forward ? change.b() : change.a();
                if (seen++ < MOST) {
                    var standing = standing(agrees(a, b, inA), agrees(b, a, inB));
                    var kind = kind(a, inA, b, inB, change.kind());
                    both.forward[at(kind, standing)] += isCredit(b, inB) ? 0 : 1;
                    both.backward[at(kind.mirrored(), standing.mirrored())] +=
                            isCredit(a, inA) ? 0 : 1;
                }
            }
            for (var gap : gaps(i)) {
                var inA = forward ? gap.a() : gap.b();
                var inB = forward ? gap.b() : gap.a();
                var standing = standing(hasSameGap(a, b, inA), hasSameGap(b, a, inB));
                both.forward[at(Kind.LAYOUT, standing)]++;
                both.backward[at(Kind.LAYOUT, standing.mirrored())]++;
            }
        }
        return both;
    }

    /// How many places there are at which others stand with the child and others with the parent,
    /// and who stands with the child is not among `below`: then the child did not change it.
    int splitsBeyond(int parent, int child, IntPredicate below) {
        int beyond = 0;
        int seen = 0;
        for (int i : ties.shared(parent, child)) {
            boolean forward = shared.get(i).a() == parent;
            for (var change : reuses.get(i).changes()) {
                var inParent = forward ? change.a() : change.b();
                var inChild = forward ? change.b() : change.a();
                boolean split =
                        seen++ < MOST
                                && !isCredit(child, inChild)
                                && agrees(parent, child, inParent)
                                && anyPartner(
                                        child,
                                        w -> w != parent && !below.test(w),
                                        (r, isA) -> agrees(r, isA, inChild));
                beyond += split ? 1 : 0;
            }
        }
        return beyond;
    }

    private static Standing standing(boolean withParent, boolean withChild) {
        return withParent
                ? withChild ? Standing.SPLIT : Standing.CHILD_ALONE
                : withChild ? Standing.PARENT_ALONE : Standing.BOTH_ALONE;
    }

    /// Whether words name the source of the text: a copy has its own.
    private boolean isCredit(int teller, Span words) {
        return credits.getOrDefault(teller, List.of()).stream()
                .anyMatch(credit ->
                        (credit.kind() == Event.Kind.REPUBLISH
                                        || credit.rule().equals("cite.reports"))
                                && credit.passage().span().overlap(words) > 0);
    }

    private List<Gap> gaps(int reuse) {
        return gaps.computeIfAbsent(
                reuse,
                i -> {
                    var s = shared.get(i);
                    return Gap.of(reuses.get(i), text(s.a()), text(s.b()));
                });
    }

    /// Whether a third teller has the same gap between the same two words.
    private boolean hasSameGap(int teller, int except, Span place) {
        return anyPartner(
                teller,
                except,
                (i, isA) ->
                        agrees(i, isA, place)
                                && gaps(i).stream()
                                        .noneMatch(gap ->
                                                (isA ? gap.a() : gap.b()).overlap(place) > 0));
    }

    private String text(int teller) {
        return tellers.get(teller).document().text(tellers.get(teller).part());
    }

    private Kind kind(int parent, Span inParent, int child, Span inChild, Change.Kind kind) {
        if (inChild.length() == 0 || inParent.length() == 0) {
            boolean lacks = inChild.length() == 0;
            var words = lacks ? inParent.of(text(parent)) : inChild.of(text(child));
            if (House.isDay(words)) {
                return Kind.HOUSE;
            }
            boolean speaker = kind == Change.Kind.ATTRIBUTION || House.namesSpeaker(words);
            return lacks
                    ? speaker ? Kind.LACKS_SPEAKER : Kind.LACKS
                    : speaker ? Kind.HAS_SPEAKER : Kind.HAS;
        }
        if (kind == Change.Kind.NUMBER) {
            return Kind.NUMBER;
        }
        var one = Key.of(inParent.of(text(parent)));
        var other = Key.of(inChild.of(text(child)));
        return House.sameWord(one, other)
                ? Kind.HOUSE
                : isMisread(one, other) ? Kind.SPELLING : Kind.WORDING;
    }

    private static boolean isMisread(String a, String b) {
        return Math.min(a.length(), b.length()) > MISREAD && EditDistance.within(a, b, MISREAD);
    }

    /// Whether a third teller has a place of a teller in the same words.
    private boolean agrees(int teller, int except, Span place) {
        return anyPartner(teller, except, (i, isA) -> agrees(i, isA, place));
    }

    /// Looks at one shared passage, of which a teller has side `a` or `b`.
    private interface Look {
        boolean at(int reuse, boolean isA);
    }

    private boolean anyPartner(int teller, int except, Look look) {
        return anyPartner(teller, w -> w != except, look);
    }

    private boolean anyPartner(int teller, IntPredicate wanted, Look look) {
        int asked = 0;
        for (int witness : ties.partners(teller)) {
            if (!wanted.test(witness)) {
                continue;
            }
            if (asked++ == WITNESSES) {
                return false;
            }
            for (int i : ties.shared(teller, witness)) {
                if (look.at(i, shared.get(i).a() == teller)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether anybody else has a place of a teller in the same words.
    boolean isShared(int teller, Span place) {
        return agrees(teller, -1, place);
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
