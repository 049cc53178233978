// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.read.Frame.Mark;
import org.jsoup.nodes.Document;

/// The blocks of a page as the model of the body sees them.
public final class PageSample {
    private final List<TextBlock> blocks;
    private final boolean[] ruled;
    private final BlockFacts facts;

    private PageSample(List<TextBlock> blocks, boolean[] ruled, BlockFacts facts) {
        this.blocks = blocks;
        this.ruled = ruled;
        this.facts = facts;
    }

    public static PageSample of(byte[] bytes) {
        var page = Markup.parse(Decoding.page(bytes)).tree();
        PageThread.take(page);
        return of(page);
    }

    static PageSample of(Document page) {
        var body = page.body();
        var clutter = Clutter.in(body);
        var weights = Weights.without(clutter, body);
        var root = MainContent.of(body, weights);
        var blocks = PageBlocks.of(body, clutter, root);
        var ruled = new boolean[blocks.size()];
        Map<Frame, Boolean> lists = new HashMap<>();
        for (int i = 0; i < ruled.length; i++) {
            var frame = blocks.get(i).frame();
            ruled[i] =
                    frame.is(Mark.ROOT) && !frame.is(Mark.CLUTTER) && !inList(frame, weights, lists);
        }
        return new PageSample(blocks, ruled, new BlockFacts(blocks, ruled, page.title()));
    }

    private static boolean inList(Frame frame, Weights weights, Map<Frame, Boolean> known) {
        var above = frame.above;
        if (above == null || !above.is(Mark.ROOT)) {
            return false;
        }
        var answer = known.get(frame);
        if (answer == null) {
            answer = Blocks.isLinkList(frame.element, weights) || inList(above, weights, known);
            known.put(frame, answer);
        }
        return answer;
    }

    public static float sum(int[] tokens, float[] weights) {
        return BlockTokens.sum(tokens, weights);
    }

    public int size() {
        return blocks.size();
    }

    public String text(int i) {
        return blocks.get(i).text();
    }

    public boolean ruled(int i) {
        return ruled[i];
    }

    public float[] facts(int i) {
        return facts.of(i);
    }

    public int[] markup(int i) {
        int heading = facts.heading(i);
        return BlockTokens.ofMarkup(blocks.get(i), heading < 0 ? null : text(heading));
    }

    public int[] words(int i) {
        return BlockTokens.ofText(text(i));
    }

    /// What the first marks of a block, its neighbours and its like add up to.
    public float[] context(int i, float[] s, float[] t) {
        int n = size();
        var row = new float[22];
        int k = 0;
        row[k++] = s[i];
        row[k++] = t[i];
        row[k++] = s[i] + t[i];
        for (int d = 1; d <= 2; d++) {
            row[k++] = i - d >= 0 ? s[i - d] : -5;
            row[k++] = i - d >= 0 ? t[i - d] : -5;
            row[k++] = i + d < n ? s[i + d] : -5;
            row[k++] = i + d < n ? t[i + d] : -5;
        }
        float sum = 0;
        int from = Math.max(0, i - 4);
        int to = Math.min(n - 1, i + 4);
        for (int j = from; j <= to; j++) {
            sum += s[j] + t[j];
        }
        row[k++] = sum / (to - from + 1);
        var frame = blocks.get(i).frame();
        for (int level = 1; level <= 3; level++) {
            var at = frame.out(level);
            float sums = 0;
            float sumt = 0;
            for (int j = at.first; j <= at.last; j++) {
                sums += s[j];
                sumt += t[j] * blocks.get(j).text().length();
            }
            row[k++] = sums / (at.last - at.first + 1);
            row[k++] = sumt / at.letters;
        }
        int heading = facts.heading(i);
        row[k++] = heading < 0 ? 0 : s[heading];
        row[k++] = heading < 0 ? 0 : t[heading];
        row[k++] = heading >= 0 && heading + 1 < n ? s[heading + 1] + t[heading + 1] : 0;
        row[k++] = i > 0 && blocks.get(i - 1).frame() == frame ? 1 : 0;
        return row;
    }
}
