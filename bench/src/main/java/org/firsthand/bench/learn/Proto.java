// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.read.PageSample;

public final class Proto {
    static double pseudo = Double.parseDouble(System.getProperty("pseudo", "0.02"));
    static double decay = Double.parseDouble(System.getProperty("decay", "0.001"));

    public static void main(String[] a) throws Exception {
        var golds = Gold.of(Path.of("/work/shared/data/trafilatura-eval/evaldata.json"));
        var pages = new ArrayList<Labelled>();
        long t0 = System.nanoTime();
        for (var g : golds) {
            var f = Path.of(a[0], "cache", g.file());
            if (!Files.exists(f)) f = Path.of(a[0], "eval", g.file());
            try {
                pages.add(new Labelled(g, PageSample.of(Files.readAllBytes(f))));
            } catch (RuntimeException e) {
                System.out.println(g.file() + " " + e);
            }
        }
        int blocks = 0, yes = 0, no = 0;
        for (var p : pages) for (int i = 0; i < p.label.length; i++) { blocks++; yes += p.label[i] > 0 ? 1 : 0; no += p.label[i] < 0 ? 1 : 0; }
        System.out.println("pages " + pages.size() + " blocks " + blocks + " yes " + yes + " no " + no + " s " + (System.nanoTime() - t0) / 1e9);
        report("rules", pages, null);
        report("all", pages, p -> { var k = new boolean[p.label.length]; java.util.Arrays.fill(k, true); return k; });
        report("oracle", pages, p -> { var k = new boolean[p.label.length]; for (int i = 0; i < k.length; i++) k[i] = p.label[i] > 0; return k; });
        var prob = new java.util.IdentityHashMap<Labelled, double[]>();
        int F = Integer.getInteger("folds", 5);
        for (int fold = 0; fold < F; fold++) {
            final int f = fold;
            var train = pages.stream().filter(p -> p.gold.fold(F) != f).toList();
            var test = pages.stream().filter(p -> p.gold.fold(F) == f).toList();
            // inner folds for stage 1
            int K = 4;
            for (int k = 0; k < K; k++) {
                final int kk = k;
                stage1(train.stream().filter(p -> (p.gold.file().hashCode() >>> 3) % K != kk).toList(), train.stream().filter(p -> (p.gold.file().hashCode() >>> 3) % K == kk).toList());
            }
            stage1(train, test);
            var rows = new ArrayList<float[]>();
            var body = new ArrayList<Boolean>();
            var weight = new ArrayList<Double>();
            for (var p : train) for (int i = 0; i < p.label.length; i++) {
                boolean gold = p.label[i] != 0;
                if (!gold && (i * 7919 + p.gold.file().hashCode() & 3) != 0) continue;
                rows.add(row(p, i));
                body.add(gold ? p.label[i] > 0 : p.page.ruled(i));
                weight.add(gold ? Math.min(2, p.weight[i]) : 4 * pseudo);
            }
            var b = new boolean[body.size()]; var w = new double[b.length];
            for (int i = 0; i < b.length; i++) { b[i] = body.get(i); w[i] = weight.get(i); }
            int seeds = Integer.getInteger("seeds", 1);
            for (int seed = 1; seed <= seeds; seed++) {
                var boost = new Boosting();
                boost.seed = seed;
                boost.trees = Integer.getInteger("trees", 250);
                boost.depth = Integer.getInteger("depth", 5);
                boost.least = Double.parseDouble(System.getProperty("least", "6"));
                boost.rate = Double.parseDouble(System.getProperty("rate", "0.05"));
                var forest = boost.train(rows.toArray(new float[0][]), b, w);
                for (var p : test) {
                    var pr = prob.computeIfAbsent(p, q -> new double[q.label.length]);
                    for (int i = 0; i < pr.length; i++) pr[i] += forest.of(row(p, i)) / seeds;
                }
            }
        }
        for (double cut : new double[] {-1, -.6, -.3, 0, .3, .6, 1}) {
            report("model " + cut, pages, p -> keep(prob.get(p), cut));
        }
        report("best-union", pages, p -> { var k = keep(prob.get(p), 0); for (int i = 0; i < k.length; i++) k[i] |= p.page.ruled(i) && prob.get(p)[i] > -1; return k; });
        double agree = 0, both = 0; 
        for (var p : pages) for (int i = 0; i < p.label.length; i++) { int len = p.page.text(i).length(); boolean m = prob.get(p)[i] > 0; both += p.page.ruled(i) || m ? len : 0; agree += p.page.ruled(i) && m ? len : 0; }
        System.out.println("characters in both / either " + agree / both + " s " + (System.nanoTime() - t0) / 1e9);
        if (a.length > 1) {
            var out = new StringBuilder();
            for (var p : pages) for (int i = 0; i < p.label.length; i++) out.append(p.gold.file()).append('\t').append(i).append('\t').append(p.label[i]).append('\t').append(p.page.ruled(i) ? 1 : 0).append('\t').append(String.format("%.2f", prob.get(p)[i])).append('\t').append(String.format("%.2f\t%.2f", p.s[i], p.t[i])).append('\t').append(p.page.text(i), 0, Math.min(120, p.page.text(i).length())).append('\n');
            Files.writeString(Path.of(a[1]), out);
        }
    }

    static boolean[] keep(double[] prob, double cut) {
        var k = new boolean[prob.length];
        boolean any = false;
        for (int i = 0; i < k.length; i++) any |= k[i] = prob[i] > cut;
        return k;
    }

    static float[] row(Labelled p, int i) {
        var c = p.page.context(i, p.s, p.t);
        var f = p.facts[i];
        var r = java.util.Arrays.copyOf(f, f.length + c.length);
        System.arraycopy(c, 0, r, f.length, c.length);
        return r;
    }

    static void stage1(List<Labelled> train, List<Labelled> test) {
        var m = new ArrayList<Linear.Example>();
        var t = new ArrayList<Linear.Example>();
        for (var p : train) for (int i = 0; i < p.label.length; i++) {
            boolean gold = p.label[i] != 0;
            boolean y = gold ? p.label[i] > 0 : p.page.ruled(i);
            double w = gold ? Math.min(2, p.weight[i]) : pseudo;
            m.add(new Linear.Example(p.markup[i], y, w));
            t.add(new Linear.Example(p.words[i], y, w));
        }
        var wm = new Linear(decay).train(m, 1 << 14);
        var wt = new Linear(decay).train(t, 1 << 14);
        for (var p : test) for (int i = 0; i < p.label.length; i++) {
            p.s[i] = PageSample.sum(p.markup[i], wm);
            p.t[i] = PageSample.sum(p.words[i], wt);
        }
    }

    static void report(String name, List<Labelled> pages, java.util.function.Function<Labelled, boolean[]> choice) {
        int tp = 0, fp = 0, fn = 0;
        for (var p : pages) {
            boolean[] k;
            if (choice == null) { k = new boolean[p.label.length]; for (int i = 0; i < k.length; i++) k[i] = p.page.ruled(i); } else k = choice.apply(p);
            var s = p.score(k);
            tp += s[0]; fp += s[1]; fn += s[2];
        }
        System.out.printf("%-12s F1 %.4f P %.4f R %.4f tp %d fp %d fn %d%n", name, 2.0 * tp / (2 * tp + fp + fn), (double) tp / (tp + fp), (double) tp / (tp + fn), tp, fp, fn);
    }
}
