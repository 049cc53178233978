// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Problem;
import org.firsthand.read.GivenFacts.Row;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// The table that a capture tool leaves beside the files it saved: from which address each came,
/// and when. Tools name their columns differently, so a table counts as one where a column of
/// addresses and one of files is found and some of the files are there.
///
/// @param byPath the facts of each file, by its path
/// @param problems the rows that could not be used
record Manifest(Map<String, Row> byPath, List<Problem> problems) {
    private static final int MOST_PROBLEMS = 20;
    private static final List<String> ADDRESSES =
            List.of("url", "original url", "source url", "page url", "link", "address", "uri");
    private static final List<String> FILES =
            List.of(
                    "file",
                    "filename",
                    "file name",
                    "filepath",
                    "file path",
                    "path",
                    "local path",
                    "local file",
                    "saved as",
                    "archive location");
    private static final List<String> TIMES =
            List.of(
                    "captured",
                    "captured at",
                    "capture date",
                    "capture time",
                    "archive date",
                    "archived",
                    "archived at",
                    "timestamp",
                    "saved",
                    "saved at",
                    "date");

    /// Reads the table `csv`, known as `path`; null where it is none of a capture tool.
    static @Nullable Manifest of(Path csv, String path, Set<String> known) {
        try {
            if (CsvTable.isTooLarge(csv)) {
                return null;
            }
            var table = new Table(path, known);
            CsvTable.each(csv, table::row);
            return table.rows.isEmpty() ? null : new Manifest(table.rows, table.problems());
        } catch (IOException | UncheckedIOException | CsvParseException noTableOfThisKind) {
            return null;
        }
    }

    /// The rows read so far.
    private static final class Table {
        private final String path;
        private final String folder;
        private final Set<String> known;
        private final Map<String, Row> rows = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private int missing;

        Table(String path, Set<String> known) {
            this.path = path;
            this.folder = path.substring(0, path.lastIndexOf('/') + 1);
            this.known = known;
        }

        void row(NamedCsvRecord row) {
            var url = field(row, ADDRESSES);
            var file = field(row, FILES);
            if (url == null || file == null) {
                return;
            }
            var target = folder + (file.startsWith("./") ? file.substring(2) : file);
            if (!known.contains(target)) {
                missing++;
                if (missing <= MOST_PROBLEMS) {
                    problems.add(
                            new Problem(
                                    path,
                                    "line " + row.getStartingLineNumber(),
                                    "There is no file '" + file + "'",
                                    null));
                }
                return;
            }
            var time = field(row, TIMES);
            var moment = time == null ? null : moment(time);
            var name = path.substring(folder.length());
            rows.putIfAbsent(
                    target,
                    new Row(url, null, null, moment == null ? null : Fact.given(moment, name)));
        }

        List<Problem> problems() {
            if (missing > MOST_PROBLEMS) {
                problems.add(
                        new Problem(
                                path,
                                "all rows",
                                missing
                                        + " name files that are not here, of which the first "
                                        + MOST_PROBLEMS
                                        + " are told",
                                null));
            }
            return problems;
        }

        /// A time as people write it, or as seconds since 1970.
        private static @Nullable Moment moment(String time) {
            int dot = time.indexOf('.');
            var seconds = dot < 0 ? time : time.substring(0, dot);
            boolean figures = seconds.chars().allMatch(c -> c >= '0' && c <= '9');
            if (figures && (seconds.length() == 10 || seconds.length() == 9)) {
                try {
                    return Moment.minute(
                            Instant.ofEpochSecond(Long.parseLong(seconds))
                                    .atOffset(ZoneOffset.UTC));
                } catch (DateTimeException outOfRange) {
                    return null;
                }
            }
            return Dates.parse(time);
        }

        private static @Nullable String field(NamedCsvRecord row, List<String> names) {
            for (var name : names) {
                var value = CsvTable.field(row, name);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }
    }
}
