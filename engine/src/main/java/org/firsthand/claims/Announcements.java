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
    private static final Set<String> AT = Set.of("at", "before", "for", "until", "to", "by");
    private static final int FAR = 24;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Times times;
    private final Clauses clauses;
    private final Ahead ahead;
    private final List<Event> found = new ArrayList<>();
    private int done;

    private Announcements(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.times = new Times(scan);
        this.clauses = new Clauses(piece);
        this.ahead = new Ahead(scan);
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
        int verb = ahead.verb(i);
        if (verb >= 0) {
            boolean any =
                    subject(i, verb)
                            || published(i, verb)
                            || met(i, verb)
                            || at(i, verb)
                            || report(i, verb);
            done = any ? clauses.end(i) : done;
        } else if (scan.low(i).equals("until") && putOff(i)) {
            done = clauses.end(i);
        } else if ((scan.low(i).equals("meets") || scan.low(i).equals("sits")) && met(i, i)) {
            done = clauses.end(i);
        }
    }

    /// The first noun for a text, or for an occasion, that ends its phrase in a range; -1 where
    /// none does.
    private int thing(int from, int to) {
        for (int head = from; head < to; head++) {
            if ((isText(head) || Texts.OCCASIONS.contains(scan.low(head)))
                    && phrases.isHead(head)) {
                return head;
            }
        }
        return -1;
    }

    private boolean isText(int head) {
        var low = scan.low(head);
        return Texts.lemma(low) != null || Texts.EXPECTED.contains(low);
    }

    /// A text or an occasion as subject: `a summary will be published`.
    private boolean subject(int group, int verb) {
        for (int head = thing(clauses.start(group), group);
                head >= 0;
                head = thing(head + 1, group)) {
            int from = phrases.left(head);
            int to = Math.min(phrases.right(head), group);
            if (leadsTo(to, group)) {
                boolean toBe = scan.low(group).equals("to");
                int end = toBe ? beforeVerb(verb) : Math.min(clauses.end(verb), verb + FAR);
                var time = time(verb, end);
                var when = time == null ? null : time.moment();
                boolean sure = time != null || !toBe && !Set.of("a", "an").contains(scan.low(from));
                return sure
                        && !scan.low(from).equals("no")
                        && comes(head, verb, when != null)
                        && add(from, new Span(from, to), null, when);
            }
        }
        return false;
    }

    /// Whether a verb tells that a thing comes: a text is shown to others, an occasion takes place.
    private boolean comes(int head, int verb, boolean dated) {
        boolean occasion = !isText(head);
        if (scan.low(verb).equals("on")) {
            return occasion && dated;
        }
        return dated || (occasion ? Ahead.COMES : ISSUED).contains(scan.low(verb));
    }

    /// `The board will publish its report`.
    private boolean published(int group, int verb) {
        if (!PUBLISH.contains(scan.low(verb)) || scan.low(verb - 1).equals("be")) {
            return false;
        }
        int head = thing(verb + 1, Math.min(clauses.end(verb), verb + FAR));
        return head >= 0
                && add(
                        group,
                        new Span(Math.max(verb + 1, phrases.left(head)), phrases.right(head)),
                        clauses.nearAgent(group),
                        when(verb));
    }

    /// `... will be settled at a meeting on Tuesday evening`.
    private boolean at(int group, int verb) {
        int end = Math.min(clauses.end(verb), verb + FAR);
        for (int head = thing(verb + 1, end); head >= 0; head = thing(head + 1, end)) {
            int from = phrases.left(head);
            boolean at = !isText(head) && AT.contains(scan.low(from - 1));
            var time = at ? time(head + 1, Math.min(end, head + 6)) : null;
            if (time != null && time.moment() != null) {
                return add(group, new Span(from, time.to()), null, time.moment());
            }
        }
        return false;
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

    /// `The board meets next week`, `they are to gather on Friday`.
    private boolean met(int group, int verb) {
        int main =
                scan.low(verb).equals("due") && scan.low(verb + 1).equals("to") ? verb + 2 : verb;
        if (!Ahead.MEET.contains(scan.low(main))) {
            return false;
        }
        var time = time(main + 1, Math.min(clauses.end(main), main + 8));
        var subject = phrases.subject(group);
        if (time == null || subject.length() == 0) {
            return false;
        }
        return add(
                subject.start(),
                new Span(main, time.to()),
                clauses.nearAgent(group),
                time.moment());
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
                var time = time(until + 1, Math.min(clauses.end(until), until + 6));
                return verb >= 0
                        && time != null
                        && add(
                                verb,
                                new Span(verb, time.to()),
                                clauses.nearAgent(verb),
                                time.moment());
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

    /// `I shall go there tomorrow and will report`: whoever writes promises more.
    private boolean report(int group, int verb) {
        boolean reports =
                Set.of("report", "update").contains(scan.low(verb))
                        && !Grammar.nounLike(scan.at(Math.min(verb + 1, scan.size() - 1)))
                        && !scan.low(verb + 1).equals("to");
        int first = scan.sentence(group).start();
        boolean own =
                Set.of("i", "we").contains(scan.low(first))
                        || Set.of("i", "we").contains(scan.low(group - 1));
        return reports && own && add(group, new Span(verb, verb + 1), null, when(first));
    }

    private boolean add(int at, Span thing, @Nullable String who, @Nullable Moment when) {
        int from = thing.start();
        int to = thing.end();
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
                                start, time(from, to) != null ? to : Math.max(to, end(to, start))),
                        who,
                        piece.words(from, to),
                        null,
                        when,
                        isText(Math.max(from, thing(from, to)))
                                ? "announce.text"
                                : "announce.occasion",
                        0.8));
        return true;
    }

    private static boolean sameSpan(Moment when, Moment published) {
        return when.to().isAfter(published.from());
    }

    /// The end of the clause, for the passage.
    private int end(int to, int start) {
        int end = clauses.end(Math.max(start, to - 1));
        while (end > to && !scan.at(end - 1).word()) {
            end--;
        }
        return end;
    }

    private @Nullable Moment when(int verb) {
        var time = time(verb, Math.min(clauses.end(verb), verb + FAR));
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
}
