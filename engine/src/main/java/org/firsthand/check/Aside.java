// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Words;

/// The lines of a draft whose numbers are no facts: headings, what stands about the draft itself
/// above its first paragraph, and the numbers of a list.
final class Aside {
    private static final Set<String> ABOUT_ITSELF =
            Set.of("draft", "version", "embargo", "embargoed", "revision", "slug", "wordcount");
    private static final int LONGEST_NOTE = 30;

    private Aside() {}

    /// The spans of a draft's text in which no number is looked for, in order.
    static List<Span> of(String text) {
        var asides = new ArrayList<Span>();
        boolean head = true;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            var line = new Span(from, end);
            boolean blank = line.of(text).isBlank();
            boolean heading = text.charAt(from) == '#';
            boolean note = head && isAboutItself(text, line);
            if (heading || note) {
                asides.add(line);
            } else if (!blank) {
                head = false;
                listNumber(text, line, asides);
            }
            from = end + 1;
        }
        return asides;
    }

    private static boolean isAboutItself(String text, Span line) {
        var words = Words.of(text, line.start(), line.end());
        return words.size() <= LONGEST_NOTE
                && words.stream().anyMatch(w -> ABOUT_ITSELF.contains(Key.of(w.of(text))));
    }

    /// `1.` or `2)` at the head of a line.
    private static void listNumber(String text, Span line, List<Span> asides) {
        int at = line.start();
        while (at < line.end() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int digits = at;
        while (digits < line.end() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean marker =
                digits > at
                        && digits + 1 < line.end()
                        && ".)".indexOf(text.charAt(digits)) >= 0
                        && text.charAt(digits + 1) == ' ';
        if (marker) {
            asides.add(new Span(at, digits + 1));
        }
    }
}
