// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Span;

/// Finds what stands in quotation marks, in one pass: from an opening mark to the next closing one
/// of the same kind.
///
/// A mark that is the same at both ends opens where white space or an opening bracket stands before
/// it. A quotation that runs over a paragraph without a closing mark ends with the paragraph.
final class Quoted {
    /// Characters after which a mark that was never closed is let go.
    private static final int LONGEST = 2_000;

    private Quoted() {}

    /// The quotations of a text within a span, without their marks, in order.
    static List<Span> of(String text, Span span) {
        var quotations = new ArrayList<Span>();
        int open = -1;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            boolean closes = canClose(c) && !opensHere(text, i, c);
            if (open >= 0 && (closes || endsParagraph(text, i) || i - open > LONGEST)) {
                quotations.add(new Span(open, i));
                open = -1;
            } else if (open < 0 && canOpen(c) && opensHere(text, i, c)) {
                open = i + 1;
            }
        }
        return quotations;
    }

    private static boolean canOpen(char c) {
        return c == '"' || c == '“' || c == '„' || c == '«';
    }

    private static boolean canClose(char c) {
        return c == '"' || c == '”' || c == '“' || c == '»';
    }

    /// Whether a blank line or a paragraph that opens a quotation anew begins after `i`.
    private static boolean endsParagraph(String text, int i) {
        if (text.charAt(i) != '\n' || i + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(i + 1);
        return next == '\n' || canOpen(next);
    }

    private static boolean opensHere(String text, int i, char c) {
        boolean before = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        boolean after =
                i + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(i + 1))
                        && ".,;:!?)".indexOf(text.charAt(i + 1)) < 0;
        boolean afterMark = i > 0 && ".,;:!?…".indexOf(text.charAt(i - 1)) >= 0;
        return c == '"' ? before && after && !afterMark : c != '”' && c != '»' && after && before;
    }

    /// How many words of a sentence stand in quotation marks; a quotation may open before it.
    static int words(Telling telling, int sentence) {
        int count = 0;
        for (int w = telling.firstWord(sentence);
                w < telling.firstWord(sentence) + telling.length(sentence);
                w++) {
            count += telling.isQuoted(w) ? 1 : 0;
        }
        return count;
    }
}
