// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.firsthand.show.HtmlReport;

/// Investigates one source and writes the report, on one thread, and tells how long that is; to be
/// loaded by another loader.
public final class InvestigatedAgain implements Function<Path, Integer> {
    @Override
    public Integer apply(Path source) {
        try (var alone = new ForkJoinPool(1)) {
            return alone.submit(() -> report(source).length()).join();
        }
    }

    private static String report(Path source) throws IOException {
        var out = new StringWriter();
        var answer =
                new Investigation(Progress.SILENT)
                        .answer(List.of(source), Investigation.Step.WEIGH);
        HtmlReport.write(answer, out);
        return out.toString();
    }
}
