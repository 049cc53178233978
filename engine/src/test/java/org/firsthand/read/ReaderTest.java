// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Outcome;
import org.firsthand.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private static final String ARTICLE =
            "The harbour office said on Monday that the tape was found and that it would be heard in the town hall.\n";

    @TempDir private Path folder;

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private List<Outcome> read() throws IOException {
        var outcomes = new ArrayList<Outcome>();
        Reader.read(List.of(folder), outcomes::add);
        return outcomes;
    }

    private Document only() throws IOException {
        var outcomes = read();
        assertThat(outcomes).hasSize(1);
        return (Document) outcomes.getFirst();
    }

    private List<String> problems() throws IOException {
        return read().stream()
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .map(p -> p.path() + ": " + p.what() + (p.where() == null ? "" : " @" + p.where()))
                .toList();
    }

    @Test
    void handsOverInTheOrderOfPaths() throws IOException {
        write("b.txt", ARTICLE);
        write("a/z.txt", ARTICLE);
        write("a.txt", ARTICLE);
        write(".hidden/x.txt", ARTICLE);
        write(".secret", ARTICLE);

        assertThat(read())
                .filteredOn(Document.class::isInstance)
                .extracting(Outcome::path)
                .containsExactly("a.txt", "a/z.txt", "b.txt");
    }

    @Test
    void tellsWhichHiddenFilesItPassesOver() throws IOException {
        write("a.txt", ARTICLE);
        write(".saved/x.txt", ARTICLE);
        write("sub/.page.html", ARTICLE);
        write(".DS_Store", ARTICLE);
        write("._a.txt", ARTICLE);

        assertThat(problems())
                .containsExactly(
                        ".saved: Hidden files are not read",
                        "sub/.page.html: Hidden files are not read");
    }

    @Test
    void readsATableAsSpreadsheetsSaveIt() throws IOException {
        write("a.txt", ARTICLE);
        write("b/a.txt", ARTICLE);
        write("c/a.txt", ARTICLE);
        write("sources.csv", "File;Outlet;URL\na.txt;Star, Weekly;https://x.example/\n");
        write(
                "b/sources.csv",
                "\uFEFFsep=\t\r\nfile\toutlet\r\na.txt\tStar, Weekly\r\n"
                        .getBytes(StandardCharsets.UTF_16LE));
        write("c/sources.csv", "file;outlet;url\n\na.txt;Star, Weekly;\n");

        assertThat(read())
                .extracting(outcome -> ((Document) outcome).outlet())
                .containsOnly(Fact.given("Star, Weekly", "sources.csv"));
    }

    @Test
    void saysOnceThatNoColumnNamesFiles() throws IOException {
        write("a.txt", ARTICLE);
        write("sources.csv", "name,outlet\na.txt,Star\nb.txt,Star\n");

        assertThat(problems())
                .containsExactly(
                        "sources.csv: No column is called 'file', so no row can be used; the first row must name the columns, such as file,url,outlet,published,captured, and names: name | outlet @line 1");
    }

    @Test
    void usesNoValueOfATableWhoseQuotationMarkIsNotClosed() throws IOException {
        write("a.txt", ARTICLE);
        write("b.txt", ARTICLE);
        write("sources.csv", "file,outlet\na.txt,\"Star\nb.txt,Post\n");

        assertThat(read().getFirst())
                .isInstanceOfSatisfying(
                        Document.class, document -> assertThat(document.outlet()).isNull());
        assertThat(problems())
                .containsExactly(
                        "sources.csv: A quotation mark is opened here and not closed: lines 2 to 3 are not used @line 2");

        write("sources.csv", "file,outlet\na.txt,\"Star\nb.txt,Post\"\n");

        assertThat(problems())
                .containsExactly(
                        "sources.csv: The value in column outlet goes on over several lines, which are not used: a quotation mark is not closed @line 2");
    }

    @Test
    void tellsOfAFileThatIsTakenAwayWhileOthersAreRead() throws IOException {
        write("a.txt", ARTICLE);
        write("b.txt", ARTICLE);
        write("c.txt", ARTICLE);
        var told = new ArrayList<String>();
        Reader.read(
                List.of(folder),
                outcome -> {
                    told.add(outcome instanceof Problem p ? p.path() + ": " + p.what() : "read");
                    folder.resolve("b.txt").toFile().delete();
                });

        assertThat(told)
                .containsExactly(
                        "read", "b.txt: The file was taken away before it was read", "read");
    }

    @Test
    void tellsTheFirstRowsThatCannotBeUsedAndCountsTheOthers() throws IOException {
        write("a.txt", ARTICLE);
        write("sources.csv", "file,outlet\n" + "gone.txt,Star\n".repeat(1_000));

        assertThat(problems())
                .hasSize(101)
                .contains(
                        "sources.csv: 1000 values or rows could not be used, of which the first 100 are told @all rows");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void waitsForNoPipeAndFollowsNoLinkThatIsCalledATable() throws Exception {
        write("a.txt", ARTICLE);
        write("sub/facts.csv", "file,outlet\nb.txt,Star\n");
        write("sub/b.txt", ARTICLE + ARTICLE);
        Files.createSymbolicLink(
                folder.resolve("sub/sources.csv"), folder.resolve("sub/facts.csv"));
        var pipe = new ProcessBuilder("mkfifo", folder.resolve("sources.csv").toString()).start();
        assertThat(pipe.waitFor()).isZero();

        var problems = assertTimeoutPreemptively(Duration.ofSeconds(20), this::problems);
        assertThat(problems)
                .containsExactly(
                        "sources.csv: This is not a regular file",
                        "sub/facts.csv: CSV table is not read yet",
                        "sub/sources.csv: A link is not followed: give what it leads to");
    }

    @Test
    void readsATextWithAFewNulsAndSaysSo() throws IOException {
        write("a.txt", "The ta\0pe. " + ARTICLE);
        write("b.html", "<p>The ta\0pe of the quay was\0 heard. " + ARTICLE + ARTICLE);
        write("c.dat", "The ta\0pe. " + ARTICLE);
        write("d.txt", "\0\0\1\2" + ARTICLE);

        assertThat(read())
                .filteredOn(Document.class::isInstance)
                .extracting(outcome -> ((Document) outcome).body().strip())
                .containsExactly(
                        "The ta\uFFFDpe. " + ARTICLE.strip(),
                        "The tape of the quay was heard. "
                                + ARTICLE.strip()
                                + " "
                                + ARTICLE.strip());
        assertThat(problems())
                .containsExactly(
                        "a.txt: 1 character in it is NUL, which no text holds: shown as \uFFFD",
                        "b.html: 2 characters in it are NUL, which no text holds: left out, as browsers do",
                        "c.dat: This is not text, and of no kind that is known",
                        "d.txt: This is not text, and of no kind that is known");
    }

    @Test
    void readsUtf16WithoutAMark() throws IOException {
        write("a.html", ("<meta charset=utf-8><p>" + ARTICLE).getBytes(StandardCharsets.UTF_16LE));
        write("b.txt", ARTICLE.getBytes(StandardCharsets.UTF_16BE));

        assertThat(read())
                .extracting(outcome -> ((Document) outcome).body().strip())
                .containsOnly(ARTICLE.strip());
    }

    @Test
    void keepsTheNamesThatSeveralSourcesWereGivenBy() throws IOException {
        write("one/a.txt", ARTICLE);
        write("two/a.txt", ARTICLE);
        var paths = new ArrayList<String>();
        Reader.read(
                List.of(folder.resolve("two"), folder.resolve("one/a.txt")),
                outcome -> paths.add(outcome.path()));

        assertThat(paths).containsExactly(folder + "/one/a.txt", folder + "/two/a.txt");
    }

    @Test
    void refusesAMissingSourceBeforeReadingAny() throws IOException {
        write("a.txt", ARTICLE);
        var outcomes = new ArrayList<Outcome>();

        assertThatThrownBy(
                        () -> Reader.read(List.of(folder, folder.resolve("gone")), outcomes::add))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("gone");
        assertThat(outcomes).isEmpty();
    }

    @Test
    void reportsWhatItCannotReadAndGoesOn() throws IOException {
        write("a.pdf", "%PDF-1.7 something");
        write("b.txt", "");
        write("c.bin", new byte[] {1, 2, 3, 0, 4});
        write("d.json", "{}");
        write("e.txt", " \n");
        write("f.html", "<html><body><script>x</script></body></html>");
        write("g.txt", ARTICLE);

        assertThat(problems())
                .containsExactly(
                        "a.pdf: The PDF was not read to its end: it is damaged",
                        "b.txt: The file is empty",
                        "c.bin: This is not text, and of no kind that is known",
                        "d.json: JSON of a kind that is not read (exports of Reddit, Hacker News and"
                                + " Discourse are)",
                        "e.txt: No text was found in it",
                        "f.html: No text was found in it");
        assertThat(read()).hasSize(7);
    }

    @Test
    void neitherFollowsNorHidesALink() throws IOException {
        write("a/b.txt", ARTICLE);
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);

        assertThat(problems())
                .containsExactly("a/loop: A link is not followed: give what it leads to");
    }

    @Test
    void keepsTheCharactersOfATextExactly() throws IOException {
        var text = "Tape found\r\n\r\nHarbour Star | 2019-05-14\r\n\r\n  " + ARTICLE + "\r\n";
        write("a.txt", text);

        assertThat(only().body()).isEqualTo(text);
    }

    @Test
    void readsHeadlineOutletAndDateFromTheFirstLines() throws IOException {
        write("a.txt", "Tape found\n\nHarbour Star | 14 May 2019\n\n" + ARTICLE);

        assertThat(only().title()).isEqualTo(new Fact<>("Tape found", "first line", 0.8));
        assertThat(only().outlet()).extracting(Fact::value).isEqualTo("Harbour Star");
        assertThat(only().published())
                .extracting(fact -> fact.value().value())
                .isEqualTo("2019-05-14");
        var document = only();
        assertThat(document.stories()).hasSize(1);
        assertThat(document.stories().getFirst().headline())
                .extracting(span -> span.of(document.body()))
                .isEqualTo("Tape found");
    }

    @Test
    void findsTheHeadlineBelowOutletAndDate() throws IOException {
        write(
                "a.txt",
                "Harbour Star | 2019-05-14 | By Jane Doe\n\nTape found in the old archive\n\n"
                        + ARTICLE);

        assertThat(only().title())
                .extracting(Fact::value)
                .isEqualTo("Tape found in the old archive");
        assertThat(only().authors()).extracting(Fact::value).containsExactly("Jane Doe");
    }

    @Test
    void datesATextByItsDatelineWhereTheYearIsKnown() throws IOException {
        write("harbour_1916.txt", "HALVERN, April 11 (Norda) - " + ARTICLE);

        assertThat(only().published())
                .satisfies(fact -> {
                    assertThat(fact.value().value()).isEqualTo("1916-04-11");
                    assertThat(fact.from()).isEqualTo("dateline");
                });
    }

    @Test
    void datesATextByItsFileName() throws IOException {
        write("1916-04-12_star.txt", ARTICLE);

        assertThat(only().published())
                .satisfies(fact -> {
                    assertThat(fact.value().value()).isEqualTo("1916-04-12");
                    assertThat(fact.from()).isEqualTo("file name");
                });
    }

    @Test
    void letsGivenFactsOverrule() throws IOException {
        write("sources.csv", "file,outlet,published,url\nsub/a.txt,Upper,2001-01-01,\n");
        write(
                "sub/sources.csv",
                "file,published,url,outlet\na.txt,2020-02-02,https://x.example/,\"Star, Weekly\"\n");
        write("sub/a.txt", "Harbour Star | 2019-05-14\n\n" + ARTICLE);

        assertThat(only().outlet()).isEqualTo(Fact.given("Star, Weekly", "sources.csv"));
        assertThat(only().published())
                .extracting(fact -> fact.value().value())
                .isEqualTo("2020-02-02");
        assertThat(only().url()).isEqualTo("https://x.example/");
    }

    @Test
    void namesTheLineOfARowThatCannotBeUsed() throws IOException {
        write("sources.csv", "file,published\na.txt,soon\ngone.txt,2001-01-01\n");
        write("a.txt", ARTICLE);

        assertThat(problems())
                .containsExactly(
                        "sources.csv: 'soon' in column published is no date that is understood @line 2",
                        "sources.csv: There is no file 'gone.txt' @line 3");
    }

    @Test
    void namesEachCellThatCannotBeUsed() throws IOException {
        write(
                "sources.csv",
                """
                file,published,url,captured
                a.txt,2019-99-99,not a url,yesterday
                b.txt,2019-05-14
                b.txt,2031-01-01,https://x.example/b,2019-05-20
                """);
        write("a.txt", ARTICLE);
        write("b.txt", ARTICLE + ARTICLE);

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "sources.csv: '2019-99-99' in column published is no date that is understood @line 2",
                        "sources.csv: 'not a url' in column url is no address @line 2",
                        "sources.csv: 'yesterday' in column captured is no date that is understood @line 2",
                        "sources.csv: The row has 2 cells for 4 columns @line 3",
                        "sources.csv: 'b.txt' has a row in line 3 too: this one counts @line 4",
                        "b.txt: The given date, 2031-01-01, is later than its capture, 2019-05-20");
    }

    @Test
    void namesTheLineOfAQuoteThatSwallowsRows() throws IOException {
        write(
                "sources.csv",
                """
                file,outlet,published
                a.txt,Vale Argus,2019-05-14
                b.txt,"Star,2019-05-15
                c.txt,Post,2019-05-16
                """);
        write("a.txt", ARTICLE);
        write("b.txt", ARTICLE + ARTICLE);
        write("c.txt", ARTICLE + ARTICLE + ARTICLE);

        assertThat(problems())
                .containsExactly(
                        "sources.csv: A quotation mark is opened here and not closed: lines 3 to 4 are not used @line 3");
        assertThat(read())
                .filteredOn(Document.class::isInstance)
                .extracting(outcome -> ((Document) outcome).publisher())
                .containsExactly("Vale Argus", "b.txt", "c.txt");
    }

    @Test
    void readsTheCharacterSetThatIsMarkedDeclaredOrLikely() throws IOException {
        write("a.txt", ("\ufeffCafé " + ARTICLE).getBytes(StandardCharsets.UTF_16LE));
        write("b.txt", ("Café " + ARTICLE).getBytes(Charset.forName("windows-1252")));
        write(
                "c.html",
                ("<meta charset='iso-8859-2'><p>Łódź " + ARTICLE)
                        .getBytes(Charset.forName("ISO-8859-2")));
        write("d.txt", "Café " + ARTICLE);

        assertThat(read())
                .filteredOn(Document.class::isInstance)
                .extracting(outcome -> ((Document) outcome).body().substring(0, 4))
                .containsExactly("Café", "Café", "Łódź", "Café");
        assertThat(problems())
                .containsExactly(
                        "b.txt: Its character set is stated nowhere: windows-1252 was assumed");
    }

    @Test
    void saysWhichLanguageIsNotAnalysed() throws IOException {
        write(
                "a.txt",
                "Le bureau du port a dit que la bande ne se trouve pas dans les archives et qu'il est possible de la chercher.");

        assertThat(problems()).containsExactly("a.txt: Not analysed: language fr");
        assertThat(((Document) read().getFirst()).analysed()).isFalse();
    }

    @Test
    void givesTheSameOutcomesTwice() throws IOException {
        write("a.txt", ARTICLE);
        write("b.html", "<title>Tape</title><p>" + ARTICLE);

        assertThat(read()).isEqualTo(read()).hasSize(2);
    }

    @Test
    void takesAMastheadAloneInTheFirstLineForTheOutlet() throws IOException {
        write("a.txt", "LOWER TARN ADVERTISER\n\nBarges may lose the harbour\n\n" + ARTICLE);

        assertThat(only().outlet())
                .isEqualTo(new Fact<>("LOWER TARN ADVERTISER", "first line", 0.6));
        assertThat(only().title()).extracting(Fact::value).isEqualTo("Barges may lose the harbour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Tarn Echo / 1 July 2024\n\n",
                "The Tarn Echo, Monday 1 July 2024\n\n",
                "The Tarn Echo - 1 July 2024\nBoats wait at the lock\n\n",
                "The Tarn Echo\nMonday, 1 July 2024\n\n",
                "The Tarn Echo\n1 July 2024\n\nBoats wait at the lock\n\n"
            })
    void takesANameAndADayAtTheHeadForOutletAndDate(String head) throws IOException {
        write("a.txt", head + ARTICLE);

        assertThat(only().outlet()).extracting(Fact::value).isEqualTo("The Tarn Echo");
        assertThat(only().published()).extracting(f -> f.value().value()).isEqualTo("2024-07-01");
    }

    @Test
    void takesTheDayBelowAByline() throws IOException {
        write("a.txt", "Barges wait\nBy Nell Ayre\n7 June 2024\n\n" + ARTICLE);

        assertThat(only().title()).extracting(Fact::value).isEqualTo("Barges wait");
        assertThat(only().authors()).extracting(Fact::value).containsExactly("Nell Ayre");
        assertThat(only().published()).extracting(f -> f.value().value()).isEqualTo("2024-06-07");
    }

    @Test
    void takesANameThatEndsLikeThatOfARecordForAnOutlet() throws IOException {
        write("a.txt", "The Tarn Valley Report, 1 July 2024\n\nBarges wait\n\n" + ARTICLE);

        assertThat(only().outlet()).extracting(Fact::value).isEqualTo("The Tarn Valley Report");
        assertThat(only().title()).extracting(Fact::value).isEqualTo("Barges wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Statement of Dunlow and Sons", "Harbour Board Minutes"})
    void takesTheNameOfARecordForItsTitle(String name) throws IOException {
        write("a.txt", name + ", 1 July 2024\n\n" + ARTICLE);

        assertThat(only().outlet()).isNull();
        assertThat(only().title()).extracting(Fact::value).isEqualTo(name);
        assertThat(only().published()).extracting(f -> f.value().value()).isEqualTo("2024-07-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Boats waited on 1 July 2024\n\n", "He came home, 1 July 2024\n\n"})
    void takesASentenceThatEndsWithADayForNoOutlet(String head) throws IOException {
        write("a.txt", head + ARTICLE);

        assertThat(only().outlet()).isNull();
    }

    @Test
    void passesOverTheSlugOfADispatch() throws IOException {
        write(
                "a.txt",
                "Tern | 2021-03-04\nlower-tarn/barges 1142\n\nBarges may lose the harbour\n\n"
                        + ARTICLE);

        assertThat(only().title()).extracting(Fact::value).isEqualTo("Barges may lose the harbour");
    }

    @Test
    void takesTheNameOfTheSiteForNoHeadline() throws IOException {
        write(
                "a.html",
                "<meta property=og:site_name content='Tarn Post'><title>Tarn Post: Barges may lose"
                        + " the harbour</title><h1>Tarn Post</h1><p>"
                        + ARTICLE);
        write(
                "b.html",
                "<meta property=og:site_name content=\"Tarn Post\"><h1>Tarn Post</h1><p>"
                        + ARTICLE);

        assertThat(read())
                .extracting(outcome -> ((Document) outcome).title())
                .extracting(title -> title == null ? null : title.value())
                .containsExactly("Barges may lose the harbour", null);
    }

    @Test
    void takesAHeadlineInCapitalsForNoOutlet() throws IOException {
        write("a.txt", "MAIL BOAT LATE AGAIN\n\n" + ARTICLE);
        write("b.txt", "STAR OUTSHINES MOON\n" + ARTICLE);

        assertThat(read()).extracting(outcome -> ((Document) outcome).outlet()).containsOnlyNulls();
    }

    @Test
    void takesNoReportOfItsOwnForASource() throws IOException {
        write(
                "a.html",
                "<html><head><meta name=\"generator\" content=\"Firsthand 0.1\"></head><body><p>"
                        + ARTICLE);
        write(
                "b.html",
                "<html><head><meta name=\"generator\" content=\"Firsthander 2\"></head><body><p>"
                        + ARTICLE);

        assertThat(problems()).containsExactly("a.html: A report of Firsthand's own is no source");
        assertThat(read())
                .hasSize(2)
                .filteredOn(Document.class::isInstance)
                .extracting(Outcome::path)
                .containsExactly("b.html");
    }
}
