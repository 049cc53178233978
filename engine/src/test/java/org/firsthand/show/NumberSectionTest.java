// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Alteration;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Quantity;
import org.firsthand.model.Strand;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberSectionTest {
    private final AnswerBuilder builder = new AnswerBuilder();

    private Document print(String outlet, String day, String body) {
        return builder.document(
                outlet.toLowerCase(Locale.ROOT) + ".html",
                new AnswerBuilder.Head(outlet, null, day, null),
                body);
    }

    private void counts(Document document, String words, String unit, @Nullable Moment asOf) {
        var digits = words.substring(0, words.indexOf(' '));
        var value = digits.equals("Two") ? "0.6667" : digits;
        builder.quantities.add(
                new Quantity(builder.passage(document, words), value, unit, false, asOf));
    }

    private List<String> rows() throws IOException {
        var out = new StringWriter();
        HtmlReport.write(builder.build(), out);
        return Jsoup.parse(out.toString()).select("#numbers tbody tr").eachText();
    }

    @Test
    void partsOneNumberOfTwoThings() throws IOException {
        var echo = print("Echo", "2020-05-01", "The mill burnt 41 per cent of its coal by April.");
        var post = print("Post", "2020-05-02", "By April 41 per cent of the coal was burnt.");
        var star =
                print("Star", "2020-05-03", "Turnout at the parish election fell to 41 per cent.");
        for (var document : List.of(echo, post, star)) {
            counts(document, "41 per cent", "per cent", null);
        }

        assertThat(rows()).hasSize(2);
        assertThat(rows().getFirst()).contains("Echo and Post").doesNotContain("Star");
        assertThat(rows().getLast()).contains("Star");
    }

    @Test
    void showsAPartInTheWordsOfItsSource() throws IOException {
        var echo = print("Echo", "2020-05-01", "Two thirds of the rents came in by June.");
        counts(echo, "Two thirds of the rents", "rent", null);

        assertThat(rows()).singleElement().asString().startsWith("Two thirds of the rents Echo");
    }

    @Test
    void takesTheLastNameOfASpeakerForNobodyElse() throws IOException {
        var echo = print("Echo", "2020-05-01", "The weir needs 12 new piles before winter.");
        var post = print("Post", "2020-05-02", "The weir needs 12 new piles before winter.");
        builder.says(echo, "ARDEL", "The weir needs 12 new piles before winter.");
        builder.says(post, "Mirka Ardel", "The weir needs 12 new piles before winter.");
        counts(echo, "12 new piles", "pile", null);
        counts(post, "12 new piles", "pile", null);

        assertThat(rows()).singleElement().asString().startsWith("12 piles Mirka Ardel Echo, Post");
    }

    @Test
    void laysAnAlteredNumberToWhoAlteredIt() throws IOException {
        var echo = print("Echo", "2020-05-01", "The weir needs 12 piles, the survey says.");
        var post = print("Post", "2020-05-02", "The weir needs 72 piles, the survey says.");
        builder.says(echo, "survey", "The weir needs 12 piles");
        builder.says(post, "survey", "The weir needs 72 piles");
        counts(echo, "12 piles", "pile", null);
        counts(post, "72 piles", "pile", null);
        builder.alterations.add(
                new Alteration(
                        Alteration.Kind.NUMBER,
                        List.of(builder.passage(echo, "The weir needs 12 piles")),
                        builder.passage(post, "The weir needs 72 piles"),
                        null));

        assertThat(rows().getFirst()).startsWith("12 piles survey Echo");
        assertThat(rows().getLast()).startsWith("72 piles Post Post");
    }

    @Test
    void datesACopiedNumberAsItsOriginalDoes() throws IOException {
        var words = "The weir took 12 piles last year.";
        var echo = print("Echo", "2020-05-01", words);
        var late = print("Late", "2023-05-01", words);
        counts(echo, "12 piles", "pile", Moment.year(2019));
        counts(late, "12 piles", "pile", Moment.year(2022));
        var strand =
                new Strand(
                        "s",
                        List.of(builder.passage(echo, words), builder.passage(late, words)),
                        List.of());
        builder.strands.add(strand);
        builder.takes(strand, builder.passage(late, words), builder.passage(echo, words));

        assertThat(rows()).singleElement().asString().startsWith("12 piles 2019 Echo and Late");
    }

    @Test
    void givesTheWordsOfTheFirstWhateverTheDateOfACopySays() throws IOException {
        var agency = print("Agency", "2020-05-02", "The weir may need 12 piles.");
        var copy = print("Copy", "2020-05-01", "The weir will need 12 piles.");
        counts(agency, "12 piles", "pile", null);
        counts(copy, "12 piles", "pile", null);
        var strand =
                new Strand(
                        "s",
                        List.of(
                                builder.passage(agency, agency.body()),
                                builder.passage(copy, copy.body())),
                        List.of());
        builder.strands.add(strand);
        builder.takes(
                strand, builder.passage(copy, copy.body()), builder.passage(agency, agency.body()));

        assertThat(rows())
                .singleElement()
                .asString()
                .contains("Agency and Copy")
                .contains("may need")
                .doesNotContain("will need");
    }
}
