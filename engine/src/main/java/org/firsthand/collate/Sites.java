// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
@SuppressWarnings("EnumOrdinal") // a weight stands at the place of its sign
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
    }

    static final int KINDS = Kind.values().length;
    static final int STANDINGS = Standing.values().length;

    /// Letters by which a misread word differs.
    private static final int MISREAD = 2;

    /// Places of one pair that are looked at, at most.
    private static final int MOST = 120;

    private final List<Teller> tellers;
    private final List<Shared> shared;
    private final List<Reuse> reuses;
    private final Ties ties;
    private final List<List<Event>> credits;
    private final Witnesses witnesses;
    private final Map<Long, List<Site>> places = new HashMap<>();
    private final Map<Integer, Map<Integer, int[]>> rare = new HashMap<>();
    private final Map<Integer, List<Gap>> gaps = new HashMap<>();
    private final Map<Integer, Map<Span, Integer>> sameGaps = new HashMap<>();

    /// One place of two tellers.
    ///
    /// @param kind seen from the second as the child
    /// @param firstCredits whether the words of the first name the source of the text
    /// @param withFirst the bits of those that have the words of the first (see `Witnesses`)
    private record Site(
            Kind kind,
            Span inFirst,
            Span inSecond,
            boolean firstCredits,
            boolean secondCredits,
            int withFirst,
            int withSecond) {}

    Sites(Group group, Ties ties) {
        tellers = group.tellers();
        credits = group.credits();
        shared = group.shared();
        reuses = group.reuses();
        this.ties = ties;
        witnesses = new Witnesses(shared, reuses, ties);
    }

    /// Lays aside what is found once more when it is asked for again: most of the memory that
    /// descent takes.
    void forget() {
        places.clear();
        rare.clear();
        gaps.clear();
        sameGaps.clear();
        witnesses.forget();
    }

    /// How many places there are of each kind and standing, at `kind * STANDINGS + standing`.
    int[] counts(int parent, int child) {
        return counts(parent, child, x -> false);
    }

    /// The same, when it is known who comes from the child: that these have its words is no sign
    /// that it did not change them itself.
    int[] counts(int parent, int child, IntPredicate below) {
        var counts = new int[KINDS * STANDINGS];
        boolean forward = parent < child;
        int besideParent = witnesses.bits(parent, w -> w != child);
        int besideChild = witnesses.bits(child, w -> w != parent && !below.test(w));
        for (var site : sites(parent, child)) {
            if (forward ? site.secondCredits : site.firstCredits) {
                continue;
            }
            var standing =
                    standing(
                            ((forward ? site.withFirst : site.withSecond) & besideParent) != 0,
                            ((forward ? site.withSecond : site.withFirst) & besideChild) != 0);
            counts[at(forward ? site.kind : site.kind.mirrored(), standing)]++;
        }
        return counts;
    }

    private static Standing standing(boolean withParent, boolean withChild) {
        return withParent
                ? withChild ? Standing.SPLIT : Standing.CHILD_ALONE
                : withChild ? Standing.PARENT_ALONE : Standing.BOTH_ALONE;
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

    /// At how many places at least two of some others differ from a teller, and none of them has
    /// its words.
    int against(int teller, List<Integer> others) {
        var against = new HashMap<Span, Integer>();
        int own = witnesses.bits(teller, others::contains);
        for (int other : others) {
            boolean first = teller < other;
            for (var site : sites(teller, other)) {
                int with = first ? site.withFirst : site.withSecond;
                boolean counts =
                        site.kind != Kind.LAYOUT
                                && site.kind != Kind.HOUSE
                                && !site.firstCredits
                                && !site.secondCredits
                                && (with & own) == 0;
                if (counts) {
                    against.merge(first ? site.inFirst : site.inSecond, 1, Integer::sum);
                }
            }
        }
        return (int) against.values().stream().filter(n -> n > 1).count();
    }

    /// At how many places two have the same words and more of the others have different ones: what
    /// an editor changed and a copy of his text keeps. By what differs, as kinds are numbered.
    int[] rare(int teller, int other) {
        return rare.computeIfAbsent(teller, this::rare).getOrDefault(other, new int[KINDS]);
    }

    /// What differs at one place of a teller, who has its words there, and from how many it
    /// differs.
    private record Reading(Kind kind, int with, int[] against) {}

    private Map<Integer, int[]> rare(int teller) {
        var readings = new TreeMap<Span, Reading>();
        int[] asked = witnesses.of(teller);
        for (int other : asked) {
            boolean first = teller < other;
            for (var site : sites(teller, other)) {
                if (site.kind != Kind.LAYOUT && !(first ? site.firstCredits : site.secondCredits)) {
                    readings.computeIfAbsent(
                                    first ? site.inFirst : site.inSecond,
                                    x ->
                                            new Reading(
                                                    first ? site.kind.mirrored() : site.kind,
                                                    first ? site.withFirst : site.withSecond,
                                                    new int[1]))
                            .against[0]++;
                }
            }
        }
        var rare = new HashMap<Integer, int[]>();
        for (var reading : readings.values()) {
            if (Integer.bitCount(reading.with) < reading.against[0]) {
                for (int rest = reading.with; rest != 0; rest &= rest - 1) {
                    int other = asked[Integer.numberOfTrailingZeros(rest)];
                    rare.computeIfAbsent(other, x -> new int[KINDS])[reading.kind.ordinal()]++;
                }
            }
        }
        return rare;
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

    private List<Site> sites(int one, int other) {
        return places.computeIfAbsent(
                Ties.spread(one, other), x -> find(Math.min(one, other), Math.max(one, other)));
    }

    private List<Site> find(int a, int b) {
        var sites = new ArrayList<Site>();
        for (int i : ties.shared(a, b)) {
            boolean forward = shared.get(i).a() == a;
            for (var change : reuses.get(i).changes()) {
                var inA = forward ? change.a() : change.b();
                var inB = forward ? change.b() : change.a();
                if (sites.size() < MOST) {
                    sites.add(
                            new Site(
                                    kind(a, inA, b, inB, change.kind()),
                                    inA,
                                    inB,
                                    isCredit(a, inA),
                                    isCredit(b, inB),
                                    witnesses.with(a, inA),
                                    witnesses.with(b, inB)));
                }
            }
        }
        for (int i : ties.shared(a, b)) {
            boolean forward = shared.get(i).a() == a;
            for (var gap : gaps(i)) {
                var inA = forward ? gap.a() : gap.b();
                var inB = forward ? gap.b() : gap.a();
                sites.add(
                        new Site(
                                Kind.LAYOUT,
                                inA,
                                inB,
                                false,
                                false,
                                withGap(a, inA),
                                withGap(b, inB)));
            }
        }
        return sites;
    }

    /// Who has the same gap between the same two words.
    private int withGap(int teller, Span place) {
        return sameGaps.computeIfAbsent(teller, x -> new HashMap<>())
                .computeIfAbsent(
                        place,
                        x ->
                                witnesses.with(
                                        teller,
                                        (i, isA) ->
                                                witnesses.agrees(i, isA, place)
                                                        && !isGap(i, isA, place)));
    }

    private boolean isGap(int reuse, boolean isA, Span place) {
        var gaps = gaps(reuse);
        int low = 0;
        int high = gaps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (side(gaps.get(middle), isA).end() <= place.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < gaps.size() && side(gaps.get(low), isA).overlap(place) > 0;
    }

    private static Span side(Gap gap, boolean isA) {
        return isA ? gap.a() : gap.b();
    }

    /// Whether words name the source of the text: a copy has its own.
    private boolean isCredit(int teller, Span words) {
        return credits.get(teller).stream()
                .anyMatch(credit ->
                        CreditSpans.isOfText(credit) && credit.passage().span().overlap(words) > 0);
    }

    private List<Gap> gaps(int reuse) {
        return gaps.computeIfAbsent(
                reuse,
                i -> {
                    var s = shared.get(i);
                    return Gap.of(reuses.get(i), text(s.a()), text(s.b()));
                });
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

    /// Whether anybody else has a place of a teller in the same words.
    boolean isShared(int teller, Span place) {
        return witnesses.with(teller, place) != 0;
    }

    /// Whether one teller has a place of another in the same words.
    boolean hasSame(int one, int other, Span place) {
        return ties.shared(other, one).stream()
                .anyMatch(i -> witnesses.agrees(i, shared.get(i).a() == other, place));
    }
}
