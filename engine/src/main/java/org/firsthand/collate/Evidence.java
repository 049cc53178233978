// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.firsthand.collate.Credited.Manner;
import org.firsthand.collate.Credited.Mark;
import org.firsthand.collate.Sites.Kind;
import org.firsthand.collate.Sites.Standing;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;

/// What speaks for each possible origin of a teller's wording, as numbers: one a [Sign].
final class Evidence {
    /// Key characters of a sentence, in which lengths are counted.
    private static final double SENTENCE = 60;

    /// Key characters of a tail that is more than a credit line.
    private static final int TAIL = 60;

    /// A teller is contained when the other has this share of its wording, and has more besides.
    private static final double CONTAINED = 0.9;

    private static final double HAS_MORE = 0.85;

    /// Likeness from which another is close enough to show that a source is unseen.
    private static final double CLOSE = 0.5;

    private static final double DAY = 24 * 60;

    private static final Set<Sign> SHOWING =
            EnumSet.of(
                    Sign.UNSEEN_IN_DATELINE,
                    Sign.UNSEEN_BY_ITSELF,
                    Sign.UNSEEN_LIKE_OTHERS,
                    Sign.UNSEEN_TOLD,
                    Sign.UNSEEN_NEAR_CREDITED,
                    Sign.UNSEEN_EXCLUSIVE,
                    Sign.UNSEEN_EXCLUSIVE_SPEAKERS,
                    Sign.UNSEEN_EXCLUSIVE_TEXT);

    private final List<Teller> tellers;
    private final Ties ties;
    private final Sites sites;
    private final Credited credited;
    private final Map<Integer, List<Span>> heard = new HashMap<>();

    Evidence(List<Teller> tellers, Ties ties, Sites sites, Credited credited) {
        this.tellers = tellers;
        this.ties = ties;
        this.sites = sites;
        this.credited = credited;
    }

    /// That a child has its wording from a parent.
    double[] parent(int parent, int child) {
        var signs = Sign.none();
        set(signs, Sign.PARENT, 1);
        wording(signs, parent, child);
        int[] counts = sites.counts(parent, child);
        for (int i = 0; i < counts.length; i++) {
            set(signs, Sign.ofSite(i), log(counts[i]));
        }
        time(signs, parent, child);
        credits(signs, parent, child);
        set(signs, Sign.HEARD_BY_PARENT, heard(parent, child) ? 1 : 0);
        set(signs, Sign.HEARD_BY_CHILD, heard(child, parent) ? 1 : 0);
        return signs;
    }

    /// The same signs, and what is seen when it is known who may come from the child.
    double[] parent(double[] signs, int parent, int child, IntPredicate below) {
        var again = signs.clone();
        int residual = ties.residual(parent, child, below);
        int beyond = sites.splitsBeyond(parent, child, below);
        int splits = 0;
        for (var kind : Kind.values()) {
            boolean counts = kind != Kind.LAYOUT;
            splits += counts ? sites.counts(parent, child)[Sites.at(kind, Standing.SPLIT)] : 0;
        }
        set(again, Sign.RESIDUAL_BEYOND, log(residual / SENTENCE));
        set(again, Sign.SPLIT_BEYOND, log(beyond));
        set(again, Sign.SPLIT_BELOW, log(Math.max(0, splits - beyond)));
        return again;
    }

    /// The same signs of having no parent, and how likely a close one has none either.
    static double[] beside(double[] signs, Sign sign, double likelihood) {
        var again = signs.clone();
        set(again, sign, likelihood);
        return again;
    }

    private static void set(double[] signs, Sign sign, double value) {
        signs[sign.ordinal()] = value;
    }

    private static double log(double count) {
        return StrictMath.log1p(count);
    }

    private void wording(double[] signs, int parent, int child) {
        var ofChild = ties.coverage(child);
        var ofParent = ties.coverage(parent);
        int shared = ofChild.with(parent);
        int residual = ofChild.all() - shared;
        int gap = ofParent.all() - ofParent.with(child);
        int length = tellers.get(parent).key().length();
        set(signs, Sign.LIKENESS, ties.of(child).getOrDefault(parent, 0.0) / ties.most(child));
        set(signs, Sign.RESIDUAL, log(residual / SENTENCE));
        set(signs, Sign.RESIDUAL_SHARE, (double) residual / Math.max(1, ofChild.all()));
        set(signs, Sign.GAP, log(gap / SENTENCE));
        set(signs, Sign.GAP_SHARE, (double) gap / Math.max(1, ofParent.all()));
        double kept = ofParent.with(child) / (double) Math.max(1, ofParent.all());
        set(signs, Sign.OWN_OF_PARENT, kept * log((length - ofParent.all()) / SENTENCE));
        set(signs, Sign.ONLY_THEY, log(ofChild.only(parent) / SENTENCE));
        int childTail = tellers.get(child).key().length() - ofChild.last(parent);
        int parentTail = length - ofParent.last(child);
        set(signs, Sign.TAIL_CUT, parentTail >= TAIL && childTail < TAIL ? 1 : 0);
        boolean more = ofChild.last() - ofChild.last(parent) >= TAIL;
        set(signs, Sign.TAIL_MORE, more && parentTail < TAIL ? 1 : 0);
        double childShare = ties.share(child, parent);
        double parentShare = ties.share(parent, child);
        set(signs, Sign.CONTAINED, childShare >= CONTAINED && parentShare < HAS_MORE ? 1 : 0);
        set(signs, Sign.CONTAINS, parentShare >= CONTAINED && childShare < HAS_MORE ? 1 : 0);
        set(signs, Sign.CHILD_SHARE, childShare);
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
            } else if (mark.isCredit() && credited.has(parent, child, mark)) {
                set(signs, Sign.INHERITS_CREDIT, 1);
            } else if (mark.isCredit() && namesSame(parent, mark)) {
                set(signs, Sign.SAME_CREDIT, 1);
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
    private boolean heard(int teller, int other) {
        var places = heard.computeIfAbsent(teller, this::heard);
        return places.stream().anyMatch(place -> sites.hasSame(other, teller, place));
    }

    private List<Span> heard(int teller) {
        var places = new ArrayList<>(Heard.by(tellers.get(teller)));
        places.addAll(credited.own(teller));
        return places;
    }

    /// That a teller's wording starts with itself.
    double[] root(int teller) {
        var signs = Sign.none();
        var about = about(teller);
        set(signs, Sign.ROOT, 1);
        set(signs, Sign.ROOT_SHARED, about.shared);
        set(signs, Sign.ROOT_LACKS, about.lacks);
        set(signs, Sign.ROOT_ALONE, about.alone);
        set(signs, Sign.ROOT_ALONE_NUMBERS, about.numbers);
        set(signs, Sign.ROOT_LACKS_SPEAKER, about.lacksSpeaker);
        mark(signs, Sign.ROOT_CREDITS, teller, m -> m.isCredit() && !m.isUnseen());
        mark(signs, Sign.ROOT_CREDITS_UNSEEN, teller, m -> m.isCredit() && m.isUnseen());
        mark(signs, Sign.ROOT_TOLD_TO_OTHER, teller, m -> !m.isCredit() && !m.isUnseen());
        mark(signs, Sign.ROOT_TOLD_TO_UNSEEN, teller, m -> !m.isCredit() && m.isUnseen());
        set(signs, Sign.ROOT_IN_DATELINES, credited.isInDatelines(teller) ? 1 : 0);
        set(signs, Sign.ROOT_IS_CREDITED, credited.creditedBy(teller) >= 0 ? 1 : 0);
        set(signs, Sign.ROOT_EARLIEST, about.earliest);
        set(signs, Sign.ROOT_NOT_EARLIEST, about.notEarliest);
        set(signs, Sign.ROOT_HEARD, about.heard);
        set(signs, Sign.ROOT_LONGEST, about.longest);
        return signs;
    }

    /// That a teller has its wording from a source that is not in the pile.
    double[] unseen(int teller) {
        var signs = Sign.none();
        var about = about(teller);
        set(signs, Sign.UNSEEN, 1);
        set(signs, Sign.UNSEEN_SHARED, about.shared);
        set(signs, Sign.UNSEEN_LACKS, about.lacks);
        set(signs, Sign.UNSEEN_ALONE, about.alone);
        set(signs, Sign.UNSEEN_LACKS_SPEAKER, about.lacksSpeaker);
        mark(signs, Sign.UNSEEN_IN_DATELINE, teller, m -> isUnseen(m, Manner.DATELINE));
        mark(
                signs,
                Sign.UNSEEN_BY_ITSELF,
                teller,
                m -> m.isOwn() && (isUnseen(m, Manner.LINE) || isUnseen(m, Manner.REPORT)));
        mark(
                signs,
                Sign.UNSEEN_LIKE_OTHERS,
                teller,
                m -> !m.isOwn() && (isUnseen(m, Manner.LINE) || isUnseen(m, Manner.REPORT)));
        mark(signs, Sign.UNSEEN_TOLD, teller, m -> isUnseen(m, Manner.TOLD));
        mark(signs, Sign.UNSEEN_TOLD_TO_OTHER, teller, m -> !m.isCredit() && !m.isUnseen());
        set(signs, Sign.UNSEEN_NEAR_CREDITED, nearCredited(teller));
        mark(signs, Sign.UNSEEN_CREDITS_HERE, teller, m -> m.isCredit() && !m.isUnseen());
        set(signs, Sign.UNSEEN_IS_CREDITED, credited.creditedBy(teller) >= 0 ? 1 : 0);
        set(signs, Sign.UNSEEN_EARLIEST, about.earliest);
        set(signs, Sign.UNSEEN_NOT_EARLIEST, about.notEarliest);
        set(signs, Sign.UNSEEN_HEARD, about.heard);
        exclusive(signs, teller);
        return signs;
    }

    /// Whether anything at all speaks for a source that is not in the pile: that it is named, or
    /// that two have what neither can have from the other.
    static boolean showsUnseen(double[] signs) {
        return SHOWING.stream().anyMatch(sign -> signs[sign.ordinal()] > 0);
    }

    private void mark(double[] signs, Sign sign, int teller, Predicate<Mark> wanted) {
        set(signs, sign, credited.any(teller, wanted) ? 1 : 0);
    }

    private static boolean isUnseen(Mark mark, Manner manner) {
        return mark.isUnseen() && mark.manner() == manner;
    }

    /// The likeness to the closest that credits a source that is not here, for one that credits
    /// nobody.
    private double nearCredited(int teller) {
        return credited.unseen(teller) != null
                ? 0
                : ties.of(teller).entrySet().stream()
                        .filter(tie -> credited.unseen(tie.getKey()) != null)
                        .mapToDouble(tie -> tie.getValue() / ties.most(teller))
                        .max()
                        .orElse(0);
    }

    /// How far a close one and this teller each have what neither can have from the other.
    private void exclusive(double[] signs, int teller) {
        ties.closest(teller).forEach((other, equal) -> {
            if (equal < CLOSE * ties.most(teller)) {
                return;
            }
            int[] counts = sites.counts(other, teller);
            int changed = Math.min(innovations(counts, Standing.CHILD_ALONE), innovations(counts, Standing.PARENT_ALONE));
            raise(signs, Sign.UNSEEN_EXCLUSIVE, log(changed));
            int speakers = Math.min(of(counts, Kind.LACKS_SPEAKER), of(counts, Kind.HAS_SPEAKER));
            raise(signs, Sign.UNSEEN_EXCLUSIVE_SPEAKERS, log(speakers));
            int text =
                    Math.min(
                            ties.coverage(teller).all() - ties.coverage(teller).with(other),
                            ties.coverage(other).all() - ties.coverage(other).with(teller));
            raise(signs, Sign.UNSEEN_EXCLUSIVE_TEXT, log(text / SENTENCE));
        });
    }

    private static void raise(double[] signs, Sign sign, double value) {
        signs[sign.ordinal()] = Math.max(signs[sign.ordinal()], value);
    }

    private static int innovations(int[] counts, Standing standing) {
        int sum = 0;
        for (var kind : Kind.values()) {
            sum += kind == Kind.HOUSE ? 0 : counts[Sites.at(kind, standing)];
        }
        return sum;
    }

    private static int of(int[] counts, Kind kind) {
        int sum = 0;
        for (var standing : Standing.values()) {
            sum += counts[Sites.at(kind, standing)];
        }
        return sum;
    }

    /// What a teller is among those tied to it.
    ///
    /// @param lacks what others have in common, and it lacks
    /// @param alone places at which it stands alone against the closest
    private record About(
            double shared,
            double lacks,
            double alone,
            double numbers,
            double lacksSpeaker,
            double earliest,
            double notEarliest,
            double heard,
            double longest) {}

    private final Map<Integer, About> abouts = new HashMap<>();

    private About about(int teller) {
        return abouts.computeIfAbsent(teller, this::look);
    }

    private About look(int teller) {
        var coverage = ties.coverage(teller);
        int length = tellers.get(teller).key().length();
        var closest = ties.closest(teller);
        int lacks = 0;
        int alone = closest.isEmpty() ? 0 : Integer.MAX_VALUE;
        int numbers = 0;
        int lacksSpeaker = 0;
        boolean earlier = false;
        boolean later = false;
        boolean heardHere = false;
        boolean longest = true;
        for (int other : closest.keySet()) {
            var theirs = ties.coverage(other);
            lacks = Math.max(lacks, theirs.all() - theirs.with(teller));
            int[] counts = sites.counts(other, teller);
            alone = Math.min(alone, innovations(counts, Standing.CHILD_ALONE));
            numbers = Math.max(numbers, counts[Sites.at(Kind.NUMBER, Standing.CHILD_ALONE)]);
            lacksSpeaker = Math.max(lacksSpeaker, of(counts, Kind.LACKS_SPEAKER));
            double minutes = minutes(teller, other);
            earlier |= minutes > DAY || minutes > 0 && areFine(teller, other);
            later |= minutes < -DAY || minutes < 0 && areFine(teller, other);
            heardHere |= heard(teller, other);
            longest &= theirs.all() <= coverage.all();
        }
        return new About(
                (double) coverage.all() / Math.max(1, length),
                log(lacks / SENTENCE),
                log(alone),
                log(numbers),
                log(lacksSpeaker),
                earlier && !later ? 1 : 0,
                later ? 1 : 0,
                heardHere ? 1 : 0,
                longest ? 1 : 0);
    }

    private boolean areFine(int a, int b) {
        var one = tellers.get(a).document().published();
        var other = tellers.get(b).document().published();
        return one != null && other != null && isFine(one.value()) && isFine(other.value());
    }

    private double minutes(int a, int b) {
        var one = tellers.get(a).document().published();
        var other = tellers.get(b).document().published();
        return one == null || other == null ? 0 : minutesBetween(one.value(), other.value());
    }
}
