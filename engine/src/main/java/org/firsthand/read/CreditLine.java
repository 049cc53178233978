// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.EditDistance;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// A line that says whose text follows: `(By Associated Press)`, `By United Tress.`, `By Jane Doe`,
/// `(Norda)`.
///
/// @param span the line without stray marks around it
/// @param weight how much the line alone says
record CreditLine(Span span, Weight weight) {
    /// How much a credit line alone says.
    enum Weight {
        /// A bare name in brackets, or in an element that calls itself a credit: a credit only
        /// where a headline stands above or a dateline below.
        BRACKETS,
        /// `By` somebody.
        NAME,
        /// A known news agency, a leased wire, a special correspondent.
        AGENCY
    }

    private static final int LONGEST = 64;
    private static final int MOST_WORDS = 9;
    private static final int MOST_WORDS_IN_BRACKETS = 4;
    private static final List<String> AGENCIES =
            List.of(
                    "associated press",
                    "united press",
                    "united press international",
                    "international news service",
                    "international news",
                    "universal service",
                    "leased wire",
                    "reuters",
                    "reuter",
                    "agence havas",
                    "havas agency",
                    "wolff bureau",
                    "central news",
                    "exchange telegraph",
                    "press association",
                    "agence france presse",
                    "canadian press",
                    "australian associated press",
                    "newspaper enterprise association",
                    "special cable",
                    "special dispatch",
                    "special to the",
                    "special correspondence");
    private static final List<String> ENDINGS =
            List.of(
                    " staff correspondent",
                    " correspondent",
                    " leased wire",
                    " dispatch",
                    " report",
                    " service",
                    " cable");
    private static final List<Known> KNOWN = known();
    private static final Set<String> INNER_WORDS =
            Set.of(
                    "of", "the", "and", "to", "in", "for", "de", "von", "van", "der", "our",
                    "staff", "special", "with");

    /// The credit that this line is, or null where it is none.
    static @Nullable CreditLine of(String text, Line line) {
        var span = line.span();
        if (span.length() < 4 || span.length() > LONGEST) {
            return null;
        }
        var words = Words.of(text, span.start(), span.end());
        if (line.hint() == Line.Hint.CREDIT && !words.isEmpty()) {
            return new CreditLine(span, Weight.BRACKETS);
        }
        if (words.isEmpty() || words.size() > MOST_WORDS || !allNames(text, words)) {
            return null;
        }
        boolean by = words.size() > 1 && isBy(words.getFirst().of(text));
        var weight = weight(text, span, by ? words.subList(1, words.size()) : words, by);
        return weight == null ? null : new CreditLine(span, weight);
    }

    private static @Nullable Weight weight(String text, Span span, List<Span> words, boolean by) {
        if (isAgency(joined(text, words))) {
            return Weight.AGENCY;
        }
        if (by) {
            return isName(text, words) && text.charAt(span.end() - 1) != ',' ? Weight.NAME : null;
        }
        boolean bracketed = text.charAt(span.start()) == '(' && text.charAt(span.end() - 1) == ')';
        return bracketed && words.size() <= MOST_WORDS_IN_BRACKETS ? Weight.BRACKETS : null;
    }

    /// Whether the words may name somebody: `the Governor` and `the attitude of the` do not.
    private static boolean isName(String text, List<Span> words) {
        var first = words.getFirst().of(text).toLowerCase(Locale.ROOT);
        var last = words.getLast().of(text).toLowerCase(Locale.ROOT);
        return !INNER_WORDS.contains(first)
                && !INNER_WORDS.contains(last)
                && first.length() + last.length() > 3;
    }

    private static boolean isBy(String word) {
        return word.equals("By") || word.equals("BY") || word.equals("Bv") || word.equals("BV");
    }

    private static boolean allNames(String text, List<Span> words) {
        for (var word : words) {
            char first = text.charAt(word.start());
            if (!Character.isUpperCase(first) && !INNER_WORDS.contains(word.of(text))) {
                return false;
            }
        }
        return Character.isUpperCase(text.charAt(words.getFirst().start()));
    }

    private static String joined(String text, List<Span> words) {
        var all = new StringBuilder();
        for (var word : words) {
            all.append(all.isEmpty() ? "" : " ").append(word.of(text).toLowerCase(Locale.ROOT));
        }
        return all.toString();
    }

    private static boolean isAgency(String words) {
        var name = words.startsWith("the ") ? words.substring(4) : words;
        return isKnown(name)
                || name.startsWith("special ") && AGENCIES.stream().anyMatch(name::startsWith)
                || name.endsWith(" leased wire")
                || name.endsWith(" news service");
    }

    private static boolean isKnown(String name) {
        long letters = EditDistance.letters(name);
        for (var known : KNOWN) {
            if (EditDistance.mayBeWithin(letters, known.letters, known.edits)
                    && EditDistance.within(name, known.name, known.edits)) {
                return true;
            }
        }
        return false;
    }

    /// What an agency is called, which letters that holds, and how many of them may be misread.
    private record Known(String name, long letters, int edits) {
        Known(String name, int edits) {
            this(name, EditDistance.letters(name), edits);
        }
    }

    private static List<Known> known() {
        var known = new ArrayList<Known>();
        for (var agency : AGENCIES) {
            int edits = agency.length() / 6;
            known.add(new Known(agency, edits));
            ENDINGS.forEach(ending -> known.add(new Known(agency + ending, edits + 1)));
        }
        return List.copyOf(known);
    }
}
