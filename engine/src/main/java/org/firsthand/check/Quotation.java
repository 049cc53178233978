// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// A quotation of the draft: its words in pieces, parted by marked gaps and bracketed insertions.
///
/// @param passage what stands between the quotation marks
/// @param gaps the marks of what was left out, and what was put in
/// @param track the key of the pieces
/// @param ends where each piece ends in the key
/// @param words the words of the pieces
record Quotation(
        Passage passage, List<Gap> gaps, Track track, List<Integer> ends, Wording.Side words) {
    /// Fewer words are a name, a title or a word held at arm's length.
    private static final int FEWEST_WORDS = 3;

    /// Fewer letters are found anywhere.
    private static final int FEWEST_LETTERS = Seeds.LENGTH;

    /// A place where the draft says that the words are not all as they were.
    record Gap(Span span, Kind kind) {
        enum Kind {
            /// `...`, `…`, `[...]`.
            LEFT_OUT,
            /// `[the gate]`.
            PUT_IN
        }
    }

    /// The quotations of a draft that are long enough to be looked for, title and body.
    static List<Quotation> of(Document draft) {
        var quotations = new ArrayList<Quotation>();
        for (var part : List.of(Part.TITLE, Part.BODY)) {
            var text = draft.text(part);
            for (var span : Marks.of(text)) {
                var quotation = of(new Passage(draft.path(), part, span), text);
                if (quotation.words.words().size() >= FEWEST_WORDS
                        && quotation.track.length() >= FEWEST_LETTERS) {
                    quotations.add(quotation);
                }
            }
        }
        return quotations;
    }

    private static Quotation of(Passage passage, String text) {
        var gaps = gaps(text, passage.span());
        var pieces = new ArrayList<Span>();
        int from = passage.span().start();
        for (var gap : gaps) {
            pieces.add(new Span(from, Math.max(from, gap.span.start())));
            from = gap.span.end();
        }
        pieces.add(new Span(from, Math.max(from, passage.span().end())));
        var track = Track.of(passage, text, pieces);
        var ends = new ArrayList<Integer>();
        int key = 0;
        for (var piece : pieces) {
            while (key < track.length() && track.at()[key] < piece.end()) {
                key++;
            }
            ends.add(key);
        }
        var words = new ArrayList<Span>();
        pieces.forEach(p -> words.addAll(Words.of(text, p.start(), p.end())));
        return new Quotation(passage, gaps, track, ends, Figures.of(text, words));
    }

    private static List<Gap> gaps(String text, Span span) {
        var gaps = new ArrayList<Gap>();
        int i = span.start();
        while (i < span.end()) {
            var gap = gapAt(text, i, span);
            if (gap != null) {
                gaps.add(gap);
            }
            i = gap == null ? i + 1 : Math.max(i + 1, gap.span.end());
        }
        return gaps;
    }

    private static @Nullable Gap gapAt(String text, int i, Span span) {
        char c = text.charAt(i);
        if (c == '…' || c == '.') {
            int dots = dots(text, i, span.end());
            return c == '…' || dots - i > 2 ? new Gap(new Span(i, dots), Gap.Kind.LEFT_OUT) : null;
        }
        if (c != '[' && c != '(') {
            return null;
        }
        int close = text.indexOf(c == '[' ? ']' : ')', i);
        if (close < 0 || close >= span.end()) {
            return null;
        }
        boolean empty = Words.of(text, i, close).isEmpty();
        if (empty) {
            return new Gap(new Span(i, close + 1), Gap.Kind.LEFT_OUT);
        }
        return c == '(' ? null : insertion(text, new Span(i, close + 1), span);
    }

    /// A letter whose case was changed is no insertion; a word of which a part was put in counts as
    /// put in.
    private static @Nullable Gap insertion(String text, Span bracket, Span span) {
        int from = bracket.start();
        int to = bracket.end();
        boolean goesOn = to < span.end() && Character.isLetter(text.charAt(to));
        if (bracket.length() == 3 && goesOn) {
            return null;
        }
        while (from > span.start() && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        while (to < span.end() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return new Gap(new Span(from, to), Gap.Kind.PUT_IN);
    }

    /// After a run of points, spaced or not.
    private static int dots(String text, int i, int end) {
        int last = i + 1;
        for (int p = i + 1; p < end; p++) {
            char c = text.charAt(p);
            if (c == '.' || c == '…') {
                last = p + 1;
            } else if (c != ' ' && c != '\u00a0' || p - last > 0) {
                break;
            }
        }
        return last;
    }

    /// Where piece `i` begins in the key.
    int begin(int piece) {
        return piece == 0 ? 0 : ends.get(piece - 1);
    }

    /// The piece of the most letters.
    int longest() {
        int best = 0;
        for (int i = 1; i < ends.size(); i++) {
            if (ends.get(i) - begin(i) > ends.get(best) - begin(best)) {
                best = i;
            }
        }
        return best;
    }

    /// Whether a gap of the draft lies between the word before offset `at` and the next.
    boolean hasGapAt(int at) {
        for (var gap : gaps) {
            boolean parted =
                    words.words().stream()
                            .anyMatch(w ->
                                    w.start() >= Math.min(gap.span.end(), at)
                                            && w.start() < Math.max(gap.span.start(), at));
            if (!parted) {
                return true;
            }
        }
        return false;
    }
}
