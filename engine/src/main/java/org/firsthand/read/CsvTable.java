// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A table of comma-separated values that people or tools leave beside sources: its first row names
/// the columns, and a row may have fewer fields than that, or more.
final class CsvTable {
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private CsvTable() {}

    static boolean isTooLarge(Path csv) throws IOException {
        return Files.size(csv) > MOST_BYTES;
    }

    /// Shows each row to `reader`, in order.
    static void each(Path csv, Consumer<NamedCsvRecord> reader) throws IOException {
        var settings =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true);
        try (var rows = settings.ofNamedCsvRecord(csv)) {
            rows.forEach(reader);
        }
    }
}
