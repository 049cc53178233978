// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Event;

/// Finds where a document says that it is only a part of something: `Sheet 3, copied on 10 May`,
/// `Our copy begins two minutes in`.
final class Excerpts {
    /// Parts by whose number a document begins to tell that others exist, with their plurals.
    private static final Map<String, String> PARTS =
            Map.of(
                    "sheet", "sheets",
                    "page", "pages",
                    "part", "parts",
                    "extract", "extracts",
                    "annex", "annexes",
                    "reel", "reels",
                    "exhibit", "exhibits",
                    "schedule", "schedules");

    /// Characters at the head of a text in which it says what it is.
    private static final int HEADING = 300;

    private static final Set<String> COPIES =
            Set.of("copy", "recording", "scan", "transcript", "microfilm", "photocopy", "printout");

    private static final Set<String> ENDS =
            Set.of("begins", "starts", "ends", "stops", "breaks", "lacks", "omits");

    private final Piece piece;
    private final Scan scan;
    private final List<Event> found = new ArrayList<>();

    private Excerpts(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
    }

    /// What a body lacks by its own word, in order.
    static List<Event> of(Piece piece) {
        var excerpts = new Excerpts(piece);
        for (int i = 0; piece.isBody() && i + 1 < excerpts.scan.size(); i++) {
            excerpts.at(i);
        }
        return excerpts.found;
    }

    private void at(int i) {
        var low = scan.low(i);
        var others = PARTS.get(low);
        if (others != null && opensLine(i) && scan.at(i + 1).number() && !isWhole(i + 2)) {
            var line = piece.words(i, i + 2);
            add(
                    i,
                    i + 2,
                    "the other " + others + ": only " + line.toLowerCase(Locale.ROOT) + " is here");
        } else if (COPIES.contains(low) && isOwn(i) && isBroken(i + 1)) {
            int end = scan.sentence(i).end();
            while (end > i && !scan.at(end - 1).word()) {
                end--;
            }
            var words = piece.words(i - 1, end);
            add(i - 1, end, "what this copy lacks: “" + words + "”");
        }
    }

    private boolean opensLine(int i) {
        int at = scan.at(i).start();
        return at < HEADING && at > 0 && scan.text().charAt(at - 1) == '\n';
    }

    /// Whether `of 1` follows.
    private boolean isWhole(int i) {
        return scan.low(i).equals("of") && scan.low(i + 1).equals("1");
    }

    private boolean isOwn(int i) {
        return Set.of("our", "this", "my").contains(scan.low(i - 1)) && scan.quotation(i) < 0;
    }

    private boolean isBroken(int i) {
        boolean incomplete =
                Grammar.BE.contains(scan.low(i))
                        && Set.of("incomplete", "torn", "damaged", "cut").contains(scan.low(i + 1));
        return ENDS.contains(scan.low(i)) || incomplete;
    }

    private void add(int from, int to, String what) {
        found.add(
                new Event(
                        Event.Kind.LEAVE_OPEN,
                        piece.passage(from, to),
                        null,
                        what,
                        null,
                        null,
                        "lacks.part",
                        0.8));
    }
}
