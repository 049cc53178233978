// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import java.util.Set;
import org.firsthand.model.Event;
import org.jspecify.annotations.Nullable;

/// Finds where somebody gave no answer: `did not return two calls`, `could not be reached`,
/// `neither has answered`, `a message to the firm got no reply`.
final class Silences {
    static final Set<String> NOT =
            Lexicon.set(
                    """
                    not didn't doesn't couldn't wouldn't hasn't haven't hadn't wasn't weren't isn't don't
                    cannot can't
                    """);

    private static final Set<String> NOBODY = Set.of("nobody", "neither", "none", "no-one");

    /// Verbs whose negation is no answer, with nothing behind them.
    private static final Set<String> ANSWER =
            Lexicon.set("answer answered reply replied respond responded comment commented");

    private static final Set<String> REACHED = Set.of("reached", "contacted", "asked", "found");
    private static final Set<String> CALLS =
            Lexicon.set(
                    """
                    call calls message messages request requests letter email emails inquiries telephone
                    """);

    private static final Set<String> RECEIVED = Set.of("had", "received", "got");
    private static final Set<String> GAVE = Set.of("gave", "made", "offered");
    private static final Set<String> REPLY = Set.of("reply", "answer", "comment", "response");

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Clauses clauses;
    private final List<Event> found;

    /// @param found takes what is found
    Silences(Piece piece, Clauses clauses, List<Event> found) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.clauses = clauses;
        this.found = found;
    }

    /// Adds the silence that a word tells of; gives the token after it, or -1.
    int at(int i) {
        var low = scan.low(i);
        if (NOT.contains(low)) {
            return negated(clauses.group(i), verb(i));
        }
        if (NOBODY.contains(low)) {
            int verb = clauses.verb(i + 1);
            boolean answers = verb > i + 1 && ANSWER.contains(scan.low(verb));
            return answers ? add(i, verb + 1, low.equals("neither") ? pair(i) : null) : -1;
        }
        if (low.equals("nothing")) {
            return nothingToAdd(i);
        }
        return low.equals("no") && REPLY.contains(scan.low(i + 1)) ? noReply(i) : -1;
    }

    /// The verb behind a negation.
    int verb(int not) {
        int verb = not + 1;
        while (Grammar.adverb(scan.low(verb))
                || Set.of("be", "been", "have", "immediately", "yet").contains(scan.low(verb))) {
            verb++;
        }
        return verb;
    }

    /// Whether what is negated was done to the subject.
    boolean isPassive(int group, int verb) {
        return Set.of("be", "been").contains(scan.low(verb - 1))
                || Grammar.BE.contains(scan.low(group));
    }

    private int negated(int group, int verb) {
        var low = scan.low(verb);
        if (isPassive(group, verb)) {
            return passive(group, verb);
        }
        var auxiliary = scan.low(group);
        boolean answers =
                ANSWER.contains(low)
                        && !OpenQuestions.WH.contains(scan.low(verb + 1))
                        && (auxiliary.startsWith("would")
                                || auxiliary.startsWith("d")
                                || auxiliary.startsWith("ha"));
        boolean returns = low.startsWith("return") && calls(verb);
        if (answers || returns) {
            return add(clauses.subjectStart(group), clauses.objectEnd(verb), clauses.agent(group));
        }
        boolean drawn =
                low.equals("drawn")
                        && (auxiliary.startsWith("would") || auxiliary.startsWith("will"));
        return drawn ? add(clauses.subjectStart(group), verb + 1, clauses.agent(group)) : -1;
    }

    /// `could not be reached`, `was not available for comment`, `a letter has not been answered`.
    private int passive(int group, int verb) {
        var low = scan.low(verb);
        int from = clauses.subjectStart(group);
        if (REACHED.contains(low) && scan.low(group).startsWith("could")) {
            return add(from, verb + 1, clauses.agent(group));
        }
        if (low.equals("available") && scan.low(verb + 1).equals("for")) {
            return add(from, verb + 3, clauses.agent(group));
        }
        return low.equals("answered") ? add(from, verb + 1, asked(group)) : -1;
    }

    /// `The board has nothing to add`; what it has nothing to add about is an open question.
    private int nothingToAdd(int nothing) {
        int to = nothing + 1;
        while (Set.of("more", "further", "else").contains(scan.low(to))) {
            to++;
        }
        boolean adds = scan.low(to).equals("to") && Set.of("add", "say").contains(scan.low(to + 1));
        int group = nothing - 1;
        boolean has = Set.of("has", "had", "have").contains(scan.low(group));
        if (!adds || !has || clauses.isWriter(group)) {
            return -1;
        }
        int end = clauses.objectEnd(nothing);
        int about = -1;
        for (int i = nothing; i < end; i++) {
            about = Set.of("about", "on").contains(scan.low(i)) ? i : about;
        }
        int from = clauses.subjectStart(group);
        if (about < 0) {
            return add(from, nothing + 3, clauses.agent(group));
        }
        int after = clauses.objectEnd(about);
        return add(from, after, clauses.agent(group), piece.words(about, after));
    }

    private int noReply(int no) {
        boolean ours = RECEIVED.contains(scan.low(no - 1));
        if (!ours && !GAVE.contains(scan.low(no - 1))) {
            return -1;
        }
        var who = ours ? asked(no) : clauses.agent(no - 1);
        return who == null ? -1 : add(clauses.subjectStart(no - 1), no + 2, who);
    }

    private boolean calls(int verb) {
        for (int i = verb + 1; i < Math.min(scan.size(), verb + 6); i++) {
            if (CALLS.contains(scan.low(i))) {
                return true;
            }
        }
        return false;
    }

    /// Who was asked, where the clause tells: `a message left at the company's office`, `we wrote
    /// to Mr Holm`.
    private @Nullable String asked(int before) {
        for (int i = before - 1; i >= scan.sentence(before).start(); i--) {
            if (Set.of("at", "with", "to", "asked", "for", "called").contains(scan.low(i))) {
                int last = phrases.lastNoun(i + 1, before);
                for (int k = i + 1; k <= last; k++) {
                    boolean name = scan.at(k).capital() && !Grammar.time(scan.low(k));
                    if (name && scan.at(k).possessive()) {
                        return withoutPossessive(piece.words(i + 1, k + 1));
                    }
                    if (name && k == last) {
                        return piece.words(i + 1, last + 1);
                    }
                }
            }
        }
        return null;
    }

    private static String withoutPossessive(String words) {
        return words.endsWith("'s") || words.endsWith("\u2019s")
                ? words.substring(0, words.length() - 2)
                : words;
    }

    /// The `Ms Holm and Mr Berg` that `neither` looks back to.
    private @Nullable String pair(int neither) {
        int first = scan.sentence(neither).start();
        for (int i = neither - 1; i > first + 1; i--) {
            if (scan.low(i).equals("and") && scan.at(i - 1).capital() && scan.at(i + 1).capital()) {
                int from = i - 1;
                while (from > first && isName(from - 1)) {
                    from--;
                }
                int to = i + 1;
                while (to < neither && isName(to)) {
                    to++;
                }
                return piece.words(from, to);
            }
        }
        return null;
    }

    private boolean isName(int i) {
        return scan.at(i).capital() && scan.at(i).word();
    }

    private int add(int from, int to, @Nullable String who) {
        return add(from, to, who, null);
    }

    private int add(int from, int to, @Nullable String who, @Nullable String what) {
        var rule = what == null ? "open.silent" : OpenQuestions.RULE;
        var passage = piece.passage(Math.min(from, to - 1), to);
        found.add(new Event(Event.Kind.LEAVE_OPEN, passage, who, what, null, null, rule, 0.8));
        return to;
    }
}
