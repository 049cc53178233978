// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A verb group by which somebody says something: `said`, `has also denied`, `was told`, `declined
/// to say`.
///
/// @param from first token of the group
/// @param to token after it
/// @param verb the main verb
/// @param shape how the group is built, which tells where its subject stands
record Cue(int from, int to, Verbs.Use verb, Shape shape) {
    /// How a cue is built.
    enum Shape {
        /// With its own subject: `said`, `has said`, `is saying`.
        FINITE,
        /// Hung on to another clause: `, saying that`.
        PARTICIPLE,
        /// Said by nobody in particular: `is expected`, `was reported`.
        PASSIVE
    }

    private static final Set<String> GOVERNORS =
            Set.of(
                    "declined",
                    "refused",
                    "continued",
                    "went",
                    "began",
                    "wanted",
                    "appeared",
                    "seemed",
                    "refuses",
                    "declines",
                    "continues",
                    "seems",
                    "appears",
                    "failed",
                    "managed",
                    "goes",
                    "on",
                    "struggled",
                    "want",
                    "wants",
                    "likes",
                    "used",
                    "hastened",
                    "sought");
    private static final Set<String> PARTICLES =
            Set.of(
                    "call for",
                    "call on",
                    "point out",
                    "reply to",
                    "respond to",
                    "ask about",
                    "appeal to",
                    "question whether");

    /// Verbs whose past form before `to be` is a passive: `a body said to be the pilot's`.
    private static final Set<String> SAID_TO_BE =
            Set.of("say", "report", "believe", "think", "know", "allege", "understand", "estimate");

    private static final int WINDOW = 8;

    /// All cues of a part outside quotations, in order.
    static List<Cue> in(Scan scan) {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < scan.size(); i++) {
            var verb = Verbs.of(scan.low(i));
            if (verb != null && scan.quotation(i) < 0) {
                var cue = at(scan, i, verb);
                if (cue != null) {
                    cues.add(cue);
                }
            }
        }
        return cues;
    }

    private static @Nullable Cue at(Scan scan, int i, Verbs.Use verb) {
        int first = scan.sentence(i).start();
        int from = leftOfGroup(scan, i, first);
        var before = scan.low(from - 1);
        int to = particle(scan, i, verb);
        if (from > first && before.equals("to")) {
            return governed(scan, from - 1, to, verb);
        }
        boolean be = hasBe(scan, from, i);
        if (verb.form() == Verbs.Form.ING && isHeard(scan, from)) {
            int heard = scan.low(from - 1).equals("as") ? from - 2 : from - 1;
            return new Cue(leftOfGroup(scan, heard, first), to, verb, Shape.FINITE);
        }
        if (verb.form() == Verbs.Form.ING && !be) {
            boolean hung =
                    from == first || before.equals(",") || Grammar.nounLike(scan.at(from - 1));
            return hung ? new Cue(from, to, verb, Shape.PARTICIPLE) : null;
        }
        boolean past = verb.form() == Verbs.Form.PAST || verb.form() == Verbs.Form.PARTICIPLE;
        if (past && be && scan.low(i).equals("heard") && scan.low(i + 1).equals("to")) {
            return null;
        }
        if (past && be) {
            return new Cue(from, to, verb, Shape.PASSIVE);
        }
        if (past
                && scan.low(i + 1).equals("to")
                && Grammar.BARE_BE.contains(scan.low(i + 2))
                && SAID_TO_BE.contains(verb.lemma())) {
            return new Cue(from, to, verb, Shape.PASSIVE);
        }
        return stands(scan, from, i) ? new Cue(from, to, verb, Shape.FINITE) : null;
    }

    /// Whether somebody `is heard` or `is quoted as` before a verb.
    private static boolean isHeard(Scan scan, int from) {
        var before = scan.low(from - 1);
        return before.equals("heard")
                || before.equals("as")
                        && Set.of("quoted", "recorded", "heard").contains(scan.low(from - 2));
    }

    /// Whether a form that may be a noun or a bare participle is a verb here, by the word before
    /// it.
    private static boolean stands(Scan scan, int from, int main) {
        if (from < main) {
            return true;
        }
        int first = scan.sentence(main).start();
        if (main == first) {
            return scan.at(main).low().equals("said");
        }
        var before = scan.at(main - 1);
        if (!Verbs.alsoNoun(scan.low(main))) {
            return !scan.at(main).capital() || before.capital() || !before.word();
        }
        if (Grammar.SUBJECT_PRONOUNS.contains(before.low())) {
            return true;
        }
        boolean plural =
                before.low().endsWith("s")
                        && !before.possessive()
                        && !Grammar.DETERMINERS.contains(before.low());
        boolean name =
                before.capital()
                        && !before.low().endsWith("ed")
                        && main - 1 > first
                        && !before.possessive()
                        && !scan.at(main).capital();
        return (scan.low(main).endsWith("s") ? name : plural) && before.word();
    }

    private static int leftOfGroup(Scan scan, int main, int first) {
        int from = main;
        int i = main - 1;
        while (i >= first && main - i <= WINDOW) {
            var low = scan.low(i);
            if (Grammar.AUXILIARIES.contains(low) && !(low.equals("may") && scan.at(i).capital())) {
                from = i;
            } else if (!Grammar.adverb(low)
                    || low.equals("all")
                    || low.equals("both")
                    || low.equals("so")) {
                break;
            }
            i--;
        }
        while (from - 1 > first && attaches(scan.low(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean attaches(String low) {
        return Grammar.adverb(low)
                && !Grammar.time(low)
                && !low.equals("all")
                && !low.equals("both")
                && !low.equals("reportedly")
                && !low.equals("allegedly")
                && !low.equals("so")
                && !low.equals("yet")
                && !low.equals("since")
                && !low.equals("ago")
                && !low.equals("too")
                && !low.equals("long");
    }

    private static @Nullable Cue governed(Scan scan, int to, int end, Verbs.Use verb) {
        int first = scan.sentence(to).start();
        int governor = to - 1;
        boolean heard =
                scan.low(governor).equals("heard") && Grammar.BE.contains(scan.low(governor - 1));
        if (governor <= first || !heard && !GOVERNORS.contains(scan.low(governor))) {
            return null;
        }
        if (scan.low(governor).equals("on")) {
            governor--;
            if (!scan.low(governor).startsWith("we") && !scan.low(governor).startsWith("go")) {
                return null;
            }
        }
        return new Cue(leftOfGroup(scan, governor, first), end, verb, Shape.FINITE);
    }

    private static boolean hasBe(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Grammar.BE.contains(scan.low(i))) {
                return true;
            }
        }
        return false;
    }

    private static int particle(Scan scan, int main, Verbs.Use verb) {
        return PARTICLES.contains(verb.lemma() + " " + scan.low(main + 1)) ? main + 2 : main + 1;
    }
}
