// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.collate.Candidates;
import org.firsthand.collate.Sign;

public final class FitDescent {
    private FitDescent() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        double penalty = Double.parseDouble(arguments[1]);
        int steps = Integer.parseInt(arguments[2]);
        int from = Integer.parseInt(arguments[3]);
        List<Path> folders;
        try (var files = Files.list(folder)) {
            folders = files.sorted().toList();
        }
        var train = new ArrayList<Example>();
        var held = new ArrayList<Example>();
        long start = System.nanoTime();
        for (var one : folders) {
            int seed = Integer.parseInt(one.getFileName().toString().replaceFirst(".*-", ""));
            if (seed >= from) {
                (seed >= 180 ? held : train).addAll(Traditions.read(one));
            }
        }
        System.err.printf(
                "%d examples, %d held, %d s%n",
                train.size(), held.size(), (System.nanoTime() - start) / 1_000_000_000);
        var weights = new ForestFit(train, penalty).fit(new double[Sign.names().length], steps);
        System.err.printf("%d s%n", (System.nanoTime() - start) / 1_000_000_000);
        var names = Sign.names();
        var out = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            out.append(String.format("%s = %.4f%n", names[i], weights[i]));
        }
        Files.writeString(Path.of(arguments[4]), out);
        report("train", train, weights);
        report("held", held, weights);
    }

    private static void report(String title, List<Example> examples, double[] weights) {
        for (var entry : Example.byKind(examples).entrySet()) {
            int[] bins = new int[10];
            int derived = 0, right = 0, decided = 0, decidedRight = 0, roots = 0, rootsRight = 0;
            int unseenSaid = 0, unseenRight = 0, unseenTrue = 0, families = 0, familiesRight = 0;
            for (var example : entry.getValue()) {
                var likelihoods = example.marginals(weights, false).likelihoods();
                var best = example.likeliest(likelihoods);
                var isRoot = new boolean[example.names().size()];
                var isUnseen = new boolean[example.names().size()];
                for (int i = 0; i < likelihoods.length; i++) {
                    var o = example.origins().get(i);
                    isRoot[o.child()] |= o.parent() == Candidates.ROOT && example.right()[i];
                    isUnseen[o.child()] |= o.parent() == Candidates.UNSEEN && example.right()[i];
                }
                int trueRoots = 0, foundRoots = 0;
                boolean trueUnseen = false, foundUnseen = false;
                for (int c = 0; c < best.length; c++) {
                    if (!example.known()[c]) {
                        continue;
                    }
                    boolean ok = example.right()[best[c]];
                    int said = example.origins().get(best[c]).parent();
                    if (isRoot[c]) {
                        roots++;
                        rootsRight += ok ? 1 : 0;
                    } else {
                        derived++;
                        right += ok ? 1 : 0;
                        if (likelihoods[best[c]] >= .5 && said != Candidates.ROOT) {
                            decided++;
                            decidedRight += ok ? 1 : 0;
                        }
                    }
                    trueRoots += isRoot[c] ? 1 : 0;
                    trueUnseen |= isUnseen[c];
                    foundRoots += said == Candidates.ROOT ? 1 : 0;
                    foundUnseen |= said == Candidates.UNSEEN;
                    unseenTrue += isUnseen[c] ? 1 : 0;
                    unseenSaid += said == Candidates.UNSEEN ? 1 : 0;
                    unseenRight += said == Candidates.UNSEEN && ok ? 1 : 0;
                }
                families++;
                familiesRight +=
                        trueRoots + (trueUnseen ? 1 : 0) == foundRoots + (foundUnseen ? 1 : 0)
                                ? 1
                                : 0;
            }
            System.err.printf(
                    "%s %-7s derived %d right %.3f | decided %.3f of these %.3f | roots %.3f of %d | unseen p %.3f r %.3f of %d | families %.3f of %d%n",
                    title, entry.getKey(), derived, right / (double) derived, decided / (double) derived,
                    decidedRight / (double) decided, rootsRight / (double) roots, roots,
                    unseenRight / (double) unseenSaid, unseenRight / (double) unseenTrue, unseenTrue,
                    familiesRight / (double) families, families);
        }
    }
}
