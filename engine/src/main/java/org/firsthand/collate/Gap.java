// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.text.Wording;

/// A gap between two words that two tellers share, at which one ends a sentence or a paragraph and
/// the other does not.
///
/// @param a from the end of the word before to the beginning of the word behind, in the text of
///   side `a`
record Gap(Span a, Span b) {
    /// Lines that end within a sentence, as a share of all, above which lines are no paragraphs.
    private static final double WRAPPED = 0.2;

    private static final int WITHIN = 0;
    private static final int SENTENCE = 1;
    private static final int PARAGRAPH = 2;

    /// The gaps of a shared passage, in order.
    static List<Gap> of(Reuse reuse, String a, String b) {
        var gaps = new ArrayList<Gap>();
        if (isWrapped(a) || isWrapped(b)) {
            return gaps;
        }
        int i = reuse.a().span().start();
        int j = reuse.b().span().start();
        for (var change : reuse.changes()) {
            walk(new Span(i, change.a().start()), a, new Span(j, change.b().start()), b, gaps);
            i = change.a().end();
            j = change.b().end();
        }
        walk(new Span(i, reuse.a().span().end()), a, new Span(j, reuse.b().span().end()), b, gaps);
        return gaps;
    }

    /// Goes through two stretches of the same letters, word by word; where the one has two words
    /// for one of the other, as in `per cent` and `percent`, both go on until they agree.
    private static void walk(Span inA, String a, Span inB, String b, List<Gap> gaps) {
        int i = word(a, inA.start(), inA.end());
        int j = word(b, inB.start(), inB.end());
        int ahead = 0;
        while (i < inA.end() && j < inB.end()) {
            if (ahead == 0) {
                int same = same(a, i, b, j, Math.min(inA.end() - i, inB.end() - j));
                i += same;
                j += same;
            }
            int iEnd = ahead > 0 ? i : gap(a, i, inA.end());
            int jEnd = ahead < 0 ? j : gap(b, j, inB.end());
            ahead += letters(a, i, iEnd) - letters(b, j, jEnd);
            int iNext = ahead > 0 ? iEnd : word(a, iEnd, inA.end());
            int jNext = ahead < 0 ? jEnd : word(b, jEnd, inB.end());
            if (ahead == 0 && iNext < inA.end() && jNext < inB.end()) {
                int one = size(a, iEnd, iNext);
                int other = size(b, jEnd, jNext);
                if (one != other) {
                    gaps.add(new Gap(new Span(iEnd, iNext), new Span(jEnd, jNext)));
                }
            }
            i = iNext;
            j = jNext;
        }
    }

    /// Characters from two words on that are the same on both sides, up to the last word among
    /// them.
    private static int same(String a, int i, String b, int j, int most) {
        int word = 0;
        for (int at = Wording.equal(a, i, b, j, most) - 1; at >= 0; at--) {
            char c = a.charAt(i + at);
            if (Character.isLetterOrDigit(c)) {
                word = at;
            } else if (word > 0 && isBetween(c)) {
                return word;
            }
        }
        return 0;
    }

    private static int letters(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static int word(String text, int from, int to) {
        int i = from;
        while (i < to && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int gap(String text, int from, int to) {
        int i = from;
        while (i < to && !isBetween(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// White space, a dash or a closing mark; a hyphen and an apostrophe stand within words.
    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == '–' || c == '—';
    }

    private static int size(String text, int from, int to) {
        boolean closed = from > 0 && isClosing(text, from - 1);
        for (int i = from; i < to; i++) {
            closed |= isClosing(text, i);
        }
        if (!closed) {
            return WITHIN;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return PARAGRAPH;
            }
        }
        return SENTENCE;
    }

    private static boolean isClosing(String text, int at) {
        return ".!?…:".indexOf(text.charAt(at)) >= 0
                || "\"”’»)".indexOf(text.charAt(at)) >= 0
                        && at > 0
                        && ".!?…".indexOf(text.charAt(at - 1)) >= 0;
    }

    /// Whether lines break within sentences, as in a text of a fixed width.
    private static boolean isWrapped(String text) {
        int lines = 0;
        int within = 0;
        for (int i = text.indexOf('\n'); i > 0; i = text.indexOf('\n', i + 1)) {
            if (text.charAt(i - 1) != '\n') {
                lines++;
                within += Character.isLowerCase(text.charAt(i - 1)) ? 1 : 0;
            }
        }
        return within > WRAPPED * lines + 2;
    }
}
