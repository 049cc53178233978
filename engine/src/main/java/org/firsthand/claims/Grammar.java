// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;
import org.firsthand.text.Days;
import org.firsthand.text.MonthNames;

/// The closed classes of English words that the rules lean on.
final class Grammar {
    static final Set<String> SUBJECT_PRONOUNS =
            Set.of("he", "she", "they", "i", "we", "it", "who", "which");
    static final Set<String> BE =
            Set.of(
                    "is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't",
                    "wasn't", "weren't");
    static final Set<String> BARE_BE = Set.of("be", "have");
    static final Set<String> AUXILIARIES =
            Set.of(
                    "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "being",
                    "am",
                    "has",
                    "have",
                    "had",
                    "having",
                    "do",
                    "does",
                    "did",
                    "will",
                    "would",
                    "can",
                    "could",
                    "may",
                    "might",
                    "must",
                    "should",
                    "shall",
                    "isn't",
                    "aren't",
                    "wasn't",
                    "weren't",
                    "hasn't",
                    "haven't",
                    "hadn't",
                    "don't",
                    "doesn't",
                    "didn't",
                    "won't",
                    "wouldn't",
                    "can't",
                    "couldn't",
                    "shouldn't",
                    "cannot",
                    "gets",
                    "got",
                    "get");
    static final Set<String> ADVERBS =
            Set.of(
                    "also",
                    "later",
                    "then",
                    "again",
                    "still",
                    "never",
                    "not",
                    "now",
                    "even",
                    "just",
                    "once",
                    "often",
                    "always",
                    "ever",
                    "further",
                    "instead",
                    "first",
                    "so",
                    "yet",
                    "thus",
                    "only",
                    "soon",
                    "long",
                    "previously",
                    "both",
                    "all",
                    "ago",
                    "too",
                    "twice",
                    "since",
                    "rather",
                    "almost",
                    "indeed",
                    "perhaps",
                    "reportedly",
                    "allegedly");

    /// Words that open a clause, so that no subject reaches over them.
    static final Set<String> CLAUSE_OPENERS =
            Set.of(
                    "that",
                    "but",
                    "while",
                    "when",
                    "as",
                    "if",
                    "because",
                    "since",
                    "although",
                    "though",
                    "whether",
                    "where",
                    "what",
                    "how",
                    "why",
                    "whom",
                    "than",
                    "so",
                    "yet",
                    "until",
                    "unless",
                    "whereas",
                    "after",
                    "before",
                    "once",
                    "which",
                    "who",
                    "nor",
                    "whose",
                    "whatever",
                    "like");

    static final Set<String> PREPOSITIONS =
            Set.of(
                    "of",
                    "for",
                    "in",
                    "from",
                    "at",
                    "with",
                    "on",
                    "to",
                    "by",
                    "under",
                    "against",
                    "about",
                    "into",
                    "over",
                    "during",
                    "between",
                    "among",
                    "without",
                    "near",
                    "inside",
                    "within",
                    "upon",
                    "toward",
                    "towards",
                    "through",
                    "across",
                    "despite",
                    "per",
                    "via",
                    "amid",
                    "outside",
                    "around",
                    "along",
                    "throughout",
                    "alongside",
                    "behind",
                    "beyond",
                    "above",
                    "below");
    static final Set<String> DETERMINERS =
            Set.of(
                    "the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this",
                    "these", "those", "some", "many", "several", "most", "one", "two", "three",
                    "four", "five", "no", "another", "other", "each", "every", "any", "few", "both",
                    "more", "all", "half", "such", "tho", "tbe");
    static final Set<String> TIMES =
            Set.of(
                    "today",
                    "yesterday",
                    "tomorrow",
                    "tonight",
                    "morning",
                    "afternoon",
                    "evening",
                    "night",
                    "week",
                    "month",
                    "year",
                    "recently",
                    "earlier",
                    "later",
                    "jan.",
                    "feb.",
                    "aug.",
                    "sept.",
                    "oct.",
                    "nov.",
                    "dec.",
                    "last",
                    "this",
                    "early",
                    "late",
                    "meanwhile",
                    "afterward",
                    "afterwards");
    private static final Set<String> NOT_NOUNS =
            Set.of(
                    "and",
                    "or",
                    "not",
                    "there",
                    "here",
                    "him",
                    "them",
                    "me",
                    "us",
                    "very",
                    "too",
                    "up",
                    "out",
                    "down",
                    "off",
                    "back",
                    "away",
                    "however",
                    "therefore",
                    "well",
                    "it's");

    private Grammar() {}

    /// Whether a word can be the last of a noun phrase.
    static boolean nounLike(Token token) {
        var low = token.low();
        if (!token.word()) {
            return low.equals(")") || low.equals("%");
        }
        return !AUXILIARIES.contains(low)
                && !CLAUSE_OPENERS.contains(low)
                && !PREPOSITIONS.contains(low)
                && !NOT_NOUNS.contains(low)
                && (!adverb(low) || low.equals("all") || low.equals("both"))
                && !low.equals("the")
                && !low.equals("a")
                && !low.equals("an");
    }

    /// Whether a lower-case word is an adverb, by list or ending.
    static boolean adverb(String low) {
        return ADVERBS.contains(low)
                || low.length() > 4
                        && low.endsWith("ly")
                        && !low.equals("family")
                        && !low.equals("assembly")
                        && !low.equals("daily")
                        && !low.equals("weekly")
                        && !low.equals("rally")
                        && !low.equals("italy")
                        && !low.equals("ally")
                        && !low.equals("july")
                        && !low.equals("supply");
    }

    /// Whether a word tells a time of day, a day or a month.
    static boolean time(String low) {
        return TIMES.contains(low)
                || Days.WEEKDAYS.contains(low)
                || MonthNames.ENGLISH.contains(low);
    }

    /// Whether a mark ends what a sentence part says: comma, semicolon, colon, dash, bracket,
    /// quotation mark.
    static boolean clauseMark(String low) {
        return low.length() == 1 && ",;:—–-―(\"[]".contains(low);
    }
}
