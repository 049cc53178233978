// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.firsthand.bench.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RewriteTest {
    private static final String PAGE =
            """
            <html><head><meta charset="utf-8">
            <meta name="a" content="1"><meta name="b" content="2"><meta name="c" content="3">
            <title>Tarn Hollow loses its kiln - Hollow Herald</title></head>
            <body><div class="navbar"><a href="/news">News</a> <a href="/sport">Sport</a> <a href="/jobs">Jobs</a></div>
            <p class="byline">By Ada Finch, Wednesday 8&nbsp;May 2019</p>
            <p>Tarn Hollow's kiln, built in 1974, comes down on Friday. It will take forty-one days and
            6.2 million crowns, Finch's uncle said on 31 May at 18.40; about 240 bricks and 14 of the
            other hundred and seventy doors are spoken for.</p>
            <aside>We use cookies to count the people who come to this page.</aside></body></html>
            """;
    private static final String TRUTH =
            """
            {"documents": [{"path": "tarn-kiln.html", "date": {"real": "2019-05-08"}}],
             "claims": [{"id": "c-14", "expected": {"for": [1, 14]}, "statements": [
              {"path": "tarn-kiln.html", "quote": "Tarn Hollow's kiln, built in 1974, comes down on Friday."},
              {"path": "tarn-kiln.html", "quote": "forty-one days and 6.2 million crowns, Finch's uncle said on 31 May at 18.40"},
              {"path": "tarn-kiln.html", "quote": "14 of the other hundred and seventy doors"}]}]}
            """;
    private static final String NAMES =
            """
            {"kinds": {"place": {"names": ["Tarn", "Hollow"], "lower": true, "heads": ["Mire", "Oak"], "tails": ["by", "ton", "ham"]},
                       "name": {"names": ["Ada", "Finch", "Herald"], "pool": ["Bea", "Crane", "Globe", "Ivo"]}},
             "families": [{"from": ["6.2"], "to": [["6.1"], ["6.3"]]}],
             "derived": {"tarnpost": "{Tarn}post"},
             "classes": {"byline": ["writer", "author-line"], "navbar": ["menu"]},
             "prefixes": ["x-"],
             "labels": ["Home", "Letters", "Boats", "Rain"],
             "cookies": ["Cookies are kept for a day."],
             "files": ["leaf", "item"],
             "kept": ["By"]}
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsEveryQuotationVerbatimAndEveryNumberOfTheTruth(int seed) throws IOException {
        var out = rewrite(seed);
        var truth = truth(out);
        var text = Verbatim.text("x.html", page(out, truth));

        for (var quote : Verbatim.of(truth)) {
            assertThat(text).contains(quote.words());
        }
        assertThat(truth.at("/claims/0/expected/for/1").asInt()).isEqualTo(14);
        assertThat(text)
                .doesNotContain(
                        "Tarn", "Finch", "Herald", "6.2", "240", "forty-one", "1974", " 14 ")
                .contains("18.40", "'s uncle", " 31 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsWeekdaysAndDatesTogether(int seed) throws IOException {
        var out = rewrite(seed);
        var truth = truth(out);
        var text = Verbatim.text("x.html", page(out, truth));
        var day = LocalDate.parse(truth.at("/documents/0/date/real").asString());
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);

        assertThat(day.getDayOfMonth()).isEqualTo(8);
        assertThat(day.getMonthValue()).isNotEqualTo(5);
        assertThat(text).contains(weekday + " 8 " + month + " " + day.getYear());
    }

    @Test
    void changesFurnitureAndKeepsTheMeta() throws IOException {
        var out = rewrite(3);
        var page = page(out, truth(out));

        assertThat(page)
                .doesNotContain("byline", "navbar", ">News<", ">Sport<", "count the people")
                .contains("Cookies are kept for a day.", "name=\"a\"", "name=\"b\"", "name=\"c\"")
                .containsPattern(Pattern.compile("<meta charset=\"utf-8\">\\s*<meta name"));
    }

    @Test
    void writesTheSameFromTheSameSeedAlone() throws IOException {
        var once = rewrite(5);
        var first = page(once, truth(once));
        var again = rewrite(5);

        assertThat(page(again, truth(again))).isEqualTo(first);
        var other = rewrite(6);
        assertThat(page(other, truth(other))).isNotEqualTo(first);
    }

    @Test
    void failsWhenAQuotationIsVerbatimNoMore() throws IOException {
        write(TRUTH, NAMES);
        Files.writeString(
                folder.resolve("case/tarn-kiln.html"), PAGE.replace("1974", "197<b>4</b>"));

        assertThatThrownBy(() -> Rewrite.of(folder.resolve("case"), 1, folder.resolve("out")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 quotations are verbatim no more")
                .hasMessageContaining("1974");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tellsWhichNamesTheTableLacks() throws IOException {
        var out = rewrite(1);
        var without = NAMES.replace("\"Ada\", ", "").replace("\"Hollow\"", "\"Fell\"");
        write(TRUTH, without);
        var lacking = Rewrite.of(folder.resolve("case"), 1, folder.resolve("lacking"));

        assertThat(Rewrite.leftovers(folder.resolve("case"), out)).isEmpty();
        assertThat(Rewrite.leftovers(folder.resolve("case"), lacking))
                .containsExactly("Ada", "Hollow");
    }

    @Test
    void theTableOfTheExampleNamesAllItsNames() throws IOException {
        var example = Checkout.find().root().resolve("examples/harbour-tape");

        assertThat(Rewrite.leftovers(example, Rewrite.of(example, 2, folder))).isEmpty();
    }

    private Path rewrite(int seed) throws IOException {
        write(TRUTH, NAMES);
        return Rewrite.of(folder.resolve("case"), seed, folder.resolve("out" + seed));
    }

    private void write(String truth, String names) throws IOException {
        Files.createDirectories(folder.resolve("case"));
        Files.writeString(folder.resolve("case/tarn-kiln.html"), PAGE);
        Files.writeString(folder.resolve("case.truth.json"), truth);
        Files.writeString(folder.resolve("case.names.json"), names);
    }

    private static JsonNode truth(Path out) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(out.resolveSibling("case.truth.json")));
    }

    private static String page(Path out, JsonNode truth) throws IOException {
        return Files.readString(out.resolve(truth.at("/documents/0/path").asString()));
    }
}
