// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.text.Language;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String FIRST =
            "The harbour office found the tape on Monday morning, its head Ines Varga said in a statement.";
    private static final String SECOND =
            "Nobody had looked in the <b>old</b> archive before, she said, because the key was lost in March.";

    private static Draft page(String head, String body) {
        return PageReader.read(
                "a.html",
                "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>");
    }

    private static String body(String body) {
        return page("", body).body();
    }

    @Test
    void keepsTheAccountAndDropsWhatStandsAroundIt() {
        var body =
                body(
                        """
                        <nav><a href="/">Home</a> <a href="/news">News</a></nav>
                        <div class="content"><h2>The tape</h2><p>%s</p><ul><li>one thing that was found there</li></ul><p>%s</p>
                        <div class="share-buttons">Share this on all the networks</div>
                        <aside>Most read this week in the paper</aside><div id="related-posts">Read also our other news</div></div>
                        <footer>All rights reserved by the paper and its owners</footer>\
                        """
                                .formatted(FIRST, SECOND));

        assertThat(body)
                .isEqualTo(
                        "The tape\n"
                                + FIRST
                                + "\none thing that was found there\n"
                                + SECOND.replace("<b>", "").replace("</b>", ""));
    }

    @Test
    void leavesOutAHeadlineThatRepeatsTheTitle() {
        assertThat(body("<article><h1>Tape found</h1><p>" + FIRST + "</p></article>"))
                .isEqualTo(FIRST);
    }

    @Test
    void keepsAnArticleWhoseClassMentionsComments() {
        assertThat(
                        body(
                                "<article class='post comments-open'><h1>Tape found</h1><p>"
                                        + FIRST
                                        + "</p></article>"))
                .isEqualTo(FIRST);
    }

    @Test
    void saysThatADiscussionWasLeftOut() {
        var comments =
                "<div id='comments'>"
                        + "<p>I was there and saw nothing of the kind.</p>".repeat(10)
                        + "</div>";
        var page =
                page("", "<article><p>" + (FIRST + " ").repeat(12) + "</p></article>" + comments);

        assertThat(page.body()).doesNotContain("I was there");
        assertThat(page.notes())
                .extracting(Draft.Note::what)
                .containsExactly(
                        "What calls itself a discussion could not be read as one (400 characters)");
    }

    @Test
    void takesFactsFromJsonLd() {
        var page =
                page(
                        """
                        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Tape found",
                        "datePublished":"2019-05-14T09:00:00+02:00","dateModified":"2019-05-15","author":[{"name":"Jane Doe"},{"name":"Tom Beck"}],
                        "publisher":{"name":"Harbour Star"}}]}</script><link rel="canonical" href="https://star.example/2019/tape">\
                        """,
                        "<p>" + FIRST);

        assertThat(page.published())
                .satisfies(fact ->
                        assertThat(fact.value().value()).isEqualTo("2019-05-14T09:00:00+02:00"))
                .extracting(Fact::from)
                .isEqualTo("json-ld datePublished");
        assertThat(page.updated()).extracting(fact -> fact.value().value()).isEqualTo("2019-05-15");
        assertThat(page.authors()).extracting(Fact::value).containsExactly("Jane Doe", "Tom Beck");
        assertThat(page.outlet()).extracting(Fact::value).isEqualTo("Harbour Star");
        assertThat(page.url()).isEqualTo("https://star.example/2019/tape");
    }

    @Test
    void neverTakesAnUpdateForThePublication() {
        var page =
                page(
                        "<meta property='article:modified_time' content='2019-05-15'>",
                        "<article><time class='updated' datetime='2019-05-15'>15 May</time><p>"
                                + FIRST
                                + "</p></article>");

        assertThat(page.published()).isNull();
        assertThat(page.updated()).isNotNull();
    }

    @Test
    void namesTheHostWhereNoOutletIsGiven() {
        var page =
                page(
                        "<meta property='og:url' content='https://www.star.example/a/2019/05/14/tape'>",
                        "<p>" + FIRST);

        assertThat(page.outlet()).isEqualTo(new Fact<>("star.example", "url", 0.6));
        assertThat(page.published()).extracting(Fact::from).isEqualTo("url");
    }

    @Test
    void cutsTheOutletFromTheTitle() {
        var page =
                page(
                        "<meta property='og:site_name' content='Harbour Star'><title>Tape found - Harbour Star</title>",
                        "<p>" + FIRST);

        assertThat(page.title()).extracting(Fact::value).isEqualTo("Tape found");
    }

    @Test
    void collectsAbsoluteLinksOfTheBody() {
        var page =
                page(
                        "<link rel=canonical href='https://star.example/a/b'>",
                        "<nav><a href='/home'>Home</a></nav><article><p>"
                                + FIRST
                                + " <a href='../c'>More</a> <a href='javascript:x'>y</a></p></article>");

        assertThat(page.links()).extracting(Link::target).containsExactly("https://star.example/c");
    }

    @Test
    void givesEachOfSeveralArticlesItsStory() {
        var article =
                "<article><h2>Tape %s</h2><p>"
                        + FIRST
                        + " "
                        + FIRST
                        + " "
                        + FIRST
                        + "</p></article>";
        var page =
                page(
                        "",
                        "<main>"
                                + article.formatted("found")
                                + article.formatted("lost")
                                + "</main>");

        assertThat(page.stories())
                .extracting(
                        story -> story.headline() == null ? "" : story.headline().of(page.body()))
                .containsExactly("Tape found", "Tape lost");
    }

    @Test
    void survivesDeepNesting() throws InterruptedException {
        var html = "<div>".repeat(200_000) + "<p>" + FIRST;
        var body = new String[1];
        var thread = new Thread(null, () -> body[0] = body(html), "small stack", 512 * 1024);
        thread.start();
        thread.join();

        assertThat(body[0]).contains("The harbour office");
    }

    @Test
    void cutsAPageWithTooManyElementsAndSaysSo() {
        var page = page("", "<p>" + FIRST + "</p>" + "<i>x</i>".repeat(310_000));

        assertThat(page.truncated()).isTrue();
        assertThat(page.notes()).extracting(Draft.Note::limit).contains("page elements");
        assertThat(page.body()).contains("The harbour office");
    }

    @Test
    void believesTheTextBeforeTheDeclaredLanguage() {
        var german =
                "Das Hafenamt sagte, dass das Band nicht gefunden wurde und dass man am Morgen noch einmal nach ihm suchen wird.";

        assertThat(PageReader.read("a.html", "<html lang=en><p>" + german).language())
                .isEqualTo("de");
        assertThat(PageReader.read("a.html", "<html lang='fr-CA'><p>Bonjour").language())
                .isEqualTo("fr");
        assertThat(PageReader.read("a.html", "<html><p>Bonjour").language())
                .isEqualTo(Language.UNKNOWN);
    }

    @Test
    void takesNoHeadlineForTheOutletBecauseATeaserRepeatsIt() {
        var page =
                page(
                        "<title>Four thousand at the spring show - Fennmouth Herald</title>",
                        "<h1>Four thousand at the spring show</h1><p>"
                                + FIRST
                                + "<div><a href='/show'>Four thousand at the spring show</a></div>");

        assertThat(page.outlet()).extracting(Fact::value).isEqualTo("Fennmouth Herald");
    }

    @Test
    void takesTheNameOfTheApplicationForTheOutletWhereNoneIsMarked() {
        var head = "<meta name='application-name' content='Harbour Star'><title>Tape found</title>";

        assertThat(page(head, "<p>" + FIRST).outlet())
                .isEqualTo(new Fact<>("Harbour Star", "meta application-name", 0.85));
        assertThat(
                        page(
                                        head
                                                + "<meta property='og:site_name' content='The Harbour Star'>",
                                        "<p>" + FIRST)
                                .outlet())
                .extracting(Fact::value)
                .isEqualTo("The Harbour Star");
    }

    @Test
    void dropsTheLinesThatOnlySayWhoWroteItAndWhen() {
        var head = "<div class='date'>10 May 2019</div><div class='author'>Ione Marsh</div>";
        var page =
                page(
                        "",
                        "<div>"
                                + head
                                + "<p>By Ione Marsh · Friday 10 May 2019, 6.00 pm</p><p>"
                                + FIRST
                                + "</p></div>");

        assertThat(page.body()).isEqualTo(FIRST);
        assertThat(page.authors()).extracting(Fact::value).containsExactly("Ione Marsh");
        assertThat(page.published())
                .satisfies(fact -> assertThat(fact.value().value()).isEqualTo("2019-05-10"));
        assertThat(page.stories().getFirst().span().of(page.body())).isEqualTo(FIRST);
    }

    @Test
    void keepsAHeadLineThatSaysMore() {
        assertThat(body("<div><p>By Norda</p><p>" + FIRST + "</p></div>")).startsWith("By Norda\n");
        assertThat(body("<div><p>17.05</p><p>" + FIRST + "</p></div>")).startsWith("17.05\n");
        assertThat(body("<div><p>On 10 May 2019 the pier burned.</p><p>" + FIRST + "</p></div>"))
                .startsWith("On 10 May");
    }
}
