// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A table that people or tools leave beside sources: its first row names the columns, and a row
/// may have fewer fields than that, or more. Its values are separated by commas, or by semicolons
/// or tabs where the first row holds more of these, as spreadsheets save them where a comma is in
/// every number.
final class CsvTable {
    static final long MOST_BYTES = 16L * 1024 * 1024;

    /// What a line begins with that tells spreadsheets the separator.
    private static final String SETTING = "sep=";

    private CsvTable() {}

    static boolean isTooLarge(Path csv) throws IOException {
        return Files.size(csv) > MOST_BYTES;
    }

    /// Shows each row to `reader`, in order.
    static void each(Path csv, Consumer<NamedCsvRecord> reader) throws IOException {
        var text = Decoding.text(Files.readAllBytes(csv));
        var settings =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true);
        try (var rows = settings.ofNamedCsvRecord(withoutSetting(text))) {
            rows.forEach(reader);
        }
    }

    /// The value of a column, whatever case its name is in; null where it is not given.
    static @Nullable String field(NamedCsvRecord row, String column) {
        for (var header : row.getHeader()) {
            if (header.strip().replace('_', ' ').toLowerCase(Locale.ROOT).equals(column)) {
                var value = row.findField(header).map(String::strip).orElse("");
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return null;
    }

    private static char separator(String text) {
        if (text.startsWith(SETTING) && text.length() > SETTING.length()) {
            return text.charAt(SETTING.length());
        }
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        char separator = ',';
        for (char other : new char[] {';', '\t'}) {
            separator = count(first, other) > count(first, separator) ? other : separator;
        }
        return separator;
    }

    private static long count(String line, char c) {
        return line.chars().filter(other -> other == c).count();
    }

    /// The lines without the first, where that only tells the separator.
    private static String withoutSetting(String text) {
        int end = text.startsWith(SETTING) ? text.indexOf('\n') : -1;
        return text.substring(end + 1);
    }
}
