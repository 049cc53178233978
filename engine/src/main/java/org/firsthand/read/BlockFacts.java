// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.read.Frame.Mark;
import org.firsthand.text.Letters;
import org.jspecify.annotations.Nullable;

/// What is measured of each block of a page: its words, its place, the elements around it, its
/// like, and what the rules hold of it.
final class BlockFacts {
    private static final int OUT = 4;
    private static final int NEAR = 2;
    private static final int WINDOW = 3;
    private static final int NOWHERE = 99;
    private static final int LONGEST_TITLE = 300;
    private static final List<Mark> MARKS = List.of(Mark.values());
    private static final int MOST_OF_TITLE = 2_000;

    private final List<TextBlock> blocks;
    private final RuledBlocks ruled;
    private final int letters;
    private final int prose;
    private final Map<Integer, Shape> shapes = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final int[] titleWords;

    /// One bit for each word of the title, by the last bits of its number.
    private final long titleMask;

    /// Room for the words of a block that is no longer than a title.
    private final int[] some = new int[LONGEST_TITLE / 2 + 1];

    private final int[] headings;
    private final int headline;
    private final Set<Frame> path = new HashSet<>();
    private final @Nullable Frame root;

    /// All blocks of one template.
    private static final class Shape {
        private int blocks;
        private int letters;
        private int linked;
        private int ruled;
    }

    /// Looks over the page once.
    BlockFacts(PageBlocks page, RuledBlocks ruled, String title) {
        this.blocks = page.blocks();
        this.ruled = ruled;
        this.letters = page.frames().isEmpty() ? 0 : page.frames().getFirst().letters();
        this.prose = page.frames().isEmpty() ? 0 : page.frames().getFirst().prose();
        var titled = new int[MOST_OF_TITLE / 2 + 1];
        int size = words(title.substring(0, Math.min(title.length(), MOST_OF_TITLE)), titled);
        this.titleWords = Arrays.copyOf(titled, size);
        long mask = 0;
        for (int word : titleWords) {
            mask |= 1L << word;
        }
        this.titleMask = mask;
        this.headings = new int[blocks.size()];
        this.root = page.frames().stream().filter(f -> f.is(Mark.ROOT)).findFirst().orElse(null);
        for (var at = root; at != null; at = at.above()) {
            path.add(at);
        }
        int heading = -1;
        int first = -1;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            count(block, ruled.is(i));
            headings[i] = heading;
            if (block.isHeading()) {
                heading = i;
                first = first < 0 && block.frame().tag().equals("h1") ? i : first;
            }
        }
        this.headline = first;
    }

    private void count(TextBlock block, boolean isRuled) {
        var shape = shapes.computeIfAbsent(block.frame().shape(), s -> new Shape());
        shape.blocks++;
        shape.letters += block.text().length();
        shape.linked += Math.min(block.text().length(), block.linked());
        shape.ruled += isRuled ? 1 : 0;
        copies.merge(block.text(), 1, Integer::sum);
    }

    /// The block that is the heading above block `i`; -1 where there is none.
    int heading(int i) {
        return headings[i];
    }

    /// Puts down the facts of block `i`.
    void of(int i, Numbers row) {
        var block = blocks.get(i);
        text(row, block);
        element(row, block.frame());
        around(row, block.frame());
        like(row, block.frame());
        place(row, i);
        neighbours(row, i);
    }

    private void text(Numbers row, TextBlock block) {
        var text = block.text();
        double length = text.length();
        var counts = WordCounts.of(text);
        int words = Math.max(1, counts.words());
        row.addLog(length).add(counts.words());
        row.add(block.linkShare()).add(block.run().links());
        row.add(WordCounts.end(text)).add(counts.stops());
        row.add(100 * counts.commas() / length).add(counts.digits() / length);
        row.add((double) counts.upper() / words).add(length / words);
        row.add(100 * counts.signs() / length).add(WordCounts.start(text));
        row.add(Math.min(1, block.run().strong() / length)).add(block.run().broken());
        row.add(copies.getOrDefault(text, 1)).add(titleShare(text));
    }

    private double titleShare(String text) {
        if (titleWords.length == 0 || text.length() > LONGEST_TITLE) {
            return 0;
        }
        int size = words(text, some);
        int shared = 0;
        for (int i = 0; i < size; i++) {
            boolean may = (titleMask >>> some[i] & 1) != 0;
            shared += may && holds(titleWords, titleWords.length, some[i]) ? 1 : 0;
        }
        return (double) shared / Math.max(1, Math.max(size, titleWords.length));
    }

    /// Puts the different words of a short text into `words`; returns how many there are.
    private static int words(String text, int[] words) {
        long seen = 0;
        int size = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Letters.isLetterOrDigit(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                int word = Hashes.word(text, from, i);
                boolean fresh = (seen >>> word & 1) == 0;
                if (fresh || !holds(words, size, word)) {
                    words[size++] = word;
                }
                seen |= 1L << word;
                from = -1;
            }
        }
        return size;
    }

    private static boolean holds(int[] words, int size, int word) {
        for (int i = 0; i < size; i++) {
            if (words[i] == word) {
                return true;
            }
        }
        return false;
    }

    private void element(Numbers row, Frame frame) {
        var above = frame.above();
        row.add(tag(frame.tag())).add(above == null ? -1 : tag(above.tag()));
        for (var mark : MARKS) {
            row.add(frame.is(mark));
        }
        var shared = frame;
        while (shared.above() != null && !path.contains(shared)) {
            shared = shared.above();
        }
        row.add(frame.depth());
        row.add(root == null ? 0 : root.depth() - shared.depth());
        row.add(root == null ? 0 : frame.depth() - root.depth());
    }

    private static int tag(String tag) {
        return switch (tag) {
            case "p" -> 0;
            case "h1" -> 1;
            case "h2" -> 2;
            case "h3" -> 3;
            case "h4", "h5", "h6" -> 4;
            case "blockquote", "pre" -> 5;
            case "li" -> 6;
            case "dd", "dt" -> 7;
            case "td", "th", "tr" -> 8;
            case "article", "section", "main" -> 9;
            case "div" -> 10;
            case "ul", "ol", "dl" -> 11;
            case "figcaption", "figure", "caption" -> 12;
            case "header" -> 13;
            default -> 14;
        };
    }

    private void around(Numbers row, Frame frame) {
        var at = frame;
        for (int i = 0; i < OUT; i++) {
            row.addLog(at.letters()).add(at.linkShare());
            row.add((double) at.prose() / Math.max(1, prose)).add(at.blocks());
            row.add((double) ruled.letters(at) / Math.max(1, at.letters()));
            at = at.out(1);
        }
    }

    private void like(Numbers row, Frame frame) {
        var shape = shapes.getOrDefault(frame.shape(), new Shape());
        int number = Math.max(1, shape.blocks);
        row.add(shape.blocks).add((double) shape.letters / number);
        row.add((double) shape.letters / Math.max(1, letters));
        row.add((double) shape.linked / Math.max(1, shape.letters));
        row.add((double) shape.ruled / number);
    }

    private void place(Numbers row, int i) {
        int heading = headings[i];
        row.add(ruled.is(i)).add((double) i / blocks.size()).add(i).add(blocks.size() - i);
        row.add(i - ruled.first()).add(ruled.last() - i);
        row.add(headline < 0 ? -NOWHERE : i - headline);
        row.add(heading < 0 ? NOWHERE : i - heading);
        row.add(heading < 0 ? 0 : tag(blocks.get(heading).frame().tag()));
        row.add(heading < 0 ? 0 : ruled.is(heading) ? 1 : -1);
        row.addLog(ruled.prose()).add((double) ruled.prose() / Math.max(1, prose)).addLog(letters);
    }

    private void neighbours(Numbers row, int i) {
        for (int j = i - NEAR; j <= i + NEAR; j++) {
            if (j == i) {
                continue;
            }
            var block = j >= 0 && j < blocks.size() ? blocks.get(j) : null;
            if (block == null) {
                row.add(-1).add(-1).add(-1).add(-1);
            } else {
                row.addLog(block.text().length()).add(block.linkShare());
                row.add(ruled.is(j)).add(tag(block.frame().tag()));
            }
        }
        int rules = 0;
        int text = 0;
        int linked = 0;
        for (int j = Math.max(0, i - WINDOW); j <= Math.min(blocks.size() - 1, i + WINDOW); j++) {
            rules += ruled.is(j) ? 1 : 0;
            text += blocks.get(j).text().length();
            linked += blocks.get(j).linked();
        }
        row.add(rules).addLog(text).add((double) linked / Math.max(1, text));
    }
}
