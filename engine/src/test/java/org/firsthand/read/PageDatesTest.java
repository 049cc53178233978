// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The day of publication among all dates of a page.
class PageDatesTest {
    private static final String PROSE =
            "<p>The ferry to Tarn will stop at noon from Monday on, the port office said, because its engine must be mended.</p>"
                    + "<p>Those who must cross can take the small boat, which holds twelve, or the bridge, which is an hour off.</p>";

    private static Draft page(String head, String body) {
        return PageReader.read(
                "a.html",
                "<!doctype html><html><head><title>The ferry stops at noon</title>"
                        + head
                        + "</head><body>"
                        + body
                        + "</body></html>");
    }

    private static @Nullable String published(Draft draft) {
        var fact = draft.published();
        return fact == null ? null : fact.value().value();
    }

    private static @Nullable String printed(String line) {
        return published(page("", "<h1>The ferry stops at noon</h1>" + line + PROSE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>Von Ada Quill, 3. Oktober 2019, 18:05 Uhr</p>; 2019-10-03T18:05",
                "<small>Donnerstag, 15.2.2018, 19:51</small>; 2018-02-15T19:51",
                "<p><span>28.01.22</span> / News</p>; 2022-01-28",
                "<div class=label>Mise en ligne</div><div>23 mai 2019</div>; 2019-05-23",
                "<p><em>( Tarn, 14 Gennaio 2020 )</em></p>; 2020-01-14",
                "<span class=date>Mai<span>06</span>2018</span>; 2018-05-06"
            })
    void readsTheDateBesideTheHeadline(String line, String day) {
        assertThat(printed(line)).isEqualTo(day);
    }

    @Test
    void prefersTheDayOnWhichSeveralPlacesAgree() {
        var draft =
                page(
                        "<meta name='date' content='2019-05-20'><link rel=canonical href='https://star.example/2019/05/14/ferry'>",
                        "<h1>The ferry stops at noon</h1><p class=date>14 May 2019</p>" + PROSE);

        assertThat(published(draft)).isEqualTo("2019-05-14");
    }

    @Test
    void takesNoDateOfAnUpdateATeaserOrAComment() {
        var draft =
                page(
                        "",
                        "<h1>The ferry stops at noon</h1><p>Last updated: 20 May 2019</p><p class=date>14 May 2019</p>"
                                + PROSE
                                + "<aside class=related><p class=date>1 May 2019</p></aside>"
                                + "<div class=comments><p class=date>15 May 2019</p></div>");

        assertThat(published(draft)).isEqualTo("2019-05-14");
        assertThat(draft.updated()).extracting(f -> f.value().value()).isEqualTo("2019-05-20");
    }

    @Test
    void takesTheDayOfTheVisitForNone() {
        var draft =
                page(
                        "",
                        "<div class=masthead><span class=today>Monday, 3 June 2019</span></div>"
                                + "<h1>The ferry stops at noon</h1>"
                                + PROSE);

        assertThat(published(draft)).isNull();
    }

    @Test
    void takesADateWithinProseForNone() {
        assertThat(
                        published(
                                page(
                                        "",
                                        "<h1>The ferry stops at noon</h1>"
                                                + PROSE
                                                + "<p>The engine, which the port office bought from a yard in Senn that went out of business soon after it on 5 March 2011, has failed twice.</p>")))
                .isNull();
    }

    @Test
    void readsFiguresInTheOrderOfTheirPlace() {
        var html =
                "<!doctype html><html lang='%s'><head><title>The ferry stops at noon</title></head><body><h1>The ferry stops at noon</h1><p class=date>04/03/2019</p>"
                        + PROSE
                        + "</body></html>";

        assertThat(published(PageReader.read("a.html", html.formatted("fr"))))
                .isEqualTo("2019-03-04");
        assertThat(published(PageReader.read("a.html", html.formatted("en-US"))))
                .isEqualTo("2019-04-03");
    }

    @Test
    void letsAnotherDateOfThePageTellWhichFigureIsTheDay() {
        var draft =
                page(
                        "",
                        "<h1>The ferry stops at noon</h1><p class=date>04/03/2019</p>"
                                + PROSE
                                + "<div class=related><span>04/25/2019</span></div>");

        assertThat(published(draft)).isEqualTo("2019-04-03");
    }

    @Test
    void givesATimeInUtcTheOffsetOfTheClockThatThePagePrints() {
        var draft =
                page(
                        "<meta property='article:published_time' content='2019-05-14T23:30:00Z'>",
                        "<h1>The ferry stops at noon</h1><p class=date>15 May 2019, 01:30</p>"
                                + PROSE);

        assertThat(published(draft)).isEqualTo("2019-05-15T01:30:00+02:00");
    }

    @Test
    void takesTheDayOfTheAddressWhereATimeInUtcLiesOnTheEdge() {
        var draft =
                page(
                        "<meta property='article:published_time' content='2019-05-15T02:30:00Z'><meta property='og:updated_time' content='2019-05-14T23:00:00-05:00'><link rel=canonical href='https://star.example/2019/05/14/ferry'>",
                        "<h1>The ferry stops at noon</h1>" + PROSE);

        assertThat(published(draft)).isEqualTo("2019-05-14T21:30:00-05:00");
    }

    @Test
    void saysWhereItReadTheDateAndHowSureItIs() {
        var sure =
                page(
                        "<meta property='article:published_time' content='2019-05-14'>",
                        "<h1>The ferry stops at noon</h1><p class=date>14 May 2019</p>" + PROSE);
        var guess = page("", "<h1>The ferry stops at noon</h1><p>14 May 2019</p>" + PROSE);

        assertThat(sure.published())
                .extracting(Fact::from)
                .isEqualTo("meta article:published_time");
        assertThat(sure.published()).extracting(Fact::confidence).isEqualTo(0.95);
        assertThat(guess.published()).extracting(Fact::from).isEqualTo("text");
        assertThat(guess.published()).extracting(Fact::confidence).isEqualTo(0.6);
    }

    @Test
    void flagsADayAfterTheCapture() {
        var html =
                "<!doctype html><html><head><meta property='article:published_time' content='2019-06-14'></head><body><h1>The ferry stops at noon</h1><p class=date>14 May 2019</p>"
                        + PROSE
                        + "</body></html>";
        var captured = Fact.given(Moment.day(LocalDate.of(2019, 5, 20)), "sources.csv");
        var draft = PageReader.read("a.html", Markup.parse(html), new SavedPage(null, captured));

        assertThat(published(draft)).isEqualTo("2019-05-14");
        assertThat(draft.notes())
                .extracting(Draft.Note::what)
                .containsExactly(
                        "It says that it was published on 2019-06-14, which is after its capture");
    }

    @Test
    void tellsOfPlacesThatGiveDifferentDaysAndIsLessSure() {
        var draft =
                page(
                        "<meta property='article:published_time' content='2019-05-14T10:00:00Z'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-05-17T10:00:00Z\"}</script>",
                        "<h1>The ferry stops at noon</h1>" + PROSE);

        assertThat(published(draft)).startsWith("2019-05-14");
        assertThat(draft.published()).extracting(Fact::confidence).isEqualTo(0.5);
        assertThat(draft.published())
                .extracting(Fact::doubt)
                .isEqualTo("json-ld datePublished gives 2019-05-17");
    }

    @Test
    void takesTheTwoDaysOfOneMomentForNoDifference() {
        var draft =
                page(
                        "<meta property='article:published_time' content='2019-05-14T23:30:00Z'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-05-15\"}</script>",
                        "<h1>The ferry stops at noon</h1>" + PROSE);

        assertThat(draft.published()).extracting(Fact::doubt).isNull();
    }

    @Test
    void takesNoDayThatTheTextSpeaksOfForThatOfATimeInUtc() {
        for (var time : new String[] {"2019-05-15T05:00:00Z", "2019-05-15T20:00:00Z"}) {
            var draft =
                    page(
                            "<meta property='article:published_time' content='" + time + "'>",
                            "<h1>The ferry stops at noon</h1><p>The engine failed on 14 May 2019, and the council meets on 16 May 2019.</p><blockquote><p>It stopped.</p>— Jim (@jim) <a href='https://posts.example/1'>May 14, 2019</a></blockquote>"
                                    + PROSE);

            assertThat(published(draft)).isEqualTo(time);
        }
    }

    @Test
    void prefersTheArticleThatThePageIsCalledBy() {
        var block =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s\",\"author\":{\"@type\":\"Person\",\"name\":\"%s\"},\"datePublished\":\"%s\"}</script>";
        var draft =
                page(
                        block.formatted("Bus lane opens", "Ann Other", "2019-08-01")
                                + block.formatted(
                                        "The ferry stops at noon", "Ada Quill", "2019-05-15"),
                        "<h1>The ferry stops at noon</h1>" + PROSE);

        assertThat(published(draft)).isEqualTo("2019-05-15");
        assertThat(draft.published()).extracting(Fact::doubt).isNull();
        assertThat(draft.authors()).extracting(Fact::value).containsExactly("Ada Quill");
    }

    @Test
    void readsAClockBeforeItsDay() {
        assertThat(printed("<p>By Ada Quill | PUBLISHED: 17:45, 6 June 2024</p>"))
                .isEqualTo("2024-06-06T17:45");
    }

    @Test
    void saysThatCommentsAreOlder() {
        var comment =
                "<div class=comments><div class=comment><b class=author>Ada</b><time datetime='%s'>%s</time><p>It did not stop.</p></div><div class=comment><b class=author>Tom</b><time datetime='2019-05-16T10:00:00Z'>16 May 10:00</time><p>It did.</p></div></div>";
        var head = "<meta property='article:published_time' content='2019-05-15T05:00:00Z'>";
        var body = "<h1>The ferry stops at noon</h1>" + PROSE;

        assertThat(
                        page(head, body + comment.formatted("2019-05-15T10:01:00Z", "15 May 10:01"))
                                .published())
                .extracting(Fact::doubt)
                .isNull();
        assertThat(
                        page(head, body + comment.formatted("2019-05-01T10:01:00Z", "1 May 2019"))
                                .published())
                .extracting(Fact::doubt)
                .isEqualTo("comments on it are older");
    }

    @Test
    void readsSecondsSinceTheBeginningOfTime() {
        var draft =
                page(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":1557813600000}</script>",
                        PROSE);

        assertThat(published(draft)).isEqualTo("2019-05-14T06:00:00Z");
    }

    @Test
    void tellsOfAFieldThatIsNoDate() {
        var draft =
                page("<meta property='article:published_time' content='2019-13-45T99:00'>", PROSE);

        assertThat(draft.published()).isNull();
        assertThat(draft.notes())
                .containsExactly(
                        Draft.Note.at(
                                "meta article:published_time",
                                "`2019-13-45T99:00` is no date that can be"));
    }

    @Test
    void tellsOfALastChangeBeforeThePublication() {
        var change =
                "<meta property='article:published_time' content='2019-05-14'><meta property='article:modified_time' content='%s'>";

        assertThat(page(change.formatted("2019-05-01"), PROSE).updated())
                .extracting(Fact::doubt)
                .asString()
                .startsWith("it is before the publication");
        assertThat(page(change.formatted("2019-05-13T23:00:00Z"), PROSE).updated())
                .extracting(Fact::doubt)
                .isNull();
    }

    @Test
    void tellsOfFiguresThatMayMeanTwoDays() {
        var html =
                "<!doctype html><html lang='%s'><head><title>The ferry stops at noon</title></head><body><h1>The ferry stops at noon</h1><p class=date>04/03/2019</p>"
                        + PROSE
                        + "</body></html>";
        var open = PageReader.read("a.html", html.formatted("en"));

        assertThat(published(open)).isEqualTo("2019-04-03");
        assertThat(open.published()).extracting(Fact::confidence).isEqualTo(0.5);
        assertThat(open.published())
                .extracting(Fact::doubt)
                .isEqualTo("its figures may also mean 2019-03-04");
        assertThat(PageReader.read("a.html", html.formatted("en-US")).published())
                .extracting(Fact::doubt)
                .isNull();
    }

    @Test
    void keepsAClockOfNoKnownZone() {
        var draft =
                page(
                        "",
                        "<h1>The ferry stops at noon</h1><p>Published: 15 March 2023, 10:40 | Updated: 16 March 2023, 9:05</p>"
                                + PROSE);

        assertThat(published(draft)).isEqualTo("2023-03-15T10:40");
        assertThat(draft.published())
                .extracting(f -> f.value().precision())
                .isEqualTo(Moment.Precision.DAY);
        assertThat(draft.updated())
                .extracting(f -> f.value().value())
                .isEqualTo("2023-03-16T09:05");
    }

    @Test
    void flagsADayBeforeTheWebUnlessACatalogueGivesIt() {
        var note = "when there were no web pages";

        assertThat(page("<meta name='date' content='1956-06-14'>", PROSE).notes())
                .singleElement()
                .satisfies(found -> assertThat(found.what()).contains(note));
        assertThat(page("<meta name='dc.date' content='1956-06-14'>", PROSE).notes()).isEmpty();
    }

    @Test
    void takesTheDayFromAScriptWhereNothingElseTellsIt() {
        var draft =
                page(
                        "<script>var page = {\"id\":7,\"publishedAt\":\"2019-05-14T08:00:00+02:00\"};</script>",
                        PROSE);

        assertThat(published(draft)).isEqualTo("2019-05-14T08:00:00+02:00");
    }
}
