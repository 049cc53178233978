// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Event;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds questions that stay open: `did not return two calls`, `would not say who asked`, `we do
/// not know who made it`, `it is not known`.
final class OpenQuestions {
    private static final Set<String> WH =
            Set.of(
                    "who", "what", "how", "why", "whether", "when", "where", "which", "whom",
                    "whose", "if");

    /// Verbs whose negation is no answer, with nothing behind them.
    private static final Set<String> ANSWER =
            Set.of(
                    "answer",
                    "answered",
                    "reply",
                    "replied",
                    "respond",
                    "responded",
                    "comment",
                    "commented");

    /// Verbs whose negation leaves the question behind them open.
    private static final Set<String> TELL =
            Set.of(
                    "say",
                    "said",
                    "know",
                    "specify",
                    "explain",
                    "explained",
                    "disclose",
                    "disclosed",
                    "reveal",
                    "revealed",
                    "recall",
                    "remember",
                    "tell",
                    "told",
                    "name",
                    "identify",
                    "speculate",
                    "elaborate");

    /// Verbs with which an answer is refused.
    private static final Set<String> REFUSED =
            Set.of(
                    "comment",
                    "say",
                    "answer",
                    "discuss",
                    "name",
                    "identify",
                    "give",
                    "show",
                    "tell",
                    "explain",
                    "confirm",
                    "disclose",
                    "reveal",
                    "specify",
                    "speculate",
                    "elaborate",
                    "provide",
                    "release",
                    "publish",
                    "speak");

    /// Of these the ones that also tell of things that are no answers.
    private static final Set<String> GIVES =
            Set.of("give", "show", "provide", "release", "publish", "speak");

    private static final Set<String> ASKED_FOR =
            Set.of(
                    "name",
                    "names",
                    "reason",
                    "reasons",
                    "detail",
                    "details",
                    "figure",
                    "figures",
                    "date",
                    "dates",
                    "explanation",
                    "answer",
                    "answers",
                    "comment",
                    "information",
                    "identity",
                    "account",
                    "number",
                    "address",
                    "evidence",
                    "copy",
                    "price");
    private static final Set<String> REACHED = Set.of("reached", "contacted", "asked", "found");
    private static final Set<String> CALLS =
            Set.of(
                    "call",
                    "calls",
                    "message",
                    "messages",
                    "request",
                    "requests",
                    "letter",
                    "email",
                    "emails",
                    "inquiries",
                    "telephone");
    private static final Set<String> NOT =
            Set.of(
                    "not",
                    "didn't",
                    "doesn't",
                    "couldn't",
                    "wouldn't",
                    "hasn't",
                    "haven't",
                    "hadn't",
                    "wasn't",
                    "weren't",
                    "isn't",
                    "don't",
                    "cannot",
                    "can't");
    private static final Set<String> NOBODY = Set.of("nobody", "neither", "none", "no-one");
    private static final String QUESTION = "open.question";
    private static final int FAR = 30;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Names names;
    private final List<Event> found = new ArrayList<>();

    private OpenQuestions(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.names = piece.names().again();
    }

    /// The open questions of a part, in order.
    static List<Event> of(Piece piece) {
        var questions = new OpenQuestions(piece);
        if (!piece.isBody()) {
            return List.of();
        }
        int i = 0;
        while (i < questions.scan.size()) {
            int next =
                    questions.scan.quotation(i) >= 0 || piece.isFurniture(i) ? -1 : questions.at(i);
            i = Math.max(i + 1, next);
        }
        return questions.found;
    }

    /// Adds the question that a verb group at a token leaves open; gives the token after it, or -1.
    private int at(int i) {
        var low = scan.low(i);
        if (NOT.contains(low)) {
            return negated(i);
        }
        if (low.equals("declined")
                || low.equals("refused")
                || low.equals("declines")
                || low.equals("refuses")) {
            boolean refuses = scan.low(i + 1).equals("to") && REFUSED.contains(scan.low(i + 2));
            return refuses ? refused(i, i + 2) : -1;
        }
        if (NOBODY.contains(low)) {
            return byNobody(i);
        }
        boolean unclear = low.equals("unclear") || low.equals("unknown");
        if (unclear && Grammar.BE.contains(scan.low(i - 1)) && WH.contains(scan.low(i + 1))) {
            return add(subjectStart(i - 1), i + 1, null, i + 1);
        }
        if (low.equals("nothing") && Set.of("add", "say").contains(lastOfInfinitive(i))) {
            return nothingToAdd(i);
        }
        boolean know = Set.of("know", "say").contains(low) && isFronted(i);
        if (know) {
            return fronted(i);
        }
        boolean silence =
                low.equals("no")
                        && Set.of("reply", "answer", "comment", "response")
                                .contains(scan.low(i + 1));
        if (silence
                && Set.of("had", "gave", "received", "made", "got", "offered")
                        .contains(scan.low(i - 1))) {
            boolean ours = Set.of("had", "received", "got").contains(scan.low(i - 1));
            var who = ours ? asked(i) : who(i - 1);
            return who == null ? -1 : add(subjectStart(i - 1), i + 2, who, -1);
        }
        return -1;
    }

    private int negated(int not) {
        int group = groupStart(not);
        int verb = not + 1;
        while (Grammar.adverb(scan.low(verb))
                || Set.of("be", "been", "have", "immediately", "yet").contains(scan.low(verb))) {
            verb++;
        }
        var low = scan.low(verb);
        var auxiliary = scan.low(group);
        boolean passive =
                scan.low(verb - 1).equals("be")
                        || scan.low(verb - 1).equals("been")
                        || Grammar.BE.contains(auxiliary);
        if (passive
                && (low.equals("known") || low.equals("clear"))
                && scan.low(group - 1).equals("it")) {
            int wh = WH.contains(scan.low(verb + 1)) ? verb + 1 : -1;
            return add(group - 1, verb + 1, null, wh);
        }
        if (passive && REACHED.contains(low) && isCould(auxiliary)) {
            return add(subjectStart(group), verb + 1, who(group), -1);
        }
        if (passive && low.equals("available") && scan.low(verb + 1).equals("for")) {
            return add(subjectStart(group), verb + 3, who(group), -1);
        }
        if (passive) {
            return low.equals("answered")
                    ? add(subjectStart(group), verb + 1, asked(group), -1)
                    : -1;
        }
        return active(group, verb);
    }

    /// `add` of `nothing further to add`.
    private String lastOfInfinitive(int nothing) {
        int to = nothing + 1;
        while (Set.of("more", "further", "else").contains(scan.low(to))) {
            to++;
        }
        return scan.low(to).equals("to") ? scan.low(to + 1) : "";
    }

    /// `The board has nothing to add about the recording`; without a matter it is silence.
    private int nothingToAdd(int nothing) {
        int group = nothing - 1;
        if (!Set.of("has", "had", "have").contains(scan.low(group)) || isWriter(group)) {
            return -1;
        }
        int end = objectEnd(nothing);
        int about = -1;
        for (int i = nothing; i < end; i++) {
            about = Set.of("about", "on").contains(scan.low(i)) ? i : about;
        }
        int to = about < 0 ? nothing + 3 : about;
        return add(subjectStart(group), to, who(group), about);
    }

    /// Whether the question stands before the one who does not know: `Who did so, the board does
    /// not know`.
    private boolean isFronted(int verb) {
        int first = scan.sentence(verb).start();
        boolean ends = !scan.at(Math.min(verb + 1, scan.size() - 1)).word();
        return ends && WH.contains(scan.low(first)) && NOT.contains(scan.low(verb - 1));
    }

    private int fronted(int verb) {
        int first = scan.sentence(verb).start();
        int group = groupStart(verb - 1);
        int subject = subjectStart(group);
        boolean idle = isIdle(group, scan.low(verb));
        if (subject <= first + 2 || scan.low(first).equals("if") || idle) {
            return -1;
        }
        int to = scan.at(subject - 1).word() ? subject : subject - 1;
        found.add(
                new Event(
                        Event.Kind.LEAVE_OPEN,
                        piece.passage(first, verb + 1),
                        isWriter(group) ? null : who(group),
                        piece.words(first, to),
                        null,
                        null,
                        QUESTION,
                        0.8));
        return verb + 1;
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

    /// The text of `we have not seen a contract`; -1 where none is.
    private int unseen(int group, int verb) {
        if (!scan.low(verb).equals("seen") || !scan.low(group).startsWith("ha")) {
            return -1;
        }
        int head = phrases.lastNoun(verb + 1, Math.min(scan.sentence(verb).end(), verb + 6));
        var outlet = piece.document().outlet();
        var subject = phrases.subject(group);
        boolean ours =
                isWriter(group)
                        || outlet != null
                                && subject.length() > 0
                                && outlet.value()
                                        .endsWith(piece.words(subject.start(), subject.end()));
        return head > 0 && ours && Texts.lemma(scan.low(head)) != null ? head : -1;
    }

    private int active(int group, int verb) {
        int text = unseen(group, verb);
        if (text >= 0) {
            return add(subjectStart(group), text + 1, null, verb + 1);
        }
        var low = scan.low(verb);
        var auxiliary = scan.low(group);
        if (ANSWER.contains(low) && !WH.contains(scan.low(verb + 1))) {
            boolean would =
                    auxiliary.startsWith("would")
                            || auxiliary.startsWith("did")
                            || auxiliary.startsWith("ha")
                            || auxiliary.startsWith("do");
            return would ? add(subjectStart(group), objectEnd(verb), who(group), -1) : -1;
        }
        if (low.equals("return") || low.equals("returned")) {
            return calls(verb) ? add(subjectStart(group), objectEnd(verb), who(group), -1) : -1;
        }
        boolean would = auxiliary.startsWith("would") || auxiliary.startsWith("will");
        if (would && REFUSED.contains(low)) {
            return refused(group, verb);
        }
        if (would && low.equals("drawn")) {
            return add(subjectStart(group), verb + 1, who(group), -1);
        }
        boolean writer = isWriter(group);
        if (writer && (auxiliary.startsWith("did") || scan.low(subjectStart(group)).equals("i"))) {
            return -1;
        }
        boolean tells = TELL.contains(low) && WH.contains(scan.low(verb + 1));
        if (tells && isIdle(group, low)) {
            return -1;
        }
        if (tells && !isHypothetical(group)) {
            return add(subjectStart(group), verb + 1, writer ? null : who(group), verb + 1);
        }
        boolean gives =
                (low.equals("give") || low.equals("given"))
                        && Set.of("reason", "reasons", "details", "explanation", "example")
                                .contains(lastOf(verb + 1));
        return gives ? add(subjectStart(group), objectEnd(verb), who(group), -1) : -1;
    }

    /// Whether no question is left open that anybody put: a text does not say all, and a witness
    /// forgets.
    private boolean isIdle(int group, String verb) {
        var subject = scan.low(subjectStart(group));
        boolean text =
                subject.equals("it") && Set.of("do", "does", "did").contains(auxiliary(group));
        boolean unable =
                Set.of("recall", "remember", "know").contains(verb) || isCould(scan.low(group));
        return text || unable && Set.of("he", "she").contains(subject);
    }

    private String auxiliary(int group) {
        var low = scan.low(group);
        return low.endsWith("n't") ? low.substring(0, low.length() - 3) : low;
    }

    private String lastOf(int from) {
        int last = phrases.lastNoun(from, Math.min(scan.size(), from + 4));
        return last < 0 ? "" : scan.low(last);
    }

    private static boolean isCould(String auxiliary) {
        return auxiliary.startsWith("could");
    }

    private int refused(int group, int verb) {
        boolean more =
                Set.of(
                                "say",
                                "tell",
                                "explain",
                                "confirm",
                                "give",
                                "show",
                                "publish",
                                "release",
                                "name",
                                "provide",
                                "identify",
                                "disclose")
                        .contains(scan.low(verb));
        int object = more && objectEnd(verb) > verb + 1 ? verb + 1 : -1;
        boolean gives =
                GIVES.contains(scan.low(verb))
                        && !ASKED_FOR.contains(lastOf(verb + 1))
                        && Texts.lemma(lastOf(verb + 1)) == null;
        boolean ownName =
                Phrases.OWNERS.contains(scan.low(verb + 1)) && lastOf(verb + 1).startsWith("name");
        if (gives || ownName) {
            return -1;
        }
        if (scan.low(verb).equals("say") && object >= 0 && !WH.contains(scan.low(object))) {
            boolean that =
                    scan.low(object).equals("that")
                            || scan.low(object).equals("so")
                            || Grammar.SUBJECT_PRONOUNS.contains(scan.low(object));
            if (that) {
                return -1;
            }
        }
        return add(subjectStart(group), objectEnd(verb), who(group), object);
    }

    /// `neither has answered`, `nobody could say who`.
    private int byNobody(int i) {
        int verb = i + 1;
        while (Grammar.AUXILIARIES.contains(scan.low(verb)) || Grammar.adverb(scan.low(verb))) {
            verb++;
        }
        if (verb == i + 1) {
            return -1;
        }
        var low = scan.low(verb);
        if (ANSWER.contains(low)) {
            return add(i, verb + 1, scan.low(i).equals("neither") ? pair(i) : null, -1);
        }
        boolean tells = TELL.contains(low) && WH.contains(scan.low(verb + 1));
        return tells ? add(i, verb + 1, null, verb + 1) : -1;
    }

    /// The `Ms Holm and Mr Berg` that `neither` looks back to.
    private @Nullable String pair(int neither) {
        int first = scan.sentence(neither).start();
        for (int i = neither - 1; i > first + 1; i--) {
            if (scan.low(i).equals("and") && scan.at(i - 1).capital() && scan.at(i + 1).capital()) {
                int from = i - 1;
                while (from > first && scan.at(from - 1).capital() && scan.at(from - 1).word()) {
                    from--;
                }
                int to = i + 1;
                while (to < neither && scan.at(to).capital() && scan.at(to).word()) {
                    to++;
                }
                return piece.words(from, to);
            }
        }
        return null;
    }

    private boolean calls(int verb) {
        for (int i = verb + 1; i < Math.min(scan.size(), verb + 6); i++) {
            if (CALLS.contains(scan.low(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the clause only supposes, or a question asks.
    private boolean isHypothetical(int group) {
        var sentence = scan.sentence(group);
        return scan.low(sentence.end() - 1).equals("?")
                || Set.of("if", "whether").contains(scan.low(subjectStart(group) - 1));
    }

    private int groupStart(int not) {
        int group = scan.low(not).equals("not") ? not - 1 : not;
        while (Grammar.adverb(scan.low(group)) && !NOT.contains(scan.low(group))) {
            group--;
        }
        boolean had =
                Set.of("have", "been").contains(scan.low(group))
                        && Grammar.AUXILIARIES.contains(scan.low(group - 1));
        return Math.max(0, had ? group - 1 : group);
    }

    private boolean isWriter(int group) {
        var low = scan.low(subjectStart(group));
        return low.equals("we") || low.equals("i");
    }

    private int subjectStart(int group) {
        var subject = phrases.subject(group);
        if (subject.length() > 0) {
            return subject.start();
        }
        var shared = new Speakers(scan).subject(scan.sentence(group).start(), group);
        return shared == null ? group : shared.start();
    }

    /// Who gave no answer: the subject, also one that the verb shares with another.
    private @Nullable String who(int group) {
        var subject = phrases.subject(group);
        var speaker =
                subject.length() > 0
                        ? subject
                        : new Speakers(scan).subject(scan.sentence(group).start(), group);
        if (speaker == null) {
            return null;
        }
        var low = scan.low(speaker.start());
        if (low.equals("we") || low.equals("i") || low.equals("there")) {
            return null;
        }
        var said = Names.isPronoun(low) ? piece.saidBefore(speaker.start()) : null;
        return said != null && said.sourceName() != null
                ? said.sourceName()
                : names.of(new Span(speaker.start(), speaker.end()));
    }

    private int objectEnd(int verb) {
        int end = Math.min(scan.sentence(verb).end(), verb + FAR);
        for (int i = verb + 1; i < end; i++) {
            var low = scan.low(i);
            if (!scan.at(i).word() && (Grammar.clauseMark(low) || ".!?".contains(low))) {
                return i;
            }
            boolean joins = low.equals("and") || low.equals("but");
            if (joins
                    && (Grammar.AUXILIARIES.contains(scan.low(i + 1))
                            || Verbs.of(scan.low(i + 1)) != null)) {
                return i;
            }
        }
        return end;
    }

    private int add(int from, int to, @Nullable String who, int question) {
        int end = question < 0 ? to : Math.max(to, objectEnd(question));
        if (question >= 0 && isEmpty(question, end)) {
            return -1;
        }
        var what = question < 0 ? null : piece.words(question, Math.max(question + 1, end));
        int start = Math.min(from, to - 1);
        found.add(
                new Event(
                        Event.Kind.LEAVE_OPEN,
                        piece.passage(start, end),
                        who,
                        what,
                        null,
                        null,
                        what == null ? "open.silent" : QUESTION,
                        0.8));
        return end;
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
