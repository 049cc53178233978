// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;

/// Tells whether somebody rests on a text that a phrase names: it says something, or somebody has
/// it, shows it, asks for it or keeps it back.
final class TextUse {
    /// Prepositions by which somebody says something in a text: `wrote in a letter`.
    private static final Set<String> IN = Set.of("in", "through", "by", "from", "on", "to");

    private static final int NEAR = 12;

    private final Scan scan;

    TextUse(Scan scan) {
        this.scan = scan;
    }

    /// Whether something stands in a book that somebody keeps: `an entry in the trust's register`.
    boolean isEntered(int from, int head, String lemma) {
        return Set.of("register", "log", "ledger", "diary").contains(lemma)
                && scan.low(from - 1).equals("in")
                && hasOwner(scan, from, head);
    }

    /// Whether `according to`, or words such as `said in`, lead to the phrase.
    boolean isSaidIn(int from) {
        if (scan.low(from - 1).equals("to") && scan.low(from - 2).equals("according")) {
            return true;
        }
        if (!IN.contains(scan.low(from - 1))) {
            return false;
        }
        int first = Math.max(scan.sentence(from).start(), from - 4);
        for (int i = from - 2; i >= first; i--) {
            var use = Verbs.of(scan.low(i));
            boolean says =
                    use != null && use.kind() != Verbs.Kind.OPINE && use.kind() != Verbs.Kind.THINK;
            if (says && !Verbs.alsoNoun(scan.low(i))) {
                return true;
            }
            if (scan.low(i).equals(",") || scan.low(i).equals(";")) {
                return false;
            }
        }
        return false;
    }

    /// Whether the text is made to say something by the verb at a token.
    boolean speaks(int to) {
        int i = to;
        while (Grammar.adverb(scan.low(i)) || Grammar.time(scan.low(i))) {
            i++;
        }
        var low = scan.low(i);
        if (!TextWords.SPEAKS.contains(low)) {
            return false;
        }
        var next = scan.low(i + 1);
        boolean perfect =
                low.equals("has")
                        && (next.endsWith("ed")
                                || Grammar.AUXILIARIES.contains(next)
                                || Grammar.adverb(next)
                                || next.equals("to"));
        return !perfect;
    }

    /// Whether words around the phrase tell that somebody has, shows or keeps the text.
    boolean handled(int from, int to) {
        var sentence = scan.sentence(from);
        return handles(Math.max(sentence.start(), from - 4), from)
                || handles(to, Math.min(sentence.end(), to + 5))
                || isNotPart(to);
    }

    boolean handles(int from, int to) {
        for (int i = from; i < to; i++) {
            if (TextWords.HANDLED.contains(scan.low(i))) {
                return true;
            }
        }
        return false;
    }

    /// `... is not part of the log`, `... is not in the files`.
    boolean isNotPart(int to) {
        for (int i = to; i < Math.min(scan.sentence(to - 1).end(), to + NEAR); i++) {
            if (scan.low(i).equals("not")) {
                var next = scan.low(i + 1);
                return next.equals("part") || next.equals("in") || next.equals("among");
            }
        }
        return false;
    }

    /// Whether the phrase tells how the text came about.
    boolean isMade(int head, int to) {
        for (int i = head + 1; i < to; i++) {
            var low = scan.low(i);
            if (Phrases.MADE.contains(low) && !low.equals("calling") && !low.equals("put")) {
                return true;
            }
        }
        return false;
    }

    /// Whether something is said to stand in the text: `set out on a sheet`, `it is written on a
    /// card`.
    boolean isWrittenIn(int from) {
        if (!scan.low(from - 1).equals("on") && !scan.low(from - 1).equals("in")) {
            return false;
        }
        int verb = Set.of("out", "down").contains(scan.low(from - 2)) ? from - 3 : from - 2;
        int be = verb - 1;
        while (Grammar.adverb(scan.low(be))) {
            be--;
        }
        return TextWords.WRITTEN.contains(scan.low(verb)) && Grammar.BE.contains(scan.low(be));
    }

    /// Whether the text is said to be handed about: `a note has gone round`.
    boolean goesRound(int to) {
        int i = to;
        while (Grammar.AUXILIARIES.contains(scan.low(i)) || Grammar.adverb(scan.low(i))) {
            i++;
        }
        boolean gone =
                Set.of("gone", "went", "going").contains(scan.low(i))
                        && Set.of("round", "around", "out").contains(scan.low(i + 1));
        boolean up =
                i > to && scan.low(i).equals("up") && Set.of("on", "at").contains(scan.low(i + 1));
        return gone || up || i > to && Set.of("circulated", "leaked").contains(scan.low(i));
    }

    /// The verb of `put out a paper` or `put a paper out` before a phrase; -1 where it is not put
    /// out.
    int putOut(int from, int to) {
        boolean before = scan.low(from - 1).equals("out");
        int verb = before ? from - 2 : from - 1;
        boolean put = Set.of("put", "puts", "putting").contains(scan.low(verb));
        return put && (before || scan.low(to).equals("out")) ? verb : -1;
    }

    /// Whether a possessive stands in the phrase before its noun.
    static boolean hasOwner(Scan scan, int from, int head) {
        for (int i = from; i < head; i++) {
            if (scan.at(i).possessive() && scan.at(i).word()) {
                return true;
            }
        }
        return false;
    }
}
