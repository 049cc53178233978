// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Change;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Wording;
import org.jspecify.annotations.Nullable;

/// Holds a quotation against the place that comes nearest to it, word by word, and tells a change
/// of words from one of form.
///
/// Form is: how a number is written, how words are cut or hyphenated, "er" and "um", and what a
/// marked gap or a bracketed insertion of the draft stands for.
final class Nearly {
    private static final double FEWEST_EQUAL = 0.6;
    private static final int SHORT = 5;
    private static final int FEWEST_LETTERS = 4;
    private static final int SLACK = 40;
    private static final int LEFT_OUT = 400;
    private static final Set<String> HESITATIONS =
            Set.of("er", "erm", "um", "uh", "uhm", "hm", "mm", "ah");

    private final Quotation quotation;
    private final Track track;
    private final Wording.Side draft;

    private Nearly(Quotation quotation, Track track) {
        this.quotation = quotation;
        this.track = track;
        this.draft = quotation.words();
    }

    /// Two words of both sides that are equal, by their indices.
    private record Pair(int draft, int source) {}

    /// The place around a match; null where too little is alike.
    static @Nullable Sighting at(Quotation quotation, Track track, Seeds.Match match) {
        var nearly = new Nearly(quotation, track);
        var wide = nearly.around(match);
        var pairs = pairs(nearly.draft, wide, Wording.changes(nearly.draft, wide));
        return pairs.isEmpty() ? null : nearly.sighting(nearly.narrow(wide, pairs));
    }

    /// The words around a match, with some to spare on both sides.
    private Wording.Side around(Seeds.Match match) {
        int slack = SLACK + quotation.track().length() / 4;
        for (var gap : quotation.gaps()) {
            slack += gap.kind() == Quotation.Gap.Kind.LEFT_OUT ? LEFT_OUT : SLACK;
        }
        int from = Math.max(0, match.at() - match.from() - slack);
        int rest = quotation.track().length() - match.to();
        int to = Math.min(track.length(), match.end() + rest + slack);
        while (!track.beginsWord(from)) {
            from--;
        }
        while (to < track.length() && !track.endsWord(to)) {
            to++;
        }
        var span = track.passage(from, to).span();
        return Figures.of(track.text(), track.words(span.start(), span.end()));
    }

    private static List<Pair> pairs(Wording.Side a, Wording.Side b, List<Change> changes) {
        var left = new ArrayList<Integer>();
        var right = new ArrayList<Integer>();
        int next = 0;
        for (int i = 0; i < a.words().size(); i++) {
            next = passed(changes, next, a.words().get(i).start());
            if (next == changes.size() || !changes.get(next).a().contains(a.words().get(i))) {
                left.add(i);
            }
        }
        next = 0;
        for (int j = 0; j < b.words().size(); j++) {
            while (next < changes.size()
                    && changes.get(next).b().end() <= b.words().get(j).start()) {
                next++;
            }
            if (next == changes.size() || !changes.get(next).b().contains(b.words().get(j))) {
                right.add(j);
            }
        }
        var pairs = new ArrayList<Pair>();
        for (int k = 0; k < Math.min(left.size(), right.size()); k++) {
            pairs.add(new Pair(left.get(k), right.get(k)));
        }
        return pairs;
    }

    private static int passed(List<Change> changes, int next, int start) {
        int passed = next;
        while (passed < changes.size() && changes.get(passed).a().end() <= start) {
            passed++;
        }
        return passed;
    }

    /// The source's words that the quotation takes up: the run of equal words that gains most when
    /// each counts two and each word between them that the draft lacks costs one, with as many
    /// words around it as the draft has.
    private Wording.Side narrow(Wording.Side wide, List<Pair> pairs) {
        int first = 0;
        int bestFirst = 0;
        int bestLast = 0;
        int gain = 0;
        int best = 0;
        for (int k = 1; k < pairs.size(); k++) {
            gain += 2 - jump(pairs.get(k - 1), pairs.get(k));
            if (gain < 0) {
                gain = 0;
                first = k;
            }
            if (gain > best) {
                best = gain;
                bestFirst = first;
                bestLast = k;
            }
        }
        var head = pairs.get(bestFirst);
        var tail = pairs.get(bestLast);
        int from = Math.max(0, head.source - head.draft);
        int after = draft.words().size() - 1 - tail.draft;
        int to = Math.min(wide.words().size(), tail.source + 1 + after);
        return new Wording.Side(
                wide.text(), wide.words().subList(from, to), wide.keys().subList(from, to));
    }

    private int jump(Pair one, Pair next) {
        boolean marked = quotation.hasGapAt(draft.words().get(next.draft).start());
        return marked && next.draft == one.draft + 1 ? 1 : next.source - one.source;
    }

    private @Nullable Sighting sighting(Wording.Side source) {
        var all = Wording.changes(draft, source);
        var changes = all.stream().filter(c -> !isForm(c, source)).toList();
        int changed = changes.stream().mapToInt(c -> words(c, source)).sum();
        int lost = changes.stream().mapToInt(c -> count(draft, c.a())).sum();
        int size = draft.words().size();
        boolean alike =
                lost <= (1 - FEWEST_EQUAL) * size
                        && changed <= (2 - 2 * FEWEST_EQUAL) * size
                        && (size > SHORT || changed <= 1)
                        && letters(changes)
                                >= Math.max(FEWEST_LETTERS, FEWEST_EQUAL * letters(List.of()));
        boolean oneWord = size >= SHORT && changes.size() == 1 && lost == 1 && changed == 1;
        if (!alike && !oneWord || source.words().isEmpty()) {
            return null;
        }
        var span = new Span(source.words().getFirst().start(), source.words().getLast().end());
        return new Sighting(track, List.of(span), changes, (double) changed / size);
    }

    /// Letters of the words that are equal; short words count for nothing.
    private int letters(List<Change> changes) {
        int letters = 0;
        for (int i = 0; i < draft.words().size(); i++) {
            var word = draft.words().get(i);
            boolean equal = changes.stream().noneMatch(c -> c.a().contains(word));
            letters += equal && word.length() > 3 ? draft.keys().get(i).length() : 0;
        }
        return letters;
    }

    private int words(Change change, Wording.Side source) {
        return Math.max(count(draft, change.a()), count(source, change.b()));
    }

    private static int count(Wording.Side side, Span span) {
        return (int) side.words().stream().filter(span::contains).count();
    }

    private boolean isForm(Change change, Wording.Side source) {
        if (change.a().length() == 0) {
            return quotation.hasGapAt(change.a().start())
                    || source.words().stream()
                            .filter(change.b()::contains)
                            .allMatch(w -> HESITATIONS.contains(Key.of(w.of(source.text()))));
        }
        return change.b().length() > 0
                && Wording.sameLetters(change.a().of(draft.text()), change.b().of(source.text()));
    }
}
