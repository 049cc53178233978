// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Decides what is said: the quotation or clause before a cue, after it, or both, as ranges of
/// tokens.
final class Contents {
    private static final int FAR = 14;
    private static final Set<String> SETTINGS =
            Set.of(
                    "in", "on", "at", "during", "to", "by", "from", "through", "via", "before",
                    "after", "with", "of");

    private final Scan scan;

    Contents(Scan scan) {
        this.scan = scan;
    }

    /// Whether a quotation is speech and not one or two words set off with reserve.
    boolean speech(Span quotation) {
        int words = scan.words(quotation.start(), quotation.end());
        var before = scan.low(quotation.end() - 2);
        return words > 2 || words > 0 && ",.!?".contains(before);
    }

    /// The quotation that ends right before a token, a comma between allowed; null where none does.
    @Nullable Span quotationBefore(int token) {
        int last = scan.low(token - 1).equals(",") ? token - 2 : token - 1;
        if (last < 0 || scan.quotation(last) < 0 || !scan.sameParagraph(last, token)) {
            return null;
        }
        var quotation = scan.quotations().get(scan.quotation(last));
        return quotation.end() == last + 1 ? quotation : null;
    }

    /// What is said up to a quotation's end, with the words that lead into it.
    Span upTo(Span quotation) {
        int first = scan.sentence(quotation.start()).start();
        if (first < quotation.start() && scan.quotation(first) >= 0) {
            return quotation;
        }
        for (int i = first; i < quotation.start(); i++) {
            if (scan.low(i).equals(":") || scan.low(i).equals(".") || scan.quotation(i) >= 0) {
                return quotation;
            }
        }
        return new Span(
                skipJoint(afterDateline(first, quotation.start()), quotation.start()),
                quotation.end());
    }

    /// The clause that ends before a token, from the start of its sentence; null where it is too
    /// short to say anything.
    @Nullable Span clauseBefore(int token) {
        int from = scan.sentence(token).start();
        int to = scan.low(token - 1).equals(",") ? token - 1 : token;
        for (int i = from; i < to; i++) {
            if (scan.low(i).equals(";")) {
                from = i + 1;
            }
        }
        from = skipJoint(afterDateline(from, to), to);
        return to > from && scan.words(from, to) > 0 ? new Span(from, to) : null;
    }

    /// What is said after a token, up to the end of the sentence, of a quotation that runs past it,
    /// or to `limit`.
    @Nullable Span after(int token, int limit) {
        int from = token;
        while (from < limit && (scan.low(from).equals(",") || scan.low(from).equals(":"))) {
            from++;
        }
        if (from >= limit || from >= scan.size()) {
            return null;
        }
        int to = Math.min(limit, endFrom(from));
        while (to > from && ends(to - 1)) {
            to--;
        }
        int words = scan.words(from, to);
        return words > 1 || words == 1 && !scan.low(from).equals("that")
                ? new Span(from, to)
                : null;
    }

    /// The end of what begins at a token: of its sentence, or of the quotation that reaches past
    /// it.
    int endFrom(int token) {
        int end = scan.sentence(token).end();
        int inside = scan.quotation(end - 1);
        return inside < 0 ? end : Math.max(end, scan.quotations().get(inside).end());
    }

    /// The quotation that goes on after a full attribution, as in `"A," he said. "B."`; null where
    /// none does.
    @Nullable Span sequel(int end) {
        int i = end;
        while (i < scan.size()
                && (scan.low(i).equals(".")
                        || scan.low(i).equals(",")
                        || scan.low(i).equals(":"))) {
            i++;
        }
        if (i == 0
                || i >= scan.size()
                || scan.quotation(i) < 0
                || !scan.sameParagraph(i, end - 1)) {
            return null;
        }
        var quotation = scan.quotations().get(scan.quotation(i));
        boolean whole = quotation.start() == i && speech(quotation);
        boolean leadsOn =
                i > end && scan.low(i - 1).equals(".") && scan.low(quotation.end() - 2).equals(",");
        return whole && !leadsOn ? quotation : null;
    }

    /// Where content begins after a cue: behind the hearer, the time and the setting.
    int startAfter(Cue cue) {
        int end = endFrom(cue.to() - 1);
        int i = cue.to();
        if (cue.verb().kind() == Verbs.Kind.TELL || hasHearer(cue, i)) {
            i = afterHearer(i, end);
        }
        while (i < end
                && (Grammar.time(scan.low(i))
                        || scan.low(i).equals("on") && Grammar.time(scan.low(i + 1)))) {
            i++;
        }
        if (cue.verb().kind() != Verbs.Kind.OPINE && SETTINGS.contains(scan.low(i))) {
            int that = find(i, end);
            return that < 0 ? i : that;
        }
        return i;
    }

    /// The spans with the quotation that follows them, if one does.
    List<Span> withSequel(List<Span> spans, int end) {
        var all = new ArrayList<Span>(spans);
        var sequel = sequel(end);
        if (sequel != null) {
            all.add(sequel);
        }
        return all;
    }

    private boolean hasHearer(Cue cue, int i) {
        var lemma = cue.verb().lemma();
        return lemma.equals("ask")
                && Set.of("him", "her", "them", "me", "us", "reporters").contains(scan.low(i));
    }

    private int afterHearer(int from, int end) {
        int that = find(from, end);
        if (that >= 0) {
            return that;
        }
        int i = from;
        if (Set.of("him", "her", "them", "me", "us", "you").contains(scan.low(i))) {
            return i + 1;
        }
        if (i < end && Grammar.DETERMINERS.contains(scan.low(i))) {
            i++;
        }
        int head = i;
        while (i < end
                && i - head < 6
                && (scan.at(i).capital() || i == head)
                && scan.at(i).word()
                && !Grammar.SUBJECT_PRONOUNS.contains(scan.low(i))) {
            i++;
        }
        return i;
    }

    /// The next `that`, or comma or colon before a quotation, within reach and before any other
    /// verb.
    private int find(int from, int end) {
        for (int i = from; i < Math.min(end, from + FAR); i++) {
            var low = scan.low(i);
            if (low.equals("that")
                    || low.equals("to")
                            && i > from
                            && Grammar.nounLike(scan.at(i - 1))
                            && i == from + 1) {
                return i;
            }
            if (scan.quotation(i) >= 0) {
                var quotation = scan.quotations().get(scan.quotation(i));
                return speech(quotation) ? i : -1;
            }
            if (Grammar.SUBJECT_PRONOUNS.contains(low) && i > from
                    || Grammar.AUXILIARIES.contains(low)) {
                return -1;
            }
        }
        return -1;
    }

    /// The token after a dateline such as `HALVERN, April 11 (Norda) -` that opens a paragraph.
    private int afterDateline(int from, int to) {
        if (from > 0 && scan.sameParagraph(from - 1, from)) {
            return from;
        }
        for (int i = from; i < Math.min(to, from + FAR); i++) {
            var token = scan.at(i);
            if (i > from && (token.is("—") || token.is("–") || token.is("-") || token.is("―"))) {
                return scan.low(i + 1).equals(token.low()) ? i + 2 : i + 1;
            }
            if (token.word() && !token.capital() && !token.number()) {
                return from;
            }
        }
        return from;
    }

    /// The end of the words between two halves of a quotation, `," said Holm, "`; the same token
    /// where no half follows.
    int beforeSecondHalf(int token) {
        int end = scan.sentence(token - 1).end();
        for (int i = token; i < Math.min(end, token + FAR); i++) {
            if (scan.quotation(i) >= 0) {
                return scan.low(i - 1).equals(",") ? i - 1 : token;
            }
            if (Verbs.of(scan.low(i)) != null && !Verbs.alsoNoun(scan.low(i))) {
                return token;
            }
        }
        return token;
    }

    private int skipJoint(int from, int to) {
        int i = from;
        while (i < to
                && (scan.low(i).equals("but")
                        || scan.low(i).equals("and")
                        || !scan.at(i).word() && scan.quotation(i) < 0)) {
            i++;
        }
        return i;
    }

    private boolean ends(int i) {
        return scan.quotation(i) < 0 && ".,;:!?—–-".contains(scan.low(i)) && !scan.at(i).word();
    }
}
