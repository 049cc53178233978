// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.firsthand.text.Key;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// The lines of a draft whose numbers are no facts: headings, what stands about the draft itself
/// above its first paragraph, and the numbers of a list.
final class Aside {
    private static final Set<String> ABOUT_ITSELF =
            Set.of("draft", "version", "embargo", "embargoed", "revision", "slug", "wordcount");
    private static final int LONGEST_NOTE = 30;
    private static final int LONGEST_BYLINE = 14;

    /// Small words in a line of names.
    private static final Set<String> JOINS = Set.of("of", "and", "in", "for", "the");

    private Aside() {}

    /// The spans of a draft's text in which no number is looked for.
    static List<Span> of(Document draft) {
        var asides = new ArrayList<>(lines(draft.body(), draft.title()));
        for (var story : draft.stories()) {
            Stream.of(story.headline(), story.dateline(), story.credit())
                    .flatMap(Stream::ofNullable)
                    .forEach(asides::add);
        }
        return asides;
    }

    private static List<Span> lines(String text, @Nullable Fact<String> title) {
        var asides = new ArrayList<Span>();
        boolean head = true;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            var line = new Span(from, end);
            boolean blank = line.of(text).isBlank();
            boolean named = head && title != null && line.of(text).strip().equals(title.value());
            boolean heading = named || text.charAt(from) == '#';
            boolean note = head && (isAboutItself(text, line) || isByline(text, line));
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

    /// Whether a line tells no more than by whom the draft is, where and when: `By Ada Brock, 22
    /// May 2019`, `Halvern, 22 May`.
    private static boolean isByline(String text, Span line) {
        var words = Words.of(text, line.start(), line.end());
        var days = Days.of(line.of(text));
        boolean sentence = line.of(text).strip().endsWith(".");
        boolean by = !words.isEmpty() && words.getFirst().of(text).equalsIgnoreCase("by");
        boolean names =
                words.stream()
                        .map(w -> w.of(text))
                        .allMatch(w -> !Character.isLowerCase(w.charAt(0)) || JOINS.contains(w));
        return words.size() <= LONGEST_BYLINE && !days.isEmpty() && (by && !sentence || names);
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
