// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.bench.Checkout;
import org.firsthand.collate.Candidates;
import org.firsthand.collate.Sign;

/// The program that fits the weights of signs, `bench/run fit-descent [--write]`: a conditional
/// logit over forests (see [ForestFit]) on invented traditions, some minutes of processor time. It
/// tells how well they fit traditions that they were not fitted on; with `--write` it writes
/// `descent.weights`, to be calibrated next by `bench/run calibrate-descent`.
@SuppressWarnings("EnumOrdinal") // a weight stands at the place of its sign
public final class FitDescent {
    private static final int FIRST = 100;
    private static final int LAST = 179;
    private static final int HELD_OUT = 199;
    private static final int STEPS = 100;
    private static final double PENALTY = 0.0003;
    private static final Set<Sign> FROM_A_FEW = EnumSet.of(Sign.RARE_NUMBERS, Sign.TAIL_MORE);

    private final PrintStream out;

    private FitDescent(PrintStream out) {
        this.out = out;
    }

    /// Fits, and prints.
    public static void main(String[] arguments) throws IOException {
        var checkout = Checkout.find();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var lines = new FitDescent(out).fit(checkout);
        if (List.of(arguments).contains("--write")) {
            var file =
                    checkout.root()
                            .resolve(
                                    "engine/src/main/resources/org/firsthand/collate/descent.weights");
            Files.writeString(file, String.join("\n", lines) + "\n");
            out.println("written: " + file);
        }
    }

    private List<String> fit(Checkout checkout) throws IOException {
        var fitted = read(Inventions.of(checkout, FIRST, LAST));
        var heldOut = read(Inventions.of(checkout, LAST + 1, HELD_OUT));
        out.printf("%d stories to fit, %d held out%n", fitted.size(), heldOut.size());
        var first = new ForestFit(fitted, prior(), heldBack(), PENALTY).fit(STEPS);
        var again = fitted.stream().map(e -> e.again(first)).toList();
        var second = new ForestFit(again, prior(), heldBack(), PENALTY).fit(STEPS);
        report(heldOut.stream().map(e -> e.again(first)).toList(), second);
        var lines = new ArrayList<String>();
        lines.add(
                "# What each sign weighs at the first and at the second look, in natural-log odds.");
        lines.add(
                "# Fitted by `bench/run fit-descent` on generated traditions of seeds 100 to 179 (dates to"
                        + " the minute, to the day,");
        lines.add(
                "# off by up to a day, mixed with none, hidden), and on reprints of their originals.");
        lines.add("# Synthetic material, written by ourselves: weak evidence.");
        var names = Sign.names();
        for (int i = 0; i < names.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s = %.4f %.4f", names[i], first[i], second[i]));
        }
        lines.add("calibration.slope = 1");
        lines.add("calibration.offset = 0");
        return lines;
    }

    private static List<Example> read(List<Path> folders) throws IOException {
        var examples = new ArrayList<Example>();
        for (var folder : folders) {
            examples.addAll(Traditions.read(folder));
        }
        return examples;
    }

    /// What a weight is where the material says nothing.
    private static double[] prior() {
        var prior = new double[Sign.names().length];
        prior[Sign.CREDITS_IN_DATELINE.ordinal()] = 4;
        prior[Sign.UNSEEN_IN_DATELINE.ordinal()] = 4;
        prior[Sign.MINUTES_AFTER.ordinal()] = -3;
        prior[Sign.TWO_DAYS_AFTER.ordinal()] = -3;
        prior[Sign.PARENT_IN_DATELINES.ordinal()] = 3;
        prior[Sign.ROOT_IN_DATELINES.ordinal()] = 2;
        prior[Sign.RARE_NUMBERS.ordinal()] = 3;
        return prior;
    }

    /// Signs of which invented material knows too little: its editors draw wrong numbers and wrong
    /// dates from a few, and have one house style each; half of its dates are off by a day, as few
    /// real ones are.
    private static double[] heldBack() {
        var held = new double[Sign.names().length];
        for (var sign : Sign.values()) {
            held[sign.ordinal()] =
                    sign == Sign.TWO_DAYS_AFTER
                            ? 500
                            : FROM_A_FEW.contains(sign) ? 130 : isHouse(sign.name()) ? 33 : 1;
        }
        return held;
    }

    private static boolean isHouse(String name) {
        return name.startsWith("HAS_SPEAKER")
                || name.endsWith("LACKS_SPEAKER")
                || name.startsWith("HOUSE")
                || name.startsWith("LAYOUT");
    }

    private void report(List<Example> examples, double[] weights) {
        for (var entry : Example.byKind(examples).entrySet()) {
            int[] right = new int[2];
            int[] all = new int[2];
            for (var example : entry.getValue()) {
                var best = example.likeliest(example.marginals(weights, false).origins());
                var originals = originals(example);
                for (int c = 0; c < best.length; c++) {
                    int kind = originals[c] ? 1 : 0;
                    all[kind] += example.known()[c] ? 1 : 0;
                    right[kind] += example.known()[c] && example.right()[best[c]] ? 1 : 0;
                }
            }
            out.printf(
                    Locale.ROOT,
                    "held out, dates %-12s copies right %.3f of %d, originals %.3f of %d%n",
                    entry.getKey(),
                    right[0] / (double) all[0],
                    all[0],
                    right[1] / (double) all[1],
                    all[1]);
        }
    }

    private static boolean[] originals(Example example) {
        var originals = new boolean[example.names().size()];
        for (int i = 0; i < example.right().length; i++) {
            var origin = example.origins().get(i);
            originals[origin.child()] |= origin.parent() == Candidates.ROOT && example.right()[i];
        }
        return originals;
    }
}
