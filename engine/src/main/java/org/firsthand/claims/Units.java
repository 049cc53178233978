// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Map;
import java.util.Set;
import org.firsthand.text.Numerals;
import org.firsthand.text.Plurals;
import org.jspecify.annotations.Nullable;

/// Finds what is counted or measured: the noun behind a number, in the singular.
final class Units {
    private static final int LONGEST = 4;
    private static final Map<String, String> SIGNS =
            Map.of("$", "dollar", "£", "pound", "€", "euro", "¥", "yen");

    /// Words that end in `s` and are no plural, or no noun.
    private static final Set<String> NO_PLURAL =
            Set.of(
                    "is",
                    "was",
                    "has",
                    "does",
                    "this",
                    "his",
                    "its",
                    "as",
                    "us",
                    "less",
                    "plus",
                    "across",
                    "various",
                    "previous",
                    "serious",
                    "hers",
                    "ours",
                    "yes",
                    "perhaps",
                    "always",
                    "thus",
                    "towards",
                    "afterwards",
                    "besides",
                    "sometimes",
                    "mrs",
                    "goes",
                    "says",
                    "famous",
                    "numerous",
                    "religious",
                    "dangerous",
                    "business");

    /// Words between a number and its noun that tell of what sort it is, and never what it is.
    private static final Set<String> ADJECTIVES =
            Set.of(
                    "new",
                    "old",
                    "big",
                    "small",
                    "large",
                    "little",
                    "more",
                    "other",
                    "good",
                    "great",
                    "worn",
                    "dead",
                    "wounded",
                    "young",
                    "local",
                    "different",
                    "separate",
                    "long",
                    "short",
                    "whole",
                    "full",
                    "further",
                    "such",
                    "additional",
                    "extra",
                    "public",
                    "private",
                    "own",
                    "main",
                    "same",
                    "first",
                    "last",
                    "next",
                    "best",
                    "worst",
                    "so",
                    "odd",
                    "or");

    private final Scan scan;

    Units(Scan scan) {
        this.scan = scan;
    }

    /// A unit and the token after its last word.
    record Unit(String name, int to) {}

    /// The unit of a sign before the number, such as `$`; null where none stands there.
    static @Nullable String sign(String mark) {
        return SIGNS.get(mark);
    }

    /// The unit that follows a number; null where none does.
    @Nullable Unit after(int i) {
        var low = scan.low(i);
        if (low.equals("%") || low.equals("percent")) {
            return new Unit("per cent", i + 1);
        }
        if (low.equals("per") && (scan.low(i + 1).startsWith("cent"))) {
            return new Unit("per cent", i + 2);
        }
        int from = i;
        if (low.equals("of")) {
            from = afterOf(i + 1);
            if (from < 0) {
                return null;
            }
        }
        return noun(from);
    }

    /// Behind `of the`, `of its last`, `of the eight`; -1 where a pronoun stands there.
    private int afterOf(int from) {
        int i = from;
        while (Grammar.DETERMINERS.contains(scan.low(i)) || scan.low(i).equals("last")) {
            i++;
        }
        var low = scan.low(i);
        boolean pronoun = Set.of("them", "us", "you", "it", "which", "whom").contains(low);
        return pronoun || i >= scan.size() ? -1 : Numerals.one(low) != null ? i + 1 : i;
    }

    private @Nullable Unit noun(int from) {
        int end = from;
        while (end < scan.size() && end - from < LONGEST && inside(end, from)) {
            if (plural(scan.low(end)) && !scan.at(end).possessive()) {
                return unit(from, end);
            }
            end++;
        }
        return null;
    }

    private boolean inside(int i, int from) {
        var token = scan.at(i);
        var low = token.low();
        boolean verb = Verbs.of(low) != null && !plural(low) && i > from && !low.endsWith("ing");
        boolean sameSentence = token.sentence() == scan.at(from).sentence();
        return sameSentence
                && token.word()
                && !token.number()
                && (Grammar.nounLike(token) || low.equals("or"))
                && !verb
                && !Grammar.SUBJECT_PRONOUNS.contains(low)
                && !Grammar.DETERMINERS.contains(low)
                && Times.month(token) == 0;
    }

    private Unit unit(int from, int head) {
        var name = Plurals.singular(scan.low(head));
        if (head > from) {
            var token = scan.at(head - 1);
            if (!token.possessive() && !token.capital() && !adjective(token.low())) {
                name = token.low() + " " + name;
            }
        }
        return new Unit(name, head + 1);
    }

    private static boolean adjective(String low) {
        return ADJECTIVES.contains(low)
                || low.length() > 4
                        && !low.equals("cubic")
                        && (low.endsWith("al")
                                || low.endsWith("ic")
                                || low.endsWith("ous")
                                || low.endsWith("ful")
                                || low.endsWith("ive")
                                || low.endsWith("ed")
                                || low.endsWith("ish")
                                || low.endsWith("able")
                                || low.endsWith("ern")
                                || low.endsWith("y'")
                                || low.endsWith("ent")
                                || low.endsWith("ant")
                                || low.endsWith("ly"));
    }

    /// Whether a lower-case word looks like a plural.
    static boolean plural(String low) {
        return Plurals.isListed(low)
                || low.length() > 3
                        && low.endsWith("s")
                        && !low.endsWith("ss")
                        && !low.endsWith("'s")
                        && !low.endsWith("ous")
                        && !low.endsWith("is")
                        && !NO_PLURAL.contains(low);
    }
}
