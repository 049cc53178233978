// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;
import org.firsthand.model.Request;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// A table of an answer as a spreadsheet takes it: CSV by [RFC
/// 4180](https://www.rfc-editor.org/rfc/rfc4180), every cell quoted, opened by a byte order mark,
/// without which common spreadsheets misread UTF-8.
///
/// A cell that a spreadsheet would run as a formula is opened by an apostrophe, which shows it as
/// text.
public enum Sheet {
    /// What to do next.
    TODO("kind,what,whom,because"),

    /// Every number with its unit, as of when, and who says it.
    NUMBERS("value,unit,about,as of,who says");

    private static final String MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@|\uFF1D\uFF0B\uFF0D\uFF20";
    private static final List<String> PLACE =
            List.of("outlet", "published", "file", "part", "start", "end", "words", "address");

    /// How many characters of a file [#isOne] needs to see.
    public static final int OPENING = 256;

    private final String columns;

    Sheet(String columns) {
        this.columns = columns;
    }

    /// Whether a file that begins so is a table of this kind written here.
    public boolean isOne(String opening) {
        return opening.startsWith(header());
    }

    private String header() {
        var all = new Row();
        List.of(columns.split(",", -1)).forEach(all::cell);
        PLACE.forEach(all::cell);
        return MARK + all;
    }

    /// Writes the table; the writer must encode in UTF-8, and stays open.
    public void write(Answer answer, Writer out) throws IOException {
        out.write(header());
        var places = new Places(new Lookup(answer), new Offsets(answer.documents()));
        switch (this) {
            case TODO -> {
                for (var request : answer.requests()) {
                    out.write(row(request, places));
                }
            }
            case NUMBERS -> {
                for (var quantity : answer.found().quantities()) {
                    out.write(row(quantity, places));
                }
            }
        }
        out.flush();
    }

    private record Places(Lookup lookup, Offsets offsets) {}

    private static String row(Request request, Places places) {
        var row =
                new Row()
                        .cell(Phrases.word(request.kind()))
                        .cell(request.what())
                        .cell(request.whom())
                        .cell(request.because());
        return place(row, request.path(), request.passage(), places).toString();
    }

    private static String row(Quantity quantity, Places places) {
        var asOf = quantity.asOf();
        var row =
                new Row()
                        .cell(quantity.value())
                        .cell(quantity.unit())
                        .cell(quantity.approximate() ? "about" : "")
                        .cell(asOf == null ? "" : asOf.value())
                        .cell(places.lookup().speaker(quantity.passage()));
        return place(row, quantity.passage().path(), quantity.passage(), places).toString();
    }

    private static Row place(Row row, String path, @Nullable Passage passage, Places places) {
        var document = places.lookup().find(path).orElse(null);
        row.cell(document == null ? null : document.publisher());
        row.cell(document == null ? null : day(document)).cell(path);
        if (document == null || passage == null) {
            row.cell("").cell("").cell("").cell("");
        } else {
            var points = places.offsets().of(passage);
            row.cell(passage.part())
                    .cell(Integer.toString(points.at(passage.span().start())))
                    .cell(Integer.toString(points.at(passage.span().end())))
                    .cell(document.quote(passage));
        }
        return row.cell(document == null ? null : document.url());
    }

    private static String day(Document document) {
        var published = document.published();
        return published == null ? "" : published.value().value();
    }

    /// One line while it is written.
    private static final class Row {
        private final StringBuilder line = new StringBuilder();

        Row cell(@Nullable String foreign) {
            var text = foreign == null ? "" : Words.oneLine(Escape.line(foreign));
            line.append(line.isEmpty() ? "" : ",")
                    .append('"')
                    .append(runs(text) ? "'" : "")
                    .append(text.replace("\"", "\"\""))
                    .append('"');
            return this;
        }

        /// Whether a spreadsheet would run the text; a plain number is only a number.
        private static boolean runs(String text) {
            if (text.isEmpty() || STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0) {
                return false;
            }
            return text.charAt(0) != '-'
                    || text.length() == 1
                    || !text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9' || c == '.');
        }

        @Override
        public String toString() {
            return line + "\r\n";
        }
    }
}
