// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;

/// Finds addresses that are written out in a text: of pages, and of papers by their DOI
/// ([handbook](https://www.doi.org/the-identifier/resources/handbook)).
final class Addresses {
    private static final int SHORTEST = 5;
    private static final int LONGEST_ENDING = 12;

    private Addresses() {}

    /// The addresses in a part, in order.
    static List<Reference> of(Piece piece) {
        var text = piece.scan().text();
        var found = new ArrayList<Reference>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && inside(text.charAt(end))) {
                end++;
            }
            int to = trimmed(text, i, end);
            int doi = to - i > SHORTEST ? doi(text, i, to) : -1;
            if (doi >= 0) {
                add(found, piece, new Span(doi, to), Reference.Kind.DOI);
            } else if (to - i > SHORTEST && isAddress(text, i, to)) {
                add(found, piece, new Span(i, to), Reference.Kind.URL);
            }
            i = Math.max(end, i) + 1;
        }
        return found;
    }

    private static void add(List<Reference> found, Piece piece, Span span, Reference.Kind kind) {
        var words = span.of(piece.scan().text());
        var key = kind == Reference.Kind.DOI ? words.toLowerCase(Locale.ROOT) : words;
        found.add(
                new Reference(new Passage(piece.document().path(), piece.part(), span), kind, key));
    }

    private static boolean inside(char c) {
        return c > ' ' && c < 0x7f && "\"<>`{}|\\^".indexOf(c) < 0;
    }

    /// Where an address ends, without the marks of the sentence behind it.
    private static int trimmed(String text, int from, int end) {
        int to = end;
        while (to > from && ".,;:!?)]'*".indexOf(text.charAt(to - 1)) >= 0) {
            if (text.charAt(to - 1) == ')' && text.indexOf('(', from, to) >= 0) {
                break;
            }
            to--;
        }
        return to;
    }

    /// Where `10.1234/...` begins; -1 where it does not.
    private static int doi(String text, int from, int to) {
        int at = text.indexOf("10.", from, to);
        if (at < 0 || at > from && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return -1;
        }
        int i = at + 3;
        while (i < to && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean prefix = i - at - 3 >= 4 && i - at - 3 <= 9;
        return prefix && i + 1 < to && text.charAt(i) == '/' ? at : -1;
    }

    private static boolean isAddress(String text, int from, int to) {
        if (text.startsWith("http://", from) || text.startsWith("https://", from)) {
            return to - from > 10;
        }
        int slash = text.indexOf('/', from, to);
        boolean path = slash > from && slash < to - 1;
        int hostEnd = slash > from ? slash : to;
        return (path || text.startsWith("www.", from)) && isHost(text, from, hostEnd);
    }

    /// Whether a run looks like `name.example`: letters, points and hyphens, with an ending of
    /// letters.
    private static boolean isHost(String text, int from, int to) {
        int point = to - 1;
        while (point > from && text.charAt(point) != '.') {
            point--;
        }
        if (point <= from + 1 || to - point < 3 || to - point > LONGEST_ENDING) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean other = c == '-' || c == '.' || c >= '0' && c <= '9';
            if (!letter && (!other || i > point)) {
                return false;
            }
        }
        return true;
    }
}
