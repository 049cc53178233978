// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Event;
import org.jspecify.annotations.Nullable;

/// Finds questions that stay open: `would not say who asked`, `we do not know who made it`, `it is
/// not known`; and, by [Silences], who gave no answer.
final class OpenQuestions {
    static final Set<String> WH =
            Lexicon.set(
                    """
                    who what how why whether when where which whom whose if
                    """);

    /// Verbs whose negation leaves the question behind them open.
    private static final Set<String> TELL =
            Lexicon.set(
                    """
                    say said know specify explain explained disclose disclosed reveal revealed
                    recall remember tell told name identify speculate elaborate
                    """);

    /// Verbs with which an answer is refused.
    private static final Set<String> REFUSED =
            Lexicon.set(
                    """
                    comment say answer discuss name identify give show tell explain confirm
                    disclose reveal specify speculate elaborate provide release publish speak
                    """);

    /// Of these the ones that also tell of things that are no answers.
    private static final Set<String> GIVES =
            Set.of("give", "show", "provide", "release", "publish", "speak");

    private static final Set<String> ASKED_FOR =
            Lexicon.set(
                    """
                    name names reason reasons detail details figure figures date dates
                    explanation answer answers comment information identity account number
                    address evidence copy price
                    """);

    /// Refusals that may name what is kept back.
    private static final Set<String> KEPT_BACK =
            Lexicon.set(
                    "say tell explain confirm give show publish release name provide identify disclose");

    private static final Set<String> REFUSES = Set.of("declined", "refused", "declines", "refuses");
    private static final Set<String> REASONS =
            Set.of("reason", "reasons", "details", "explanation", "example");

    static final String RULE = "open.question";

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Clauses clauses;
    private final Silences silences;
    private final List<Event> found = new ArrayList<>();

    private OpenQuestions(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.clauses = new Clauses(piece);
        this.silences = new Silences(piece, clauses, found);
    }

    /// The open questions of a part, in order.
    static List<Event> of(Piece piece) {
        var questions = new OpenQuestions(piece);
        for (int i = 0; piece.isBody() && i < questions.scan.size(); ) {
            boolean told = questions.scan.quotation(i) < 0 && !piece.isFurniture(i);
            i = Math.max(i + 1, told ? questions.at(i) : -1);
        }
        return questions.found;
    }

    /// Adds the question that a word leaves open; gives the token after it, or -1.
    private int at(int i) {
        int silent = silences.at(i);
        if (silent >= 0) {
            return silent;
        }
        var low = scan.low(i);
        if (Silences.NOT.contains(low)) {
            return negated(clauses.group(i), silences.verb(i));
        }
        if (REFUSES.contains(low)) {
            boolean refuses = scan.low(i + 1).equals("to") && REFUSED.contains(scan.low(i + 2));
            return refuses ? refused(i, i + 2) : -1;
        }
        if (Set.of("nobody", "neither", "none", "no-one").contains(low)) {
            int verb = clauses.verb(i + 1);
            return verb > i + 1 && tells(verb) ? add(i, null, verb + 1) : -1;
        }
        boolean unclear = low.equals("unclear") || low.equals("unknown");
        if (unclear && Grammar.BE.contains(scan.low(i - 1)) && isAsked(i + 1)) {
            return add(clauses.subjectStart(i - 1), null, i + 1);
        }
        return Set.of("know", "say").contains(low) && isFronted(i) ? fronted(i) : -1;
    }

    private boolean isAsked(int i) {
        return WH.contains(scan.low(i));
    }

    private boolean tells(int verb) {
        return TELL.contains(scan.low(verb)) && isAsked(verb + 1);
    }

    private int negated(int group, int verb) {
        var low = scan.low(verb);
        if (silences.isPassive(group, verb)) {
            boolean known = low.equals("known") || low.equals("clear");
            boolean impersonal = known && scan.low(group - 1).equals("it");
            return impersonal ? impersonal(group - 1, verb) : -1;
        }
        int text = unseen(group, verb);
        if (text >= 0) {
            return add(clauses.subjectStart(group), null, verb + 1, text + 1);
        }
        var auxiliary = scan.low(group);
        boolean would = auxiliary.startsWith("would") || auxiliary.startsWith("will");
        return would && REFUSED.contains(low) ? refused(group, verb) : untold(group, verb);
    }

    /// `it is not known who made it`.
    private int impersonal(int it, int verb) {
        return isAsked(verb + 1) ? add(it, null, verb + 1) : silent(it, verb + 1, null);
    }

    /// `the board does not know who did`, `gave no reasons`.
    private int untold(int group, int verb) {
        boolean writer = clauses.isWriter(group);
        int subject = clauses.subjectStart(group);
        if (writer && (scan.low(group).startsWith("did") || scan.low(subject).equals("i"))) {
            return -1;
        }
        if (tells(verb)) {
            return isIdle(group, scan.low(verb))
                    ? -1
                    : isHypothetical(group)
                            ? -1
                            : add(subject, writer ? null : clauses.agent(group), verb + 1);
        }
        boolean gives =
                scan.low(verb).startsWith("give") && REASONS.contains(clauses.noun(verb + 1));
        return gives ? silent(subject, clauses.objectEnd(verb), clauses.agent(group)) : -1;
    }

    /// Whether the question stands before the one who does not know: `Who did so, the board does
    /// not know`.
    private boolean isFronted(int verb) {
        boolean ends = !scan.at(Math.min(verb + 1, scan.size() - 1)).word();
        return ends
                && isAsked(scan.sentence(verb).start())
                && Silences.NOT.contains(scan.low(verb - 1));
    }

    private int fronted(int verb) {
        int first = scan.sentence(verb).start();
        int group = clauses.group(verb - 1);
        int subject = clauses.subjectStart(group);
        if (subject <= first + 2 || scan.low(first).equals("if") || isIdle(group, scan.low(verb))) {
            return -1;
        }
        int to = scan.at(subject - 1).word() ? subject : subject - 1;
        var who = clauses.isWriter(group) ? null : clauses.agent(group);
        return keep(first, verb + 1, who, piece.words(first, to));
    }

    /// The text of `we have not seen a contract`; -1 where none is.
    private int unseen(int group, int verb) {
        if (!scan.low(verb).equals("seen") || !scan.low(group).startsWith("ha")) {
            return -1;
        }
        int head = phrases.lastNoun(verb + 1, Math.min(scan.sentence(verb).end(), verb + 6));
        var outlet = piece.document().outlet();
        var subject = phrases.subject(group);
        boolean named =
                outlet != null
                        && subject.length() > 0
                        && outlet.value().endsWith(piece.words(subject.start(), subject.end()));
        boolean text = head > 0 && Texts.lemma(scan.low(head)) != null;
        return text && (named || clauses.isWriter(group)) ? head : -1;
    }

    /// Whether no question is left open that anybody put: a text does not say all, and a witness
    /// forgets.
    private boolean isIdle(int group, String verb) {
        var subject = scan.low(clauses.subjectStart(group));
        var auxiliary = scan.low(group);
        boolean text = subject.equals("it") && auxiliary.startsWith("d");
        boolean unable =
                Set.of("recall", "remember", "know").contains(verb)
                        || auxiliary.startsWith("could");
        return text || unable && Set.of("he", "she").contains(subject);
    }

    /// Whether the clause only supposes, or a question asks.
    private boolean isHypothetical(int group) {
        var sentence = scan.sentence(group);
        return scan.low(sentence.end() - 1).equals("?")
                || Set.of("if", "whether").contains(scan.low(clauses.subjectStart(group) - 1));
    }

    private int refused(int group, int verb) {
        var low = scan.low(verb);
        var noun = clauses.noun(verb + 1);
        boolean things =
                GIVES.contains(low) && !ASKED_FOR.contains(noun) && Texts.lemma(noun) == null;
        boolean ownName = Phrases.OWNERS.contains(scan.low(verb + 1)) && noun.startsWith("name");
        int end = clauses.objectEnd(verb);
        boolean told = KEPT_BACK.contains(low) && end > verb + 1;
        if (things || ownName || told && low.equals("say") && says(verb + 1)) {
            return -1;
        }
        int from = clauses.subjectStart(group);
        var who = clauses.agent(group);
        return told ? add(from, who, verb + 1, end) : silent(from, end, who);
    }

    /// Whether something is said after all: `would not say that it was wrong`, `declined to say
    /// so`.
    private boolean says(int object) {
        return !isAsked(object)
                && (Set.of("that", "so").contains(scan.low(object))
                        || Grammar.SUBJECT_PRONOUNS.contains(scan.low(object)));
    }

    private int add(int from, @Nullable String who, int question) {
        return add(from, who, question, question);
    }

    /// Adds a question with all that belongs to it; one that asks for nothing by itself is none.
    private int add(int from, @Nullable String who, int question, int to) {
        int end = Math.max(to, clauses.objectEnd(question));
        return isEmpty(question, end)
                ? -1
                : keep(
                        Math.min(from, to - 1),
                        end,
                        who,
                        piece.words(question, Math.max(question + 1, end)));
    }

    private int silent(int from, int to, @Nullable String who) {
        return keep(Math.min(from, to - 1), to, who, null);
    }

    private int keep(int from, int to, @Nullable String who, @Nullable String what) {
        var rule = what == null ? "open.silent" : RULE;
        found.add(
                new Event(
                        Event.Kind.LEAVE_OPEN,
                        piece.passage(from, to),
                        who,
                        what,
                        null,
                        null,
                        rule,
                        0.8));
        return to;
    }

    /// Whether a question asks for nothing by itself: `who did`.
    private boolean isEmpty(int from, int to) {
        for (int i = from; i < to; i++) {
            var low = scan.low(i);
            boolean plain =
                    !scan.at(i).word()
                            || WH.contains(low)
                            || Grammar.AUXILIARIES.contains(low)
                            || Grammar.SUBJECT_PRONOUNS.contains(low)
                            || Grammar.adverb(low);
            if (!plain) {
                return false;
            }
        }
        return WH.contains(scan.low(from));
    }
}
