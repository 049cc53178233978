// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firsthand.model.Change;
import org.firsthand.model.Span;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// The words in which two passages differ, by a longest common subsequence of their words.
///
/// Only for showing: of long sides it looks at some words around the place where they match best,
/// so its cost is bounded. Passages that share few words are left unmarked, since marking nearly
/// everything shows nothing.
///
/// @param a the first passage, what the second lacks or has otherwise marked
/// @param b the second passage, what the first lacks or has otherwise marked
/// @param counts in words, what differs
record Difference(List<Run> a, List<Run> b, List<String> counts) {
    private static final int MOST_WORDS = 240;
    private static final int WORDS_BEFORE = 60;
    private static final int MOST_READ = 20_000;
    private static final double LEAST_SHARED = 0.3;

    /// Names the kind of a change of the words `a` into the words `b`, where it is known.
    interface Kinds {
        Change.@Nullable Kind of(Span a, Span b);
    }

    /// One side: a text and the words of one span of it.
    private record Side(String text, Span span, List<Span> words, List<String> keys) {
        static Side of(String text, Span span) {
            var all = Words.of(text, span.start(), span.end());
            boolean cut = all.size() > MOST_READ;
            var words = cut ? all.subList(0, MOST_READ) : all;
            var end = cut ? words.getLast().end() : span.end();
            var keys = words.stream().map(w -> w.of(text).toLowerCase(Locale.ROOT)).toList();
            return new Side(text, new Span(span.start(), end), words, keys);
        }

        boolean isLong() {
            return words.size() > MOST_WORDS;
        }

        /// As many of its words as are compared, from an index on.
        Side from(int first) {
            int last = Math.min(words.size(), first + MOST_WORDS);
            int start = first == 0 ? span.start() : words.get(first).start();
            int end = last == words.size() ? span.end() : words.get(last - 1).end();
            return new Side(
                    text,
                    new Span(start, end),
                    words.subList(first, last),
                    keys.subList(first, last));
        }
    }

    /// The difference of a span of one text and a span of another.
    static Difference of(Passages passages, Kinds kinds) {
        var a = Side.of(passages.aText(), passages.a());
        var b = Side.of(passages.bText(), passages.b());
        if (a.isLong() || b.isLong()) {
            var start = Anchor.of(a.keys(), b.keys()).earlier(WORDS_BEFORE);
            a = a.from(start.a());
            b = b.from(start.b());
        }
        boolean cut = a.span().end() < passages.a().end() || b.span().end() < passages.b().end();
        var pairs = common(a.keys(), b.keys());
        int shorter = Math.min(a.words().size(), b.words().size());
        if (pairs.size() < LEAST_SHARED * shorter || pairs.isEmpty()) {
            return unmarked(passages);
        }
        var drawing = new Drawing(a, b, kinds);
        if (a.span().start() > passages.a().start() || b.span().start() > passages.b().start()) {
            drawing.begin(pairs.getFirst(), passages);
        }
        for (var pair : pairs) {
            drawing.advance(pair[0], pair[1]);
        }
        if (!cut) {
            drawing.advance(a.words().size(), b.words().size());
        }
        return drawing.finish(passages);
    }

    /// Two spans of two texts.
    record Passages(String aText, Span a, String bText, Span b) {}

    private static Difference unmarked(Passages p) {
        return new Difference(
                List.of(Run.plain(Escape.clip(p.a().of(p.aText()), 1_200))),
                List.of(Run.plain(Escape.clip(p.b().of(p.bText()), 1_200))),
                List.of());
    }

    /// Index pairs of a longest common subsequence, in order.
    private static List<int[]> common(List<String> a, List<String> b) {
        var longest = new short[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        a.get(i).equals(b.get(j))
                                ? (short) (longest[i + 1][j + 1] + 1)
                                : (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var pairs = new ArrayList<int[]>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /// The two sides while they are drawn from left to right.
    private static final class Drawing {
        private final Side a;
        private final Side b;
        private final Kinds kinds;
        private final List<Run> aRuns = new ArrayList<>();
        private final List<Run> bRuns = new ArrayList<>();
        private final Map<Run.Manner, Integer> words = new EnumMap<>(Run.Manner.class);
        private final Map<Change.Kind, Integer> changes = new EnumMap<>(Change.Kind.class);
        private int aNext;
        private int bNext;
        private int aAt;
        private int bAt;

        Drawing(Side a, Side b, Kinds kinds) {
            this.a = a;
            this.b = b;
            this.kinds = kinds;
            aAt = a.span().start();
            bAt = b.span().start();
        }

        /// Begins at a pair of equal words instead of the first words, so that a cut before it is
        /// no difference.
        void begin(int[] pair, Passages whole) {
            aNext = pair[0];
            bNext = pair[1];
            aAt = aNext == 0 ? aAt : a.words().get(aNext).start();
            bAt = bNext == 0 ? bAt : b.words().get(bNext).start();
            cut(aRuns, aAt, whole.a());
            cut(bRuns, bAt, whole.b());
        }

        private static void cut(List<Run> runs, int at, Span whole) {
            if (at > whole.start()) {
                runs.add(Run.plain("… "));
            }
        }

        /// Draws what differs up to a pair of equal words, and steps over the pair.
        void advance(int aPair, int bPair) {
            boolean inA = aPair > aNext;
            boolean inB = bPair > bNext;
            var manner =
                    inA && inB ? Run.Manner.CHANGED : inA ? Run.Manner.DROPPED : Run.Manner.ADDED;
            var aGap = inA ? gap(a, aNext, aPair) : null;
            var bGap = inB ? gap(b, bNext, bPair) : null;
            var kind = aGap == null || bGap == null ? null : kind(aGap, bGap);
            if (aGap != null) {
                aAt =
                        draw(
                                aRuns,
                                a,
                                new int[] {aAt, aGap.start(), aGap.end()},
                                new Run(manner, "", kind));
            }
            if (bGap != null) {
                bAt =
                        draw(
                                bRuns,
                                b,
                                new int[] {bAt, bGap.start(), bGap.end()},
                                new Run(manner, "", kind));
            }
            tally(manner, kind, aPair - aNext, bPair - bNext);
            aNext = aPair + 1;
            bNext = bPair + 1;
        }

        private Change.@Nullable Kind kind(Span aGap, Span bGap) {
            var known = kinds.of(aGap, bGap);
            if (known != null) {
                return known;
            }
            return hasDigit(aGap.of(a.text())) && hasDigit(bGap.of(b.text()))
                    ? Change.Kind.NUMBER
                    : null;
        }

        private static boolean hasDigit(String words) {
            return words.codePoints().anyMatch(Character::isDigit);
        }

        private static Span gap(Side side, int from, int to) {
            return new Span(side.words().get(from).start(), side.words().get(to - 1).end());
        }

        private static int draw(List<Run> runs, Side side, int[] ends, Run like) {
            if (ends[1] > ends[0]) {
                runs.add(Run.plain(side.text().substring(ends[0], ends[1])));
            }
            runs.add(
                    new Run(like.manner(), side.text().substring(ends[1], ends[2]), like.change()));
            return ends[2];
        }

        private void tally(Run.Manner manner, Change.@Nullable Kind kind, int aCount, int bCount) {
            if (kind != null && kind != Change.Kind.OTHER) {
                changes.merge(kind, 1, Integer::sum);
            } else if (aCount > 0 || bCount > 0) {
                words.merge(manner, Math.max(aCount, bCount), Integer::sum);
            }
        }

        Difference finish(Passages whole) {
            int aEnd = aNext > a.words().size() ? a.span().end() : a.words().get(aNext - 1).end();
            int bEnd = bNext > b.words().size() ? b.span().end() : b.words().get(bNext - 1).end();
            aRuns.add(
                    Run.plain(
                            a.text().substring(aAt, aEnd) + (aEnd < whole.a().end() ? " …" : "")));
            bRuns.add(
                    Run.plain(
                            b.text().substring(bAt, bEnd) + (bEnd < whole.b().end() ? " …" : "")));
            return new Difference(List.copyOf(aRuns), List.copyOf(bRuns), counts());
        }

        private List<String> counts() {
            var counts = new ArrayList<String>();
            for (var kind : Change.Kind.values()) {
                add(
                        counts,
                        changes.getOrDefault(kind, 0),
                        kind.name().toLowerCase(Locale.ROOT),
                        "changed");
            }
            for (var manner : List.of(Run.Manner.DROPPED, Run.Manner.ADDED, Run.Manner.CHANGED)) {
                add(
                        counts,
                        words.getOrDefault(manner, 0),
                        "word",
                        manner.name().toLowerCase(Locale.ROOT));
            }
            if (words.isEmpty() && changes.isEmpty()) {
                counts.add("the same words");
            }
            return List.copyOf(counts);
        }

        private static void add(List<String> counts, int number, String what, String happened) {
            if (number > 0) {
                var many = what.equals("modality") ? "modalities" : what + "s";
                counts.add(Phrases.count(number, what, many) + " " + happened);
            }
        }
    }
}
