// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Span;

/// Cuts text into sentences at `.`, `!`, `?` and blank lines, in one pass; made for English news.
///
/// A line break alone ends no sentence, since scanned and hand-wrapped texts break anywhere; a line
/// break after closing punctuation does. Closing quotation marks and brackets belong to the
/// sentence that they close.
public final class Sentences {
    /// Abbreviations that a capital letter may follow without a new sentence.
    private static final Set<String> TITLES =
            Set.of(
                    "mr", "mrs", "ms", "dr", "gen", "col", "lt", "maj", "capt", "sgt", "gov", "sen",
                    "rep", "st", "prof", "rev", "hon", "pres", "supt", "mt", "ft", "vs", "no",
                    "nos", "brig", "adm", "cmdr", "messrs", "mme", "jan", "feb", "mar", "apr",
                    "aug", "sept", "oct", "nov", "dec", "p", "pp", "vol", "art", "arts", "sec");

    private static final Set<String> STARTERS =
            Set.of(
                    "He", "She", "It", "They", "We", "The", "A", "An", "But", "In", "This", "That",
                    "These", "On", "At", "If", "When", "There", "His", "Her", "Its", "As", "And",
                    "For", "After", "While", "Then");

    private Sentences() {}

    /// The sentences of `text` from `start` to `end`, without white space around them.
    public static List<Span> of(String text, int start, int end) {
        var sentences = new ArrayList<Span>();
        int from = start;
        int i = start;
        while (i < end) {
            int next = boundary(text, i, end);
            if (next > i) {
                add(sentences, text, from, next);
                from = next;
            }
            i = next > i ? next : afterMarks(text, i, end);
        }
        add(sentences, text, from, end);
        return sentences;
    }

    /// The sentences of `text`.
    public static List<Span> of(String text) {
        return of(text, 0, text.length());
    }

    /// The offset after the sentence that ends at `i`, or `i` where none does.
    private static int boundary(String text, int i, int end) {
        char c = text.charAt(i);
        if (c == '\n') {
            return i + 1 < end && text.charAt(i + 1) == '\n' ? i + 1 : i;
        }
        if (!marksEnd(c)) {
            return i;
        }
        int after = afterMarks(text, i, end);
        if (after >= end) {
            return after;
        }
        if (!Character.isWhitespace(text.charAt(after))) {
            return i;
        }
        int next = after;
        while (next < end && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= end || !opens(text.charAt(next))) {
            return i;
        }
        boolean goesOn =
                c == '.'
                        && after == i + 1
                        && isAbbreviation(text, i)
                        && !(isLastInitial(text, i) && starts(text, next, end));
        return goesOn ? i : after;
    }

    /// The offset after the character at `i` and, where it may end a sentence, after the run of
    /// marks that it opens: a run is judged once, at its first mark, so that a line of dots costs
    /// no more than its length.
    private static int afterMarks(String text, int i, int end) {
        int after = i + 1;
        while (marksEnd(text.charAt(i)) && after < end && closes(text.charAt(after))) {
            after++;
        }
        return after;
    }

    private static boolean marksEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /// Whether the point closes initials such as `U.S.`, which may also close a sentence.
    private static boolean isLastInitial(String text, int dot) {
        return dot > 2 && text.charAt(dot - 2) == '.' && Character.isLetter(text.charAt(dot - 1));
    }

    /// Whether a word stands at `from` that hardly carries a capital but at the head of a sentence.
    private static boolean starts(String text, int from, int end) {
        int to = from;
        while (to < end && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to - from <= 5 && STARTERS.contains(text.substring(from, to));
    }

    private static boolean closes(char c) {
        return "\"'”’»)]".indexOf(c) >= 0 || c == '.' || c == '!' || c == '?';
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c)
                || Character.isTitleCase(c)
                || Character.isDigit(c)
                || !Character.isLetter(c) && "\"'“‘«([—–-".indexOf(c) >= 0
                || Character.isLetter(c) && !Character.isLowerCase(c);
    }

    private static boolean isAbbreviation(String text, int dot) {
        int from = dot;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        if (dot - from == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        return from < dot
                && dot - from <= 6
                && TITLES.contains(text.substring(from, dot).toLowerCase(Locale.ROOT));
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}
