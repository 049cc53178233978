// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.collate.Candidates;
import org.firsthand.collate.Sign;

/// The program that fits the weights of signs on a folder of generated traditions, `FOLDER PENALTY STEPS
/// FIRST_SEED OUT`: seeds up to 179 are fitted on, later ones only reported.
public final class FitDescent {
    private FitDescent() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        double penalty = Double.parseDouble(arguments[1]);
        int steps = Integer.parseInt(arguments[2]);
        int from = Integer.parseInt(arguments[3]);
        List<Path> folders;
        try (var files = Files.list(folder)) {
            folders = files.filter(f -> f.getFileName().toString().matches("(true|wire)-.*")).sorted().toList();
        }
        var train = new ArrayList<Example>();
        var held = new ArrayList<Example>();
        long start = System.nanoTime();
        for (var one : folders) {
            int seed = Integer.parseInt(one.getFileName().toString().replaceFirst(".*-", ""));
            if (seed >= from) {
                for (var e : Traditions.read(one)) {
                    if (seed >= 180) held.add(e);
                    else train.add(e);
                }
            }
        }
        System.err.printf(
                "%d examples, %d held, %d s%n",
                train.size(), held.size(), (System.nanoTime() - start) / 1_000_000_000);
        var first = new ForestFit(train, prior(), heldBack(), penalty).fit(steps);
        System.err.printf("%d s%n", (System.nanoTime() - start) / 1_000_000_000);
        report("held 1", held, first);
        train.replaceAll(e -> e.again(first));
        held.replaceAll(e -> e.again(first));
        var weights = new ForestFit(train, prior(), heldBack(), penalty).fit(steps);
        System.err.printf("%d s%n", (System.nanoTime() - start) / 1_000_000_000);
        var names = Sign.names();
        var out = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            out.append(String.format("%s = %.4f %.4f%n", names[i], first[i], weights[i]));
        }
        Files.writeString(Path.of(arguments[4]), out);
        report("train", train, weights);
        report("held", held, weights);
    }

    private static double[] prior() {
        var prior = new double[Sign.names().length];
        prior[Sign.CREDITS_IN_DATELINE.ordinal()] = 4;
        prior[Sign.UNSEEN_IN_DATELINE.ordinal()] = 4;
        prior[Sign.MINUTES_AFTER.ordinal()] = -3;
        prior[Sign.PARENT_IN_DATELINES.ordinal()] = 3;
        prior[Sign.ROOT_IN_DATELINES.ordinal()] = 2;
        return prior;
    }

    private static boolean[] heldBack() {
        var held = new boolean[Sign.names().length];
        for (var sign : Sign.values()) {
            var name = sign.name();
            held[sign.ordinal()] =
                    name.startsWith("HAS_SPEAKER") || name.endsWith("LACKS_SPEAKER")
                            || name.startsWith("HOUSE") || name.startsWith("LAYOUT") || name.equals("TAIL_MORE");
        }
        return held;
    }

    private static void report(String title, List<Example> examples, double[] weights) {
        for (var entry : Example.byKind(examples).entrySet()) {
            int[] bins = new int[10];
            int derived = 0, right = 0, decided = 0, decidedRight = 0, roots = 0, rootsRight = 0;
            int unseenSaid = 0, unseenRight = 0, unseenTrue = 0, families = 0, familiesRight = 0;
            for (var example : entry.getValue()) {
                var likelihoods = example.marginals(weights, false).origins();
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
            var kinds = new java.util.TreeMap<String, Integer>();
            for (var example : entry.getValue()) {
                var likelihoods = example.marginals(weights, false).origins();
                var best = example.likeliest(likelihoods);
                var parents = new java.util.HashMap<Integer, java.util.Set<Integer>>();
                var roots2 = new java.util.HashSet<Integer>();
                var unseen2 = new java.util.HashSet<Integer>();
                for (int i = 0; i < likelihoods.length; i++) {
                    var o = example.origins().get(i);
                    if (example.right()[i] && example.known()[o.child()]) {
                        if (o.parent() >= 0) parents.computeIfAbsent(o.child(), x -> new java.util.TreeSet<>()).add(o.parent());
                        else if (o.parent() == Candidates.ROOT) roots2.add(o.child());
                        else unseen2.add(o.child());
                    }
                }
                for (int c = 0; c < best.length; c++) {
                    if (!example.known()[c] || example.right()[best[c]]) continue;
                    int said = example.origins().get(best[c]).parent();
                    String was = roots2.contains(c) ? "root" : parents.containsKey(c) ? "child" : "unseen";
                    String is = said == Candidates.ROOT ? "root" : said == Candidates.UNSEEN ? "unseen" : "";
                    if (said >= 0) {
                        final int cc = c;
                        var ps = parents.getOrDefault(c, java.util.Set.of());
                        if (parents.getOrDefault(said, java.util.Set.of()).contains(c)) is = "own child";
                        else if (ps.stream().anyMatch(p -> parents.getOrDefault(p, java.util.Set.of()).contains(said))) is = "grandparent";
                        else if (ps.stream().anyMatch(p -> parents.getOrDefault(said, java.util.Set.of()).contains(p))) is = "sibling";
                        else if (unseen2.contains(c) && unseen2.contains(said)) is = "sibling unseen";
                        else if (parents.getOrDefault(said, java.util.Set.of()).stream().anyMatch(m -> parents.getOrDefault(m, java.util.Set.of()).contains(cc))) is = "own grandchild";
                        else is = "other";
                    }
                    kinds.merge(was + ">" + is, 1, Integer::sum);
                }
            }
            System.err.println(title + " " + entry.getKey() + " " + kinds);
            System.err.printf(
                    "%s %-7s derived %d right %.3f | decided %.3f of these %.3f | roots %.3f of %d | unseen p %.3f r %.3f of %d | families %.3f of %d%n",
                    title, entry.getKey(), derived, right / (double) derived, decided / (double) derived,
                    decidedRight / (double) decided, rootsRight / (double) roots, roots,
                    unseenRight / (double) unseenSaid, unseenRight / (double) unseenTrue, unseenTrue,
                    familiesRight / (double) families, families);
        }
    }
}
