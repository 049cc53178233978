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

    /// Characters that are compared at once.
    private static final int BLOCK = 32;

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

    /// What is compared: the words of a text, by number.
    private interface Row {
        int size();

        Span word(int at);

        String text();

        List<String> keys(Span words);
    }

    /// Tells whether two words are the same, the one of the first row and the other of the second.
    private interface Same {
        boolean at(int inA, int inB);
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

    /// A stretch of each of two passages.
    public record Core(Span a, Span b) {}

    /// What is left of two passages between what both begin and end with to the letter: all that
    /// needs to be compared. A word of that is left on each side, so that no word is cut.
    public static Core core(String a, Span inA, String b, Span inB) {
        int most = Math.min(inA.length(), inB.length());
        int front = equal(a, inA.start(), b, inB.start(), most);
        if (front == inA.length() && front == inB.length()) {
            return new Core(new Span(inA.end(), inA.end()), new Span(inB.end(), inB.end()));
        }
        front = wordBack(a, inA.start(), front);
        most -= front;
        int back = 0;
        while (back < most && a.charAt(inA.end() - back - 1) == b.charAt(inB.end() - back - 1)) {
            back++;
        }
        back = wordOn(a, inA.end(), back);
        return new Core(
                new Span(inA.start() + front, inA.end() - back),
                new Span(inB.start() + front, inB.end() - back));
    }

    /// How many characters two texts have in common from two places on, at most so many.
    public static int equal(String a, int inA, String b, int inB, int most) {
        int equal = 0;
        while (equal + BLOCK <= most && a.regionMatches(inA + equal, b, inB + equal, BLOCK)) {
            equal += BLOCK;
        }
        while (equal < most && a.charAt(inA + equal) == b.charAt(inB + equal)) {
            equal++;
        }
        return equal;
    }

    /// So many equal characters from a place on that the last whole word of them is left out.
    private static int wordBack(String text, int start, int equal) {
        int at = start + equal;
        while (at > start && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        boolean word = false;
        while (at > start && !(word && Character.isWhitespace(text.charAt(at - 1)))) {
            at--;
            word |= Character.isLetterOrDigit(text.charAt(at));
        }
        return at - start;
    }

    /// So many equal characters before a place that the first whole word of them is left out.
    private static int wordOn(String text, int end, int equal) {
        int at = end - equal;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        boolean word = false;
        while (at < end && !(word && Character.isWhitespace(text.charAt(at)))) {
            word |= Character.isLetterOrDigit(text.charAt(at));
            at++;
        }
        return end - at;
    }

    /// Runs of words that differ, in order; an empty span on one side means added or dropped.
    public static List<Change> changes(Side a, Side b) {
        return changes(new Made(a), new Made(b), (i, j) -> a.keys.get(i).equals(b.keys.get(j)));
    }

    /// The same for words that are counted and not made.
    public static List<Change> changes(Tokens a, Tokens b) {
        return changes(new Counted(a), new Counted(b), (i, j) -> a.isSame(i, b, j));
    }

    private record Made(Side side) implements Row {
        @Override
        public int size() {
            return side.keys.size();
        }

        @Override
        public Span word(int at) {
            return side.words.get(at);
        }

        @Override
        public String text() {
            return side.text;
        }

        @Override
        public List<String> keys(Span words) {
            return side.keys.subList(words.start(), words.end());
        }
    }

    private record Counted(Tokens tokens) implements Row {
        @Override
        public int size() {
            return tokens.size();
        }

        @Override
        public Span word(int at) {
            return tokens.word(at);
        }

        @Override
        public String text() {
            return tokens.text();
        }

        @Override
        public List<String> keys(Span words) {
            var keys = new ArrayList<String>(words.length());
            for (int i = words.start(); i < words.end(); i++) {
                keys.add(key(tokens.word(i).of(tokens.text())));
            }
            return keys;
        }
    }

    private static List<Change> changes(Row a, Row b, Same same) {
        var changes = new ArrayList<Change>();
        int i = 0;
        int j = 0;
        for (var match : matches(a.size(), b.size(), same)) {
            if (match[0] > i || match[1] > j) {
                changes.add(change(a, new Span(i, match[0]), b, new Span(j, match[1])));
            }
            i = match[0] + match[2];
            j = match[1] + match[2];
        }
        if (i < a.size() || j < b.size()) {
            changes.add(change(a, new Span(i, a.size()), b, new Span(j, b.size())));
        }
        return changes;
    }

    private static Change change(Row a, Span inA, Row b, Span inB) {
        return new Change(kind(a, inA, b, inB), verbatim(a, inA), verbatim(b, inB));
    }

    private static Span verbatim(Row row, Span words) {
        if (words.length() > 0) {
            return new Span(row.word(words.start()).start(), row.word(words.end() - 1).end());
        }
        int at =
                words.start() < row.size()
                        ? row.word(words.start()).start()
                        : row.size() == 0 ? 0 : row.word(row.size() - 1).end();
        return new Span(at, at);
    }

    private static Change.Kind kind(Row a, Span inA, Row b, Span inB) {
        if (inA.length() + inB.length() > 24) {
            return Change.Kind.OTHER;
        }
        var left = a.keys(inA);
        var right = b.keys(inB);
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
        long count = 0;
        for (var word : words) {
            count += known.contains(word) ? 1 : 0;
        }
        return count;
    }

    private static List<String> among(List<String> words, Set<String> known) {
        var among = new ArrayList<String>();
        for (var word : words) {
            if (known.contains(word)) {
                among.add(word);
            }
        }
        among.sort(null);
        return among;
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
    private static boolean isName(Row row, Span words) {
        if (words.length() == 0 || words.start() == 0) {
            return false;
        }
        for (int i = words.start(); i < words.end(); i++) {
            var text = row.word(i).of(row.text());
            if (!Character.isUpperCase(text.charAt(0))
                    || text.chars().noneMatch(Character::isLowerCase)) {
                return false;
            }
        }
        return true;
    }

    /// Runs of equal words in both rows, ascending on both sides: where each begins, and how many
    /// they are.
    private static List<int[]> matches(int a, int b, Same same) {
        var trace = new ArrayList<int[]>();
        var reached = new int[] {run(a, b, 0, 0, same)};
        trace.add(reached);
        int d = 0;
        while (!done(reached, d, a, b) && d < MOST) {
            d++;
            var next = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 1) {
                int i = Math.max(dropping(reached, d, k, a), adding(reached, d, k, b));
                next[k + d] = i < 0 ? -1 : i + run(a, b, i, i - k, same);
            }
            reached = next;
            trace.add(reached);
        }
        return walkBack(trace, a, b, done(reached, d, a, b));
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

    private static int run(int aSize, int bSize, int i, int j, Same same) {
        int most = Math.min(aSize - i, bSize - j);
        int n = 0;
        while (n < most && same.at(i + n, j + n)) {
            n++;
        }
        return Math.max(0, n);
    }

    private static List<int[]> walkBack(List<int[]> trace, int aSize, int bSize, boolean whole) {
        int d = trace.size() - 1;
        int k = whole ? aSize - bSize : furthestDiagonal(trace.get(d), d);
        int i = at(trace.get(d), d, k);
        var matches = new ArrayList<int[]>();
        for (; d >= 0; d--) {
            int dropped = d == 0 ? 0 : dropping(trace.get(d - 1), d, k, aSize);
            int added = d == 0 ? 0 : adding(trace.get(d - 1), d, k, bSize);
            int start = Math.max(dropped, added);
            if (i > start) {
                matches.add(new int[] {start, start - k, i - start});
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
