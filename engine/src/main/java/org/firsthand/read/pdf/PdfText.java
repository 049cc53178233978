// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.read.pdf.PdfLayout.Row;
import org.jspecify.annotations.Nullable;

/// The text of a PDF file: its paragraphs without running heads, with the words that hyphens part
/// at the end of a line put together.
///
/// @param paragraphs in reading order
/// @param title empty where the file gives none
/// @param author empty where the file gives none
/// @param created ISO 8601; empty where the file does not give it
/// @param troubles what could not be read, each as one sentence
/// @param limit the name of the limit that was hit; null where none was
public record PdfText(
        List<String> paragraphs,
        String title,
        String author,
        String created,
        List<String> troubles,
        @Nullable String limit) {
    private static final int MARGIN_ROWS = 2;
    private static final int OFTEN = 3;
    private static final double GAP = 1.6;
    private static final double SHORT = 0.85;
    private static final double INDENT = 0.8;
    private static final double OTHER_SIZE = 0.15;
    private static final int MOST_TROUBLES = 20;

    /// Reads a file with the help of `process`.
    public static PdfText read(byte[] bytes, PdfProcess process) {
        var answer = process.read(bytes);
        var failure = answer.failure();
        if (answer.pages() == null) {
            return new PdfText(
                    List.of(),
                    "",
                    "",
                    "",
                    List.of(failure == null ? "It could not be read" : failure.why()),
                    failure == null ? null : failure.limit());
        }
        return of(answer.pages());
    }

    static PdfText of(PdfPages pages) {
        var rows = new ArrayList<List<Row>>();
        pages.pages().forEach(page -> rows.add(PdfLayout.of(page)));
        var writer = new Writer(running(rows), words(rows));
        rows.forEach(writer::page);
        return new PdfText(
                writer.paragraphs(),
                pages.title(),
                pages.author(),
                pages.created(),
                troubles(pages),
                null);
    }

    private static List<String> troubles(PdfPages pages) {
        var troubles = new ArrayList<String>();
        if (!pages.fault().isEmpty()) {
            troubles.add("The PDF was not read to its end: " + pages.fault());
        }
        var empty = new ArrayList<String>();
        for (int i = 0; i < pages.pages().size(); i++) {
            if (pages.pages().get(i).isEmpty()) {
                empty.add(Integer.toString(i + 1));
            }
        }
        if (pages.count() == 0 && troubles.isEmpty()) {
            troubles.add("No page could be found in it");
        } else if (!empty.isEmpty() && empty.size() == pages.count()) {
            troubles.add("No page holds text: this is a scan, or pictures alone");
        } else if (!empty.isEmpty()) {
            var some = empty.subList(0, Math.min(MOST_TROUBLES, empty.size()));
            troubles.add(
                    "These pages hold no text, as a scan does: "
                            + String.join(", ", some)
                            + (some.size() < empty.size() ? " and more" : ""));
        }
        return troubles;
    }

    /// What stands at the top or the bottom of several pages, figures aside.
    private static Set<String> running(List<List<Row>> pages) {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            var seen = new HashSet<String>();
            margins(page).forEach(row -> seen.add(masked(row.text())));
            seen.forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        var running = new HashSet<String>();
        counts.forEach((text, count) -> {
            if (count >= OFTEN) {
                running.add(text);
            }
        });
        return running;
    }

    private static Set<Row> margins(List<Row> page) {
        var sorted = page.stream().sorted((a, b) -> Float.compare(a.y(), b.y())).toList();
        var margins = new HashSet<Row>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i < MARGIN_ROWS || i >= sorted.size() - MARGIN_ROWS) {
                margins.add(sorted.get(i));
            }
        }
        return margins;
    }

    /// A line with `#` for each run of figures.
    private static String masked(String text) {
        var masked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c)) {
                masked.append(c);
            } else if (masked.isEmpty() || masked.charAt(masked.length() - 1) != '#') {
                masked.append('#');
            }
        }
        return masked.toString();
    }

    /// How often each word stands inside a line.
    private static Map<String, Integer> words(List<List<Row>> pages) {
        var words = new HashMap<String, Integer>();
        for (var page : pages) {
            for (var row : page) {
                for (var word : row.text().split(" ", -1)) {
                    words.merge(word, 1, Integer::sum);
                }
            }
        }
        return words;
    }

    /// Joins lines into paragraphs.
    private static final class Writer {
        private final Set<String> running;
        private final Map<String, Integer> words;
        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private @Nullable Row last;

        Writer(Set<String> running, Map<String, Integer> words) {
            this.running = running;
            this.words = words;
        }

        void page(List<Row> page) {
            var margins = margins(page);
            for (var row : page) {
                if (!margins.contains(row) || !running.contains(masked(row.text()))) {
                    row(row);
                }
            }
        }

        List<String> paragraphs() {
            close();
            return List.copyOf(paragraphs);
        }

        private void row(Row row) {
            if (last != null && !goesOn(last, row)) {
                close();
            }
            if (open.isEmpty()) {
                open.append(row.text());
            } else {
                join(row.text());
            }
            last = row;
        }

        /// Whether a line belongs to the paragraph of the one before it.
        private static boolean goesOn(Row before, Row row) {
            boolean sized = Math.abs(row.size() - before.size()) > OTHER_SIZE * before.size();
            boolean up = row.y() <= before.y();
            if (sized || !up && !row.column().equals(before.column())) {
                return false;
            }
            if (up) {
                return !endsSentence(before.text()) && startsLow(row.text());
            }
            boolean gap = row.y() - before.y() > GAP * before.size();
            boolean indented =
                    row.x() - row.column().left() > INDENT * row.size()
                            && before.x() - before.column().left() <= INDENT * row.size();
            float width = before.column().right() - before.column().left();
            boolean shortLine = before.right() - before.column().left() < SHORT * width;
            return !gap && !indented && !(shortLine && endsSentence(before.text()));
        }

        private static boolean startsLow(String text) {
            return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
        }

        private static boolean endsSentence(String text) {
            int end = text.length();
            while (end > 0 && "\"'”’)]".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            return end > 0 && ".?!:".indexOf(text.charAt(end - 1)) >= 0;
        }

        /// Puts a line behind the open ones. A hyphen at its end goes, unless the text writes the
        /// word with it elsewhere and nowhere without.
        private void join(String text) {
            int end = open.length() - 1;
            char mark = open.charAt(end);
            boolean hyphen =
                    (mark == '-' || mark == '\u00AD' || mark == '\u2010')
                            && end > 0
                            && Character.isLetter(open.charAt(end - 1))
                            && startsLow(text);
            if (!hyphen) {
                open.append(' ').append(text);
                return;
            }
            var head = open.substring(open.lastIndexOf(" ") + 1, end);
            int blank = text.indexOf(' ');
            var tail = blank < 0 ? text : text.substring(0, blank);
            boolean kept =
                    mark == '-'
                            && words.containsKey(head + "-" + tail)
                            && !words.containsKey(head + tail);
            open.setLength(kept ? end + 1 : end);
            open.append(text);
        }

        private void close() {
            if (!open.isEmpty()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
        }
    }
}
