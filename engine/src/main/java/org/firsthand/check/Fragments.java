// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// The stretches of a quotation that stand somewhere in the pile, each of three words or more, and
/// whether a few of them make up the whole: a splice.
final class Fragments {
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 10;
    private static final int MOST = 4000;

    /// Words of the draft that must lie in a piece.
    private static final double COVERED = 0.85;

    private static final int MOST_PIECES = 4;

    /// Words between two pieces of one text that are more than an abridgement.
    private static final int APART = 6;

    /// Words of each piece where no one text holds all of them.
    private static final int LONG = 6;

    private final Quotation quotation;
    private final Voices voices;
    private final List<Fragment> fragments = new ArrayList<>();

    /// A stretch of the quotation and a place where it stands.
    ///
    /// @param from the first of its words in the quotation
    /// @param to the word after its last one
    record Fragment(int from, int to, Track track, Passage passage) {
        int words() {
            return to - from;
        }
    }

    Fragments(Quotation quotation, Voices voices) {
        this.quotation = quotation;
        this.voices = voices;
    }

    /// Keeps what of a match is whole words on both sides.
    void add(Track track, Seeds.Match match) {
        if (match.length() < FEWEST_LETTERS || fragments.size() >= MOST) {
            return;
        }
        var own = quotation.track();
        int from = match.from();
        int shift = match.at() - match.from();
        int to = match.to();
        while (from < to && !(own.beginsWord(from) && track.beginsWord(from + shift))) {
            from++;
        }
        while (to > from && !(own.endsWord(to) && track.endsWord(to + shift))) {
            to--;
        }
        if (to - from < FEWEST_LETTERS) {
            return;
        }
        var span = own.passage(from, to).span();
        int first = (int) words().stream().filter(w -> w.end() <= span.start()).count();
        int count = (int) words().stream().filter(span::contains).count();
        if (count >= FEWEST_WORDS) {
            var place = track.passage(from + shift, to + shift);
            fragments.add(new Fragment(first, first + count, track, place));
        }
    }

    private List<Span> words() {
        return quotation.words().words();
    }

    /// The pieces of which the quotation is joined, in its order; empty where it is no splice.
    List<Fragment> splice(Preference preference) {
        var byPath = new TreeMap<String, List<Fragment>>();
        fragments.forEach(f ->
                byPath.computeIfAbsent(
                                f.passage.path() + "\n" + f.passage.part(), p -> new ArrayList<>())
                        .add(f));
        var best =
                byPath.values().stream()
                        .map(this::cover)
                        .filter(this::isWhole)
                        .filter(c -> !isAbridged(c))
                        .min(
                                Comparator.<List<Fragment>>comparingInt(List::size)
                                        .thenComparing(c -> c.getFirst().passage, preference))
                        .orElse(null);
        boolean abridged =
                byPath.values().stream()
                        .map(this::cover)
                        .anyMatch(c -> isWhole(c) && isAbridged(c));
        if (abridged) {
            return List.of();
        }
        return best != null ? best : acrossTexts(preference);
    }

    /// From several texts, each piece so long that it is no common phrase.
    private List<Fragment> acrossTexts(Preference preference) {
        var all =
                fragments.stream()
                        .filter(f -> f.words() >= LONG)
                        .sorted(Comparator.comparing(Fragment::passage, preference))
                        .toList();
        var cover = cover(all);
        return isWhole(cover) ? cover : List.of();
    }

    /// The fewest fragments that cover most: from each word on, the one that reaches farthest.
    private List<Fragment> cover(List<Fragment> from) {
        var cover = new ArrayList<Fragment>();
        int word = 0;
        while (word < words().size()) {
            var next = farthest(from, word);
            if (next == null) {
                word++;
            } else {
                cover.add(next);
                word = next.to;
            }
        }
        return cover;
    }

    private static @Nullable Fragment farthest(List<Fragment> from, int word) {
        Fragment best = null;
        for (var fragment : from) {
            if (fragment.from <= word
                    && fragment.to - word >= FEWEST_WORDS
                    && (best == null || fragment.to > best.to)) {
                best = fragment;
            }
        }
        return best;
    }

    private boolean isWhole(List<Fragment> cover) {
        int covered = 0;
        int end = 0;
        for (var fragment : cover) {
            covered += fragment.to - Math.max(end, fragment.from);
            end = fragment.to;
        }
        return cover.size() > 1
                && cover.size() <= MOST_PIECES
                && covered >= COVERED * words().size();
    }

    /// Whether all pieces follow each other so closely in one text that words were dropped or
    /// changed, but nothing joined.
    private boolean isAbridged(List<Fragment> cover) {
        for (int i = 1; i < cover.size(); i++) {
            if (isApart(cover.get(i - 1), cover.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isApart(Fragment one, Fragment next) {
        int from = one.passage.span().end();
        int to = next.passage.span().start();
        if (!one.passage.path().equals(next.passage.path())
                || !one.passage.part().equals(next.passage.part())
                || next.passage.span().end() <= from
                || voices.differ(one.passage, next.passage)) {
            return true;
        }
        if (to <= from) {
            return false;
        }
        var between = one.track.words(from, to);
        return between.size() > APART
                || between.size() >= FEWEST_WORDS && endsSentence(one.track.text(), from, between);
    }

    /// Whether a whole sentence stands between the pieces.
    private static boolean endsSentence(String text, int from, List<Span> between) {
        int last = between.getLast().end();
        boolean begins = ends(text, from);
        return begins && ends(text, last);
    }

    private static boolean ends(String text, int at) {
        return at < text.length() && ".!?…".indexOf(text.charAt(at)) >= 0;
    }
}
