// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Span;

/// Tells copied wording from formulas, such as `the works will stay closed at night, with a
/// diversion by way of`, that two writers came to each for himself.
///
/// A passage is worth its length, less what differs in it: a formula is filled in anew, with other
/// numbers and names. Between two tellers that have much in common all of it counts, however short.
/// Where they have little in common, only a passage counts that shows a copy by itself: a name with
/// its title, or a common phrase, does not become one by a second such phrase elsewhere. A
/// quotation needs less, for nobody comes to the same one by himself.
///
/// Time and memory grow with the shared passages.
final class Formulas {
    /// Worth, in key characters, from which on two tellers have much in common.
    private static final int MUCH = 240;

    /// Share of the shorter teller that is worth as much.
    private static final double MUCH_OF_SHORTER = 0.2;

    /// Worth of a passage that shows a copy by itself, and of one in quotation marks.
    private static final int ALONE = 100;

    private static final int ALONE_QUOTED = 60;

    /// Key characters from which on a passage shows a copy however much of it differs: it was
    /// badly scanned, or much edited.
    private static final int LONG = 400;

    /// Worth below which a passage that is not long shows nothing, whatever else two tellers have
    /// in common.
    private static final int NOTHING = 20;

    /// What a difference takes away, in equal characters: a passage of which so much differs that
    /// it is hardly accepted is worth nothing.
    private static final double COST = 1.5;

    /// Share of what either teller has in common with its nearest from which on a pair is near, too.
    private static final double NEAR = 0.5;

    private final List<Teller> tellers;

    /// What each teller has in common with the one that it has most in common with.
    private final double[] most;

    private final List<Shared> copied = new ArrayList<>();

    private Formulas(List<Teller> tellers) {
        this.tellers = tellers;
        most = new double[tellers.size()];
    }

    /// The passages that are no formulas, in the same order.
    ///
    /// @param all in order of tellers, so that those of two tellers follow each other
    static List<Shared> without(List<Teller> tellers, List<Shared> all) {
        var formulas = new Formulas(tellers);
        var pairs = pairs(all);
        pairs.forEach(formulas::measure);
        pairs.forEach(formulas::sift);
        return List.copyOf(formulas.copied);
    }

    private static List<List<Shared>> pairs(List<Shared> all) {
        var pairs = new ArrayList<List<Shared>>();
        for (int from = 0, to; from < all.size(); from = to) {
            to = from + 1;
            while (to < all.size() && areOfOnePair(all.get(from), all.get(to))) {
                to++;
            }
            pairs.add(all.subList(from, to));
        }
        return pairs;
    }

    private static boolean areOfOnePair(Shared one, Shared other) {
        return one.a() == other.a() && one.b() == other.b();
    }

    private static double sum(List<Shared> pair) {
        return pair.stream().mapToDouble(Formulas::worth).sum();
    }

    private void measure(List<Shared> pair) {
        double sum = sum(pair);
        int a = pair.getFirst().a();
        int b = pair.getFirst().b();
        most[a] = Math.max(most[a], sum);
        most[b] = Math.max(most[b], sum);
    }

    private void sift(List<Shared> pair) {
        boolean areNear = areNear(pair);
        pair.stream()
                .filter(s -> s.length() >= LONG || worth(s) >= (areNear ? NOTHING : needed(s)))
                .forEach(copied::add);
    }

    private boolean areNear(List<Shared> pair) {
        double sum = sum(pair);
        int a = pair.getFirst().a();
        int b = pair.getFirst().b();
        int shorter = Math.min(length(a), length(b));
        return sum >= Math.min(MUCH, MUCH_OF_SHORTER * shorter)
                || sum >= NEAR * Math.min(most[a], most[b]);
    }

    private int length(int teller) {
        return tellers.get(teller).key().length();
    }

    private static double worth(Shared s) {
        return s.length() * Math.max(0, 1 - (1 + COST) * (1 - s.identity()));
    }

    private int needed(Shared s) {
        return worth(s) >= ALONE_QUOTED && isQuoted(s) ? ALONE_QUOTED : ALONE;
    }

    private boolean isQuoted(Shared s) {
        return isQuoted(tellers.get(s.a()), s.aStart(), s.aEnd())
                || isQuoted(tellers.get(s.b()), s.bStart(), s.bEnd());
    }

    /// Whether at least half of a stretch stands in quotation marks.
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
        return 2 * quoted >= passage.length();
    }
}
