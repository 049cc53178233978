// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.List;
import org.firsthand.read.MeasuredPage;

/// A page whose blocks have labels where the gold tells.
final class Labelled {
    final Gold gold;
    final MeasuredPage page;
    final int[][] markup;
    final int[][] words;
    final int[] label;
    final double[] weight;
    boolean[] guess = {};
    final float[] s;
    final float[] t;
    private final int[] from;
    private final String text;

    Labelled(Gold gold, MeasuredPage page) {
        this.gold = gold;
        this.page = page;
        int n = page.size();
        markup = new int[n][];
        words = new int[n][];
        label = new int[n];
        weight = new double[n];
        s = new float[n];
        t = new float[n];
        from = new int[n + 1];
        var all = new StringBuilder();
        for (int i = 0; i < n; i++) {
            markup[i] = page.markup(i);
            words[i] = page.words(i);
            from[i] = all.length();
            all.append(Gold.squeeze(page.text(i))).append(' ');
        }
        from[n] = all.length();
        text = all.toString();
        for (var snippet : gold.with()) {
            with(snippet);
        }
        without(gold.without());
        without(gold.comments());
    }

    private int block(int at) {
        int low = 0;
        int high = label.length - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (from[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void with(String snippet) {
        if (snippet.isEmpty()) {
            return;
        }
        int best = -1;
        double rank = -1;
        for (int at = text.indexOf(snippet); at >= 0; at = text.indexOf(snippet, at + 1)) {
            int b = block(at);
            double r = (page.isRuled(b) ? 1e6 : 0) + page.text(b).length();
            if (r > rank) {
                rank = r;
                best = at;
            }
        }
        if (best < 0) {
            return;
        }
        int a = block(best);
        int z = block(best + snippet.length() - 1);
        for (int i = a; i <= z; i++) {
            label[i] = 1;
            weight[i] += 1.0 / (z - a + 1);
        }
    }

    private void without(List<String> snippets) {
        for (var snippet : snippets) {
            if (snippet.isEmpty()) {
                continue;
            }
            int first = text.indexOf(snippet);
            boolean one = first >= 0 && text.indexOf(snippet, first + 1) < 0;
            int count = 0;
            for (int at = first; at >= 0; at = text.indexOf(snippet, at + 1)) {
                count++;
            }
            for (int at = first; at >= 0; at = text.indexOf(snippet, at + 1)) {
                int a = block(at);
                int z = block(at + snippet.length() - 1);
                for (int i = a; i <= z; i++) {
                    if (label[i] != 1
                            && (one || snippet.length() > 0.3 * page.text(i).length())) {
                        label[i] = -1;
                        weight[i] += 1.0 / count / (z - a + 1);
                    }
                }
            }
        }
    }

    /// tp, fp, fn of a choice of blocks.
    int[] score(boolean[] keep) {
        var body = new StringBuilder();
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                body.append(text, from[i], from[i + 1]);
            }
        }
        return score(body.toString());
    }

    /// tp, fp, fn of a body.
    int[] score(String all) {
        int tp = 0;
        int fp = 0;
        for (var snippet : gold.with()) {
            tp += all.contains(snippet) ? 1 : 0;
        }
        for (var snippet : gold.without()) {
            fp += all.contains(snippet) ? 1 : 0;
        }
        return new int[] {tp, fp, gold.with().size() - tp};
    }
}
