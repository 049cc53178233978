// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.firsthand.model.Quantity;
import org.firsthand.model.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
    private final AnswerBuilder builder = new AnswerBuilder();

    private String written(Sheet sheet) throws IOException {
        var out = new StringWriter();
        sheet.write(builder.build(), out);
        return out.toString();
    }

    private List<List<String>> read(Sheet sheet) throws IOException {
        var text = written(sheet);
        assertThat(text).startsWith("\uFEFF");
        try (var reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private void request(String what) {
        var head = new AnswerBuilder.Head("Echo", null, "2019-05-02", "https://echo.example/1");
        var one = builder.document("a.html", head, "\uD83D\uDE00 A survey says so.");
        builder.requests.add(
                new Request(
                        Request.Kind.DOCUMENT,
                        what,
                        "harbour office",
                        one.path(),
                        builder.passage(one, "A survey"),
                        "because"));
    }

    @Test
    void writesWhatToDoWithItsPlaceInCodePoints() throws IOException {
        request("the \"survey\", in full");
        assertThat(read(Sheet.TODO))
                .containsExactly(
                        List.of(
                                "kind",
                                "what",
                                "whom",
                                "because",
                                "outlet",
                                "published",
                                "file",
                                "part",
                                "start",
                                "end",
                                "words",
                                "address"),
                        List.of(
                                "document",
                                "the \"survey\", in full",
                                "harbour office",
                                "because",
                                "Echo",
                                "2019-05-02",
                                "a.html",
                                "body",
                                "2",
                                "10",
                                "A survey",
                                "https://echo.example/1"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=HYPERLINK(1),'=HYPERLINK(1)",
                "+1+2,'+1+2",
                "-2+3,'-2+3",
                "@SUM(A1),'@SUM(A1)",
                "|calc,'|calc",
                "＝1+1,'＝1+1",
                "-12.5,-12.5",
                "ask = wait,ask = wait"
            })
    void runsNothingInASpreadsheet(String what, String cell) throws IOException {
        request(what);
        assertThat(read(Sheet.TODO).get(1).get(1)).isEqualTo(cell);
    }

    @Test
    void leavesNoLineBreakOrControlInACell() throws IOException {
        request("\t=1\r\n\u0007+2");
        assertThat(written(Sheet.TODO).lines()).hasSize(2);
        assertThat(read(Sheet.TODO).get(1).get(1)).isEqualTo("'=1 +2");
    }

    @Test
    void writesEveryNumberWithWhoSaysIt() throws IOException {
        var head = new AnswerBuilder.Head("Echo", null, null, null);
        var one = builder.document("a.html", head, "The quay has 40 berths.");
        builder.says(one, "Ana Lund", "The quay has 40 berths");
        builder.quantities.add(
                new Quantity(builder.passage(one, "40 berths"), "40", "berth", true, null));
        assertThat(read(Sheet.NUMBERS).get(1))
                .startsWith("40", "berth", "about", "", "Ana Lund", "Echo")
                .endsWith("13", "22", "40 berths", "");
    }

    @Test
    void knowsItsOwnFiles() throws IOException {
        assertThat(Sheet.TODO.isOne(written(Sheet.TODO))).isTrue();
        assertThat(Sheet.TODO.isOne(written(Sheet.NUMBERS))).isFalse();
    }
}
