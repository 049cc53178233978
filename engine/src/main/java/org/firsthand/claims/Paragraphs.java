// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firsthand.model.Span;

/// Cuts text into paragraphs: at every line break, or, where lines are wrapped by hand or by a
/// printer, at blank lines, at headings in capitals and after short last lines.
final class Paragraphs {
    private Paragraphs() {}

    /// The paragraphs of a text, in order; blank ones are left out.
    static List<Span> of(String text) {
        var lines = lines(text);
        if (!wrapped(text, lines)) {
            return lines.stream().filter(line -> !line.of(text).isBlank()).toList();
        }
        int usual = usualLength(text, lines);
        var paragraphs = new ArrayList<Span>();
        int from = -1;
        int to = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean heading = heading(line.of(text));
            if (from >= 0
                    && (heading != heading(lines.get(i - 1).of(text))
                            || ends(text, lines.get(i - 1), usual))) {
                paragraphs.add(new Span(from, to));
                from = -1;
            }
            if (!line.of(text).isBlank()) {
                from = from < 0 ? line.start() : from;
                to = line.end();
            }
        }
        if (from >= 0) {
            paragraphs.add(new Span(from, to));
        }
        return paragraphs;
    }

    /// Whether a line is a heading: all in capitals, with at least two words or one long one.
    static boolean heading(String line) {
        int upper = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper >= 4;
    }

    /// The lines of a text without their line breaks.
    static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                int to = i > from && text.charAt(i - 1) == '\r' ? i - 1 : i;
                lines.add(new Span(from, to));
                from = i + 1;
            }
        }
        return lines;
    }

    /// Whether lines break inside sentences: a fifth of them go on with a small letter.
    private static boolean wrapped(String text, List<Span> lines) {
        int on = 0;
        int all = 0;
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i).of(text).strip();
            var before = lines.get(i - 1).of(text).strip();
            if (!line.isEmpty() && !before.isEmpty()) {
                all++;
                on += Character.isLowerCase(line.charAt(0)) && !closed(before) ? 1 : 0;
            }
        }
        return on >= 2 && on * 5 > all;
    }

    private static int usualLength(String text, List<Span> lines) {
        int[] lengths =
                lines.stream()
                        .filter(line -> !line.of(text).isBlank())
                        .mapToInt(Span::length)
                        .toArray();
        Arrays.sort(lengths);
        return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    }

    private static boolean ends(String text, Span line, int usual) {
        var words = line.of(text).strip();
        return words.isEmpty() || closed(words) && words.length() * 5 < usual * 4;
    }

    private static boolean closed(String line) {
        return ".!?:\"”’'".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
