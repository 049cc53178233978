// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Change;
import org.firsthand.model.Span;

/// Word-by-word comparison of two passages: what was added, dropped or replaced, and whether it
/// matters.
///
/// The shortest edit script over words is found by Myers, "An O(ND) Difference Algorithm and Its
/// Variations" (Algorithmica 1, 1986). Time grows with words times differences; past `MOST`
/// differences the rest counts as one replaced run.
public final class Wording {
    private static final int MOST = 600;

    private static final Set<String> NEGATIONS =
            Set.of(
                    "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without",
                    "cannot", "cant", "dont", "didnt", "doesnt", "isnt", "wasnt", "arent", "werent",
                    "wont", "wouldnt", "couldnt", "hasnt", "havent", "denied", "denies", "deny",
                    "unable", "false", "untrue");
    private static final Set<String> MODALS =
            Set.of(
                    "may",
                    "might",
                    "could",
                    "can",
                    "will",
                    "would",
                    "shall",
                    "should",
                    "must",
                    "possibly",
                    "perhaps",
                    "probably",
                    "likely",
                    "allegedly",
                    "reportedly",
                    "apparently",
                    "certainly",
                    "maybe",
                    "believed",
                    "expected",
                    "seems",
                    "appears",
                    "unconfirmed",
                    "alleged",
                    "reported");
    private static final Set<String> CUES =
            Set.of(
                    "said",
                    "says",
                    "say",
                    "according",
                    "told",
                    "reported",
                    "reports",
                    "announced",
                    "stated",
                    "states",
                    "claimed",
                    "claims",
                    "declared",
                    "added",
                    "explained",
                    "insisted",
                    "wrote",
                    "confirmed",
                    "warned",
                    "acknowledged");

    private Wording() {}

    /// One side of a comparison: a text, its words, and their comparison keys.
    public record Side(String text, List<Span> words, List<String> keys) {
        /// The words of a span of a text.
        public static Side of(String text, Span span) {
            var words = Words.of(text, span.start(), span.end());
            return new Side(text, words, words.stream().map(w -> key(w.of(text))).toList());
        }
    }

    /// The comparison key of a word; a number keeps its decimal point, but not the commas between
    /// thousands.
    public static String key(String word) {
        if (!Character.isDigit(word.charAt(0)) || word.indexOf('.') < 0) {
            return Key.of(word);
        }
        int point = word.lastIndexOf('.');
        return Key.of(word.substring(0, point)) + "." + Key.of(word.substring(point + 1));
    }

    /// Whether two stretches have the same letters and numbers, however they are cut into words.
    public static boolean sameLetters(String a, String b) {
        return joined(a).equals(joined(b));
    }

    private static String joined(String text) {
        var joined = new StringBuilder();
        Words.of(text).forEach(w -> joined.append(key(w.of(text))));
        return joined.toString();
    }

    /// Runs of words that differ, in order; an empty span on one side means added or dropped.
    public static List<Change> changes(Side a, Side b) {
        var changes = new ArrayList<Change>();
        if (a.keys.equals(b.keys)) {
            return changes;
        }
        int i = 0;
        int j = 0;
        for (var match : matches(a.keys, b.keys)) {
            if (match[0] > i || match[1] > j) {
                changes.add(change(a, new Span(i, match[0]), b, new Span(j, match[1])));
            }
            i = match[0] + 1;
            j = match[1] + 1;
        }
        if (i < a.keys.size() || j < b.keys.size()) {
            changes.add(change(a, new Span(i, a.keys.size()), b, new Span(j, b.keys.size())));
        }
        return changes;
    }

    private static Change change(Side a, Span inA, Side b, Span inB) {
        return new Change(kind(a, inA, b, inB), verbatim(a, inA), verbatim(b, inB));
    }

    private static Span verbatim(Side side, Span words) {
        if (words.length() > 0) {
            return new Span(
                    side.words.get(words.start()).start(), side.words.get(words.end() - 1).end());
        }
        int at =
                words.start() < side.words.size()
                        ? side.words.get(words.start()).start()
                        : side.words.isEmpty() ? 0 : side.words.getLast().end();
        return new Span(at, at);
    }

    private static Change.Kind kind(Side a, Span inA, Side b, Span inB) {
        var left = a.keys.subList(inA.start(), inA.end());
        var right = b.keys.subList(inB.start(), inB.end());
        if (left.size() + right.size() > 24) {
            return Change.Kind.OTHER;
        }
        if (!Numerals.values(left).equals(Numerals.values(right))) {
            return Change.Kind.NUMBER;
        }
        if (count(left, NEGATIONS) != count(right, NEGATIONS)) {
            return Change.Kind.NEGATION;
        }
        if (count(left, CUES) != count(right, CUES) && (left.isEmpty() || right.isEmpty())) {
            return Change.Kind.ATTRIBUTION;
        }
        if (!among(left, MODALS).equals(among(right, MODALS))) {
            return Change.Kind.MODALITY;
        }
        return isName(a, inA) && isName(b, inB) ? Change.Kind.NAME : Change.Kind.OTHER;
    }

    private static long count(List<String> words, Set<String> known) {
        return words.stream().filter(known::contains).count();
    }

    private static List<String> among(List<String> words, Set<String> known) {
        return words.stream().filter(known::contains).sorted().toList();
    }

    /// Whether the key of a word is a number, in digits or in words; `one` and `zero` are too often
    /// none.
    public static boolean isNumber(String key) {
        return !key.isEmpty() && Character.isDigit(key.charAt(0)) || Numerals.isWord(key);
    }

    /// Whether the key of a word negates.
    public static boolean isNegation(String key) {
        return NEGATIONS.contains(key);
    }

    /// Whether the key of a word tells that somebody says something.
    public static boolean isCue(String key) {
        return CUES.contains(key);
    }

    /// Replaced words are a name where every one begins with a capital letter and has lower-case
    /// ones.
    private static boolean isName(Side side, Span words) {
        if (words.length() == 0 || words.start() == 0) {
            return false;
        }
        for (var word : side.words.subList(words.start(), words.end())) {
            var text = word.of(side.text);
            if (!Character.isUpperCase(text.charAt(0))
                    || text.chars().noneMatch(Character::isLowerCase)) {
                return false;
            }
        }
        return true;
    }

    /// Indices of equal words in both lists, ascending on both sides.
    private static List<int[]> matches(List<String> a, List<String> b) {
        var trace = new ArrayList<int[]>();
        var reached = new int[] {run(a, b, 0, 0)};
        trace.add(reached);
        int d = 0;
        while (!done(reached, d, a.size(), b.size()) && d < MOST) {
            d++;
            var next = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 1) {
                int i =
                        Math.max(
                                dropping(reached, d, k, a.size()), adding(reached, d, k, b.size()));
                next[k + d] = i < 0 ? -1 : i + run(a, b, i, i - k);
            }
            reached = next;
            trace.add(reached);
        }
        return walkBack(trace, a, b, done(reached, d, a.size(), b.size()));
    }

    private static boolean done(int[] reached, int d, int aSize, int bSize) {
        int k = aSize - bSize + d;
        return k >= 0 && k < reached.length && reached[k] == aSize;
    }

    /// The place in `a` that diagonal `k` reaches by leaving out one more word of `a`, or -1.
    private static int dropping(int[] reached, int d, int k, int aSize) {
        int before = at(reached, d - 1, k - 1);
        return before < 0 || before == aSize ? -1 : before + 1;
    }

    /// The place in `a` that diagonal `k` reaches by putting in one more word of `b`, or -1.
    private static int adding(int[] reached, int d, int k, int bSize) {
        int before = at(reached, d - 1, k + 1);
        return before < 0 || before - k > bSize ? -1 : before;
    }

    private static int at(int[] reached, int d, int k) {
        int index = k + d;
        return index < 0 || index >= reached.length ? -1 : reached[index];
    }

    private static int run(List<String> a, List<String> b, int i, int j) {
        int from = i;
        while (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
            i++;
            j++;
        }
        return i - from;
    }

    private static List<int[]> walkBack(
            List<int[]> trace, List<String> a, List<String> b, boolean whole) {
        int d = trace.size() - 1;
        int k = whole ? a.size() - b.size() : furthestDiagonal(trace.get(d), d);
        int i = at(trace.get(d), d, k);
        var matches = new ArrayList<int[]>();
        for (; d >= 0; d--) {
            int dropped = d == 0 ? 0 : dropping(trace.get(d - 1), d, k, a.size());
            int added = d == 0 ? 0 : adding(trace.get(d - 1), d, k, b.size());
            int start = Math.max(dropped, added);
            while (i > start) {
                i--;
                matches.add(new int[] {i, i - k});
            }
            i = dropped >= added ? dropped - 1 : added;
            k = dropped >= added ? k - 1 : k + 1;
        }
        Collections.reverse(matches);
        return matches;
    }

    private static int furthestDiagonal(int[] reached, int d) {
        int best = -d;
        for (int k = -d; k <= d; k++) {
            if (2 * at(reached, d, k) - k > 2 * at(reached, d, best) - best) {
                best = k;
            }
        }
        return best;
    }
}
