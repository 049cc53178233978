// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;

/// Tells copied wording from formulas, such as `the works will stay closed at night, with a
/// diversion by way of`, that two writers came to each for himself.
///
/// A formula is filled in anew, with other numbers and names; so a passage is worth its length less
/// what stands in place of something else. Between two tellers that have much in common all of it
/// counts, however short. *Far* are two that have little in common, next to their length and to
/// what each has in common with its nearest: between them a passage counts only if it shows a copy
/// by itself, for two weak ones are no strong one. A quotation needs less, since nobody comes to
/// the same one by himself. Nothing is a formula between tellers of whose passages none differs.
///
/// Time and memory grow with the shared passages.
final class Formulas {
    /// Worth, in key characters, from which on two tellers have much in common.
    private static final int MUCH = 320;

    /// Share of the shorter teller that is worth as much.
    private static final double MUCH_OF_SHORTER = 0.15;

    /// Worth of a passage that shows a copy by itself, and of one in quotation marks.
    private static final int ALONE = 100;

    private static final int ALONE_QUOTED = Pairs.SHORTEST;

    /// Key characters from which on a passage shows a copy however much of it differs: it was badly
    /// scanned, or much edited.
    private static final int LONG = 400;

    /// Equal characters that a character takes away that stands in place of another.
    private static final double COST = 1;

    /// Share of what either teller has in common with its nearest from which on a pair is near,
    /// too.
    private static final double NEAR = 0.2;

    /// Characters of a word, about.
    private static final int WORD = 6;

    private final List<Teller> tellers;
    private final List<Shared> all;
    private final double[] worth;

    /// What each teller has in common with the one that it has most in common with.
    private final double[] most;

    private final BitSet copied = new BitSet();

    private Formulas(List<Teller> tellers, List<Shared> all, List<Reuse> reuses) {
        this.tellers = tellers;
        this.all = all;
        most = new double[tellers.size()];
        worth = new double[all.size()];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = worth(all.get(i), reuses.get(i));
        }
    }

    /// Which passages are no formulas.
    ///
    /// @param all in order of tellers, so that those of two tellers follow each other
    /// @param reuses the same with what differs in them
    static BitSet copied(List<Teller> tellers, List<Shared> all, List<Reuse> reuses) {
        var formulas = new Formulas(tellers, all, reuses);
        var pairs = Shared.pairs(all);
        pairs.forEach(formulas::measure);
        pairs.forEach(formulas::sift);
        return formulas.copied;
    }

    private double sum(Span pair) {
        return IntStream.range(pair.start(), pair.end()).mapToDouble(i -> worth[i]).sum();
    }

    private void measure(Span pair) {
        double sum = sum(pair);
        var first = all.get(pair.start());
        most[first.a()] = Math.max(most[first.a()], sum);
        most[first.b()] = Math.max(most[first.b()], sum);
    }

    private void sift(Span pair) {
        if (areNear(pair)) {
            copied.set(pair.start(), pair.end());
            return;
        }
        for (int i = pair.start(); i < pair.end(); i++) {
            if (all.get(i).length() >= LONG || worth[i] >= needed(i)) {
                copied.set(i);
            }
        }
    }

    private boolean areNear(Span pair) {
        double sum = sum(pair);
        int a = all.get(pair.start()).a();
        int b = all.get(pair.start()).b();
        int shorter = Math.min(length(a), length(b));
        return sum >= Math.min(MUCH, MUCH_OF_SHORTER * shorter)
                || sum >= NEAR * Math.min(most[a], most[b])
                || all.subList(pair.start(), pair.end()).stream().allMatch(s -> s.identity() == 1);
    }

    private int length(int teller) {
        return tellers.get(teller).key().length();
    }

    /// Equal characters, less what is put in place of others; a clause put in or left out takes
    /// away no more than a word does.
    private static double worth(Shared s, Reuse reuse) {
        int length = Math.max(reuse.a().span().length(), reuse.b().span().length());
        double worth = length;
        for (var change : reuse.changes()) {
            int more = Math.max(change.a().length(), change.b().length());
            int less = Math.min(change.a().length(), change.b().length());
            worth -= more + COST * (less == 0 ? Math.min(WORD, more) : more);
        }
        return Math.max(0, worth * s.length() / length);
    }

    private int needed(int i) {
        return worth[i] >= ALONE_QUOTED && isQuoted(all.get(i)) ? ALONE_QUOTED : ALONE;
    }

    private boolean isQuoted(Shared s) {
        return isQuoted(tellers.get(s.a()), s.aStart(), s.aEnd())
                || isQuoted(tellers.get(s.b()), s.bStart(), s.bEnd());
    }

    /// Whether enough of a stretch stands in quotation marks.
    private static boolean isQuoted(Teller teller, int from, int to) {
        var text = teller.document().text(teller.part());
        var passage = teller.key().verbatim(from, to);
        int start = text.lastIndexOf('\n', passage.start()) + 1;
        int next = text.indexOf('\n', passage.end());
        int end = next < 0 ? text.length() : next;
        int quoted =
                Quoted.of(text, new Span(start, end)).stream()
                        .mapToInt(quotation -> Math.max(0, quotation.overlap(passage)))
                        .sum();
        return quoted >= ALONE_QUOTED;
    }
}
