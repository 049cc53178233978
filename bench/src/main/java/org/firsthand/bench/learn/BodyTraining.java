// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.bench.learn.LabelledPage.Label;
import org.firsthand.read.BodyModel;

/// Trains a model of bodies on labelled pages.
///
/// Tokens are weighed first. What the trees are told of them comes from tables that never saw the
/// page, as it will with other pages. An open block is taken for what the rules hold of it, and
/// counts little.
final class BodyTraining {
    private static final int PARTS = 4;
    private static final double OPEN = 0.01;

    /// The trees see one of so many open blocks.
    private static final int SOME = 4;

    private static final int PRIME = 7919;

    private final List<LabelledPage> pages;

    private BodyTraining(List<LabelledPage> pages) {
        this.pages = pages;
    }

    /// The model that `pages` give.
    static BodyModel train(List<LabelledPage> pages) {
        return new BodyTraining(pages).train();
    }

    private BodyModel train() {
        var examples = new Boosting.Examples();
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            var tables = Tables.of(pages.stream().filter(page -> part(page) != held).toList());
            pages.stream()
                    .filter(page -> part(page) == held)
                    .forEach(page -> tables.add(page, examples));
        }
        var tables = Tables.of(pages);
        var forest = Boosting.train(examples);
        return new BodyModel(tables.markup, tables.words, forest.base(), forest.trees());
    }

    private static int part(LabelledPage page) {
        return page.snippets().number() % PARTS;
    }

    private static boolean isBody(LabelledPage page, int i) {
        return page.label(i) == Label.OPEN ? page.page().isRuled(i) : page.label(i) == Label.BODY;
    }

    private static double weight(LabelledPage page, int i) {
        return page.label(i) == Label.OPEN ? OPEN : page.weight(i);
    }

    /// Weights of the tokens of markup and of words.
    private record Tables(float[] markup, float[] words) {
        static Tables of(List<LabelledPage> pages) {
            var markup = new ArrayList<TokenRegression.Example>();
            var words = new ArrayList<TokenRegression.Example>();
            for (var page : pages) {
                for (int i = 0; i < page.page().size(); i++) {
                    boolean body = isBody(page, i);
                    double weight = weight(page, i);
                    markup.add(new TokenRegression.Example(page.page().markup(i), body, weight));
                    words.add(new TokenRegression.Example(page.page().words(i), body, weight));
                }
            }
            return new Tables(TokenRegression.train(markup), TokenRegression.train(words));
        }

        /// Adds what the trees are told of `labelled`.
        void add(LabelledPage labelled, Boosting.Examples examples) {
            var page = labelled.page();
            var called = new float[page.size()];
            var said = new float[page.size()];
            for (int i = 0; i < page.size(); i++) {
                called[i] = BodyModel.sum(page.markup(i), markup);
                said[i] = BodyModel.sum(page.words(i), words);
            }
            var rows = page.rows(called, said);
            int number = labelled.snippets().number();
            for (int i = 0; i < page.size(); i++) {
                boolean open = labelled.label(i) == Label.OPEN;
                if (!open || (i * PRIME + number) % SOME == 0) {
                    double weight = weight(labelled, i) * (open ? SOME : 1);
                    examples.add(rows.of(i), isBody(labelled, i), weight);
                }
            }
        }
    }
}
