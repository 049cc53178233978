// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.read.Frame.Mark;
import org.jspecify.annotations.Nullable;

/// What is measured of each block of a page: its words, its place, the elements around it, its
/// like, and what the rules hold of it.
final class BlockFacts {
    private static final int OUT = 4;
    private static final int WINDOW = 3;

    private final List<TextBlock> blocks;
    private final boolean[] ruled;
    private final int letters;
    private final int prose;
    private int ruledFirst;
    private int ruledLast;
    private int ruledProse;
    private final Map<Integer, Frame> shapes = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final Set<Integer> titleWords;
    private final int[] headings;
    private final int headline;
    private final @Nullable Frame root;

    /// @param ruled which blocks the rules hold for part of the account
    BlockFacts(List<TextBlock> blocks, boolean[] ruled, String title) {
        this.blocks = blocks;
        this.ruled = ruled;
        this.letters = Math.max(1, blocks.stream().mapToInt(b -> b.text().length()).sum());
        this.prose = Math.max(1, blocks.isEmpty() ? 0 : blocks.getFirst().frame().out(999).prose);
        this.titleWords = words(title);
        this.headings = new int[blocks.size()];
        this.ruledFirst = blocks.size();
        this.ruledLast = -1;
        Frame main = null;
        int heading = -1;
        int first = -1;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            int length = block.text().length();
            var shape = shapes.computeIfAbsent(
                            block.frame().shape, s -> new Frame(block.frame().element, null, 0, new int[] {0}));
            shape.blocks++;
            shape.letters += length;
            shape.linked += Math.min(length, block.linked());
            copies.merge(block.text(), 1, Integer::sum);
            if (ruled[i]) {
                ruledFirst = Math.min(ruledFirst, i);
                ruledLast = i;
                ruledProse += block.isProse() ? length : 0;
                shape.ruled++;
                for (var at = block.frame(); at != null; at = at.above) {
                    at.ruled += length;
                }
            }
            headings[i] = heading;
            if (isHeading(block)) {
                heading = i;
                first = first < 0 && block.frame().element.nameIs("h1") ? i : first;
            }
            if (main == null) {
                main = rootOf(block.frame());
            }
        }
        this.headline = first;
        this.root = main;
    }

    private static @Nullable Frame rootOf(Frame frame) {
        Frame found = null;
        for (var at = frame; at != null && at.is(Mark.ROOT); at = at.above) {
            found = at;
        }
        return found;
    }

    static boolean isHeading(TextBlock block) {
        return Blocks.isHeading(block.frame().element);
    }

    /// The block that is the heading above block `i`; -1 where there is none.
    int heading(int i) {
        return headings[i];
    }

    private static Set<Integer> words(String text) {
        var words = new HashSet<Integer>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(Hashes.word(text, from, i));
                from = -1;
            }
        }
        return words;
    }

    /// The facts of block `i`.
    float[] of(int i) {
        var row = new Row();
        var block = blocks.get(i);
        text(row, block);
        element(row, block);
        around(row, block);
        like(row, block);
        place(row, i);
        neighbours(row, i);
        return row.done();
    }

    private void text(Row row, TextBlock block) {
        var text = block.text();
        int words = 0;
        int upper = 0;
        int stops = 0;
        int commas = 0;
        int digits = 0;
        int signs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && !inside) {
                words++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
            inside = letter;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            commas += c == ',' || c == '，' || c == '、' ? 1 : 0;
            boolean ends = i + 1 == text.length() || text.charAt(i + 1) == ' ';
            stops += c == '。' || ends && (c == '.' || c == '!' || c == '?') ? 1 : 0;
            signs += "|»›«→©•·/@#+&".indexOf(c) >= 0 ? 1 : 0;
        }
        float length = text.length();
        row.add(log(length));
        row.add(words);
        row.add((float) block.linkShare());
        row.add(block.links());
        row.add(end(text));
        row.add(stops);
        row.add(100 * commas / length);
        row.add(digits / length);
        row.add(words == 0 ? 0 : (float) upper / words);
        row.add(words == 0 ? 0 : length / words);
        row.add(100 * signs / length);
        row.add(start(text.charAt(0)));
        row.add(Math.min(1, block.strong() / length));
        row.add(block.broken() ? 1 : 0);
        row.add(copies.getOrDefault(text, 1));
        row.add(titleShare(text));
    }

    private static int end(String text) {
        char last = text.charAt(text.length() - 1);
        int i = text.length() - 1;
        while (i > 0 && "\"'”“»«’)]".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        char c = text.charAt(i);
        if (c == '…' || text.endsWith("...") || text.endsWith("[…]")) {
            return 2;
        }
        if (c == '.' || c == '!' || c == '?' || c == '。') {
            return 5;
        }
        return c == ':' ? 3 : c == ',' || c == ';' ? 4 : last == '»' || last == '›' ? 1 : 0;
    }

    private static int start(char c) {
        return Character.isLowerCase(c)
                ? 1
                : Character.isUpperCase(c) ? 2 : Character.isDigit(c) ? 3 : Character.isLetter(c) ? 4 : 0;
    }

    private float titleShare(String text) {
        if (titleWords.isEmpty() || text.length() > 300) {
            return 0;
        }
        var words = words(text);
        int size = words.size();
        words.retainAll(titleWords);
        return (float) words.size() / Math.max(1, Math.max(size, titleWords.size()));
    }

    private void element(Row row, TextBlock block) {
        var frame = block.frame();
        row.add(tag(frame.element.normalName()));
        row.add(frame.above == null ? -1 : tag(frame.above.element.normalName()));
        for (var mark : Mark.values()) {
            row.add(frame.is(mark) ? 1 : 0);
        }
        row.add(frame.depth);
        int lca = 0;
        if (root != null) {
            Set<Frame> path = new HashSet<>();
            for (var at = root; at != null; at = at.above) {
                path.add(at);
            }
            var at = frame;
            while (at.above != null && !path.contains(at)) {
                at = at.above;
            }
            lca = root.depth - at.depth;
        }
        row.add(lca);
        row.add(root == null ? 0 : frame.depth - root.depth);
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

    private void around(Row row, TextBlock block) {
        var at = block.frame();
        for (int i = 0; i < OUT; i++) {
            row.add(log(at.letters));
            row.add((float) at.linkShare());
            row.add((float) at.prose / prose);
            row.add(at.blocks);
            row.add((float) at.ruled / at.letters);
            at = at.out(1);
        }
    }

    private void like(Row row, TextBlock block) {
        var shape = shapes.get(block.frame().shape);
        row.add(shape == null ? 0 : shape.blocks);
        row.add(shape == null ? 0 : (float) shape.letters / shape.blocks);
        row.add(shape == null ? 0 : (float) shape.letters / letters);
        row.add(shape == null ? 0 : (float) shape.linkShare());
        row.add(shape == null ? 0 : (float) shape.ruled / shape.blocks);
    }

    private void place(Row row, int i) {
        row.add(ruled[i] ? 1 : 0);
        row.add((float) i / blocks.size());
        row.add(i);
        row.add(blocks.size() - i);
        row.add(i - ruledFirst);
        row.add(ruledLast - i);
        row.add(headline < 0 ? -99 : i - headline);
        row.add(headings[i] < 0 ? 99 : i - headings[i]);
        row.add(headings[i] < 0 ? 0 : tag(blocks.get(headings[i]).frame().element.normalName()));
        row.add(headings[i] < 0 ? 0 : ruled[headings[i]] ? 1 : -1);
        row.add(log(ruledProse));
        row.add((float) ruledProse / prose);
        row.add(log(letters));
    }

    private void neighbours(Row row, int i) {
        for (int j = i - 2; j <= i + 2; j++) {
            if (j == i) {
                continue;
            }
            boolean on = j >= 0 && j < blocks.size();
            row.add(on ? log(blocks.get(j).text().length()) : -1);
            row.add(on ? (float) blocks.get(j).linkShare() : -1);
            row.add(on ? ruled[j] ? 1 : 0 : -1);
            row.add(on ? tag(blocks.get(j).frame().element.normalName()) : -1);
        }
        int rules = 0;
        int text = 0;
        int linked = 0;
        for (int j = Math.max(0, i - WINDOW); j <= Math.min(blocks.size() - 1, i + WINDOW); j++) {
            rules += ruled[j] ? 1 : 0;
            text += blocks.get(j).text().length();
            linked += blocks.get(j).linked();
        }
        row.add(rules);
        row.add(log(text));
        row.add((float) linked / Math.max(1, text));
    }

    private static float log(double value) {
        return (float) StrictMath.log1p(value);
    }

    /// Numbers in a fixed order.
    private static final class Row {
        private float[] values = new float[96];
        private int size;

        void add(float value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        float[] done() {
            return Arrays.copyOf(values, size);
        }
    }
}
