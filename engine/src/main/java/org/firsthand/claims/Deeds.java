// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Event;
import org.firsthand.model.Fact;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds what was plainly done with texts and claims: corrected, removed, obtained, leaked, denied,
/// confirmed.
final class Deeds {
    private static final Set<String> OURS =
            Lexicon.set(
                    """
                    article story report page post column piece headline caption version
                    """);
    private static final Set<String> GONE =
            Lexicon.set(
                    """
                    name names word words passage passages page pages post posts comment
                    comments sentence paragraph link picture pictures minutes
                    """);
    private static final List<String> CLAIMS =
            List.of(
                    "that ",
                    "claim",
                    "allegation",
                    "suggestion",
                    "report",
                    "accusation",
                    "charge",
                    "there is no truth",
                    "there was no truth",
                    "any suggestion",
                    "no truth");
    private static final int NEAR = 10;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final List<Event> found = new ArrayList<>();

    private Deeds(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
    }

    /// The deeds that a part tells of.
    static List<Event> of(Piece piece) {
        var deeds = new Deeds(piece);
        for (int i = 0; i < deeds.scan.size(); i++) {
            if (deeds.scan.quotation(i) < 0 && !piece.isFurniture(i)) {
                deeds.at(i);
            }
        }
        piece.statements().forEach(deeds::stated);
        if (Part.isComment(piece.part())) {
            deeds.comment();
        }
        return deeds.found;
    }

    private void at(int i) {
        switch (scan.low(i)) {
            case "correction", "corrections" -> heading(i);
            case "earlier", "previous" -> earlierVersion(i);
            case "corrected", "amended", "updated", "clarified" -> mended(i);
            case "removed", "deleted", "withdrawn", "redacted", "erased", "scrubbed" -> removed(i);
            case "taken" -> removed(scan.low(i + 1).equals("down") ? i : -1);
            case "struck" -> removed(scan.low(i + 1).equals("out") ? i : -1);
            case "withdraws", "withdrew", "retracted", "retracts" -> withdrew(i);
            case "wrong" -> wasWrong(i);
            case "should" -> shouldHaveSaid(i);
            case "obtained", "seen", "heard", "reviewed", "examined" -> obtained(i);
            case "leaked" -> leaked(i);
            case "left" -> leftAt(i);
            case "released", "published" -> madePublic(i);
            case "public" -> madePublic(scan.low(i - 1).equals("made") ? i - 1 : -1);
            default -> {}
        }
    }

    /// `Correction: ...` at the head of a paragraph.
    private void heading(int i) {
        boolean opens = i == 0 || !scan.sameParagraph(i - 1, i);
        boolean marked =
                scan.low(i + 1).equals(":")
                        || scan.low(i + 1).equals("and") && scan.low(i + 2).startsWith("clarif");
        if (opens && marked) {
            int end = scan.sentence(i).end();
            add(Event.Kind.CORRECT, i, end, outlet(), null, "correct.heading");
        }
    }

    /// `An earlier version of this article gave ...`.
    private void earlierVersion(int i) {
        if (scan.low(i + 1).equals("version") && scan.low(i + 2).equals("of")) {
            int head = i + 4;
            if (OURS.contains(scan.low(head)) && scan.low(head - 1).equals("this")) {
                add(
                        Event.Kind.CORRECT,
                        Set.of("a", "an", "the").contains(scan.low(i - 1)) ? i - 1 : i,
                        scan.sentence(i).end(),
                        outlet(),
                        piece.words(head - 1, head + 1),
                        "correct.version");
            }
        }
    }

    /// `This article was amended on 4 May`.
    private void mended(int i) {
        int first = Math.max(scan.sentence(i).start(), i - NEAR);
        for (int k = first; k < i; k++) {
            if (OURS.contains(scan.low(k)) && scan.low(k - 1).equals("this") && hasBe(k, i)) {
                add(
                        Event.Kind.CORRECT,
                        k - 1,
                        scan.sentence(i).end(),
                        outlet(),
                        piece.words(k - 1, k + 1),
                        "correct.amended");
                return;
            }
        }
    }

    /// `It should have said that ...`, `we should have written`.
    private void shouldHaveSaid(int i) {
        boolean have = scan.low(i + 1).equals("have");
        var low = scan.low(i + 2);
        boolean read = scan.low(i + 1).equals("read") && scan.low(i - 1).endsWith("sentence");
        if (have && Set.of("said", "read", "been", "written").contains(low) && isOwn(i) || read) {
            add(
                    Event.Kind.CORRECT,
                    Math.max(0, i - 1),
                    scan.sentence(i).end(),
                    outlet(),
                    null,
                    "correct.should");
        }
    }

    private boolean isOwn(int i) {
        boolean opens = scan.sentence(i).start() == i - 1;
        return opens
                && Set.of("it", "we", "this", "they").contains(scan.low(i - 1))
                && !scan.low(i + 2).equals("been");
    }

    /// `the sentence in our statement was wrong`.
    private void wasWrong(int i) {
        int first = scan.sentence(i).start();
        boolean be = Grammar.BE.contains(scan.low(i - 1));
        boolean ours = false;
        for (int k = first; k < i; k++) {
            ours |= scan.low(k).equals("our") && Texts.lemma(scan.low(k + 1)) != null;
        }
        if (be && ours) {
            add(Event.Kind.CORRECT, first, scan.sentence(i).end(), outlet(), null, "correct.wrong");
        }
    }

    private void withdrew(int i) {
        var subject = phrases.subject(i);
        int head = phrases.lastNoun(i + 1, Math.min(scan.sentence(i).end(), i + NEAR));
        boolean it = scan.low(i + 1).equals("it");
        boolean text =
                head > 0 && (Texts.lemma(scan.low(head)) != null || scan.low(head).equals("claim"));
        if (subject.length() > 0 && (it || text) && !nearWrong(i)) {
            add(
                    Event.Kind.CORRECT,
                    subject.start(),
                    scan.sentence(i).end(),
                    piece.words(subject.start(), subject.end()),
                    null,
                    "correct.withdrawn");
        }
    }

    private boolean nearWrong(int i) {
        return !found.isEmpty() && found.getLast().passage().span().end() >= scan.at(i).end();
    }

    private void removed(int i) {
        if (i < 1) {
            return;
        }
        int group = i;
        while (group > 0
                && (Grammar.AUXILIARIES.contains(scan.low(group - 1))
                        || Grammar.adverb(scan.low(group - 1)))) {
            group--;
        }
        if (group == i || scan.low(group).equals("not") || !hasBe(group - 1, i)) {
            return;
        }
        int first = scan.sentence(i).start();
        for (int k = Math.max(first, group - 2 * NEAR); k < group; k++) {
            boolean text = Texts.lemma(scan.low(k)) != null || GONE.contains(scan.low(k));
            if (text && phrases.isHead(k)) {
                int from = phrases.left(k);
                boolean particle = Set.of("out", "down").contains(scan.low(i + 1));
                add(
                        Event.Kind.REMOVE,
                        from,
                        particle ? i + 2 : i + 1,
                        null,
                        piece.words(from, k + 1),
                        "remove.passive");
                return;
            }
        }
    }

    private boolean hasBe(int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (Grammar.BE.contains(scan.low(i))) {
                return true;
            }
        }
        return false;
    }

    /// `obtained by the Post`, `a copy of which the Post has seen`.
    private void obtained(int i) {
        int by = i + 1;
        while (Set.of("in", "full").contains(scan.low(by))) {
            by++;
        }
        int text = textBefore(i);
        if (text < 0 || !scan.low(by).equals("by")) {
            return;
        }
        int last = phrases.lastNoun(by + 1, Math.min(scan.sentence(i).end(), by + NEAR));
        boolean named = last > 0 && scan.at(last).capital();
        boolean us = scan.low(by + 1).equals("us");
        if (named || us) {
            int from = phrases.left(text);
            var who = us ? outlet() : piece.words(by + 1, last + 1);
            add(
                    Event.Kind.OBTAIN,
                    from,
                    us ? by + 2 : last + 1,
                    who,
                    piece.words(from, text + 1),
                    "obtain.by");
        }
    }

    private void leaked(int i) {
        boolean before = Texts.lemma(scan.low(i + 1)) != null && phrases.isHead(i + 1);
        int text = before ? i + 1 : textBefore(i);
        if (text >= 0) {
            int from = phrases.left(text);
            add(
                    Event.Kind.LEAK,
                    Math.min(from, i),
                    Math.max(text, i) + 1,
                    null,
                    piece.words(from, text + 1),
                    "leak.named");
        }
    }

    /// `left at our office`.
    private void leftAt(int i) {
        boolean at =
                scan.low(i + 1).equals("at")
                        && (scan.low(i + 2).equals("our") || scan.low(i + 2).equals("the"));
        int text = at ? textBefore(i) : -1;
        boolean office = Set.of("office", "offices", "newsroom", "door").contains(scan.low(i + 3));
        if (text >= 0 && office) {
            int from = phrases.left(text);
            add(Event.Kind.LEAK, from, i + 4, null, piece.words(from, text + 1), "leak.left");
        }
    }

    /// `a recording that was made public on Wednesday`, `first published by the Post`.
    private void madePublic(int i) {
        int text = i < 0 ? -1 : textBefore(i);
        boolean done = text >= 0 && (hasBe(text, i) || scan.low(i - 1).equals("first"));
        boolean negated =
                text >= 0 && (scan.low(i - 1).equals("be") || scan.low(i - 1).equals("not"));
        if (!done || negated) {
            return;
        }
        int by = i + (scan.low(i).equals("made") ? 2 : 1);
        int last =
                scan.low(by).equals("by")
                        ? phrases.lastNoun(by + 1, Math.min(scan.sentence(i).end(), by + NEAR))
                        : -1;
        int from = phrases.left(text);
        add(
                Event.Kind.PUBLISH,
                from,
                Math.max(i + 1, last + 1),
                last < 0 ? null : piece.words(by + 1, last + 1),
                piece.words(from, text + 1),
                "publish.passive");
    }

    /// The noun for a text shortly before a token in its sentence; -1 where none stands there.
    private int textBefore(int i) {
        int first = Math.max(scan.sentence(i).start(), i - NEAR);
        for (int k = i - 1; k >= first; k--) {
            if (Texts.lemma(scan.low(k)) != null && phrases.isHead(k)) {
                return k;
            }
            boolean verb =
                    Verbs.of(scan.low(k)) != null
                            && !Verbs.alsoNoun(scan.low(k))
                            && !Phrases.MADE.contains(scan.low(k));
            if (verb) {
                return -1;
            }
        }
        return -1;
    }

    /// A denial or confirmation that is a statement.
    private void stated(Statement statement) {
        if (statement.cue().isEmpty()) {
            return;
        }
        boolean denies = statement.stance() == Statement.Stance.DENIES && isDenial(statement);
        if (!denies && !confirms(statement)) {
            return;
        }
        var kind = denies ? Event.Kind.DENY : Event.Kind.CONFIRM;
        var what = Words.oneLine(statement.content().getFirst().of(scan.text()));
        found.add(
                new Event(
                        kind,
                        statement.passage(),
                        statement.sourceName(),
                        what,
                        null,
                        null,
                        denies ? "deny.statement" : "confirm.statement",
                        statement.confidence()));
    }

    /// Whether it is a claim that is denied: what is rejected may also be a plan.
    private boolean isDenial(Statement statement) {
        var name = statement.sourceName();
        if (name != null && Set.of("neither", "nobody", "none").contains(name)) {
            return false;
        }
        for (var cue : statement.cue()) {
            var words = cue.of(scan.text()).toLowerCase(Locale.ROOT);
            if (words.contains("deni") || words.contains("deny")) {
                return true;
            }
        }
        var content = statement.content().getFirst().of(scan.text()).toLowerCase(Locale.ROOT);
        for (var claim : CLAIMS) {
            if (content.startsWith(claim) || content.startsWith("the " + claim)) {
                return true;
            }
        }
        return false;
    }

    private boolean confirms(Statement statement) {
        for (var cue : statement.cue()) {
            var words = cue.of(scan.text());
            if (words.endsWith("confirmed") || words.endsWith("confirms")) {
                return !words.contains("not") && statement.stance() == Statement.Stance.ASSERTS;
            }
        }
        return false;
    }

    /// What a comment does to what it answers: it concedes, or disputes and corrects.
    private void comment() {
        int i = 0;
        while (i < scan.size()) {
            var sentence = scan.sentence(i);
            var words = opening(sentence.start(), sentence.end());
            if (scan.quotation(sentence.start()) < 0 && !scan.low(sentence.end() - 1).equals("?")) {
                if (Replies.concedes(words)) {
                    add(
                            Event.Kind.CONFIRM,
                            sentence.start(),
                            sentence.end(),
                            author(),
                            null,
                            "reply.concedes");
                }
                if (Replies.takesBack(words)) {
                    add(
                            Event.Kind.CORRECT,
                            sentence.start(),
                            sentence.end(),
                            author(),
                            null,
                            "reply.withdraws");
                } else if (Replies.disputes(words)) {
                    add(
                            Event.Kind.DENY,
                            sentence.start(),
                            sentence.end(),
                            author(),
                            null,
                            "reply.disputes");
                } else if (Replies.corrects(words)) {
                    add(
                            Event.Kind.CORRECT,
                            sentence.start(),
                            sentence.end(),
                            author(),
                            null,
                            "reply.corrects");
                }
            }
            i = sentence.end();
        }
    }

    private String opening(int from, int to) {
        var words = new StringBuilder(" ");
        for (int i = from; i < Math.min(to, from + 2 * NEAR); i++) {
            if (scan.at(i).word()) {
                words.append(scan.low(i)).append(' ');
            }
        }
        return words.toString();
    }

    private @Nullable String author() {
        for (var comment : piece.document().comments()) {
            if (Part.comment(comment.id()).equals(piece.part())) {
                return comment.author();
            }
        }
        return null;
    }

    private @Nullable String outlet() {
        Fact<String> outlet = piece.document().outlet();
        return outlet == null ? null : outlet.value();
    }

    private void add(
            Event.Kind kind,
            int from,
            int to,
            @Nullable String who,
            @Nullable String what,
            String rule) {
        int end = to;
        while (end > from + 1 && !scan.at(end - 1).word()) {
            end--;
        }
        found.add(new Event(kind, piece.passage(from, end), who, what, null, null, rule, 0.8));
    }
}
