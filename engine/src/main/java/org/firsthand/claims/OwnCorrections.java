// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import java.util.Set;
import org.firsthand.model.Event;
import org.jspecify.annotations.Nullable;

/// Finds where an outlet or a body corrects what it said itself: `An earlier version of this
/// article gave ...`, `It should have said ...`, `The paper withdraws the claim`.
final class OwnCorrections {
    private static final Set<String> OURS =
            Lexicon.set(
                    """
                    article story report page post column piece headline caption version
                    """);
    private static final int NEAR = 10;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final List<Event> found;

    /// @param found takes what is found
    OwnCorrections(Piece piece, List<Event> found) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.found = found;
    }

    /// Adds the correction that a word tells of, if any.
    void at(int i) {
        switch (scan.low(i)) {
            case "correction", "corrections" -> heading(i);
            case "earlier", "previous" -> earlierVersion(i);
            case "corrected", "amended", "updated", "clarified" -> mended(i);
            case "withdraws", "withdrew", "retracted", "retracts" -> withdrew(i);
            case "wrong" -> wasWrong(i);
            case "should" -> shouldHaveSaid(i);
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
            add(i, end, outlet(), null, "correct.heading");
        }
    }

    /// `An earlier version of this article gave ...`.
    private void earlierVersion(int i) {
        if (scan.low(i + 1).equals("version") && scan.low(i + 2).equals("of")) {
            int head = i + 4;
            if (OURS.contains(scan.low(head)) && scan.low(head - 1).equals("this")) {
                add(
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
            add(Math.max(0, i - 1), scan.sentence(i).end(), outlet(), null, "correct.should");
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
            add(first, scan.sentence(i).end(), outlet(), null, "correct.wrong");
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

    private boolean hasBe(int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (Grammar.BE.contains(scan.low(i))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String outlet() {
        var outlet = piece.document().outlet();
        return outlet == null ? null : outlet.value();
    }

    private void add(int from, int to, @Nullable String who, @Nullable String what, String rule) {
        int end = to;
        while (end > from + 1 && !scan.at(end - 1).word()) {
            end--;
        }
        var passage = piece.passage(from, end);
        found.add(new Event(Event.Kind.CORRECT, passage, who, what, null, null, rule, 0.8));
    }
}
