// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Event;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds texts and occasions that are said to come: `a summary will be published on 24 May`, `will
/// be settled at a meeting on Tuesday`, `the board meets next week`.
final class Announcements {
    private static final Set<String> DUE =
            Set.of("due", "expected", "scheduled", "planned", "set", "awaited", "promised");

    /// What becomes of a text or an occasion when it comes.
    private static final Set<String> COMES =
            Lexicon.set(
                    """
                    published released laid issued presented submitted handed printed announced
                    ready due expected available delivered held discussed opened filed settled
                    decided made given read heard put signed taken debated voted resumed
                    convened called
                    """);

    /// What becomes of a text when it is shown to others.
    private static final Set<String> ISSUED =
            Lexicon.set(
                    """
                    published released laid issued presented submitted handed printed announced
                    ready due expected available delivered opened filed
                    """);

    private static final Set<String> PUBLISH =
            Lexicon.set(
                    """
                    publish release present submit issue announce lay deliver file print
                    """);
    private static final Set<String> MEET =
            Lexicon.set(
                    """
                    meet meets gather convene reconvene sit sits vote votes
                    """);
    private static final Set<String> AT = Set.of("at", "before", "for", "until", "to", "by");
    private static final int FAR = 24;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Times times;
    private final Names names;
    private final List<Event> found = new ArrayList<>();
    private int done;

    private Announcements(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.times = new Times(scan);
        this.names = piece.names().again();
    }

    /// The announcements of a part, in order; at most one a clause. A recording tells none, since
    /// nobody can say from which day its `next Tuesday` counts.
    static List<Event> of(Piece piece) {
        if (piece.isBody() && !piece.document().segments().isEmpty()) {
            return List.of();
        }
        var announcements = new Announcements(piece);
        for (int i = 0; i < announcements.scan.size(); i++) {
            if (i >= announcements.done
                    && announcements.scan.quotation(i) < 0
                    && !piece.isFurniture(i)) {
                announcements.at(i);
            }
        }
        return announcements.found;
    }

    private void at(int i) {
        int verb = future(i);
        if (verb >= 0) {
            boolean any =
                    subject(i, verb)
                            || published(i, verb)
                            || met(i, verb)
                            || at(i, verb)
                            || report(i, verb);
            done = any ? clauseEnd(i) : done;
        } else if (scan.low(i).equals("until") && putOff(i)) {
            done = clauseEnd(i);
        } else if ((scan.low(i).equals("meets") || scan.low(i).equals("sits")) && met(i, i)) {
            done = clauseEnd(i);
        }
    }

    /// The verb or participle of a verb group that tells of what is to come and begins at a token;
    /// -1 where none does.
    private int future(int i) {
        var low = scan.low(i);
        int next = afterAdverbs(i + 1);
        if (low.equals("will") || low.equals("shall")) {
            return scan.low(next).equals("not") ? -1 : afterBe(next);
        }
        if (low.equals("is") || low.equals("are")) {
            if (DUE.contains(scan.low(next)) && !isCause(next + 1)) {
                return next;
            }
            if (scan.low(next).equals("to")) {
                return afterBe(next + 1);
            }
            return scan.low(next).equals("on") ? next : -1;
        }
        boolean toBe = low.equals("to") && scan.low(i + 1).equals("be");
        return toBe && COMES.contains(scan.low(i + 2)) ? i + 2 : -1;
    }

    /// Whether `due` or `set` tells of a cause or a condition: `due in part to`, `set in stone`.
    private boolean isCause(int i) {
        var low = scan.low(i);
        boolean part =
                low.equals("in") && (i + 1 >= scan.size() || Times.month(scan.at(i + 1)) == 0);
        boolean cause =
                low.equals("to")
                        && !MEET.contains(scan.low(i + 1))
                        && !scan.low(i + 1).equals("be");
        return part || cause || low.equals("that") || Grammar.adverb(low);
    }

    private int afterAdverbs(int i) {
        int k = i;
        while (Grammar.adverb(scan.low(k)) && !scan.low(k).equals("not")) {
            k++;
        }
        return k;
    }

    private int afterBe(int i) {
        return scan.low(i).equals("be") ? afterAdverbs(i + 1) : i;
    }

    /// A text or an occasion as subject.
    private boolean subject(int group, int verb) {
        int first = clauseStart(group);
        for (int head = first; head < group; head++) {
            var low = scan.low(head);
            boolean text = Texts.lemma(low) != null || Texts.EXPECTED.contains(low);
            boolean occasion = Texts.OCCASIONS.contains(low);
            if (!text && !occasion || !phrases.isHead(head)) {
                continue;
            }
            int to = phrases.right(head);
            if (!leadsTo(Math.min(to, group), group)) {
                continue;
            }
            boolean toBe = scan.low(group).equals("to");
            var time = time(verb, toBe ? beforeVerb(verb) : Math.min(clauseEnd(verb), verb + FAR));
            boolean sure = time != null || !toBe && !isIndefinite(phrases.left(head));
            var when = time == null ? null : time.moment();
            boolean on = scan.low(verb).equals("on");
            boolean comes =
                    occasion ? COMES.contains(scan.low(verb)) : ISSUED.contains(scan.low(verb));
            if (scan.low(phrases.left(head)).equals("no")) {
                return false;
            }
            if (!sure || (on ? !occasion || when == null : !comes && when == null)) {
                return false;
            }
            int from = phrases.left(head);
            return add(from, from, Math.min(to, group), null, when);
        }
        return false;
    }

    private boolean isIndefinite(int from) {
        return scan.low(from).equals("a") || scan.low(from).equals("an");
    }

    /// Where the words around an infinitive end: at a mark, or before the next verb.
    private int beforeVerb(int verb) {
        int i = verb + 1;
        while (i < Math.min(scan.sentence(verb).end(), verb + FAR)
                && scan.at(i).word()
                && !Grammar.AUXILIARIES.contains(scan.low(i))) {
            i++;
        }
        return i;
    }

    /// Whether nothing but what is set off by commas stands between a phrase and the verb group.
    private boolean leadsTo(int from, int to) {
        var before = scan.low(to - 1);
        if (before.equals("and") || before.equals("but") || before.equals("who")) {
            return false;
        }
        for (int i = from; i < to; i++) {
            var low = scan.low(i);
            boolean made = Phrases.MADE.contains(low);
            boolean verb =
                    Grammar.AUXILIARIES.contains(low)
                            || Verbs.of(low) != null && !Verbs.alsoNoun(low);
            if (verb && !made && scan.quotation(i) < 0) {
                return false;
            }
        }
        return to - from < FAR;
    }

    /// `The board will publish its report`.
    private boolean published(int group, int verb) {
        if (!PUBLISH.contains(scan.low(verb)) || scan.low(verb - 1).equals("be")) {
            return false;
        }
        int end = Math.min(clauseEnd(verb), verb + FAR);
        for (int head = verb + 1; head < end; head++) {
            boolean text =
                    Texts.lemma(scan.low(head)) != null
                            || Texts.EXPECTED.contains(scan.low(head))
                            || Texts.OCCASIONS.contains(scan.low(head));
            if (text && phrases.isHead(head)) {
                int from = Math.max(verb + 1, phrases.left(head));
                return add(group, from, phrases.right(head), who(group), when(verb));
            }
        }
        return false;
    }

    /// `The board meets next week`, `they are to gather on Friday`.
    private boolean met(int group, int verb) {
        int main =
                scan.low(verb).equals("due") && scan.low(verb + 1).equals("to") ? verb + 2 : verb;
        if (!MEET.contains(scan.low(main))) {
            return false;
        }
        var time = time(main + 1, Math.min(clauseEnd(main), main + 8));
        var subject = phrases.subject(group);
        if (time == null || subject.length() == 0) {
            return false;
        }
        return add(subject.start(), main, time.to(), who(group), time.moment());
    }

    /// `put the decision off until 13 June`, `was adjourned until Thursday`.
    private boolean putOff(int until) {
        int first = Math.max(scan.sentence(until).start(), until - 5);
        for (int i = until - 1; i >= first; i--) {
            boolean off =
                    scan.low(i).equals("off")
                            || Set.of("postponed", "adjourned", "deferred", "delayed")
                                    .contains(scan.low(i));
            if (off) {
                int verb = scan.low(i).equals("off") ? put(i, first) : i;
                var time = time(until + 1, Math.min(clauseEnd(until), until + 6));
                return verb >= 0
                        && time != null
                        && add(verb, verb, time.to(), who(verb), time.moment());
            }
        }
        return false;
    }

    private int put(int off, int first) {
        for (int i = off - 1; i >= first; i--) {
            if (Set.of("put", "puts", "called", "held").contains(scan.low(i))) {
                return i;
            }
        }
        return -1;
    }

    /// `... will be settled at a meeting on Tuesday evening`.
    private boolean at(int group, int verb) {
        int end = Math.min(clauseEnd(verb), verb + FAR);
        for (int head = verb + 1; head < end; head++) {
            if (!Texts.OCCASIONS.contains(scan.low(head)) || !phrases.isHead(head)) {
                continue;
            }
            int from = phrases.left(head);
            var time =
                    AT.contains(scan.low(from - 1))
                            ? time(head + 1, Math.min(end, head + 6))
                            : null;
            if (time != null && time.moment() != null) {
                return add(group, from, time.to(), null, time.moment());
            }
        }
        return false;
    }

    /// `I shall go there tomorrow and will report`: whoever writes promises more.
    private boolean report(int group, int verb) {
        boolean reports =
                Set.of("report", "update").contains(scan.low(verb))
                        && !Grammar.nounLike(scan.at(Math.min(verb + 1, scan.size() - 1)))
                        && !scan.low(verb + 1).equals("to");
        int first = scan.sentence(group).start();
        boolean own = Set.of("i", "we").contains(scan.low(first)) || Set.of("i", "we").contains(scan.low(group - 1));
        return reports && own && add(group, verb, verb + 1, null, when(first));
    }

    private boolean add(int at, int from, int to, @Nullable String who, @Nullable Moment when) {
        var published = piece.published(at);
        boolean past =
                when != null
                        && published != null
                        && !published.before(when)
                        && !sameSpan(when, published);
        if (past || to <= from) {
            return false;
        }
        int start = Math.min(at, from);
        found.add(
                new Event(
                        Event.Kind.ANNOUNCE,
                        piece.passage(
                                start, holdsTime(from, to) ? to : Math.max(to, end(to, start))),
                        who,
                        piece.words(from, to),
                        null,
                        when,
                        isText(from, to) ? "announce.text" : "announce.occasion",
                        0.8));
        return true;
    }

    /// Whether what comes is a text: the first noun of the phrase that stands for a text or an
    /// occasion decides.
    private boolean isText(int from, int to) {
        for (int i = from; i < to; i++) {
            var low = scan.low(i);
            if (phrases.isHead(i)) {
                if (Texts.lemma(low) != null || Texts.EXPECTED.contains(low)) {
                    return true;
                }
                if (Texts.OCCASIONS.contains(low)) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean holdsTime(int from, int to) {
        return time(from, to) != null;
    }

    private static boolean sameSpan(Moment when, Moment published) {
        return when.to().isAfter(published.from());
    }

    /// The end of the clause, for the passage.
    private int end(int to, int start) {
        int end = clauseEnd(Math.max(start, to - 1));
        while (end > to && !scan.at(end - 1).word()) {
            end--;
        }
        return end;
    }

    private @Nullable String who(int group) {
        var subject = phrases.subject(group);
        if (subject.length() == 0) {
            return null;
        }
        int to = scan.low(subject.end() - 1).equals("next") ? subject.end() - 1 : subject.end();
        if (to == subject.start()) {
            return null;
        }
        var said = Names.isPronoun(scan.low(subject.start())) ? piece.saidBefore(group) : null;
        if (said != null && said.sourceName() != null) {
            return said.sourceName();
        }
        return names.of(new Span(subject.start(), to));
    }

    private @Nullable Moment when(int verb) {
        var time = time(verb, Math.min(clauseEnd(verb), verb + FAR));
        return time == null ? null : time.moment();
    }

    private Times.@Nullable Time time(int from, int to) {
        for (int i = from; i < to; i++) {
            var time = times.at(i, piece.published(from), Times.Toward.FUTURE);
            boolean over = scan.low(i).equals("last") || scan.low(i).equals("yesterday");
            if (time != null && !over) {
                return time;
            }
        }
        return null;
    }

    private int clauseStart(int i) {
        int first = scan.sentence(i).start();
        for (int k = i - 1; k >= Math.max(first, i - 2 * FAR); k--) {
            boolean parts =
                    scan.low(k).equals(";")
                            || scan.low(k).equals(":")
                            || scan.low(k).equals("that") && Verbs.of(scan.low(k - 1)) != null;
            if (parts && scan.quotation(k) < 0) {
                return k + 1;
            }
        }
        return Math.max(first, i - 2 * FAR);
    }

    private int clauseEnd(int i) {
        int end = scan.sentence(i).end();
        for (int k = i + 1; k < end; k++) {
            boolean joint =
                    scan.low(k).equals(",")
                            && Set.of("and", "but", "which", "who").contains(scan.low(k + 1));
            if (scan.low(k).equals(";") || joint) {
                return k;
            }
        }
        return end;
    }
}
