// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Reference;

/// Finds texts that are told of without a noun for a text: what a body gave to the public (`the
/// archive released the whole of the hearing`), what somebody said in writing (`the firm denied it
/// on Monday, in writing`), and what the writer wrote elsewhere (`I wrote about this on Sunday`).
final class Issued {
    private static final Set<String> RELEASES =
            Set.of("released", "published", "issued", "put", "posted", "uploaded");

    private static final Set<String> AMOUNTS =
            Lexicon.set(
                    """
                    parts part all most some whole extracts half minutes
                    """);

    /// What follows `put` where something is made public.
    private static final Set<String> OUT = Set.of("paper", "line", "record", "website", "online");

    private static final Set<String> SAYS =
            Lexicon.set(
                    """
                    denied said confirmed replied answered stated admitted apologised apologized
                    promised refused responded
                    """);

    private static final Set<String> WROTE = Set.of("wrote", "posted", "blogged", "reported");

    /// Tokens between what somebody said and that it was in writing.
    private static final int NEAR = 8;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Makers makers;
    private final List<Reference> found = new ArrayList<>();

    private Issued(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.makers = new Makers(piece, new TextUse(scan));
    }

    /// The texts of a part that are told of so, in order.
    static List<Reference> of(Piece piece) {
        var issued = new Issued(piece);
        for (int i = 1; i < issued.scan.size(); i++) {
            if (!piece.isFurniture(i)) {
                issued.at(i);
            }
        }
        return issued.found;
    }

    private void at(int i) {
        var low = scan.low(i);
        if (RELEASES.contains(low)) {
            released(i);
        } else if (low.equals("writing") && scan.low(i - 1).equals("in")) {
            inWriting(i);
        } else if (WROTE.contains(low)) {
            elsewhere(i);
        }
    }

    /// `released the whole of the hearing`, `has put parts of the meeting on paper`.
    private void released(int verb) {
        int amount = verb + (scan.low(verb + 1).equals("the") ? 2 : 1);
        boolean some = AMOUNTS.contains(scan.low(amount)) && scan.low(amount + 1).equals("of");
        if (!some) {
            return;
        }
        int end = Math.min(scan.sentence(verb).end(), verb + 16);
        int to = amount + 2;
        while (to < end && scan.at(to).word() && !scan.low(to).equals("that")) {
            to++;
            if (OUT.contains(scan.low(to - 1))) {
                break;
            }
        }
        boolean out = OUT.contains(scan.low(to - 1));
        if (!scan.low(verb).equals("put") || out) {
            add(verb, to, "release");
        }
    }

    private void inWriting(int writing) {
        int first = Math.max(scan.sentence(writing).start(), writing - NEAR);
        for (int i = writing - 2; i >= first; i--) {
            if (SAYS.contains(scan.low(i))) {
                add(i, writing + 1, "statement");
            }
            if (SAYS.contains(scan.low(i)) || scan.low(i).equals("and")) {
                return;
            }
        }
    }

    /// Adds what the subject of a verb gave out, where it is named.
    private void add(int verb, int to, String noun) {
        var maker = makers.subject(verb);
        int group = verb;
        while (Grammar.AUXILIARIES.contains(scan.low(group - 1))) {
            group--;
        }
        var subject = phrases.subject(group);
        if (maker != null && scan.at(subject.end() - 1).capital()) {
            found.add(
                    new Reference(
                            piece.passage(subject.start(), to),
                            Reference.Kind.DOCUMENT,
                            noun + ' ' + maker.word(),
                            maker.name()));
        }
    }

    /// `I wrote about this on Sunday in another place`.
    private void elsewhere(int verb) {
        boolean own = Set.of("i", "we").contains(scan.low(verb - 1)) && scan.quotation(verb) < 0;
        boolean about =
                scan.low(verb + 1).equals("about")
                        && Set.of("this", "it", "that", "them").contains(scan.low(verb + 2));
        var writer = writer();
        if (own && about && !writer.isEmpty()) {
            int end = scan.sentence(verb).end();
            while (end > verb && !scan.at(end - 1).word()) {
                end--;
            }
            found.add(Reference.toOutlet(piece.passage(verb - 1, end), writer));
        }
    }

    private String writer() {
        var comment = piece.document().comment(piece.part());
        if (comment != null) {
            var author = comment.author();
            return author == null ? "" : author;
        }
        var outlet = piece.document().outlet();
        return piece.isBody() && outlet != null ? outlet.value() : "";
    }
}
