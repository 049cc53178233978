// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Whether a quotation stands at a place with all its letters: its longest piece first, then the
/// others before and behind it, as far apart as a marked gap may be.
final class Exact {
    /// Key characters that three points may leave out: a minute and a half of speech.
    private static final int LEFT_OUT = 1800;

    /// Key characters for which a bracketed insertion may stand.
    private static final int REPLACED = 120;

    private final Quotation quotation;
    private final Track track;

    private Exact(Quotation quotation, Track track) {
        this.quotation = quotation;
        this.track = track;
    }

    /// The place around a match; null where a piece is missing, or cut out of a word.
    static @Nullable Sighting at(Quotation quotation, Track track, Seeds.Match match) {
        int longest = quotation.longest();
        int from = quotation.begin(longest);
        int to = quotation.ends().get(longest);
        if (match.from() > from || match.to() < to) {
            return null;
        }
        int at = match.at() + from - match.from();
        var exact = new Exact(quotation, track);
        return track.beginsWord(at) && track.endsWord(at + to - from)
                ? exact.around(longest, at)
                : null;
    }

    private @Nullable Sighting around(int longest, int at) {
        Deque<Span> pieces = new ArrayDeque<>();
        pieces.add(new Span(at, at + size(longest)));
        for (int i = longest + 1; i < quotation.ends().size(); i++) {
            int next = size(i) == 0 ? -1 : behind(i, pieces.getLast().end());
            if (next >= 0) {
                pieces.addLast(new Span(next, next + size(i)));
            } else if (size(i) > 0) {
                return null;
            }
        }
        for (int i = longest - 1; i >= 0; i--) {
            int before = size(i) == 0 ? -1 : before(i, pieces.getFirst().start());
            if (before >= 0) {
                pieces.addFirst(new Span(before, before + size(i)));
            } else if (size(i) > 0) {
                return null;
            }
        }
        return new Sighting(track, verbatim(List.copyOf(pieces)), List.of(), 0);
    }

    private List<Span> verbatim(List<Span> keys) {
        var spans = new ArrayList<Span>();
        keys.forEach(k -> spans.add(track.passage(k.start(), k.end()).span()));
        return spans;
    }

    private int size(int piece) {
        return quotation.ends().get(piece) - quotation.begin(piece);
    }

    /// Where a piece stands behind key character `from`, or -1.
    private int behind(int piece, int from) {
        int last = Math.min(from + reach(piece - 1), track.length() - size(piece));
        for (int at = from; at <= last; at++) {
            if (stands(piece, at)) {
                return at;
            }
        }
        return -1;
    }

    /// Where a piece stands before key character `to`, or -1.
    private int before(int piece, int to) {
        int first = Math.max(0, to - reach(piece) - size(piece));
        for (int at = to - size(piece); at >= first; at--) {
            if (stands(piece, at)) {
                return at;
            }
        }
        return -1;
    }

    private int reach(int gap) {
        return switch (quotation.gaps().get(gap).kind()) {
            case LEFT_OUT -> LEFT_OUT;
            case PUT_IN -> REPLACED;
        };
    }

    private boolean stands(int piece, int at) {
        int from = quotation.begin(piece);
        int size = size(piece);
        for (int i = 0; i < size; i++) {
            if (quotation.track().chars()[from + i] != track.chars()[at + i]) {
                return false;
            }
        }
        return track.beginsWord(at) && track.endsWord(at + size);
    }
}
