// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.firsthand.collate.Credited.Manner;
import org.firsthand.collate.Credited.Mark;
import org.firsthand.collate.Sites.Kind;
import org.firsthand.collate.Sites.Standing;

/// What speaks for a teller having its wording from nobody, or from a source that is not in the
/// pile, as numbers: one a [Sign].
@SuppressWarnings("EnumOrdinal") // a weight stands at the place of its sign
final class Beginnings {
    /// Likeness from which another is close enough to show that a source is unseen.
    private static final double CLOSE = 0.5;

    private final List<Teller> tellers;
    private final Ties ties;
    private final Sites sites;
    private final Credited credited;
    private final Evidence evidence;

    Beginnings(List<Teller> tellers, Ties ties, Sites sites, Credited credited, Evidence evidence) {
        this.tellers = tellers;
        this.ties = ties;
        this.sites = sites;
        this.credited = credited;
        this.evidence = evidence;
    }

    /// The same signs of wording that starts with a teller, and what is seen when it is known who
    /// may come from whom.
    static double[] rootAgain(double[] signs, Beside beside) {
        var again = signs.clone();
        Evidence.set(again, Sign.ROOT_BESIDE_ROOT, beside.root);
        Evidence.set(again, Sign.ROOT_BESIDE_UNSEEN, beside.unseen);
        Evidence.set(again, Sign.ROOT_AGAINST_COPIES, Evidence.log(beside.against));
        Evidence.set(
                again, Sign.ROOT_LACKS_OF_COPIES, Evidence.log(beside.lacks / Evidence.SENTENCE));
        return again;
    }

    /// The same for wording from a source that is not in the pile.
    static double[] unseenAgain(double[] signs, Beside beside) {
        var again = signs.clone();
        Evidence.set(again, Sign.UNSEEN_BESIDE_ROOT, beside.root);
        Evidence.set(again, Sign.UNSEEN_BESIDE_UNSEEN, beside.unseen);
        Evidence.set(again, Sign.UNSEEN_AGAINST_COPIES, Evidence.log(beside.against));
        Evidence.set(
                again, Sign.UNSEEN_LACKS_OF_COPIES, Evidence.log(beside.lacks / Evidence.SENTENCE));
        return again;
    }

    /// What stands beside a teller when it is known who may come from whom.
    ///
    /// @param root how likely a close one is a beginning
    /// @param unseen how likely a close one has its wording from an unseen source
    /// @param against places at which those that come from it agree against it
    /// @param lacks key characters that two that come from it share, and it lacks
    record Beside(double root, double unseen, int against, int lacks) {}

    /// That a teller's wording starts with itself.
    double[] root(int teller) {
        var signs = Sign.none();
        var about = about(teller);
        Evidence.set(signs, Sign.ROOT, 1);
        Evidence.set(signs, Sign.ROOT_SHARED, about.shared);
        Evidence.set(signs, Sign.ROOT_LACKS, about.lacks);
        Evidence.set(signs, Sign.ROOT_ALONE, about.alone);
        Evidence.set(signs, Sign.ROOT_ALONE_NUMBERS, about.numbers);
        Evidence.set(signs, Sign.ROOT_LACKS_SPEAKER, about.lacksSpeaker);
        mark(signs, Sign.ROOT_CREDITS, teller, m -> m.isCredit() && !m.isUnseen());
        mark(signs, Sign.ROOT_CREDITS_UNSEEN, teller, m -> m.isCredit() && m.isUnseen());
        mark(signs, Sign.ROOT_TOLD_TO_OTHER, teller, m -> !m.isCredit() && !m.isUnseen());
        mark(signs, Sign.ROOT_TOLD_TO_UNSEEN, teller, m -> !m.isCredit() && m.isUnseen());
        Evidence.set(signs, Sign.ROOT_IN_DATELINES, credited.isInDatelines(teller) ? 1 : 0);
        Evidence.set(signs, Sign.ROOT_IS_CREDITED, credited.creditedBy(teller) >= 0 ? 1 : 0);
        Evidence.set(signs, Sign.ROOT_EARLIEST, about.earliest);
        Evidence.set(signs, Sign.ROOT_NOT_EARLIEST, about.notEarliest);
        Evidence.set(signs, Sign.ROOT_HEARD, about.heard);
        Evidence.set(signs, Sign.ROOT_LONGEST, about.longest);
        Evidence.set(signs, Sign.ROOT_OWN, about.own);
        return signs;
    }

    /// That a teller has its wording from a source that is not in the pile.
    double[] unseen(int teller) {
        var signs = Sign.none();
        var about = about(teller);
        Evidence.set(signs, Sign.UNSEEN, 1);
        Evidence.set(signs, Sign.UNSEEN_SHARED, about.shared);
        Evidence.set(signs, Sign.UNSEEN_LACKS, about.lacks);
        Evidence.set(signs, Sign.UNSEEN_ALONE, about.alone);
        Evidence.set(signs, Sign.UNSEEN_LACKS_SPEAKER, about.lacksSpeaker);
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
        Evidence.set(signs, Sign.UNSEEN_NEAR_CREDITED, nearCredited(teller));
        mark(signs, Sign.UNSEEN_CREDITS_HERE, teller, m -> m.isCredit() && !m.isUnseen());
        Evidence.set(signs, Sign.UNSEEN_IS_CREDITED, credited.creditedBy(teller) >= 0 ? 1 : 0);
        Evidence.set(signs, Sign.UNSEEN_EARLIEST, about.earliest);
        Evidence.set(signs, Sign.UNSEEN_NOT_EARLIEST, about.notEarliest);
        Evidence.set(signs, Sign.UNSEEN_HEARD, about.heard);
        Evidence.set(signs, Sign.UNSEEN_OWN, about.own);
        exclusive(signs, teller);
        return signs;
    }

    private void mark(double[] signs, Sign sign, int teller, Predicate<Mark> wanted) {
        Evidence.set(signs, sign, credited.any(teller, wanted) ? 1 : 0);
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

    /// How far no one can be the parent, and a close one and this teller each have what neither can
    /// have from the other.
    private void exclusive(double[] signs, int teller) {
        var coverage = ties.coverage(teller);
        double least = CLOSE * ties.most(teller);
        int undone = Integer.MAX_VALUE;
        int missing = Integer.MAX_VALUE;
        for (var tie : ties.closest(teller).entrySet()) {
            missing = Math.min(missing, coverage.all() - coverage.with(tie.getKey()));
            if (tie.getValue() >= least) {
                int[] counts = sites.counts(tie.getKey(), teller);
                undone = Math.min(undone, innovations(counts, Standing.PARENT_ALONE));
            }
        }
        for (var tie : ties.closest(teller).entrySet()) {
            if (tie.getValue() >= least) {
                exclusive(signs, teller, tie.getKey(), new int[] {undone, missing});
            }
        }
    }

    /// @param least changes that its parent must have made and it undone, and key characters that
    ///   its parent must lack, whoever it is
    private void exclusive(double[] signs, int teller, int other, int[] least) {
        int[] counts = sites.counts(other, teller);
        int changed = Math.min(innovations(counts, Standing.CHILD_ALONE), least[0]);
        raise(signs, Sign.UNSEEN_EXCLUSIVE, Evidence.log(changed));
        int speakers = Math.min(of(counts, Kind.LACKS_SPEAKER), of(counts, Kind.HAS_SPEAKER));
        raise(signs, Sign.UNSEEN_EXCLUSIVE_SPEAKERS, Evidence.log(speakers));
        int theirs = ties.coverage(other).all() - ties.coverage(other).with(teller);
        int text = Math.min(theirs, least[1]);
        raise(
                signs,
                Sign.UNSEEN_EXCLUSIVE_TEXT,
                text < Evidence.SENTENCE ? 0 : Evidence.log(text / Evidence.SENTENCE));
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
    /// @param own what nobody else has
    private record About(
            double shared,
            double lacks,
            double alone,
            double numbers,
            double lacksSpeaker,
            double earliest,
            double notEarliest,
            double heard,
            double longest,
            double own) {}

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
            double minutes = evidence.minutes(teller, other);
            earlier |= minutes > Evidence.DAY || minutes > 0 && evidence.areFine(teller, other);
            later |= minutes < -Evidence.DAY || minutes < 0 && evidence.areFine(teller, other);
            heardHere |= evidence.heard(teller, other);
            longest &= theirs.all() <= coverage.all();
        }
        return new About(
                (double) coverage.all() / Math.max(1, length),
                Evidence.log(lacks / Evidence.SENTENCE),
                Evidence.log(alone),
                Evidence.log(numbers),
                Evidence.log(lacksSpeaker),
                earlier && !later ? 1 : 0,
                later ? 1 : 0,
                heardHere ? 1 : 0,
                longest ? 1 : 0,
                Evidence.log((length - coverage.all()) / Evidence.SENTENCE));
    }
}
