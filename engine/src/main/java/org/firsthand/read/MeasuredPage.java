// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.jsoup.nodes.Document;

/// The blocks of a page as [BodyModel] sees them; public for those who train it.
public final class MeasuredPage {
    private static final int BEYOND = -5;
    private static final int NEAR = 2;
    private static final int WINDOW = 4;
    private static final int OUT = 3;

    private final PageBlocks page;
    private final RuledBlocks ruled;
    private final BlockFacts facts;

    private MeasuredPage(PageBlocks page, RuledBlocks ruled, String title) {
        this.page = page;
        this.ruled = ruled;
        this.facts = new BlockFacts(page, ruled, title);
    }

    /// The characters of a saved page, as it is read.
    public static String characters(byte[] bytes) {
        return Decoding.page(bytes);
    }

    /// The blocks of a saved page, without its discussion.
    public static MeasuredPage of(byte[] bytes) {
        var markup = Markup.parse(Decoding.ofPage(bytes, null).characters());
        var tree = markup.tree();
        var thread = PageThread.take(tree, markup.tags().body(), null);
        return of(tree, Clutter.in(thread.left(tree, markup.tags())));
    }

    static MeasuredPage of(Document tree, Clutter clutter) {
        var layout = clutter.layout();
        var weights = Weights.without(clutter.goes(), layout);
        var page = PageBlocks.of(layout, clutter.goes(), MainContent.of(layout, weights));
        return new MeasuredPage(page, new RuledBlocks(page, layout, weights), tree.title());
    }

    PageBlocks page() {
        return page;
    }

    /// How many blocks there are.
    public int size() {
        return page.blocks().size();
    }

    /// The words of block `i`.
    public String text(int i) {
        return page.blocks().get(i).text();
    }

    /// The name of the element that block `i` stands in.
    public String tag(int i) {
        return page.blocks().get(i).frame().tag();
    }

    /// Whether the rules hold block `i` for part of the account.
    public boolean isRuled(int i) {
        return ruled.is(i);
    }

    /// The part of the page's characters that the rules hold for the account.
    double ruledShare() {
        var frames = page.frames();
        return frames.isEmpty() || frames.getFirst().letters() == 0
                ? 0
                : (double) ruled.letters(frames.getFirst()) / frames.getFirst().letters();
    }

    /// What block `i` is called: places in the first table of weights.
    public int[] markup(int i) {
        return markup(i, new BlockTokens()).sorted();
    }

    /// The same, in `tokens`.
    BlockTokens markup(int i, BlockTokens tokens) {
        int heading = facts.heading(i);
        return tokens.ofMarkup(page.blocks().get(i).frame(), heading < 0 ? "" : text(heading));
    }

    /// Whether block `i` is called what the one before it is, as entries of a list are.
    boolean isCalledAsBefore(int i) {
        return i > 0
                && facts.heading(i) == facts.heading(i - 1)
                && BlockTokens.areCalledAlike(
                        page.blocks().get(i).frame(), page.blocks().get(i - 1).frame());
    }

    /// What block `i` says: places in the second table of weights.
    public int[] words(int i) {
        return new BlockTokens().ofText(text(i)).sorted();
    }

    /// All facts of all blocks, given what the tokens of each block add up to.
    public Rows rows(float[] markup, float[] words) {
        return new Rows(markup, words);
    }

    /// Facts block by block.
    public final class Rows {
        private final float[] markup;
        private final float[] words;
        private final double[] markupUpTo;
        private final double[] wordsUpTo;
        private final Numbers row = new Numbers();

        private Rows(float[] markup, float[] words) {
            this.markup = markup;
            this.words = words;
            this.markupUpTo = new double[markup.length + 1];
            this.wordsUpTo = new double[words.length + 1];
            for (int i = 0; i < markup.length; i++) {
                markupUpTo[i + 1] = markupUpTo[i] + markup[i];
                wordsUpTo[i + 1] = wordsUpTo[i] + (double) words[i] * text(i).length();
            }
        }

        /// The facts of block `i`.
        public float[] of(int i) {
            return put(i).done();
        }

        /// The same, good until those of the next block are asked for.
        float[] passing(int i) {
            return put(i).held();
        }

        private Numbers put(int i) {
            row.clear();
            facts.of(i, row);
            row.add(markup[i]).add(words[i]).add(markup[i] + words[i]);
            near(i, row);
            List<TextBlock> blocks = page.blocks();
            var frame = blocks.get(i).frame();
            for (int level = 1; level <= OUT; level++) {
                around(frame.out(level), row);
            }
            int heading = facts.heading(i);
            row.add(heading < 0 ? 0 : markup[heading]).add(heading < 0 ? 0 : words[heading]);
            row.add(heading < 0 ? 0 : markup[heading + 1] + words[heading + 1]);
            row.add(i > 0 && blocks.get(i - 1).frame().equals(frame));
            return row;
        }

        private void near(int i, Numbers row) {
            for (int d = 1; d <= NEAR; d++) {
                for (int j : new int[] {i - d, i + d}) {
                    boolean there = j >= 0 && j < markup.length;
                    row.add(there ? markup[j] : BEYOND).add(there ? words[j] : BEYOND);
                }
            }
            int from = Math.max(0, i - WINDOW);
            int to = Math.min(markup.length - 1, i + WINDOW);
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += markup[j] + words[j];
            }
            row.add(sum / (to - from + 1));
        }

        private void around(Frame frame, Numbers row) {
            int from = frame.first();
            int to = frame.last() + 1;
            row.add((markupUpTo[to] - markupUpTo[from]) / (to - from));
            row.add((wordsUpTo[to] - wordsUpTo[from]) / frame.letters());
        }
    }
}
