// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the words of a page in reading order: lines from top to bottom, and where a gutter parts
/// columns, one column after the other between the lines that run across it.
final class PdfLayout {
    private static final double SAME_LINE = 0.5;
    private static final int GRID = 100;
    private static final int FEWEST_ROWS = 4;
    private static final double MOSTLY = 0.5;
    private static final double SELDOM = 0.3;
    private static final int WORDS_OF_PROSE = 3;
    private static final int DEEPEST = 3;

    /// A line of one column.
    ///
    /// @param column its left and right edge are those of the column
    record Row(String text, float x, float y, float right, float size, Column column) {}

    /// A column between two heights.
    record Column(float left, float right) {}

    private final List<Row> rows = new ArrayList<>();

    private PdfLayout() {}

    /// The lines of a page in reading order.
    static List<Row> of(List<PdfWord> words) {
        var layout = new PdfLayout();
        layout.order(words, 0);
        return layout.rows;
    }

    private void order(List<PdfWord> words, int depth) {
        var lines = lines(words);
        float gutter = depth < DEEPEST ? gutter(lines) : Float.NaN;
        var column = column(lines);
        if (Float.isNaN(gutter)) {
            lines.forEach(line -> rows.add(row(line, column)));
            return;
        }
        var left = new ArrayList<PdfWord>();
        var right = new ArrayList<PdfWord>();
        for (var line : lines) {
            if (crosses(line, gutter)) {
                order(left, depth + 1);
                order(right, depth + 1);
                left.clear();
                right.clear();
                rows.add(row(line, column));
            } else {
                line.forEach(word -> (word.x() < gutter ? left : right).add(word));
            }
        }
        order(left, depth + 1);
        order(right, depth + 1);
    }

    /// Words of about one height, from left to right.
    private static List<List<PdfWord>> lines(List<PdfWord> words) {
        var sorted = words.stream().sorted(Comparator.comparingDouble(PdfWord::y)).toList();
        var lines = new ArrayList<List<PdfWord>>();
        for (var word : sorted) {
            boolean same =
                    !lines.isEmpty()
                            && word.y() - lines.getLast().getFirst().y()
                                    < SAME_LINE
                                            * Math.min(
                                                    word.size(), lines.getLast().getFirst().size());
            if (!same) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(PdfWord::x)));
        return lines;
    }

    private static boolean crosses(List<PdfWord> line, float x) {
        float before = Float.NEGATIVE_INFINITY;
        for (var word : line) {
            if (word.x() < x && word.right() > x) {
                return true;
            }
            if (word.x() >= x) {
                return before > Float.NEGATIVE_INFINITY && word.x() - before < word.size() * 0.8;
            }
            before = Math.max(before, word.right());
        }
        return false;
    }

    /// The height-long gap that most lines keep free and that has prose on both sides; NaN where
    /// there is none.
    private static float gutter(List<List<PdfWord>> lines) {
        var column = column(lines);
        float best = Float.NaN;
        double most = 0;
        for (int g = GRID / 5; g <= GRID * 4 / 5; g++) {
            float x = column.left() + (column.right() - column.left()) * g / GRID;
            double worth = worth(lines, x);
            if (worth > most) {
                most = worth;
                best = x;
            }
        }
        return best;
    }

    /// How many lines have words on both sides of `x` less those that run across; 0 where it parts
    /// no columns.
    private static double worth(List<List<PdfWord>> lines, float x) {
        int both = 0;
        int across = 0;
        int words = 0;
        for (var line : lines) {
            if (crosses(line, x)) {
                across++;
            } else if (line.getFirst().x() < x && line.getLast().x() >= x) {
                both++;
                words += line.size();
            }
        }
        boolean parts =
                both >= FEWEST_ROWS
                        && both >= MOSTLY * (lines.size() - across)
                        && across <= SELDOM * lines.size()
                        && words >= 2 * WORDS_OF_PROSE * both;
        return parts ? both - across : 0;
    }

    /// The column that holds all these lines.
    private static Column column(List<List<PdfWord>> lines) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (var line : lines) {
            left = Math.min(left, line.getFirst().x());
            right = Math.max(right, line.getLast().right());
        }
        return new Column(left, right);
    }

    private static Row row(List<PdfWord> line, Column column) {
        var text = new StringBuilder();
        float end = Float.NaN;
        float size = 0;
        for (var word : line) {
            boolean touches = !Float.isNaN(end) && word.x() - end < 0.1 * word.size();
            text.append(text.isEmpty() || touches ? "" : " ").append(word.text());
            end = word.right();
            size = Math.max(size, word.size());
        }
        return new Row(
                text.toString(), line.getFirst().x(), line.getFirst().y(), end, size, column);
    }
}
