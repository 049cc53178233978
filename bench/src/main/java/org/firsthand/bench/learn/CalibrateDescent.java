// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.firsthand.Investigation;
import org.firsthand.Progress;
import org.firsthand.bench.Checkout;
import org.firsthand.bench.learn.Calibration.Named;

/// The program that tells how often the origins that the engine names are right, `bench/run
/// calibrate-descent`: the last two lines of `descent.weights`, to be run while these say 1 and 0,
/// on traditions that no weight was fitted on.
public final class CalibrateDescent {
    private static final int FIRST = 180;
    private static final int LAST = 199;

    private CalibrateDescent() {}

    /// Reads traditions with dates off by a day and without, and prints the two lines.
    public static void main(String[] arguments) throws IOException {
        var checkout = Checkout.find();
        var seeds = IntStream.rangeClosed(FIRST, LAST).boxed().toList();
        var folders = new ArrayList<Path>();
        for (var dates : List.of("noisy", "hidden")) {
            folders.addAll(Inventions.dated(checkout, seeds, dates));
        }
        var named = new ArrayList<Named>();
        for (var folder : folders) {
            var answer =
                    new Investigation(Progress.SILENT)
                            .answer(List.of(folder.resolve("text")), Investigation.Step.COLLATE);
            named.addAll(
                    NamedOrigins.of(
                            answer.collation().descents(),
                            Traditions.truth(folder.resolve("truth.jsonl"))));
        }
        var curve = Calibration.fit(named);
        System.out.printf(
                Locale.ROOT,
                "# %d lines, error %.4f before, %.4f after%n"
                        + "calibration.slope = %.4f%ncalibration.offset = %.4f%n",
                named.size(),
                new Calibration(1, 0).error(named),
                curve.error(named),
                curve.slope(),
                curve.offset());
    }
}
