// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.read.MeasuredPage;

/// A page whose blocks are labelled where snippets tell.
///
/// A block is part of the body if a snippet of the body stands in it; where a snippet stands in
/// several places, the one that the rules hold for body counts, then the longest. It is none if a
/// snippet of the rest does, unless that is a word among many that stands elsewhere too.
final class LabelledPage {
    private static final double NO_MERE_WORD = 0.3;
    private static final int FEW = 6;
    private static final double MOST = 2;

    /// What a label says of a block.
    enum Label {
        BODY,
        REST,
        OPEN
    }

    private final Snippets snippets;
    private final MeasuredPage page;
    private final Label[] labels;
    private final double[] weights;
    private final int[] starts;
    private final String text;

    LabelledPage(Snippets snippets, MeasuredPage page) {
        this.snippets = snippets;
        this.page = page;
        int n = page.size();
        this.labels = new Label[n];
        this.weights = new double[n];
        this.starts = new int[n + 1];
        var all = new StringBuilder();
        for (int i = 0; i < n; i++) {
            labels[i] = Label.OPEN;
            starts[i] = all.length();
            all.append(Snippets.squeeze(page.text(i))).append(' ');
        }
        starts[n] = all.length();
        text = all.toString();
        snippets.with().forEach(this::with);
        snippets.without().forEach(this::without);
        snippets.comments().forEach(this::without);
    }

    Snippets snippets() {
        return snippets;
    }

    MeasuredPage page() {
        return page;
    }

    Label label(int i) {
        return labels[i];
    }

    /// How much the label of a block counts: one for each snippet, shared by the blocks it is in.
    double weight(int i) {
        return Math.min(MOST, weights[i]);
    }

    /// The same account as a program that saves no furniture leaves it: elements without names, all
    /// of them or the first few.
    LabelledPage plain() {
        int number = snippets.number();
        int most = number % 2 == 0 ? labels.length : 2 + number / 2 % FEW;
        var html = new StringBuilder("<!DOCTYPE html><html><body>");
        int blocks = 0;
        for (int i = 0; i < labels.length && blocks < most; i++) {
            if (page.isRuled(i)) {
                var tag =
                        switch (page.tag(i)) {
                            case "h1", "h2", "h3", "h4", "li", "blockquote", "td" -> page.tag(i);
                            default -> "p";
                        };
                html.append('<').append(tag).append('>');
                html.append(page.text(i).replace("&", "&amp;").replace("<", "&lt;"));
                html.append("</").append(tag).append('>');
                blocks++;
            }
        }
        var bytes = html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
        return new LabelledPage(snippets, MeasuredPage.of(bytes));
    }

    private void with(String snippet) {
        int best = -1;
        double rank = -1;
        for (int at : places(snippet)) {
            int block = block(at);
            double here = (page.isRuled(block) ? text.length() : 0) + page.text(block).length();
            if (here > rank) {
                rank = here;
                best = at;
            }
        }
        if (best >= 0) {
            int from = block(best);
            int to = block(best + snippet.length() - 1);
            for (int i = from; i <= to; i++) {
                labels[i] = Label.BODY;
                weights[i] += 1.0 / (to - from + 1);
            }
        }
    }

    private void without(String snippet) {
        var places = places(snippet);
        for (int at : places) {
            int from = block(at);
            int to = block(at + snippet.length() - 1);
            for (int i = from; i <= to; i++) {
                boolean own =
                        places.size() == 1
                                || snippet.length() > NO_MERE_WORD * page.text(i).length();
                if (own && labels[i] != Label.BODY) {
                    labels[i] = Label.REST;
                    weights[i] += 1.0 / places.size() / (to - from + 1);
                }
            }
        }
    }

    private List<Integer> places(String snippet) {
        var places = new ArrayList<Integer>();
        int at = snippet.isEmpty() ? -1 : text.indexOf(snippet);
        while (at >= 0) {
            places.add(at);
            at = text.indexOf(snippet, at + 1);
        }
        return places;
    }

    /// The block that holds character `at` of the text of all blocks.
    private int block(int at) {
        int low = 0;
        int high = labels.length - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
