// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.Words;

/// What a line looks like, judged by its letters alone: rough scans included.
enum Form {
    BLANK,
    /// Only marks, or hardly any letters.
    NOISE,
    /// `----`: it parts accounts.
    RULE,
    /// `* * *`: it may part accounts, but more often sections of one.
    BREAK,
    /// Mostly capitals, at least two words or one long one.
    CAPS,
    /// Every Longer Word With a Capital.
    TITLE,
    /// One capitalised word: it may end a headline but never begins one.
    SHORT,
    PROSE;

    private static final int LONGEST_HEADLINE = 80;
    private static final double MOSTLY = 0.8;
    private static final String RULE_MARKS = "-=_–—";
    private static final String BREAK_MARKS = "*#•~";
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "with", "from", "into", "that", "this", "over", "upon", "than", "near", "after",
                    "when", "will", "have");

    static Form of(String text, Line line) {
        var span = line.span();
        if (line.hint() == Line.Hint.RULE) {
            return RULE;
        }
        if (span.length() == 0) {
            return BLANK;
        }
        if (isOneMark(text, span)) {
            return RULE_MARKS.indexOf(text.charAt(span.start())) >= 0 ? RULE : BREAK;
        }
        if (span.length() > 2 * LONGEST_HEADLINE
                || isContinuation(span.of(text).toLowerCase(Locale.ROOT))) {
            return PROSE;
        }
        var counts = new Counts(text, span);
        if (counts.letters < 3 || counts.letters * 2 < counts.marks) {
            return NOISE;
        }
        return words(text, span, counts);
    }

    boolean opensHeadline() {
        return this == CAPS || this == TITLE;
    }

    private static Form words(String text, Span span, Counts counts) {
        var words = Words.of(text, span.start(), span.end());
        boolean fits = span.length() <= LONGEST_HEADLINE;
        if (fits && counts.upper >= MOSTLY * counts.letters && counts.letters >= 4) {
            return words.size() > 1 || counts.letters >= 8 ? CAPS : SHORT;
        }
        int large = 0;
        for (var word : words) {
            char first = text.charAt(word.start());
            if (Character.isLowerCase(first) && !isSmall(word.of(text))) {
                return PROSE;
            }
            if (Character.isUpperCase(first) && word.length() >= 3) {
                large++;
            }
        }
        if (!fits || counts.lists()) {
            return PROSE;
        }
        if (words.size() == 1) {
            return large == 1 ? SHORT : NOISE;
        }
        return large >= 2 && large * 2 >= words.size() ? TITLE : PROSE;
    }

    /// `(Continued on Page 8)` ends what stands above it.
    private static boolean isContinuation(String words) {
        return words.startsWith("continued ", words.startsWith("(") ? 1 : 0);
    }

    private static boolean isSmall(String word) {
        return word.length() <= 3 || SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isOneMark(String text, Span span) {
        char mark = text.charAt(span.start());
        int marks = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c == mark) {
                marks++;
            } else if (c != ' ') {
                return false;
            }
        }
        return marks >= 3 && (RULE_MARKS + BREAK_MARKS).indexOf(mark) >= 0;
    }

    /// Letters and marks of a line.
    private static final class Counts {
        private int letters;
        private int upper;
        private int marks;
        private int commas;
        private int semicolons;

        Counts(String text, Span span) {
            for (int i = span.start(); i < span.end(); i++) {
                count(text.charAt(i));
            }
        }

        private void count(char c) {
            if (Character.isLetter(c)) {
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            } else if (!Character.isWhitespace(c) && !Character.isDigit(c)) {
                marks++;
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
            }
        }

        /// Whether the line enumerates, as lists of names do.
        boolean lists() {
            return semicolons > 1 || commas > 1;
        }
    }
}
