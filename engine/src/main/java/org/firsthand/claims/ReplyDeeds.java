// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Event;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// What a comment does to what it answers: it concedes, takes back, disputes or corrects.
final class ReplyDeeds {
    /// Words of a sentence that tell what it does.
    private static final int OPENING = 20;

    private final Piece piece;
    private final Scan scan;
    private final @Nullable String author;
    private final List<Event> found = new ArrayList<>();

    private ReplyDeeds(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        var comment = piece.document().comment(piece.part());
        this.author = comment == null ? null : comment.author();
    }

    /// The deeds of a comment, sentence by sentence; a question does nothing.
    static List<Event> of(Piece piece) {
        var deeds = new ReplyDeeds(piece);
        var scan = deeds.scan;
        for (int i = 0; i < scan.size(); i = scan.sentence(i).end()) {
            var sentence = scan.sentence(i);
            boolean asks = scan.low(sentence.end() - 1).equals("?");
            if (scan.quotation(sentence.start()) < 0 && !asks) {
                deeds.add(sentence);
            }
        }
        return deeds.found;
    }

    private void add(Span sentence) {
        var words = opening(sentence);
        if (Replies.concedes(words)) {
            add(sentence, Event.Kind.CONFIRM, "reply.concedes");
        }
        if (Replies.takesBack(words)) {
            add(sentence, Event.Kind.CORRECT, "reply.withdraws");
        } else if (Replies.disputes(words)) {
            add(sentence, Event.Kind.DENY, "reply.disputes");
        } else if (Replies.corrects(words)) {
            add(sentence, Event.Kind.CORRECT, "reply.corrects");
        }
    }

    private String opening(Span sentence) {
        var words = new StringBuilder(" ");
        int to = Math.min(sentence.end(), sentence.start() + OPENING);
        for (int i = sentence.start(); i < to; i++) {
            if (scan.at(i).word()) {
                words.append(scan.low(i)).append(' ');
            }
        }
        return words.toString();
    }

    private void add(Span sentence, Event.Kind kind, String rule) {
        int end = sentence.end();
        while (end > sentence.start() + 1 && !scan.at(end - 1).word()) {
            end--;
        }
        var passage = piece.passage(sentence.start(), end);
        found.add(new Event(kind, passage, author, null, null, null, rule, 0.8));
    }
}
