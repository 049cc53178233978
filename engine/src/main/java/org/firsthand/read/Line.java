// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Span;

/// A line of a body, or a block of a page, without white space around it.
///
/// @param span where it lies in the body; empty for a blank line
/// @param hint what the format or the layout says about it
record Line(Span span, Hint hint) {
    /// What is known of a line before its words are looked at.
    enum Hint {
        NONE,
        /// Marked as a headline.
        HEADING,
        /// Marked as a line that says whose text it is.
        CREDIT,
        /// Names outlet and date of the whole document.
        MASTHEAD,
        /// The format sets apart what stands above and below: it holds no text.
        RULE
    }

    /// The lines of `text`, the first `most` of them; a run of blank lines counts once.
    static List<Line> of(String text, int most) {
        var lines = new ArrayList<Line>();
        int from = 0;
        while (from < text.length() && lines.size() < most) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            var span = trim(text, from, end);
            if (span.length() > 0 || !lines.isEmpty() && lines.getLast().span().length() > 0) {
                lines.add(new Line(span, Hint.NONE));
            }
            from = end + 1;
        }
        return lines;
    }

    /// The characters from `start` to `end` without white space around them.
    static Span trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    boolean blank() {
        return span.length() == 0 && hint != Hint.RULE;
    }
}
