// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.firsthand.read.BodyModel;
import org.firsthand.read.MeasuredPage;

public final class BodyTraining {
    static double pseudo = Double.parseDouble(System.getProperty("pseudo", "0.005"));
    static double decay = Double.parseDouble(System.getProperty("decay", "0.001"));

    static Path file(String dir, Gold g) {
        var f = Path.of(dir, "cache", g.file());
        return Files.exists(f) ? f : Path.of(dir, "eval", g.file());
    }

    public static void main(String[] a) throws Exception {
        var golds = Gold.of(Path.of("/work/shared/data/trafilatura-eval/evaldata.json"));
        var pages = new ArrayList<Labelled>();
        long t0 = System.nanoTime();
        for (var g : golds) {
            pages.add(new Labelled(g, MeasuredPage.of(Files.readAllBytes(file(a[0], g)))));
        }
        System.out.println("read " + (System.nanoTime() - t0) / 1e9);
        report("rules", pages, p -> { var k = new boolean[p.label.length]; for (int i = 0; i < k.length; i++) k[i] = p.page.isRuled(i); return k; });
        var odds = new IdentityHashMap<Labelled, double[]>();
        int F = Integer.getInteger("folds", 5);
        int rounds = Integer.getInteger("rounds", 1);
        int tp = 0, fp = 0, fn = 0;
        var bodies = new StringBuilder();
        for (int fold = 0; fold < F; fold++) {
            final int f = fold;
            var train = pages.stream().filter(p -> p.gold.fold(F) != f).toList();
            var test = pages.stream().filter(p -> p.gold.fold(F) == f).toList();
            var model = train(train, rounds);
            if (a.length > 1) try (var out = Files.newOutputStream(Path.of(a[1] + "." + fold))) { model.write(out); }
            for (var p : test) odds.put(p, model.odds(p.page));
        }
        for (double cut : new double[] {-.3, -.1, 0, .1, .2, .3, .4, .6}) {
            report("model " + cut, pages, p -> keep(odds.get(p), cut));
        }
        double agree = 0, both = 0;
        for (var p : pages) for (int i = 0; i < p.label.length; i++) { int len = p.page.text(i).length(); boolean m = odds.get(p)[i] > 0.2; both += p.page.isRuled(i) || m ? len : 0; agree += p.page.isRuled(i) && m ? len : 0; }
        System.out.println("characters in both / either " + agree / both + " s " + (System.nanoTime() - t0) / 1e9);
        if (a.length > 1) {
            try (var out = Files.newOutputStream(Path.of(a[1]))) { train(pages, rounds).write(out); }
        }
        if (a.length > 2) {
            var out = new StringBuilder();
            for (var p : pages) for (int i = 0; i < p.label.length; i++) out.append(p.gold.file()).append('\t').append(i).append('\t').append(p.label[i]).append('\t').append(p.page.isRuled(i) ? 1 : 0).append('\t').append(String.format("%.2f", odds.get(p)[i])).append('\t').append(String.format("%.2f\t%.2f", p.s[i], p.t[i])).append('\t').append(p.page.text(i), 0, Math.min(120, p.page.text(i).length())).append('\n');
            Files.writeString(Path.of(a[2]), out);
        }
    }

    static BodyModel train(List<Labelled> train, int rounds) {
        for (var p : train) { p.guess = new boolean[p.label.length]; for (int i = 0; i < p.guess.length; i++) p.guess[i] = p.page.isRuled(i); }
        BodyModel model = null;
        for (int r = 0; r < rounds; r++) {
            if (model != null) for (var p : train) { var o = model.odds(p.page); for (int i = 0; i < o.length; i++) p.guess[i] = o[i] > 0.2; }
            model = round(train);
        }
        return model;
    }

    static BodyModel round(List<Labelled> train) {
        int K = 4;
        for (int k = 0; k < K; k++) {
            final int kk = k;
            var m = stage1(train.stream().filter(p -> (p.gold.file().hashCode() >>> 3) % K != kk).toList());
            for (var p : train) if ((p.gold.file().hashCode() >>> 3) % K == kk) for (int i = 0; i < p.label.length; i++) {
                p.s[i] = BodyModel.sum(p.markup[i], m[0]);
                p.t[i] = BodyModel.sum(p.words[i], m[1]);
            }
        }
        var tables = stage1(train);
        var rows = new ArrayList<float[]>();
        var body = new ArrayList<Boolean>();
        var weight = new ArrayList<Double>();
        for (var p : train) {
            var r = p.page.rows(p.s, p.t);
            for (int i = 0; i < p.label.length; i++) {
                boolean gold = p.label[i] != 0;
                if (!gold && (i * 7919 + p.gold.file().hashCode() & 3) != 0) continue;
                rows.add(r.of(i));
                body.add(gold ? p.label[i] > 0 : p.guess[i]);
                weight.add(gold ? Math.min(2, p.weight[i]) : 4 * pseudo);
            }
        }
        var b = new boolean[body.size()];
        var w = new double[b.length];
        for (int i = 0; i < b.length; i++) { b[i] = body.get(i); w[i] = weight.get(i); }
        var boost = new Boosting();
        boost.trees = Integer.getInteger("trees", 250);
        boost.depth = Integer.getInteger("depth", 5);
        boost.least = Double.parseDouble(System.getProperty("least", "6"));
        boost.rate = Double.parseDouble(System.getProperty("rate", "0.05"));
        var forest = boost.train(rows.toArray(new float[0][]), b, w);
        return new BodyModel(tables[0], tables[1], forest.base(), forest.trees());
    }

    static boolean[] keep(double[] prob, double cut) {
        var k = new boolean[prob.length];
        for (int i = 0; i < k.length; i++) k[i] = prob[i] > cut;
        return k;
    }

    static float[][] stage1(List<Labelled> train) {
        var m = new ArrayList<Linear.Example>();
        var t = new ArrayList<Linear.Example>();
        for (var p : train) for (int i = 0; i < p.label.length; i++) {
            boolean gold = p.label[i] != 0;
            boolean y = gold ? p.label[i] > 0 : p.guess[i];
            double w = gold ? Math.min(2, p.weight[i]) : pseudo;
            m.add(new Linear.Example(p.markup[i], y, w));
            t.add(new Linear.Example(p.words[i], y, w));
        }
        return new float[][] {new Linear(decay).train(m, BodyModel.PLACES), new Linear(decay).train(t, BodyModel.PLACES)};
    }

    static void report(String name, List<Labelled> pages, Function<Labelled, boolean[]> choice) {
        int tp = 0, fp = 0, fn = 0;
        for (var p : pages) {
            var s = p.score(choice.apply(p));
            tp += s[0]; fp += s[1]; fn += s[2];
        }
        System.out.printf("%-12s F1 %.4f P %.4f R %.4f tp %d fp %d fn %d%n", name, 2.0 * tp / (2 * tp + fp + fn), (double) tp / (tp + fp), (double) tp / (tp + fn), tp, fp, fn);
    }
}
