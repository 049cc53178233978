// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Problem;
import org.firsthand.read.archive.EntryName;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// What the analyst wrote beside the files, in a `sources.csv`: it overrules what is found inside.
///
/// @param byPath the facts of each file, by its path
/// @param problems the rows that could not be used
record GivenFacts(Map<String, Row> byPath, List<Problem> problems) {
    static final String FILE_NAME = "sources.csv";
    private static final int MOST_PROBLEMS = 100;

    /// One row; null where it does not say.
    record Row(
            @Nullable String url,
            @Nullable Fact<String> outlet,
            @Nullable Fact<Moment> published,
            @Nullable Fact<Moment> captured) {
        static final Row NONE = new Row(null, null, null, null);
    }

    /// Reads the file `csv`, known as `path`, which speaks of files whose path begins with
    /// `prefix`.
    static GivenFacts read(Path csv, String path, Set<String> known) {
        var table = new Table(path, path.substring(0, path.length() - FILE_NAME.length()), known);
        try {
            if (CsvTable.isTooLarge(csv)) {
                table.problem(
                        null,
                        "The table is larger than " + CsvTable.MOST_BYTES + " bytes",
                        "table bytes");
            } else {
                table.openQuote(csv);
                CsvTable.each(csv, table::row);
            }
        } catch (IOException | UncheckedIOException e) {
            table.problem(null, "The table could not be read", null);
        } catch (CsvParseException e) {
            table.problem(null, "This is no table of separated values from some line on", null);
        }
        return new GivenFacts(table.rows, table.problems());
    }

    /// The rows read so far.
    private static final class Table {
        private final String path;
        private final String prefix;
        private final Set<String> known;
        private final Map<String, Row> rows = new TreeMap<>();
        private final Map<String, Long> lineOf = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private @Nullable OpenQuote open;
        private int untold;

        Table(String path, String prefix, Set<String> known) {
            this.path = path;
            this.prefix = prefix;
            this.known = known;
        }

        /// Looks for a quotation mark that swallows rows; what it swallows is read no further.
        private void openQuote(Path csv) throws IOException {
            open = OpenQuote.in(Decoding.text(Files.readAllBytes(csv), null));
            if (open != null) {
                problem(
                        "line " + open.line(),
                        "A quotation mark is opened here and not closed: lines "
                                + open.line()
                                + " to "
                                + open.last()
                                + " are not used",
                        null);
            }
        }

        private void row(NamedCsvRecord row) {
            if (!namesFiles(row)) {
                return;
            }
            long number = row.getStartingLineNumber();
            var line = "line " + number;
            var file = field(row, "file");
            if (open != null && number >= open.line() && number <= open.last()) {
                return;
            }
            if (file == null) {
                problem(line, "The row names no file", null);
            } else if (!known.contains(prefix + file)
                    && !known.contains(prefix + container(file))) {
                problem(line, "There is no file '" + file + "'", null);
            } else {
                cells(row, line);
                var earlier = lineOf.put(file, number);
                if (earlier != null) {
                    problem(
                            line,
                            "'" + file + "' has a row in line " + earlier + " too: this one counts",
                            null);
                }
                rows.put(prefix + file, facts(row, line));
            }
        }

        /// Tells where a row has more cells than columns or fewer, as with a comma that stands in
        /// no quotation marks.
        private void cells(NamedCsvRecord row, String line) {
            int columns = row.getHeader().size();
            int cells = row.getFieldCount();
            if (cells != columns) {
                problem(
                        line,
                        "The row has "
                                + cells
                                + (cells == 1 ? " cell" : " cells")
                                + " for "
                                + columns
                                + " columns",
                        null);
            }
        }

        private Row facts(NamedCsvRecord row, String line) {
            var outlet = field(row, "outlet");
            return new Row(
                    address(row, line),
                    outlet == null ? null : Fact.given(outlet, FILE_NAME),
                    moment(row, "published", line),
                    moment(row, "captured", line));
        }

        private @Nullable String address(NamedCsvRecord row, String line) {
            var value = field(row, "url");
            boolean may =
                    value == null
                            || value.indexOf('.') > 0
                                    && value.chars().noneMatch(Character::isWhitespace)
                            || value.indexOf(':') > 0;
            if (!may) {
                problem(line, "'" + value + "' in column url is no address", null);
            }
            return may ? value : null;
        }

        /// Whether one of the columns is that of files; where none is, that is told once.
        private boolean namesFiles(NamedCsvRecord row) {
            boolean named =
                    row.getHeader().stream().anyMatch(h -> h.strip().equalsIgnoreCase("file"));
            if (!named && problems.isEmpty()) {
                problem(
                        "line 1",
                        "No column is called 'file', so no row can be used; the first row must name the"
                                + " columns, such as file,url,outlet,published,captured, and names: "
                                + EntryName.printed(String.join(" | ", row.getHeader())),
                        null);
            }
            return named;
        }

        /// The file in which `archive.warc.gz#4711` lies.
        private static String container(String file) {
            int in = file.indexOf('#');
            return in < 0 ? file : file.substring(0, in);
        }

        private @Nullable Fact<Moment> moment(NamedCsvRecord row, String column, String line) {
            var value = field(row, column);
            if (value == null) {
                return null;
            }
            var moment = Dates.parse(value);
            if (moment == null) {
                problem(
                        line,
                        "'" + value + "' in column " + column + " is no date that is understood",
                        null);
                return null;
            }
            return Fact.given(moment, FILE_NAME);
        }

        /// The value of a column; none of those here has several lines, so one that has them ends
        /// where a quotation mark further down stands.
        private @Nullable String field(NamedCsvRecord row, String column) {
            var value = CsvTable.field(row, column);
            if (value == null || value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
                return value;
            }
            problem(
                    "line " + row.getStartingLineNumber(),
                    "The value in column "
                            + column
                            + " goes on over several lines, which are not used: a quotation mark is not closed",
                    null);
            return null;
        }

        void problem(@Nullable String where, String what, @Nullable String limit) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(path, where, what, limit));
            } else {
                untold++;
            }
        }

        List<Problem> problems() {
            if (untold > 0) {
                problems.add(
                        new Problem(
                                path,
                                "all rows",
                                (MOST_PROBLEMS + untold)
                                        + " values or rows could not be used, of which the first "
                                        + MOST_PROBLEMS
                                        + " are told",
                                null));
            }
            return problems;
        }
    }
}
