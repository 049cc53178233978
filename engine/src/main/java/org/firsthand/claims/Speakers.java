// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.OutletWords;
import org.jspecify.annotations.Nullable;

/// Decides who speaks: the noun phrase before a cue, the one after it, or the subject that it
/// shares with a cue before.
///
/// All answers are ranges of tokens of one sentence; `Names` later tells whom a phrase or pronoun
/// stands for.
final class Speakers {
    private static final int LONGEST = 30;
    private static final int LONGEST_NAME = 9;

    /// Words that may follow a comma after the speaker without belonging to the phrase that names
    /// it.
    private static final Set<String> GOES_ON =
            Set.of(
                    "and",
                    "but",
                    "in",
                    "on",
                    "at",
                    "during",
                    "when",
                    "while",
                    "as",
                    "after",
                    "before",
                    "speaking",
                    "by",
                    "referring",
                    "citing",
                    "with",
                    "according",
                    "although",
                    "though",
                    "or",
                    "who",
                    "which",
                    "whose",
                    "where",
                    "for",
                    "from");

    private static final Set<String> POSTNOMINAL =
            Set.of("briefed", "close", "familiar", "named", "identified");

    /// Words that stand for nobody in particular.
    private static final Set<String> NOBODY =
            Set.of(
                    "anyone",
                    "anybody",
                    "nobody",
                    "none",
                    "no-one",
                    "whoever",
                    "those",
                    "everything");

    /// Words behind which a bare word is a verb.
    private static final Set<String> HELPERS =
            Set.of(
                    "have", "has", "had", "having", "could", "can", "cannot", "would", "will",
                    "should", "shall", "must", "may", "might", "not", "never", "to");

    /// Words before a participle.
    private static final Set<String> PASSIVE = Set.of("was", "were", "is", "are", "been");

    private final Scan scan;

    Speakers(Scan scan) {
        this.scan = scan;
    }

    /// The speaker before the verb group that begins at `cue`; null where none stands there.
    @Nullable Span before(int cue) {
        int first = scan.sentence(cue).start();
        int last = skipTimesLeft(cue - 1, first);
        if (last < first || scan.quotation(last) >= 0) {
            return null;
        }
        var token = scan.at(last);
        if (token.is(",") || token.is("—") || token.is("–")) {
            return withApposition(first, last);
        }
        if (Grammar.SUBJECT_PRONOUNS.contains(token.low())) {
            boolean anybody = token.is("who") && NOBODY.contains(scan.low(last - 1));
            return anybody ? null : new Span(last, last + 1);
        }
        if (token.is("that") && last > first && Grammar.nounLike(scan.at(last - 1))) {
            return new Span(last, last + 1);
        }
        if (token.is("there") || token.is("here")) {
            return officialsThere(first, last);
        }
        var phrase = Grammar.nounLike(token) ? phrase(first, last) : null;
        return phrase != null && callsByName(phrase, cue) ? null : phrase;
    }

    /// Whether a cue only tells a name: `a dog called Rex`.
    private boolean callsByName(Span phrase, int cue) {
        boolean some =
                scan.low(phrase.start()).equals("a") || scan.low(phrase.start()).equals("an");
        boolean names = scan.low(cue).equals("called") || scan.low(cue).equals("named");
        return some && names && cue + 1 < scan.size() && scan.at(cue + 1).capital();
    }

    private @Nullable Span officialsThere(int first, int there) {
        boolean noun =
                there > first && scan.at(there - 1).word() && Grammar.nounLike(scan.at(there - 1));
        var phrase = noun ? phrase(first, there - 1) : null;
        return phrase == null ? null : new Span(phrase.start(), there + 1);
    }

    /// The speaker after the verb group that ends before `from`, as in `said Jan Holm, the pilot`;
    /// null where none.
    @Nullable Span after(int from) {
        if (from >= scan.size()) {
            return null;
        }
        int end = scan.sentence(from).end();
        var first = scan.at(from);
        if (first.low().equals("he") || first.low().equals("she") || first.low().equals("they")) {
            return new Span(from, from + 1);
        }
        if (!first.capital()
                        && !Grammar.DETERMINERS.contains(first.low())
                        && !Grammar.nounLike(first)
                || !first.word()) {
            return null;
        }
        int to = nameEnd(from, end);
        return to > from ? new Span(from, apposition(to, end)) : null;
    }

    /// The subject of a sentence: the first noun phrase from a token on, up to its verb.
    @Nullable Span subject(int from, int limit) {
        int i = from;
        while (i < limit && !startsPhrase(i)) {
            i++;
        }
        if (i >= limit) {
            return null;
        }
        if (Grammar.SUBJECT_PRONOUNS.contains(scan.low(i))) {
            return new Span(i, i + 1);
        }
        int to = nameEnd(i, limit);
        return to > i && to < limit ? new Span(i, to) : null;
    }

    /// The end of the noun phrase that begins at `from`, without appositions.
    int nameEnd(int from, int end) {
        int i = from;
        while (i < end && i - from < LONGEST_NAME && inName(i, from)) {
            if (i > from + 1 && Grammar.DETERMINERS.contains(scan.low(i)) && isVerbBefore(i)) {
                return i - 1;
            }
            i++;
        }
        while (i > from && !Grammar.nounLike(scan.at(i - 1))) {
            i--;
        }
        return i;
    }

    /// Whether the word before an article is no part of a name: in `Police put the number` it is
    /// the verb.
    private boolean isVerbBefore(int article) {
        var before = scan.at(article - 1);
        return before.word()
                && !before.capital()
                && !before.possessive()
                && !Grammar.PREPOSITIONS.contains(before.low())
                && !Grammar.DETERMINERS.contains(before.low())
                && !before.low().equals("and")
                && !before.low().equals("all");
    }

    private boolean inName(int i, int from) {
        var token = scan.at(i);
        var low = token.low();
        if (scan.quotation(i) >= 0 || !token.word()) {
            return low.equals("&");
        }
        if (low.equals("of")
                || low.equals("for") && i > from
                || low.equals("and") && joinsNames(i)) {
            return i > from;
        }
        boolean verb = Verbs.of(low) != null && !token.capital() && !Verbs.alsoNoun(low);
        return !verb
                && (Grammar.nounLike(token) || Grammar.DETERMINERS.contains(low))
                && !Grammar.SUBJECT_PRONOUNS.contains(low)
                && !(Grammar.time(low) && i > from && !namesOutlet(i));
    }

    /// Whether a time is the first word of an outlet's name, as in `the Morning Post`.
    private boolean namesOutlet(int time) {
        int next = time + 1;
        return next < scan.size()
                && scan.at(time).capital()
                && scan.at(next).capital()
                && OutletWords.contains(scan.low(next));
    }

    private boolean joinsNames(int and) {
        return and + 1 < scan.size() && scan.at(and + 1).capital() && scan.at(and - 1).capital();
    }

    private boolean startsPhrase(int i) {
        var token = scan.at(i);
        var low = token.low();
        if (Grammar.SUBJECT_PRONOUNS.contains(low)
                || low.equals("the")
                || low.equals("a")
                || low.equals("an")) {
            return true;
        }
        return token.capital() && Grammar.nounLike(token) && !Grammar.time(low);
    }

    /// Reaches from a name over `, the pilot of the boat` to where the sentence goes on.
    private int apposition(int from, int end) {
        int i = from;
        while (i + 1 < end && i - from < LONGEST) {
            if (scan.low(i).equals("(")) {
                i = afterBracket(i, end);
                continue;
            }
            boolean comma = scan.low(i).equals(",");
            var next = scan.low(comma ? i + 1 : i);
            if (comma && (GOES_ON.contains(next) || next.equals("\"") || next.endsWith("ing"))) {
                return i;
            }
            if (!comma
                    && (i == from
                            || Grammar.clauseMark(next)
                            || Grammar.SUBJECT_PRONOUNS.contains(next))) {
                return i;
            }
            i++;
        }
        return i + 1 == end && !scan.at(i).word() ? i : Math.min(i, end);
    }

    private int afterBracket(int open, int end) {
        for (int i = open + 1; i < Math.min(end, open + 6); i++) {
            if (scan.low(i).equals(")")) {
                return i + 1;
            }
        }
        return end;
    }

    /// The phrase that ends in a comma before the cue: `Jan Holm, the pilot of the boat,`.
    private @Nullable Span withApposition(int first, int comma) {
        int start = clauseStart(first, comma);
        for (int i = start; i < comma; i++) {
            if (scan.low(i).equals(scan.low(comma))) {
                int from = nameStart(start, i);
                if (from >= 0 && isName(from, i)) {
                    return appositive(i + 1) ? new Span(from, comma + 1) : new Span(from, i);
                }
                start = i + 1;
            }
        }
        return nameBefore(start, comma);
    }

    /// The full name that stands alone between two commas, whatever tells of its bearer before: `a
    /// man whom all call the chairman, Jan Holm,`.
    private @Nullable Span nameBefore(int start, int comma) {
        int from = comma;
        while (from > start && scan.at(from - 1).capital() && scan.at(from - 1).word()) {
            from--;
        }
        boolean alone = from > 0 && from == start && scan.low(from - 1).equals(",");
        if (!alone || comma - from < 2 || comma - from > 4 || !spelled(from, comma)) {
            return null;
        }
        int phrase = clauseStart(scan.sentence(from).start(), from - 1);
        boolean told =
                Grammar.DETERMINERS.contains(scan.low(phrase)) && !scan.at(from - 2).capital();
        return new Span(told ? phrase : from, comma);
    }

    /// Whether a name is more than initials: `D. C.` is a place.
    boolean spelled(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.low(i).length() > 2 && !scan.low(i).endsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private boolean appositive(int i) {
        var low = scan.low(i);
        return low.equals("who")
                || low.equals("a")
                || low.equals("an")
                || low.equals("the")
                || low.equals("whose")
                || scan.at(i).number()
                || low.startsWith("r-")
                || low.startsWith("d-")
                || !GOES_ON.contains(low)
                        && !Grammar.PREPOSITIONS.contains(low)
                        && !low.endsWith("ing")
                        && !low.equals("however")
                        && !low.equals("too")
                        && !Grammar.time(low)
                        && !Grammar.adverb(low);
    }

    private int clauseStart(int first, int limit) {
        for (int i = limit - 1; i > Math.max(first, limit - LONGEST); i--) {
            var low = scan.low(i);
            if (scan.quotation(i) >= 0
                    || low.equals(";")
                    || low.equals(":")
                    || low.equals("that")
                    || low.equals("—") && scan.low(limit).equals(",")) {
                return i + 1;
            }
            if ((low.equals("and") || low.equals("but")) && scan.low(i - 1).equals(",")) {
                return i + 1;
            }
        }
        return Math.max(first, limit - LONGEST);
    }

    private int nameStart(int start, int end) {
        int i = start;
        while (i < end
                && (Grammar.adverb(scan.low(i))
                        || scan.low(i).equals("and")
                        || scan.low(i).equals("but"))) {
            i++;
        }
        return i < end ? i : -1;
    }

    private boolean isName(int from, int to) {
        var opener = scan.low(from);
        if (Grammar.PREPOSITIONS.contains(opener)
                || Grammar.CLAUSE_OPENERS.contains(opener)
                || to - from > LONGEST_NAME) {
            return false;
        }
        boolean named = scan.at(from).capital() || Grammar.DETERMINERS.contains(opener);
        return named && nameEnd(from, to) == to && !Grammar.SUBJECT_PRONOUNS.contains(opener);
    }

    /// The noun phrase that ends with the token `last`; null where what stands there is a verb, as
    /// in `all that I have read says`, or names nobody, as `anyone`.
    private @Nullable Span phrase(int first, int last) {
        var phrase = nouns(first, last);
        if (phrase == null) {
            return null;
        }
        var opener = scan.low(phrase.start());
        if (phrase.length() == 1 && NOBODY.contains(opener)) {
            return null;
        }
        int before = phrase.start() - 1;
        while (before > first && Grammar.adverb(scan.low(before))) {
            before--;
        }
        boolean bare =
                !scan.at(phrase.start()).capital()
                        && !Grammar.DETERMINERS.contains(opener)
                        && before >= first;
        int that = bare ? before : before - 1;
        boolean object = !bare && Grammar.DETERMINERS.contains(opener) && isPlain(before);
        if ((bare || object) && isRelative(that, first)) {
            return nouns(first, that - 1);
        }
        return bare && HELPERS.contains(scan.low(before)) ? null : phrase;
    }

    private boolean isPlain(int i) {
        return i >= 0 && scan.at(i).word() && !scan.at(i).capital() && !scan.at(i).number();
    }

    /// Whether a word joins a clause to the noun before it, as in `the company that runs the ferry
    /// said`: who speaks stands before it.
    private boolean isRelative(int that, int first) {
        var low = scan.low(that);
        boolean joins = low.equals("that") || low.equals("who") || low.equals("which");
        if (!joins || that - 2 < first || !Grammar.nounLike(scan.at(that - 1))) {
            return false;
        }
        boolean verb = Verbs.of(scan.low(that - 1)) != null && !Verbs.alsoNoun(scan.low(that - 1));
        return !verb && Grammar.DETERMINERS.contains(scan.low(that - 2));
    }

    private @Nullable Span nouns(int first, int last) {
        int from = last;
        int i = last;
        while (i >= first && last - i < LONGEST && !stops(i)) {
            if (scan.low(i).equals(")")) {
                i = beforeBracket(i, first);
                continue;
            }
            from = i;
            boolean complete =
                    Grammar.DETERMINERS.contains(scan.low(i)) && !reachesOn(i - 1, first);
            i--;
            if (complete || i >= first && scan.at(i).possessive() && !scan.at(i).word()) {
                break;
            }
        }
        return trim(agent(from, last), last + 1);
    }

    /// Behind a passive, as in `it was brought here by a pilot, who said`, where the one begins who
    /// does it; else where the phrase does.
    private int agent(int from, int last) {
        if (from == 0 || !PASSIVE.contains(scan.low(from - 1))) {
            return from;
        }
        for (int i = last - 1; i > from; i--) {
            if (scan.low(i).equals("by")) {
                return i + 1;
            }
        }
        return from;
    }

    private boolean reachesOn(int before, int first) {
        if (before <= first) {
            return false;
        }
        var low = scan.low(before);
        boolean joins =
                Grammar.PREPOSITIONS.contains(low)
                        || low.equals("and")
                        || low.equals("or")
                        || Grammar.DETERMINERS.contains(low);
        boolean acts = !low.equals("of") && isActing(before - 1);
        return joins && !acts && Grammar.nounLike(scan.at(before - 1))
                || Grammar.DETERMINERS.contains(low);
    }

    /// Whether a word tells what is being done, as in `looking for the man`.
    private boolean isActing(int i) {
        var low = scan.low(i);
        return low.length() > 5
                && low.endsWith("ing")
                && !scan.at(i).capital()
                && !Grammar.DETERMINERS.contains(scan.low(i - 1));
    }

    private boolean stops(int i) {
        var token = scan.at(i);
        var low = token.low();
        if (scan.quotation(i) >= 0 || !token.word()) {
            return !low.equals(")") && !low.equals("&") && !low.equals("%");
        }
        if (low.equals("and") || low.equals("or")) {
            return i == 0 || !Grammar.nounLike(scan.at(i - 1)) || hasVerbBefore(i);
        }
        boolean verb = Verbs.of(low) != null && !token.capital() && !Verbs.alsoNoun(low);
        return verb
                || Grammar.AUXILIARIES.contains(low)
                || Grammar.CLAUSE_OPENERS.contains(low)
                || Grammar.SUBJECT_PRONOUNS.contains(low);
    }

    /// Whether a verb stands in the same sentence before a conjunction: then it joins clauses
    /// rather than names.
    private boolean hasVerbBefore(int and) {
        int first = scan.sentence(and).start();
        for (int i = and - 1; i >= Math.max(first, and - LONGEST_NAME); i--) {
            var low = scan.low(i);
            if (Grammar.AUXILIARIES.contains(low)
                    || Verbs.of(low) != null && !scan.at(i).capital()) {
                return true;
            }
        }
        return false;
    }

    private int beforeBracket(int close, int first) {
        for (int i = close - 1; i >= Math.max(first, close - 6); i--) {
            if (scan.low(i).equals("(")) {
                return i - 1;
            }
        }
        return first - 1;
    }

    /// Takes adverbs, conjunctions and an opening prepositional phrase off the front of a phrase.
    private @Nullable Span trim(int start, int to) {
        int from = start;
        while (from < to && loose(from)) {
            from++;
        }
        if (from < to && Grammar.PREPOSITIONS.contains(scan.low(from))) {
            from = lastName(from, to);
        }
        return from < to && Grammar.nounLike(scan.at(to - 1)) ? new Span(from, to) : null;
    }

    private boolean loose(int i) {
        var low = scan.low(i);
        return Grammar.adverb(low) && !low.equals("both") && !low.equals("all")
                || low.equals("and")
                || low.equals("or")
                || Grammar.time(low) && !low.equals("this") && !low.equals("last")
                || !scan.at(i).word()
                || low.equals("there")
                || low.equals("here")
                || low.equals("nevertheless")
                || low.equals("still");
    }

    private int lastName(int from, int to) {
        int i = to;
        while (i > from && scan.at(i - 1).capital()) {
            i--;
        }
        if (i == to) {
            while (i > from + 1 && !Grammar.DETERMINERS.contains(scan.low(i))) {
                i--;
            }
        }
        return i > from ? i : to;
    }

    /// Goes left over `on Thursday`, `late last week`; a name such as `May` alone is no time.
    private int skipTimesLeft(int last, int first) {
        int i = last;
        while (i > first && Grammar.time(scan.low(i)) && !POSTNOMINAL.contains(scan.low(i - 1))) {
            i--;
        }
        if (i < last && (scan.low(i).equals("on") || scan.low(i).equals("in"))) {
            i--;
        }
        return i;
    }
}
