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
        var corrections = new OwnCorrections(piece, deeds.found);
        for (int i = 0; i < deeds.scan.size(); i++) {
            if (deeds.scan.quotation(i) < 0 && !piece.isFurniture(i)) {
                corrections.at(i);
                deeds.at(i);
            }
        }
        piece.statements().forEach(deeds::stated);
        if (Part.isComment(piece.part())) {
            deeds.found.addAll(ReplyDeeds.of(piece));
        }
        return deeds.found;
    }

    private void at(int i) {
        switch (scan.low(i)) {
            case "removed", "deleted", "withdrawn", "redacted", "erased", "scrubbed" -> removed(i);
            case "taken" -> removed(scan.low(i + 1).equals("down") ? i : -1);
            case "struck" -> removed(scan.low(i + 1).equals("out") ? i : -1);
            case "obtained", "seen", "heard", "reviewed", "examined" -> obtained(i);
            case "leaked" -> leaked(i);
            case "left" -> leftAt(i);
            case "released", "published" -> madePublic(i);
            case "public" -> madePublic(scan.low(i - 1).equals("made") ? i - 1 : -1);
            default -> {}
        }
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
        int last = agent(by);
        boolean us = scan.low(by + 1).equals("us");
        if (scan.low(by).equals("by") && (us || last > 0 && scan.at(last).capital())) {
            var who = us ? outlet() : piece.words(by + 1, last + 1);
            withText(Event.Kind.OBTAIN, textBefore(i), us ? by + 2 : last + 1, who, "obtain.by");
        }
    }

    private void leaked(int i) {
        boolean before = Texts.lemma(scan.low(i + 1)) != null && phrases.isHead(i + 1);
        int text = before ? i + 1 : textBefore(i);
        withText(Event.Kind.LEAK, text, Math.max(text, i) + 1, null, "leak.named");
    }

    /// `left at our office`.
    private void leftAt(int i) {
        boolean at = scan.low(i + 1).equals("at") && Set.of("our", "the").contains(scan.low(i + 2));
        if (at && Set.of("office", "offices", "newsroom", "door").contains(scan.low(i + 3))) {
            withText(Event.Kind.LEAK, textBefore(i), i + 4, null, "leak.left");
        }
    }

    /// `a recording that was made public on Wednesday`, `first published by the Post`.
    private void madePublic(int i) {
        int text = i < 0 ? -1 : textBefore(i);
        var before = scan.low(i - 1);
        if (text < 0 || before.equals("be") || before.equals("not")) {
            return;
        }
        if (hasBe(text, i) || before.equals("first")) {
            int by = i + (scan.low(i).equals("made") ? 2 : 1);
            int last = agent(by);
            var who = last < 0 ? null : piece.words(by + 1, last + 1);
            withText(Event.Kind.PUBLISH, text, Math.max(i + 1, last + 1), who, "publish.passive");
        }
    }

    /// The last word of `by the Post`; -1 where no such phrase begins at a token.
    private int agent(int by) {
        return scan.low(by).equals("by")
                ? phrases.lastNoun(by + 1, Math.min(scan.sentence(by).end(), by + NEAR))
                : -1;
    }

    /// Adds what was done with a text, up to a token; nothing where no text is named.
    private void withText(Event.Kind kind, int text, int to, @Nullable String who, String rule) {
        if (text >= 0) {
            int from = phrases.left(text);
            add(kind, Math.min(from, to - 1), to, who, piece.words(from, text + 1), rule);
        }
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
