// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.firsthand.collate.Credited.Mark;
import org.firsthand.collate.Sites.Kind;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.text.Key;

/// What speaks for one teller having its wording from another, as numbers: one a [Sign].
@SuppressWarnings("EnumOrdinal") // a weight stands at the place of its sign
final class Evidence {
    /// Key characters of a sentence, in which lengths are counted.
    static final double SENTENCE = 60;

    /// Key characters of a tail that is more than a credit line.
    private static final int TAIL = 60;

    /// A teller is contained when the other has this share of its wording, and has more besides.
    private static final double CONTAINED = 0.9;

    private static final double HAS_MORE = 0.85;

    static final double DAY = 24 * 60;

    private final List<Teller> tellers;
    private final Ties ties;
    private final Sites sites;
    private final Credited credited;
    private final Set<String> scans;
    private final Map<Integer, List<Span>> heard = new HashMap<>();
    private final Map<Integer, String> headlines = new HashMap<>();

    Evidence(List<Teller> tellers, Ties ties, Sites sites, Credited credited, Set<String> scans) {
        this.scans = scans;
        this.tellers = tellers;
        this.ties = ties;
        this.sites = sites;
        this.credited = credited;
    }

    /// Whether it can be told that one has its wording from the other. What speaks for that is
    /// fitted on texts that are as they were written: in a rough scan what a machine misread looks
    /// like a change that only some share, and wording shows no more than that both have it from
    /// somewhere. There a credit must tell it, or both must be of one outlet, which dates its
    /// issues by one calendar: none has anything from a later one.
    boolean canTell(int parent, int child) {
        var one = tellers.get(parent).document();
        var other = tellers.get(child).document();
        if (!isScan(parent) && !isScan(child)) {
            return true;
        }
        return one.publisher().equals(other.publisher())
                ? !isDatedBefore(child, parent)
                : credited.of(child, parent) != null;
    }

    private boolean isDatedBefore(int early, int late) {
        var one = tellers.get(early).document().published();
        var other = tellers.get(late).document().published();
        return one != null && other != null && one.value().before(other.value());
    }

    /// Whether a teller shares its wording with others of whom it cannot be told that they have it
    /// from it, or it from them: then all have it from a source that is not here, as a rule and not
    /// by any weight.
    boolean isOfCommonSource(int teller) {
        var others = ties.of(teller).keySet();
        return !others.isEmpty()
                && others.stream().noneMatch(o -> canTell(o, teller) || canTell(teller, o));
    }

    /// Whether a teller stands in a rough scan.
    boolean isScan(int teller) {
        return scans.contains(tellers.get(teller).document().path());
    }

    /// That a child has its wording from a parent.
    double[] parent(int parent, int child) {
        var signs = Sign.none();
        set(signs, Sign.PARENT, 1);
        wording(signs, parent, child);
        places(signs, sites.counts(parent, child));
        rare(signs, parent, child);
        time(signs, parent, child);
        credits(signs, parent, child);
        headline(signs, parent, child, x -> false);
        set(signs, Sign.HEARD_BY_PARENT, heard(parent, child) ? 1 : 0);
        set(signs, Sign.HEARD_BY_CHILD, heard(child, parent) ? 1 : 0);
        return signs;
    }

    /// The same signs, and what is seen when it is known who may come from the child.
    double[] parent(double[] signs, int parent, int child, IntPredicate below) {
        var again = signs.clone();
        places(again, sites.counts(parent, child, below));
        residual(again, parent, child, below);
        headline(again, parent, child, below);
        return again;
    }

    private static void places(double[] signs, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            set(signs, Sign.ofSite(i), log(counts[i]));
        }
    }

    /// What both changed, or one of them from the other's change.
    private void rare(double[] signs, int parent, int child) {
        int[] counts = sites.rare(parent, child);
        set(signs, Sign.RARE_NUMBERS, log(counts[Kind.NUMBER.ordinal()]));
        int lacks = counts[Kind.LACKS.ordinal()] + counts[Kind.LACKS_SPEAKER.ordinal()];
        set(signs, Sign.RARE_LACKS, log(lacks));
        int has = counts[Kind.HAS.ordinal()] + counts[Kind.HAS_SPEAKER.ordinal()];
        set(signs, Sign.RARE_HAS, log(has));
        int words = counts[Kind.WORDING.ordinal()] + counts[Kind.SPELLING.ordinal()];
        set(signs, Sign.RARE_WORDING, log(words));
    }

    static void set(double[] signs, Sign sign, double value) {
        signs[sign.ordinal()] = value;
    }

    static double log(double count) {
        return StrictMath.log1p(count);
    }

    private void wording(double[] signs, int parent, int child) {
        var ofChild = ties.coverage(child);
        var ofParent = ties.coverage(parent);
        int gap = ofParent.all() - ofParent.with(child);
        int length = tellers.get(parent).key().length();
        residual(signs, parent, child, x -> false);
        set(signs, Sign.GAP, log(gap / SENTENCE));
        set(signs, Sign.GAP_SHARE, (double) gap / Math.max(1, ofParent.all()));
        double kept = ofParent.with(child) / (double) Math.max(1, ofParent.all());
        set(signs, Sign.OWN_OF_PARENT, kept * log((length - ofParent.all()) / SENTENCE));
        set(signs, Sign.ONLY_THEY, log(ofChild.only(parent) / SENTENCE));
        int childTail = tellers.get(child).key().length() - ofChild.last(parent);
        int parentTail = length - ofParent.last(child);
        set(signs, Sign.TAIL_CUT, parentTail >= TAIL && childTail < TAIL ? 1 : 0);
        double childShare = ties.share(child, parent);
        double parentShare = ties.share(parent, child);
        set(signs, Sign.CONTAINED, childShare >= CONTAINED && parentShare < HAS_MORE ? 1 : 0);
        set(signs, Sign.CONTAINS, parentShare >= CONTAINED && childShare < HAS_MORE ? 1 : 0);
        set(signs, Sign.CHILD_SHARE, childShare);
    }

    /// What a child has, and not from this parent: whoever comes from the child may have it from
    /// it.
    private void residual(double[] signs, int parent, int child, IntPredicate below) {
        var coverage = ties.coverage(child);
        int shared = coverage.with(parent);
        int residual = ties.residual(parent, child, below);
        set(signs, Sign.LIKENESS, ties.likeness(parent, child, below));
        set(signs, Sign.RESIDUAL, log(residual / SENTENCE));
        set(signs, Sign.RESIDUAL_SHARE, (double) residual / Math.max(1, residual + shared));
        boolean more = coverage.last(below) - coverage.last(parent) >= TAIL;
        int parentTail = tellers.get(parent).key().length() - ties.coverage(parent).last(child);
        set(signs, Sign.TAIL_MORE, more && parentTail < TAIL ? 1 : 0);
    }

    /// Whether a child has the headline of a parent, or that of others: papers write their own, and
    /// a copy of theirs may keep it.
    private void headline(double[] signs, int parent, int child, IntPredicate below) {
        var own = headline(child);
        boolean same = !own.isEmpty() && own.equals(headline(parent));
        boolean ofOthers =
                !own.isEmpty()
                        && !same
                        && ties.closest(child).keySet().stream()
                                .anyMatch(o -> !below.test(o) && own.equals(headline(o)));
        set(signs, Sign.SAME_HEADLINE, same ? 1 : 0);
        set(signs, Sign.HEADLINE_OF_OTHERS, ofOthers ? 1 : 0);
    }

    private String headline(int teller) {
        return headlines.computeIfAbsent(teller, t -> Key.of(tellers.get(t).headline()));
    }

    private void time(double[] signs, int parent, int child) {
        var one = tellers.get(parent).document().published();
        var other = tellers.get(child).document().published();
        if (one == null || other == null) {
            return;
        }
        double minutes = minutesBetween(one.value(), other.value());
        boolean fine = isFine(one.value()) && isFine(other.value());
        double sure = Math.min(one.confidence(), other.confidence());
        set(signs, timeSign(minutes, fine), sure);
        set(signs, Sign.LAG, sure * log(Math.max(0, minutes) / DAY));
    }

    private static Sign timeSign(double minutes, boolean fine) {
        if (minutes == 0) {
            return Sign.SAME_DAY;
        }
        if (fine) {
            return minutes > 0 ? Sign.MINUTES_BEFORE : Sign.MINUTES_AFTER;
        }
        double days = Math.ceil(Math.abs(minutes) / DAY);
        if (minutes > 0) {
            return days <= 1
                    ? Sign.A_DAY_BEFORE
                    : days <= 2 ? Sign.TWO_DAYS_BEFORE : Sign.DAYS_BEFORE;
        }
        return days <= 1 ? Sign.A_DAY_AFTER : days <= 2 ? Sign.TWO_DAYS_AFTER : Sign.DAYS_AFTER;
    }

    private static boolean isFine(Moment moment) {
        return moment.precision() == Moment.Precision.MINUTE;
    }

    /// From one beginning to the next, where the order is known; else 0.
    private static double minutesBetween(Moment one, Moment other) {
        return one.before(other) || other.before(one)
                ? Duration.between(one.from(), other.from()).toMinutes()
                : 0;
    }

    private void credits(double[] signs, int parent, int child) {
        boolean tells = false;
        for (var mark : credited.marks(child)) {
            boolean names = mark.here().contains(parent);
            if (names) {
                set(signs, naming(mark), 1);
            } else if (mark.isCredit()
                    && !credited.isSign(mark)
                    && credited.has(parent, child, mark)) {
                set(signs, Sign.INHERITS_CREDIT, 1);
            } else if (mark.isCredit() && namesSame(parent, mark)) {
                set(signs, mark.isUnseen() ? Sign.SAME_UNSEEN_CREDIT : Sign.SAME_CREDIT, 1);
            } else if (mark.isCredit()
                    && mark.here().stream().anyMatch(ties.of(child)::containsKey)) {
                set(signs, mark.isOwn() ? Sign.CREDITS_OTHER_BY_ITSELF : Sign.CREDITS_OTHER, 1);
            }
            tells |= names && mark.isCredit();
        }
        if (tells) {
            set(signs, Sign.CREDITS_OTHER, 0);
            set(signs, Sign.CREDITS_OTHER_BY_ITSELF, 0);
        }
        for (var mark : credited.marks(parent)) {
            if (mark.here().contains(child)) {
                set(
                        signs,
                        switch (mark.manner()) {
                            case DATELINE, LINE -> Sign.PARENT_CREDITS;
                            case REPORT -> Sign.PARENT_REPORTS;
                            case TOLD -> Sign.TOLD_TO_CHILD;
                        },
                        1);
            }
        }
        boolean agency = credited.isInDatelines(parent) && !credited.isInDatelines(child);
        set(signs, Sign.PARENT_IN_DATELINES, agency ? 1 : 0);
        boolean parentIs = isCredited(parent, child);
        boolean childIs = isCredited(child, parent);
        set(signs, Sign.PARENT_IS_CREDITED, parentIs && !childIs ? 1 : 0);
        set(signs, Sign.CHILD_IS_CREDITED, childIs && !parentIs ? 1 : 0);
    }

    private static Sign naming(Mark mark) {
        return switch (mark.manner()) {
            case DATELINE -> Sign.CREDITS_IN_DATELINE;
            case LINE -> mark.isOwn() ? Sign.CREDITS_BY_ITSELF : Sign.CREDITS_LIKE_OTHERS;
            case REPORT -> mark.isOwn() ? Sign.REPORTS_BY_ITSELF : Sign.REPORTS_LIKE_OTHERS;
            case TOLD -> Sign.TOLD_TO_PARENT;
        };
    }

    private boolean namesSame(int teller, Mark mark) {
        return credited.any(teller, m -> m.isCredit() && m.key().equals(mark.key()));
    }

    /// Whether its own credit line, or a third teller, names one as the source of the text.
    private boolean isCredited(int teller, int other) {
        int by = credited.creditedBy(teller);
        return by >= 0 && by != other;
    }

    /// Whether a teller says that something was told to it, in words that the other has as well.
    boolean heard(int teller, int other) {
        var places = heard.computeIfAbsent(teller, this::heard);
        return places.stream().anyMatch(place -> sites.hasSame(other, teller, place));
    }

    private List<Span> heard(int teller) {
        var places = new ArrayList<>(Heard.by(tellers.get(teller)));
        places.addAll(credited.own(teller));
        return places;
    }

    /// Whether both have dates to the minute.
    boolean areFine(int a, int b) {
        var one = tellers.get(a).document().published();
        var other = tellers.get(b).document().published();
        return one != null && other != null && isFine(one.value()) && isFine(other.value());
    }

    /// From the one to the other, where the order is known; else 0.
    double minutes(int a, int b) {
        var one = tellers.get(a).document().published();
        var other = tellers.get(b).document().published();
        return one == null || other == null ? 0 : minutesBetween(one.value(), other.value());
    }
}
