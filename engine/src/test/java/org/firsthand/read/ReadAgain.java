// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.Item;
import org.firsthand.read.pdf.PdfProcess;

/// Reads a source by its name, and tells how many outcomes there are; to be loaded by another
/// loader.
public final class ReadAgain implements BiFunction<String, byte[], Integer> {
    @Override
    public Integer apply(String name, byte[] bytes) {
        var count = new int[1];
        try (var process = new PdfProcess()) {
            new Unpacking(
                            new Budget(bytes.length),
                            new Outcomes(new TreeMap<>(), outcome -> count[0]++),
                            process)
                    .read(name, Item.of(name, Bytes.of(bytes)));
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be read", e);
        }
        return count[0];
    }
}
